#pragma once
// SPDX-License-Identifier: MIT
// How Podium talks with a program that runs environments. The whole protocol is this page; it needs the standard
// library only, so that a server in any language (podium-atari in C++, a bridge in Python) can speak it.
//
// Start     The client starts the server with two inherited descriptors: kSegmentFd, an empty memory file, and
// kSocketFd,
//           one end of a SOCK_SEQPACKET socket pair. What is wanted of the environments comes as arguments
//           (`--serve --env ALE/Pong-v5 --seeds 7,9 --groups 2 ...`, see server_arguments.cpp).
// Hello     The server fills in a SegmentHeader, sizes the file to totalBytes, writes the header at offset 0 and sends
//           Hello. The client reads the header once, checks it against layOut() and maps the file.
// Stepping  Environments step in groups; each group is asked and answered on its own. The client sends Reset (start all
//           of the group's environments anew) or Step (its actions lie in the group's actions). The server answers each
//           with Ready when the results lie in the group's slot number `step % 2`. `step` counts the requests of a
//           group from 0. One request per group at a time; the other slot still holds the results of the one before.
// Seeds     Between the requests of a group the client may send Seed with the number of one of its environments and a
//           seed: at the group's next Reset it starts as in a server that was started with that seed. No answer.
// Autoreset An environment that ends is started anew in the same step: `observations` shows the new start,
//           `finalObservations` how the old episode ended; reward, lives, ram and frames are those of the old episode.
// Failure   Failed carries a Failure in `group` and is followed, in the same packet, by a sentence in UTF-8.
// End       Either side closes its socket. The server ends when the client is gone, whatever it is doing; a server
//           that is gone, breaks this protocol, or is silent for longer than the client's time-out is replaced.
//
// Everything is little-endian. Arrays are row-major. Offsets are multiples of 64.
#include <bit>
#include <cstddef>
#include <cstdint>

namespace podium::protocol {

static_assert(std::endian::native == std::endian::little);

constexpr int kSegmentFd = 3;
constexpr int kSocketFd = 4;
constexpr char kMagic[8] = {'P', 'O', 'D', 'I', 'U', 'M', 'E', 'V'};
constexpr std::uint32_t kVersion = 3;
constexpr std::size_t kFailureTextMax = 1024;

enum class Kind : std::uint32_t {
  Hello = 1,   // server: the segment is ready
  Ready = 2,   // server: request `step` of `group` is done
  Failed = 3,  // server: cannot go on; ends afterwards
  Reset = 4,   // client
  Step = 5,    // client
  Seed = 6,    // client: `group` is an environment, `step` its seed
};

enum class Failure : std::uint32_t { UnknownEnvironment = 1, MissingFile = 2, WrongArgument = 3, Fault = 4 };

// One packet.
struct Message {
  Kind kind = Kind::Hello;
  std::uint32_t group = 0;
  std::uint64_t step = 0;
};
static_assert(sizeof(Message) == 16);

constexpr int kMaxParts = 64;         // words of one action
constexpr int kMaxChoices = 1 << 16;  // of one part
constexpr int kMaxNames = 64;
constexpr int kActionNameBytes = 32;

enum class Observations : std::int32_t { Grey8 = 0, Float32 = 1 };
enum class Actions : std::int32_t { Discrete = 0, MultiDiscrete = 1, MultiBinary = 2, Box = 3 };

// At offset 0 of the segment, constant after Hello. The first part says what the environments are; the second where
// things lie, and follows from the first by layOut().
struct SegmentHeader {
  char magic[8] = {};
  std::uint32_t version = kVersion;
  std::uint32_t headerBytes = 0;  // sizeof(SegmentHeader)
  std::int32_t groups = 0;
  std::int32_t groupSize = 0;      // n, environments in each group
  std::int32_t framesPerStep = 0;  // F
  std::int32_t frameWidth = 0, frameHeight = 0;
  std::int32_t bytesPerPixel = 0;  // 1: index into the palette, 3: RGB
  std::int32_t sharesFrames = 0;   // 0: no frames are written
  std::int32_t obsWidth = 0, obsHeight = 0, obsStack = 0;
  std::int32_t ramSize = 0;      // bytes; 0: no memory to show
  std::int32_t scoreHidden = 0;  // 1: the score area was asked to be hidden, is known, and is blank
  std::int32_t obsFormat = 0;    // Observations; Float32: obsWidth numbers, obsHeight 1
  std::int32_t actionKind = 0;   // Actions
  std::int32_t actionParts = 1;  // p, words of one action; 1 for Discrete
  std::int32_t actionNamed = 0;  // how many names there are: none, or one for each choice of Discrete
  double framesPerSecond = 0.0;
  std::uint32_t palette[256] = {};                              // 0xRRGGBB
  std::int32_t actionChoices[kMaxParts] = {};                   // of each part; 0 for Box
  float actionLow[kMaxParts] = {}, actionHigh[kMaxParts] = {};  // of each part of Box; may be infinite
  char actionNames[kMaxNames][kActionNameBytes] = {};           // zero-terminated

