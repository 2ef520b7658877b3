#include "ui/annotate/card_grid.h"

#include <algorithm>
#include <cmath>

#include "ui/annotate/layout_math.h"
#include "ui/common/theme.h"

namespace podium {

CardGrid::CardGrid(ItemKind kind, QWidget* parent) : QWidget(parent), m_kind(kind) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CardGrid::setContents(const ItemContents& contents) {
  const int cards = static_cast<int>(contents.size());
  while (static_cast<int>(m_cards.size()) < cards) {
    auto* card = new ItemCard(static_cast<int>(m_cards.size()), m_kind, this);
    m_cards.push_back(card);
    connect(card->view(), &ItemView::painted, this, [this] {
      if (--m_unpainted == 0) Q_EMIT painted();
    });
    Q_EMIT cardAdded(card);
  }
  m_unpainted = cards;
  m_alone.reset();
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    m_cards[i]->view()->setContent(i < contents.size() ? contents[i] : nullptr);
    m_cards[i]->setVisible(i < contents.size());
  }
  m_shown = cards;
  arrange();
}

void CardGrid::showRanks(const RankingBuilder& ranking) {
  for (int place = 0; place < m_shown; ++place) {
    const int rank = place < ranking.cards() ? ranking.rankOf(place) : 0;
    bool tied = false;
    for (int other = 0; other < ranking.cards(); ++other)
      tied |= other != place && rank > 0 && ranking.rankOf(other) == rank;
    card(place)->setRank(rank, tied);
  }
}

void CardGrid::showFrame(int frame) {
  for (int place = 0; place < m_shown; ++place) card(place)->view()->showFrame(frame);
}

void CardGrid::setAlone(std::optional<int> place) {
  if (place && (*place < 0 || *place >= m_shown)) return;
  if (place == m_alone) return;
  m_alone = place;
  for (int i = 0; i < m_shown; ++i) card(i)->setVisible(!m_alone || *m_alone == i);
  arrange();
}

std::optional<int> CardGrid::focusedCard() const {
  for (int place = 0; place < m_shown; ++place)
    if (card(place)->hasFocus()) return place;
  return std::nullopt;
}

void CardGrid::resizeEvent(QResizeEvent*) { arrange(); }

void CardGrid::arrange() {
  if (m_shown == 0) return;
  if (m_alone) {
    card(*m_alone)->setGeometry(rect());
    return;
  }
  const CardFrame frame{ItemCard::chrome(), space::kXs};
  const double gap = frame.gap;
  const ItemView* view = card(0)->view();
  const GridShape grid =
      bestGrid(m_shown, size(), frame, [view](const QSizeF& area) { return view->fittingSize(area); });
  // Cards hug their content, so that neighbours can be compared side by side.
  const QSizeF cell = contentArea(grid, size(), frame);
  const QSizeF content = view->fittingSize(cell);
  const double cardWidth = std::min(std::ceil(content.width()), std::floor(cell.width())) + frame.chrome.width();
  const double cardHeight = std::min(std::ceil(content.height()), std::floor(cell.height())) + frame.chrome.height();
  const double top = (height() - grid.rows * cardHeight - (grid.rows - 1) * gap) / 2;
  for (int place = 0; place < m_shown; ++place) {
    const int row = place / grid.columns, column = place % grid.columns;
    const int inRow = std::min(grid.columns, m_shown - row * grid.columns);
    const double left = (width() - inRow * cardWidth - (inRow - 1) * gap) / 2;
    card(place)->setGeometry(static_cast<int>(left + column * (cardWidth + gap)),
                             static_cast<int>(top + row * (cardHeight + gap)), static_cast<int>(cardWidth),
                             static_cast<int>(cardHeight));
  }
}

}  // namespace podium
