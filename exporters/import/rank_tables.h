#pragma once
// Tables of rankings, one a row. Either the columns rank1, rank2, ... hold names, best first (an empty cell ends the
// ranking), or there is a column for each of three items or more, with its rank from 1 on (equal numbers tie, an empty
// cell says nothing): rank_x is about x, and where columns are called so, others are not about items. A column such as
// `respondent`, `voter` or `annotator` names who ranked. Rows about the same items are answers to one query.
#include "exporters/import/alternatives.h"
#include "exporters/import/row_importer.h"

namespace podium {

class RankTables : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
  void finish(QuestionSink& questions) override;

 private:
  std::optional<Votes> m_votes;
};

}  // namespace podium
