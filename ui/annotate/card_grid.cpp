#include "ui/annotate/card_grid.h"

#include <algorithm>
#include <cmath>

#include "ui/annotate/accept_row.h"
#include "ui/annotate/layout_math.h"
#include "ui/annotate/rating_rows.h"
#include "ui/annotate/text_item_view.h"
#include "ui/common/theme.h"
#include "ui/text/text_view.h"

namespace podium {

CardGrid::CardGrid(const ProjectInfo& project, QWidget* parent)
    : QWidget(parent), m_kind(project.kind), m_form(project.answer), m_task(project.task), m_usual(project.k) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  if (m_kind == ItemKind::Text) connect(&Theme::instance(), &Theme::changed, this, &CardGrid::looksChanged);
}

void CardGrid::addCards(int cards) {
  while (static_cast<int>(m_cards.size()) < cards) {
    auto* card = new ItemCard(static_cast<int>(m_cards.size()), m_kind, this);
    m_cards.push_back(card);
    addFooter(card);
    connect(card->view(), &ItemView::painted, this, [this] {
      if (--m_unpainted == 0) Q_EMIT painted();
    });
    Q_EMIT cardAdded(card);
  }
}

void CardGrid::setContents(const ItemContents& contents, double rate) {
  const int cards = static_cast<int>(contents.size());
  addCards(cards);
  m_unpainted = cards;
  m_alone.reset();
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    m_cards[i]->view()->setClockRate(rate);
    m_cards[i]->view()->setContent(i < contents.size() ? contents[i] : nullptr);
    m_cards[i]->setVisible(i < contents.size());
  }
  m_shown = cards;
  arrange();
}

void CardGrid::addFooter(ItemCard* card) {
  const int place = card->place();
  if (m_form == AnswerForm::Rating) {
    auto* rows = new RatingRows(m_task, card);
    connect(rows, &RatingRows::rated, this,
            [this, place](int axis, double value) { Q_EMIT rated(place, axis, value); });
    card->setFooter(rows);
  } else if (m_form == AnswerForm::Accept) {
    auto* row = new AcceptRow(card);
    connect(row, &AcceptRow::chosen, this, [this, place](bool yes) { Q_EMIT accepted(place, yes); });
    card->setFooter(row);
  }
}

void CardGrid::showDraft(const AnswerDraft& draft) {
  for (int place = 0; place < std::min(m_shown, draft.cards()); ++place) {
    ItemCard* shown = card(place);
    shown->setMark(markOf(draft, place));
    if (auto* rows = qobject_cast<RatingRows*>(shown->footer())) rows->showDraft(draft, place);
    if (auto* row = qobject_cast<AcceptRow*>(shown->footer())) row->setAccepted(draft.accepted(place));
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

TextLook CardGrid::itemLook() const {
  const auto* text = m_cards.empty() ? nullptr : qobject_cast<TextItemView*>(m_cards.front()->view());
  return text ? text->text()->wantedLook() : TextLook{};
}

void CardGrid::arrange() {
  // Texts are laid out before they are shown: their cards stand in place from the first moment.
  if (m_kind == ItemKind::Text && m_cards.empty()) {
    addCards(m_usual);
    for (ItemCard* card : m_cards) card->hide();
  }
  const int cards = m_shown > 0 ? m_shown : static_cast<int>(m_cards.size());
  if (cards == 0) return;
  if (m_alone) {
    card(*m_alone)->setGeometry(rect());
    return;  // the others keep their places
  }
  const CardFrame frame{card(0)->chrome(), space::kXs};
  const double gap = frame.gap;
  const ItemView* view = card(0)->view();
  const GridShape grid = bestGrid(cards, size(), frame, [view](const QSizeF& area) { return view->fittingSize(area); });
  m_columns = grid.columns;
  // Cards hug their content, so that neighbours can be compared side by side.
  const QSizeF cell = contentArea(grid, size(), frame);
  const QSizeF content = view->fittingSize(cell);
  const double cardWidth = std::min(std::ceil(content.width()), std::floor(cell.width())) + frame.chrome.width();
  const double cardHeight = std::min(std::ceil(content.height()), std::floor(cell.height())) + frame.chrome.height();
  const double top = (height() - grid.rows * cardHeight - (grid.rows - 1) * gap) / 2;
  for (int place = 0; place < cards; ++place) {
    const int row = place / grid.columns, column = place % grid.columns;
    const int inRow = std::min(grid.columns, cards - row * grid.columns);
    const double left = (width() - inRow * cardWidth - (inRow - 1) * gap) / 2;
    card(place)->setGeometry(static_cast<int>(left + column * (cardWidth + gap)),
                             static_cast<int>(top + row * (cardHeight + gap)), static_cast<int>(cardWidth),
                             static_cast<int>(cardHeight));
  }
  if (m_kind == ItemKind::Text) Q_EMIT looksChanged();
}

}  // namespace podium
