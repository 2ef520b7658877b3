#include "tests/ui/media_samples.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <cmath>

namespace podium::test {
namespace {

constexpr int kBits = 8;

void appendNumber(QByteArray& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.append(static_cast<char>(value >> (8 * i) & 0xFF));
}

QByteArray riffChunk(const char* name, const QByteArray& data) {
  QByteArray out(name, 4);
  appendNumber(out, static_cast<std::uint32_t>(data.size()), 4);
  out += data;
  if (data.size() % 2) out.append('\0');
  return out;
}

QByteArray numbers(std::initializer_list<std::uint32_t> values) {
  QByteArray out;
  for (const std::uint32_t value : values) appendNumber(out, value, 4);
  return out;
}

// LZW as GIF wants it, without compression: a clear code before the code width would grow.
QByteArray gifPixels(const QImage& frame) {
  constexpr int kClear = 4, kEnd = 5, kWidth = 3;  // for a smallest code size of 2
  QByteArray packed;
  std::uint32_t held = 0;
  int bits = 0;
  const auto put = [&](int code) {
    held |= static_cast<std::uint32_t>(code) << bits;
    bits += kWidth;
    for (; bits >= 8; bits -= 8, held >>= 8) packed.append(static_cast<char>(held & 0xFF));
  };
  int since = 2;
  for (int y = 0; y < frame.height(); ++y)
    for (int x = 0; x < frame.width(); ++x) {
      if (since++ >= 2) {
        put(kClear);
        since = 1;
      }
      put(qGray(frame.pixel(x, y)) > 127 ? 1 : 0);
    }
  put(kEnd);
  if (bits > 0) packed.append(static_cast<char>(held & 0xFF));
  QByteArray out(1, '\x02');
  for (qsizetype at = 0; at < packed.size(); at += 255) {
    const QByteArray block = packed.mid(at, 255);
    out.append(static_cast<char>(block.size()));
    out += block;
  }
  return out.append('\0');
}

constexpr std::uint32_t kSoundRate = 8000;  // bytes a second: one channel of 8 bits

QByteArray soundForm() {
  QByteArray form;
  appendNumber(form, 1, 2);  // PCM
  appendNumber(form, 1, 2);
  form += numbers({kSoundRate, kSoundRate});
  appendNumber(form, 1, 2);
  appendNumber(form, 8, 2);
  return form;
}

// `sound`: PCM of one channel and 8 bits, kSoundRate bytes a second; empty for none.
QByteArray aviFile(const std::vector<QImage>& frames, int framesPerSecond, const QByteArray& sound) {
  constexpr std::uint32_t kHasIndex = 0x10, kKeyFrame = 0x10;
  const auto count = static_cast<std::uint32_t>(frames.size()), rate = static_cast<std::uint32_t>(framesPerSecond);
  const auto width = static_cast<std::uint32_t>(frames.front().width()),
             height = static_cast<std::uint32_t>(frames.front().height());
  QByteArray movie("movi"), index;
  for (const QImage& frame : frames) {
    const QByteArray jpeg = encoded(frame, "jpeg", 92);
    index += "00dc";
    index += numbers({kKeyFrame, static_cast<std::uint32_t>(movie.size()), static_cast<std::uint32_t>(jpeg.size())});
    movie += riffChunk("00dc", jpeg);
  }
  const QByteArray main =
      numbers({1'000'000 / rate, 0, 0, kHasIndex, count, 0, sound.isEmpty() ? 1u : 2u, 0, width, height, 0, 0, 0, 0});
  QByteArray stream = QByteArray("vidsMJPG") + numbers({0, 0, 0, 1, rate, 0, count, 0, 0xFFFFFFFF, 0, 0, 0});
  QByteArray form = numbers({40, width, height});
  appendNumber(form, 1, 2);
  appendNumber(form, 24, 2);
  form += "MJPG" + numbers({width * height * 3, 0, 0, 0, 0});
  QByteArray streams = riffChunk("LIST", "strl" + riffChunk("strh", stream) + riffChunk("strf", form));
  if (!sound.isEmpty()) {
    const auto length = static_cast<std::uint32_t>(sound.size());
    const QByteArray track = QByteArray("auds") + numbers({0, 0, 0, 0, 1, kSoundRate, 0, length, 0xFFFFFFFF, 1, 0, 0});
    streams += riffChunk("LIST", "strl" + riffChunk("strh", track) + riffChunk("strf", soundForm()));
    index += "01wb";
    index += numbers({kKeyFrame, static_cast<std::uint32_t>(movie.size()), length});
    movie += riffChunk("01wb", sound);
  }
  const QByteArray header = riffChunk("LIST", "hdrl" + riffChunk("avih", main) + streams);
  return riffChunk("RIFF", "AVI " + header + riffChunk("LIST", movie) + riffChunk("idx1", index));
}

}  // namespace

std::span<const std::uint8_t> bytesOf(const QByteArray& data) {
  return {reinterpret_cast<const std::uint8_t*>(data.constData()), static_cast<std::size_t>(data.size())};
}

std::vector<std::uint8_t> vectorOf(const QByteArray& data) {
  const auto bytes = bytesOf(data);
  return {bytes.begin(), bytes.end()};
}

QByteArray encoded(const QImage& image, const char* format, int quality) {
  QByteArray data;
  QBuffer buffer(&data);
  buffer.open(QIODevice::WriteOnly);
  QImageWriter writer(&buffer, format);
  writer.setQuality(quality);
  return writer.write(image) ? data : QByteArray();
}

QImage landscape(const QSize& size, int variant) {
  QImage image(size, QImage::Format_RGB32);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  const double w = size.width(), h = size.height();
  QLinearGradient sky(0, 0, 0, h * 0.7);
  sky.setColorAt(0, QColor(70, 130, 200));
  sky.setColorAt(1, QColor(250, 220, 180));
  painter.fillRect(image.rect(), sky);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(255, 240, 150));
  painter.drawEllipse(QPointF(w * (0.2 + 0.15 * variant), h * 0.22), h * 0.08, h * 0.08);
  for (int ridge = 0; ridge < 3; ++ridge) {
    QPolygonF hills{QPointF(0, h)};
    for (int x = 0; x <= size.width(); x += 4)
      hills << QPointF(x, h * (0.5 + 0.12 * ridge) + h * 0.06 * std::sin(x / w * 9 + ridge * 2 + variant));
    hills << QPointF(w, h);
    painter.setBrush(QColor(60 + 20 * ridge, 110 + 25 * ridge, 80 - 10 * ridge));
    painter.drawPolygon(hills);
  }
  const QRectF house(w * 0.55, h * 0.6, w * 0.18, h * 0.2);
  painter.setBrush(variant % 2 ? QColor(150, 70, 60) : QColor(210, 200, 190));
  painter.drawRect(house);
  painter.setBrush(QColor(90, 40, 40));
  painter.drawPolygon(QPolygonF{QPointF(house.left(), house.top()), QPointF(house.center().x(), house.top() - h * 0.1),
                                QPointF(house.right(), house.top())});
  painter.setPen(QPen(QColor(30, 50, 30), std::max(1.0, h / 600)));
  for (int blade = 0; blade < 220; ++blade) {
    const double x = std::fmod(blade * 0.61803 + 0.07 * variant, 1.0) * w,
                 y = h * (0.85 + 0.14 * std::fmod(blade * 0.37, 1.0));
    painter.drawLine(QPointF(x, y), QPointF(x + h * 0.01, y - h * 0.04));
  }
  return image;
}

