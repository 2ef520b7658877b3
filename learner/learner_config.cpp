#include "learner/learner_config.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <type_traits>

#include "learner/config_table.h"
#include "learner/query_selector.h"
#include "storage/domain/edit_distance.h"
#include "storage/domain/log.h"
#include "storage/domain/number_text.h"

namespace podium {
namespace {

using Json = nlohmann::ordered_json;

template <class T>
inline constexpr bool kIsNumber = std::is_arithmetic_v<T> && !std::is_same_v<T, bool>;

std::string allowed(const ConfigField& field) {
  switch (field.type) {
    case ConfigField::Type::Boolean:
      return "true or false";
    case ConfigField::Type::Integer:
      return "a whole number from " + numberText(field.low) + " to " + numberText(field.high);
    case ConfigField::Type::Real:
      return "a number from " + numberText(field.low) + " to " + numberText(field.high);
    case ConfigField::Type::Text:
      break;
  }
  return field.low < field.high
             ? "whole numbers from " + numberText(field.low) + " to " + numberText(field.high) + ", separated by commas"
             : "a text that is not empty";
}

Error badValue(const ConfigField& field, const std::string& value) {
  return {ErrorCode::InvalidInput,
          "The setting " + field.key + " cannot be \"" + value + "\": it is " + allowed(field) + "."};
}

std::string joined(const std::vector<std::string>& parts, const char* between = ",") {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

// The nearest setting when a slip can have led to it; else those of the part that was named; else the parts.
Error unknownKey(const std::string& key) {
  const auto& table = configTable();
  const auto nearest = std::min_element(table.begin(), table.end(), [&](const ConfigRow& a, const ConfigRow& b) {
    return editDistance(a.field.key, key) < editDistance(b.field.key, key);
  });
  const std::string none = "There is no setting \"" + key + "\"";
  if (editDistance(nearest->field.key, key) <= std::max<std::size_t>(2, key.size() / 3))
    return {ErrorCode::InvalidInput, none + "; the nearest is " + nearest->field.key + "."};
  const auto partOf = [](const std::string& of) { return of.substr(0, of.find('.')); };
  std::vector<std::string> names, parts;
  for (const ConfigRow& row : table) {
    if (const std::string part = partOf(row.field.key); parts.empty() || parts.back() != part) parts.push_back(part);
    if (parts.back() == partOf(key)) names.push_back(row.field.key);
  }
  if (!names.empty()) return {ErrorCode::InvalidInput, none + "; there are " + joined(names, ", ") + "."};
  return {ErrorCode::InvalidInput, none + ": settings are named after their part, " + joined(parts, ", ") +
                                       ", such as " + table.front().field.key + "."};
}

const ConfigRow* findRow(const std::string& key) {
  const auto& table = configTable();
  const auto found = std::find_if(table.begin(), table.end(), [&](const ConfigRow& r) { return r.field.key == key; });
  return found == table.end() ? nullptr : &*found;
}

// "ppo.learningRate" -> "ppo", "learningRate".
std::pair<std::string, std::string> split(const std::string& key) {
  const auto dot = key.find('.');
  return {key.substr(0, dot), key.substr(dot + 1)};
}

// Projects are read often; their oddities are told once.
void mentionOnce(const std::string& key) {
  static std::mutex mutex;
  static std::set<std::string> mentioned;
  const std::lock_guard lock(mutex);
  if (mentioned.insert(key).second)
    log(LogLevel::Warning, "learner",
        "This version of Podium does not know the setting " + key + " of the project: it is kept and has no effect.");
}

bool inRange(const ConfigField& field, double value) { return value >= field.low && value <= field.high; }

// From text to the setting's own type; nullopt when it does not fit.
template <class T>
std::optional<T> parse(const ConfigField& field, const std::string& text) {
  if constexpr (std::is_same_v<T, std::string>) {
    return text.empty() && !field.optional ? std::nullopt : std::optional(text);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (text == "true" || text == "1" || text == "yes" || text == "on") return true;
    if (text == "false" || text == "0" || text == "no" || text == "off") return false;
    return std::nullopt;
  } else if constexpr (kIsNumber<T>) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return inRange(field, static_cast<double>(value)) ? std::optional(value) : std::nullopt;
  } else {
    T list;
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t comma = std::min(text.find(',', from), text.size());
      const auto value = parse<int>(field, text.substr(from, comma - from));
      if (!value) return std::nullopt;
      list.push_back(*value);
      from = comma + 1;
    }
    return list;
  }
}

template <class T>
std::string textOf(const T& value) {
  if constexpr (std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_floating_point_v<T>) {
    return numberText(value);
  } else if constexpr (std::is_integral_v<T>) {
    return std::to_string(value);
  } else {
    std::vector<std::string> parts;
    parts.reserve(value.size());
    for (int number : value) parts.push_back(std::to_string(number));
    return joined(parts);
  }
}

// Whether JSON holds the kind of value that a setting of type T is written as.
template <class T>
bool hasForm(const Json& json) {
  if constexpr (std::is_same_v<T, std::string>) return json.is_string();
  if constexpr (std::is_same_v<T, bool>) return json.is_boolean();
  if constexpr (std::is_floating_point_v<T>) return json.is_number();
  if constexpr (kIsNumber<T>) return json.is_number_integer();
  return json.is_array();
}

// A JSON value becomes the text form, so that there is one parser and one range check.
std::string plainText(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  if (!json.is_array()) return json.dump();
  std::vector<std::string> parts;
  for (const Json& entry : json) parts.push_back(entry.dump());
  return joined(parts);
}

Result<Done> setFromJson(LearnerConfig& config, const ConfigRow& row, const Json& json) {
  const bool fits =
      std::visit([&](auto* at) { return hasForm<std::remove_pointer_t<decltype(at)>>(json); }, row.at(config));
  if (!fits) return badValue(row.field, json.dump());
  return setField(config, row.field.key, plainText(json));
}

// Gives every setting of a JSON object of parts to `set(key, value)`, until one is refused.
template <class Set>
Result<Done> setEach(const std::string& text, const Set& set) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object())
    return Error{ErrorCode::InvalidInput, "The learner's settings are not a JSON object such as {\"ppo\": {...}}."};
  for (const auto& [part, settings] : json.items()) {
    if (part == "$schema") continue;
    if (!settings.is_object())
      return Error{ErrorCode::InvalidInput, "The learner's settings under \"" + part +
                                                "\" are not a JSON object such as {\"ppo\": {\"gamma\": 0.99}}."};
    for (const auto& [name, value] : settings.items()) {
      std::string key = part;
      key.append(1, '.').append(name);
      if (auto done = set(key, value); !done) return done;
    }
  }
  return Done{};
}

}  // namespace

