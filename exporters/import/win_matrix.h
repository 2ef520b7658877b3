#pragma once
// A square table of counts: the first column, which has no name, names the rows as the header names the columns, and a
// cell counts how often its row was preferred to its column (a journal that was cited by another, Stigler 1994; a
// player who beat another). What stands on the diagonal says nothing. Every two names are a query, with an answer for
// each count. The names are the items, and their sources.
#include <map>

#include "exporters/import/row_importer.h"

namespace podium {

class WinMatrix : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
  void finish(QuestionSink& questions) override;

 private:
  std::map<std::string, std::map<std::string, std::int64_t>> m_wins;  // by row, then by column
};

}  // namespace podium
