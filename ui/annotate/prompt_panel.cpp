#include "ui/annotate/prompt_panel.h"

#include <QPainter>

#include "ui/common/theme.h"
#include "ui/text/text_view.h"

namespace podium {
namespace {

constexpr double kShare = 0.28;  // of the page, at most

}  // namespace

PromptPanel::PromptPanel(QWidget* parent) : QFrame(parent), m_view(new TextView(this)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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
    QMetaObject::invokeMethod(m_view, [view = m_view] { view->setScrollShare(1.0); }, Qt::QueuedConnection);
}

TextLook PromptPanel::look() const { return m_view->wantedLook(); }

QSize PromptPanel::sizeHint() const {
  const int most = parentWidget() ? static_cast<int>(parentWidget()->height() * kShare) : 0;
  const int needed = m_view->text() ? m_view->contentHeight() + 2 * space::kXs : 0;
  return {0, std::min(needed, std::max(most, extent::kControl))};
}

QSize PromptPanel::minimumSizeHint() const { return {0, extent::kControl}; }

void PromptPanel::resizeEvent(QResizeEvent*) {
  m_view->setGeometry(rect().adjusted(space::kS, space::kXs, -space::kS, -space::kXs));
}

void PromptPanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colours().border, extent::kHairline));
  painter.setBrush(colours().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
}

}  // namespace podium
