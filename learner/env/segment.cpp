#include "learner/env/segment.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "storage/domain/result.h"

namespace podium {
namespace {

using protocol::SegmentHeader;

[[noreturn]] void reject(const std::string& why) {
  throw Exception(ErrorCode::WorkerDied,
                  "does not keep to the protocol (" + why + "); it may belong to another version of Podium");
}

SegmentHeader readHeader(const FileDescriptor& file) {
  SegmentHeader header;
  if (pread(file.get(), &header, sizeof header, 0) != static_cast<ssize_t>(sizeof header))
    reject("its memory has no header");
  if (std::memcmp(header.magic, protocol::kMagic, sizeof header.magic) != 0) reject("its memory is not marked");
  if (header.version != protocol::kVersion)
    reject("it speaks version " + std::to_string(header.version) + ", this is version " +
           std::to_string(protocol::kVersion));
  if (!isPlausible(header)) reject("its sizes are impossible");
  SegmentHeader expected = header;
  layOut(expected);
  if (expected != header) reject("its memory is laid out wrongly");
  for (const auto& name : header.actionNames)
    if (std::memchr(name, 0, sizeof name) == nullptr) reject("the name of an action has no end");
  return header;
}

template <class T>
std::span<const T> view(const std::uint8_t* start, std::uint64_t offset, std::size_t count) {
  return {reinterpret_cast<const T*>(start + offset), count};
}

}  // namespace

FileDescriptor makeSegmentFile() {
  FileDescriptor file(memfd_create("podium-env", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (file.get() < 0)
    throw Exception(ErrorCode::OutOfMemory, std::string("No shared memory for the environments: ") +
                                                std::strerror(errno) + ". Close other programs and try again.");
  return file;
}

Segment::Segment(const FileDescriptor& file) {
  // Sealed before it is read: otherwise a later ftruncate() there would be a bus error here.
  if (fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
    reject("its memory cannot be sealed");
  m_header = readHeader(file);
  struct stat status {};
  if (fstat(file.get(), &status) != 0 || static_cast<std::uint64_t>(status.st_size) != m_header.totalBytes)
    reject("its memory has the wrong size");
  void* start = mmap(nullptr, m_header.totalBytes, PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
  if (start == MAP_FAILED)
    throw Exception(ErrorCode::OutOfMemory, "The memory shared with the environments, " +
                                                std::to_string(m_header.totalBytes >> 20) +
                                                " MB, cannot be mapped. Use fewer environments (env.count).");
  m_start = static_cast<std::uint8_t*>(start);
}

Segment::~Segment() { munmap(m_start, m_header.totalBytes); }

std::uint8_t* Segment::groupStart(int group) const {
  return m_start + m_header.groupsOffset + static_cast<std::uint64_t>(group) * m_header.groupStride;
}

std::span<ActionWord> Segment::actions(int group) const {
  return {reinterpret_cast<ActionWord*>(groupStart(group) + m_header.actions),
          static_cast<std::size_t>(m_header.groupSize) * static_cast<std::size_t>(m_header.actionParts)};
}

std::span<std::uint8_t> Segment::seen(int group) const {
  return {groupStart(group) + m_header.seen, static_cast<std::size_t>(m_header.groupSize)};
}

StepBatch Segment::batch(int group, std::uint64_t step) const {
  const SegmentHeader& h = m_header;
  const auto size = [](std::int32_t value) { return static_cast<std::size_t>(value); };
  const std::size_t n = size(h.groupSize);
  const std::size_t observations = n * protocol::observationBytes(h);
  const std::size_t frames =
      h.sharesFrames ? n * size(h.framesPerStep) * size(h.frameHeight) * size(h.frameWidth) * size(h.bytesPerPixel) : 0;
  const std::uint8_t* slot = groupStart(group) + h.slotsOffset + (step % 2) * h.slotStride;
  StepBatch batch;
  batch.group = group;
  batch.firstEnv = group * h.groupSize;
  batch.count = h.groupSize;
  batch.observations = view<std::uint8_t>(slot, h.observations, observations);
  batch.finalObservations = view<std::uint8_t>(slot, h.finalObservations, observations);
  batch.rewards = view<float>(slot, h.rewards, n);
  batch.lives = view<std::int32_t>(slot, h.lives, n);
  batch.terminated = view<std::uint8_t>(slot, h.terminated, n);
  batch.truncated = view<std::uint8_t>(slot, h.truncated, n);
  batch.ram = view<std::uint8_t>(slot, h.ram, n * size(h.ramSize));
  batch.frames = view<std::uint8_t>(slot, h.frames, frames);
  return batch;
}

}  // namespace podium
