#pragma once
// Short, indexed reads. A reader serves one thread at a time. Faults throw Exception.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/archive.h"
#include "storage/domain/clip.h"
#include "storage/domain/comparison.h"
#include "storage/domain/content.h"
#include "storage/domain/demonstration.h"
#include "storage/domain/feedback.h"
#include "storage/domain/id.h"
#include "storage/domain/project.h"
#include "storage/domain/query.h"
#include "storage/domain/round.h"
#include "storage/domain/turn.h"

namespace podium {

// How far a follower of the event log has read.
struct EventCursor {
  ComparisonId lastComparison;
  RetractionId lastRetraction;
  WithdrawalId lastWithdrawal;
  bool operator==(const EventCursor&) const = default;
};

struct AnswerEvents {
  std::vector<Comparison> comparisons;  // ascending id
  std::vector<Retraction> retractions;  // ascending id
  std::vector<Withdrawal> withdrawals;  // ascending id
  EventCursor cursor;                   // where to go on
};

struct ProjectCounts {
  // Queries of imports that are taken back are left out of the first three.
  std::int64_t queries = 0;         // asked of people: without tutorial, qualification and derived ones
  std::int64_t queriesWaiting = 0;  // of them, still wanting answers, leased or not
  std::int64_t queriesFresh = 0;    // those of them that nobody skipped: what a label schedule should count,
                                    // because whoever skipped a query does not get it again
  std::int64_t comparisons = 0;     // all, retracted and derived ones included
  std::int64_t derived = 0;         // of them, those that follow from edits and demonstrations
  std::int64_t retracted = 0;
  std::int64_t withdrawn = 0;    // not retracted, but of imports that are taken back: they do not count either
  std::int64_t withdrawals = 0;  // how often imports were taken back or put back
  std::int64_t annotators = 0, items = 0, clips = 0, rounds = 0;
};

// How somebody did on the queries of one purpose.
struct GoldResult {
  int total = 0;     // queries of that purpose
  int answered = 0;  // by this annotator, skips included
  int right = 0;     // of those: the same ranking as the known answer
  bool operator==(const GoldResult&) const = default;
};

// What annotators may see of their own work. Tutorial, qualification and derived answers are left out, and so are
// skips; retracted answers and those of imports that are taken back do not count.
struct AnnotatorStats {
  std::int64_t answered = 0;
  std::int64_t answeredSince = 0;   // answered at or after the time given
  std::int64_t medianActiveMs = 0;  // of the newest kStatsAnswers
  // Of the newest kStatsAnswers: rankings by other people of the same queries, and those of them with the same items in
  // the first tier.
  std::int64_t compared = 0, agreeing = 0;
  bool operator==(const AnnotatorStats&) const = default;
};
constexpr int kStatsAnswers = 500;

// Which answers of the history are looked for. Conditions hold together.
struct AnswerFilter {
  std::optional<Verdict> verdict;
  std::string text;       // part of an item's or the prompt's body, of the rationale, the demonstration or the
                          // flag; upper and lower case of A-Z are the same
  bool retracted = true;  // retracted ones too, and those of imports that are taken back
  Timestamp after = 0;    // answered at or after; 0: any time
  Timestamp before = 0;   // answered before; 0: any time
  bool flaggedOnly = false;
};

// Where an item comes from, without its content.
struct ItemInfo {
  ItemId id;
  std::string clipHash;  // empty for other kinds
  ClipMeta clip;
  std::int64_t policyVersion = 0;
  std::optional<double> trueReturn;
  RoundId round;
};

// While it lives, every read of its reader sees the project as it was when it was taken. For long reads, such as an
// export; short, because the project's log grows meanwhile. Must not outlive the reader; one at a time.
class ReadSnapshot {
 public:
  virtual ~ReadSnapshot() = default;
};

class ProjectReader {
 public:
  virtual ~ProjectReader() = default;
  virtual std::unique_ptr<ReadSnapshot> snapshot() = 0;

  virtual ProjectInfo project() = 0;
  virtual ProjectCounts counts() = 0;
  virtual std::vector<Annotator> annotators() = 0;

  virtual std::optional<Query> query(QueryId id) = 0;
  virtual std::optional<ItemInfo> item(ItemId id) = 0;
  virtual std::optional<Item> itemContent(ItemId id) = 0;
  virtual std::optional<Prompt> prompt(PromptId id) = 0;
  // The same, many at a time, for long reads: those that are there, each once, by ascending id.
  virtual std::vector<Query> queries(const std::vector<QueryId>& ids) = 0;
  virtual std::vector<ItemInfo> items(const std::vector<ItemId>& ids) = 0;
  virtual std::vector<Item> itemContents(const std::vector<ItemId>& ids) = 0;
  virtual std::vector<Prompt> prompts(const std::vector<PromptId>& ids) = 0;
  virtual Media media(const std::string& hash) = 0;  // Exception(NotFound) for an unknown hash
  // The three blobs are read one at a time: frames for the window, observations for the learner, steps for oracles.
  virtual ClipFrames clipFrames(ItemId id) = 0;
  virtual ClipObservations clipObservations(ItemId id) = 0;
  virtual ClipSteps clipSteps(ItemId id) = 0;
  // Newest (or oldest) clips of the policy, for the Learner page; not those that people played or judged live.
  virtual std::vector<ItemId> newestClips(int limit) = 0;
  virtual std::vector<ItemId> oldestClips(int limit) = 0;

