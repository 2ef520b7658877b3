#include "exporters/rows/whole_rankings.h"

#include <algorithm>
#include <numeric>
#include "exporters/json_text.h"
#include "exporters/mixed.h"
#include "exporters/pair_rule.h"
#include "exporters/row_of.h"

namespace podium {
namespace {

using Outcome = JudgedPair::Outcome;
constexpr auto kDialogue = "its prompt or a reply is a dialogue, and this format holds one turn";

std::string answerText(const std::vector<ChatMessage>& reply) { return plainText(reply).value_or(markedText(reply)); }

JsonRow conversationRow(const JudgedPair& pair, int position) {
  JsonRow row = messagesRow(pair.texts.prompt), reply = messagesRow(pair.reply(position));
  for (JsonRow& message : reply) row.push_back(std::move(message));
  return row;
}

// All user's or all assistant's words of a dialogue, as the data set holds them: a JSON list in a text.
std::string listOf(const std::vector<ChatMessage>& messages) {
  JsonRow list = JsonRow::array();
  for (const ChatMessage& message : messages) list.push_back(message.content);
  return jsonText(list);
}

}  // namespace

void NectarFormat::write(const JudgedAnswer& judged, const ExportOptions&, RowSink& rows) const {
  if (judged.tiers.empty()) return rows.skip("answered without an order");
  const auto texts = textsOf(judged.event);
  if (!texts) return rows.skip(kHoldsTexts);
  JsonRow answers = JsonRow::array();
  int better = 0;
  for (const auto& tier : judged.tiers) {
    for (const int position : tier) {
      const auto at = static_cast<std::size_t>(position);
      answers.push_back(JsonRow{{"answer", answerText(texts->replies[at])},
                                {"model", judged.event.contents[at].source},
                                {"rank", static_cast<double>(better + 1)}});
    }
    better += static_cast<int>(tier.size());
  }
  const auto turns = std::count_if(texts->prompt.begin(), texts->prompt.end(),
                                   [](const ChatMessage& message) { return message.role == "user"; });
  const auto count = answers.size();
  JsonRow row{{"prompt", markedText(texts->prompt) + "\n\nAssistant: "},
              {"answers", std::move(answers)},
              {"turns", turns},
              {"num_responses", count},
              {"source", JsonRow::array({judged.project().name})},
              {"good_natured", true}};
  addAxis(row, judged);
  addConsensus(row, judged);
  rows.add(std::move(row));
}

namespace {

// The order of the screen; of answers that were given elsewhere, one that the seed draws: always the better one first
// would teach a place.
std::vector<int> orderOf(const JudgedAnswer& judged, std::uint64_t seed) {
  std::vector<int> order = judged.event.comparison.shownOrder;
  if (!order.empty()) return order;
  order.resize(judged.event.items.size());
  std::iota(order.begin(), order.end(), 0);
  const auto query = static_cast<std::uint64_t>(judged.event.query.id.value);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[mixed(seed + query, i) % i]);
  return order;
}

}  // namespace

void WholePairFormat::write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const {
  const Comparison& answer = judged.event.comparison;
  const std::size_t items = judged.event.items.size();
  if (items < 2) return rows.skip("about one item, and this format holds pairs");
  const auto texts = textsOf(judged.event);
  if (!texts) return rows.skip(kHoldsTexts);
  const std::vector<int> order = orderOf(judged, options.seed);
  const auto add = [&](int a, int b, Outcome outcome) {
    JudgedPair pair{judged, *texts};
    const bool aFirst = std::ranges::find(order, a) < std::ranges::find(order, b);
    pair.first = aFirst ? a : b;
    pair.second = aFirst ? b : a;
    pair.outcome = outcome == Outcome::First && !aFirst ? Outcome::Second : outcome;  // First: `a` is better
    std::string whyNot;
    JsonRow row = m_make(pair, whyNot);
    if (row.is_null()) return rows.skip(whyNot);
    rows.add(std::move(row));
  };
  if (answer.verdict == Verdict::BothBad && items == 2) return add(0, 1, Outcome::BothBad);
  if (judged.tiers.empty()) return rows.skip(whyNoOrder(answer));
  // These formats say of a pair that it is tied, so ties stay.
  const std::uint64_t seed = options.seed + static_cast<std::uint64_t>(answer.id.value);
  for (const RankedPair& pair : pairsOf(judged.tiers, options.pairs, TieRule::Half, seed).pairs)
    if (pair.rankGap > 0 || pair.better < pair.worse)
      add(pair.better, pair.worse, pair.rankGap > 0 ? Outcome::First : Outcome::Tie);
}

