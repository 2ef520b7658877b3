#pragma once
// The cards of a query, as large as they fit.
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/annotate/item_card.h"

namespace podium {

// GUI thread. Cards are made when a query has more of them than any before, and are used again after that.
class CardGrid : public QWidget {
  Q_OBJECT
 public:
  explicit CardGrid(const ProjectInfo& project, QWidget* parent = nullptr);
  // By place on the screen. Emits painted() once all of them have been painted. `rate`: of the clock, for what moves.
  void setContents(const ItemContents& contents, double rate);
  std::vector<ItemCard*> shownCards() const { return {m_cards.begin(), m_cards.begin() + m_shown}; }
  // How wide texts stand in the cards of a usual query; as nothing else but texts asks for it, a default for others.
  TextLook itemLook() const;
  int cards() const { return m_shown; }
  int columns() const { return m_columns; }  // of cards, side by side
  ItemCard* card(int place) const { return m_cards[static_cast<std::size_t>(place)]; }
  // What was said so far, on every card.
  void showDraft(const AnswerDraft& draft);
  void showFrame(int frame);
  // One card alone and large; nullopt: all.
  void setAlone(std::optional<int> place);
  std::optional<int> alone() const { return m_alone; }
  // The card that has the keyboard, if any.
  std::optional<int> focusedCard() const;

 Q_SIGNALS:
  void cardAdded(podium::ItemCard* card);
  void rated(int place, int axis, double value);
  void accepted(int place, bool accepted);
  void painted();
  void looksChanged();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();
  void addCards(int cards);
  void addFooter(ItemCard* card);

  const ItemKind m_kind;
  const AnswerForm m_form;
  const Task m_task;
  const int m_usual;  // cards of a usual query
  std::vector<ItemCard*> m_cards;
  int m_shown = 0, m_columns = 1;
  std::optional<int> m_alone;
  int m_unpainted = 0;
};

}  // namespace podium
