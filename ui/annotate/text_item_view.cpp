#include "ui/annotate/text_item_view.h"

#include <QApplication>
#include <QMouseEvent>

#include "ui/text/text_view.h"

namespace podium {
namespace {

constexpr double kLeastColumn = 28.0;  // characters: a narrower column is hard to read

}  // namespace

TextItemView::TextItemView(QWidget* parent) : ItemView(parent), m_view(new TextView(this)) {
  m_view->setFocusPolicy(Qt::NoFocus);  // the keyboard stays with the card
  m_view->viewport()->installEventFilter(this);
  connect(m_view, &TextView::painted, this, &ItemView::painted);
}

void TextItemView::setContent(std::shared_ptr<const ItemContent> content) {
  m_content = std::dynamic_pointer_cast<const TextContent>(content);
  m_edited.reset();
  m_view->setText(m_content ? m_content->prepared : nullptr);
}

bool TextItemView::setEdited(const std::optional<std::string>& body) {
  if (!m_content || body == m_edited || !m_content->prepared->parts.empty()) return false;
  m_edited = body;
  const double share = m_view->scrollShare();
  if (body) {
    auto edited = std::make_shared<Content>(*m_content->content);
    edited->body = *body;
    m_view->setText(prepareText(std::move(edited), m_view->wantedLook()));
  } else {
    m_view->setText(m_content->prepared);
  }
  m_view->setScrollShare(share);
  return true;
}

QSizeF TextItemView::fittingSize(const QSizeF& area) const {
  const double least = kLeastColumn * fontMetrics().averageCharWidth();
  if (area.width() >= least) return area;
  return {area.width(), area.height() * area.width() / least};
}

void TextItemView::resizeEvent(QResizeEvent*) { m_view->setGeometry(rect()); }

// The text keeps the mouse, for selecting; a press that neither moves nor selects, and meets nothing inside the text,
// is a click on the card.
bool TextItemView::eventFilter(QObject* watched, QEvent* event) {
  const auto* mouse = static_cast<QMouseEvent*>(event);
  if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton) {
    m_pressedAt = mouse->position().toPoint();
    m_pressedControl = m_view->isControlAt(m_pressedAt);
  } else if (event->type() == QEvent::MouseButtonRelease && mouse->button() == Qt::LeftButton && !m_pressedControl) {
    const bool moved =
        (mouse->position().toPoint() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    // Queued: the view takes the release first and knows its selection then.
    QMetaObject::invokeMethod(
        this,
        [this, moved] {
          if (const auto range = m_view->selection(); range && moved)
            Q_EMIT selected(static_cast<int>(range->begin), static_cast<int>(range->end));
          else if (const auto span = moved ? std::nullopt : m_view->spanAt(m_pressedAt))
            Q_EMIT spanClicked(static_cast<int>(*span));
          else if (!moved)
            Q_EMIT clicked();
        },
        Qt::QueuedConnection);
  }
  return ItemView::eventFilter(watched, event);
}

}  // namespace podium
