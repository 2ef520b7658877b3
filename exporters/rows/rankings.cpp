#include "exporters/rows/rankings.h"

namespace podium {
namespace {

JsonRow spoken(const std::vector<ChatMessage>& said, bool messages) {
  return messages ? messagesRow(said) : JsonRow(plainText(said).value_or(markedText(said)));
}

JsonRow itemRow(const JudgedAnswer& judged, const JudgedTexts& texts, int position, bool messages) {
  const auto at = static_cast<std::size_t>(position);
  const Item& item = judged.event.contents[at];
  const ItemInfo& info = judged.event.items[at];
  JsonRow row{{"item_id", item.id.value},
              {"kind", toText(item.kind)},
              {"text", spoken(texts.replies[at], messages && item.kind == ItemKind::Text)}};
  if (item.kind == ItemKind::Clip) {
    row["sha256"] = info.clipHash;
    row["policy_version"] = info.policyVersion;
    row["policy_member"] = info.clip.policyMember;
  } else if (item.kind != ItemKind::Text) {
    row["link"] = item.content.link;
    row["sha256"] = item.media;
  }
  row["source"] = item.source;
  if (judged.consensus && judged.consensus->worths) row["worth"] = judged.consensus->worths->worths[at];
  return row;
}

// Best first, each with its rank; those of unknown place last.
JsonRow rankedItems(const JudgedAnswer& judged, const JudgedTexts& texts, bool messages) {
  JsonRow rows = JsonRow::array();
  std::vector<bool> placed(judged.event.items.size());
  int better = 0;
  for (const auto& tier : judged.tiers) {
    for (const int position : tier) {
      JsonRow row = itemRow(judged, texts, position, messages);
      row["rank"] = better + 1;
      rows.push_back(std::move(row));
      placed[static_cast<std::size_t>(position)] = true;
    }
    better += static_cast<int>(tier.size());
  }
  for (std::size_t position = 0; position < placed.size(); ++position) {
    if (placed[position]) continue;
    JsonRow row = itemRow(judged, texts, static_cast<int>(position), messages);
    row["rank"] = nullptr;
    rows.push_back(std::move(row));
  }
  return rows;
}

JsonRow tagRows(const RankingEvent& event) {
  JsonRow rows = JsonRow::array();
  for (const Tag& tag : event.comparison.parts.tags) {
    const bool ofItem = tag.position >= 0;
    rows.push_back(
        JsonRow{{"item_id", ofItem ? JsonRow(event.items[static_cast<std::size_t>(tag.position)].id.value) : JsonRow()},
                {"tag", tag.tag}});
  }
  return rows;
}

}  // namespace

void RankingsFormat::write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const {
  const RankingEvent& event = judged.event;
  const Comparison& answer = event.comparison;
  if (judged.tiers.empty()) return rows.skip(whyNoOrder(answer));
  const JudgedTexts texts = captionsOf(event);
  const auto margin = statedMargin(judged);
  JsonRow row{{"ranking_id", answer.id.value},
              {"query_id", event.query.id.value},
              {"prompt", spoken(texts.prompt, options.messages)}};
  addAxis(row, judged);
  row["items"] = rankedItems(judged, texts, options.messages);
  row["margin"] = margin ? JsonRow(*margin) : JsonRow(nullptr);
  row["annotator"] = event.annotator.name;
  addConsensus(row, judged);
  row["synthetic"] = event.annotator.synthetic;
  row["flag"] = answer.parts.flag;
  row["tags"] = tagRows(event);
  row["rationale"] = answer.parts.rationale;
  row["answered_at"] = answer.answeredAt;
  row["active_ms"] = answer.activeMs;
  rows.add(std::move(row));
}

}  // namespace podium
