#pragma once
// Podium's own archive: JSON Lines, an object on each line. Without a filter it is the whole project, which `podium
// import` makes again from it.
//
// First a header:
//   format             "podium-archive", and version: 3
//   lossless           whether this is the whole project
//   schema             of the rows of tables, below
//   filter             null, or {annotators, synthetic, after, before, tag}: which answers were asked for
//   project            {name, kind, answer, k}
// then one line for each comparison, answers that were taken back included, with everything that the project knows
// about it, for whoever reads the file without Podium:
//   format             "podium-ranking", and version: 3 (2: files of such lines alone, without a header)
//   ranking_id         the comparison; rows ascend by it
//   query_id, round_id
//   prompt_id, prompt  null: the project's instruction alone; otherwise a content, as below
//   kind               "single" (one item), "pair" (two items), "bestworst", "topk" (items left out, and so below the
//                      ranked ones), "kway"
//   items              of the query, in its order: {item_id, kind, clip_sha256, media_sha256 (null: none),
//                      policy_version, policy_member (of a population, from 0), source, edit_of (the item that this
//                      one is a better wording of, or null)} and, unless it is a clip, a content; positions below
//                      count into this list, from 0
//   a content          {format: "plain", "markdown", "conversation" or "code", language, body, steps, evidence, extra
//                      (a text: JSON of further columns), link (of an image or a video that is not in the project)};
//                      what is empty is left out, body is not
//   verdict            "ranked", "both_bad", "cant_tell", "skip", "recorded" (answered without an order)
//   tiers              [[2], [0, 3]]: best first, ties together; [] unless ranked
//   unranked           positions in no tier; [] unless ranked
//   unranked_meaning   "below_ranked", "unknown" or "between" (the first tier and the last); null unless ranked
//   parts              what else was said: the object of storage/json/answer_parts_json.h
//   derived_from       the answer whose edit or demonstration this one follows from, or null
//   annotator          {id, name, synthetic}
//   shown_order        position shown at each place of the screen, from the left; [] where there was no screen
//   shown_at, answered_at, active_ms, replays
//                      milliseconds; the first two since 1970-01-01 UTC
//   replaces           the answer that this one revises, or null
//   retracted          whether it was undone; retraction_id and retracted_at, or null
//   model_version      newest reward model when shown
//   query              {selector, source: "random", "active", "import" or "derived", score, seed (text: 64 bits),
//                      model_version, created_at, purpose: "ask", "tutorial" or "qualification", gold: null or
//                      {tiers, unranked_meaning, note}}
// and at last, unless there is a filter, the project as it lies in its file (storage/sql), for importing it; what
// people have begun (drafts) or hold (leases), and checkpoints, are left out:
//   format             "podium-table": name, columns; before the rows of each table
//   format             "podium-row": values, one for each column. null, a number, a text, {base64} of bytes, or {real}
//                      of a number that JSON does not have
//   format             "podium-end": rows, how many there were
#include "exporters/exporter.h"

namespace podium {

class PodiumJsonlExporter : public Exporter {
 public:
  Result<ExportReport> write(RankingEventStream& events, const ExportOptions& options, ByteSink& sink,
                             const ExportProgress& progress, std::stop_token stop) override;
};

}  // namespace podium
