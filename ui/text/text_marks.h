#pragma once
// What is marked in a text. Positions are those of PreparedText::text.
#include <QString>
#include <vector>

namespace podium {

enum class MarkKind {
  Found,         // of a search
  FoundCurrent,  // the one that the reader is at; outlined, too
  Added,         // stands only in this text; underlined, too
  Gone,          // stands only in the other text: here, where it is not there; struck through, too
  Dimmed         // the same in every text
};

struct TextMark {
  int begin = 0, end = 0;
  MarkKind kind = MarkKind::Found;
  bool operator==(const TextMark&) const = default;
};

// A stretch that a person labelled. The label's name stands before its first character.
struct TextSpan {
  int begin = 0, end = 0;
  QString label;
  int colour = 1;  // one of the nine rank colours
  bool operator==(const TextSpan&) const = default;
};

// What was said about a part of a text. The word begins with a sign: colour alone says nothing. Without a word the part
// is not to be judged.
enum class Judgement { None, Good, Middle, Bad };
struct PartMark {
  Judgement judgement = Judgement::None;
  QString word;
  bool standsOut = false;  // the first wrong step: the eye finds it at once
  bool operator==(const PartMark&) const = default;
};

}  // namespace podium