QImage numberedFrame(int number, const QSize& size) {
  QImage frame(size, QImage::Format_RGB32);
  frame.fill(Qt::black);
  QPainter painter(&frame);
  const int side = size.width() / kBits;
  for (int bit = 0; bit < kBits; ++bit)
    if (number >> bit & 1) painter.fillRect(bit * side, 0, side, side, Qt::white);
  const int x = (number * 7) % std::max(1, size.width() - side);
  painter.fillRect(x, size.height() - 2 * side, side, side, Qt::white);
  return frame;
}

int numberOf(const QImage& frame) {
  const double side = static_cast<double>(frame.width()) / kBits;
  int number = 0;
  for (int bit = 0; bit < kBits; ++bit)
    number |= (qGray(frame.pixel(static_cast<int>((bit + 0.5) * side), static_cast<int>(side / 2))) > 127 ? 1 : 0)
              << bit;
  return number;
}

QByteArray motionJpeg(const std::vector<QImage>& frames, int framesPerSecond) {
  return aviFile(frames, framesPerSecond, {});
}

QByteArray soundingVideo(int frames, int framesPerSecond, const QSize& size) {
  std::vector<QImage> images;
  for (int i = 0; i < frames; ++i) images.push_back(numberedFrame(i, size));
  const auto length = static_cast<qsizetype>(kSoundRate) * frames / framesPerSecond;
  return aviFile(images, framesPerSecond, QByteArray(length, '\x80'));
}

QByteArray numberedVideo(int frames, int framesPerSecond, const QSize& size) {
  std::vector<QImage> images;
  for (int i = 0; i < frames; ++i) images.push_back(numberedFrame(i, size));
  return motionJpeg(images, framesPerSecond);
}

QByteArray numberedGif(const std::vector<int>& delays, const QSize& size) {
  QByteArray out("GIF89a");
  const auto width = static_cast<std::uint32_t>(size.width()), height = static_cast<std::uint32_t>(size.height());
  appendNumber(out, width, 2);
  appendNumber(out, height, 2);
  out += QByteArray::fromHex(
      "800000"
      "000000"
      "ffffff");  // a global table of black and white
  for (std::size_t i = 0; i < delays.size(); ++i) {
    out += QByteArray::fromHex("21f90404");
    appendNumber(out, static_cast<std::uint32_t>(delays[i]), 2);
    out += QByteArray::fromHex("0000");
    out += QByteArray::fromHex("2c00000000");
    appendNumber(out, width, 2);
    appendNumber(out, height, 2);
    out.append('\0');
    out += gifPixels(numberedFrame(static_cast<int>(i), size));
  }
  return out.append(';');
}

QByteArray silentWave(int seconds) {
  const QByteArray samples(static_cast<qsizetype>(kSoundRate) * seconds, '\x80');
  return riffChunk("RIFF", "WAVE" + riffChunk("fmt ", soundForm()) + riffChunk("data", samples));
}

}  // namespace podium::test
