#pragma once
// The texts of a query: they scroll, are searched, compared and marked together.
#include "ui/annotate/card_group.h"
#include "ui/text/text_group.h"

namespace podium {

class FindBar;

class TextCards : public CardGroup {
  Q_OBJECT
 public:
  // The page, over which the field to search in opens.
  TextCards(const Task& task, QWidget* page);
  void setCards(const std::vector<ItemCard*>& cards) override;
  bool command(KeyCommand command, std::optional<int> place) override;
  void showDraft(const AnswerDraft& draft) override;

 private:
  void compareNext(int place);
  void fold();
  void showNotes();

  const Task m_task;
  TextGroup m_group;
  FindBar* m_find;
  std::vector<ItemCard*> m_cards;
  std::vector<TextView*> m_views;
  bool m_lengths;
  std::vector<bool> m_edited;  // by place
};

}  // namespace podium