PolicyConfig policyConfig(const LearnerConfig& config) {
  return {.algorithm = config.policy.algorithm, .ppo = config.ppo, .replay = config.replay};
}

std::string toJson(const LearnerConfig& config) {
  LearnerConfig copy = config;
  Json json;
  for (const ConfigRow& row : configTable()) {
    const auto [part, name] = split(row.field.key);
    std::visit([&, &part = part, &name = name](auto* at) { json[part][name] = *at; }, row.at(copy));
  }
  for (const auto& [key, value] : config.unknown) {
    const auto [part, name] = split(key);
    json[part][name] = Json::parse(value);
  }
  return json.dump(2);
}

Result<LearnerConfig> learnerConfigFromJson(const std::string& text) {
  LearnerConfig config;
  const auto set = setEach(text, [&config](const std::string& key, const Json& value) -> Result<Done> {
    if (const ConfigRow* row = findRow(key)) return setFromJson(config, *row, value);
    config.unknown[key] = value.dump();
    mentionOnce(key);
    return Done{};
  });
  if (!set) return set.error();
  if (auto valid = validate(config); !valid) return valid.error();
  return config;
}

Result<Done> applyJson(LearnerConfig& config, const std::string& text) {
  LearnerConfig changed = config;
  const auto set = setEach(text, [&changed](const std::string& key, const Json& value) -> Result<Done> {
    if (belongsToProject(key)) return Done{};  // a whole configuration has them; the project's own hold
    const ConfigRow* row = findRow(key);
    return row ? setFromJson(changed, *row, value) : unknownKey(key);
  });
  if (!set) return set;
  if (auto valid = validate(changed); !valid) return valid;
  config = changed;
  return Done{};
}

std::string fieldValue(const LearnerConfig& config, const std::string& key) {
  const ConfigRow* row = findRow(key);
  if (!row) throw Exception(unknownKey(key));
  LearnerConfig copy = config;
  return std::visit([](auto* at) { return textOf(*at); }, row->at(copy));
}

bool belongsToProject(const std::string& key) { return key == "env.id" || key == "query.k"; }

Result<Done> setField(LearnerConfig& config, const std::string& key, const std::string& value) {
  const ConfigRow* row = findRow(key);
  if (!row) return unknownKey(key);
  const bool set = std::visit(
      [&](auto* at) {
        auto parsed = parse<std::remove_pointer_t<decltype(at)>>(row->field, value);
        if (parsed) *at = std::move(*parsed);
        return parsed.has_value();
      },
      row->at(config));
  if (!set) return badValue(row->field, value);
  return Done{};
}

