// What the mouse and the few keys of a text do.
#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTextBlock>
#include <QTextCursor>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>

#include "ui/text/text_view.h"

namespace podium {

int TextView::positionAt(const QPoint& at, bool exact) const {
  if (!m_text) return -1;
  const QPointF point = QPointF(at) - origin();
  if (exact && isCollapsed() && point.y() > shownHeight()) return -1;
  return document().documentLayout()->hitTest(point, exact ? Qt::ExactHit : Qt::FuzzyHit);
}

std::optional<std::size_t> TextView::buttonAt(const QPointF& at) const {
  for (const CopyButton& button : m_copyButtons)
    if (button.rect.contains(at)) return button.box;
  return std::nullopt;
}

void TextView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_text) return event->ignore();
  if (const auto box = buttonAt(event->position())) return copyCode(*box);
  if (const auto part = partAt(event->position())) {
    Q_EMIT partClicked(*part);
    return;
  }
  endReading();
  const int at = positionAt(event->position().toPoint(), false);
  const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
  setSelected(extend ? m_anchor : at, at);
  m_selecting = true;
}

void TextView::mouseMoveEvent(QMouseEvent* event) {
  if (m_selecting) {
    const QPoint at = event->position().toPoint();
    // A drag past an edge brings more of the text into view.
    if (at.y() < 0) scrollByLines(-1);
    if (at.y() > viewport()->height()) scrollByLines(1);
    setSelected(m_anchor, positionAt(at, false));
    return;
  }
  const auto hovered = buttonAt(event->position());
  viewport()->setCursor(isControlAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::IBeamCursor);
  if (hovered == m_hovered) return;
  m_hovered = hovered;
  viewport()->update();
}

void TextView::mouseReleaseEvent(QMouseEvent* event) {
  if (!m_selecting) return event->ignore();
  m_selecting = false;
}

void TextView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_text) return event->ignore();
  QTextCursor cursor(&document());
  cursor.setPosition(std::max(0, positionAt(event->position().toPoint(), false)));
  cursor.select(QTextCursor::WordUnderCursor);
  setSelected(cursor.selectionStart(), cursor.selectionEnd());
  m_selecting = false;
}

void TextView::wheelEvent(QWheelEvent* event) {
  const int turned = event->angleDelta().y();
  const bool atEnd = turned < 0 ? scrollPosition() >= scrollRange() : scrollPosition() <= 0;
  if (turned == 0 || !atEnd) return QAbstractScrollArea::wheelEvent(event);
  const int lines = -turned * QApplication::wheelScrollLines() / QWheelEvent::DefaultDeltasPerStep;
  if (lines != 0) Q_EMIT wheelBeyondEnd(lines);
}

void TextView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy) && m_anchor != m_position) return copySelection();
  if (event->matches(QKeySequence::SelectAll)) return selectAll();
  event->ignore();
}

bool TextView::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int at = positionAt(help->pos(), true);
    QString words;
    if (at >= 0) {
      QTextCursor cursor(&document());
      cursor.setPosition(std::min(at + 1, document().characterCount() - 1));
      words = cursor.charFormat().toolTip();
    }
    // An address is never read as markup, which could name a file to show.
    if (Qt::mightBeRichText(words)) words = words.toHtmlEscaped();
    QToolTip::showText(help->globalPos(), words, viewport());
    return true;
  }
  if (event->type() == QEvent::Leave && m_hovered) {
    m_hovered.reset();
    viewport()->update();
  }
  return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace podium
