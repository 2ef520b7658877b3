#pragma once
// What two texts share, sentence by sentence: aligned by dynamic programming over how many words sentences have in
// common, then word by word inside those that belong together. Pure; any thread.
#include <QString>
#include <vector>

namespace podium {

// A stretch [begin, end) of UTF-16 units.
struct Stretch {
  int begin = 0, end = 0;
  int length() const { return end - begin; }
  bool operator==(const Stretch&) const = default;
};

// The sentences of a text in order, without gaps: white space belongs to the sentence before. One ends behind . ! ? and
// what closes a quotation, before a space, but not behind an abbreviation ("e.g.", "Dr."), an initial or the number of
// a list item; behind the full stops of Chinese and Japanese; and at the end of a line.
std::vector<Stretch> sentencesOf(QStringView text);

// Words, single characters of Han, Hiragana, Katakana and Hangul, runs of white space, and other single characters, in
// order and without gaps.
std::vector<Stretch> tokensOf(QStringView text);

enum class DiffKind { Same, Gone, Added };

// Same: both stretches, with the same letters; Gone: only in the first text; Added: only in the second.
struct DiffPiece {
  DiffKind kind = DiffKind::Same;
  Stretch first, second;
  bool operator==(const DiffPiece&) const = default;
};

// In the order of both texts, without gaps: the Same and Gone pieces put together are the first text, the Same and
// Added ones the second. The other way round it is the mirror image. Of texts that are too long to compare (more than
// `mostCells` pairs of sentences or words) only the common beginning and end are found the same.
std::vector<DiffPiece> differenceOf(QStringView first, QStringView second, std::size_t mostCells = 4'000'000);

}  // namespace podium
