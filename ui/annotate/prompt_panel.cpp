#include "ui/annotate/prompt_panel.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>

#include "ui/common/theme.h"
#include "ui/text/text_view.h"

namespace podium {
namespace {

constexpr double kShare = 0.4;    // of the page, at most
constexpr int kLeastCards = 190;  // pixels that are left to the cards, if need be at the cost of the prompt

}  // namespace

PromptPanel::PromptPanel(QWidget* parent) : QFrame(parent), m_view(new TextView(this)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
  if (parent) parent->installEventFilter(this);
  m_view->setAccessibleName(tr("Prompt"));
  m_view->setColumnAtLeft(true);
  hide();
}

void PromptPanel::setContent(const std::shared_ptr<const TextContent>& prompt) {
  setVisible(prompt != nullptr);
  m_view->setText(prompt ? prompt->prepared : nullptr);
  updateGeometry();
  // Of a conversation the last turn is what is answered.
  if (prompt && prompt->content->format == TextFormat::Conversation)
    QMetaObject::invokeMethod(
        m_view, [view = m_view] { view->setScrollShare(1.0); }, Qt::QueuedConnection);
}

TextLook PromptPanel::look() const { return m_view->wantedLook(); }

void PromptPanel::scrollByLines(int lines) { m_view->scrollByLines(lines); }

// What is left of the page when everything else has its least height, and the cards show several lines.
int PromptPanel::roomBesideCards() const {
  const QLayout* layout = parentWidget()->layout();
  if (!layout) return parentWidget()->height();
  const QMargins margins = layout->contentsMargins();
  int room = parentWidget()->height() - margins.top() - margins.bottom() - kLeastCards;
  for (int i = 0; i < layout->count(); ++i) {
    QLayoutItem* item = layout->itemAt(i);
    if (item->widget() == this || item->isEmpty()) continue;
    room -= layout->spacing();
    if (!item->expandingDirections().testFlag(Qt::Vertical)) room -= item->minimumSize().height();
  }
  return room;
}

QSize PromptPanel::sizeHint() const {
  const int share = parentWidget() ? static_cast<int>(parentWidget()->height() * kShare) : 0;
  const int most = parentWidget() ? std::min(share, roomBesideCards()) : 0;
  const int needed = m_view->text() ? m_view->contentHeight() + 2 * space::kXs : 0;
  return {0, std::min(needed, std::max(most, extent::kControl))};
}

QSize PromptPanel::minimumSizeHint() const { return {0, extent::kControl}; }

void PromptPanel::resizeEvent(QResizeEvent* event) {
  m_view->setGeometry(rect().adjusted(space::kS, space::kXs, -space::kS, -space::kXs));
  if (event->oldSize().width() != event->size().width()) updateGeometry();  // the lines are others
}

bool PromptPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) updateGeometry();
  return QFrame::eventFilter(watched, event);
}

void PromptPanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colours().border, extent::kHairline));
  painter.setBrush(colours().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
}

}  // namespace podium
