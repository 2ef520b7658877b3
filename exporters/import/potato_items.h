#pragma once
// Items of Potato with what annotators said: {"id", "responses": [...]} with "annotations": [{"user_id", "labels":
// {scheme: {...}}}, ...] in it, or rows {"instance_id", "user_id", "labels"} (Potato's JSON Lines) after the items that
// they are about, in the same file. Candidates are called A, B, ... in their order. A scheme says {"selection": "A",
// "B" or "tie"}, {"scale_value": "-2"} (below 0: A is better, by that much) or {"rank_order": "B,D=A,C"}, best first.
// Answers find items among the last kWindow.
#include <deque>
#include <map>

#include "exporters/import/row_importer.h"

namespace podium {

class PotatoItems : public RowImporter {
 public:
  static constexpr std::size_t kWindow = 10'000;
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
  void finish(QuestionSink& questions) override;

 private:
  struct Waiting {
    ImportedQuestion question;
    std::int64_t row = 0;
  };
  void hear(Waiting& item, const RowValue& annotation, std::int64_t row, QuestionSink& questions) const;
  static void ask(const Waiting& item, QuestionSink& questions);

  std::map<std::string, Waiting> m_items;  // by id
  std::deque<std::string> m_order;
};

}  // namespace podium
