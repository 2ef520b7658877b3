#pragma once
// A file format of rows: what one answer becomes in it. How rows stand in a file (JSON Lines, a JSON list, a table) is
// the business of row_writer.h; which answers there are, of judged_answer.h.
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "exporters/judged_answer.h"
#include "exporters/pair_rule.h"
#include "storage/domain/turn.h"

namespace podium {

using JsonRow = nlohmann::ordered_json;  // keys in the order in which the format documents them

// Takes the rows of one answer.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual void add(JsonRow row) = 0;
  virtual void skip(const std::string& reason, std::int64_t count = 1) = 0;
};

class RowFormat {
 public:
  virtual ~RowFormat() = default;
  // Rows of one answer, or reasons why there are none. Pure but for the sink: several threads call it at a time.
  virtual void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const = 0;
  // Formats whose row holds everybody's answers to one query: writeQuery() takes the place of write(), and the
  // answers come query by query.
  virtual bool gathers() const { return false; }
  // The answers of one query, in their order, on each axis that was asked for; at least one. Only the first one's event
  // has items, contents and prompt.
  virtual void writeQuery(std::span<const JudgedAnswer> answers, const ExportOptions& options, RowSink& rows) const {
    for (const JudgedAnswer& judged : answers) write(judged, options, rows);
  }
  // Formats that keep something of what they have seen: one thread calls write(), in the order of the answers.
  virtual bool remembers() const { return false; }
  // Files that belong beside the data, as name and content: dataset_info.json of LLaMA-Factory. `files`: names of the
  // data files.
  virtual std::vector<std::pair<std::string, std::string>> besides(const std::vector<std::string>& files) const {
    (void)files;
    return {};
  }
};

// The texts of an answer as dialogues.
struct JudgedTexts {
  std::vector<ChatMessage> prompt;                // empty without one
  std::vector<std::vector<ChatMessage>> replies;  // by position; each has a message at least
};
// nullopt when an item is no text.
std::optional<JudgedTexts> textsOf(const RankingEvent& event);
// Of items of any kind: images, videos and clips give their captions, which may be empty.
JudgedTexts captionsOf(const RankingEvent& event);
// Why an answer without tiers makes no pairs and no ranking.
const char* whyNoOrder(const Comparison& answer);
// Why a format of texts leaves an answer out.
inline constexpr auto kHoldsTexts =
    "about clips, images or videos, and this format holds texts: export them as a table of pairs or as whole rankings";
// Adds the column `axis` where the project has named questions.
void addAxis(JsonRow& row, const JudgedAnswer& judged);
// Adds the columns `n_annotators` and `agreement` to what several answers became.
void addConsensus(JsonRow& row, const JudgedAnswer& judged);

// A pair as most formats hold it.
struct PairRow {
  const JudgedAnswer& judged;
  const JudgedTexts& texts;
  const RankedPair& pair;
  bool messages = false;  // ExportOptions::messages
  const std::vector<ChatMessage>& prompt() const { return texts.prompt; }
  const std::vector<ChatMessage>& chosen() const { return texts.replies[static_cast<std::size_t>(pair.better)]; }
  const std::vector<ChatMessage>& rejected() const { return texts.replies[static_cast<std::size_t>(pair.worse)]; }
  const std::string& chosenSource() const;
  const std::string& rejectedSource() const;
};

// A format of pairs is one function. `make` returns a row, or null with `whyNot` filled.
class PairFormat : public RowFormat {
 public:
  using Make = JsonRow (*)(const PairRow& pair, std::string& whyNot);
  enum class Holds { Texts, AnyItems };
  explicit PairFormat(Make make, Holds holds = Holds::Texts) : m_make(make), m_holds(holds) {}
  void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const override;

 private:
  Make m_make;
  Holds m_holds;
};

// [{"role": ..., "content": ...}, ...]
JsonRow messagesRow(const std::vector<ChatMessage>& messages);
// One message's words; nullopt for a longer dialogue.
std::optional<std::string> plainText(const std::vector<ChatMessage>& messages);
// "\n\nHuman: ...\n\nAssistant: ..." (Bai et al. 2022); other roles by their own names.
std::string markedText(const std::vector<ChatMessage>& messages);
// group_id (the query), axis where questions have names, weight, rank_gap, annotator, and the sources of both where
// they are known. Of what several answers became also n_annotators, agreement, and with Aggregate::Posterior p_chosen:
// the probability that the chosen one beats the rejected one.
void addPairFacts(JsonRow& row, const PairRow& pair);
// How much better: of the posterior the log-odds of the one against the other, else what the annotator said.
std::optional<double> marginOf(const JudgedAnswer& judged, int better, int worse);
// Of the posterior only.
std::optional<double> probabilityOf(const JudgedAnswer& judged, int better, int worse);
// The column "margin" where the project asks for a margin or a strength, or the posterior has one, as reward trainers
// read it: a number in every row, and 0, which leaves their loss as it is, where none was said.
void addTrainersMargin(JsonRow& row, const PairRow& pair);

}  // namespace podium
