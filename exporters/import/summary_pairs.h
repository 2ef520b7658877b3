#pragma once
// Comparisons of summaries (Stiennon et al. 2020, summarize-from-feedback): `info` with the post, `summaries` with text
// and policy, `choice` as an index, `worker`.
#include "exporters/import/row_importer.h"

namespace podium {

class SummaryPairs : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
};

}  // namespace podium
