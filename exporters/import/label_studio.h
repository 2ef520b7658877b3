#pragma once
// Label Studio tasks with their annotations (its JSON export): {"data", "annotations"}. The candidates are a list of
// {id, title, body} in data (List and Ranker), or two fields such as text1 and text2 (Pairwise). An annotation ranks by
// a result of type "ranker", a list of ids, best first, or buckets that are numbered from the best on, each a tier; or
// by one of type "pairwise", left or right; or by "choices" that say tie, both bad or can't tell. completed_by is who
// (a number, or an object with an e-mail address); without it, the list data.annotators. was_cancelled is a skip,
// lead_time the time in seconds. Results of other kinds are passed over, and so are predictions.
#include "exporters/import/row_importer.h"

namespace podium {

class LabelStudioTasks : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
};

}  // namespace podium
