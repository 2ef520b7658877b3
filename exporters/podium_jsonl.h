#pragma once
// Podium's own archive: JSON Lines, one object for each comparison, answers that were taken back included. Lossless:
// everything that the project knows about an answer is in its row.
//
//   format             "podium-ranking", and version: 1
//   ranking_id         the comparison; rows ascend by it
//   query_id, round_id, prompt_id (null: the project's instruction alone)
//   kind               "pair" (two items), "bestworst", "topk" (items left out, and so below the ranked ones), "kway"
//   items              of the query, in its order: {item_id, clip_sha256 (null: no clip), policy_version}; positions
//                      below count into this list, from 0
//   verdict            "ranked", "both_bad", "cant_tell", "skip"
//   tiers              [[2], [0, 3]]: best first, ties together; [] unless ranked
//   unranked           positions in no tier, and unranked_meaning: "below_ranked" or "unknown"; [] and null unless
//   ranked annotator          {id, name, synthetic} shown_order        position shown at each place of the screen, from
//   the left; [] where there was no screen shown_at, answered_at, active_ms, replays          milliseconds; the first
//   two since 1970-01-01 UTC replaces           the answer that this one revises, or null retracted          whether it
//   was undone; retraction_id and retracted_at, or null model_version      newest reward model when shown query
//   {selector, source: "random" or "active", score, seed (text: 64 bits), model_version, created_at}
#include "exporters/exporter.h"

namespace podium {

class PodiumJsonlExporter : public Exporter {
 public:
  Result<ExportReport> write(RankingEventStream& events, ByteSink& sink, const ExportProgress& progress,
                             std::stop_token stop) override;
};

}  // namespace podium
