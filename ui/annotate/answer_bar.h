#pragma once
// The buttons of the page: everything that the keys do, for the mouse, and why Submit is not possible.
#include <QWidget>

#include "ui/annotate/annotate_keys.h"
#include "ui/annotate/annotate_model.h"
#include "ui/annotate/key_button.h"
#include "ui/common/widgets.h"

namespace podium {

class AnswerBar : public QWidget {
  Q_OBJECT
 public:
  explicit AnswerBar(QWidget* parent = nullptr);
  void showState(const AnnotateModel& model);
  // In the place of what is still to be said, until the next showState().
  void showHint(const QString& sentence);
  void setCompact(bool compact);
  void setKeys(const KeyMap& keys, const KeyContext& context);

 Q_SIGNALS:
  void commanded(podium::KeyCommand command);

 private:
  KeyButton* add(const QString& text, KeyCommand command);
  QString saidText(const AnnotateModel& model) const;
  QString hintText(const AnnotateModel& model) const;

  std::vector<std::pair<KeyCommand, KeyButton*>> m_buttons;
  KeyButton *m_undo, *m_redo, *m_tie, *m_bothBad, *m_cantTell, *m_skip, *m_submit;
  ElidedLabel* m_hint;
};

}  // namespace podium
