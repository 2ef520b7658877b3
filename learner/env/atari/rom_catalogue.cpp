// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include "learner/env/atari/rom_catalogue.h"

#include <ale/ale_interface.hpp>
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <numeric>
#include <utility>

#include "learner/env/atari/server_error.h"

namespace podium::atari {
namespace {

namespace fs = std::filesystem;

// Two players only: the emulator has no rewards for them and would end the process.
constexpr std::array kTwoPlayerOnly = {"combat", "joust", "maze_craze", "warlords"};

bool isPlayable(const fs::path& rom) {
  return rom.extension() == ".bin" &&
         std::find(kTwoPlayerOnly.begin(), kTwoPlayerOnly.end(), rom.stem().string()) == kTwoPlayerOnly.end();
}

std::vector<fs::path> playableRoms(const fs::path& folder) {
  std::vector<fs::path> roms;
  std::error_code ignored;  // a folder that cannot be read has no ROMs
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (isPlayable(entry.path())) roms.push_back(entry.path());
  if (roms.empty())
    throw ServerError(protocol::Failure::MissingFile,
                      "No Atari games (*.bin) in the folder " + folder.string() +
                          ". Run ./podium to install them, or set PODIUM_ROMS to the folder that has them.");
  return roms;
}

// Edits (insert, delete, replace one letter) from a to b.
int editDistance(const std::string& a, const std::string& b) {
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = std::exchange(row[0], static_cast<int>(i));
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row[b.size()];
}

// The game's name in an id in any of Gymnasium's spellings, in small letters: "PongNoFrameskip-v4" -> "pong".
std::string bareName(std::string id) {
  id.erase(0, id.rfind('/') + 1);
  id.erase(std::min(id.size(), id.find('-')));
  for (const char* suffix : {"NoFrameskip", "Deterministic"}) id.erase(std::min(id.size(), id.find(suffix)));
  std::erase(id, '_');
  std::transform(id.begin(), id.end(), id.begin(), [](unsigned char c) { return std::tolower(c); });
  return id;
}

}  // namespace

fs::path romFolder() {
  const char* chosen = std::getenv("PODIUM_ROMS");
  return chosen != nullptr && *chosen != '\0' ? fs::path(chosen) : fs::path(PODIUM_DEFAULT_ROMS);
}

std::string idOfRom(const fs::path& rom) {
  std::string name;
  bool afterLetter = false;
  for (const unsigned char c : rom.stem().string()) {
    if (c != '_') name.push_back(static_cast<char>(afterLetter ? c : std::toupper(c)));
    afterLetter = std::isalpha(c) != 0;
  }
  return "ALE/" + name + "-v5";
}

std::vector<std::string> playableIds(const fs::path& folder) {
  std::vector<std::string> ids;
  for (const fs::path& rom : playableRoms(folder)) ids.push_back(idOfRom(rom));
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<std::string> nearestIds(const std::string& id, const std::vector<std::string>& ids) {
  const std::string wanted = bareName(id);
  std::vector<std::pair<int, std::string>> near;
  for (const std::string& candidate : ids) {
    const std::string name = bareName(candidate);
    const bool begins = wanted.size() >= 3 && name.starts_with(wanted);
    const int distance = begins ? 1 : editDistance(wanted, name);
    if (distance <= std::max(2, static_cast<int>(wanted.size()) / 3)) near.emplace_back(distance, candidate);
  }
  std::sort(near.begin(), near.end());
  std::vector<std::string> result;
  for (std::size_t i = 0; i < near.size() && i < 3; ++i) result.push_back(near[i].second);
  return result;
}

fs::path romOfId(const std::string& id, const fs::path& folder) {
  const std::vector<fs::path> roms = playableRoms(folder);
  std::vector<std::string> ids;
  for (const fs::path& rom : roms) {
    ids.push_back(idOfRom(rom));
    if (ids.back() != id) continue;
    // The emulator ends the process for a file that it does not know: ask first.
    if (!ale::ALEInterface::isSupportedROM(rom))
      throw ServerError(protocol::Failure::MissingFile,
                        "The file " + rom.string() + " is not the game " + id +
                            " that the emulator knows. Run ./podium to install the games again.");
    return rom;
  }
  std::string message = "There is no environment \"" + id + "\" in the folder " + folder.string() + ".";
  const std::vector<std::string> near = nearestIds(id, ids);
  for (std::size_t i = 0; i < near.size(); ++i) message += (i == 0 ? " Did you mean " : " or ") + near[i];
  message += near.empty() ? " Every file there is a game: ALE/SpaceInvaders-v5 is space_invaders.bin." : "?";
  throw ServerError(protocol::Failure::UnknownEnvironment, message);
}

}  // namespace podium::atari
