#include "exporters/import/frame_stack.h"

#include <QtCore/QBuffer>
#include <QtCore/QByteArray>
#include <limits>

#include "exporters/import/row_source.h"

namespace podium {
namespace {

constexpr std::int64_t kSmallestSide = 8, kBiggestSide = 1 << 14, kMostFrames = 100'000;
constexpr qint64 kBiggestVideo = std::int64_t{512} << 20;

std::string shapeText(const PickleValue& array) {
  std::string text;
  for (const std::int64_t side : array.shape) text += (text.empty() ? "" : " x ") + std::to_string(side);
  return text;
}

[[noreturn]] void refuse(const PickleValue& observations) {
  std::string what = "no array";
  if (observations.kind == PickleKind::Array)
    what = std::string("an array of ") + shapeText(observations) + " values of type " + observations.dtype.kind +
           std::to_string(observations.dtype.size);
  throw RowFault("holds observations that are no pictures (" + what +
                 ", and pictures are uint8): render each fragment as a video, and import a table that names them");
}

bool isChannels(std::int64_t count) { return count >= 1 && count <= 4; }
bool isSide(std::int64_t side) { return side >= kSmallestSide && side <= kBiggestSide; }

void appendNumber(QByteArray& bytes, std::uint32_t value, int size = 4) {
  for (int i = 0; i < size; ++i) bytes.append(static_cast<char>(value >> (8 * i) & 0xFF));
}

void appendChunk(QByteArray& bytes, const char* name, const QByteArray& content) {
  bytes.append(name, 4);
  appendNumber(bytes, static_cast<std::uint32_t>(content.size()));
  bytes.append(content);
  if (content.size() % 2 != 0) bytes.append('\0');
}

QByteArray list(const char* type, const QByteArray& content) { return QByteArray(type, 4) + content; }

struct Facts {
  std::uint32_t frames, width, height, rate, largest;
};

QByteArray mainHeader(const Facts& facts) {
  QByteArray bytes;
  constexpr std::uint32_t kHasIndex = 0x10;
  for (const std::uint32_t value : {1'000'000 / facts.rate, facts.largest * facts.rate, 0U, kHasIndex, facts.frames, 0U,
                                    1U, facts.largest, facts.width, facts.height, 0U, 0U, 0U, 0U})
    appendNumber(bytes, value);
  return bytes;
}

QByteArray streamHeader(const Facts& facts) {
  QByteArray bytes("vidsMPNG", 8);
  for (const std::uint32_t value :
       {0U, 0U, 0U, 1U, facts.rate, 0U, facts.frames, facts.largest, std::numeric_limits<std::uint32_t>::max(), 0U})
    appendNumber(bytes, value);
  for (const std::uint32_t side : {0U, 0U, facts.width, facts.height}) appendNumber(bytes, side, 2);
  return bytes;
}

QByteArray streamFormat(const Facts& facts) {  // BITMAPINFOHEADER
  QByteArray bytes;
  for (const std::uint32_t value : {40U, facts.width, facts.height}) appendNumber(bytes, value);
  appendNumber(bytes, 1, 2);
  appendNumber(bytes, 24, 2);
  bytes.append("MPNG", 4);
  for (const std::uint32_t value : {facts.width * facts.height * 3, 0U, 0U, 0U, 0U}) appendNumber(bytes, value);
  return bytes;
}

QByteArray pngOf(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, "PNG")) throw RowFault("has a picture that could not be packed");
  return bytes;
}

}  // namespace

FrameStack::FrameStack(const PickleValue& observations) {
  if (observations.kind == PickleKind::Array && observations.dtype.kind != 'O') {
    m_arrays = {&observations};
    readShape(observations, 1);
    if (observations.shape[0] > kMostFrames) refuse(observations);
    m_count = static_cast<int>(observations.shape[0]);
  } else {
    if (!observations.isSequence() && observations.kind != PickleKind::Array) refuse(observations);
    for (const PickleValue* picture : observations.items) {
      if (picture->kind != PickleKind::Array || picture->shape != observations.items[0]->shape) refuse(*picture);
      m_arrays.push_back(picture);
      readShape(*picture, 0);
    }
    m_count = static_cast<int>(m_arrays.size());
    m_apart = true;
  }
  if (m_count == 0) throw RowFault("holds a fragment without observations");
}

