#include "exporters/worth_fit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace podium {
namespace {

constexpr int kMostSteps = 100;
constexpr double kClose = 1e-12;

double sigmoid(double x) { return 1.0 / (1.0 + std::exp(-x)); }
// log sigma(x), finite where sigma underflows.
double logSigmoid(double x) { return std::min(x, 0.0) - std::log1p(std::exp(-std::abs(x))); }

double objective(const std::vector<WeightedPair>& pairs, const std::vector<double>& worths) {
  double sum = 0.0;
  for (const double worth : worths) sum -= worth * worth / 2.0;
  for (const WeightedPair& pair : pairs) {
    const double margin = worths[static_cast<std::size_t>(pair.one)] - worths[static_cast<std::size_t>(pair.other)];
    sum += pair.wins * logSigmoid(margin) + pair.losses * logSigmoid(-margin);
  }
  return sum;
}

// The inverse of a symmetric positive definite matrix [k][k], by Gauss and Jordan: pivots stay over 0.
std::vector<double> inverse(std::vector<double> matrix, std::size_t k) {
  std::vector<double> result(k * k, 0.0);
  for (std::size_t i = 0; i < k; ++i) result[i * k + i] = 1.0;
  for (std::size_t pivot = 0; pivot < k; ++pivot) {
    const double scale = 1.0 / matrix[pivot * k + pivot];
    for (std::size_t column = 0; column < k; ++column) {
      matrix[pivot * k + column] *= scale;
      result[pivot * k + column] *= scale;
    }
    for (std::size_t row = 0; row < k; ++row) {
      const double factor = matrix[row * k + pivot];
      if (row == pivot || factor == 0.0) continue;
      for (std::size_t column = 0; column < k; ++column) {
        matrix[row * k + column] -= factor * matrix[pivot * k + column];
        result[row * k + column] -= factor * result[pivot * k + column];
      }
    }
  }
  return result;
}

// Gradient of the objective, and minus its second derivatives: the identity of the prior and a term for each pair.
struct Slopes {
  std::vector<double> gradient, curvature;
};

Slopes slopesAt(const std::vector<WeightedPair>& pairs, const std::vector<double>& worths) {
  const std::size_t k = worths.size();
  Slopes slopes{std::vector<double>(k), std::vector<double>(k * k)};
  for (std::size_t i = 0; i < k; ++i) {
    slopes.gradient[i] = -worths[i];
    slopes.curvature[i * k + i] = 1.0;
  }
  for (const WeightedPair& pair : pairs) {
    const auto i = static_cast<std::size_t>(pair.one), j = static_cast<std::size_t>(pair.other);
    const double p = sigmoid(worths[i] - worths[j]);
    const double push = pair.wins * (1.0 - p) - pair.losses * p;
    slopes.gradient[i] += push;
    slopes.gradient[j] -= push;
    const double bend = (pair.wins + pair.losses) * p * (1.0 - p);
    slopes.curvature[i * k + i] += bend;
    slopes.curvature[j * k + j] += bend;
    slopes.curvature[i * k + j] -= bend;
    slopes.curvature[j * k + i] -= bend;
  }
  return slopes;
}

}  // namespace

double WorthFit::margin(int better, int worse) const {
  return worths[static_cast<std::size_t>(better)] - worths[static_cast<std::size_t>(worse)];
}

double WorthFit::probability(int better, int worse) const {
  const std::size_t k = worths.size(), i = static_cast<std::size_t>(better), j = static_cast<std::size_t>(worse);
  const double variance = covariance[i * k + i] + covariance[j * k + j] - 2.0 * covariance[i * k + j];
  return sigmoid(margin(better, worse) / std::sqrt(1.0 + std::numbers::pi * variance / 8.0));
}

WorthFit fitWorths(const std::vector<WeightedPair>& pairs, int k) {
  const auto size = static_cast<std::size_t>(k);
  WorthFit fit{std::vector<double>(size), {}};
  double value = objective(pairs, fit.worths);
  for (int step = 0; step < kMostSteps; ++step) {
    const Slopes slopes = slopesAt(pairs, fit.worths);
    fit.covariance = inverse(slopes.curvature, size);
    std::vector<double> move(size);
    for (std::size_t i = 0; i < size; ++i)
      for (std::size_t j = 0; j < size; ++j) move[i] += fit.covariance[i * size + j] * slopes.gradient[j];
    const auto largest = std::ranges::max(move, {}, [](double x) { return std::abs(x); });
    if (std::abs(largest) < kClose) break;
    for (double length = 1.0; length > kClose; length /= 2.0) {
      std::vector<double> next = fit.worths;
      for (std::size_t i = 0; i < size; ++i) next[i] += length * move[i];
      const double nextValue = objective(pairs, next);
      if (nextValue < value) continue;
      fit.worths = std::move(next);
      value = nextValue;
      break;
    }
  }
  return fit;
}

}  // namespace podium