Result<Done> validate(const LearnerConfig& config) {
  const auto wrong = [](const std::string& message) { return Error{ErrorCode::InvalidInput, message}; };
  for (const ConfigRow& row : configTable()) {
    LearnerConfig scratch;
    const std::string value = fieldValue(config, row.field.key);
    if (auto set = setField(scratch, row.field.key, value); !set) return set.error();
  }
  const EnvConfig& env = config.env;
  if (env.count % env.groups != 0)
    return wrong("env.groups is " + std::to_string(env.groups) + " and must divide env.count, which is " +
                 std::to_string(env.count) + ".");
  const auto& rows = env.maskRows;
  bool pairs = rows.size() % 2 == 0;
  for (std::size_t i = 0; pairs && i < rows.size(); i += 2) pairs = rows[i] <= rows[i + 1];
  if (!pairs) return wrong("env.maskRows must be pairs first,last of screen rows, each first at most its last.");
  if (!env.arguments.empty() && !Json::parse(env.arguments, nullptr, false).is_object())
    return wrong("env.arguments is \"" + env.arguments + "\" and must be a JSON object such as {\"steps\": 200}.");
  if (config.ppo.minibatches > config.ppo.steps * env.count)
    return wrong("ppo.minibatches is " + std::to_string(config.ppo.minibatches) + " and must be at most ppo.steps * " +
                 "env.count, which is " + std::to_string(config.ppo.steps * env.count) + ".");
  if (config.ppo.recurrent > 0 && env.count % config.ppo.minibatches != 0)
    return wrong("ppo.minibatches is " + std::to_string(config.ppo.minibatches) +
                 " and must divide env.count, which is " + std::to_string(env.count) +
                 ", where ppo.recurrent gives the policy a memory.");
  constexpr const char* kNetworks[] = {"auto", "nature", "impala", "mlp"};
  if (std::ranges::find(kNetworks, config.ppo.network) == std::end(kNetworks))
    return wrong("ppo.network is \"" + config.ppo.network + "\" and must be auto, nature, impala or mlp.");
  if (config.ppo.klCoef > 0.0 && config.ppo.recurrent > 0)
    return wrong("ppo.klCoef holds a policy without a memory only: set it or ppo.recurrent to 0.");
  if (config.ppo.optimiser != "adam" && config.ppo.optimiser != "rmsprop")
    return wrong("ppo.optimiser is \"" + config.ppo.optimiser + "\" and must be adam or rmsprop.");
  constexpr const char* kAlgorithms[] = {"ppo", "sac", "dqn", "auto"};
  if (std::ranges::find(kAlgorithms, config.policy.algorithm) == std::end(kAlgorithms))
    return wrong("policy.algorithm is \"" + config.policy.algorithm + "\" and must be ppo, sac, dqn or auto.");
  if (config.replay.learningStarts > config.replay.capacity)
    return wrong("replay.learningStarts is " + std::to_string(config.replay.learningStarts) +
                 " and must be at most replay.capacity, which is " + std::to_string(config.replay.capacity) + ".");
  if (config.reward.weightDecayLow > config.reward.weightDecayHigh)
    return wrong("reward.weightDecayLow must not be greater than reward.weightDecayHigh.");
  const FeedbackConfig& feedback = config.feedback;
  constexpr const char* kModes[] = {"tamer", "coach", "both", "none"};
  if (std::ranges::find(kModes, feedback.mode) == std::end(kModes))
    return wrong("feedback.mode is \"" + feedback.mode + "\" and must be tamer, coach, both or none.");
  if (feedback.windowStart >= feedback.windowEnd)
    return wrong("feedback.windowStart must be less than feedback.windowEnd.");
  const auto& selectors = querySelectors();
  const auto isChosen = [&](const SelectorEntry& entry) { return entry.name == config.query.selector; };
  if (std::none_of(selectors.begin(), selectors.end(), isChosen)) {
    std::vector<std::string> names;
    names.reserve(selectors.size());
    for (const SelectorEntry& entry : selectors) names.emplace_back(entry.name);
    return wrong("query.selector is \"" + config.query.selector + "\" and must be one of " + joined(names) + ".");
  }
  const std::string& device = config.compute.device;
  const bool numbered = device.rfind("cuda:", 0) == 0 && device.size() > 5 &&
                        std::all_of(device.begin() + 5, device.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (device != "auto" && device != "cpu" && device != "cuda" && !numbered)
    return wrong("compute.device is \"" + device + "\" and must be auto, cpu or cuda:0, cuda:1, ...");
  return Done{};
}

}  // namespace podium
