#pragma once
// The line above the page: where one is, who answers, whether everything is saved, the keys.
#include <QStringList>
#include <QWidget>
#include <functional>

#include "ui/annotate/save_state.h"

class QToolButton;

namespace podium {

class ElidedLabel;
class TextLabel;

class HeaderBar : public QWidget {
  Q_OBJECT
 public:
  explicit HeaderBar(QWidget* parent = nullptr);
  // An empty project name: no project is open; only the page is named.
  void showPlace(const QString& project, const QString& page);
  // Empty name: nobody answers (no project).
  void showAnnotator(const QString& name);
  // Names to offer in the menu, asked for when it opens.
  void setAnnotators(std::function<QStringList()> names) { m_names = std::move(names); }
  void showSaveState(const SaveState& state);

 Q_SIGNALS:
  void annotatorChosen(const QString& name);
  void keysRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void fillMenu();
  void chooseOther();

  ElidedLabel* m_project;
  TextLabel* m_separator;
  TextLabel* m_page;
  QToolButton* m_annotator;
  ElidedLabel* m_saved;
  QToolButton* m_keys;
  std::function<QStringList()> m_names;
};

}  // namespace podium
