#include "exporters/import/question_sink.h"

#include <algorithm>
#include <filesystem>

#include "exporters/import/media_file.h"
#include "exporters/mixed.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kBatchQuestions = 300, kBatchBytes = 32 * 1024 * 1024;
constexpr std::size_t kMostItems = 30;

const char* thing(ItemKind kind) {
  switch (kind) {
    case ItemKind::Clip:
      return "a clip";
    case ItemKind::Text:
      return "a text";
    case ItemKind::Image:
      return "an image";
    case ItemKind::Video:
      return "a video";
  }
  return "an item";
}

std::string mediaFolderOf(const ImportJob& job) {
  if (!job.options.mediaFolder.empty()) return job.options.mediaFolder;
  std::error_code fault;
  const fs::path input(job.input);
  const fs::path folder = fs::is_directory(input, fault) ? input : input.parent_path();
  return folder.empty() ? "." : folder.string();
}

}  // namespace

QuestionSink::QuestionSink(const ImportJob& job, BatchSink& sink)
    : m_job(job), m_sink(sink), m_annotator("import:" + fs::path(job.input).filename().string()) {
  m_report.mediaFolder = mediaFolderOf(job);
}

bool QuestionSink::wantsAnswers() const {
  return m_job.options.withAnswers || m_job.options.purpose != QueryPurpose::Ask;
}

void QuestionSink::requireFit(const ImportedQuestion& question) const {
  const std::size_t count = question.items.size();
  if (count == 0) throw RowFault("holds nothing to judge");
  if (count > kMostItems)
    throw RowFault("holds " + std::to_string(count) + " items, and a query shows at most " +
                   std::to_string(kMostItems));
  if (const auto& project = m_job.project) {
    for (const ImportedItem& item : question.items)
      if (item.kind != project->kind)
        throw RowFault(std::string("holds ") + thing(item.kind) + ", and people of this project judge " +
                       std::string(toText(project->kind)) + "s");
    const bool ordered = project->answer != AnswerForm::Rating && project->answer != AnswerForm::Accept;
    if (project->answer == AnswerForm::Pair && count != 2)
      throw RowFault("holds " + std::to_string(count) + " items, and this project asks about pairs");
    if (ordered && count < 2) throw RowFault("holds one item, and this project compares");
  }
  if (m_job.options.purpose != QueryPurpose::Ask && (!question.answer || question.answer->verdict != Verdict::Ranked))
    throw RowFault("has no preference, and the answer of such a query must be known");
  if (question.answer && question.answer->verdict == Verdict::Ranked) {
    const Ranking& ranking = question.answer->ranking;
    const int k = static_cast<int>(count);
    if (ranking.tiers.empty() || !ranking.isValid(k)) throw RowFault("has a ranking that does not rank its items");
    const bool partial = m_job.project && m_job.project->allowPartial;
    if (!ranking.isComplete(k) && !partial) throw RowFault("has a ranking that leaves items out");
  }
}

std::vector<int> QuestionSink::loadMedia(const std::vector<ImportedItem>& items) {
  std::vector<int> indices;
  for (const ImportedItem& item : items) {
    indices.push_back(-1);
    if (item.kind == ItemKind::Text) continue;
    const auto known = m_mediaByPath.find(item.path);
    if (known != m_mediaByPath.end()) {
      indices.back() = known->second;
      continue;
    }
    auto media = readMediaFile(m_report.mediaFolder, item.path, item.kind);
    if (!media) continue;
    m_bytes += media->bytes.size();
    indices.back() = static_cast<int>(m_batch.media.size());
    m_mediaByPath.emplace(item.path, indices.back());
    if (m_job.known) m_mediaHashes.push_back(mediaHash(*media));
    m_batch.media.push_back(std::move(*media));
  }
  return indices;
}

int QuestionSink::promptIndex(const ImportedQuestion& question) {
  if (!question.prompt) return -1;
  // Sets of one prompt follow each other.
  if (m_batch.prompts.empty() || m_batch.prompts.back().content != *question.prompt) {
    m_batch.prompts.push_back({*question.prompt});
    m_bytes += question.prompt->body.size();
    ++m_report.prompts;
  }
  return static_cast<int>(m_batch.prompts.size()) - 1;
}

