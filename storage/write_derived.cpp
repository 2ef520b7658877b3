#include "storage/write_derived.h"

#include "storage/content_rows.h"
#include "storage/write_answers.h"
#include "storage/write_queries.h"

namespace podium {
namespace {

// The new item beats `losers`.
void addVictory(SqlConnection& database, const Comparison& parent, const Query& query, const Item& winner,
                const std::vector<ItemId>& losers, const char* selector, Timestamp now) {
  Query derived;
  derived.prompt = query.prompt;
  derived.items = {insertItem(database, winner, query.round)};
  derived.items.insert(derived.items.end(), losers.begin(), losers.end());
  derived.round = query.round;
  derived.selector = selector;
  derived.modelVersion = query.modelVersion;
  derived.answersWanted = 0;
  derived.createdAt = now;

  Comparison answer;
  answer.query = insertQuery(database, derived);
  answer.annotator = parent.annotator;
  answer.ranking.tiers = {{0}};
  if (losers.size() == 1) answer.ranking.tiers.push_back({1});
  answer.shownAt = parent.shownAt;
  answer.answeredAt = parent.answeredAt;
  answer.modelVersion = parent.modelVersion;
  answer.derivedFrom = parent.id;
  insertAnswer(database, answer);
}

}  // namespace

void addDerived(SqlConnection& database, const Comparison& parent, const Query& query, Timestamp now) {
  const AnswerParts& parts = parent.parts;
  if (parts.edits.empty() && parts.demonstration.empty()) return;
  const std::string author = annotatorName(database, parent.annotator);
  for (const Edit& edit : parts.edits) {
    const Item from = readItem(database, query.items[static_cast<std::size_t>(edit.position)]).value();
    Item edited;
    edited.prompt = from.prompt;
    edited.content.format = from.content.format;
    edited.content.language = from.content.language;
    edited.content.body = edit.body;  // without steps and evidence: they belong to the words that were there
    edited.source = author;
    edited.editOf = from.id;
    addVictory(database, parent, query, edited, {from.id}, "edit", now);
  }
  if (parts.demonstration.empty()) return;
  const Item beside = readItem(database, query.items.front()).value();
  Item written;
  written.prompt = query.prompt;
  written.content.format = beside.content.format;
  written.content.language = beside.content.language;
  written.content.body = parts.demonstration;
  written.source = author;
  addVictory(database, parent, query, written, query.items, "demonstration", now);
}

std::vector<ComparisonId> derivedFrom(SqlConnection& database, ComparisonId parent) {
  std::vector<ComparisonId> ids;
  Rows rows = database.query(
      "SELECT id FROM comparisons WHERE derived_from IS NOT NULL AND derived_from = ? ORDER BY id", parent);
  while (rows.next()) ids.push_back(rows.id<ComparisonId>(0));
  return ids;
}

}  // namespace podium
