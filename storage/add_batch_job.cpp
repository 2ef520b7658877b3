#include "storage/add_batch_job.h"

#include <cmath>
#include <set>

#include "storage/batch_rows.h"
#include "storage/content_key.h"
#include "storage/domain/query_limit.h"
#include "storage/json/content_json.h"
#include "storage/staged_imports.h"
#include "storage/write_withdrawals.h"

namespace podium {
namespace {

constexpr std::int64_t kRowBytes = 200;  // about what a row costs besides its texts

// "question 3": how messages name a part of a batch.
class Part {
 public:
  Part(const char* kind, std::size_t index) : m_kind(kind), m_index(index) {}
  std::string name() const { return m_kind + (" " + std::to_string(m_index)); }
  void require(bool condition, const std::string& why) const {
    if (!condition) throw Exception(ErrorCode::InvalidInput, "Nothing was imported: " + name() + " " + why + ".");
  }
  // An index into another list of the batch; -1 is allowed where there may be none.
  void requireIndex(int index, std::size_t count, const char* what, bool optional) const {
    require((optional && index == -1) || (index >= 0 && index < static_cast<int>(count)),
            "names " + std::string(what) + " " + std::to_string(index) + ", and there are " + std::to_string(count));
  }

 private:
  const char* m_kind;
  std::size_t m_index;
};

std::int64_t checkContent(const Part& part, const Content& content) {
  part.require(content.extra.empty() || isJsonObject(content.extra), "has further columns that are no JSON object");
  return kRowBytes + static_cast<std::int64_t>(content.body.size() + content.extra.size());
}

std::int64_t checkMedia(const Batch& batch) {
  std::int64_t bytes = 0;
  for (std::size_t i = 0; i < batch.media.size(); ++i) {
    const Media& media = batch.media[i];
    const Part part("medium", i);
    part.require(!media.mime.empty() && !media.bytes.empty(), "has no type or no content");
    part.require(media.width >= 0 && media.height >= 0, "is smaller than nothing");
    bytes += kRowBytes + static_cast<std::int64_t>(media.bytes.size());
  }
  return bytes;
}

std::int64_t checkContents(const Batch& batch) {
  std::int64_t bytes = 0;
  for (std::size_t i = 0; i < batch.prompts.size(); ++i) {
    const Part part("prompt", i);
    part.require(!batch.prompts[i].content.body.empty(), "is empty");
    bytes += checkContent(part, batch.prompts[i].content);
  }
  for (std::size_t i = 0; i < batch.items.size(); ++i) {
    const NewItem& item = batch.items[i];
    const Part part("item", i);
    part.require(item.kind != ItemKind::Clip, "is a clip: clips come from environments");
    part.requireIndex(item.prompt, batch.prompts.size(), "prompt", true);
    const bool hasMedia = item.kind != ItemKind::Text;
    part.require(hasMedia || item.media == -1, "is a text and names a medium");
    if (hasMedia) part.requireIndex(item.media, batch.media.size(), "medium", !item.content.link.empty());
    bytes += checkContent(part, item.content);
  }
  return bytes;
}

std::int64_t checkQuestions(const Batch& batch) {
  std::int64_t bytes = 0;
  for (std::size_t i = 0; i < batch.questions.size(); ++i) {
    const NewQuestion& question = batch.questions[i];
    const Part part("question", i);
    part.requireIndex(question.prompt, batch.prompts.size(), "prompt", true);
    part.require(!question.items.empty() && question.items.size() <= kMostQueryItems,
                 "does not have 1 to " + std::to_string(kMostQueryItems) + " items");
    for (int item : question.items) part.requireIndex(item, batch.items.size(), "item", false);
    part.require(std::set<int>(question.items.begin(), question.items.end()).size() == question.items.size(),
                 "names an item twice");
    part.require(!question.selector.empty() && std::isfinite(question.score), "has no selector or no finite score");
    part.require(question.answersWanted >= 0, "wants fewer answers than none");
    if (question.gold)
      part.require(!question.gold->tiers.empty() && question.gold->isValid(static_cast<int>(question.items.size())),
                   "has a known answer that is no ranking of its items");
    else
      part.require(question.purpose != QueryPurpose::Qualification, "is a qualification without its known answer");
    bytes += kRowBytes * static_cast<std::int64_t>(1 + question.items.size());
  }
  for (std::size_t i = 0; i < batch.answers.size(); ++i) {
    const Part part("answer", i);
    part.requireIndex(batch.answers[i].question, batch.questions.size(), "question", false);
    part.require(!batch.answers[i].annotator.empty(), "has no annotator");
    bytes += 2 * kRowBytes;
  }
  for (std::size_t i = 0; i < batch.joined.size(); ++i) {
    const NewAnswer& answer = batch.joined[i].answer;
    const Part part("joined answer", i);
    part.require(!answer.annotator.empty(), "has no annotator");
    part.require(!hasConsequences(answer.parts),
                 "has edits, a demonstration or a message, and needs a query of its own");
    bytes += 4 * kRowBytes;
  }
  return bytes;
}

}  // namespace

AddBatchJob::AddBatchJob(BatchPlace place, Batch batch, RoundId round, ImportSource source,
                         std::function<Timestamp()> clock, std::function<void(Result<BatchIds>)> done)
    : m_place(place),
      m_batch(std::move(batch)),
      m_round(round),
      m_source(std::move(source)),
      m_clock(std::move(clock)),
      m_done(std::move(done)),
      m_bytes(checkMedia(m_batch) + checkContents(m_batch) + checkQuestions(m_batch)) {
  m_hashes.reserve(m_batch.media.size());
  for (const Media& media : m_batch.media) m_hashes.push_back(mediaHash(media));
}

RoundId AddBatchJob::roundOf(SqlConnection& database, Timestamp now) const {
  if (m_round && m_place == BatchPlace::Stage) {
    keepStagedImport(database, m_round, now);
    return m_round;
  }
  if (m_round) {
    if (!database.query("SELECT 1 FROM rounds WHERE id = ?", m_round).next())
      throw Exception(ErrorCode::NotFound,
                      "Nothing was imported: the project has no round " + std::to_string(m_round.value) + ".");
    if (isWithdrawn(database, m_round) || isStaged(database, m_round)) refuseWithdrawnImport();
    return m_round;
  }
  RoundId made;
  {
    Rows rows = database.query(
        "INSERT INTO rounds (policy_version, model_version, env_steps, created_at, origin, note, made_by) "
        "VALUES (0, 0, 0, ?, 'import', ?, ?) RETURNING id",
        now, m_source.file, m_source.by);
    rows.next();
    made = rows.id<RoundId>(0);
  }
  if (m_place == BatchPlace::Stage) beginStagedImport(database, made, now);
  return made;
}

WriteJob::Progress AddBatchJob::run(SqlConnection& database) {
  const Timestamp now = m_clock();
  BatchIds ids;
  ids.round = roundOf(database, now);
  const std::vector<std::string> newMedia = insertContents(database, m_batch, m_hashes, now, ids);
  checkAnswers(database, m_batch, ids);
  if (m_place == BatchPlace::Stage)
    stageQuestions(database, m_batch, ids, newMedia);
  else
    insertQuestions(database, m_batch, now, ids);
  m_ids = std::move(ids);
  return Progress::Done;
}

void AddBatchJob::committed(Progress) {
  if (m_done) m_done(std::move(m_ids));
}

void AddBatchJob::failed(const Error& error) {
  if (m_done) m_done(error);
}

}  // namespace podium
