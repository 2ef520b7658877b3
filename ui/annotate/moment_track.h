#pragma once
// Good and bad moments of the clips, on a line for each card below the position of the clock.
#include <QWidget>
#include <vector>

class QSlider;

namespace podium {

struct MomentMark {
  int place = 0;  // card
  int frame = 0;  // of the clock
  int value = 1;  // 1 good, -1 bad
  bool operator==(const MomentMark&) const = default;
};

// GUI thread. Stands in the same column as the slider, whose frames it shares; takes room for every card at once, so
// that nothing moves when a moment is marked.
class MomentTrack : public QWidget {
  Q_OBJECT
 public:
  MomentTrack(const QSlider& slider, QWidget* parent);
  void setCards(int cards);
  void setMoments(const std::vector<MomentMark>& moments);
  const std::vector<MomentMark>& moments() const { return m_moments; }
  // Where a moment stands.
  QRectF markRect(const MomentMark& moment) const;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();

  const QSlider& m_slider;
  int m_cards = 0;
  std::vector<MomentMark> m_moments;
};

}  // namespace podium