void FrameStack::readShape(const PickleValue& array, std::size_t first) {
  const auto& shape = array.shape;
  if (array.dtype.kind != 'u' || array.dtype.size != 1 || array.fortran) refuse(array);
  const std::size_t dimensions = shape.size() < first ? 0 : shape.size() - first;
  if (dimensions == 2 && isSide(shape[first]) && isSide(shape[first + 1])) {
    m_channels = 1;
    m_channelsFirst = true;
  } else if (dimensions == 3 && isSide(shape[first]) && isSide(shape[first + 1]) && isChannels(shape[first + 2])) {
    m_channels = static_cast<int>(shape[first + 2]);
    m_channelsFirst = false;
  } else if (dimensions == 3 && isChannels(shape[first]) && isSide(shape[first + 1]) && isSide(shape[first + 2])) {
    m_channels = static_cast<int>(shape[first]);
    m_channelsFirst = true;
  } else {
    refuse(array);
  }
  const std::size_t rows = first + (m_channelsFirst && dimensions == 3 ? 1 : 0);
  m_height = static_cast<int>(shape[rows]);
  m_width = static_cast<int>(shape[rows + 1]);
}

QImage FrameStack::frame(int index) const {
  const std::size_t plane = static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height);
  const auto channels = static_cast<std::size_t>(m_channels);
  const PickleValue& array = *m_arrays[m_apart ? static_cast<std::size_t>(index) : 0];
  const std::size_t from = m_apart ? 0 : static_cast<std::size_t>(index) * plane * channels;
  const auto* bytes = reinterpret_cast<const unsigned char*>(array.bytes->text.data()) + from;
  const bool colour = m_channels == 3;
  QImage image(m_width, m_height, colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
  const std::size_t last = channels - 1;
  for (int y = 0; y < m_height; ++y) {
    unsigned char* line = image.scanLine(y);
    for (int x = 0; x < m_width; ++x) {
      const std::size_t at =
          static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
      const auto value = [&](std::size_t channel) {
        return m_channelsFirst ? bytes[channel * plane + at] : bytes[at * channels + channel];
      };
      if (colour)
        for (std::size_t channel = 0; channel < 3; ++channel)
          line[3 * static_cast<std::size_t>(x) + channel] = value(channel);
      else
        line[x] = value(last);
    }
  }
  return image;
}

Media videoOf(const FrameStack& frames, int framesPerSecond) {
  return videoOf(
      frames.count(), [&frames](int index) { return frames.frame(index); }, framesPerSecond);
}

Media videoOf(int count, const std::function<QImage(int)>& pictureAt, int framesPerSecond) {
  QByteArray movie, index;
  Facts facts{static_cast<std::uint32_t>(count), 0, 0, static_cast<std::uint32_t>(framesPerSecond), 0};
  Media media;
  for (int i = 0; i < count; ++i) {
    const QImage picture = pictureAt(i);
    media.width = picture.width();
    media.height = picture.height();
    const QByteArray png = pngOf(picture);
    constexpr std::uint32_t kKeyFrame = 0x10;
    index.append("00dc", 4);
    for (const std::uint32_t value :
         {kKeyFrame, static_cast<std::uint32_t>(movie.size()) + 4, static_cast<std::uint32_t>(png.size())})
      appendNumber(index, value);
    appendChunk(movie, "00dc", png);
    facts.largest = std::max(facts.largest, static_cast<std::uint32_t>(png.size()));
    if (movie.size() > kBiggestVideo) throw RowFault("holds a fragment of more than 512 MiB");
  }
  facts.width = static_cast<std::uint32_t>(media.width);
  facts.height = static_cast<std::uint32_t>(media.height);
  QByteArray stream, header, body, file;
  appendChunk(stream, "strh", streamHeader(facts));
  appendChunk(stream, "strf", streamFormat(facts));
  appendChunk(header, "avih", mainHeader(facts));
  appendChunk(header, "LIST", list("strl", stream));
  appendChunk(body, "LIST", list("hdrl", header));
  appendChunk(body, "LIST", list("movi", movie));
  appendChunk(body, "idx1", index);
  appendChunk(file, "RIFF", list("AVI ", body));
  media.mime = "video/x-msvideo";
  media.bytes.assign(file.begin(), file.end());
  return media;
}

}  // namespace podium
