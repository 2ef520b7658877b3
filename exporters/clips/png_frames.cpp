// clips-png.
#include <QtCore/QBuffer>
#include <QtGui/QImage>

#include "exporters/clips/clip_files.h"
#include "exporters/output_folder.h"

namespace podium {
namespace {

// Borrows the pixels of the clip.
QImage imageOf(const ClipFrames& clip, int index) {
  const ClipMeta& meta = clip.meta;
  const int line = meta.frameWidth * meta.bytesPerPixel();
  const std::uint8_t* from = clip.frames.data() + static_cast<std::size_t>(index) * static_cast<std::size_t>(line) *
                                                      static_cast<std::size_t>(meta.frameHeight);
  QImage image(from, meta.frameWidth, meta.frameHeight, line,
               meta.pixels == PixelFormat::Rgb24 ? QImage::Format_RGB888 : QImage::Format_Indexed8);
  if (meta.pixels == PixelFormat::Indexed8) {
    QList<QRgb> colours;
    for (const std::uint32_t colour : clip.palette) colours.append(0xFF000000U | colour);
    image.setColorTable(colours);
  }
  return image;
}

}  // namespace

std::string writePngFrames(const ClipFrames& frames, const ClipSteps&, const std::string& name, OutputFolder& folder,
                           const std::stop_token& stop) {
  for (int i = 0; i < frames.meta.frameCount() && !stop.stop_requested(); ++i) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!imageOf(frames, i).save(&buffer, "PNG"))
      throw Exception(ErrorCode::Io,
                      "A frame of " + name + " could not be packed as PNG. Export the clips as arrays instead.");
    const std::string number = std::to_string(i);
    constexpr std::size_t kDigits = 5;
    folder.write(name + "/" + std::string(kDigits - std::min(kDigits, number.size()), '0') + number + ".png",
                 std::string_view(png.constData(), static_cast<std::size_t>(png.size())));
  }
  return name;
}

}  // namespace podium