bool QuestionSink::isKnown(const ImportedQuestion& question, const std::vector<int>& media, bool answered) {
  std::vector<ContentKey> items;
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    const ImportedItem& item = question.items[i];
    if (item.kind == ItemKind::Text || media[i] >= 0) {
      items.push_back(keyOfContent(item.kind, item.content,
                                   media[i] < 0 ? std::string() : m_mediaHashes[static_cast<std::size_t>(media[i])]));
    } else {
      Content content = item.content;
      content.link = item.path;
      items.push_back(keyOfContent(item.kind, content, {}));
    }
  }
  ContentKeys& known = *m_job.known;
  const ContentKey query = keyOfQuery(m_job.options.purpose, keyOfPrompt(question.prompt), std::move(items));
  const bool fresh = known.insert(query).second;
  if (!answered) return !fresh;
  const std::string& name = question.answer->annotator;
  const bool freshAnswer = known.insert(keyOfAnswer(query, {})).second;  // of anybody
  if (name.empty()) return !freshAnswer;
  return !known.insert(keyOfAnswer(query, "import:" + name)).second;
}

void QuestionSink::dropMedia(std::size_t from) {
  for (std::size_t i = from; i < m_batch.media.size(); ++i) m_bytes -= m_batch.media[i].bytes.size();
  m_batch.media.resize(from);
  m_mediaHashes.resize(std::min(from, m_mediaHashes.size()));
  std::erase_if(m_mediaByPath, [from](const auto& entry) { return entry.second >= static_cast<int>(from); });
}

void QuestionSink::add(const ImportedQuestion& question) {
  if (!m_job.project || m_job.project->kind != ItemKind::Video) return addFitting(question);
  ImportedQuestion moving = question;
  for (ImportedItem& item : moving.items)
    if (item.kind == ItemKind::Image && mayBeAnimation(item.path)) item.kind = ItemKind::Video;
  addFitting(moving);
}

void QuestionSink::addFitting(const ImportedQuestion& question) {
  requireFit(question);
  const std::size_t mediaBefore = m_batch.media.size();
  const std::vector<int> media = loadMedia(question.items);
  const ImportOptions& options = m_job.options;
  const bool answered = options.withAnswers && question.answer && options.purpose == QueryPurpose::Ask;
  if (m_job.known && isKnown(question, media, answered)) {
    dropMedia(mediaBefore);
    ++m_report.duplicates;
    return;
  }
  NewQuestion added;
  added.prompt = promptIndex(question);
  added.seed = mixed(options.seed, m_count++);
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    const ImportedItem& item = question.items[i];
    NewItem stored{item.kind, added.prompt, item.content, media[i], item.source};
    if (item.kind != ItemKind::Text && media[i] < 0) {
      stored.content.link = item.path;
      ++m_report.missingMedia;
    }
    m_bytes += stored.content.body.size();
    added.items.push_back(static_cast<int>(m_batch.items.size()));
    m_batch.items.push_back(std::move(stored));
    ++m_report.items;
  }
  added.answersWanted = options.answers.value_or(answered ? 0 : 1);
  added.purpose = options.purpose;
  if (options.purpose != QueryPurpose::Ask) {
    added.gold = question.answer->ranking;
    added.goldNote = question.note;
  }
  m_batch.questions.push_back(std::move(added));
  ++m_report.queries;
  if (answered) addAnswer(*question.answer, static_cast<int>(m_batch.questions.size()) - 1);
  if (m_batch.questions.size() >= kBatchQuestions || m_bytes >= kBatchBytes) flush();
}

void QuestionSink::addAnswer(const ImportedAnswer& answer, int question) {
  NewAnswer given;
  given.question = question;
  given.annotator = answer.annotator.empty() ? m_annotator : "import:" + answer.annotator;
  given.verdict = answer.verdict;
  given.ranking = answer.ranking;
  given.parts = answer.parts;
  given.answeredAt = answer.answeredAt;
  m_batch.answers.push_back(std::move(given));
  ++m_report.comparisons;
}

void QuestionSink::reject(std::int64_t row, const std::string& reason) {
  ++m_report.rejectedRows;
  if (m_report.rejected.size() < kRejectedShown) m_report.rejected.push_back({row, reason});
}

void QuestionSink::flush() {
  if (m_batch.questions.empty()) return;
  m_sink.take(std::exchange(m_batch, {}));
  m_bytes = 0;
  m_mediaByPath.clear();
  m_mediaHashes.clear();
}

}  // namespace podium
