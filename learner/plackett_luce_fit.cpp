#include "learner/plackett_luce_fit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "learner/plackett_luce.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

using Vector = std::vector<double>;

constexpr int kMostSteps = 200;
constexpr double kClose = 1e-8;  // of a step of Newton: the error left is about its square

std::size_t index(int i) { return static_cast<std::size_t>(i); }

// A choice among competitors: one of those that stood there, each with how often it did.
struct Choice {
  int chosen = 0;
  std::vector<std::pair<int, double>> among;  // ascending
  double weight = 1.0;
};

// Equal ones once, with all their weight.
std::vector<Choice> choicesOf(std::span<const Contest> contests, int competitors) {
  std::map<std::pair<int, std::vector<std::pair<int, double>>>, double> weights;
  for (const Contest& contest : contests) {
    if (std::ranges::any_of(contest.competitors, [&](int who) { return who < 0 || who >= competitors; }))
      throw Exception(ErrorCode::InvalidInput, "A contest names a competitor that does not exist.");
    for (const ChoiceTerm& term : choiceTerms(contest.ranking, static_cast<int>(contest.competitors.size()))) {
      std::map<int, double> among;
      for (const int position : term.among) among[contest.competitors[index(position)]] += 1.0;
      if (among.size() > 1)  // else it says nothing
        weights[{contest.competitors[index(term.chosen)], {among.begin(), among.end()}}] += term.weight;
    }
  }
  std::vector<Choice> choices;
  for (const auto& [choice, weight] : weights) choices.push_back({choice.first, choice.second, weight});
  return choices;
}

// Who reaches whom along the edges from a to b, everybody himself.
std::vector<std::vector<char>> reachable(const std::vector<Choice>& choices, int competitors, bool bothWays) {
  std::vector<std::vector<char>> reach(index(competitors), std::vector<char>(index(competitors), 0));
  for (int i = 0; i < competitors; ++i) reach[index(i)][index(i)] = 1;
  for (const Choice& choice : choices)
    for (const auto& [other, times] : choice.among) {
      reach[index(choice.chosen)][index(other)] = 1;
      if (bothWays) reach[index(other)][index(choice.chosen)] = 1;
    }
  for (std::size_t via = 0; via < reach.size(); ++via)
    for (auto& from : reach)
      if (from[via])
        for (std::size_t to = 0; to < reach.size(); ++to) from[to] |= reach[via][to];
  return reach;
}

// The connected group in which most was chosen; the first of equals. Ascending.
std::vector<int> largestGroup(const std::vector<Choice>& choices, int competitors) {
  const auto reach = reachable(choices, competitors, true);
  std::vector<int> best;
  double most = 0.0;
  for (int i = 0; i < competitors; ++i) {
    double weight = 0.0;
    for (const Choice& choice : choices) weight += reach[index(i)][index(choice.chosen)] ? choice.weight : 0.0;
    if (weight <= most) continue;
    most = weight;
    best.clear();
    for (int j = 0; j < competitors; ++j)
      if (reach[index(i)][index(j)]) best.push_back(j);
  }
  return best;
}

// log-likelihood, its gradient and minus its second derivatives, at the log-worths.
struct Slopes {
  double logLikelihood = 0.0;
  Vector gradient, curvature;
};

Slopes slopesAt(const std::vector<Choice>& choices, const Vector& worths, double ties) {
  const std::size_t n = worths.size();
  Slopes slopes{0.0, Vector(n), Vector(n * n)};
  for (const Choice& choice : choices) {
    double top = worths[index(choice.among.front().first)], sum = 0.0;
    for (const auto& [who, times] : choice.among) top = std::max(top, worths[index(who)]);
    for (const auto& [who, times] : choice.among) sum += times * std::exp(worths[index(who)] - top);
    slopes.logLikelihood += choice.weight * (worths[index(choice.chosen)] - top - std::log(sum));
    slopes.gradient[index(choice.chosen)] += choice.weight;
    for (const auto& [who, times] : choice.among) {
      const double p = times * std::exp(worths[index(who)] - top) / sum;
      slopes.gradient[index(who)] -= choice.weight * p;
      slopes.curvature[index(who) * n + index(who)] += choice.weight * p;
      for (const auto& [other, often] : choice.among)
        slopes.curvature[index(who) * n + index(other)] -=
            choice.weight * p * often * std::exp(worths[index(other)] - top) / sum;
    }
  }
  for (std::size_t i = 0; i < n; ++i) {  // against an average competitor: half a win and half a loss each
    const double p = 1.0 / (1.0 + std::exp(-worths[i]));
    slopes.logLikelihood += ties * 0.5 * (std::log(p) + std::log(1.0 - p));
    slopes.gradient[i] += ties * (0.5 - p);
    slopes.curvature[i * n + i] += ties * p * (1.0 - p);
  }
  if (ties == 0.0)  // the likelihood does not change with a shift: holds the mean
    for (double& value : slopes.curvature) value += 1.0 / static_cast<double>(n);
  return slopes;
}