  std::uint64_t totalBytes = 0;
  std::uint64_t groupsOffset = 0;  // of group 0, from the start of the segment
  std::uint64_t groupStride = 0;
  std::uint64_t actions = 0;      // [n][p] from the start of the group: int32 choices, or floats for Box
  std::uint64_t seen = 0;         // uint8 [n] from the start of the group, 1: the step's frames will be looked at
  std::uint64_t slotsOffset = 0;  // of slot 0, from the start of the group
  std::uint64_t slotStride = 0;
  // From the start of the slot.
  std::uint64_t observations = 0;       // obsFormat [n][obsStack][obsHeight][obsWidth], oldest plane first
  std::uint64_t finalObservations = 0;  // same; meaningful where an episode ended
  std::uint64_t rewards = 0;            // float [n], unclipped
  std::uint64_t lives = 0;              // int32 [n]
  std::uint64_t terminated = 0;         // uint8 [n], the game ended
  std::uint64_t truncated = 0;          // uint8 [n], the time limit cut it
  std::uint64_t ram = 0;                // uint8 [n][ramSize]
  std::uint64_t frames = 0;             // uint8 [n][F][frameHeight][frameWidth][bytesPerPixel]

  bool operator==(const SegmentHeader&) const = default;
};

// Sizes that can be added and multiplied without overflow, and that any environment keeps to.
inline bool isPlausible(const SegmentHeader& h) {
  const auto within = [](std::int64_t value, std::int64_t low, std::int64_t high) {
    return value >= low && value <= high;
  };
  const bool real = h.actionKind == static_cast<std::int32_t>(Actions::Box);
  const bool single = h.actionKind == static_cast<std::int32_t>(Actions::Discrete);
  if (!within(h.obsFormat, 0, 1) || !within(h.actionKind, 0, 3) || !within(h.actionParts, 1, single ? 1 : kMaxParts))
    return false;
  for (std::int32_t part = 0; part < h.actionParts; ++part)
    if (real ? !(h.actionLow[part] <= h.actionHigh[part]) : !within(h.actionChoices[part], 1, kMaxChoices))
      return false;
  const bool picture = h.obsFormat == static_cast<std::int32_t>(Observations::Grey8);
  return within(h.groups, 1, 4096) && within(h.groupSize, 1, 4096) && within(h.framesPerStep, 1, 64) &&
         within(h.frameWidth, 1, 4096) && within(h.frameHeight, 1, 4096) &&
         (h.bytesPerPixel == 1 || h.bytesPerPixel == 3) && within(h.sharesFrames, 0, 1) &&
         within(h.obsWidth, 1, picture ? 4096 : 1 << 14) && within(h.obsHeight, 1, picture ? 4096 : 1) &&
         within(h.obsStack, 1, 64) && within(h.ramSize, 0, 1 << 20) && within(h.scoreHidden, 0, 1) &&
         (h.actionNamed == 0 || (single && h.actionNamed <= kMaxNames && h.actionNamed == h.actionChoices[0])) &&
         h.framesPerSecond > 0.0 && h.framesPerSecond < 1e4;
}

// Of one environment's observation, all planes of its stack.
inline std::uint64_t observationBytes(const SegmentHeader& h) {
  const std::uint64_t number = h.obsFormat == static_cast<std::int32_t>(Observations::Grey8) ? 1 : sizeof(float);
  return static_cast<std::uint64_t>(h.obsStack) * static_cast<std::uint64_t>(h.obsHeight) *
         static_cast<std::uint64_t>(h.obsWidth) * number;
}

// Fills in the second part of a plausible header from its first.
inline void layOut(SegmentHeader& h) {
  const auto aligned = [](std::uint64_t bytes) { return (bytes + 63) / 64 * 64; };
  const auto size = [](std::int32_t value) { return static_cast<std::uint64_t>(value); };
  const std::uint64_t n = size(h.groupSize);
  std::uint64_t end = 0;
  const auto place = [&](std::uint64_t bytes) {
    const std::uint64_t start = end;
    end += aligned(bytes);
    return start;
  };
  h.observations = place(n * observationBytes(h));
  h.finalObservations = place(n * observationBytes(h));
  h.rewards = place(n * sizeof(float));
  h.lives = place(n * sizeof(std::int32_t));
  h.terminated = place(n);
  h.truncated = place(n);
  h.ram = place(n * size(h.ramSize));
  h.frames = place(h.sharesFrames
                       ? n * size(h.framesPerStep) * size(h.frameHeight) * size(h.frameWidth) * size(h.bytesPerPixel)
                       : 0);
  h.slotStride = end;

  h.actions = 0;
  h.seen = aligned(n * size(h.actionParts) * sizeof(std::int32_t));
  h.slotsOffset = h.seen + aligned(n);
  h.groupStride = h.slotsOffset + 2 * h.slotStride;

  h.headerBytes = sizeof(SegmentHeader);
  h.groupsOffset = aligned(sizeof(SegmentHeader));
  h.totalBytes = h.groupsOffset + size(h.groups) * h.groupStride;
}

}  // namespace podium::protocol
