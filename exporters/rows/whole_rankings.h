#pragma once
// Formats that hold an answer as a whole.
//
//   Nectar       {"prompt": dialogue with marks that ends with "\n\nAssistant: ", "answers": [{"answer", "model",
//                "rank"}, ...] best first, "turns", "num_responses", "source", "good_natured"}. rank is 1 for the best;
//                tied answers share the better rank. Answers whose place is not known are left out. "axis"
//                where questions have names.
//   AlpacaEval   annotations of pairs: {"instruction", "output_1", "output_2", "generator_1", "generator_2",
//   "annotator",
//                "preference"}: 1 the first, 1.5 a tie, 2 the second; in the order of the screen.
//                With Aggregate::Posterior anything between: 1 and the probability of the second
//   Arena        battles: {"question_id", "model_a", "model_b", "winner": "model_a", "model_b", "tie" or
//                "tie (bothbad)", "judge", "conversation_a", "conversation_b", "turn", "anony", "language", "tstamp"}
//   Arena55k     {"id", "model_a", "model_b", "prompt", "response_a", "response_b" (JSON lists of texts),
//                "winner_model_a", "winner_model_b", "winner_tie"}
//   Summaries    summarize-from-feedback: {"info": {"id", "post"}, "summaries": [{"text", "policy", "note"}, ...],
//                "choice", "worker", "batch", "split", "extra": {"confidence"}}
#include "exporters/row_format.h"

namespace podium {

class NectarFormat : public RowFormat {
 public:
  void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const override;
};

// Two items, in the order in which they stood on the screen.
struct JudgedPair {
  const JudgedAnswer& judged;
  const JudgedTexts& texts;
  int first = 0, second = 1;  // positions
  enum class Outcome { First, Second, Tie, BothBad } outcome = Outcome::Tie;
  const std::vector<ChatMessage>& reply(int position) const {
    return texts.replies[static_cast<std::size_t>(position)];
  }
  const std::string& source(int position) const {
    return judged.event.contents[static_cast<std::size_t>(position)].source;
  }
};

// A format of whole pairs is one function, as with PairFormat.
class WholePairFormat : public RowFormat {
 public:
  using Make = JsonRow (*)(const JudgedPair& pair, std::string& whyNot);
  explicit WholePairFormat(Make make) : m_make(make) {}
  void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const override;

 private:
  Make m_make;
};

JsonRow alpacaEval(const JudgedPair& pair, std::string& whyNot);
JsonRow arenaBattle(const JudgedPair& pair, std::string& whyNot);
JsonRow arena55k(const JudgedPair& pair, std::string& whyNot);
JsonRow summaryComparison(const JudgedPair& pair, std::string& whyNot);

}  // namespace podium