// Of a symmetric positive definite matrix [n][n], by Gauss and Jordan.
Vector inverseOf(Vector matrix, std::size_t n) {
  Vector inverse(n * n);
  for (std::size_t i = 0; i < n; ++i) inverse[i * n + i] = 1.0;
  for (std::size_t pivot = 0; pivot < n; ++pivot) {
    const double scale = 1.0 / matrix[pivot * n + pivot];
    for (std::size_t column = 0; column < n; ++column) {
      matrix[pivot * n + column] *= scale;
      inverse[pivot * n + column] *= scale;
    }
    for (std::size_t row = 0; row < n; ++row) {
      const double factor = matrix[row * n + pivot];
      if (row == pivot || factor == 0.0) continue;
      for (std::size_t column = 0; column < n; ++column) {
        matrix[row * n + column] -= factor * matrix[pivot * n + column];
        inverse[row * n + column] -= factor * inverse[pivot * n + column];
      }
    }
  }
  return inverse;
}

Vector stepOf(const Slopes& slopes) {
  const std::size_t n = slopes.gradient.size();
  const Vector inverse = inverseOf(slopes.curvature, n);
  Vector step(n);
  for (std::size_t i = 0; i < n; ++i)
    step[i] = std::inner_product(slopes.gradient.begin(), slopes.gradient.end(),
                                 inverse.begin() + static_cast<std::ptrdiff_t>(i * n), 0.0);
  return step;
}

void centre(Vector& values) {
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  for (double& value : values) value -= mean;
}

Vector mostLikely(const std::vector<Choice>& choices, std::size_t n, double ties) {
  Vector worths(n);
  for (int i = 0; i < kMostSteps; ++i) {
    const Slopes here = slopesAt(choices, worths, ties);
    const Vector step = stepOf(here);
    const bool close = std::ranges::all_of(step, [](double s) { return std::abs(s) < kClose; });
    Vector there;
    for (double scale = 1.0; scale > 1e-9; scale /= 2.0) {
      there = worths;
      for (std::size_t j = 0; j < n; ++j) there[j] += scale * step[j];
      if (close || slopesAt(choices, there, ties).logLikelihood >= here.logLikelihood) break;
    }
    worths = std::move(there);
    if (close) break;
  }
  return worths;
}

// Standard errors of the worths less their mean.
Vector errorsAt(const std::vector<Choice>& choices, const Vector& worths, double ties) {
  const std::size_t n = worths.size();
  Vector covariance = inverseOf(slopesAt(choices, worths, ties).curvature, n);
  for (std::size_t row = 0; row < n; ++row) {  // the mean taken out on both sides
    const auto begin = covariance.begin() + static_cast<std::ptrdiff_t>(row * n);
    const double mean = std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(n), 0.0) / static_cast<double>(n);
    for (std::size_t column = 0; column < n; ++column) covariance[row * n + column] -= mean;
  }
  Vector errors(n);
  for (std::size_t column = 0; column < n; ++column) {
    double mean = 0.0;
    for (std::size_t row = 0; row < n; ++row) mean += covariance[row * n + column] / static_cast<double>(n);
    errors[column] = std::sqrt(std::max(0.0, covariance[column * n + column] - mean));
  }
  return errors;
}

}  // namespace

PlackettLuceFit fitPlackettLuce(std::span<const Contest> contests, int competitors) {
  PlackettLuceFit fit{std::vector<std::optional<FittedWorth>>(index(competitors)), false};
  std::vector<Choice> choices = choicesOf(contests, competitors);
  const std::vector<int> rated = largestGroup(choices, competitors);
  if (rated.empty()) return fit;
  std::vector<int> place(index(competitors), -1);
  for (std::size_t i = 0; i < rated.size(); ++i) place[index(rated[i])] = static_cast<int>(i);
  std::erase_if(choices, [&](const Choice& choice) { return place[index(choice.chosen)] < 0; });
  for (Choice& choice : choices) {
    choice.chosen = place[index(choice.chosen)];
    for (auto& entry : choice.among) entry.first = place[index(entry.first)];
  }
  const int count = static_cast<int>(rated.size());
  const auto beats = reachable(choices, count, false);
  fit.bounded = std::ranges::any_of(beats, [](const auto& row) { return std::ranges::count(row, 0) > 0; });
  const double ties = fit.bounded ? 1.0 : 0.0;
  Vector worths = mostLikely(choices, rated.size(), ties);
  const Vector errors = errorsAt(choices, worths, ties);
  centre(worths);
  for (std::size_t i = 0; i < rated.size(); ++i) fit.worths[index(rated[i])] = FittedWorth{worths[i], errors[i]};
  return fit;
}

}  // namespace podium
