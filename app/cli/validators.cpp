#include "app/cli/validators.h"

#include <charconv>

namespace podium {
namespace {

template <class IsRight>
CLI::Validator number(const std::string& allowed, IsRight isRight) {
  const auto complaint = [allowed, isRight](const std::string& text) {
    double value = 0.0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    const bool right = error == std::errc{} && stop == end && isRight(value);
    return right ? std::string() : "\"" + text + "\" is not " + allowed;
  };
  return CLI::Validator(complaint, "");
}

}  // namespace

CLI::Validator positive() {
  return number("a number over 0", [](double value) { return value > 0.0; });
}

CLI::Validator notNegative() {
  return number("a number from 0", [](double value) { return value >= 0.0; });
}

CLI::Validator share() {
  return number("a number from 0 to 1", [](double value) { return value >= 0.0 && value <= 1.0; });
}

CLI::Validator between(int low, int high) {
  return number("a number from " + std::to_string(low) + " to " + std::to_string(high),
                [low, high](double value) { return value >= low && value <= high; });
}

}  // namespace podium
