#pragma once
// The export formats, each with what it is for and who reads it, and a field that searches all of it. GUI thread.
#include <QWidget>

#include "exporters/formats.h"

class QLineEdit;
class QListWidget;

namespace podium {

class TextLabel;

class FormatList : public QWidget {
  Q_OBJECT
 public:
  explicit FormatList(QWidget* parent = nullptr);
  // nullptr while the search finds nothing.
  const ExportFormat* chosen() const;
  // An unknown name changes nothing.
  void choose(const std::string& name);
  QLineEdit* search() const { return m_search; }

 Q_SIGNALS:
  void chosenChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void filter();
  QLineEdit* m_search;
  QListWidget* m_list;
  TextLabel* m_none;
};

}  // namespace podium