JsonRow alpacaEval(const JudgedPair& pair, std::string& whyNot) {
  const auto prompt = plainText(pair.texts.prompt);
  if (!prompt || pair.reply(pair.first).size() > 1 || pair.reply(pair.second).size() > 1) {
    whyNot = kDialogue;
    return nullptr;
  }
  if (pair.outcome == Outcome::BothBad) {
    whyNot = "both are bad: no preference";
    return nullptr;
  }
  const auto soft = probabilityOf(pair.judged, pair.second, pair.first);
  return JsonRow{{"instruction", *prompt},
                 {"output_1", answerText(pair.reply(pair.first))},
                 {"output_2", answerText(pair.reply(pair.second))},
                 {"generator_1", pair.source(pair.first)},
                 {"generator_2", pair.source(pair.second)},
                 {"annotator", pair.judged.event.annotator.name},
                 {"preference", soft                              ? 1.0 + *soft
                                : pair.outcome == Outcome::First  ? 1.0
                                : pair.outcome == Outcome::Second ? 2.0
                                                                  : 1.5}};
}

JsonRow arenaBattle(const JudgedPair& pair, std::string&) {
  const char* winner = pair.outcome == Outcome::First    ? "model_a"
                       : pair.outcome == Outcome::Second ? "model_b"
                       : pair.outcome == Outcome::Tie    ? "tie"
                                                         : "tie (bothbad)";
  const auto turns = std::count_if(pair.texts.prompt.begin(), pair.texts.prompt.end(),
                                   [](const ChatMessage& message) { return message.role == "user"; });
  constexpr double kMsPerSecond = 1000.0;
  return rowOf("question_id", std::to_string(pair.judged.event.query.id.value), "model_a", pair.source(pair.first),
               "model_b", pair.source(pair.second), "winner", winner, "judge", pair.judged.event.annotator.name,
               "conversation_a", conversationRow(pair, pair.first), "conversation_b",
               conversationRow(pair, pair.second), "turn", turns, "anony", true, "language", "unknown", "tstamp",
               static_cast<double>(pair.judged.event.comparison.answeredAt) / kMsPerSecond);
}

JsonRow arena55k(const JudgedPair& pair, std::string& whyNot) {
  if (pair.outcome == Outcome::BothBad) {
    whyNot = "both are bad: no preference";
    return nullptr;
  }
  return JsonRow{{"id", pair.judged.event.comparison.id.value},
                 {"model_a", pair.source(pair.first)},
                 {"model_b", pair.source(pair.second)},
                 {"prompt", listOf(pair.texts.prompt)},
                 {"response_a", listOf(pair.reply(pair.first))},
                 {"response_b", listOf(pair.reply(pair.second))},
                 {"winner_model_a", pair.outcome == Outcome::First ? 1 : 0},
                 {"winner_model_b", pair.outcome == Outcome::Second ? 1 : 0},
                 {"winner_tie", pair.outcome == Outcome::Tie ? 1 : 0}};
}

JsonRow summaryComparison(const JudgedPair& pair, std::string& whyNot) {
  if (pair.outcome != Outcome::First && pair.outcome != Outcome::Second) {
    whyNot = "a tie or both bad: this format holds a choice";
    return nullptr;
  }
  const auto summary = [&](int position) {
    return JsonRow{{"text", answerText(pair.reply(position))}, {"policy", pair.source(position)}, {"note", ""}};
  };
  const bool firstWins = pair.outcome == Outcome::First;
  const auto margin = marginOf(pair.judged, firstWins ? pair.first : pair.second, firstWins ? pair.second : pair.first);
  return JsonRow{{"info", JsonRow{{"id", std::to_string(pair.judged.event.query.id.value)},
                                  {"post", plainText(pair.texts.prompt).value_or(markedText(pair.texts.prompt))}}},
                 {"summaries", JsonRow::array({summary(pair.first), summary(pair.second)})},
                 {"choice", pair.outcome == Outcome::First ? 0 : 1},
                 {"worker", pair.judged.event.annotator.name},
                 {"batch", std::to_string(pair.judged.event.query.round.value)},
                 {"split", "train"},
                 {"extra", JsonRow{{"confidence", margin ? JsonRow(*margin) : JsonRow(nullptr)}}}};
}

}  // namespace podium
