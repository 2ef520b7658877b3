#pragma once
// One ranking a line, best first, '>' between tiers and '=' inside a tier: "b > a = c". A first line "ranking" and
// lines that begin with '#' say nothing; quotes around a whole line are those of CSV. Lines about the same items are
// answers to one query. Nobody is named.
#include "exporters/import/alternatives.h"
#include "exporters/import/line_importer.h"

namespace podium {

class RankingLines : public LineImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(std::string_view line, std::int64_t number, QuestionSink& questions) override;
  void finish(QuestionSink& questions) override;

 private:
  Votes m_votes;
};

}  // namespace podium
