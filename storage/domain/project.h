#pragma once
// The project's own facts, fixed at creation, and the people who answer.
#include <optional>
#include <string>
#include <string_view>

#include "storage/domain/id.h"
#include "storage/domain/task.h"

namespace podium {

enum class ItemKind { Clip, Text, Image, Video };
enum class AnswerForm { Pair, Rank, BestWorst, Rating, Accept };
// Whether an answer puts the items into an order.
constexpr bool ordersItems(AnswerForm form) { return form != AnswerForm::Rating && form != AnswerForm::Accept; }

struct ProjectInfo {
  std::string name;  // shown in titles; from the file name unless given
  ItemKind kind = ItemKind::Clip;
  AnswerForm answer = AnswerForm::Pair;
  int k = 2;                  // items per query, 1..kMostQueryItems (query_limit.h)
  std::string environment;    // Gymnasium id such as "ALE/Freeway-v5"; empty for projects without a policy
  std::string instruction;    // one line above the items, plain text
  bool allowPartial = false;  // may a ranking leave items out; what that means is said by Task::unranked
  std::string learnerConfig;  // JSON of learner/learner_config.h; empty: defaults
  Timestamp createdAt = 0;
  Task task = {};
  bool operator==(const ProjectInfo&) const = default;
};

struct Annotator {
  AnnotatorId id;
  std::string name;  // unique in the project; "oracle:ram:14" and the like for synthetic ones
  bool synthetic = false;
};

// The words in the file and on the command line: "clip", "text", "image", "video"; "pair", "rank", "best-worst",
// "rating", "accept". The inverse is nullopt for any other word.
std::string_view toText(ItemKind kind);
std::string_view toText(AnswerForm form);
std::optional<ItemKind> itemKindFromText(std::string_view text);
std::optional<AnswerForm> answerFormFromText(std::string_view text);

}  // namespace podium
