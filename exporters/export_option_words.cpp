#include "exporters/export_option_words.h"

#include <QtCore/QDateTime>
#include <algorithm>
#include <charconv>

namespace podium {
namespace {

using Form = ExportOptionWords::Form;
using Values = std::vector<std::string>;

Values flag(bool set) { return set ? Values{""} : Values{}; }

std::string number(double value) {
  char text[32];
  return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

template <class T>
bool readNumber(const std::string& text, T& value) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc() && end == text.data() + text.size();
}

// A day as the command line takes it: its beginning, UTC.
Values day(Timestamp at) {
  if (at == 0) return {};
  return {QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date().toString(Qt::ISODate).toStdString()};
}
bool readDay(const Values& values, Timestamp& at) {
  const QDate day = QDate::fromString(QString::fromStdString(values.front()), Qt::ISODate);
  if (day.isValid()) at = day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
  return day.isValid();
}

template <class Rule>
bool readRule(const std::optional<Rule>& read, Rule& rule) {
  if (read) rule = *read;
  return read.has_value();
}

Values shares(const std::vector<double>& split) {
  std::string text;
  for (const double share : split) {
    if (!text.empty()) text += ',';
    text += number(share);
  }
  return text.empty() ? Values{} : Values{text};
}
bool readShares(const std::string& text, std::vector<double>& split) {
  std::vector<double> read;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    if (!readNumber(text.substr(at, end - at), read.emplace_back())) return false;
    at = end + 1;
  }
  split = std::move(read);
  return true;
}

constexpr ExportOptionWords kWords[] = {
    {"--pairs", Form::Value,
     [](const ExportOptions& o) { return o.pairs == PairRule::All ? Values{} : Values{std::string(toText(o.pairs))}; },
     [](ExportOptions& o, const Values& values) { return readRule(pairRuleFromText(values.front()), o.pairs); }},
    {"--ties", Form::Value,
     [](const ExportOptions& o) { return o.ties == TieRule::Drop ? Values{} : Values{std::string(toText(o.ties))}; },
     [](ExportOptions& o, const Values& values) { return readRule(tieRuleFromText(values.front()), o.ties); }},
    {"--messages", Form::Flag, [](const ExportOptions& o) { return flag(o.messages); },
     [](ExportOptions& o, const Values&) { return o.messages = true; }},
    {"--aggregate", Form::Value,
     [](const ExportOptions& o) {
       return o.aggregate == Aggregate::None ? Values{} : Values{std::string(toText(o.aggregate))};
     },
     [](ExportOptions& o, const Values& values) { return readRule(aggregateFromText(values.front()), o.aggregate); }},
    {"--min-agreement", Form::Value,
     [](const ExportOptions& o) { return o.minAgreement > 0.0 ? Values{number(o.minAgreement)} : Values{}; },
     [](ExportOptions& o, const Values& values) { return readNumber(values.front(), o.minAgreement); }},
    {"--split", Form::Value, [](const ExportOptions& o) { return shares(o.split); },
     [](ExportOptions& o, const Values& values) { return readShares(values.front(), o.split); }},
    {"--seed", Form::Value,
     [](const ExportOptions& o) { return o.seed == 1 ? Values{} : Values{std::to_string(o.seed)}; },
     [](ExportOptions& o, const Values& values) { return readNumber(values.front(), o.seed); }},
    {"--annotator", Form::Values, [](const ExportOptions& o) { return o.filter.annotators; },
     [](ExportOptions& o, const Values& values) {
       o.filter.annotators = values;
       return true;
     }},
    {"--no-synthetic", Form::Flag, [](const ExportOptions& o) { return flag(!o.filter.synthetic); },
     [](ExportOptions& o, const Values&) {
       o.filter.synthetic = false;
       return true;
     }},
    {"--after", Form::Value, [](const ExportOptions& o) { return day(o.filter.after); },
     [](ExportOptions& o, const Values& values) { return readDay(values, o.filter.after); }},
    {"--before", Form::Value, [](const ExportOptions& o) { return day(o.filter.before); },
     [](ExportOptions& o, const Values& values) { return readDay(values, o.filter.before); }},
    {"--tag", Form::Value,
     [](const ExportOptions& o) { return o.filter.tag.empty() ? Values{} : Values{o.filter.tag}; },
     [](ExportOptions& o, const Values& values) {
       o.filter.tag = values.front();
       return true;
     }},
    {"--guided", Form::Flag, [](const ExportOptions& o) { return flag(o.filter.guided); },
     [](ExportOptions& o, const Values&) { return o.filter.guided = true; }},
    {"--flagged", Form::Flag, [](const ExportOptions& o) { return flag(o.filter.flagged); },
     [](ExportOptions& o, const Values&) { return o.filter.flagged = true; }},
    {"--axis", Form::Values, [](const ExportOptions& o) { return o.axes; },
     [](ExportOptions& o, const Values& values) {
       o.axes = values;
       return true;
     }},
};

std::string quoted(const std::string& word) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./,:=@%+";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string text = "'";
  for (const char letter : word) text += letter == '\'' ? "'\\''" : std::string(1, letter);
  return text + "'";
}

}  // namespace

std::span<const ExportOptionWords> exportOptionWords() { return kWords; }

std::vector<std::string> wordsOf(const ExportOptions& options) {
  std::vector<std::string> words;
  for (const ExportOptionWords& option : kWords)
    for (std::string& value : option.get(options)) {
      // A value that begins as an option does would be taken for one.
      if (value.starts_with('-') && option.form != Form::Flag) {
        words.push_back(option.flag + ("=" + value));
        continue;
      }
      words.emplace_back(option.flag);
      if (option.form != Form::Flag) words.push_back(std::move(value));
    }
  return words;
}

ExportOptions optionsFromWords(const std::vector<std::string>& words) {
  ExportOptions options;
  for (const ExportOptionWords& option : kWords) {
    std::vector<std::string> values;
    const std::string flag = option.flag;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (words[i].starts_with(flag + "="))
        values.push_back(words[i].substr(flag.size() + 1));
      else if (words[i] == flag && option.form == Form::Flag)
        values.emplace_back();
      else if (words[i] == flag && i + 1 < words.size())
        values.push_back(words[++i]);
    if (!values.empty()) option.set(options, values);
  }
  return options;
}

std::string exportCommand(const std::string& project, const ExportRequest& request) {
  std::string command = "podium export " + quoted(project) + " " + quoted(request.out) + " --format " + request.format;
  for (const std::string& word : wordsOf(request.options)) {
    command += ' ';
    command += quoted(word);
  }
  return command;
}

}  // namespace podium
