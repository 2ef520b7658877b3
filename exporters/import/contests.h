#pragma once
// Tables of contests: who met whom, by name, and how it ended. The two stand in home_team and away_team, winner and
// loser, player1 and player2, row and col, i and j, model_a and model_b, ..., or together in one column such as pair_id
// ("x_y", "x vs y"); the outcome is a score of each (home_score, away_score), how often each won and how often neither
// did (win, loss, tie; w_ij, w_ji, t_ij; home.wins, away.wins), a label as in pair_columns.h, or annotator1,
// annotator2, ... Where the rows name an annotator each, those of one pair are one query, if they stand within kWindow
// rows of each other; elsewhere every row is one, and its other columns are its prompt. The names are the items, and
// their sources.
#include <deque>
#include <map>
#include <set>

#include "exporters/import/pair_labels.h"
#include "exporters/import/row_importer.h"

namespace podium {

class Contests : public RowImporter {
 public:
  static constexpr std::size_t kWindow = 10'000;
  static int recognise(const ImportSample& sample);
  // Whether a row names two, and how it ended.
  static bool isContest(const Row& row);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
  void finish(QuestionSink& questions) override;

 private:
  struct Group {
    ImportedQuestion question;
    std::set<std::string> annotators;
    std::int64_t row = 0;  // its first
  };
  void gather(const std::string& key, ImportedQuestion question, std::int64_t row, QuestionSink& questions);
  static void ask(const Group& group, QuestionSink& questions);

  std::map<std::string, Group> m_groups;  // pairs that wait for more people
  std::deque<std::string> m_order;        // of their keys, as they came
  std::map<std::string, int> m_voters;    // of rows that count, by their pair in either order
  ZeroLabels m_zeros;
};

}  // namespace podium
