#pragma once
// Clips: short stretches of play. A clip keeps what people see (lossless colour frames at the emulator's rate), what
// the model sees (grey observations) and what happened (actions, true rewards, memory).
#include <cstdint>
#include <string>
#include <vector>

namespace podium {

// One byte per pixel into a palette (Atari) or three bytes per pixel (any other environment).
enum class PixelFormat { Indexed8, Rgb24 };

// Facts about a clip that are cheap to keep decoded.
struct ClipMeta {
  std::string environment;         // "ALE/Freeway-v5"
  int steps = 0;                   // T, agent steps
  int framesPerStep = 4;           // frames a person sees per agent step (the frame skip)
  int frameWidth = 0, frameHeight = 0;
  double framesPerSecond = 60.0;
  PixelFormat pixels = PixelFormat::Indexed8;
  int obsWidth = 84, obsHeight = 84;
  int obsStack = 4;                // consecutive observations that form the model's input at one step
  int ramSize = 0;                 // bytes of memory per step; 0 where the environment has none
  std::uint64_t seed = 0;          // of the environment that played it
  std::int64_t policyVersion = 0;  // 0: the untrained policy
  std::int64_t startStep = 0;      // agent step within the episode at which it starts
  bool operator==(const ClipMeta&) const = default;
  int frameCount() const { return steps * framesPerStep; }
  int bytesPerPixel() const { return pixels == PixelFormat::Indexed8 ? 1 : 3; }
};

// What people see. frames: [frameCount][frameHeight][frameWidth][bytesPerPixel], row-major.
struct ClipFrames {
  ClipMeta meta;
  std::vector<std::uint32_t> palette;  // 0xRRGGBB, 256 entries, for Indexed8; empty for Rgb24
  std::vector<std::uint8_t> frames;
};

// What the model sees. planes: [steps + obsStack - 1][obsHeight][obsWidth]; the input at step t is planes
// t .. t + obsStack - 1, oldest first, exactly as the agent saw them.
struct ClipObservations {
  ClipMeta meta;
  std::vector<std::uint8_t> planes;
};

// What happened, one entry per step. Hidden from people and from the learner; for oracles and diagnostics.
struct ClipSteps {
  std::vector<std::int32_t> actions;  // [steps] action taken at step t
  std::vector<float> rewards;         // [steps] true reward that followed
  std::vector<std::uint8_t> ram;      // [steps][ramSize] memory after the step
};

// The stored form: three independently compressed blobs, so that a reader takes only what it needs.
struct EncodedClip {
  ClipMeta meta;
  std::vector<std::uint8_t> frames, observations, steps;
};

}  // namespace podium
