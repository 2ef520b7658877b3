#include "ui/annotate/card_grid.h"

#include <algorithm>
#include <cmath>

#include "ui/annotate/accept_row.h"
#include "ui/annotate/layout_math.h"
#include "ui/annotate/rating_rows.h"
#include "ui/annotate/text_item_view.h"
#include "ui/common/theme.h"
#include "ui/text/text_view.h"
#include "ui/text/text_writer.h"

namespace podium {
namespace {

constexpr int kLeastLines = 3;              // of a text
constexpr int kLeastView = 2 * space::kXl;  // sides of an image or a clip, pixels
constexpr int kLeastColumn = 20;            // characters of a text: narrower, and cards go into more rows

}  // namespace

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
    connect(card->view(), &ItemView::painted, this, [this, card] { noteCardPainted(card); });
    Q_EMIT cardAdded(card);
  }
}

void CardGrid::setContents(const ItemContents& contents, double rate) {
  const int cards = static_cast<int>(contents.size());
  addCards(cards);
  m_unpainted = std::set<ItemCard*>(m_cards.begin(), m_cards.begin() + cards);
  m_alone.reset();
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    m_cards[i]->view()->setClockRate(rate);
    m_cards[i]->view()->setContent(i < contents.size() ? contents[i] : nullptr);
    m_cards[i]->setVisible(i < contents.size());
  }
  m_shown = cards;
  arrange();
  updateGeometry();
}

// Those that are scrolled away are not waited for.
void CardGrid::noteCardPainted(ItemCard* card) {
  if (m_unpainted.erase(card) == 0) return;
  for (const ItemCard* other : m_unpainted)
    if (!other->view()->visibleRegion().isEmpty()) return;
  m_unpainted.clear();
  Q_EMIT painted();
}

QSize CardGrid::leastContent() const {
  if (m_kind != ItemKind::Text) return {kLeastView, kLeastView};
  return {kLeastColumn * fontMetrics().averageCharWidth(), kLeastLines * TextMetrics(itemLook()).bodyLine + space::kM};
}

QSize CardGrid::leastChrome() const {
  if (m_cards.empty()) return {};
  const ItemCard* first = m_cards.front();
  return first->chrome() -
         QSize(0, first->footer() ? first->footerHeight() - first->footer()->minimumSizeHint().height() : 0);
}

int CardGrid::oneRow() const { return leastChrome().height() + leastContent().height(); }

QSize CardGrid::minimumSizeHint() const {
  if (m_cards.empty() || m_alone) return {0, oneRow()};
  const int cards = m_shown > 0 ? m_shown : static_cast<int>(m_cards.size());
  const int wide = leastContent().width() + leastChrome().width() + space::kXs;
  const int columns = std::clamp((width() + space::kXs) / std::max(1, wide), 1, cards);
  const int rows = (cards + columns - 1) / columns;
  return {0, rows * oneRow() + (rows - 1) * space::kXs};
}

// Rating rows give way, down to one, so that every item keeps its least height.
void CardGrid::fitFooters() {
  const auto* rows = qobject_cast<RatingRows*>(m_cards.front()->footer());
  if (!rows) return;
  const int cards = m_shown > 0 ? m_shown : static_cast<int>(m_cards.size());
  const ItemView* view = card(0)->view();
  for (int high = rows->sizeHint().height(); high >= rows->minimumSizeHint().height(); high -= rows->rowHeight()) {
    for (ItemCard* one : m_cards) one->setFooterHeight(high);
    const CardFrame frame{card(0)->chrome(), space::kXs};
    const GridShape grid =
        bestGrid(cards, size(), frame, [view](const QSizeF& area) { return view->fittingSize(area); });
    if (contentArea(grid, size(), frame).height() >= leastContent().height()) return;
  }
}

void CardGrid::setCompact(bool compact) {
  if (compact == m_compact) return;
  m_compact = compact;
  for (ItemCard* one : m_cards)
    if (auto* rows = qobject_cast<RatingRows*>(one->footer())) rows->setCompact(compact);
  arrange();
  updateGeometry();
}

void CardGrid::setKeys(const KeyMap& keys, const KeyContext& context) {
  m_keys = keys;
  m_context = context;
  for (ItemCard* one : m_cards) setKeysOf(one);
}

// The letter of a card accepts it; of a single card the arrows say both.
void CardGrid::setKeysOf(ItemCard* card) {
  auto* row = qobject_cast<AcceptRow*>(card->footer());
  if (!row) return;
  const bool one = m_context.cards == 1;
  row->setKeys(m_keys.keyText(one ? KeyCommand::PreviousCard : KeyCommand::Reject, m_context),
               one ? m_keys.keyText(KeyCommand::NextCard, m_context) : cardName(card->place()));
}

void CardGrid::addFooter(ItemCard* card) {
  const int place = card->place();
  if (m_form == AnswerForm::Rating) {
    auto* rows = new RatingRows(m_task, card);
    connect(rows, &RatingRows::rated, this,
            [this, place](int axis, double value) { Q_EMIT rated(place, axis, value); });
    rows->setCompact(m_compact);
    card->setFooter(rows);
  } else if (m_form == AnswerForm::Accept) {
    auto* row = new AcceptRow(card);
    connect(row, &AcceptRow::chosen, this, [this, place](bool yes) { Q_EMIT accepted(place, yes); });
    card->setFooter(row);
    setKeysOf(card);
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
  updateGeometry();
}

std::optional<int> CardGrid::focusedCard() const {
  for (int place = 0; place < m_shown; ++place)
    if (card(place)->hasFocus()) return place;
  return std::nullopt;
}

void CardGrid::resizeEvent(QResizeEvent* event) {
  arrange();
  if (event->size().width() != event->oldSize().width()) updateGeometry();  // other rows of cards
}

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
  fitFooters();
  if (m_alone) {
    card(*m_alone)->setGeometry(rect());
    return;  // the others keep their places
  }
  const CardFrame frame{card(0)->chrome(), space::kXs};
  const double gap = frame.gap;
  const ItemView* view = card(0)->view();
  // A text of fewer lines than the least counts little: else wide cards of one line would win over higher ones.
  const double least = m_kind == ItemKind::Text ? leastContent().height() : 0.0;
  const GridShape grid = bestGrid(cards, size(), frame, [&](const QSizeF& area) {
    const double share = std::min(1.0, (area.height() + 1.0) / std::max(1.0, least));
    return view->fittingSize(area) * (share * share);
  });
  m_columns = grid.columns;
  // Cards hug their content, so that neighbours can be compared side by side.
  const QSizeF cell = contentArea(grid, size(), frame);
  const QSizeF content = m_kind == ItemKind::Text ? cell : view->fittingSize(cell);  // a text fills what it gets
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
