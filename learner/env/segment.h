#pragma once
// The client's side of the shared memory of protocol.h: checked once, then read as views.
#include <cstdint>
#include <span>

#include "learner/env/child_process.h"
#include "learner/env/protocol.h"
#include "learner/environment.h"

namespace podium {

// An empty memory file to hand to a server. Throws Exception(OutOfMemory).
FileDescriptor makeSegmentFile();

// The file that a server has laid out, mapped until the last owner is gone. The server may not shrink it any more, and
// what it writes into the header later is not looked at.
class Segment {
 public:
  // Throws Exception(WorkerDied) when the content is not what protocol.h says; worded as in ServerProcess::wait().
  explicit Segment(const FileDescriptor& file);
  ~Segment();
  Segment(const Segment&) = delete;
  Segment& operator=(const Segment&) = delete;

  const protocol::SegmentHeader& header() const { return m_header; }
  std::span<ActionWord> actions(int group) const;  // [groupSize][parts]
  std::span<std::uint8_t> seen(int group) const;   // [groupSize]
  // The results of request number `step` of a group; group and firstEnv are filled in too.
  StepBatch batch(int group, std::uint64_t step) const;

 private:
  std::uint8_t* groupStart(int group) const;

  protocol::SegmentHeader m_header;
  std::uint8_t* m_start = nullptr;
};

}  // namespace podium
