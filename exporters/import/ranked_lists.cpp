#include "exporters/import/ranked_lists.h"

#include <algorithm>
#include <map>

#include "exporters/import/dialogue.h"

namespace podium {
namespace {

const Names kLists = {"answers", "responses", "generations", "completions", "candidates",
                      "outputs", "images",    "videos",      "replies"};
constexpr const char* kWords[] = {"answer", "text", "response", "completion", "content",
                                  "output", "body", "image",    "video",      "path"};
constexpr const char* kModels[] = {"model", "source", "policy", "model_name"};

const RowValue* member(const RowValue& object, const auto& names) {
  for (const char* name : names)
    if (const auto found = object.find(name); found != object.end() && !found->is_null()) return &*found;
  return nullptr;
}

// One candidate, and its rank where it brings one.
ImportedItem itemOf(const RowValue& candidate, TextFormat format, std::optional<double>& rank) {
  ImportedItem item;
  const RowValue* words = &candidate;
  auto media = mediaItem(candidate);
  if (candidate.is_object() && !media) {
    words = member(candidate, kWords);
    readContentParts(candidate, item.content);
    if (!words && item.content.steps.empty()) throw RowFault("has a candidate without a text");
    if (const RowValue* model = member(candidate, kModels)) item.source = textOf(*model, "model");
    if (const auto own = candidate.find("rank"); own != candidate.end() && !own->is_null())
      rank = numberOf(*own, "rank");
  }
  if (!item.content.steps.empty() || !item.content.evidence.empty()) {
    item.content.format = format;
    if (words) item.content.body = textOf(*words, "candidate");
    return item;
  }
  if (!media) media = mediaItem(*words);
  if (media) {
    media->content = std::move(item.content);
    media->source = std::move(item.source);
    return std::move(*media);
  }
  item.content = textContent(format, textOf(*words, "candidate"));
  return item;
}

// Paths among longer texts would be read as files: either all candidates are files, or all are texts.
void requireOneKind(ImportedQuestion& question, TextFormat format) {
  const auto isText = [](const ImportedItem& item) { return item.kind == ItemKind::Text; };
  if (std::ranges::none_of(question.items, isText)) return;
  for (const ImportedItem& item : question.items)
    if (item.media) throw RowFault("compares things of two kinds");
  for (ImportedItem& item : question.items)
    if (!isText(item)) item = {.content = textContent(format, item.path), .path = {}, .source = item.source};
}

}  // namespace

Ranking rankingOfRanks(const std::vector<std::optional<double>>& ranks) {
  std::map<double, std::vector<int>> tiers;
  for (std::size_t i = 0; i < ranks.size(); ++i)
    if (ranks[i]) tiers[*ranks[i]].push_back(static_cast<int>(i));
  Ranking ranking;
  ranking.unranked = UnrankedMeaning::Unknown;
  for (auto& [rank, tier] : tiers) ranking.tiers.push_back(std::move(tier));
  if (std::ranges::all_of(ranks, [](const auto& rank) { return rank.has_value(); }))
    ranking.unranked = UnrankedMeaning::BelowRanked;
  return ranking;
}

int RankedLists::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) {
    try {
      const auto list = RowFields(row).list(kLists);
      if (!list || list->empty()) return false;
      const RowValue& first = list->front();
      return first.is_string() || first.is_object() || first.is_binary();
    } catch (const RowFault&) {
      return false;
    }
  });
}

void RankedLists::take(const Row& row, QuestionSink& questions) {
  RowFields fields(row);
  const auto list = fields.list(kLists);
  if (!list) throw RowFault("has no list of candidates");
  ImportedQuestion question;
  std::vector<std::optional<double>> ranks(list->size());
  for (std::size_t i = 0; i < list->size(); ++i)
    question.items.push_back(itemOf((*list)[i], questions.textFormat(), ranks[i]));
  requireOneKind(question, questions.textFormat());
  if (const auto models = fields.list({"models", "sources"}); models && models->size() == list->size())
    for (std::size_t i = 0; i < models->size(); ++i) question.items[i].source = textOf((*models)[i], "models");
  if (const auto given = fields.list({"ranking", "ranks"}); given && questions.wantsAnswers()) {
    if (given->size() != list->size())
      throw RowFault("has " + std::to_string(list->size()) + " candidates and " + std::to_string(given->size()) +
                     " ranks");
    for (std::size_t i = 0; i < given->size(); ++i)
      if (!(*given)[i].is_null()) ranks[i] = numberOf((*given)[i], "ranking");
  }
  if (std::ranges::any_of(ranks, [](const auto& rank) { return rank.has_value(); }))
    question.answers.push_back({.ranking = rankingOfRanks(ranks)});
  if (const RowValue* prompt = fields.findPrompt()) question.prompt = promptContent(*prompt, questions.textFormat());
  (question.prompt ? *question.prompt : question.items.front().content).extra = fields.extra();
  questions.add(question);
}

}  // namespace podium
