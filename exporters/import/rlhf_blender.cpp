#include "exporters/import/rlhf_blender.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace podium {
namespace {

const RowValue* member(const RowValue& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  return !object.is_object() || found == object.end() || found->is_null() ? nullptr : &*found;
}

// Where the episode of a target is named: beside the rest, or in an object of its own.
const RowValue* fact(const RowValue& target, const char* name) {
  if (const RowValue* value = member(target, name)) return value;
  const RowValue* reference = member(target, "reference");
  return reference ? member(*reference, name) : nullptr;
}

std::string wordOf(const RowValue* value, const char* name) {
  if (!value) throw RowFault(std::string("has a target without \"") + name + "\"");
  return textOf(*value, name);
}

std::optional<std::int64_t> stepOf(const RowValue& target, const char* name) {
  const RowValue* value = member(target, name);
  if (!value) return std::nullopt;
  const double step = numberOf(*value, name);
  if (step != std::floor(step) || std::abs(step) > 9e15) throw RowFault("has a step that is no whole number");
  return step < 0 ? std::nullopt : std::optional(static_cast<std::int64_t>(step));
}

ImportedItem itemOf(const RowValue& target) {
  if (!target.is_object()) throw RowFault("has a target that is no object");
  const std::string environment = wordOf(fact(target, "env_name"), "env_name");
  const std::string benchmark = wordOf(fact(target, "benchmark_id"), "benchmark_id");
  const std::string checkpoint = wordOf(fact(target, "checkpoint_step"), "checkpoint_step");
  const std::string episode = wordOf(fact(target, "episode_num"), "episode_num");
  auto start = stepOf(target, "start"), end = stepOf(target, "end");
  if (const auto step = stepOf(target, "step")) start = end = step;
  ImportedItem item;
  item.kind = ItemKind::Video;
  std::string folder = environment;
  std::ranges::replace(folder, '/', '-');
  item.path = folder + "/" + folder + "_" + benchmark + "_" + checkpoint + "/" + episode;
  item.content.body = environment + ", episode " + episode;
  if (start && end) {
    item.path += "_" + std::to_string(*start) + "-" + std::to_string(*end);
    item.content.body += ", steps " + std::to_string(*start) + " to " + std::to_string(*end);
  }
  item.path += ".mp4";
  item.source = environment + " " + benchmark + " at " + checkpoint;
  return item;
}

Ranking rankingOf(const RowValue& preferences, std::size_t items) {
  if (!preferences.is_array() || preferences.size() != items)
    throw RowFault("has not a preference for each of its " + std::to_string(items) + " targets");
  std::map<double, std::vector<int>, std::greater<>> tiers;
  for (std::size_t i = 0; i < items; ++i) tiers[numberOf(preferences[i], "preferences")].push_back(static_cast<int>(i));
  Ranking ranking;
  for (auto& [worth, tier] : tiers) ranking.tiers.push_back(std::move(tier));
  return ranking;
}

// A number of somebody who is known; else the session stands for them.
std::string whoOf(const RowValue& feedback) {
  const RowValue* user = member(feedback, "user_id");
  if (user && !(user->is_number() && user->get<double>() < 0)) return textOf(*user, "user_id");
  const RowValue* session = member(feedback, "session_id");
  return session ? textOf(*session, "session_id") : std::string();
}

}  // namespace

int RlhfBlenderFeedback::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) {
    const RowValue* targets = member(row.value, "targets");
    return targets && targets->is_array() && member(row.value, "feedback_type") && row.value.contains("granularity");
  });
}

void RlhfBlenderFeedback::take(const Row& row, QuestionSink& questions) {
  const RowValue* targets = member(row.value, "targets");
  if (!targets || !targets->is_array()) throw RowFault("has no \"targets\"");
  const std::string type = wordOf(member(row.value, "feedback_type"), "feedback_type");
  if (type != "comparative" && type != "comparison" && type != "ranking")
    throw RowFault("has feedback of the type \"" + type + "\", and comparisons are imported");
  ImportedQuestion question;
  for (const RowValue& target : *targets) question.items.push_back(itemOf(target));
  question.everyRowCounts = true;
  if (questions.wantsAnswers()) {
    const RowValue* preferences = member(row.value, "preferences");
    if (!preferences) throw RowFault("has no \"preferences\"");
    ImportedAnswer answer{.ranking = rankingOf(*preferences, question.items.size()), .annotator = whoOf(row.value)};
    if (const RowValue* said = member(row.value, "text_feedback"))
      answer.parts.rationale = textOf(*said, "text_feedback");
    if (const auto moment = stepOf(row.value, "timestamp")) answer.answeredAt = *moment;
    question.answers = {std::move(answer)};
  }
  questions.add(question);
}

}  // namespace podium
