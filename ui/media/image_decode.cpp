#include "ui/media/image_decode.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QTransform>
#include <algorithm>
#include <mutex>

#include "ui/common/format.h"
#include "ui/media/image_format.h"

namespace podium {
namespace {

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::ImageDecode)
};

Error error(ErrorCode code, const QString& message) { return {code, message.toStdString()}; }

// QImageReader refuses images over 128 MB by itself, with a message that does not say so.
void allowLargeImages() {
  static std::once_flag once;
  std::call_once(once, [] {
    constexpr int kMegabytes = static_cast<int>(ImageLimits::kMostPixels * 8 / (1024 * 1024)) + 1;
    QImageReader::setAllocationLimit(std::max(QImageReader::allocationLimit(), kMegabytes));
  });
}

// libjpeg fills what is missing with grey and calls it a success: an annotator would judge the grey.
bool isCutOff(const QByteArray& bytes, ImageFormat format) {
  if (format != ImageFormat::Jpeg) return false;
  const auto scan = bytes.lastIndexOf(QByteArrayLiteral("\xFF\xDA")),
             end = bytes.lastIndexOf(QByteArrayLiteral("\xFF\xD9"));
  return end < scan;
}

}  // namespace

QImage oriented(const QImage& image, int orientation) {
  const QTransform quarter = QTransform().rotate(90);
  switch (orientation) {
    case 2:
      return image.mirrored(true, false);
    case 3:
      return image.mirrored(true, true);
    case 4:
      return image.mirrored(false, true);
    case 5:
      return image.mirrored(false, true).transformed(quarter);
    case 6:
      return image.transformed(quarter);
    case 7:
      return image.mirrored(true, false).transformed(quarter);
    case 8:
      return image.transformed(QTransform().rotate(270));
    default:
      return image;
  }
}

QImage normalised(QImage image) {
  const bool alpha = image.hasAlphaChannel();
  const bool deep = image.depth() > 32 || image.format() == QImage::Format_Grayscale16;
  const QColorSpace space = image.colorSpace();
  // Colours are converted before they are rounded to 8 bits, and never after they are multiplied with alpha.
  if (space.isValid() && space != QColorSpace(QColorSpace::SRgb)) {
    image.convertTo(deep ? QImage::Format_RGBA64 : alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    image.convertToColorSpace(QColorSpace::SRgb);
  }
  image.convertTo(alpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
  image.setColorSpace(QColorSpace::SRgb);
  return image;
}

Result<QImage> decodeImage(std::span<const std::uint8_t> bytes, const std::string& mime, const ImageLimits& limits) {
  const ImageFormat format = imageFormatOf(bytes);
  const QString said = mime.empty() ? QString() : QStringLiteral(" (%1)").arg(text(mime));
  if (bytes.empty()) return error(ErrorCode::Corrupt, Words::tr("The image file is empty."));
  if (format == ImageFormat::Svg)
    return error(ErrorCode::InvalidInput,
                 Words::tr("SVG drawings are not shown: they are programs, and every program draws "
                           "them differently. Convert them to PNG and import them again."));
  const char* name = readerName(format);
  if (!name)
    return error(ErrorCode::InvalidInput,
                 Words::tr("This file%1 is not an image that Podium can show. It shows PNG, JPEG, WebP, GIF and BMP.")
                     .arg(said));
  allowLargeImages();
  QByteArray data =
      QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
  QBuffer buffer(&data);
  if (!buffer.open(QIODevice::ReadOnly))
    return error(ErrorCode::Io, Words::tr("The image cannot be read from memory."));
  QImageReader reader(&buffer, name);
  reader.setAutoDetectImageFormat(false);
  reader.setAutoTransform(false);  // which formats it knows the orientation of differs between Qt's versions
  const QString kind = QString::fromLatin1(name).toUpper();
  if (!reader.canRead() && reader.error() == QImageReader::UnsupportedFormatError)
    return error(ErrorCode::Unavailable,
                 Words::tr("Qt's plugin for %1 images is not installed. Install the package qt6-image-formats-plugins.")
                     .arg(kind));
  const auto tooLarge = [&limits](const QSize& size) {
    return size.width() * static_cast<std::int64_t>(size.height()) > std::min(limits.pixels, ImageLimits::kMostPixels);
  };
  const auto sizeError = [&](const QSize& size) {
    return error(ErrorCode::InvalidInput,
                 Words::tr("The image says that it has %1 × %2 pixels; Podium decodes up to %3 million. Scale it down.")
                     .arg(groupedNumber(size.width()), groupedNumber(size.height()),
                          compactNumber(static_cast<double>(std::min(limits.pixels, ImageLimits::kMostPixels)) / 1e6)));
  };
  if (tooLarge(reader.size())) return sizeError(reader.size());
  QImage image;
  if (!reader.read(&image) || image.isNull())
    return error(ErrorCode::Corrupt, Words::tr("The %1 image is damaged: %2.").arg(kind, reader.errorString()));
  if (tooLarge(image.size())) return sizeError(image.size());
  if (isCutOff(data, format))
    return error(ErrorCode::Corrupt, Words::tr("The %1 image is cut off: its end is missing.").arg(kind));
  return normalised(oriented(image, exifOrientation(bytes, format)));
}

}  // namespace podium
