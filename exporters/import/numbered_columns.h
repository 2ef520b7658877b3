#pragma once
// Three candidates or more in numbered columns ("prediction 1" ... "prediction 4") beside `preference`, a list with a
// number for each pair in the order 1-2, 1-3, ..., 2-3, ...: 1 the first is better, 2 the second, 0 neither
// (Fine-Grained RLHF, Wu et al. 2023). Every pair is a query.
#include "exporters/import/pair_labels.h"
#include "exporters/import/row_importer.h"

namespace podium {

class NumberedColumns : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;

 private:
  ZeroLabels m_zeros;
};

}  // namespace podium
