#pragma once
// The points of one curve, and what is drawn of them. Pure; used on the GUI thread.
#include <cstddef>
#include <span>
#include <vector>

namespace podium {

struct Range {
  double low = 0.0, high = 1.0;
  bool operator==(const Range&) const = default;
  double length() const { return high - low; }
};

// x never falls. A session that resumes from a checkpoint counts on from there: the points beyond, which that run
// will measure again, are dropped.
class Series {
 public:
  void append(double x, double y);  // a point that is not finite is left out
  std::span<const double> x() const { return m_x; }
  std::span<const double> y() const { return m_y; }
  std::size_t size() const { return m_x.size(); }
  bool empty() const { return m_x.empty(); }
  // Exponential moving average with weight in [0, 1) on the past, without the bias of its start:
  //   m_i = w m_(i-1) + (1 - w) y_i,  shown: m_i / (1 - w^i)     (Kingma and Ba 2015, section 3). Kept until changed.
  std::span<const double> smoothed(double weight) const;
  // Index of the point nearest to x, the newest of several there; size() when there is none.
  std::size_t nearest(double x) const;
  // Counts up with every change.
  std::size_t revision() const { return m_revision; }

 private:
  std::vector<double> m_x, m_y;
  std::size_t m_revision = 0;
  // The moving average so far; only new points are added to it.
  mutable std::vector<double> m_smoothed;
  mutable double m_weight = 0.0, m_mean = 0.0, m_decay = 1.0;
};

// What is drawn in one pixel column: nothing of a curve with more points than pixels is lost to the eye.
struct PixelColumn {
  int column = 0;
  double first = 0.0, low = 0.0, high = 0.0, last = 0.0;
};

// Columns 0 .. columns - 1 share `visible` equally; columns without a point are left out. Points outside `visible` do
// not count. O(points in view).
std::vector<PixelColumn> decimate(std::span<const double> x, std::span<const double> y, Range visible, int columns);

// Indices [first, last) of the points to draw for `visible`: those in it and one more on each side, so that lines run
// to the edge.
std::pair<std::size_t, std::size_t> pointsIn(std::span<const double> x, Range visible);

}  // namespace podium
