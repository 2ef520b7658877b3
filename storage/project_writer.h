#pragma once
// The one way to change a project. A single thread of the process owns the write connection; callers from any thread
// hand it jobs. Jobs that people wait for (answers, undo, leases) go before bulk work; what queues up is committed
// together. A callback runs on the writer thread, after the commit is on the disk (WAL, synchronous=FULL): only then
// may "saved" be shown. A job that fails calls back with the Error and changes nothing; other jobs of the same commit
// are kept. "Database is locked" by another process is waited for (up to 10 s), never reported at once.
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "storage/domain/batch.h"
#include "storage/domain/comparison.h"
#include "storage/domain/demonstration.h"
#include "storage/domain/feedback.h"
#include "storage/domain/project.h"
#include "storage/domain/query.h"
#include "storage/domain/result.h"
#include "storage/domain/round.h"
#include "storage/domain/turn.h"

namespace podium {

template <class T>
using Callback = std::function<void(Result<T>)>;

struct LeaseRequest {
  AnnotatorId annotator;
  int count = 1;  // how many queries at most
  std::int64_t leaseMs = 10 * 60 * 1000;
};

class ProjectWriter {
 public:
  virtual ~ProjectWriter() = default;

  // Finds or creates the annotator of that name.
  virtual void ensureAnnotator(const std::string& name, bool synthetic, Callback<AnnotatorId> done) = 0;
  // Leases queries that the annotator has not answered, nobody else holds (as far as answersWanted demands) and that
  // still want answers: newest round first, then the order of the selector. Leases that the annotator already holds
  // are renewed and come first. Fewer than asked, or none, when the queue is short. A Skip releases the query to
  // others and keeps it from the same annotator.
  // The tutorial's queries come before all others, and then those of the qualification: to everybody who has not
  // answered them. Until a qualification is finished, and after it was failed (a share of right answers below
  // Task::qualification), nothing else is leased: ProjectReader::goldResults says how it stands.
  virtual void lease(const LeaseRequest& request, Callback<std::vector<Query>> done) = 0;
  virtual void releaseLeases(AnnotatorId annotator, Callback<Done> done) = 0;

  // `comparison.id` and `retracted` are ignored; `derivedFrom` must be 0. Ends the annotator's lease and draft. Checks
  // the ranking and the parts against the query; InvalidInput says which part does not fit. A query of one item is
  // answered by Recorded, without a ranking. Items may be left out where the project allows it, when the best
  // Task::top are ranked, or between the best and the worst tier of the best-worst form.
  // An edit of a text becomes an item that beats the one it was made from, and a demonstration one that beats all items
  // of the query: both by answers of the same annotator with `derivedFrom` set, to queries that nobody is asked.
  virtual void addComparison(const Comparison& comparison, Callback<ComparisonId> done) = 0;
  // Undo; `id` is ignored, and `at` 0 is now. Retracting twice, or another annotator's answer, is an InvalidInput
  // error. The query wants an answer again, and is leased to this annotator meanwhile. What was derived from the answer
  // goes with it, and never alone.
  virtual void retract(const Retraction& retraction, Callback<RetractionId> done) = 0;

  // Conversations that annotators write (Task::conversation). An answer whose parts hold a message goes on with its
  // conversation by itself: the item that it ranks best (of a tie, the first one; its edit or the demonstration where
  // there is one) and the message become a turn, which waits for replies. Taking the answer back withdraws the turn,
  // and the query about its replies unless that was answered; giving it again takes both up. A first message.
  virtual void beginConversation(AnnotatorId annotator, const std::string& message, Callback<PromptId> done) = 0;
  // The replies to a turn become a query of 1 to kMostQueryItems items, leased to who wrote the message. InvalidInput
  // when there are replies already, or the turn was withdrawn: whoever comes second changes nothing.
  virtual void addReplies(PromptId turn, const std::vector<ChatReply>& replies, Callback<QueryId> done) = 0;
  // Nobody is to reply any more. InvalidInput for somebody else's, or when the replies were judged.
  virtual void withdrawTurn(PromptId turn, AnnotatorId annotator, Callback<Done> done) = 0;

