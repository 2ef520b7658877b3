#include "storage/json/answer_parts_json.h"

#include "storage/json/json_fields.h"
#include "storage/json/parts_fields.h"

namespace podium {
namespace {

Ranking rankingFrom(const JsonFields& fields) {
  const std::string text = fields.text("ranking");
  auto ranking = rankingFromText(text);
  if (!ranking) fields.fail("ranking", "is no ranking: \"" + text + "\"");
  ranking->unranked = fields.word("unranked", &unrankedMeaningFromText, UnrankedMeaning::BelowRanked);
  return *ranking;
}

void writeMarks(JsonWriter& writer, const AnswerParts& parts) {
  writer.putList("tags", parts.tags, [](JsonWriter& entry, const Tag& tag) {
    entry.put("position", tag.position);
    entry.put("tag", std::string_view(tag.tag));
  });
  writer.putList("spans", parts.spans, [](JsonWriter& entry, const Span& span) {
    entry.put("position", span.position);
    entry.put("begin", span.begin);
    entry.put("end", span.end);
    entry.put("label", std::string_view(span.label));
  });
  writer.putList("edits", parts.edits, [](JsonWriter& entry, const Edit& edit) {
    entry.put("position", edit.position);
    entry.put("body", std::string_view(edit.body));
  });
  writer.putList("steps", parts.steps, [](JsonWriter& entry, const StepLabel& step) {
    entry.put("position", step.position);
    entry.put("step", step.step);
    entry.put("label", step.label);
  });
  writer.putList("evidence", parts.evidence, [](JsonWriter& entry, const EvidenceMark& mark) {
    entry.put("position", mark.position);
    entry.put("claim", mark.claim);
    entry.put("support", toText(mark.support));
  });
  writer.putList("moments", parts.moments, [](JsonWriter& entry, const Moment& moment) {
    entry.put("position", moment.position);
    entry.put("frame", moment.frame);
    entry.put("value", moment.value);
  });
}

void readMarks(const JsonFields& fields, AnswerParts& parts) {
  fields.objects("tags", [&](const JsonFields& entry) {
    parts.tags.push_back({entry.smallInteger("position", -1), entry.text("tag")});
  });
  fields.objects("spans", [&](const JsonFields& entry) {
    parts.spans.push_back(
        {entry.smallInteger("position"), entry.smallInteger("begin"), entry.smallInteger("end"), entry.text("label")});
  });
  fields.objects("edits", [&](const JsonFields& entry) {
    parts.edits.push_back({entry.smallInteger("position"), entry.text("body")});
  });
  fields.objects("steps", [&](const JsonFields& entry) {
    parts.steps.push_back({entry.smallInteger("position"), entry.smallInteger("step"), entry.smallInteger("label")});
  });
  fields.objects("evidence", [&](const JsonFields& entry) {
    parts.evidence.push_back({entry.smallInteger("position"), entry.smallInteger("claim"),
                              entry.word("support", &supportFromText, Support::Supported)});
  });
  fields.objects("moments", [&](const JsonFields& entry) {
    parts.moments.push_back(
        {entry.smallInteger("position"), entry.smallInteger("frame"), entry.smallInteger("value", 1)});
  });
}

}  // namespace

void writeParts(JsonWriter& writer, const AnswerParts& parts) {
  writer.putUnless("strength", parts.strength, 0);
  if (parts.margin) writer.put("margin", *parts.margin);
  writer.putList("axes", parts.axes, [](JsonWriter& entry, const AxisRanking& axis) {
    entry.put("axis", std::string_view(axis.axis));
    entry.put("ranking", std::string_view(toText(axis.ranking)));
    if (axis.ranking.unranked != UnrankedMeaning::BelowRanked) entry.put("unranked", toText(axis.ranking.unranked));
  });
  writer.putList("ratings", parts.ratings, [](JsonWriter& entry, const Rating& rating) {
    entry.putUnless("axis", rating.axis, {});
    entry.put("position", rating.position);
    entry.put("value", rating.value);
  });
  writer.putUnless("accepted", parts.accepted, {});
  writer.putUnless("rejected", parts.rejected, {});
  writeMarks(writer, parts);
  writer.putUnless("rationale", parts.rationale, {});
  writer.putUnless("demonstration", parts.demonstration, {});
  writer.putUnless("message", parts.message, {});
  writer.putUnless("flag", parts.flag, {});
  writer.putList("looks", parts.looks, [](JsonWriter& entry, const Look& look) {
    entry.put("position", look.position);
    entry.put("dwell_ms", look.dwellMs);
    entry.putUnless("replays", look.replays, 0);
  });
}

AnswerParts readParts(const JsonFields& fields) {
  AnswerParts parts;
  parts.strength = fields.smallInteger("strength");
  if (fields.has("margin")) parts.margin = fields.number("margin");
  fields.objects("axes", [&](const JsonFields& entry) {
    parts.axes.push_back({entry.text("axis"), rankingFrom(entry)});
  });
  fields.objects("ratings", [&](const JsonFields& entry) {
    parts.ratings.push_back({entry.text("axis"), entry.smallInteger("position"), entry.number("value")});
  });
  parts.accepted = fields.integers("accepted");
  parts.rejected = fields.integers("rejected");
  readMarks(fields, parts);
  parts.rationale = fields.text("rationale");
  parts.demonstration = fields.text("demonstration");
  parts.message = fields.text("message");
  parts.flag = fields.text("flag");
  fields.objects("looks", [&](const JsonFields& entry) {
    parts.looks.push_back({entry.smallInteger("position"), entry.integer("dwell_ms"), entry.smallInteger("replays")});
  });
  return parts;
}

std::string toJson(const AnswerParts& parts) {
  static const AnswerParts none;
  if (parts == none) return {};  // almost every answer
  JsonWriter writer;
  writeParts(writer, parts);
  return writer.text();
}

AnswerParts answerPartsFromJson(std::string_view json) {
  if (json.empty()) return {};  // almost every answer
  return readParts(JsonFields::parse(json, "The parts of an answer"));
}

}  // namespace podium
