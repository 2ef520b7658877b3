// Reading by keys, word by word and sentence by sentence, and what lies under a point.
#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <algorithm>

#include "ui/text/text_view.h"

namespace podium {
namespace {

// A word, or a formula, which is one private character.
bool isWord(QStringView token) {
  const QChar c = token.front();
  return c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Other_PrivateUse;
}

Stretch trimmed(const QString& text, Stretch stretch) {
  while (stretch.end > stretch.begin && text[stretch.end - 1].isSpace()) --stretch.end;
  while (stretch.begin < stretch.end && text[stretch.begin].isSpace()) ++stretch.begin;
  return stretch;
}

// The last one that ends at or before `position`.
const Stretch* lastBefore(const std::vector<Stretch>& units, int position) {
  const auto found = std::partition_point(units.begin(), units.end(),
                                          [position](const Stretch& unit) { return unit.end <= position; });
  return found == units.begin() ? nullptr : &*std::prev(found);
}

// The first one that begins at or behind `position`.
const Stretch* firstFrom(const std::vector<Stretch>& units, int position) {
  const auto found = std::partition_point(units.begin(), units.end(),
                                          [position](const Stretch& unit) { return unit.begin < position; });
  return found == units.end() ? nullptr : &*found;
}

// The one that holds this position.
const Stretch* around(const std::vector<Stretch>& units, int position) {
  const Stretch* before = lastBefore(units, position);
  const Stretch* unit = before ? before + 1 : units.data();
  return unit != units.data() + units.size() && unit->begin <= position ? unit : nullptr;
}

}  // namespace

void TextView::beginReading() {
  if (!m_text) return;
  Reading reading;
  const QString& text = m_text->text;
  for (const Stretch& token : tokensOf(text))
    if (isWord(QStringView(text).mid(token.begin, token.length())) && sourceOf(*m_text, token.begin, token.end))
      reading.words.push_back(token);
  for (const Stretch& sentence : sentencesOf(text)) {
    const Stretch words = trimmed(text, sentence);
    if (words.length() > 0 && sourceOf(*m_text, words.begin, words.end)) reading.sentences.push_back(words);
  }
  if (reading.words.empty()) return;
  // The first line that is whole in view.
  const QPoint corner(viewport()->width() / 2, verticalScrollBar()->singleStep());
  const int inView = m_labels.toText(std::max(0, positionAt(corner, false)));
  const Stretch* line = firstFrom(reading.words, scrollPosition() > 0 ? inView : 0);
  reading.fixed = reading.moving = line ? *line : reading.words.front();
  m_reading = std::move(reading);
  selectReading();
}

void TextView::endReading() {
  if (!m_reading) return;
  m_reading.reset();
  clearSelection();
  viewport()->update();
}

void TextView::moveReading(ReadingMove move, bool extend) {
  if (!m_reading) return;
  Reading& reading = *m_reading;
  const Stretch now = reading.moving;
  const Stretch* next = nullptr;
  const bool back = move == ReadingMove::WordBack || move == ReadingMove::SentenceBack;
  if (move == ReadingMove::WordBack || move == ReadingMove::WordOn) {
    next = back ? lastBefore(reading.words, now.begin) : firstFrom(reading.words, now.end);
  } else {
    const Stretch* own = around(reading.sentences, now.begin);
    const bool whole = own && now.begin == own->begin && now.end >= own->end;
    next = own && !whole ? own
           : back        ? lastBefore(reading.sentences, now.begin)
                         : firstFrom(reading.sentences, now.end);
  }
  if (!next) return;
  reading.moving = *next;
  if (!extend) reading.fixed = *next;
  selectReading();
  scrollTo(reading.moving.begin);
}

void TextView::selectReading() {
  const int begin = std::min(m_reading->fixed.begin, m_reading->moving.begin);
  const int end = std::max(m_reading->fixed.end, m_reading->moving.end);
  setSelected(m_labels.toDocument(begin), m_labels.toDocument(end - 1) + 1);
  viewport()->update();
}

std::optional<std::size_t> TextView::spanAt(const QPoint& at) const {
  const QPointF point = QPointF(at) - origin();
  if (!m_text || (isCollapsed() && point.y() > shownHeight())) return std::nullopt;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < m_spans.size(); ++i) {
    const TextSpan& span = m_spans[i];
    // Its name stands before its first character, and is a place to press, too.
    const auto rects = lineRects(m_labels.toDocument(span.begin) - 1, m_labels.toDocument(span.end - 1) + 1);
    if (std::none_of(rects.begin(), rects.end(), [&](const QRectF& rect) { return rect.contains(point); })) continue;
    if (!found || span.end - span.begin < m_spans[*found].end - m_spans[*found].begin) found = i;
  }
  return found;
}

}  // namespace podium
