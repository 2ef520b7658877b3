#pragma once
// Clips: short stretches of play. A clip keeps what people see (lossless colour frames at the emulator's rate), what
// the model sees (grey observations) and what happened (actions, true rewards, memory).
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

namespace podium {

// One byte per pixel into a palette (Atari) or three bytes per pixel (any other environment).
enum class PixelFormat { Indexed8, Rgb24 };

// What one number of an observation is: a grey level, or a measurement (joint angles, positions, ...).
enum class ObsFormat { Grey8, Float32 };

// One part of an action: the index of a choice or, where actions are real numbers, the bits of a float.
using ActionWord = std::int32_t;
inline ActionWord wordOf(float real) { return std::bit_cast<ActionWord>(real); }
inline float realOf(ActionWord word) { return std::bit_cast<float>(word); }

// Facts about a clip that are cheap to keep decoded.
struct ClipMeta {
  std::string environment;  // "ALE/Freeway-v5"
  int steps = 0;            // T, agent steps
  int framesPerStep = 4;    // frames a person sees per agent step (the frame skip)
  int frameWidth = 0, frameHeight = 0;
  double framesPerSecond = 60.0;
  PixelFormat pixels = PixelFormat::Indexed8;
  ObsFormat obsFormat = ObsFormat::Grey8;
  int obsWidth = 84, obsHeight = 84;  // of Float32: how many numbers, and 1
  int obsStack = 4;                   // consecutive observations that form the model's input at one step
  int actionParts = 1;                // words of one action
  bool realActions = false;           // whether they are real numbers
  int ramSize = 0;                    // bytes of memory per step; 0 where the environment has none
  std::uint64_t seed = 0;             // of the environment that played it
  std::int64_t policyVersion = 0;     // 0: the untrained policy
  int policyMember = 0;               // which policy of a population played it, from 0
  std::int64_t startStep = 0;         // agent step within the episode at which it starts
  bool operator==(const ClipMeta&) const = default;
  int frameCount() const { return steps * framesPerStep; }
  int bytesPerPixel() const { return pixels == PixelFormat::Indexed8 ? 1 : 3; }
  // Bytes of one observation, and of the model's input at one step.
  std::size_t planeBytes() const {
    return static_cast<std::size_t>(obsWidth) * static_cast<std::size_t>(obsHeight) *
           (obsFormat == ObsFormat::Grey8 ? 1 : sizeof(float));
  }
  std::size_t inputBytes() const { return static_cast<std::size_t>(obsStack) * planeBytes(); }
};

// Whether observations or actions are other than a game's: grey pictures, and one choice.
inline bool hasOwnSpaces(const ClipMeta& meta) {
  return meta.obsFormat != ObsFormat::Grey8 || meta.actionParts != 1 || meta.realActions;
}

// What people see. frames: [frameCount][frameHeight][frameWidth][bytesPerPixel], row-major.
struct ClipFrames {
  ClipMeta meta;
  std::vector<std::uint32_t> palette;  // 0xRRGGBB, 256 entries, for Indexed8; empty for Rgb24
  std::vector<std::uint8_t> frames;
};

// What the model sees. planes: [steps + obsStack - 1][obsHeight][obsWidth] of obsFormat; the input at step t is planes
// t .. t + obsStack - 1, oldest first, exactly as the agent saw them.
struct ClipObservations {
  ClipMeta meta;
  std::vector<std::uint8_t> planes;
};

// What happened, one entry per step. Hidden from people and from the learner; for oracles and diagnostics.
struct ClipSteps {
  std::vector<ActionWord> actions;  // [steps][actionParts] action taken at step t
  std::vector<float> rewards;       // [steps] true reward that followed
  std::vector<std::uint8_t> ram;    // [steps][ramSize] memory after the step
};

// The stored form: three independently compressed blobs, so that a reader takes only what it needs.
struct EncodedClip {
  ClipMeta meta;
  std::vector<std::uint8_t> frames, observations, steps;
};

}  // namespace podium
