#pragma once
// From what a row says to batches of questions that fit the project.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exporters/import/row_source.h"
#include "exporters/importer.h"

namespace podium {

struct ImportedItem {
  ItemKind kind = ItemKind::Text;
  Content content = {};
  std::string path = {};    // of an image or a video; Content::link is filled from it when the file is not here
  std::string source = {};  // who made it; may be empty
};

// What the file says about the order of the items.
struct ImportedAnswer {
  Verdict verdict = Verdict::Ranked;
  Ranking ranking = {};
  AnswerParts parts = {};
  std::string annotator = {};  // as the file names them; empty: the file's name stands for them
  Timestamp answeredAt = 0;    // 0: when it is imported
};

struct ImportedQuestion {
  std::optional<Content> prompt;
  std::vector<ImportedItem> items;
  std::optional<ImportedAnswer> answer;
  std::string note;  // why, for people who answer a known question
};

class QuestionSink {
 public:
  QuestionSink(const ImportJob& job, BatchSink& sink);

  const ImportJob& job() const { return m_job; }
  // Whether the file's own preferences are needed at all: rows whose preference cannot be read are fine otherwise.
  bool wantsAnswers() const;
  // How the words of a text are meant.
  TextFormat textFormat() const { return m_job.options.textFormat.value_or(TextFormat::Markdown); }

  // Throws RowFault, and then nothing of it is kept, when it does not fit the project or names a file that is no image.
  void add(const ImportedQuestion& question);
  void reject(std::int64_t row, const std::string& reason);
  // Hands on what has been collected. To be called once more at the end.
  void flush();
  ImportReport& report() { return m_report; }

 private:
  void addFitting(const ImportedQuestion& question);
  void requireFit(const ImportedQuestion& question) const;
  int promptIndex(const ImportedQuestion& question);
  // Indices into Batch::media; -1 for texts and for files that are not here. May throw: called before anything is
  // added.
  std::vector<int> loadMedia(const std::vector<ImportedItem>& items);
  // Whether the project asks it already; if not, it is known from now on. The answer of somebody else is no duplicate.
  bool isKnown(const ImportedQuestion& question, const std::vector<int>& media, bool answered);
  void dropMedia(std::size_t from);
  void addAnswer(const ImportedAnswer& answer, int question);

  const ImportJob& m_job;
  BatchSink& m_sink;
  ImportReport m_report;
  std::string m_annotator;  // of answers whose row names nobody
  std::uint64_t m_count = 0;
  Batch m_batch;
  std::size_t m_bytes = 0;                   // of m_batch
  std::map<std::string, int> m_mediaByPath;  // of m_batch
  std::vector<std::string> m_mediaHashes;    // of m_batch.media
};

}  // namespace podium
