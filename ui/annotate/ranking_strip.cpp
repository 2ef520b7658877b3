#include "ui/annotate/ranking_strip.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <tuple>

#include "ui/annotate/card_mark.h"
#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kHeight = extent::kControl + space::kM;  // of the strip
constexpr int kLowHeight = extent::kControl;           // where a page has little height
constexpr int kLeastCards = 3;                         // in view
constexpr int kChip = space::kXl;                      // height and least width of a card's chip
constexpr int kNumeral = space::kXl;                   // room for the rank's numeral
constexpr int kTieGap = space::kL;                     // between tied cards, for the sign
constexpr int kLabel = space::kXxl + space::kXl;       // least room for the words before the cards without a rank
constexpr int kUsualCards = 9;                         // that fit without scrolling
constexpr double kEdge = 0.25;                         // of a tier: nearer to its side means before or after it

// As wide as the words are in the language of the window.
int labelRoom() {
  const QFontMetrics metrics(textFont(TextSize::Body));
  const int words = std::max(metrics.horizontalAdvance(RankingStrip::tr("tie with")),
                             metrics.horizontalAdvance(RankingStrip::tr("to rank")));
  return std::max(kLabel, words + 2 * space::kS);
}

}  // namespace

RankingStrip::RankingStrip(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFont(textFont(TextSize::Body));
  describe();
}

QSize RankingStrip::sizeHint() const {
  return {labelRoom() + kUsualCards * (kChip + kNumeral), m_compact ? kLowHeight : kHeight};
}

// Narrower, it scrolls.
QSize RankingStrip::minimumSizeHint() const { return {labelRoom() + kLeastCards * kChip, sizeHint().height()}; }

void RankingStrip::setCompact(bool compact) {
  if (compact == m_compact) return;
  m_compact = compact;
  updateGeometry();
}

void RankingStrip::setRanking(const RankingBuilder& ranking) {
  if (ranking == m_ranking) return;
  m_ranking = ranking;
  arrange();
  scrollTo(m_restBox.left());
  describe();
  update();
}

void RankingStrip::describe() {
  QStringList words;
  for (const auto& tier : m_ranking.tiers()) {
    QStringList letters;
    for (int place : tier) letters += cardName(place);
    words += letters.join(QStringLiteral(" = "));
  }
  setAccessibleName(tr("Ranking"));
  setAccessibleDescription(words.isEmpty() ? tr("No card is ranked yet.") : words.join(QStringLiteral(", ")));
}

void RankingStrip::resizeEvent(QResizeEvent*) {
  arrange();
  scrollTo(m_restBox.left());
}

void RankingStrip::arrange() {
  m_tiers.clear();
  m_rest.clear();
  const double middle = height() / 2.0;
  double x = space::kXs - m_scroll;
  const auto chips = [&](const std::vector<int>& places, int gap) {
    std::vector<Chip> row;
    for (int place : places) {
      row.push_back({place, QRectF(x, middle - kChip / 2.0, kChip, kChip)});
      x += kChip + gap;
    }
    x += space::kXs - gap;  // after the last one
    return row;
  };
  for (const auto& places : m_ranking.tiers()) {
    Tier tier;
    const double left = x;
    x += kNumeral;
    tier.chips = chips(places, kTieGap);
    tier.box = QRectF(left, space::kXs, x - left, height() - 2 * space::kXs);
    m_tiers.push_back(std::move(tier));
    x += space::kM;
  }
  const double left = x;
  x += m_ranking.isComplete() ? 0 : labelRoom();
  m_rest = chips(m_ranking.unranked(), space::kXs);
  m_wide = x + m_scroll;
  m_restBox = QRectF(left, 0, std::max({0.0, width() - left, x - left}), height());
}

// Brings this place into view, a chip or two before the right edge.
void RankingStrip::scrollTo(double x) {
  const double most = std::max(0.0, m_wide - width());
  const double before = m_scroll;
  const double ahead = 3.0 * kChip + labelRoom();
  m_scroll = std::clamp(x + m_scroll + ahead > width() ? x + m_scroll + ahead - width() : 0.0, 0.0, most);
  if (m_scroll != before) arrange();
}

void RankingStrip::wheelEvent(QWheelEvent* event) {
  const QPoint turned = event->angleDelta();
  const double by = std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y();
  m_scroll = std::clamp(m_scroll - by / 2.0, 0.0, std::max(0.0, m_wide - width()));
  arrange();
  update();
  event->accept();
}

std::optional<int> RankingStrip::chipAt(const QPoint& position) const {
  const auto find = [&](const std::vector<Chip>& chips) -> std::optional<int> {
    for (const auto& chip : chips)
      if (chip.box.contains(position)) return chip.place;
    return std::nullopt;
  };
  for (const auto& tier : m_tiers)
    if (const auto place = find(tier.chips)) return place;
  return find(m_rest);
}

std::optional<RankingStrip::Target> RankingStrip::targetAt(const QPoint& position) const {
  if (!rect().contains(position)) return std::nullopt;
  for (std::size_t i = 0; i < m_tiers.size(); ++i) {
    const QRectF& box = m_tiers[i].box;
    const int tier = static_cast<int>(i);
    if (position.x() < box.left() + kEdge * box.width()) return Target{Target::Kind::Before, tier};
    if (position.x() < box.right() - kEdge * box.width()) return Target{Target::Kind::Into, tier};
    if (position.x() < box.right() + space::kM) return Target{Target::Kind::Before, tier + 1};
  }
  const bool overRest = !m_rest.empty() && position.x() > m_restBox.left() + labelRoom() / 2.0;
  if (overRest && !m_tiers.empty()) return Target{Target::Kind::Out};
  return Target{Target::Kind::Before, static_cast<int>(m_tiers.size())};
}

