#include "exporters/rows/annotation_tools.h"

#include <QUuid>
#include <algorithm>

namespace podium {
namespace {

constexpr double kMsPerSecond = 1000.0;

std::string spoken(const std::vector<ChatMessage>& said) { return plainText(said).value_or(markedText(said)); }

std::string letterOf(std::size_t place) {
  std::string letters(1, static_cast<char>('A' + place % 26));
  return place < 26 ? letters : letterOf(place / 26 - 1) + letters;
}

// A candidate as tools hold it: its words, or where an image or a video lies.
std::vector<std::string> candidatesOf(const RankingEvent& event, const JudgedTexts& texts) {
  std::vector<std::string> candidates;
  for (std::size_t i = 0; i < event.contents.size(); ++i) {
    const Item& item = event.contents[i];
    const bool words = item.kind == ItemKind::Text;
    candidates.push_back(words                        ? spoken(texts.replies[i])
                         : !item.content.link.empty() ? item.content.link
                         : !item.media.empty()        ? item.media
                                                      : event.items[i].clipHash);
  }
  return candidates;
}

// Why an answer is in none of these formats; empty: it is.
std::string whyNot(const JudgedAnswer& judged) {
  const Verdict verdict = judged.event.comparison.verdict;
  const bool word = verdict == Verdict::BothBad || verdict == Verdict::CantTell;
  return judged.tiers.empty() && !(word && judged.firstAxis) ? whyNoOrder(judged.event.comparison) : "";
}

std::string verdictWord(const JudgedAnswer& judged) {
  if (!judged.tiers.empty()) return "tie";
  return judged.event.comparison.verdict == Verdict::BothBad ? "both bad" : "can't tell";
}

bool hasTies(const JudgedAnswer& judged) {
  return std::ranges::any_of(judged.tiers, [](const auto& tier) { return tier.size() > 1; });
}

// Runs of one comparison: the same person's answers on several axes.
template <class Use>
void eachPerson(std::span<const JudgedAnswer> answers, RowSink& rows, Use&& use) {
  std::vector<const JudgedAnswer*> person;
  const auto end = [&] {
    if (!person.empty()) use(person);
    person.clear();
  };
  for (const JudgedAnswer& judged : answers) {
    if (const std::string reason = whyNot(judged); !reason.empty()) {
      rows.skip(reason);
      continue;
    }
    if (!person.empty() && person.back()->event.comparison.id != judged.event.comparison.id) end();
    person.push_back(&judged);
  }
  end();
}

JsonRow rankerValue(const JudgedAnswer& judged) {
  const auto idsOf = [](const std::vector<int>& tier) {
    JsonRow ids = JsonRow::array();
    for (const int position : tier) ids.push_back(letterOf(static_cast<std::size_t>(position)));
    return ids;
  };
  JsonRow buckets = JsonRow::object();
  if (hasTies(judged) || judged.tiers.size() == 1) {
    for (std::size_t i = 0; i < judged.tiers.size(); ++i) buckets[std::to_string(i + 1)] = idsOf(judged.tiers[i]);
    if (judged.tiers.size() == 1) buckets["2"] = JsonRow::array();  // one key alone would be a list in order
    return buckets;
  }
  JsonRow ids = JsonRow::array();
  for (const auto& tier : judged.tiers) ids.push_back(idsOf(tier).front());
  buckets["rank"] = std::move(ids);
  return buckets;
}

JsonRow labelStudioResult(const JudgedAnswer& judged, bool pair) {
  const std::string name = judged.axis.empty() ? (pair ? "preference" : "rank") : judged.axis;
  const bool strict = judged.tiers.size() > 1;
  if (judged.tiers.empty() || (pair && !strict))
    return JsonRow{{"from_name", "verdict"},
                   {"to_name", pair ? "text1" : "results"},
                   {"type", "choices"},
                   {"value", JsonRow{{"choices", JsonRow::array({verdictWord(judged)})}}}};
  if (pair)
    return JsonRow{{"from_name", name},
                   {"to_name", name},
                   {"type", "pairwise"},
                   {"value", JsonRow{{"selected", judged.tiers.front().front() == 0 ? "left" : "right"}}}};
  return JsonRow{{"from_name", name},
                 {"to_name", "results"},
                 {"type", "ranker"},
                 {"value", JsonRow{{"ranker", rankerValue(judged)}}}};
}

std::string uuidOf(const Annotator& annotator) {
  const QString name = QString::fromStdString(nameOutside(annotator));
  const QUuid known = QUuid::fromString(name);
  const QUuid made = QUuid::createUuidV5(QUuid(), name);
  return (known.isNull() ? made : known).toString(QUuid::WithoutBraces).toStdString();
}

JsonRow argillaRanking(const JudgedAnswer& judged) {
  JsonRow places = JsonRow::array();
  std::size_t rank = 1;
  for (const auto& tier : judged.tiers) {
    for (const int position : tier)
      places.push_back(JsonRow{{"value", "response_" + std::to_string(position + 1)}, {"rank", rank}});
    rank += tier.size();
  }
  return places;
}

JsonRow potatoScheme(const JudgedAnswer& judged, std::size_t count) {
  JsonRow scheme = JsonRow::object();
  const bool pair = count == 2;
  if (judged.tiers.empty() || (pair && judged.tiers.size() == 1)) {
    scheme["selection"] = verdictWord(judged);
  } else if (pair) {
    scheme["selection"] = letterOf(static_cast<std::size_t>(judged.tiers.front().front()));
  } else {
    std::string order;
    for (const auto& tier : judged.tiers)
      for (std::size_t i = 0; i < tier.size(); ++i)
        order += (order.empty() ? "" : i > 0 ? "=" : ",") + letterOf(static_cast<std::size_t>(tier[i]));
    scheme["rank_order"] = order;
  }
  const std::string& reason = judged.event.comparison.parts.rationale;
  if (!reason.empty()) scheme["justification"] = reason;
  return scheme;
}

}  // namespace

std::string nameOutside(const Annotator& annotator) {
  constexpr std::string_view imported = "import:";
  return annotator.name.starts_with(imported) ? annotator.name.substr(imported.size()) : annotator.name;
}

void LabelStudioFormat::writeQuery(std::span<const JudgedAnswer> answers, const ExportOptions&, RowSink& rows) const {
  const RankingEvent& event = answers.front().event;
  const JudgedTexts texts = captionsOf(event);
  const auto candidates = candidatesOf(event, texts);
  const bool pair = candidates.size() == 2;
  JsonRow data{{"query_id", event.query.id.value}, {"prompt", spoken(texts.prompt)}};
  if (!pair) data["items"] = JsonRow::array();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (pair) {
      data["text" + std::to_string(i + 1)] = candidates[i];
      data["model" + std::to_string(i + 1)] = event.contents[i].source;
    } else {
      data["items"].push_back(JsonRow{
          {"id", letterOf(i)}, {"title", letterOf(i)}, {"body", candidates[i]}, {"source", event.contents[i].source}});
    }
  }
  JsonRow annotations = JsonRow::array(), names = JsonRow::array();
  eachPerson(answers, rows, [&](const std::vector<const JudgedAnswer*>& person) {
    const RankingEvent& said = person.front()->event;
    const std::string name = nameOutside(said.annotator);
    JsonRow annotation = JsonRow::object();
    if (name.find('@') != std::string::npos) annotation["completed_by"] = JsonRow{{"email", name}};
    annotation["lead_time"] = static_cast<double>(said.comparison.activeMs) / kMsPerSecond;
    annotation["was_cancelled"] = false;
    annotation["ground_truth"] = false;
    annotation["result"] = JsonRow::array();
    for (const JudgedAnswer* judged : person) annotation["result"].push_back(labelStudioResult(*judged, pair));
    annotations.push_back(std::move(annotation));
    names.push_back(name);
  });
  if (annotations.empty()) return;
  data["annotators"] = std::move(names);
  rows.add(JsonRow{{"data", std::move(data)}, {"annotations", std::move(annotations)}});
}

