#pragma once
// Where an export goes: a file with its container and its packing, or a folder. The name says all of it, and is the
// truth; the boxes change its end. GUI thread.
#include <QWidget>

#include "exporters/formats.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace podium {

class TextLabel;

class ExportTarget : public QWidget {
  Q_OBJECT
 public:
  // `project`: its path; exports lie beside it until somebody says otherwise.
  explicit ExportTarget(const QString& project, QWidget* parent = nullptr);
  // The name follows the format until somebody types one; its end always does.
  void setFormat(const ExportFormat& format);
  // As ExportRequest::out: absolute, and ending with '/' for a folder.
  QString out() const;
  void setOut(const QString& out);
  // Why nothing can be written there; empty: it can. Looks at folders, opens nothing.
  QString problem() const;
  // Below the name; empty: nothing.
  void showProblem(const QString& sentence);

 Q_SIGNALS:
  void changed();

 private:
  void fillContainers();
  void followName();
  void followBoxes();
  void browse();
  QString ending() const;  // of the boxes: ".jsonl.gz", or "/"
  QString stem() const;    // of the name, without its ending

  QString m_project, m_usual;  // the name that nobody typed
  const ExportFormat* m_format = nullptr;
  std::string m_formatName;  // as it was: a description is renamed in its place
  std::vector<std::string> m_extensions;
  bool m_picked = false;  // the container, by a person
  QLineEdit* m_name;
  QPushButton* m_browse;
  QComboBox* m_container;
  QComboBox* m_packing;
  QCheckBox* m_folder;
  TextLabel* m_problem;
};

}  // namespace podium
