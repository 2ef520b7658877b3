#include "ui/text/sentence_diff.h"

#include <QHash>
#include <algorithm>
#include <functional>

namespace podium {
namespace {

// Sentences with fewer words in common do not belong together (Dice's coefficient).
constexpr double kAlike = 0.4;

QStringView part(QStringView text, Stretch at) { return text.mid(at.begin, at.length()); }

struct Sentence {
  Stretch at;
  std::vector<int> words;  // numbers of its tokens but white space, sorted
};

class Numbers {
 public:
  int of(QStringView word) {
    const auto found = m_numbers.constFind(word.toString());
    if (found != m_numbers.constEnd()) return *found;
    const int number = static_cast<int>(m_numbers.size());
    m_numbers.insert(word.toString(), number);
    return number;
  }

 private:
  QHash<QString, int> m_numbers;
};

std::vector<Sentence> readSentences(QStringView text, Numbers& numbers) {
  std::vector<Sentence> sentences;
  for (const Stretch& at : sentencesOf(text)) {
    Sentence sentence{at, {}};
    const QStringView words = part(text, at);
    for (const Stretch& token : tokensOf(words))
      if (!words[token.begin].isSpace()) sentence.words.push_back(numbers.of(part(words, token)));
    std::sort(sentence.words.begin(), sentence.words.end());
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

double likeness(const Sentence& a, const Sentence& b) {
  if (a.words.empty() || b.words.empty()) return a.words.size() == b.words.size() ? 1.0 : 0.0;
  std::size_t shared = 0;
  for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
    if (*i == *j) {
      ++shared;
      ++i;
      ++j;
    } else {
      ++(*i < *j ? i : j);
    }
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.words.size() + b.words.size());
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;  // of indices that belong together, ascending

// The pairs of greatest sum of `score`, which is 0 for what does not belong together. Equal beginnings and ends are
// taken as they are; the rest is left alone when it has more cells than `most`.
Pairs align(std::size_t n, std::size_t m, const std::function<double(std::size_t, std::size_t)>& score,
            const std::function<bool(std::size_t, std::size_t)>& equal, std::size_t most) {
  Pairs pairs;
  std::size_t head = 0, tail = 0;
  while (head < n && head < m && equal(head, head)) pairs.emplace_back(head, head), ++head;
  while (tail < n - head && tail < m - head && equal(n - 1 - tail, m - 1 - tail)) ++tail;
  const std::size_t rows = n - head - tail, columns = m - head - tail;
  if (rows > 0 && columns > 0 && rows <= most / columns) {
    std::vector<float> best((rows + 1) * (columns + 1), 0.0f), own(rows * columns);
    const auto at = [columns](std::size_t i, std::size_t j) { return i * (columns + 1) + j; };
    for (std::size_t i = rows; i-- > 0;)
      for (std::size_t j = columns; j-- > 0;) {
        const auto value = static_cast<float>(score(head + i, head + j));
        own[i * columns + j] = value;
        best[at(i, j)] =
            std::max({best[at(i + 1, j)], best[at(i, j + 1)], value > 0 ? value + best[at(i + 1, j + 1)] : 0.0f});
      }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      const float value = own[i * columns + j];
      if (value > 0 && best[at(i, j)] == value + best[at(i + 1, j + 1)]) {
        pairs.emplace_back(head + i++, head + j++);
      } else if (best[at(i, j)] == best[at(i + 1, j)]) {
        ++i;
      } else {
        ++j;
      }
    }
  }
  for (std::size_t k = tail; k > 0; --k) pairs.emplace_back(n - k, m - k);
  return pairs;
}

class Pieces {
 public:
  // Whatever lies between the last pair and this one stands in one text only.
  void same(Stretch first, Stretch second) {
    skipTo(first.begin, second.begin);
    add({DiffKind::Same, first, second});
    m_first = first.end;
    m_second = second.end;
  }
  std::vector<DiffPiece> finish(int first, int second) {
    skipTo(first, second);
    return std::move(m_pieces);
  }
  void skipTo(int first, int second) {
    if (first > m_first) add({DiffKind::Gone, {m_first, first}, {m_second, m_second}});
    if (second > m_second) add({DiffKind::Added, {first, first}, {m_second, second}});
    m_first = first;
    m_second = second;
  }

 private:
  void add(const DiffPiece& piece) {
    if (!m_pieces.empty() && m_pieces.back().kind == piece.kind) {
      DiffPiece& last = m_pieces.back();
      last.first.end = std::max(last.first.end, piece.first.end);
      last.second.end = std::max(last.second.end, piece.second.end);
    } else {
      m_pieces.push_back(piece);
    }
  }
  std::vector<DiffPiece> m_pieces;
  int m_first = 0, m_second = 0;
};

std::vector<Stretch> tokensWithin(QStringView text, Stretch at) {
  std::vector<Stretch> tokens = tokensOf(part(text, at));
  for (Stretch& token : tokens) token = {token.begin + at.begin, token.end + at.begin};
  return tokens;
}

std::vector<DiffPiece> ordered(QStringView first, QStringView second, std::size_t most) {
  Numbers numbers;
  const std::vector<Sentence> a = readSentences(first, numbers), b = readSentences(second, numbers);
  const auto equalSentences = [&](std::size_t i, std::size_t j) {
    return part(first, a[i].at) == part(second, b[j].at);
  };
  const auto alike = [&](std::size_t i, std::size_t j) {
    const double share = likeness(a[i], b[j]);
    return share >= kAlike ? share : 0.0;
  };
  Pieces pieces;
  for (const auto& [i, j] : align(a.size(), b.size(), alike, equalSentences, most)) {
    const std::vector<Stretch> x = tokensWithin(first, a[i].at), y = tokensWithin(second, b[j].at);
    const auto equal = [&](std::size_t p, std::size_t q) { return part(first, x[p]) == part(second, y[q]); };
    // Words count more than the spaces between them, so that a lone space does not tear a sentence apart.
    const auto weight = [&](std::size_t p, std::size_t q) {
      if (!equal(p, q)) return 0.0;
      const QChar c = first[x[p].begin];
      return c.isSpace() ? 0.25 : c.isLetterOrNumber() ? 1.0 : 0.5;
    };
    for (const auto& [p, q] : align(x.size(), y.size(), weight, equal, most)) pieces.same(x[p], y[q]);
  }
  return pieces.finish(static_cast<int>(first.size()), static_cast<int>(second.size()));
}

}  // namespace

std::vector<DiffPiece> differenceOf(QStringView first, QStringView second, std::size_t mostCells) {
  // Among several best alignments the one found depends on which text is read as rows: always the lesser one is.
  if (first.compare(second) <= 0) return ordered(first, second, mostCells);
  std::vector<DiffPiece> pieces = ordered(second, first, mostCells);
  for (DiffPiece& piece : pieces) {
    std::swap(piece.first, piece.second);
    if (piece.kind != DiffKind::Same) piece.kind = piece.kind == DiffKind::Gone ? DiffKind::Added : DiffKind::Gone;
  }
  // Where both texts differ, what is gone stands before what is added.
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    if (pieces[i].kind != DiffKind::Added || pieces[i + 1].kind != DiffKind::Gone) continue;
    std::swap(pieces[i], pieces[i + 1]);
    pieces[i].second = {pieces[i + 1].second.begin, pieces[i + 1].second.begin};
    pieces[i + 1].first = {pieces[i].first.end, pieces[i].first.end};
  }
  return pieces;
}

}  // namespace podium
