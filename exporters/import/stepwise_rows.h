#pragma once
// One solution a row, in steps: a prompt and `completions` with as many `labels` (TRL, stepwise supervision), or
// `steps`, a list of texts, with or without labels and `evidence`. It becomes a query of one item. Labels are true or
// 1 for right, false or -1 for wrong, 0 for neither; null says nothing.
#include "exporters/import/row_importer.h"

namespace podium {

class StepwiseRows : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
};

}  // namespace podium
