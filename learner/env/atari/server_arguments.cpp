// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include "learner/env/atari/server_arguments.h"

#include <charconv>
#include <functional>
#include <map>
#include <sstream>

#include "learner/env/atari/server_error.h"

namespace podium::atari {
namespace {

ServerError wrong(const std::string& name, const std::string& value, const std::string& allowed) {
  return {protocol::Failure::WrongArgument, name + " \"" + value + "\" is not possible: " + allowed + "."};
}

template <class T>
T number(const std::string& name, const std::string& text, T low, T high) {
  T value{};
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size() || !(value >= low && value <= high)) {
    std::ostringstream allowed;
    allowed << "a number from " << low << " to " << high;
    throw wrong(name, text, allowed.str());
  }
  return value;
}

template <class T>
std::vector<T> numbers(const std::string& name, const std::string& text, T low, T high) {
  std::vector<T> values;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, ',');) values.push_back(number(name, part, low, high));
  return values;
}

std::vector<std::pair<int, int>> pairs(const std::string& name, const std::string& text) {
  const std::vector<int> flat = numbers(name, text, 0, 4095);
  if (flat.size() % 2 != 0) throw wrong(name, text, "rows come in pairs, first,last");
  std::vector<std::pair<int, int>> result;
  for (std::size_t i = 0; i < flat.size(); i += 2) result.emplace_back(flat[i], flat[i + 1]);
  return result;
}

}  // namespace

ServerArguments parseArguments(const std::vector<std::string>& arguments) {
  ServerArguments a;
  const auto integer = [](int& target, int low, int high) {
    return [&target, low, high](const std::string& name, const std::string& text) {
      target = number(name, text, low, high);
    };
  };
  const auto flag = [](bool& target) {
    return [&target](const std::string& name, const std::string& text) { target = number(name, text, 0, 1) == 1; };
  };
  const std::map<std::string, std::function<void(const std::string&, const std::string&)>> known = {
      {"--env", [&](const std::string&, const std::string& text) { a.env = text; }},
      {"--seeds", [&](const std::string& name,
                      const std::string& text) { a.seeds = numbers<std::uint64_t>(name, text, 0, ~0ULL); }},
      {"--groups", integer(a.groups, 1, 4096)},
      {"--threads", integer(a.threads, 0, 1024)},
      {"--frame-skip", integer(a.frameSkip, 1, 64)},
      {"--noop-max", integer(a.noopMax, 0, 10000)},
      {"--fire-reset", flag(a.fireReset)},
      {"--sticky", [&](const std::string& name, const std::string& text) { a.sticky = number(name, text, 0.0, 1.0); }},
      {"--max-episode-frames", integer(a.maxEpisodeFrames, 0, 1 << 30)},
      {"--life-loss-ends", flag(a.lifeLossEnds)},
      {"--hide-score", flag(a.hideScore)},
      {"--mask-rows", [&](const std::string& name, const std::string& text) { a.maskRows = pairs(name, text); }},
      {"--frames", flag(a.frames)},
  };
  for (std::size_t i = 0; i < arguments.size(); i += 2) {
    const auto found = known.find(arguments[i]);
    if (found == known.end())
      throw ServerError(protocol::Failure::WrongArgument, "There is no argument " + arguments[i] + ".");
    if (i + 1 == arguments.size())
      throw ServerError(protocol::Failure::WrongArgument, arguments[i] + " needs a value.");
    found->second(arguments[i], arguments[i + 1]);
  }
  if (a.seeds.empty() || a.seeds.size() % static_cast<std::size_t>(a.groups) != 0)
    throw ServerError(protocol::Failure::WrongArgument, "--seeds has " + std::to_string(a.seeds.size()) +
                                                            " environments, which --groups " +
                                                            std::to_string(a.groups) + " does not divide.");
  return a;
}

}  // namespace podium::atari
