#include "ui/annotate/empty_reason.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/annotate/guided_progress.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/learner_messages.h"

namespace podium {
namespace {

// The context of these sentences for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(EmptyReason)
};

EmptyReason learnerWorks(const EmptyFacts& facts) {
  EmptyReason state;
  const bool first = facts.counts.queries == 0;
  if (facts.learner == LearnerControl::State::Starting)
    state.title = Words::tr("The learner is starting");
  else
    state.title =
        first ? Words::tr("The learner is making the first clips") : Words::tr("The learner is making the next clips");
  state.detail = learnerMessage(facts.status.message);
  if (state.detail.isEmpty()) state.detail = Words::tr("They appear here by themselves.");
  if (facts.secondsLeft) state.detail = Words::tr("%1 (%2)").arg(state.detail, aboutDuration(*facts.secondsLeft));
  state.progress = facts.status.progress;
  return state;
}

// The button that makes more, where a learner can.
void offerLearner(EmptyReason& state, const EmptyFacts& facts) {
  if (!facts.hasEnvironment) return;
  if (facts.learner == LearnerControl::State::Stopped) {
    state.action = EmptyReason::Action::StartLearner;
    state.actionText = Words::tr("Start the learner");
  } else if (facts.learner == LearnerControl::State::Paused) {
    state.action = EmptyReason::Action::ResumeLearner;
    state.actionText = Words::tr("Resume the learner");
  }
}

EmptyReason waitForOthers(const EmptyFacts& facts) {
  EmptyReason state;
  if (facts.counts.queriesWaiting == 1) {
    state.title = Words::tr("The query that waits is not for you");
    state.detail =
        Words::tr("It still wants an answer, but you have answered or skipped it, or somebody else is looking at it.");
  } else {
    state.title = Words::tr("The queries that wait are not for you");
    state.detail =
        Words::tr("%1 still want an answer, but you have answered or skipped them, or others are looking at them.")
            .arg(facts.counts.queriesWaiting);
  }
  if (facts.unshowable > 0)
    state.detail += QLatin1Char(' ') + Words::tr("%n queries cannot be shown here: their items are missing or damaged.",
                                                 nullptr, facts.unshowable);
  offerLearner(state, facts);
  if (state.action != EmptyReason::Action::None)
    state.detail += QLatin1Char(' ') + Words::tr("The learner can make new clips meanwhile.");
  return state;
}

// A project whose queries are imported.
EmptyReason nothingImported(const EmptyFacts& facts) {
  EmptyReason state;
  if (facts.counts.queries == 0) {
    state.title = Words::tr("Import prompts and items to begin");
    state.detail = Words::tr("Their queries appear here as soon as they are in the project.");
    if (facts.canImport) {
      state.action = EmptyReason::Action::Import;
      state.actionText = Words::tr("Import...");
    }
    return state;
  }
  state.title = Words::tr("Nothing is left to answer");
  if (facts.answered)
    state.detail = Words::tr("You have answered %1 of %2.")
                       .arg(groupedNumber(*facts.answered), groupedNumber(facts.counts.queries)) +
                   QLatin1Char(' ');
  state.detail += Words::tr("New queries appear here as soon as they are added to the project.");
  return state;
}

// What was sent has no replies yet.
EmptyReason waitForReplies(const ConversationFacts& facts) {
  EmptyReason state;
  const ReplyState& replies = facts.replies;
  if (!replies.fault.isEmpty()) {
    state.title = Words::tr("No replies came");
    state.detail = Words::tr("%1 Your message is kept, and it is tried again by itself.").arg(replies.fault);
    state.action = EmptyReason::Action::RetryReplies;
    state.actionText = Words::tr("Try again now");
  } else if (replies.waiting > 0 && !replies.hasCommand) {
    state.title = Words::tr("Your message waits for replies");
    state.detail = Words::tr(
        "Nothing on this machine makes them: name a reply command in the settings, or let another machine run "
        "\"podium reply\" on this project. They appear here by themselves.");
  } else {
    state.title = Words::tr("The replies are being written");
    state.detail = Words::tr("They appear here by themselves.");
    state.progress = -1.0;
  }
  const bool others = facts.otherQueries;
  state.second = others ? EmptyReason::Action::OtherQueries : EmptyReason::Action::EndConversation;
  state.secondText = others ? Words::tr("Other queries meanwhile") : Words::tr("End this conversation");
  return state;
}

void offerConversation(EmptyReason& state) {
  state.detail += QLatin1Char(' ') + Words::tr("Or begin a conversation: write its first message.");
  state.detail = state.detail.trimmed();
  const auto action = EmptyReason::Action::BeginConversation;
  const QString text = Words::tr("Begin a conversation...");
  if (state.action == EmptyReason::Action::None) {
    state.action = action;
    state.actionText = text;
  } else {
    state.second = action;
    state.secondText = text;
  }
}

bool hasFailed(const EmptyFacts& facts) {
  const GoldResult& result = facts.qualification;
  return facts.qualificationShare > 0.0 && result.total > 0 && result.answered >= result.total &&
         result.right < wantedOf(result.total, facts.qualificationShare);
}

EmptyReason nobodyWorks(const EmptyFacts& facts) {
  if (!facts.hasEnvironment) return nothingImported(facts);
  EmptyReason state;
  const bool answered = facts.counts.comparisons > facts.counts.retracted + facts.counts.withdrawn;
  state.title = answered ? Words::tr("You have answered everything that waits") : Words::tr("No query is waiting");
  state.detail =
      answered ? Words::tr("The learner is stopped. Start it, and it learns from your answers and makes new clips.")
               : Words::tr("The learner is stopped. Start it, and it plays and makes the first clips.");
  offerLearner(state, facts);
  return state;
}

EmptyReason withoutConversation(const EmptyFacts& facts) {
  if (facts.asking) return {Words::tr("Looking for queries"), {}, {}, EmptyReason::Action::None, {}};
  if (hasFailed(facts))
    return {Words::tr("The qualification was not passed"),
            Words::tr("%1 of %2 answers were as expected, and %3 are needed. Ask the project's lead how to go on.")
                .arg(facts.qualification.right)
                .arg(facts.qualification.total)
                .arg(wantedOf(facts.qualification.total, facts.qualificationShare)),
            {},
            EmptyReason::Action::None,
            {}};
  if (facts.learner == LearnerControl::State::Stopped && facts.status.fault) {
    EmptyReason state{Words::tr("The learner has stopped"), faultMessage(*facts.status.fault), {}, {}, {}};
    state.action = EmptyReason::Action::StartLearner;
    state.actionText = Words::tr("Start the learner again");
    return state;
  }
  if (facts.counts.queriesWaiting > 0 && facts.learner != LearnerControl::State::Running &&
      facts.learner != LearnerControl::State::Starting)
    return waitForOthers(facts);
  switch (facts.learner) {
    case LearnerControl::State::Starting:
    case LearnerControl::State::Running:
      return learnerWorks(facts);
    case LearnerControl::State::Elsewhere:
      return {
          Words::tr("Another program runs the learner of this project"),
          (facts.status.message.empty() ? QString() : QString::fromStdString(facts.status.message) + QLatin1Char(' ')) +
              Words::tr("Its next clips appear here by themselves."),
          {},
          EmptyReason::Action::None,
          {}};
    case LearnerControl::State::Paused: {
      EmptyReason state{
          Words::tr("No query is waiting: the learner is paused"), {}, {}, EmptyReason::Action::ResumeLearner, {}};
      state.detail = Words::tr("Let it go on, and it makes new clips.");
      state.actionText = Words::tr("Resume the learner");
      return state;
    }
    case LearnerControl::State::Stopping:
      return {Words::tr("The learner is stopping"),
              Words::tr("It writes its checkpoint."),
              {},
              EmptyReason::Action::None,
              {}};
    case LearnerControl::State::Stopped:
      break;
  }
  return nobodyWorks(facts);
}

}  // namespace

QString aboutDuration(double seconds) {
  if (seconds < 90) return Words::tr("about %1 s").arg(static_cast<int>(std::ceil(seconds / 5) * 5));
  return Words::tr("about %1 min").arg(static_cast<int>(std::ceil(seconds / 60)));
}

EmptyReason describeEmptyReason(const EmptyFacts& facts) {
  if (facts.conversation && facts.conversation->waiting) return waitForReplies(*facts.conversation);
  EmptyReason state = withoutConversation(facts);
  if (facts.conversation && !facts.asking && !hasFailed(facts)) offerConversation(state);
  return state;
}

}  // namespace podium
