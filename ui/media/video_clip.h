#pragma once
// A short video, decoded: all its frames in memory, so that each can be shown exactly, forwards and backwards.
#include <QImage>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace podium {

// Immutable once decoded; shared between threads.
struct VideoClip {
  std::vector<QImage> frames;    // as they are held: RGB32, ARGB32_Premultiplied or packed; all of one size
  bool packed = false;           // frames are those of packedFrame()
  std::vector<double> starts;    // seconds at which each frame begins; the first 0, ascending
  double duration = 0.0;         // seconds, with the last frame's own
  double framesPerSecond = 0.0;  // of a video; of an animation with uneven delays that of its shortest
  QSize storedSize;              // of the file's frames; larger than the frames' when they were reduced to fit memory
  bool hasSound = false;

  std::size_t bytes() const;
  // A frame as it is shown, and its size. Packed ones are unpacked here, which takes about a millisecond.
  QImage image(int frame) const;
  QSize frameSize() const;
  bool isReduced() const { return !frames.empty() && frameSize() != storedSize; }
  // The frame that is shown `seconds` after the start; before it the first, after the end the last.
  int frameAt(double seconds) const;
};

// A frame in 1.5 bytes a pixel instead of 4, as videos are stored: the lightness of each pixel, and below it, left and
// right, the two differences of colour of each 2 x 2 pixels (ITU-R BT.601, full range). Grayscale8, half as high again;
// width and height of `frame` are even, and it has no transparency.
QImage packedFrame(const QImage& frame);
QImage unpackedFrame(const QImage& packed);

// One clock for all videos of a query: ticks at the rate of the fastest, as many as the longest lasts. What ClipClock
// calls a frame is a tick here, so that a step moves every video by the same time.
struct VideoTimeline {
  int ticks = 0;
  double rate = 0.0;  // ticks per second
  // The frame of `clip` at a tick. The start of a frame may lie a rounding of the file's time base after its tick.
  int frameAt(const VideoClip& clip, int tick) const;
};

VideoTimeline commonTimeline(std::span<const std::shared_ptr<const VideoClip>> clips);

}  // namespace podium