std::vector<std::pair<std::string, std::string>> LabelStudioFormat::besides(const std::vector<std::string>&) const {
  const std::string verdicts =
      "  <Choices name=\"verdict\" toName=\"@\"><Choice value=\"tie\"/><Choice value=\"both bad\"/>"
      "<Choice value=\"can't tell\"/></Choices>\n";
  const auto about = [&verdicts](const char* name) {
    return std::string(verdicts).replace(verdicts.find('@'), 1, name);
  };
  return {{"label_config.xml",
           "<!-- Queries of two items -->\n<View>\n  <Text name=\"prompt\" value=\"$prompt\"/>\n"
           "  <Pairwise name=\"preference\" toName=\"text1,text2\"/>\n"
           "  <Text name=\"text1\" value=\"$text1\"/>\n  <Text name=\"text2\" value=\"$text2\"/>\n" +
               about("text1") +
               "</View>\n<!-- Queries of more: a project of their own with this one\n<View>\n"
               "  <Text name=\"prompt\" value=\"$prompt\"/>\n  <List name=\"results\" value=\"$items\"/>\n"
               "  <Ranker name=\"rank\" toName=\"results\"/>\n" +
               about("prompt") + "</View>\n-->\n"}};
}

void ArgillaFormat::writeQuery(std::span<const JudgedAnswer> answers, const ExportOptions& options,
                               RowSink& rows) const {
  const RankingEvent& event = answers.front().event;
  const JudgedTexts texts = captionsOf(event);
  const auto candidates = candidatesOf(event, texts);
  JsonRow fields{{"prompt", options.messages ? messagesRow(texts.prompt) : JsonRow(spoken(texts.prompt))}};
  JsonRow metadata = JsonRow::object();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::string name = "response_" + std::to_string(i + 1);
    const bool messages = options.messages && event.contents[i].kind == ItemKind::Text;
    fields[name] = messages ? messagesRow(texts.replies[i]) : JsonRow(candidates[i]);
    if (!event.contents[i].source.empty()) metadata["source_" + name] = event.contents[i].source;
  }
  JsonRow responses = JsonRow::object();
  bool any = false;
  eachPerson(answers, rows, [&](const std::vector<const JudgedAnswer*>& person) {
    const auto add = [&](const std::string& question, JsonRow value) {
      responses[question].push_back(JsonRow{
          {"value", std::move(value)}, {"user_id", uuidOf(person.front()->event.annotator)}, {"status", "submitted"}});
    };
    for (const JudgedAnswer* judged : person) {
      if (judged->tiers.empty())
        add("verdict", verdictWord(*judged));
      else
        add(judged->axis.empty() ? "ranking" : judged->axis, argillaRanking(*judged));
    }
    const std::string& reason = person.front()->event.comparison.parts.rationale;
    if (!reason.empty()) add("rationale", reason);
    any = true;
  });
  if (!any) return;
  rows.add(JsonRow{{"id", std::to_string(event.query.id.value)},
                   {"fields", std::move(fields)},
                   {"metadata", std::move(metadata)},
                   {"suggestions", JsonRow::object()},
                   {"responses", std::move(responses)},
                   {"vectors", JsonRow::object()}});
}

void PotatoFormat::writeQuery(std::span<const JudgedAnswer> answers, const ExportOptions&, RowSink& rows) const {
  const RankingEvent& event = answers.front().event;
  const JudgedTexts texts = captionsOf(event);
  const auto candidates = candidatesOf(event, texts);
  const std::string id = std::to_string(event.query.id.value);
  JsonRow sources = JsonRow::array(), annotations = JsonRow::array();
  for (const Item& item : event.contents) sources.push_back(item.source);
  eachPerson(answers, rows, [&](const std::vector<const JudgedAnswer*>& person) {
    JsonRow labels = JsonRow::object();
    for (const JudgedAnswer* judged : person)
      labels[judged->axis.empty() ? "preference" : judged->axis] = potatoScheme(*judged, candidates.size());
    annotations.push_back(JsonRow{
        {"instance_id", id}, {"user_id", nameOutside(person.front()->event.annotator)}, {"labels", std::move(labels)}});
  });
  if (annotations.empty()) return;
  rows.add(JsonRow{{"id", id},
                   {"prompt", spoken(texts.prompt)},
                   {"responses", candidates},
                   {"sources", std::move(sources)},
                   {"annotations", std::move(annotations)}});
}

}  // namespace podium
