#include "storage/json/comparison_json.h"

#include "storage/json/parts_fields.h"

namespace podium {

std::string toJson(const Comparison& comparison) {
  JsonWriter writer;
  writer.putUnless("id", comparison.id.value, std::int64_t(0));
  writer.putUnless("query", comparison.query.value, std::int64_t(0));
  writer.putUnless("annotator", comparison.annotator.value, std::int64_t(0));
  writer.put("verdict", toText(comparison.verdict));
  writer.put("ranking", std::string_view(toText(comparison.ranking)));
  writer.put("unranked", toText(comparison.ranking.unranked));
  writer.put("shown_order", comparison.shownOrder);
  writer.put("shown_at", comparison.shownAt);
  writer.put("answered_at", comparison.answeredAt);
  writer.put("active_ms", comparison.activeMs);
  writer.put("replays", comparison.replays);
  writer.put("model_version", comparison.modelVersion);
  writer.putUnless("replaces", comparison.replaces.value, std::int64_t(0));
  writer.putUnless("retracted", comparison.retracted, false);
  writer.putUnless("withdrawn", comparison.withdrawn, false);
  writer.putUnless("derived_from", comparison.derivedFrom.value, std::int64_t(0));
  JsonWriter parts;
  writeParts(parts, comparison.parts);
  if (!parts.object().isEmpty()) writer.put("parts", QJsonValue(parts.object()));
  return writer.text();
}

Comparison comparisonFromJson(std::string_view json) {
  const JsonFields fields = JsonFields::parse(json, "An answer");
  Comparison comparison;
  comparison.id.value = fields.integer("id");
  comparison.query.value = fields.integer("query");
  comparison.annotator.value = fields.integer("annotator");
  comparison.verdict = verdictFromText(fields.text("verdict"));
  const std::string ranking = fields.text("ranking");
  const auto read = rankingFromText(ranking);
  if (!read) fields.fail("ranking", "is no ranking: \"" + ranking + "\"");
  comparison.ranking = *read;
  comparison.ranking.unranked = fields.word("unranked", &unrankedMeaningFromText, UnrankedMeaning::BelowRanked);
  comparison.shownOrder = fields.integers("shown_order");
  comparison.shownAt = fields.integer("shown_at");
  comparison.answeredAt = fields.integer("answered_at");
  comparison.activeMs = fields.integer("active_ms");
  comparison.replays = fields.smallInteger("replays");
  comparison.modelVersion = fields.integer("model_version");
  comparison.replaces.value = fields.integer("replaces");
  comparison.retracted = fields.boolean("retracted", false);
  comparison.withdrawn = fields.boolean("withdrawn", false);
  comparison.derivedFrom.value = fields.integer("derived_from");
  comparison.parts = readParts(fields.object("parts"));
  return comparison;
}

}  // namespace podium
