#include "ui/media/video_clip.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace podium {
namespace {

constexpr double kSlack = 0.25;  // of a tick

std::uint8_t byteOf(int value) { return static_cast<std::uint8_t>(std::clamp(value, 0, 255)); }

}  // namespace

// The weights are those of BT.601 in 256ths.
QImage packedFrame(const QImage& given) {
  const QImage frame = given.convertToFormat(QImage::Format_RGB32);
  const int wide = frame.width(), high = frame.height();
  QImage packed(wide, high * 3 / 2, QImage::Format_Grayscale8);
  for (int y = 0; y < high; y += 2) {
    const QRgb* lines[] = {reinterpret_cast<const QRgb*>(frame.constScanLine(y)),
                           reinterpret_cast<const QRgb*>(frame.constScanLine(y + 1))};
    std::uint8_t* light[] = {packed.scanLine(y), packed.scanLine(y + 1)};
    std::uint8_t* blue = packed.scanLine(high + y / 2);
    std::uint8_t* red = blue + wide / 2;
    for (int x = 0; x < wide; x += 2) {
      int r = 0, g = 0, b = 0;
      for (int line = 0; line < 2; ++line)
        for (int pixel = x; pixel < x + 2; ++pixel) {
          const QRgb colour = lines[line][pixel];
          light[line][pixel] = byteOf((77 * qRed(colour) + 150 * qGreen(colour) + 29 * qBlue(colour) + 128) >> 8);
          r += qRed(colour);
          g += qGreen(colour);
          b += qBlue(colour);
        }
      blue[x / 2] = byteOf(128 + ((-43 * r - 85 * g + 128 * b + 512) >> 10));
      red[x / 2] = byteOf(128 + ((128 * r - 107 * g - 21 * b + 512) >> 10));
    }
  }
  return packed;
}

QImage unpackedFrame(const QImage& packed) {
  const int wide = packed.width(), high = packed.height() * 2 / 3;
  QImage frame(wide, high, QImage::Format_RGB32);
  for (int y = 0; y < high; ++y) {
    const std::uint8_t* light = packed.constScanLine(y);
    const std::uint8_t* blue = packed.constScanLine(high + y / 2);
    const std::uint8_t* red = blue + wide / 2;
    auto* line = reinterpret_cast<QRgb*>(frame.scanLine(y));
    for (int x = 0; x < wide; ++x) {
      const int l = light[x], b = blue[x / 2] - 128, r = red[x / 2] - 128;
      line[x] = qRgb(byteOf(l + ((359 * r + 128) >> 8)), byteOf(l - ((88 * b + 183 * r + 128) >> 8)),
                     byteOf(l + ((454 * b + 128) >> 8)));
    }
  }
  return frame;
}

QImage VideoClip::image(int frame) const {
  const QImage& held = frames[static_cast<std::size_t>(frame)];
  return packed ? unpackedFrame(held) : held;
}

QSize VideoClip::frameSize() const {
  const QSize held = frames.empty() ? QSize() : frames.front().size();
  return packed ? QSize(held.width(), held.height() * 2 / 3) : held;
}

std::size_t VideoClip::bytes() const {
  std::size_t sum = 0;
  for (const QImage& frame : frames) sum += static_cast<std::size_t>(frame.sizeInBytes());
  return sum;
}

int VideoClip::frameAt(double seconds) const {
  const auto after = std::upper_bound(starts.begin(), starts.end(), seconds);
  return std::max(0, static_cast<int>(after - starts.begin()) - 1);
}

int VideoTimeline::frameAt(const VideoClip& clip, int tick) const {
  return rate > 0.0 ? clip.frameAt((tick + kSlack) / rate) : 0;
}

VideoTimeline commonTimeline(std::span<const std::shared_ptr<const VideoClip>> clips) {
  VideoTimeline line;
  double longest = 0.0;
  for (const auto& clip : clips) {
    if (!clip) continue;
    line.rate = std::max(line.rate, clip->framesPerSecond);
    longest = std::max(longest, clip->duration);
  }
  line.ticks = static_cast<int>(std::ceil(longest * line.rate - kSlack));
  return line;
}

}  // namespace podium
