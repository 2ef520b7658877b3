#include "ui/text/text_group.h"

#include <QHash>
#include <QSet>
#include <algorithm>

#include "ui/text/sentence_diff.h"

namespace podium {
namespace {

// Words as they are compared between texts; a formula is one, too (PreparedText::text). Empty for spaces and signs.
QString comparable(QStringView word) {
  const bool formula = !word.isEmpty() && word[0].category() == QChar::Other_PrivateUse;
  return word.isEmpty() || !(word[0].isLetterOrNumber() || formula) ? QString() : word.toString().toCaseFolded();
}

QSet<QString> wordsOf(const QString& text) {
  QSet<QString> words;
  for (const Stretch& token : tokensOf(text))
    if (const QString word = comparable(QStringView(text).mid(token.begin, token.length())); !word.isEmpty())
      words << word;
  return words;
}

}  // namespace

void TextGroup::setViews(const std::vector<TextView*>& views) {
  for (const auto& view : m_views)
    if (view) disconnect(view, nullptr, this, nullptr);
  m_views.assign(views.begin(), views.end());
  for (std::size_t i = 0; i < m_views.size(); ++i) {
    connect(m_views[i], &TextView::scrolled, this, [this, i] { follow(i); });
    // Over a short text the wheel still moves the longer ones.
    connect(m_views[i], &TextView::wheelBeyondEnd, this, [this](int lines) {
      if (m_linked) scrollByLines(lines);
    });
  }
  if (m_compared && std::max(m_compared->first, m_compared->second) >= viewCount()) m_compared.reset();
  rememberOffsets();
  refresh();
}

void TextGroup::refresh() {
  search();
  compare();
  dim();
}

void TextGroup::rememberOffsets() {
  m_offsets.assign(m_views.size(), 0);
  if (m_views.empty() || !m_views[0]) return;
  for (std::size_t i = 0; i < m_views.size(); ++i)
    if (m_views[i]) m_offsets[i] = m_views[i]->scrollPosition() - m_views[0]->scrollPosition();
}

void TextGroup::setLinked(bool linked) {
  if (linked == m_linked) return;
  m_linked = linked;
  if (linked) rememberOffsets();
  Q_EMIT linkedChanged(linked);
}

void TextGroup::follow(std::size_t from) {
  if (!m_linked || m_following || from >= m_offsets.size()) return;
  m_following = true;
  const int base = m_views[from]->scrollPosition() - m_offsets[from];
  for (std::size_t i = 0; i < m_views.size(); ++i)
    if (i != from && m_views[i]) m_views[i]->setScrollPosition(base + m_offsets[i]);
  m_following = false;
}

// Of linked views the one with the longest text leads: the others stop where they end.
TextView* TextGroup::leader(int view) const {
  if (!m_linked) return view >= 0 && view < viewCount() ? m_views[static_cast<std::size_t>(view)].data() : nullptr;
  TextView* longest = nullptr;
  for (const auto& candidate : m_views)
    if (candidate && (!longest || candidate->scrollRange() > longest->scrollRange())) longest = candidate;
  return longest;
}

void TextGroup::scrollByLines(int lines, int view) {
  if (TextView* target = leader(view)) target->scrollByLines(lines);
}

void TextGroup::scrollByPages(double pages, int view) {
  if (TextView* target = leader(view)) target->scrollByPages(pages);
}

void TextGroup::find(const QString& pattern) {
  if (pattern == m_pattern) return;
  m_pattern = pattern;
  search();
  if (m_found.count > 0) step(0);
}

void TextGroup::search() {
  m_finds.clear();
  const FindState before = m_found;
  for (int v = 0; v < viewCount() && !m_pattern.isEmpty(); ++v) {
    const PreparedText* prepared =
        m_views[static_cast<std::size_t>(v)] ? m_views[static_cast<std::size_t>(v)]->text() : nullptr;
    if (!prepared) continue;
    const auto length = static_cast<int>(m_pattern.size());
    for (qsizetype at = prepared->text.indexOf(m_pattern, 0, Qt::CaseInsensitive); at >= 0;
         at = prepared->text.indexOf(m_pattern, at + length, Qt::CaseInsensitive))
      m_finds.push_back({v, static_cast<int>(at), static_cast<int>(at) + length});
  }
  m_found = {.current = 0, .count = static_cast<int>(m_finds.size()), .view = -1};
  for (std::size_t i = 0; i < m_finds.size() && m_found.current == 0; ++i) {
    const TextView& view = *m_views[static_cast<std::size_t>(m_finds[i].view)];
    if (view.lineTop(m_finds[i].begin) >= view.scrollPosition())
      m_found = {static_cast<int>(i) + 1, m_found.count, m_finds[i].view};
  }
  if (m_found.count > 0 && m_found.current == 0) m_found = {1, m_found.count, m_finds[0].view};
  showFinds();
  if (!(m_found == before)) Q_EMIT findChanged(m_found);
}

void TextGroup::step(int direction) {
  if (m_finds.empty()) return;
  const int count = m_found.count;
  m_found.current = (m_found.current - 1 + direction + count) % count + 1;
  const Find& find = m_finds[static_cast<std::size_t>(m_found.current - 1)];
  m_found.view = find.view;
  showFinds();
  // Other texts need not follow to where this one has its find.
  m_following = true;
  if (TextView* view = m_views[static_cast<std::size_t>(find.view)]) view->scrollTo(find.begin);
  m_following = false;
  rememberOffsets();
  Q_EMIT findChanged(m_found);
}

void TextGroup::showFinds() {
  std::vector<std::vector<TextMark>> marks(m_views.size());
  for (std::size_t i = 0; i < m_finds.size(); ++i) {
    const bool current = static_cast<int>(i) + 1 == m_found.current;
    marks[static_cast<std::size_t>(m_finds[i].view)].push_back(
        {m_finds[i].begin, m_finds[i].end, current ? MarkKind::FoundCurrent : MarkKind::Found});
  }
  for (std::size_t v = 0; v < m_views.size(); ++v)
    if (m_views[v]) m_views[v]->setMarks(MarkLayer::Search, std::move(marks[v]));
}

void TextGroup::setCompared(std::optional<std::pair<int, int>> views) {
  if (views && (views->first == views->second || std::min(views->first, views->second) < 0 ||
                std::max(views->first, views->second) >= viewCount()))
    views.reset();
  if (views == m_compared) return;
  m_compared = views;
  compare();
}

void TextGroup::compare() {
  std::vector<std::vector<TextMark>> marks(m_views.size());
  if (m_compared) {
    const auto first = static_cast<std::size_t>(m_compared->first),
               second = static_cast<std::size_t>(m_compared->second);
    const PreparedText* a = m_views[first] ? m_views[first]->text() : nullptr;
    const PreparedText* b = m_views[second] ? m_views[second]->text() : nullptr;
    if (a && b)
      for (const DiffPiece& piece : differenceOf(a->text, b->text)) {
        if (piece.kind == DiffKind::Gone) marks[first].push_back({piece.first.begin, piece.first.end, MarkKind::Gone});
        if (piece.kind == DiffKind::Added)
          marks[second].push_back({piece.second.begin, piece.second.end, MarkKind::Added});
      }
  }
  for (std::size_t v = 0; v < m_views.size(); ++v)
    if (m_views[v]) m_views[v]->setMarks(MarkLayer::Difference, std::move(marks[v]));
}

void TextGroup::setSharedDimmed(bool dimmed) {
  if (dimmed == m_dimmed) return;
  m_dimmed = dimmed;
  dim();
}

void TextGroup::dim() {
  std::optional<QSet<QString>> shared;
  if (m_dimmed && m_views.size() > 1)
    for (const auto& view : m_views) {
      if (!view || !view->text()) continue;
      QSet<QString> own = wordsOf(view->text()->text);
      shared = shared ? shared->intersect(own) : std::move(own);
    }
  for (const auto& view : m_views) {
    if (!view) continue;
    std::vector<TextMark> marks;
    if (shared && view->text()) {
      const QString& text = view->text()->text;
      bool dim = false;  // signs are as the word before them
      for (const Stretch& token : tokensOf(text)) {
        const QString word = comparable(QStringView(text).mid(token.begin, token.length()));
        if (!word.isEmpty()) dim = shared->contains(word);
        if (dim && !text[token.begin].isSpace()) marks.push_back({token.begin, token.end, MarkKind::Dimmed});
      }
    }
    view->setMarks(MarkLayer::Shared, std::move(marks));
  }
}

}  // namespace podium
