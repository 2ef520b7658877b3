#pragma once
// Ranges of numbers on the command line, with messages for people.
#include <CLI/CLI.hpp>

namespace podium {

CLI::Validator positive();     // a number over 0
CLI::Validator notNegative();  // a number from 0
CLI::Validator share();        // a number from 0 to 1
CLI::Validator between(int low, int high);

}  // namespace podium
