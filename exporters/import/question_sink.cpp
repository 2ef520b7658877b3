#include "exporters/import/question_sink.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "exporters/import/answer_joiner.h"
#include "exporters/import/gathered_questions.h"
#include "exporters/import/media_file.h"
#include "exporters/import/question_fit.h"
#include "exporters/mixed.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
// A batch is a commit. Who answers beside an import waits for one of them, some 30 ms; smaller ones spend their time on
// waiting for the disk.
constexpr std::size_t kBatchQuestions = 600, kBatchBytes = 32 * 1024 * 1024;
constexpr std::size_t kAnswerBytes = 300;                 // about what one takes
constexpr std::size_t kMostMedia = std::size_t{1} << 30;  // bytes of the images and videos of one question

std::string mediaFolderOf(const ImportJob& job) {
  if (!job.options.mediaFolder.empty()) return job.options.mediaFolder;
  std::error_code fault;
  const fs::path input(job.input);
  const fs::path folder = fs::is_directory(input, fault) ? input : input.parent_path();
  return folder.empty() ? "." : folder.string();
}

}  // namespace

std::string toText(const RejectedRow& rejected, RowUnit unit) {
  return std::string(wordOf(unit)) + " " + std::to_string(rejected.row) + " " + rejected.reason;
}

std::size_t bytesOf(const Content& content) {
  std::size_t bytes = content.body.size() + content.extra.size() + content.link.size();
  for (const std::string& step : content.steps) bytes += sizeof step + step.size();
  for (const Evidence& one : content.evidence)
    bytes += sizeof one + one.claim.size() + one.quote.size() + one.title.size() + one.url.size();
  return bytes;
}

std::optional<ImportedItem> mediaItem(const RowValue& value) {
  auto given = givenMedia(value);
  if (!given) return std::nullopt;
  ImportedItem item;
  item.kind = given->kind;
  item.path = std::move(given->path);
  item.media = std::move(given->media);
  return item;
}

QuestionSink::QuestionSink(const ImportJob& job, BatchSink& sink)
    : m_job(job), m_sink(sink), m_annotator("import:" + fs::path(job.input).filename().string()) {
  m_report.mediaFolder = mediaFolderOf(job);
  if (m_job.known) m_joiner = std::make_unique<AnswerJoiner>(*m_job.known);
  m_gathered = std::make_unique<GatheredQuestions>([this](const ImportedQuestion& question) {
    try {
      addNow(question);
    } catch (const RowFault& fault) {
      reject(question.answers.front().row, fault.what());
    }
  });
}

QuestionSink::~QuestionSink() = default;

bool QuestionSink::wantsAnswers() const {
  return m_job.options.withAnswers || m_job.options.purpose != QueryPurpose::Ask;
}

std::vector<QuestionSink::Given> QuestionSink::givenAnswers(const ImportedQuestion& question, int votersBefore) {
  std::vector<Given> given;
  if (!m_job.options.withAnswers || m_job.options.purpose != QueryPurpose::Ask) return given;
  std::set<std::string> names;
  int unnamed = votersBefore;
  for (const ImportedAnswer& answer : question.answers) {
    std::string name = "import:" + answer.annotator;
    if (answer.annotator.empty()) name = m_annotator + (++unnamed == 1 ? "" : " #" + std::to_string(unnamed));
    try {
      if (answer.row > 0) requireFit(m_job, answer, question.items.size());
      if (!names.insert(name).second) throw RowFault("has a second answer of \"" + answer.annotator + "\"");
      given.push_back({std::move(name), &answer});
    } catch (const RowFault& fault) {
      if (answer.row == 0) throw;
      reject(answer.row, fault.what());
    }
  }
  return given;
}

int QuestionSink::keepMedia(Media media) {
  m_bytes += media.bytes.size();
  if (m_job.known) m_mediaHashes.push_back(mediaHash(media));
  m_batch.media.push_back(std::move(media));
  return static_cast<int>(m_batch.media.size()) - 1;
}