  // What the annotator has entered and not submitted: a JSON object of the window's own, one for each query. Ended by
  // addComparison.
  virtual void saveDraft(AnnotatorId annotator, QueryId query, const std::string& json, Callback<Done> done) = 0;
  virtual void dropDraft(AnnotatorId annotator, QueryId query, Callback<Done> done) = 0;

  // An import, in one transaction: all of it or nothing. round: 0 for a new one, described by `source`. Media are
  // stored once by content; annotators are found or made by name. InvalidInput names the part of the batch and its
  // index, or says that the round is taken back.
  virtual void addBatch(Batch batch, RoundId round, const ImportSource& source,
                        Callback<BatchIds> done) = 0;  // bulk
  // A long import, in parts, each with a transaction of its own: nobody sees anything of it before finishImport() is
  // done, and its queries appear within a moment then. round: 0 for the first part, which makes the round; then that of
  // the ids that came back, which name no queries and answers yet. Errors: those of addBatch; InvalidInput, too, when
  // somebody took the import for dead, because no part came for ten minutes, and dropped it.
  virtual void stageBatch(Batch batch, RoundId round, const ImportSource& source,
                          Callback<BatchIds> done) = 0;  // bulk
  // All parts have come. When the program ends in the middle of this, whoever opens the project later goes on with it.
  virtual void finishImport(RoundId round, Callback<Done> done) = 0;  // bulk
  // Removes all that has come; the project is as it was before the first part. Whoever opens the project later does the
  // same with an import whose program has ended.
  virtual void dropImport(RoundId round, Callback<Done> done) = 0;  // bulk
  // Takes a whole import back: its queries are asked no more and their leases end, and no answer to them counts,
  // whether it came with the import or was given since. Items, answers and their undo stay as they are. An answer that
  // arrives late is stored all the same. restoreRound puts everything back. by: who decides. Errors: NotFound;
  // InvalidInput: not an import, or as it stands already.
  virtual void withdrawRound(RoundId round, const std::string& by, Callback<WithdrawalId> done) = 0;  // bulk
  virtual void restoreRound(RoundId round, const std::string& by, Callback<WithdrawalId> done) = 0;   // bulk
  virtual void addRound(const NewRound& round, Callback<RoundId> done) = 0;                           // bulk
  // Play of a person, in one transaction. Its clips are items of that person's, in a round of their own; they are asked
  // about by nobody. InvalidInput when there is nothing in it, or the clips do not follow each other.
  virtual void addDemonstration(const NewDemonstration& demonstration, Callback<DemonstrationId> done) = 0;
  // Takes it back, or puts it back. InvalidInput for somebody else's.
  virtual void setDemonstrationWithdrawn(DemonstrationId id, AnnotatorId annotator, bool withdrawn,
                                         Callback<Done> done) = 0;
  // Judged play, a part at a time while it goes on; each part in one transaction. Its clips are the policy's, and asked
  // about by nobody. InvalidInput for somebody else's sitting, clips that leave a gap, and presses of other steps.
  virtual void addSittingPart(const SittingPart& part, Callback<SittingId> done) = 0;
  // Takes the whole of it back, or puts it back. InvalidInput for somebody else's.
  virtual void setSittingWithdrawn(SittingId id, AnnotatorId annotator, bool withdrawn, Callback<Done> done) = 0;
  virtual void addMetrics(const std::vector<MetricPoint>& points, Callback<Done> done) = 0;  // bulk
  virtual void addCheckpoint(const CheckpointRef& checkpoint, Callback<CheckpointId> done) = 0;
  virtual void setSetting(const std::string& key, const std::string& value, Callback<Done> done) = 0;
  // Name, instruction, k, allowPartial, learnerConfig and task; the form of the answer while there are no answers. A
  // form or axes that would change under given answers are InvalidInput. Kind and environment are fixed at creation.
  virtual void setProject(const ProjectInfo& info, Callback<Done> done) = 0;
};

// Blocking form for code that has no event loop: waitFor<ComparisonId>([&](auto done) { w.addComparison(c, done); }).
// Throws Exception on failure. Never call on the GUI thread or from a writer callback.
template <class T, class Submit>
T waitFor(Submit&& submit) {
  auto promise = std::make_shared<std::promise<Result<T>>>();
  auto future = promise->get_future();
  submit(Callback<T>([promise](Result<T> result) { promise->set_value(std::move(result)); }));
  return future.get().value();
}

}  // namespace podium
