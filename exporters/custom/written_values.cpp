#include "exporters/custom/written_values.h"

#include <QDateTime>
#include <algorithm>

#include "exporters/custom/stated_preference.h"

namespace podium {
namespace {

constexpr WrittenValue kOfAnswers[] = {
    {"prompt", "the prompt: a text, of a longer dialogue a list of messages"},
    {"prompt_messages", "the prompt as a list of {role, content}"},
    {"system", "the message of the system at the beginning of the prompt"},
    {"metadata", "what an import kept with the prompt, by its names"},
    {"query_id", "the number of the query"},
    {"ranking_id", "the number of the answer"},
    {"annotator", "who answered"},
    {"synthetic", "whether a program answered"},
    {"answered_at", "when: ISO 8601, UTC"},
    {"answered_ms", "when: milliseconds since 1970"},
    {"active_ms", "time to answer, without idle time"},
    {"margin", "how much better: the margin, else the strength"},
    {"strength", "how much better, 1 to 4"},
    {"tags", "the tags of the answer, a list"},
    {"rationale", "the reason that was given"},
    {"flag", "why the query should not be asked"},
    {"axis", "the named question, in projects that have several"},
    {"verdict", "ranked, both_bad, cant_tell or recorded"},
    {"instruction", "what the project asks"},
    {"project", "the project's name"},
    {"items", "the items, a list: texts (of longer dialogues lists of messages), links of images and videos"},
    {"item_messages", "the items as lists of {role, content}"},
    {"sources", "who made the items, a list"},
    {"ids", "what the items are called: as the file that they came from did, else their numbers"},
    {"hashes", "SHA-256 of the items' images, videos or clips, a list"},
    {"ranks", "the ranks of the items, a list: 1 is the best, ties share the better rank, null is not known"},
    {"best", "the place of the one best item from 0, tie, both_bad, cant_tell or none"},
    {"candidates", "the items as objects: text, messages, source, id, hash, rank"},
};
constexpr WrittenValue kOfPairs[] = {
    {"chosen", "the better item, as items has it"},
    {"rejected", "the worse item"},
    {"chosen_messages", "the better item as a list of {role, content}"},
    {"rejected_messages", "the worse item as a list of {role, content}"},
    {"chosen_source", "who made the better item"},
    {"rejected_source", "who made the worse item"},
    {"chosen_id", "what the better item is called"},
    {"rejected_id", "what the worse item is called"},
    {"chosen_rank", "the rank of the better item"},
    {"rejected_rank", "the rank of the worse item"},
    {"chosen_hash", "SHA-256 of the better item's image, video or clip"},
    {"rejected_hash", "SHA-256 of the worse item's image, video or clip"},
    {"weight", "of a ranking's pairs these add up to 1"},
    {"rank_gap", "tiers between the two; 0 for a tie"},
    {"p_chosen", "the probability that the better item beats the worse, where answers were put together by a fit"},
};
constexpr WrittenValue kOfItems[] = {
    {"item", "the item, as items has it"},
    {"item_content", "the item as a list of {role, content}"},
    {"source", "who made the item"},
    {"id", "what the item is called"},
    {"hash", "SHA-256 of the item's image, video or clip"},
    {"rank", "its rank: 1 is the best, null is not known"},
    {"position", "its place in the query, from 0"},
    {"label", "whether it was accepted; null where neither was said"},
};

RowValue messagesValue(const std::vector<ChatMessage>& messages) {
  RowValue list = RowValue::array();
  for (const ChatMessage& message : messages) list.push_back({{"role", message.role}, {"content", message.content}});
  return list;
}

// A text where there is one message of `role`.
RowValue textOrMessages(const std::vector<ChatMessage>& messages, const char* role) {
  if (messages.empty()) return nullptr;
  if (messages.size() == 1 && messages.front().role == role) return messages.front().content;
  return messagesValue(messages);
}

RowValue orNull(const std::string& text) { return text.empty() ? RowValue() : RowValue(text); }

RowValue extraValue(const std::string& extra) {
  RowValue value = RowValue::parse(extra, nullptr, false);
  return value.is_object() ? value : RowValue::object();
}

RowValue idOf(const Item& item) {
  const RowValue extra = extraValue(item.content.extra);
  const auto id = extra.find("id");
  return id != extra.end() && id->is_string() ? *id : RowValue(std::to_string(item.id.value));
}

std::optional<int> rankOf(const JudgedAnswer& judged, int position) {
  int rank = 1;
  for (const auto& tier : judged.tiers) {
    if (std::ranges::find(tier, position) != tier.end()) return rank;
    rank += static_cast<int>(tier.size());
  }
  return std::nullopt;
}

RowValue rankValue(const JudgedAnswer& judged, int position) {
  const auto rank = rankOf(judged, position);
  return rank ? RowValue(*rank) : RowValue();
}

RowValue numberOrNull(const std::optional<double>& number) { return number ? RowValue(*number) : RowValue(); }

// The best item and the one after it, whose margin stands for a whole ranking; the first twice where there are not two.
std::pair<int, int> firstTwo(const JudgedAnswer& judged) {
  std::vector<int> places;
  for (const auto& tier : judged.tiers) places.insert(places.end(), tier.begin(), tier.end());
  return places.size() < 2 ? std::pair(0, 0) : std::pair(places[0], places[1]);
}

std::string bestOf(const JudgedAnswer& judged, const std::vector<int>& order) {
  using Kind = StatedOutcome::Kind;
  const Verdict verdict = judged.event.comparison.verdict;
  if (judged.tiers.empty())
    return outcomeWord({verdict == Verdict::BothBad    ? Kind::BothBad
                        : verdict == Verdict::CantTell ? Kind::CantTell
                                                       : Kind::None});
  const auto& first = judged.tiers.front();
  if (first.size() > 1) return outcomeWord({Kind::Tie});
  const auto place = std::ranges::find(order, first.front()) - order.begin();
  return outcomeWord({Kind::Best, static_cast<int>(place)});
}

std::string timeText(Timestamp time) {
  return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

}  // namespace

std::vector<WrittenValue> writtenValues(WrittenRows rows) {
  std::vector<WrittenValue> values(std::begin(kOfAnswers), std::end(kOfAnswers));
  if (rows == WrittenRows::Pairs) values.insert(values.end(), std::begin(kOfPairs), std::end(kOfPairs));
  if (rows == WrittenRows::Items) values.insert(values.end(), std::begin(kOfItems), std::end(kOfItems));
  return values;
}

RowValue AnswerValues::candidate(int position) const {
  const auto at = static_cast<std::size_t>(position);
  const Item& item = m_judged.event.contents[at];
  const auto& reply = m_texts.replies[at];
  const bool isClip = item.kind == ItemKind::Clip;
  return {{"text", item.kind == ItemKind::Text ? textOrMessages(reply, "assistant") : orNull(item.content.link)},
          {"messages", messagesValue(reply)},
          {"source", orNull(item.source)},
          {"id", idOf(item)},
          {"hash", orNull(isClip ? m_judged.event.items[at].clipHash : item.media)},
          {"rank", rankValue(m_judged, position)}};
}

void AnswerValues::addOne(RowValue& values, int position, const std::string& item, const std::string& messages,
                          const std::string& before) const {
  RowValue one = candidate(position);
  values[item] = std::move(one["text"]);
  values[messages] = std::move(one["messages"]);
  for (const char* fact : {"source", "id", "hash", "rank"}) values[before + fact] = std::move(one[fact]);
}

RowValue AnswerValues::ofAnswer(const std::vector<int>& order) const {
  const JudgedAnswer& judged = m_judged;
  const Comparison& answer = judged.event.comparison;
  auto prompt = m_texts.prompt;
  RowValue values{{"prompt_messages", messagesValue(prompt)},
                  {"query_id", judged.event.query.id.value},
                  {"ranking_id", answer.id.value},
                  {"annotator", judged.event.annotator.name},
                  {"synthetic", judged.event.annotator.synthetic},
                  {"answered_at", timeText(answer.answeredAt)},
                  {"answered_ms", answer.answeredAt},
                  {"active_ms", answer.activeMs},
                  {"rationale", orNull(answer.parts.rationale)},
                  {"flag", orNull(answer.parts.flag)},
                  {"axis", orNull(judged.axis)},
                  {"verdict", std::string(toText(answer.verdict))},
                  {"instruction", judged.project().instruction},
                  {"project", judged.project().name},
                  {"best", bestOf(judged, order)}};
  const auto [best, next] = firstTwo(judged);
  values["margin"] = numberOrNull(marginOf(judged, best, next));
  const bool strong = judged.firstAxis && answer.parts.strength > 0;
  values["strength"] = strong ? RowValue(answer.parts.strength) : RowValue();
  values["system"] = nullptr;
  if (!prompt.empty() && prompt.front().role == "system") {
    values["system"] = prompt.front().content;
    prompt.erase(prompt.begin());
  }
  values["prompt"] = textOrMessages(prompt, "user");
  values["metadata"] = judged.event.prompt ? extraValue(judged.event.prompt->content.extra) : RowValue::object();
  RowValue tags = RowValue::array();
  for (const Tag& tag : answer.parts.tags)
    if (tag.position < 0) tags.push_back(tag.tag);
  values["tags"] = std::move(tags);
  for (const char* list : {"items", "item_messages", "sources", "ids", "hashes", "ranks", "candidates"})
    values[list] = RowValue::array();
  for (const int position : order) {
    RowValue one = candidate(position);
    values["items"].push_back(one["text"]);
    values["item_messages"].push_back(one["messages"]);
    values["sources"].push_back(one["source"]);
    values["ids"].push_back(one["id"]);
    values["hashes"].push_back(one["hash"]);
    values["ranks"].push_back(one["rank"]);
    values["candidates"].push_back(std::move(one));
  }
  return values;
}

void AnswerValues::addPair(RowValue& values, const RankedPair& pair) const {
  addOne(values, pair.better, "chosen", "chosen_messages", "chosen_");
  addOne(values, pair.worse, "rejected", "rejected_messages", "rejected_");
  values["weight"] = pair.weight;
  values["rank_gap"] = pair.rankGap;
  values["margin"] = numberOrNull(marginOf(m_judged, pair.better, pair.worse));
  values["p_chosen"] = numberOrNull(probabilityOf(m_judged, pair.better, pair.worse));
}

void AnswerValues::addItem(RowValue& values, int position) const {
  addOne(values, position, "item", "item_content", "");
  values["position"] = position;
  const AnswerParts& parts = m_judged.event.comparison.parts;
  const auto isIn = [position](const std::vector<int>& list) {
    return std::ranges::find(list, position) != list.end();
  };
  values["label"] = isIn(parts.accepted) ? RowValue(true) : isIn(parts.rejected) ? RowValue(false) : RowValue();
}

}  // namespace podium
