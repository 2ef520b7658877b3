#include "exporters/rows/trainers.h"

namespace podium {
namespace {

constexpr auto kReplyIsDialogue = "a reply is a dialogue of several turns, and this format holds one";
constexpr auto kPromptIsDialogue = "its prompt is a dialogue, and this format holds one turn";

// The single message of each reply; false, with the reason, when one has more.
bool onlyReplies(const PairRow& pair, std::string& chosen, std::string& rejected, std::string& whyNot) {
  const auto one = plainText(pair.chosen()), other = plainText(pair.rejected());
  if (!one || !other) {
    whyNot = kReplyIsDialogue;
    return false;
  }
  chosen = *one;
  rejected = *other;
  return true;
}

// System message first, and the one turn after it; nullopt for anything longer.
struct Asked {
  std::string system, input;
};
std::optional<Asked> askedIn(const std::vector<ChatMessage>& prompt) {
  Asked asked;
  std::size_t at = 0;
  if (at < prompt.size() && prompt[at].role == "system") asked.system = prompt[at++].content;
  if (at + 1 < prompt.size()) return std::nullopt;
  if (at < prompt.size()) asked.input = prompt[at].content;
  return asked;
}

JsonRow messageRow(const ChatMessage& message) { return JsonRow{{"role", message.role}, {"content", message.content}}; }

// The mean of an item's ratings on the axis of the row; null without one.
JsonRow ratingOf(const JudgedAnswer& judged, int position) {
  double sum = 0.0;
  int count = 0;
  for (const Rating& rating : judged.event.comparison.parts.ratings)
    if (rating.position == position && rating.axis == judged.axis) {
      sum += rating.value;
      ++count;
    }
  return count > 0 ? JsonRow(sum / count) : JsonRow(nullptr);
}

// Of one item, or of the query as a whole (-1).
std::string tagsOf(const Comparison& answer, int position) {
  std::string tags;
  for (const Tag& tag : answer.parts.tags)
    if (tag.position == position) tags += (tags.empty() ? "" : "; ") + tag.tag;
  return tags;
}

void addQueryFacts(JsonRow& row, const PairRow& pair) {
  const Comparison& answer = pair.judged.event.comparison;
  const Query& query = pair.judged.event.query;
  row["flag"] = answer.parts.flag;
  row["tags"] = tagsOf(answer, -1);
  row["chosen_tags"] = tagsOf(answer, pair.pair.better);
  row["rejected_tags"] = tagsOf(answer, pair.pair.worse);
  row["purpose"] = toText(query.purpose);
  row["selector"] = query.selector;
  row["round_id"] = query.round ? JsonRow(query.round.value) : JsonRow(nullptr);
  row["answers_wanted"] = query.answersWanted;
}

// The columns follow from the project, so that all rows have the same.
void addItemFacts(JsonRow& row, const PairRow& pair) {
  const ItemKind kind = pair.judged.project().kind;
  const auto add = [&](const std::string& which, int position) {
    const Item& item = pair.judged.event.contents[static_cast<std::size_t>(position)];
    const ItemInfo& info = pair.judged.event.items[static_cast<std::size_t>(position)];
    row[which + "_item_id"] = item.id.value;
    if (kind == ItemKind::Text) return;
    row[which + "_sha256"] = kind == ItemKind::Clip ? info.clipHash : item.media;
    if (kind == ItemKind::Clip) {
      row[which + "_policy_version"] = info.policyVersion;
      row[which + "_policy_member"] = info.clip.policyMember;
    } else {
      row[which + "_link"] = item.content.link;
    }
  };
  add("chosen", pair.pair.better);
  add("rejected", pair.pair.worse);
}

}  // namespace

JsonRow hhRlhf(const PairRow& pair, std::string&) {
  const std::string prompt = markedText(pair.prompt());
  return JsonRow{{"chosen", prompt + markedText(pair.chosen())}, {"rejected", prompt + markedText(pair.rejected())}};
}

JsonRow openRlhf(const PairRow& pair, std::string&) {
  JsonRow row{{"prompt", messagesRow(pair.prompt())},
              {"chosen", messagesRow(pair.chosen())},
              {"rejected", messagesRow(pair.rejected())}};
  addTrainersMargin(row, pair);
  addPairFacts(row, pair);
  return row;
}

JsonRow deepSpeedChat(const PairRow& pair, std::string& whyNot) {
  std::string chosen, rejected;
  if (!onlyReplies(pair, chosen, rejected, whyNot)) return nullptr;
  std::string prompt = markedText(pair.prompt());
  if (prompt.starts_with("\n\n")) prompt.erase(0, 2);
  return JsonRow{
      {"prompt", prompt + (prompt.empty() ? "" : "\n\n") + "Assistant:"}, {"chosen", chosen}, {"rejected", rejected}};
}

JsonRow msSwift(const PairRow& pair, std::string& whyNot) {
  std::string chosen, rejected;
  if (!onlyReplies(pair, chosen, rejected, whyNot)) return nullptr;
  JsonRow messages = messagesRow(pair.prompt());
  messages.push_back(messageRow({"assistant", chosen}));
  return JsonRow{{"messages", std::move(messages)}, {"rejected_response", rejected}};
}

JsonRow openAi(const PairRow& pair, std::string& whyNot) {
  if (pair.prompt().empty()) {
    whyNot = "without a prompt";
    return nullptr;
  }
  return JsonRow{
      {"input",
       JsonRow{{"messages", messagesRow(pair.prompt())}, {"tools", JsonRow::array()}, {"parallel_tool_calls", true}}},
      {"preferred_output", messagesRow(pair.chosen())},
      {"non_preferred_output", messagesRow(pair.rejected())}};
}

JsonRow axolotlDpo(const PairRow& pair, std::string& whyNot) {
  std::string chosen, rejected;
  if (!onlyReplies(pair, chosen, rejected, whyNot)) return nullptr;
  return JsonRow{{"messages", messagesRow(pair.prompt())},
                 {"chosen", messageRow({"assistant", chosen})},
                 {"rejected", messageRow({"assistant", rejected})}};
}

JsonRow axolotlReward(const PairRow& pair, std::string& whyNot) {
  std::string chosen, rejected;
  if (!onlyReplies(pair, chosen, rejected, whyNot)) return nullptr;
  const auto asked = askedIn(pair.prompt());
  if (!asked) {
    whyNot = kPromptIsDialogue;
    return nullptr;
  }
  return JsonRow{{"system", asked->system}, {"input", asked->input}, {"chosen", chosen}, {"rejected", rejected}};
}

JsonRow rewardBench(const PairRow& pair, std::string& whyNot) {
  std::string chosen, rejected;
  if (!onlyReplies(pair, chosen, rejected, whyNot)) return nullptr;
  const auto prompt = plainText(pair.prompt());
  if (!prompt) {
    whyNot = kPromptIsDialogue;
    return nullptr;
  }
  const JudgedAnswer& judged = pair.judged;
  return JsonRow{{"prompt", *prompt},
                 {"chosen", chosen},
                 {"rejected", rejected},
                 {"id", std::to_string(judged.event.comparison.id.value) + "-" + std::to_string(pair.pair.better) +
                            "-" + std::to_string(pair.pair.worse) + (judged.firstAxis ? "" : "-" + judged.axis)},
                 {"subset", judged.project().name},
                 {"chosen_model", pair.chosenSource()},
                 {"rejected_model", pair.rejectedSource()}};
}

JsonRow ultraFeedback(const PairRow& pair, std::string& whyNot) {
  std::string chosen, rejected;
  if (!onlyReplies(pair, chosen, rejected, whyNot)) return nullptr;
  const auto prompt = plainText(pair.prompt());
  if (!prompt) {
    whyNot = kPromptIsDialogue;
    return nullptr;
  }
  return JsonRow{{"source", pair.judged.project().name},
                 {"instruction", *prompt},
                 {"chosen_response", chosen},
                 {"rejected_response", rejected},
                 {"chosen_avg_rating", ratingOf(pair.judged, pair.pair.better)},
                 {"rejected_avg_rating", ratingOf(pair.judged, pair.pair.worse)},
                 {"chosen_model", pair.chosenSource()}};
}

JsonRow shp(const PairRow& pair, std::string& whyNot) {
  std::string chosen, rejected;
  if (!onlyReplies(pair, chosen, rejected, whyNot)) return nullptr;
  const RankingEvent& event = pair.judged.event;
  // Rows that came from such a file keep their sides and what Podium does not know.
  const Content* prompt = event.prompt ? &event.prompt->content : nullptr;
  JsonRow known = prompt ? JsonRow::parse(prompt->extra, nullptr, false) : JsonRow::object();
  if (!known.is_object()) known = JsonRow::object();
  const auto from = [&known](const char* name, JsonRow otherwise) {
    return known.contains(name) ? known[name] : std::move(otherwise);
  };
  const bool ordered = event.items.size() == 2 && known.contains("c_root_id_A");
  const bool evenly = (event.comparison.id.value + pair.pair.better + pair.pair.worse) % 2 == 0;
  const bool betterIsA = ordered ? pair.pair.better == 0 : evenly;
  const auto idOf = [&event](int position) {
    return std::to_string(event.items[static_cast<std::size_t>(position)].id.value);
  };
  const int a = betterIsA ? pair.pair.better : pair.pair.worse, b = betterIsA ? pair.pair.worse : pair.pair.better;
  JsonRow row{{"post_id", from("post_id", std::to_string(event.query.id.value))},
              {"domain", from("domain", pair.judged.project().name)}};
  row["upvote_ratio"] = from("upvote_ratio", nullptr);
  row["history"] = plainText(pair.prompt()).value_or(markedText(pair.prompt()));
  row["c_root_id_A"] = from("c_root_id_A", idOf(a));
  row["c_root_id_B"] = from("c_root_id_B", idOf(b));
  for (const char* name : {"created_at_utc_A", "created_at_utc_B", "score_A", "score_B"})
    row[name] = from(name, nullptr);
  row["human_ref_A"] = betterIsA ? chosen : rejected;
  row["human_ref_B"] = betterIsA ? rejected : chosen;
  row["labels"] = betterIsA ? 1 : 0;
  row["seconds_difference"] = from("seconds_difference", nullptr);
  row["score_ratio"] = from("score_ratio", nullptr);
  return row;
}

JsonRow pairTable(const PairRow& pair, std::string&) {
  const Comparison& answer = pair.judged.event.comparison;
  const auto words = [](const std::vector<ChatMessage>& said) { return plainText(said).value_or(markedText(said)); };
  const auto margin = marginOf(pair.judged, pair.pair.better, pair.pair.worse);
  JsonRow row{{"ranking_id", answer.id.value},
              {"prompt", words(pair.prompt())},
              {"chosen", words(pair.chosen())},
              {"rejected", words(pair.rejected())}};
  addPairFacts(row, pair);
  row["margin"] = margin ? JsonRow(*margin) : JsonRow(nullptr);
  row["rationale"] = answer.parts.rationale;
  row["answered_at"] = answer.answeredAt;
  row["active_ms"] = answer.activeMs;
  addQueryFacts(row, pair);
  addItemFacts(row, pair);
  return row;
}

}  // namespace podium
