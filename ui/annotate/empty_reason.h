#pragma once
// Why there is nothing to answer, and what happens next. Pure: facts in, sentences out.
#include <QString>
#include <optional>

#include "storage/project_reader.h"
#include "ui/common/learner_control.h"
#include "ui/replies/reply_desk.h"

namespace podium {

struct EmptyReason {
  enum class Action {
    None,
    StartLearner,
    ResumeLearner,
    Import,
    BeginConversation,
    RetryReplies,
    OtherQueries,  // before the replies that are waited for
    EndConversation
  };
  QString title, detail;
  std::optional<double> progress;  // 0..1; negative: under way, nobody knows how far
  Action action = Action::None;
  QString actionText;
  Action second = Action::None;
  QString secondText = {};
  bool operator==(const EmptyReason&) const = default;
};

// Of a project whose annotators write conversations.
struct ConversationFacts {
  bool waiting = false;  // for the replies to what was sent
  ReplyState replies;
  bool otherQueries = false;  // could be answered meanwhile
};

struct EmptyFacts {
  LearnerControl::State learner = LearnerControl::State::Stopped;
  LearnerStatus status;
  ProjectCounts counts;
  bool hasEnvironment = true;                 // whether a learner can make clips at all
  bool canImport = false;                     // whether the window can open an import
  std::optional<std::int64_t> answered = {};  // by this annotator, when it is known
  GoldResult qualification = {};              // of this annotator
  double qualificationShare = 0.0;            // that is wanted; 0: nobody is kept out
  int unshowable = 0;                         // queries that were passed over in this session
  bool asking = false;                        // the first lease is under way
  std::optional<double> secondsLeft;          // of status.progress
  std::optional<ConversationFacts> conversation = {};
};

EmptyReason describeEmptyReason(const EmptyFacts& facts);

// "about 20 s", "about 3 min".
QString aboutDuration(double seconds);

}  // namespace podium
