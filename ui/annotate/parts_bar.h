#pragma once
// The line below the ranking for what else an answer may hold: the questions of a project with several axes, how much
// better, tags, the reason, a flag. Shows only what the project asks for.
#include <QWidget>

#include "ui/annotate/annotate_keys.h"
#include "ui/annotate/annotate_model.h"

class QButtonGroup;
class QLineEdit;

namespace podium {

class KeyButton;
class TextLabel;

// GUI thread. Shows the model and says what was clicked.
class PartsBar : public QWidget {
  Q_OBJECT
 public:
  PartsBar(const ProjectInfo& project, const KeyMap& keys, QWidget* parent = nullptr);
  void showState(const AnnotateModel& model);
  void setCompact(bool compact);
  void setKeys(const KeyMap& keys, const KeyContext& context);
  // Nothing of it is asked for in this project.
  bool isNeedless() const { return m_needless; }
  // The keyboard goes to the number, where there is one.
  void focusMargin();

 Q_SIGNALS:
  void axisChosen(int axis);
  void strengthChosen(int strength);
  void marginEdited(std::optional<double> margin);  // while it is being written
  void marginEntered(double margin);                // with Enter
  void marginRefused(const QString& why);           // with Enter, as it is no number
  void marginLeft();                                // with Esc
  void commanded(podium::KeyCommand command);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addMargin();
  KeyButton* add(KeyCommand command, const QString& text);

  const Task m_task;
  bool m_needless = true;
  QButtonGroup* m_axes = nullptr;
  QButtonGroup* m_strengths = nullptr;
  TextLabel* m_marginLabel = nullptr;
  QLineEdit* m_margin = nullptr;
  std::vector<KeyButton*> m_choices;  // of axes and strengths
  std::vector<std::pair<KeyCommand, KeyButton*>> m_buttons;
};

}  // namespace podium
