#pragma once
// The texts of a query: they scroll, are searched, compared and marked together.
#include "ui/annotate/card_group.h"
#include "ui/annotate/part_labels.h"
#include "ui/text/text_group.h"

namespace podium {

class FindBar;
class TextItemView;

class TextCards : public CardGroup {
  Q_OBJECT
 public:
  // The page, over which the field to search in opens.
  TextCards(const Task& task, QWidget* page);
  void setCards(const std::vector<ItemCard*>& cards) override;
  bool command(KeyCommand command, std::optional<int> place) override;
  void showDraft(const AnswerDraft& draft) override;
  KeyMode mode(std::optional<int> place) const override;
  void modeCommand(KeyCommand command, std::optional<int> place, bool extend) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  TextItemView* itemView(int place) const;
  void compareNext(int place);
  void copyNext(std::optional<int> place);
  void fold();
  void showNotes();
  void readingCommand(KeyCommand command, bool extend);
  void read(std::optional<int> place);
  void endReading();
  void labelReading(bool remove);

  const Task m_task;
  TextGroup m_group;
  PartLabels m_labels;
  FindBar* m_find;
  std::vector<ItemCard*> m_cards;
  std::vector<TextView*> m_views;
  bool m_lengths;
  std::vector<bool> m_edited;                           // by place
  std::vector<std::vector<Span>> m_spans;               // by place; those that its view shows, in the same order
  std::optional<std::pair<int, std::size_t>> m_copied;  // the box of code that was copied last: card, box
  std::optional<int> m_reading;                         // the card with the reading caret
};

}  // namespace podium
