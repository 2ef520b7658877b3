#pragma once
// One form of answer to choose: its name under a small drawn picture of what annotators will do.
#include <QAbstractButton>

#include "storage/domain/project.h"

namespace podium {

// GUI thread. Checkable; put several into an exclusive QButtonGroup, and the arrow keys move between them.
class FormButton : public QAbstractButton {
  Q_OBJECT
 public:
  explicit FormButton(AnswerForm form, QWidget* parent = nullptr);
  AnswerForm form() const { return m_form; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void drawPicture(QPainter& painter, const QRectF& area) const;
  AnswerForm m_form;
};

QString formTitle(AnswerForm form);
QString formHelp(AnswerForm form);
QString kindTitle(ItemKind kind);

}  // namespace podium
