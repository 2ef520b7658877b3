#include "ui/annotate/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include "ui/common/widgets.h"
#include "ui/text/text_group.h"

namespace podium {
namespace {

constexpr int kFieldWide = 220;

}  // namespace

FindBar::FindBar(TextGroup& group, QWidget* parent) : QFrame(parent), m_group(group) {
  hide();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::kS, space::kS, space::kS, space::kS);
  row->setSpacing(space::kS);
  m_field = new QLineEdit(this);
  m_field->setFixedWidth(kFieldWide);
  m_field->setPlaceholderText(tr("Find in all cards"));
  m_field->setAccessibleName(tr("Find in all cards"));
  m_field->installEventFilter(this);
  m_count = new TextLabel({}, TextSize::Small, Ink::Muted, false, this);
  row->addWidget(m_field);
  row->addWidget(m_count);
  connect(m_field, &QLineEdit::textChanged, &m_group, &TextGroup::find);
  connect(&m_group, &TextGroup::findChanged, this, &FindBar::showState);
  parent->installEventFilter(this);
}

void FindBar::open() {
  show();
  raise();
  showState(m_group.findState());
  m_field->setFocus(Qt::ShortcutFocusReason);
  m_field->selectAll();
  m_group.find(m_field->text());
}

bool FindBar::close() {
  if (!isVisible()) return false;
  hide();
  m_group.find({});
  parentWidget()->setFocus(Qt::PopupFocusReason);
  return true;
}

void FindBar::showState(const FindState& state) {
  if (m_field->text().isEmpty())
    m_count->setText(tr("Enter: next, Shift+Enter: back"));
  else
    m_count->setText(state.count == 0 ? tr("not found") : tr("%1 of %2").arg(state.current).arg(state.count));
  m_count->setAccessibleName(m_count->text());
  place();
}

void FindBar::place() {
  adjustSize();
  move(parentWidget()->width() - width() - space::kL, space::kL);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  if (watched == m_field && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) return close();
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
      if (key->modifiers() & Qt::ShiftModifier)
        m_group.findPrevious();
      else
        m_group.findNext();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

void FindBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colours().controlBorder, extent::kHairline));
  painter.setBrush(colours().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
}

}  // namespace podium
