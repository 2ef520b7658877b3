#pragma once
// The cards of a query, as large as they fit.
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/annotate/item_card.h"
#include "ui/annotate/ranking_builder.h"

namespace podium {

// GUI thread. Cards are made when a query has more of them than any before, and are used again after that.
class CardGrid : public QWidget {
  Q_OBJECT
 public:
  explicit CardGrid(ItemKind kind, QWidget* parent = nullptr);
  // By place on the screen. Emits painted() once all of them have been painted.
  void setContents(const ItemContents& contents);
  int cards() const { return m_shown; }
  ItemCard* card(int place) const { return m_cards[static_cast<std::size_t>(place)]; }
  void showRanks(const RankingBuilder& ranking);
  void showFrame(int frame);
  // One card alone and large; nullopt: all.
  void setAlone(std::optional<int> place);
  std::optional<int> alone() const { return m_alone; }
  // The card that has the keyboard, if any.
  std::optional<int> focusedCard() const;

 Q_SIGNALS:
  void cardAdded(podium::ItemCard* card);
  void painted();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();

  ItemKind m_kind;
  std::vector<ItemCard*> m_cards;
  int m_shown = 0;
  std::optional<int> m_alone;
  int m_unpainted = 0;
};

}  // namespace podium
