// clips-npz: NumPy's NPY 1.0 arrays (numpy/lib/format.py) in a ZIP archive whose members are stored as they are
// (PKWARE's APPNOTE 6.3). Moments are those of the epoch of ZIP, so that the same clip gives the same bytes.
#include <zlib.h>

#include <limits>

#include "exporters/clips/clip_files.h"
#include "exporters/clips/clip_pixels.h"
#include "exporters/clips/npy.h"
#include "exporters/output_folder.h"

namespace podium {
namespace {

constexpr std::uint32_t kEpoch = 0x00210000;  // 1980-01-01, 00:00

void appendNumber(std::string& bytes, std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

class StoredZip {
 public:
  void add(const std::string& name, const std::string& content) {
    const auto offset = m_bytes.size();
    const auto crc = static_cast<std::uint32_t>(
        crc32_z(crc32(0, nullptr, 0), reinterpret_cast<const Bytef*>(content.data()), content.size()));
    std::string facts;  // the same in both headers
    appendNumber(facts, 20, 2);
    appendNumber(facts, 0, 4);  // no flags; stored
    appendNumber(facts, kEpoch, 4);
    appendNumber(facts, crc, 4);
    appendNumber(facts, content.size(), 4);
    appendNumber(facts, content.size(), 4);
    appendNumber(facts, name.size(), 2);
    appendNumber(facts, 0, 2);
    m_bytes += "PK\x03\x04" + facts + name + content;
    m_directory += "PK\x01\x02";
    appendNumber(m_directory, 20, 2);
    m_directory += facts;
    appendNumber(m_directory, 0, 6);  // no comment, the first disk
    appendNumber(m_directory, 0, 4);  // no attributes
    appendNumber(m_directory, offset, 4);
    m_directory += name;
    ++m_members;
    if (m_bytes.size() > std::numeric_limits<std::uint32_t>::max() / 2)
      throw Exception(ErrorCode::InvalidInput,
                      "A clip of more than 2 GiB does not go into an npz. Export as clips-png instead.");
  }
  std::string finished() {
    std::string end = "PK\x05\x06";
    appendNumber(end, 0, 4);
    appendNumber(end, m_members, 2);
    appendNumber(end, m_members, 2);
    appendNumber(end, m_directory.size(), 4);
    appendNumber(end, m_bytes.size(), 4);
    appendNumber(end, 0, 2);
    return std::move(m_bytes) + m_directory + end;
  }

 private:
  std::string m_bytes, m_directory;
  std::uint64_t m_members = 0;
};

}  // namespace

std::string writeNpz(const ClipFrames& frames, const ClipSteps& steps, const std::string& name, OutputFolder& folder,
                     const std::stop_token&) {
  const ClipMeta& meta = frames.meta;
  std::string pictures = npyHeader("|u1", {meta.frameCount(), meta.frameHeight, meta.frameWidth, 3});
  for (int i = 0; i < meta.frameCount(); ++i) pictures += rgbFrame(frames, i);
  StoredZip zip;
  zip.add("frames.npy", pictures);
  zip.add("actions.npy", npyHeader("<i4", {std::ssize(steps.actions)}) + std::string(bytesOf(steps.actions)));
  zip.add("rewards.npy", npyHeader("<f4", {std::ssize(steps.rewards)}) + std::string(bytesOf(steps.rewards)));
  folder.write(name + ".npz", zip.finished());
  return name + ".npz";
}

}  // namespace podium
