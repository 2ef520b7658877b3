#include "ui/annotate/prompt_panel.h"

#include <QEvent>
#include <QLayout>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>

#include "ui/common/theme.h"
#include "ui/text/text_view.h"
#include "ui/text/text_writer.h"

namespace podium {
namespace {

constexpr double kShare = 0.4;  // of the page, at most
constexpr int kLeastLines = 1;  // of a longer prompt, come what may

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
  int room = parentWidget()->height() - margins.top() - margins.bottom() - m_cardsHeight;
  for (int i = 0; i < layout->count(); ++i) {
    QLayoutItem* item = layout->itemAt(i);
    if (item->widget() == this || item->isEmpty()) continue;
    room -= layout->spacing();
    if (item->expandingDirections().testFlag(Qt::Vertical)) continue;
    const int wide = parentWidget()->width() - margins.left() - margins.right();
    room -= item->hasHeightForWidth() ? item->heightForWidth(wide) : item->minimumSize().height();
  }
  return room;
}

void PromptPanel::setCardsHeight(int pixels) {
  if (pixels == m_cardsHeight) return;
  m_cardsHeight = pixels;
  updateGeometry();
}

// The largest height up to `most`, but of some lines at least, that ends below a whole line of the text.
int PromptPanel::wholeLines(int most) const {
  const int line = TextMetrics(m_view->text()->look).bodyLine;
  const int frame = 2 * space::kXs + space::kM;
  const int whole = m_view->contentHeight() + 2 * space::kXs;
  if (whole <= most) return whole;
  int first = 0, last = static_cast<int>(m_view->text()->text.size());
  int lines = 0, bottom = 0;
  // Line by line, each found by halving: lines stand in the order of their places.
  while (first < last) {
    const int top = m_view->lineTop(first);
    if (lines >= kLeastLines && frame + top + line > most) break;
    bottom = top + line;
    ++lines;
    int low = first + 1, high = last;
    while (low < high) {
      const int middle = (low + high) / 2;
      if (m_view->lineTop(middle) > top)
        high = middle;
      else
        low = middle + 1;
    }
    first = low;
  }
  return std::min(whole, frame + bottom);
}

QSize PromptPanel::sizeHint() const {
  const int share = parentWidget() ? static_cast<int>(parentWidget()->height() * kShare) : 0;
  const int most = parentWidget() ? std::min(share, roomBesideCards()) : 0;
  return {0, m_view->text() ? wholeLines(most) : 0};
}

QSize PromptPanel::minimumSizeHint() const { return {0, m_view->text() ? wholeLines(0) : 0}; }

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
