#include "storage/json/task_json.h"

#include "storage/json/json_fields.h"

namespace podium {
namespace {

// One line for each member: the reader and the writer walk the same list.
template <class Visit, class AnyTask>
void visitPlainFields(Visit&& visit, AnyTask& task) {
  visit("axes", task.axes);
  visit("top", task.top);
  visit("ties", task.ties);
  visit("both_bad", task.bothBad);
  visit("cant_tell", task.cantTell);
  visit("strength_levels", task.strengthLevels);
  visit("margin", task.margin);
  visit("tags", task.tags);
  visit("item_tags", task.itemTags);
  visit("span_labels", task.spanLabels);
  visit("flags", task.flags);
  visit("edits", task.edits);
  visit("demonstration", task.demonstration);
  visit("steps", task.steps);
  visit("evidence", task.evidence);
  visit("moments", task.moments);
  visit("conversation", task.conversation);
  visit("confirm", task.confirm);
  visit("show_lengths", task.showLengths);
  visit("min_view_ms", task.minViewMs);
  visit("break_after_minutes", task.breakAfterMinutes);
  visit("show_progress", task.showProgress);
  visit("show_agreement", task.showAgreement);
  visit("qualification", task.qualification);
  visit("guidelines", task.guidelines);
}

template <class Visit, class AnyScale>
void visitScale(Visit&& visit, AnyScale& scale) {
  visit("slider", scale.slider);
  visit("points", scale.points);
  visit("low", scale.low);
  visit("high", scale.high);
}

struct Reader {
  const JsonFields& fields;
  void operator()(const char* key, bool& value) const { value = fields.boolean(key, value); }
  void operator()(const char* key, int& value) const { value = fields.smallInteger(key, value); }
  void operator()(const char* key, double& value) const { value = fields.number(key, value); }
  void operator()(const char* key, std::string& value) const { value = fields.text(key, value); }
  void operator()(const char* key, std::vector<std::string>& value) const { value = fields.texts(key); }
};

// The fields of two objects are visited one after the other, to know which differ from their defaults.
template <class Value, class VisitFields>
void writeChanged(JsonWriter& writer, const Value& value, VisitFields&& visitFields) {
  JsonWriter defaults, all;
  const Value plain{};
  visitFields([&](const char* key, const auto& field) { defaults.put(key, field); }, plain);
  visitFields([&](const char* key, const auto& field) { all.put(key, field); }, value);
  for (auto field = all.object().begin(); field != all.object().end(); ++field)
    if (field.value() != defaults.object().value(field.key())) writer.put(field.key().toUtf8().constData(), *field);
}

}  // namespace

std::string toJson(const Task& task) {
  JsonWriter writer;
  writeChanged(writer, task, [](auto&& visit, const Task& any) { visitPlainFields(visit, any); });
  JsonWriter scale;
  writeChanged(scale, task.scale, [](auto&& visit, const RatingScale& any) { visitScale(visit, any); });
  if (!scale.object().isEmpty()) writer.put("scale", QJsonValue(scale.object()));
  if (task.unranked != Task{}.unranked) writer.put("unranked", toText(task.unranked));
  if (task.rationale != Task{}.rationale) writer.put("rationale", toText(task.rationale));
  writer.putList("examples", task.examples, [](JsonWriter& entry, const Example& example) {
    entry.put("title", std::string_view(example.title));
    entry.put("body", std::string_view(example.body));
  });
  return writer.text();
}

Task taskFromJson(std::string_view json) {
  const JsonFields fields = JsonFields::parse(json, "The project's task");
  Task task;
  visitPlainFields(Reader{fields}, task);
  visitScale(Reader{fields.object("scale")}, task.scale);
  task.unranked = fields.word("unranked", &unrankedMeaningFromText, task.unranked);
  task.rationale = fields.word("rationale", &requirementFromText, task.rationale);
  fields.objects("examples", [&](const JsonFields& entry) {
    task.examples.push_back({entry.text("title"), entry.text("body")});
  });
  return task;
}

}  // namespace podium
