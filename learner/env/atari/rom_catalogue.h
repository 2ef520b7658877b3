// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace podium::atari {

// Where the ROMs lie: the environment variable PODIUM_ROMS, else the folder known when this program was built.
std::filesystem::path romFolder();

// "ALE/SpaceInvaders-v5" of "space_invaders.bin": every letter that follows a non-letter becomes a capital, as
// Gymnasium registers the games.
std::string idOfRom(const std::filesystem::path& rom);

// Ids that can be played with the ROMs of a folder, sorted: those for which the emulator knows rewards and ends with
// one player. Throws ServerError(MissingFile) when there is none.
std::vector<std::string> playableIds(const std::filesystem::path& folder);

// At most three of `ids` that `id` may have meant, the nearest first: slips, beginnings and old spellings.
std::vector<std::string> nearestIds(const std::string& id, const std::vector<std::string>& ids);

// The ROM of an id. Throws ServerError: UnknownEnvironment with the nearest ids, or MissingFile.
std::filesystem::path romOfId(const std::string& id, const std::filesystem::path& folder);

}  // namespace podium::atari