  // All that people played and kept, by ascending id; those that were taken back, too.
  virtual std::vector<Demonstration> demonstrations() = 0;
  // All play that people judged while they watched it, by ascending id; what was taken back, too.
  virtual std::vector<Sitting> sittings() = 0;

  virtual std::optional<Comparison> comparison(ComparisonId id) = 0;
  // The undo of that comparison, when there was one.
  virtual std::optional<Retraction> retractionOf(ComparisonId id) = 0;
  // Events after the cursor, at most `limit` of each kind. One consistent snapshot; a retraction never comes before its
  // comparison. Ids are committed in ascending order, whoever writes, so nothing is missed. A withdrawal concerns the
  // answers of its round whenever they were given: answersOfRound lists them, and Comparison::withdrawn says how they
  // stand. Rows of one round take turns: an even number of them leaves it as it was.
  virtual AnswerEvents eventsAfter(EventCursor cursor, int limit) = 0;
  // All answers to the next queries after that one, at most `limit` queries of those that have any: by query, then by
  // id. Empty after the last.
  virtual std::vector<Comparison> answersByQuery(QueryId after, int limit) = 0;
  // The annotator's newest comparison that is neither retracted nor withdrawn: what undo takes back. Never a derived
  // one.
  virtual std::optional<Comparison> lastAnswer(AnnotatorId annotator) = 0;
  // The annotator's answers, newest first, retracted ones included, derived ones not.
  virtual std::vector<Comparison> answersOf(AnnotatorId annotator, int limit, int offset) = 0;
  virtual std::vector<Comparison> answersOf(AnnotatorId annotator, const AnswerFilter& filter, int limit,
                                            int offset) = 0;
  // The ids of what answersOf gives, of those in (after, upTo], newest first: for lists that read a row when it is
  // shown. A long search is done in pieces, and can be given up between them.
  virtual std::vector<ComparisonId> answerIdsOf(AnnotatorId annotator, const AnswerFilter& filter, ComparisonId after,
                                                ComparisonId upTo) = 0;
  // The newest comparison of anybody, or 0.
  virtual ComparisonId newestComparison() = 0;
  // The answer that revises this one, or 0; the newest, where there are several.
  virtual ComparisonId replacementOf(ComparisonId id) = 0;
  virtual std::optional<std::string> draft(AnnotatorId annotator, QueryId query) = 0;
  virtual std::optional<ChatTurn> turn(PromptId prompt) = 0;
  // The turn of the message that this answer holds.
  virtual std::optional<ChatTurn> turnAfter(ComparisonId answer) = 0;
  // Turns that wait for replies, oldest first: of this annotator, or of everybody (0).
  virtual std::vector<ChatTurn> waitingTurns(AnnotatorId annotator) = 0;
  // The queries of the tutorial or of the qualification, in the order in which they are asked.
  virtual std::vector<QueryId> guidedQueries(QueryPurpose purpose) = 0;
  virtual GoldResult goldResults(AnnotatorId annotator, QueryPurpose purpose) = 0;
  virtual AnnotatorStats annotatorStats(AnnotatorId annotator, Timestamp since) = 0;

  virtual std::vector<Round> rounds() = 0;
  // The imports, newest first. Counts rows: not for a thread that somebody waits for.
  virtual std::vector<ImportSummary> imports() = 0;
  // All answers up to that one, ascending, that may stand otherwise when the round is taken back or put back: those to
  // its queries, those that it brought to other queries, and what the same people said about these. Undone and derived
  // ones are included.
  virtual std::vector<Comparison> answersOfRound(RoundId round, ComparisonId upTo) = 0;
  // Points of one curve with an id after `afterPoint` (0: all); `afterPoint` is advanced.
  virtual std::vector<MetricPoint> metric(const std::string& name, std::int64_t& afterPoint) = 0;
  virtual std::vector<std::string> metricNames() = 0;
  virtual std::optional<CheckpointRef> newestCheckpoint() = 0;
  virtual std::optional<std::string> setting(const std::string& key) = 0;
  // Changes whenever another connection has committed: the cheap question "is there anything new?".
  virtual std::int64_t dataVersion() = 0;
  // Every row that an archive of the project holds, in one snapshot, with its blobs; for long work. Throws what the
  // sink throws, too.
  virtual void archive(ArchiveSink& sink) = 0;
};

}  // namespace podium
