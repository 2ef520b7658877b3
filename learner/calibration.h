#pragma once
// How far the confidence of predictions is from how often they are right.
#include <array>

namespace podium {

// Expected calibration error (Guo et al. 2017, equation 5): confidences are put into 10 bins of equal width over 0..1,
// and the distance between a bin's mean confidence and its share of right predictions is averaged by the bins' sizes.
// A prediction between two outcomes is never less confident than 1/2, so that five of the bins are used. A value.
class CalibrationError {
 public:
  // probability: that the model gives to an outcome; happened: 1 when it came so, 0 when not, 1/2 for a tie.
  void add(double probability, double happened);
  double value() const;  // in [0, 1]; 0 without predictions

 private:
  struct Bin {
    double confidence = 0.0, right = 0.0, count = 0.0;  // sums
  };
  std::array<Bin, 10> m_bins{};
};

}  // namespace podium