std::vector<int> QuestionSink::loadMedia(const std::vector<ImportedItem>& items) {
  std::vector<int> indices;
  const std::size_t before = m_bytes;
  for (const ImportedItem& item : items) {
    if (m_bytes - before > kMostMedia) throw RowFault("holds images or videos of more than 1 GiB");
    indices.push_back(-1);
    if (item.kind == ItemKind::Text) continue;
    if (item.media && item.path.empty()) {
      indices.back() = keepMedia(*item.media);
      continue;
    }
    const auto known = m_mediaByPath.find(item.path);
    if (known != m_mediaByPath.end()) {
      indices.back() = known->second;
      continue;
    }
    auto media = item.media ? std::optional(*item.media) : readMediaFile(m_report.mediaFolder, item.path, item.kind);
    if (!media) continue;
    indices.back() = keepMedia(std::move(*media));
    m_mediaByPath.emplace(item.path, indices.back());
  }
  return indices;
}

int QuestionSink::promptIndex(const ImportedQuestion& question) {
  if (!question.prompt) return -1;
  // Sets of one prompt follow each other.
  if (m_batch.prompts.empty() || m_batch.prompts.back().content != *question.prompt) {
    m_batch.prompts.push_back({*question.prompt});
    m_bytes += bytesOf(*question.prompt);
    ++m_report.prompts;
  }
  return static_cast<int>(m_batch.prompts.size()) - 1;
}

std::vector<NamedContent> QuestionSink::contentsOf(const ImportedQuestion& question,
                                                   const std::vector<int>& media) const {
  std::vector<NamedContent> contents;
  for (std::size_t i = 0; i < question.items.size(); ++i) {
    const ImportedItem& item = question.items[i];
    if (item.kind == ItemKind::Text || media[i] >= 0) {
      const std::string hash = media[i] < 0 ? std::string() : m_mediaHashes[static_cast<std::size_t>(media[i])];
      contents.push_back({keyOfContent(item.kind, item.content, hash), item.source});
    } else {
      Content content = item.content;
      content.link = item.path;
      contents.push_back({keyOfContent(item.kind, content, {}), item.source});
    }
  }
  return contents;
}

ContentKey QuestionSink::keyOf(const ImportedQuestion& question, const std::vector<NamedContent>& contents) const {
  std::vector<ContentKey> items;
  for (const NamedContent& item : contents) items.push_back(item.content);
  return keyOfQuery(m_job.options.purpose, keyOfPrompt(question.prompt), std::move(items));
}

bool QuestionSink::isKnown(const ContentKey& query, bool everyRowCounts, std::vector<Given>& answers) {
  ContentKeys& known = m_job.known->keys;
  const bool fresh = known.insert(query).second;
  if (answers.empty()) return !fresh;
  const auto timesOf = [&](const std::string& annotator) {
    return everyRowCounts ? ++m_times[keyOfAnswer(query, annotator)] : 1;
  };
  const auto isNewByAnybody = [&] { return known.insert(keyOfAnswer(query, {}, timesOf({}))).second; };
  const auto isNewByName = [&](const Given& one) {
    return known.insert(keyOfAnswer(query, one.annotator, timesOf(one.annotator))).second;
  };
  const bool unnamed = answers.size() == 1 && answers.front().answer->annotator.empty();
  const bool fewer = everyRowCounts || isNewByAnybody();
  if (unnamed && !everyRowCounts && answers.front().annotator == m_annotator) {
    known.insert(keyOfAnswer(query, answers.front().annotator));
    return !fewer;
  }
  std::erase_if(answers, [&](const Given& one) {
    if (!everyRowCounts) return !isNewByName(one);
    const bool isNew = isNewByAnybody();
    if (!one.answer->annotator.empty()) return !isNewByName(one);
    known.insert(keyOfAnswer(query, one.annotator));
    return !isNew;
  });
  return answers.empty();
}

void QuestionSink::join(const ContentKey& key, const std::vector<NamedContent>& contents, std::vector<Given>& answers) {
  if (answers.empty()) return;
  m_joiner->ask(key, contents);
  std::erase_if(answers, [&](const Given& given) {
    const auto joined = m_joiner->join(given.annotator, *given.answer);
    if (!joined) return false;
    m_batch.joined.push_back({joined->query, newAnswer(given.annotator, joined->answer)});
    ++m_report.joined;
    return true;
  });
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
    if (item.kind == ItemKind::Image && (item.media ? mayBeAnimation(*item.media) : mayBeAnimation(item.path)))
      item.kind = ItemKind::Video;
  addFitting(moving);
}