void RankingStrip::dragTo(int place, const QPoint& globalPosition) {
  m_dragged = place;
  m_dragAt = mapFromGlobal(globalPosition);
  update();
}

void RankingStrip::drop(int place, const QPoint& globalPosition) {
  const auto target = targetAt(mapFromGlobal(globalPosition));
  cancelDrag();
  if (!target) return;
  switch (target->kind) {
    case Target::Kind::Into:
      Q_EMIT droppedIntoTier(place, target->tier);
      break;
    case Target::Kind::Before:
      Q_EMIT droppedBeforeTier(place, target->tier);
      break;
    case Target::Kind::Out:
      Q_EMIT droppedOut(place);
      break;
  }
}

void RankingStrip::cancelDrag() {
  m_dragged.reset();
  m_pressed.reset();
  update();
}

void RankingStrip::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_pressedAt = event->position().toPoint();
  m_pressed = chipAt(m_pressedAt);
}

void RankingStrip::mouseMoveEvent(QMouseEvent* event) {
  if (!m_pressed) return;
  const QPoint moved = event->position().toPoint() - m_pressedAt;
  if (!m_dragged && moved.manhattanLength() < QApplication::startDragDistance()) return;
  dragTo(*m_pressed, event->globalPosition().toPoint());
}

void RankingStrip::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (m_dragged) drop(*m_dragged, event->globalPosition().toPoint());
  cancelDrag();
}

void RankingStrip::paintChip(QPainter& painter, const Chip& chip) const {
  const ThemeColours& c = colours();
  painter.setPen(QPen(c.controlBorder, extent::kHairline));
  painter.setBrush(chip.place == m_dragged ? c.selection : c.raised);
  painter.drawRoundedRect(chip.box.adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl, radius::kControl);
  painter.setPen(c.text);
  painter.setFont(textFont(TextSize::Body, true));
  painter.drawText(chip.box, Qt::AlignCenter, cardName(chip.place));
}

void RankingStrip::paintTarget(QPainter& painter, const Target& target) const {
  const ThemeColours& c = colours();
  painter.setPen(QPen(c.accent, extent::kFocusRing));
  painter.setBrush(Qt::NoBrush);
  if (target.kind == Target::Kind::Into) {
    painter.drawRoundedRect(m_tiers[static_cast<std::size_t>(target.tier)].box, radius::kControl, radius::kControl);
    return;
  }
  if (target.kind == Target::Kind::Out) {
    painter.drawRoundedRect(m_restBox.adjusted(1, space::kXs, -1, -space::kXs), radius::kControl, radius::kControl);
    return;
  }
  const auto tier = static_cast<std::size_t>(target.tier);
  const double between = tier < m_tiers.size() ? m_tiers[tier].box.left() - space::kM / 2.0
                         : m_tiers.empty()     ? space::kXs
                                               : m_tiers.back().box.right() + space::kM / 2.0;
  const double x = std::clamp<double>(between, space::kXs, width() - space::kXs);  // before the first is no room
  painter.drawLine(QPointF(x, space::kXs), QPointF(x, height() - space::kXs));
}

void RankingStrip::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(c.border, extent::kHairline));
  painter.setBrush(c.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
  for (const auto& tier : m_tiers) {
    const int rank = m_ranking.shownRank(tier.chips.front().place);
    painter.setPen(rankColour(rank));
    painter.setFont(textFont(TextSize::Heading, true));
    painter.drawText(QRectF(tier.box.left(), 0, kNumeral - space::kXs, height()), Qt::AlignCenter,
                     QString::number(rank));
    const Chip* last = nullptr;
    for (const auto& chip : tier.chips) {
      paintChip(painter, chip);
      if (last)
        painter.drawText(QRectF(last->box.right(), 0, chip.box.left() - last->box.right(), height()),
                         Qt::AlignCenter | Qt::TextDontClip, QStringLiteral("="));
      last = &chip;
    }
  }
  if (!m_ranking.isComplete()) {
    painter.setPen(c.textMuted);
    painter.setFont(textFont(TextSize::Body));
    painter.drawText(QRectF(m_restBox.left(), 0, labelRoom() - space::kS, height()), Qt::AlignVCenter | Qt::AlignRight,
                     m_ranking.tiePending() ? tr("tie with") : tr("to rank"));
    for (const auto& chip : m_rest) paintChip(painter, chip);
  }
  // What is scrolled away shows as an edge with a mark.
  painter.setFont(textFont(TextSize::Heading, true));
  painter.setPen(c.textMuted);
  const QRectF left(0, 0, kChip / 2.0, height()), right(width() - kChip / 2.0, 0, kChip / 2.0, height());
  for (const auto& [edge, mark, hidden] : {std::tuple(left, QStringLiteral("‹"), m_scroll > 0),
                                           std::tuple(right, QStringLiteral("›"), m_wide - m_scroll > width())}) {
    if (!hidden) continue;
    painter.fillRect(edge.adjusted(1, 1, -1, -1), c.surface);
    painter.drawText(edge, Qt::AlignCenter, mark);
  }
  if (!m_dragged) return;
  if (const auto target = targetAt(m_dragAt)) {
    paintChip(painter, {*m_dragged, QRectF(m_dragAt.x() - kChip / 2.0, m_dragAt.y() - kChip / 2.0, kChip, kChip)});
    paintTarget(painter, *target);  // above the chip, which would hide the line
  }
}

}  // namespace podium
