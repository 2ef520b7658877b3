#include "tests/fuzz/fuzz.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "exporters/import/row_source.h"
#include "exporters/import/text_reader.h"
#include "storage/domain/batch.h"
#include "storage/domain/query_limit.h"
#include "storage/domain/result.h"

namespace podium::fuzz {
namespace {

namespace fs = std::filesystem;

// Of this process; removed when it ends.
class Folder {
 public:
  Folder() { fs::create_directories(m_path); }
  ~Folder() {
    std::error_code fault;
    fs::remove_all(m_path, fault);
  }
  const fs::path& path() const { return m_path; }

 private:
  fs::path m_path = fs::temp_directory_path() / ("podium-fuzz-" + std::to_string(::getpid()));
};

void requireText(const std::string& text, const char* sentence) {
  require(!firstInvalidUtf8(text) && text.find('\0') == std::string::npos, sentence);
}

void requireContent(const Content& content) {
  requireText(content.body, "a body is UTF-8 without NUL");
  requireText(content.extra, "further columns are UTF-8 without NUL");
  requireText(content.link, "a link is UTF-8 without NUL");
  for (const std::string& step : content.steps) requireText(step, "a step is UTF-8 without NUL");
  for (const auto& one : content.evidence)
    for (const std::string* text : {&one.claim, &one.quote, &one.title, &one.url})
      requireText(*text, "evidence is UTF-8 without NUL");
}

class CheckingSink : public BatchSink {
 public:
  void take(Batch batch) override {
    const auto inside = [](int index, const auto& list) { return index >= 0 && index < std::ssize(list); };
    require(!batch.questions.empty(), "a batch has questions");
    for (const NewPrompt& prompt : batch.prompts) requireContent(prompt.content);
    for (const NewItem& item : batch.items) {
      require(item.kind != ItemKind::Clip, "an import brings no clips");
      require(item.prompt == -1 || inside(item.prompt, batch.prompts), "the prompt of an item is in its batch");
      require(item.media == -1 || inside(item.media, batch.media), "the media of an item are in its batch");
      requireContent(item.content);
      requireText(item.source, "a source is UTF-8 without NUL");
    }
    for (const NewQuestion& question : batch.questions) {
      const int k = static_cast<int>(question.items.size());
      require(k >= 1 && k <= kMostQueryItems, "a question shows no more items than one may");
      require(std::set(question.items.begin(), question.items.end()).size() == question.items.size(),
              "a question shows each item once");
      for (const int item : question.items)
        require(inside(item, batch.items), "the items of a question are in its batch");
      require(question.prompt == -1 || inside(question.prompt, batch.prompts),
              "the prompt of a question is in its batch");
      require(!question.gold || (question.gold->isValid(k) && !question.gold->tiers.empty()),
              "a known answer is a ranking");
    }
    for (const NewAnswer& answer : batch.answers) {
      require(inside(answer.question, batch.questions), "an answer is to a question of its batch");
      requireText(answer.annotator, "an annotator is UTF-8 without NUL");
      require(!answer.annotator.empty(), "an answer is somebody's");
      requireText(answer.parts.rationale, "a rationale is UTF-8 without NUL");
      const auto k = static_cast<int>(batch.questions[static_cast<std::size_t>(answer.question)].items.size());
      if (answer.verdict == Verdict::Ranked)
        require(answer.ranking.isValid(k) && !answer.ranking.tiers.empty(),
                "a ranking ranks the items of its question");
    }
  }
};

}  // namespace

void require(bool holds, const char* sentence) {
  if (holds) return;
  std::fprintf(stderr, "It does not hold that %s.\n", sentence);
  std::abort();
}

bool accepts(const std::function<void()>& parse) {
  try {
    parse();
    return true;
  } catch (const Exception& fault) {
    require(!fault.error().message.empty(), "a refusal says why");
  } catch (const RowFault& fault) {
    require(*fault.what() != '\0', "a refusal of a row says why");
  }
  return false;
}

std::uint8_t Bytes::byte() {
  if (m_rest.empty()) return 0;
  const auto first = static_cast<std::uint8_t>(m_rest.front());
  m_rest.remove_prefix(1);
  return first;
}

std::string_view Bytes::word() {
  const std::size_t end = std::min(m_rest.find('\0'), m_rest.size());
  const std::string_view word = m_rest.substr(0, end);
  m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
  return word;
}

std::string fileOf(std::string_view content, const std::string& ending) {
  static const Folder folder;
  const fs::path path = folder.path() / ("input" + ending);
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      .write(content.data(), static_cast<std::streamsize>(content.size()));
  return path.string();
}

void import(Importer& importer, const std::string& path, const ImportOptions& options) {
  CheckingSink sink;
  ImportReport report;
  if (!accepts([&] { report = importer.read({path, std::nullopt, options}, sink, {}, {}); })) return;
  require(report.rejectedRows >= std::ssize(report.rejected), "all rows that are kept out are counted");
  for (const RejectedRow& rejected : report.rejected) {
    require(rejected.row >= 1, "a row that is kept out has its number");
    require(!rejected.reason.empty(), "a row that is kept out has its reason");
  }
}

ImportOptions optionsOf(std::uint8_t byte) {
  ImportOptions options;
  options.withAnswers = (byte & 1U) != 0;
  options.duplicates = true;
  if ((byte & 2U) != 0) options.purpose = QueryPurpose::Tutorial;
  options.k = byte >> 2U & 3U;
  if ((byte & 16U) != 0) options.textFormat = TextFormat::Plain;
  return options;
}

}  // namespace podium::fuzz
