#pragma once
// PrefLib files in the format of 2022 (preflib.org; preflibtools): "# NAME: value" lines, then "count: order" lines.
// Orders (.soc, .soi, .toc, .toi) are numbers of alternatives, best first, ties in braces: "3: 2, {1, 4}, 5". In .cat
// files the places are categories, which are taken for tiers in their order; {} is an empty one. All votes are answers
// to one query about all alternatives, or, where there are more than a query shows, to one for each set that votes
// rank. Voters have no names. .wmd files, weights of a matching, are refused: they prefer nothing.
#include <set>

#include "exporters/import/alternatives.h"
#include "exporters/import/line_importer.h"

namespace podium {

class PrefLibFile : public LineImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(std::string_view line, std::int64_t number, QuestionSink& questions) override;
  void finish(QuestionSink& questions) override;

 private:
  void takeHeader(std::string_view line);
  std::string nameOf(std::string_view number) const;
  NamedTiers orderOf(std::string_view text) const;

  std::map<int, std::string> m_names;  // of the alternatives
  std::set<std::string> m_taken;       // the same names
  std::int64_t m_voters = 0;           // so far
  std::string m_type;
  std::optional<Votes> m_votes;  // since the first order
};

}  // namespace podium
