#include "storage/write_queries.h"

#include "storage/write_withdrawals.h"

namespace podium {

QueryId insertQuery(SqlConnection& database, const Query& query) {
  const auto gold = query.gold ? std::optional(toText(*query.gold)) : std::nullopt;
  const auto unranked = query.gold ? query.gold->unranked : UnrankedMeaning::BelowRanked;
  QueryId id;
  {
    Rows rows = database.query(
        "INSERT INTO queries (round_id, prompt_id, selector, score, seed, model_version, answers_wanted, "
        "answers_missing, created_at, purpose, gold, gold_unranked, gold_note, withdrawn) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        query.round, query.prompt, query.selector, query.score, static_cast<std::int64_t>(query.seed),
        query.modelVersion, query.answersWanted, query.answersWanted, query.createdAt, toText(query.purpose), gold,
        toText(unranked), query.goldNote, isWithdrawn(database, query.round));
    rows.next();
    id = rows.id<QueryId>(0);
  }
  int position = 0;
  for (ItemId item : query.items)
    database.run("INSERT INTO query_items (query_id, position, item_id) VALUES (?, ?, ?)", id, position++, item);
  return id;
}

}  // namespace podium
