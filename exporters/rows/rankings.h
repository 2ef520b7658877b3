#pragma once
// Whole rankings of items of any kind, one row for each answer that states an order (and for each axis asked for):
//
//   {"ranking_id", "query_id", "prompt", "axis" (where questions have names), "items": [item, ...] best first,
//   "margin", "annotator", "synthetic", "flag", "tags": [{"item_id" or null, "tag"}, ...], "rationale", "answered_at",
//   "active_ms"}
//
//   item   {"item_id", "kind", "text", "source", "rank"}; an image or a video also "link" (empty without one) and
//          "sha256" of its medium (empty: only the link is known), a clip "sha256", "policy_version" and
//          "policy_member" (of a population, from 0). "text" is the caption of what is no text. rank is 1 for the best; tied items share the better rank; items whose place is
//          not known come last, with null.
//
// With ExportOptions::messages, "prompt" and "text" of a text are lists of {role, content}.
#include "exporters/row_format.h"

namespace podium {

class RankingsFormat : public RowFormat {
 public:
  void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const override;
};

}  // namespace podium
