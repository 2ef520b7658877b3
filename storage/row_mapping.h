#pragma once
// From rows to values, shared by the readers and the writer. The columns of each kind of row are listed once, here.
#include <optional>
#include <string>
#include <vector>

#include "storage/domain/clip.h"
#include "storage/domain/comparison.h"
#include "storage/domain/project.h"
#include "storage/domain/query.h"
#include "storage/sql_connection.h"

namespace podium {

// The annotator's view of "2,0,1": shownOrder[place] = position. Throws Exception(Corrupt) for anything else.
std::string shownOrderToText(const std::vector<int>& shownOrder);
std::vector<int> shownOrderFromText(const std::string& text);
std::string_view toText(PixelFormat pixels);
PixelFormat pixelFormatFromText(const std::string& text);
std::string_view toText(ObsFormat format);
ObsFormat obsFormatFromText(const std::string& text);

// Both texts as a row holds them. Throws Exception(Corrupt).
Ranking toRanking(const std::string& text, const std::string& unranked);
ProjectInfo readProject(SqlConnection& database);
// Continue with a WHERE clause over `queries`. The query comes without its items.
#define PODIUM_SELECT_QUERY                                                                                     \
  "SELECT id, prompt_id, round_id, selector, score, seed, model_version, answers_wanted, created_at, purpose, " \
  "gold, gold_unranked, gold_note FROM queries "
Query toQuery(const Rows& rows);
std::optional<Query> readQuery(SqlConnection& database, QueryId id);

// Whether the answer of alias `c` is taken back with an import: that of its query, or the one that brought it.
#define PODIUM_IS_WITHDRAWN                                          \
  "((SELECT w.withdrawn FROM queries w WHERE w.id = c.query_id) OR " \
  "EXISTS (SELECT 1 FROM joined_answers j WHERE j.comparison_id = c.id AND j.withdrawn = 1))"
// Continue with a WHERE clause over the aliases `c` (comparisons) and `r` (retractions).
#define PODIUM_SELECT_COMPARISON                                                                           \
  "SELECT c.id, c.query_id, c.annotator_id, c.verdict, c.ranking, c.unranked, c.shown_order, c.shown_at, " \
  "c.answered_at, c.active_ms, c.replays, c.model_version, c.replaces, r.id, c.parts, "                    \
  "c.derived_from, " PODIUM_IS_WITHDRAWN " FROM comparisons c LEFT JOIN retractions r ON r.comparison_id = c.id "
Comparison toComparison(const Rows& rows);
std::vector<Comparison> toComparisons(Rows rows);

// Continue with a WHERE clause over the aliases `i` (items) and `c` (clips); one blob column may come after.
#define PODIUM_CLIP_META_COLUMNS                                                                                   \
  "c.environment, c.step_count, c.frames_per_step, c.frame_width, c.frame_height, c.frames_per_second, c.pixels, " \
  "c.obs_width, c.obs_height, c.obs_stack, c.ram_size, "                                                           \
  "(SELECT obs_format FROM clip_spaces WHERE clip_hash = c.hash), "                                                \
  "(SELECT action_parts FROM clip_spaces WHERE clip_hash = c.hash), "                                              \
  "(SELECT real_actions FROM clip_spaces WHERE clip_hash = c.hash)"
constexpr int kClipMetaColumns = 14;
// The columns above start at `first`. Seed, policy version and start step are the item's and stay 0.
ClipMeta toClipMeta(const Rows& rows, int first);

}  // namespace podium