void QuestionSink::addFitting(const ImportedQuestion& question) {
  requireFit(m_job, question);
  if (gathers(question))
    m_gathered->add(keyOf(question, contentsOf(question, std::vector<int>(question.items.size(), -1))), question);
  else
    addNow(question);
}

// Where questions come in once more whatever there is (ImportOptions::duplicates), and where only the first rows are
// looked at, each row stands for itself.
bool QuestionSink::gathers(const ImportedQuestion& question) const {
  return question.everyRowCounts && m_job.known && m_job.options.withAnswers &&
         m_job.options.purpose == QueryPurpose::Ask && !question.answers.empty() &&
         std::ranges::all_of(question.items, [](const ImportedItem& item) { return item.kind == ItemKind::Text; });
}

void QuestionSink::addNow(const ImportedQuestion& question) {
  const std::size_t mediaBefore = m_batch.media.size();
  const std::vector<int> media = loadMedia(question.items);
  const ImportOptions& options = m_job.options;
  const auto contents = m_job.known ? contentsOf(question, media) : std::vector<NamedContent>();
  const auto key = m_job.known ? std::optional(keyOf(question, contents)) : std::nullopt;
  int votersBefore = question.votersBefore;
  if (key && question.everyRowCounts) {
    const auto unnamed = std::ranges::count_if(question.answers, &std::string::empty, &ImportedAnswer::annotator);
    int& voters = m_times[*key];
    votersBefore += std::exchange(voters, voters + std::max(1, static_cast<int>(unnamed)));
  }
  std::vector<Given> answers = givenAnswers(question, votersBefore);
  if (answers.empty() && options.withAnswers && !question.answers.empty() && options.purpose == QueryPurpose::Ask)
    return dropMedia(mediaBefore);  // all of them are reported
  if (key && isKnown(*key, question.everyRowCounts, answers)) {
    dropMedia(mediaBefore);
    ++m_report.duplicates;
    return;
  }
  if (key && !answers.empty()) {
    join(*key, contents, answers);
    if (answers.empty()) {
      dropMedia(mediaBefore);
      return handOnWhenFull();
    }
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
    m_bytes += bytesOf(stored.content);
    added.items.push_back(static_cast<int>(m_batch.items.size()));
    m_batch.items.push_back(std::move(stored));
    ++m_report.items;
  }
  added.answersWanted = options.answers.value_or(answers.empty() ? 1 : 0);
  added.purpose = options.purpose;
  if (options.purpose != QueryPurpose::Ask) {
    added.gold = goldOf(m_job, question);
    added.goldNote = question.note;
  }
  m_batch.questions.push_back(std::move(added));
  ++m_report.queries;
  for (const Given& given : answers) {
    m_batch.answers.push_back(newAnswer(given.annotator, *given.answer));
    m_batch.answers.back().question = static_cast<int>(m_batch.questions.size()) - 1;
  }
  handOnWhenFull();
}

NewAnswer QuestionSink::newAnswer(const std::string& annotator, const ImportedAnswer& answer) {
  NewAnswer added;
  added.annotator = annotator;
  added.verdict = answer.verdict;
  if (answer.verdict == Verdict::Ranked) added.ranking = answer.ranking;
  added.parts = answer.parts;
  added.answeredAt = answer.answeredAt;
  added.activeMs = answer.activeMs;
  m_bytes += kAnswerBytes;
  ++m_report.comparisons;
  return added;
}

void QuestionSink::reject(std::int64_t row, const std::string& reason) {
  ++m_report.rejectedRows;
  if (m_report.rejected.size() < kRejectedShown) m_report.rejected.push_back({row, reason});
}

void QuestionSink::flush() {
  m_gathered->finish();
  handOn();
}

void QuestionSink::handOnWhenFull() {
  if (m_batch.questions.size() + m_batch.joined.size() >= kBatchQuestions || m_bytes >= kBatchBytes) handOn();
}

void QuestionSink::handOn() {
  if (m_batch.questions.empty() && m_batch.joined.empty()) return;
  m_sink.take(std::exchange(m_batch, {}));
  m_bytes = 0;
  m_mediaByPath.clear();
  m_mediaHashes.clear();
}

}  // namespace podium
