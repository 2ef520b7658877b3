#pragma once
// A description of a file format as text: what is wrong with it is said while one types, and it is kept for this
// project or for all. GUI thread.
#include <QTimer>
#include <QWidget>
#include <memory>

#include "exporters/custom/format_description.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace podium {

class TextLabel;

class FormatEditor : public QWidget {
  Q_OBJECT
 public:
  explicit FormatEditor(QWidget* parent = nullptr);
  // Beside which descriptions can be kept; empty: there is no project.
  void setProject(const QString& path);
  // No changed() follows.
  void setDescription(const FormatDescription& description);
  // nullptr while the text is none that can be used.
  std::shared_ptr<const FormatDescription> description() const { return m_description; }
  // As it is in its file, so that its name stands for it.
  bool isKept() const;
  // A person has changed the text since setDescription(), and it is not kept.
  bool isEdited() const;
  QPlainTextEdit* text() const { return m_text; }

 Q_SIGNALS:
  void changed();

 private:
  void read();
  void keep();
  QString folder() const;

  QString m_project, m_kept, m_given;  // the text as it was kept last, and as setDescription() gave it
  std::shared_ptr<const FormatDescription> m_description;
  QTimer m_rest;
  QPlainTextEdit* m_text;
  TextLabel* m_problem;
  QComboBox* m_place;
  QPushButton* m_keep;
};

// The name of a description that nobody has named.
inline constexpr auto kOwnFormat = "my-format";

}  // namespace podium
