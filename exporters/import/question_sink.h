#pragma once
// From what a row says to batches of questions that fit the project.
#include <map>
#include <memory>
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
  // Its bytes, where the imported file itself holds them; `path` then only tells one from the other, and may be empty.
  std::shared_ptr<const Media> media = {};
};
// The image or video that a value names or holds (givenMedia); nullopt for texts. Throws RowFault.
std::optional<ImportedItem> mediaItem(const RowValue& value);

// What the file says about the order of the items.
struct ImportedAnswer {
  Verdict verdict = Verdict::Ranked;
  Ranking ranking = {};
  AnswerParts parts = {};
  std::string annotator = {};  // as the file names them; empty: the file's name stands for them
  std::int64_t row = 0;        // where a fault of this answer alone is reported; 0: the whole question is kept out
  Timestamp answeredAt = 0;    // 0: when it is imported
  std::int64_t activeMs = 0;
};

struct ImportedQuestion {
  std::optional<Content> prompt;
  std::vector<ImportedItem> items;
  // What people said. Several that name nobody are different people: "import:FILE", "import:FILE #2", ...
  std::vector<ImportedAnswer> answers;
  int votersBefore = 0;  // such people who answered the same question before
  // A row is a judgement of its own: where the file asks the same once more, somebody else answered the same question
  // (GatheredQuestions), or the one whom it names did once more.
  bool everyRowCounts = false;
  std::string note;  // why, for people who answer a known question
};

// About what a content takes in memory.
std::size_t bytesOf(const Content& content);

class AnswerJoiner;
class GatheredQuestions;
struct NamedContent;

class QuestionSink {
 public:
  QuestionSink(const ImportJob& job, BatchSink& sink);
  ~QuestionSink();

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
  // An answer and whose it is.
  struct Given {
    std::string annotator;
    const ImportedAnswer* answer;
  };

  void addFitting(const ImportedQuestion& question);
  // Whether others of the file may have answered the same, and are waited for.
  bool gathers(const ImportedQuestion& question) const;
  void addNow(const ImportedQuestion& question);
  void handOnWhenFull();
  void handOn();
  // The answers that go in: one of each person. Others are reported.
  std::vector<Given> givenAnswers(const ImportedQuestion& question, int votersBefore);
  int promptIndex(const ImportedQuestion& question);
  // Indices into Batch::media; -1 for texts and for files that are not here. May throw: called before anything is
  // added.
  std::vector<int> loadMedia(const std::vector<ImportedItem>& items);
  int keepMedia(Media media);
  // The question as it is known to the project. `media`: indices into Batch::media.
  std::vector<NamedContent> contentsOf(const ImportedQuestion& question, const std::vector<int>& media) const;
  ContentKey keyOf(const ImportedQuestion& question, const std::vector<NamedContent>& contents) const;
  // Whether the project asks it already; if not, it is known from now on. The answer of somebody else is no duplicate:
  // of `answers` those stay that are new.
  bool isKnown(const ContentKey& query, bool everyRowCounts, std::vector<Given>& answers);
  // Takes out of `answers` those that belong to queries which were there before.
  void join(const ContentKey& key, const std::vector<NamedContent>& contents, std::vector<Given>& answers);
  void dropMedia(std::size_t from);
  NewAnswer newAnswer(const std::string& annotator, const ImportedAnswer& answer);

  const ImportJob& m_job;
  BatchSink& m_sink;
  ImportReport m_report;
  std::string m_annotator;  // of answers whose row names nobody
  std::uint64_t m_count = 0;
  std::map<ContentKey, int> m_times;  // how often the file asks a question of which every row counts; and who answers
  Batch m_batch;
  std::size_t m_bytes = 0;                   // of m_batch
  std::map<std::string, int> m_mediaByPath;  // of m_batch
  std::vector<std::string> m_mediaHashes;    // of m_batch.media
  std::unique_ptr<GatheredQuestions> m_gathered;
  std::unique_ptr<AnswerJoiner> m_joiner;  // none where all goes in
};

}  // namespace podium
