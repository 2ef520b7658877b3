#include "exporters/rows/trl.h"

#include <algorithm>
#include <map>

namespace podium {
namespace {

constexpr auto kDialogue = "its prompt or a reply is a dialogue: export it as messages";

// Text or messages; null for a dialogue that would have to be a text.
JsonRow wordsOf(const std::vector<ChatMessage>& said, bool messages) {
  if (messages) return messagesRow(said);
  const auto text = plainText(said);
  return text ? JsonRow(*text) : JsonRow(nullptr);
}

std::vector<ChatMessage> together(const std::vector<ChatMessage>& prompt, const std::vector<ChatMessage>& reply) {
  std::vector<ChatMessage> all = prompt;
  all.insert(all.end(), reply.begin(), reply.end());
  return all;
}

// Good (true) and bad items by position.
std::map<int, bool> labelsOf(const JudgedAnswer& judged) {
  std::map<int, bool> labels;
  const Comparison& answer = judged.event.comparison;
  if (!judged.again) {
    for (const int position : answer.parts.accepted) labels[position] = true;
    for (const int position : answer.parts.rejected) labels[position] = false;
  }
  if (!labels.empty()) return labels;
  if (answer.verdict == Verdict::BothBad)
    for (int position = 0; position < static_cast<int>(judged.event.items.size()); ++position) labels[position] = false;
  if (judged.tiers.size() < 2) return labels;
  for (const int position : judged.tiers.front()) labels[position] = true;
  for (const int position : judged.tiers.back()) labels[position] = false;
  return labels;
}

}  // namespace

JsonRow trlExplicit(const PairRow& pair, std::string& whyNot) {
  JsonRow row{{"prompt", wordsOf(pair.prompt(), pair.messages)},
              {"chosen", wordsOf(pair.chosen(), pair.messages)},
              {"rejected", wordsOf(pair.rejected(), pair.messages)}};
  for (const char* key : {"prompt", "chosen", "rejected"})
    if (row[key].is_null()) {
      whyNot = kDialogue;
      return nullptr;
    }
  addTrainersMargin(row, pair);
  addPairFacts(row, pair);
  return row;
}

JsonRow trlImplicit(const PairRow& pair, std::string& whyNot) {
  JsonRow row = JsonRow::object();
  if (pair.messages) {
    row["chosen"] = messagesRow(together(pair.prompt(), pair.chosen()));
    row["rejected"] = messagesRow(together(pair.prompt(), pair.rejected()));
  } else {
    const auto prompt = plainText(pair.prompt()), chosen = plainText(pair.chosen()),
               rejected = plainText(pair.rejected());
    if (!prompt || !chosen || !rejected) {
      whyNot = kDialogue;
      return nullptr;
    }
    const std::string begin = prompt->empty() ? "" : *prompt + "\n";
    row["chosen"] = begin + *chosen;
    row["rejected"] = begin + *rejected;
  }
  addTrainersMargin(row, pair);
  addPairFacts(row, pair);
  return row;
}

void TrlUnpaired::write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const {
  const auto texts = textsOf(judged.event);
  if (!texts) return rows.skip(kHoldsTexts);
  const auto labels = labelsOf(judged);
  if (labels.empty()) return rows.skip("says of no item that it is good or bad");
  for (const auto& [position, good] : labels) {
    JsonRow row{{"prompt", wordsOf(texts->prompt, options.messages)},
                {"completion", wordsOf(texts->replies[static_cast<std::size_t>(position)], options.messages)},
                {"label", good}};
    if (row["prompt"].is_null() || row["completion"].is_null()) {
      rows.skip(kDialogue);
      continue;
    }
    row["group_id"] = judged.event.query.id.value;
    addAxis(row, judged);
    row["annotator"] = judged.event.annotator.name;
    addConsensus(row, judged);
    row["model"] = judged.event.contents[static_cast<std::size_t>(position)].source;
    rows.add(std::move(row));
  }
}

void TrlPrompts::write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const {
  if (judged.again) return;
  const auto texts = textsOf(judged.event);
  if (!texts) return rows.skip(kHoldsTexts);
  if (texts->prompt.empty()) return rows.skip("without a prompt");
  JsonRow prompt = wordsOf(texts->prompt, options.messages);
  if (prompt.is_null()) return rows.skip(kDialogue);
  rows.add(JsonRow{{"prompt", std::move(prompt)}});
}

void TrlStepwise::write(const JudgedAnswer& judged, const ExportOptions&, RowSink& rows) const {
  if (judged.again) return;
  const auto texts = textsOf(judged.event);
  if (!texts) return rows.skip(kHoldsTexts);
  std::map<int, std::map<int, int>> labels;  // position, step
  for (const StepLabel& label : judged.event.comparison.parts.steps) labels[label.position][label.step] = label.label;
  if (labels.empty()) return rows.skip("without labels of steps");
  const auto prompt = plainText(texts->prompt);
  if (!prompt) return rows.skip("its prompt is a dialogue");
  for (const auto& [position, ofSteps] : labels) {
    const auto& steps = judged.event.contents[static_cast<std::size_t>(position)].content.steps;
    JsonRow completions = JsonRow::array(), right = JsonRow::array();
    for (int step = 0; step < static_cast<int>(steps.size()) && ofSteps.contains(step); ++step) {
      completions.push_back(steps[static_cast<std::size_t>(step)]);
      right.push_back(ofSteps.at(step) >= 0);
    }
    if (completions.empty()) {
      rows.skip("its first step has no label");
      continue;
    }
    rows.add(JsonRow{{"prompt", *prompt}, {"completions", std::move(completions)}, {"labels", std::move(right)}});
  }
}

}  // namespace podium
