#include "exporters/row_format.h"

#include <cmath>

#include "exporters/row_of.h"
#include "storage/json/conversation_json.h"

namespace podium {
namespace {

constexpr auto kUser = "user";
constexpr auto kAssistant = "assistant";

std::string markOf(const std::string& role) {
  if (role == kUser) return "Human";
  if (role == kAssistant) return "Assistant";
  std::string mark = role.empty() ? "Human" : role;
  mark[0] = static_cast<char>(std::toupper(mark[0]));
  return mark;
}

// The last digits of a fit are noise, and differ between machines.
double rounded(double value) {
  constexpr double kDigits = 1e6;
  return std::round(value * kDigits) / kDigits + 0.0;  // no -0
}

const std::string& sourceAt(const JudgedAnswer& judged, int position) {
  return judged.event.contents[static_cast<std::size_t>(position)].source;
}

}  // namespace

JudgedTexts captionsOf(const RankingEvent& event) {
  JudgedTexts texts;
  if (event.prompt) texts.prompt = messagesOf(event.prompt->content, kUser);
  texts.replies.reserve(event.contents.size());
  for (const Item& item : event.contents) {
    auto reply = messagesOf(item.content, kAssistant);
    if (reply.empty()) reply.push_back({kAssistant, ""});
    texts.replies.push_back(std::move(reply));
  }
  return texts;
}

std::optional<JudgedTexts> textsOf(const RankingEvent& event) {
  for (const Item& item : event.contents)
    if (item.kind != ItemKind::Text) return std::nullopt;
  return captionsOf(event);
}

const char* whyNoOrder(const Comparison& answer) {
  return answer.verdict == Verdict::BothBad    ? "all are bad: no preference"
         : answer.verdict == Verdict::CantTell ? "cannot tell: no preference"
                                               : "answered without an order";
}

void addAxis(JsonRow& row, const JudgedAnswer& judged) {
  if (!judged.project().task.axes.empty()) row["axis"] = judged.axis;
}

void addConsensus(JsonRow& row, const JudgedAnswer& judged) {
  if (!judged.consensus) return;
  row["n_annotators"] = judged.consensus->annotators;
  row["agreement"] = rounded(judged.consensus->agreement);
}

const std::string& PairRow::chosenSource() const { return sourceAt(judged, pair.better); }
const std::string& PairRow::rejectedSource() const { return sourceAt(judged, pair.worse); }

void PairFormat::write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const {
  const Comparison& answer = judged.event.comparison;
  if (judged.tiers.empty()) return rows.skip(whyNoOrder(answer));
  const auto texts = m_holds == Holds::Texts ? textsOf(judged.event) : captionsOf(judged.event);
  if (!texts) return rows.skip(kHoldsTexts);
  const PairsOfRanking pairs =
      pairsOf(judged.tiers, options.pairs, options.ties, options.seed + static_cast<std::uint64_t>(answer.id.value));
  if (pairs.droppedTies > 0) rows.skip("pairs of tied items", pairs.droppedTies);
  for (const RankedPair& pair : pairs.pairs) {
    const auto& replies = texts->replies;
    if (m_holds == Holds::Texts &&
        replies[static_cast<std::size_t>(pair.better)] == replies[static_cast<std::size_t>(pair.worse)]) {
      rows.skip("pairs whose two texts are the same");
      continue;
    }
    std::string whyNot;
    JsonRow row = m_make({judged, *texts, pair, options.messages}, whyNot);
    if (row.is_null())
      rows.skip(whyNot);
    else
      rows.add(std::move(row));
  }
}

JsonRow messagesRow(const std::vector<ChatMessage>& messages) {
  JsonRow list = JsonRow::array();
  list.get_ref<JsonRow::array_t&>().reserve(messages.size());
  for (const ChatMessage& message : messages) list.push_back(rowOf("role", message.role, "content", message.content));
  return list;
}

std::optional<std::string> plainText(const std::vector<ChatMessage>& messages) {
  if (messages.empty()) return std::string();
  if (messages.size() > 1) return std::nullopt;
  return messages.front().content;
}

std::string markedText(const std::vector<ChatMessage>& messages) {
  constexpr std::size_t kMark = 16;  // about
  std::size_t size = 0;
  for (const ChatMessage& message : messages) size += kMark + message.content.size();
  std::string text;
  text.reserve(size);
  for (const ChatMessage& message : messages)
    text.append("\n\n").append(markOf(message.role)).append(": ").append(message.content);
  return text;
}

void addPairFacts(JsonRow& row, const PairRow& pair) {
  row["group_id"] = pair.judged.event.query.id.value;
  addAxis(row, pair.judged);
  row["weight"] = pair.pair.weight;
  row["rank_gap"] = pair.pair.rankGap;
  row["annotator"] = pair.judged.event.annotator.name;
  addConsensus(row, pair.judged);
  if (const auto probability = probabilityOf(pair.judged, pair.pair.better, pair.pair.worse))
    row["p_chosen"] = *probability;
  row["chosen_model"] = pair.chosenSource();
  row["rejected_model"] = pair.rejectedSource();
}

std::optional<double> marginOf(const JudgedAnswer& judged, int better, int worse) {
  if (judged.consensus && judged.consensus->worths) return rounded(judged.consensus->worths->margin(better, worse));
  return statedMargin(judged);
}

std::optional<double> probabilityOf(const JudgedAnswer& judged, int better, int worse) {
  if (!judged.consensus || !judged.consensus->worths) return std::nullopt;
  return rounded(judged.consensus->worths->probability(better, worse));
}

void addTrainersMargin(JsonRow& row, const PairRow& pair) {
  const Task& task = pair.judged.project().task;
  const bool fitted = pair.judged.consensus && pair.judged.consensus->worths;
  if (task.margin || task.strengthLevels > 0 || fitted)
    row["margin"] = marginOf(pair.judged, pair.pair.better, pair.pair.worse).value_or(0.0);
}

}  // namespace podium
