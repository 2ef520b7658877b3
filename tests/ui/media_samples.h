#pragma once
// Images and videos that the media tests make for themselves.
#include <QByteArray>
#include <QImage>
#include <cstdint>
#include <span>
#include <vector>

namespace podium::test {

std::span<const std::uint8_t> bytesOf(const QByteArray& data);
std::vector<std::uint8_t> vectorOf(const QByteArray& data);
// As a file of this format ("png", "jpeg", "webp", "bmp").
QByteArray encoded(const QImage& image, const char* format, int quality = -1);
// A landscape with fine detail; `variant` moves the sun and changes the house, as a second model would.
QImage landscape(const QSize& size, int variant = 0);
// A frame that says its own number: kBits squares along the top, white for 1, the least bit first.
QImage numberedFrame(int number, const QSize& size);
int numberOf(const QImage& frame);
// Motion JPEG in an AVI file (Microsoft, "AVI RIFF File Reference"): what any decoder plays and few lines write.
QByteArray motionJpeg(const std::vector<QImage>& frames, int framesPerSecond);
QByteArray numberedVideo(int frames, int framesPerSecond, const QSize& size);
// The same with silence as its sound.
QByteArray soundingVideo(int frames, int framesPerSecond, const QSize& size);
// An animated GIF89a of numbered frames, 2 colours, with these delays in hundredths of a second.
QByteArray numberedGif(const std::vector<int>& delays, const QSize& size);
// A WAV file of this many seconds without a sound.
QByteArray silentWave(int seconds);

}  // namespace podium::test
