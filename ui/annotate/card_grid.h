#pragma once
// The cards of a query, as large as they fit. Where they would be too small to judge, the grid asks for more height
// than there is, and whoever shows it scrolls.
#include <QWidget>
#include <optional>
#include <set>
#include <vector>

#include "ui/annotate/annotate_keys.h"
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
  // What the buttons below the cards say.
  void setKeys(const KeyMap& keys, const KeyContext& context);
  // Lower rows below the cards, where a page has little height.
  void setCompact(bool compact);
  // The height at which no card is too small, at the present width; at least one row of cards is worth `oneRow()`.
  QSize minimumSizeHint() const override;
  int oneRow() const;
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
  void setKeysOf(ItemCard* card);
  void fitFooters();
  void noteCardPainted(ItemCard* card);
  QSize leastContent() const;
  QSize leastChrome() const;  // with one row of ratings

  const ItemKind m_kind;
  const AnswerForm m_form;
  const Task m_task;
  const int m_usual;  // cards of a usual query
  std::vector<ItemCard*> m_cards;
  int m_shown = 0, m_columns = 1;
  std::optional<int> m_alone;
  std::set<ItemCard*> m_unpainted;
  KeyMap m_keys;
  KeyContext m_context;
  bool m_compact = false;
};

}  // namespace podium
