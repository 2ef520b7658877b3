#pragma once
// The ranking as it stands, best first; cards are dragged between its tiers.
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/annotate/ranking_builder.h"

namespace podium {

// GUI thread. Shows a RankingBuilder and says where a card was dropped. More cards than fit scroll with the wheel, and
// by themselves to where the next card will stand.
class RankingStrip : public QWidget {
  Q_OBJECT
 public:
  explicit RankingStrip(QWidget* parent = nullptr);
  void setRanking(const RankingBuilder& ranking);
  QSize sizeHint() const override;
  // Lower, where a page has little height.
  void setCompact(bool compact);
  QSize minimumSizeHint() const override;

  // A card is dragged over the page, from a card or from a chip here.
  void dragTo(int place, const QPoint& globalPosition);
  void drop(int place, const QPoint& globalPosition);
  void cancelDrag();

 Q_SIGNALS:
  void droppedIntoTier(int place, int tier);
  void droppedBeforeTier(int place, int tier);
  void droppedOut(int place);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  struct Chip {
    int place;
    QRectF box;
  };
  struct Tier {
    QRectF box;
    std::vector<Chip> chips;
  };
  struct Target {
    enum class Kind { Into, Before, Out } kind;
    int tier = 0;
  };
  void arrange();
  void scrollTo(double x);
  std::optional<Target> targetAt(const QPoint& position) const;
  std::optional<int> chipAt(const QPoint& position) const;
  void paintChip(QPainter& painter, const Chip& chip) const;
  void paintTarget(QPainter& painter, const Target& target) const;
  void describe();

  RankingBuilder m_ranking;
  std::vector<Tier> m_tiers;
  std::vector<Chip> m_rest;
  QRectF m_restBox;
  bool m_compact = false;
  double m_scroll = 0.0, m_wide = 0.0;  // what is scrolled away at the left; all there is
  std::optional<int> m_pressed;         // chip under the pressed button
  QPoint m_pressedAt;
  std::optional<int> m_dragged;
  QPoint m_dragAt;
};

}  // namespace podium
