#pragma once
// What an answer says besides its verdict and its ranking. All of it is optional; a project's Task says which parts
// its annotators are asked for. Items are named by their position in Query::items, never by their place on the screen.
// Places in a text are counted in Unicode code points of Content::body.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/domain/ranking.h"

namespace podium {

struct AxisRanking {
  std::string axis;  // one of Task::axes, not the first: that one is Comparison::ranking
  Ranking ranking;
  bool operator==(const AxisRanking&) const = default;
};

struct Rating {
  std::string axis;  // empty in a project without named axes
  int position = 0;
  double value = 0.0;  // Likert: 1..RatingScale::points; slider: 0..100
  bool operator==(const Rating&) const = default;
};

struct Tag {
  int position = -1;  // -1: the query as a whole
  std::string tag;
  bool operator==(const Tag&) const = default;
};

// A stretch of text that is the reason for the answer.
struct Span {
  int position = 0;
  int begin = 0, end = 0;  // code points, [begin, end)
  std::string label;
  bool operator==(const Span&) const = default;
};

// A better wording of an item. It becomes an item of its own, which beats the one it was made from.
struct Edit {
  int position = 0;
  std::string body;
  bool operator==(const Edit&) const = default;
};

struct StepLabel {
  int position = 0;
  int step = 0;   // index into Content::steps
  int label = 0;  // 1 right, 0 neutral, -1 wrong
  bool operator==(const StepLabel&) const = default;
};

enum class Support { Supported, Partly, Unsupported };
struct EvidenceMark {
  int position = 0;
  int claim = 0;  // index into Content::evidence
  Support support = Support::Supported;
  bool operator==(const EvidenceMark&) const = default;
};

// Good or bad, said while a clip plays (Knox and Stone 2009, TAMER; MacGlashan et al. 2017, COACH).
struct Moment {
  int position = 0;
  int frame = 0;  // of the clip, when the key was pressed
  int value = 1;  // 1 good, -1 bad
  bool operator==(const Moment&) const = default;
};

// How one item was looked at. In the order in which the items were first looked at.
struct Look {
  int position = 0;
  std::int64_t dwellMs = 0;  // under the mouse, with the focus, or alone on the screen; idle time excluded
  int replays = 0;
  bool operator==(const Look&) const = default;
};

struct AnswerParts {
  int strength = 0;              // 1..Task::strengthLevels: how much better the best is; 0: not said
  std::optional<double> margin;  // the same as a number, where the project asks for one
  std::vector<AxisRanking> axes;
  std::vector<Rating> ratings;
  std::vector<int> accepted, rejected;  // positions
  std::vector<Tag> tags;
  std::vector<Span> spans;
  std::vector<Edit> edits;
  std::vector<StepLabel> steps;
  std::vector<EvidenceMark> evidence;
  std::vector<Moment> moments;
  std::string rationale;
  std::string demonstration;  // a whole answer written by the annotator; it becomes an item that beats all others
  std::string message;        // what this person says next (Task::conversation), after the item that was picked: both
                              // go on with the conversation, and its replies become the next query
  std::string flag;           // why this query should not be asked as it is
  std::vector<Look> looks;
  bool operator==(const AnswerParts&) const = default;
  bool isEmpty() const { return *this == AnswerParts{}; }
  // Whether there is anything besides how the items were looked at: what a Recorded answer must have.
  bool saysSomething() const;
};

// "supported", "partly", "unsupported"; nullopt for any other word.
std::string_view toText(Support support);
std::optional<Support> supportFromText(std::string_view text);

}  // namespace podium
