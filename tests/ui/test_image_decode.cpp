#include <QColorSpace>
#include <QImageReader>
#include <QTest>
#include <numeric>

#include "tests/ui/media_samples.h"
#include "ui/media/image_decode.h"
#include "ui/media/image_format.h"
#include "ui/media/image_pyramid.h"

using namespace podium;
using namespace podium::test;

namespace {

QByteArray bigEndian(std::uint32_t value, int bytes) {
  QByteArray out;
  for (int i = bytes - 1; i >= 0; --i) out.append(static_cast<char>(value >> (8 * i) & 0xFF));
  return out;
}

std::uint32_t crc32(const QByteArray& data) {  // PNG, annex D
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char byte : data) {
    crc ^= static_cast<std::uint8_t>(byte);
    for (int i = 0; i < 8; ++i) crc = crc & 1 ? 0xEDB88320u ^ crc >> 1 : crc >> 1;
  }
  return ~crc;
}

QByteArray pngChunk(const QByteArray& name, const QByteArray& data) {
  return bigEndian(static_cast<std::uint32_t>(data.size()), 4) + name + data + bigEndian(crc32(name + data), 4);
}

// 3 x 2 blocks of 16 pixels in colours that survive JPEG.
QImage blocks() {
  QImage image(48, 32, QImage::Format_RGB32);
  const QRgb colours[] = {0xFFE02020, 0xFF20E020, 0xFF2020E0, 0xFFE0E020, 0xFFFFFFFF, 0xFF101010};
  for (int y = 0; y < 32; ++y)
    for (int x = 0; x < 48; ++x) image.setPixel(x, y, colours[y / 16 * 3 + x / 16]);
  return image;
}

bool near(QRgb a, QRgb b, int by) {
  return std::abs(qRed(a) - qRed(b)) <= by && std::abs(qGreen(a) - qGreen(b)) <= by &&
         std::abs(qBlue(a) - qBlue(b)) <= by && std::abs(qAlpha(a) - qAlpha(b)) <= by;
}

QString reason(const Result<QImage>& result) {
  return result ? QString() : QString::fromStdString(result.error().message);
}

}  // namespace

class TestImageDecode : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyFormatIsDecoded_data() {
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("tolerance");
    QTest::newRow("PNG") << QByteArray("png") << 0;
    QTest::newRow("JPEG") << QByteArray("jpeg") << 12;
    QTest::newRow("WebP") << QByteArray("webp") << 12;
    QTest::newRow("BMP") << QByteArray("bmp") << 0;
  }
  void everyFormatIsDecoded() {
    QFETCH(QByteArray, format);
    QFETCH(int, tolerance);
    QVERIFY2(QImageReader::supportedImageFormats().contains(format),
             "Qt cannot read this format here. Install qt6-image-formats-plugins, or run ./podium, which does.");
    const QByteArray file = encoded(blocks(), format, 95);
    // The type that came with it is wrong: the content counts.
    const auto image = decodeImage(bytesOf(file), "image/x-wrong");
    QVERIFY2(image.ok(), qPrintable(reason(image)));
    QCOMPARE(image.value().size(), QSize(48, 32));
    QCOMPARE(image.value().format(), QImage::Format_RGB32);
    for (int y = 8; y < 32; y += 16)
      for (int x = 8; x < 48; x += 16) QVERIFY(near(image.value().pixel(x, y), blocks().pixel(x, y), tolerance));
  }

  void firstFrameOfAnAnimationIsTheImage() {
    const QByteArray gif = numberedGif({5, 5, 5}, QSize(64, 32));
    const auto image = decodeImage(bytesOf(gif), "image/gif");
    QVERIFY2(image.ok(), qPrintable(reason(image)));
    QCOMPARE(numberOf(image.value()), 0);
  }

  void exifOrientationIsApplied_data() {
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QPoint>("first");   // where the stored upper left block is shown
    QTest::addColumn<QPoint>("second");  // and the one to its right
    const int r = 40, b = 24;
    QTest::newRow("1 as it is") << 1 << QPoint(8, 8) << QPoint(24, 8);
    QTest::newRow("2 mirrored") << 2 << QPoint(r, 8) << QPoint(24, 8);
    QTest::newRow("3 upside down") << 3 << QPoint(r, b) << QPoint(24, b);
    QTest::newRow("4 flipped") << 4 << QPoint(8, b) << QPoint(24, b);
    QTest::newRow("5 transposed") << 5 << QPoint(8, 8) << QPoint(8, 24);
    QTest::newRow("6 to be turned right") << 6 << QPoint(24, 8) << QPoint(24, 24);
    QTest::newRow("7 transversed") << 7 << QPoint(b, r) << QPoint(b, 24);
    QTest::newRow("8 to be turned left") << 8 << QPoint(8, r) << QPoint(8, 24);
  }
  void exifOrientationIsApplied() {
    QFETCH(int, orientation);
    QFETCH(QPoint, first);
    QFETCH(QPoint, second);
    for (const bool little : {false, true}) {
      QByteArray tiff = little ? QByteArray("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18)
                               : QByteArray("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", 18);
      const char value = static_cast<char>(orientation);
      tiff += QByteArray(little ? 0 : 1, '\0');
      tiff.append(value);
      tiff += QByteArray((little ? 3 : 2) + 4, '\0');  // and no further directory
      const QByteArray app1 = QByteArray("Exif\0\0", 6) + tiff;
      const QByteArray plain = encoded(blocks(), "jpeg", 95), png = encoded(blocks(), "png");
      const QByteArray jpeg = plain.left(2) + QByteArray("\xFF\xE1") +
                              bigEndian(static_cast<std::uint32_t>(app1.size() + 2), 2) + app1 + plain.mid(2);
      constexpr int kAfterHeader = 8 + 25;
      for (const QByteArray& file :
           {jpeg, QByteArray(png.left(kAfterHeader) + pngChunk("eXIf", tiff) + png.mid(kAfterHeader))}) {
        const auto image = decodeImage(bytesOf(file), {});
        QVERIFY2(image.ok(), qPrintable(reason(image)));
        QCOMPARE(image.value().size(), orientation >= 5 ? QSize(32, 48) : QSize(48, 32));
        QVERIFY(near(image.value().pixel(first), blocks().pixel(8, 8), 12));
        QVERIFY(near(image.value().pixel(second), blocks().pixel(24, 8), 12));
      }
    }
  }

  void damagedExifIsNoReasonToRefuse() {
    const QByteArray plain = encoded(blocks(), "jpeg", 95);
    for (const QByteArray& app1 : {QByteArray("Exif\0\0II*\0\xFF\xFF\xFF\x7F", 14), QByteArray("Exif\0\0", 6)}) {
      const QByteArray file = plain.left(2) + QByteArray("\xFF\xE1") +
                              bigEndian(static_cast<std::uint32_t>(app1.size() + 2), 2) + app1 + plain.mid(2);
      QCOMPARE(exifOrientation(bytesOf(file), ImageFormat::Jpeg), 1);
      QVERIFY(decodeImage(bytesOf(file), {}).ok());
    }
  }

  void sixteenBitsAreRounded() {
    QImage deep(8, 8, QImage::Format_RGBA64);
    deep.fill(QColor::fromRgba64(0x8080, 0x4040, 0xFFFF, 0x8080));
    const auto image = decodeImage(bytesOf(encoded(deep, "png")), {});
    QVERIFY2(image.ok(), qPrintable(reason(image)));
    QCOMPARE(image.value().format(), QImage::Format_ARGB32_Premultiplied);
    QVERIFY(near(image.value().pixelColor(4, 4).rgba(), qRgba(0x80, 0x40, 0xFF, 0x80), 2));
    QImage grey(8, 8, QImage::Format_Grayscale16);
    grey.fill(QColor(0x60, 0x60, 0x60));
    const auto plain = decodeImage(bytesOf(encoded(grey, "png")), {});
    QVERIFY2(plain.ok(), qPrintable(reason(plain)));
    QVERIFY(near(plain.value().pixel(4, 4), qRgb(0x60, 0x60, 0x60), 1));
  }

  void inksOfPrintBecomeColours() {
    const auto image = decodeImage(bytesOf(QByteArray::fromBase64(kCmykRed)), "image/jpeg");
    QVERIFY2(image.ok(), qPrintable(reason(image)));
    QVERIFY(near(image.value().pixel(8, 8), qRgb(200, 40, 40), 12));
  }

  void profilesBecomeSrgb() {
    QImage wide(8, 8, QImage::Format_RGB32);
    wide.fill(QColor(60, 200, 60));
    const QColor expected =
        QColorSpace(QColorSpace::DisplayP3).transformationToColorSpace(QColorSpace::SRgb).map(QColor(60, 200, 60));
    wide.setColorSpace(QColorSpace::DisplayP3);
    for (const char* format : {"png", "jpeg"}) {
      const auto image = decodeImage(bytesOf(encoded(wide, format, 100)), {});
      QVERIFY2(image.ok(), qPrintable(reason(image)));
      QVERIFY(!near(image.value().pixel(4, 4), qRgb(60, 200, 60), 6));
      QVERIFY(near(image.value().pixel(4, 4), expected.rgb(), 4));
    }
  }

  void bombsAreRefusedBeforeTheyAreDecoded() {
    // A few bytes that claim 3.6 thousand million pixels.
    const QByteArray header = bigEndian(60'000, 4) + bigEndian(60'000, 4) + QByteArray::fromHex("0802000000");
    const QByteArray bomb = QByteArray("\x89PNG\r\n\x1A\n") + pngChunk("IHDR", header) +
                            pngChunk("IDAT", QByteArray::fromHex("789c0300000000")) + pngChunk("IEND", {});
    const auto refused = decodeImage(bytesOf(bomb), "image/png");
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY2(reason(refused).contains(QStringLiteral("60")) && reason(refused).contains(QStringLiteral("64 million")),
             qPrintable(reason(refused)));
    const QByteArray small = encoded(blocks(), "png");
    QVERIFY(decodeImage(bytesOf(small), {}, {.pixels = 48 * 32}).ok());
    QVERIFY(!decodeImage(bytesOf(small), {}, {.pixels = 48 * 32 - 1}).ok());
  }

  void largeImagesAreDecoded() {
    // Over the 128 MB at which Qt stops by itself.
    QImage large(7000, 5200, QImage::Format_RGB32);
    large.fill(Qt::darkCyan);
    const auto image = decodeImage(bytesOf(encoded(large, "png", 100)), {});
    QVERIFY2(image.ok(), qPrintable(reason(image)));
    QCOMPARE(image.value().size(), large.size());
  }

  void whatIsNoImageIsRefusedWithAReason_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const QByteArray png = encoded(landscape(QSize(200, 150)), "png"),
                     jpeg = encoded(landscape(QSize(200, 150)), "jpeg");
    const int corrupt = static_cast<int>(ErrorCode::Corrupt), invalid = static_cast<int>(ErrorCode::InvalidInput);
    QTest::newRow("empty") << QByteArray() << corrupt << QStringLiteral("empty");
    QTest::newRow("PNG cut off") << png.left(png.size() / 2) << corrupt << QStringLiteral("damaged");
    QTest::newRow("JPEG cut off") << jpeg.left(jpeg.size() / 2) << corrupt << QStringLiteral("cut off");
    QTest::newRow("PNG header only") << png.left(20) << corrupt << QStringLiteral("damaged");
    QTest::newRow("text") << QByteArray("Not an image") << invalid << QStringLiteral("PNG, JPEG");
    QTest::newRow("SVG") << QByteArray("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>") << invalid
                         << QStringLiteral("SVG");
  }
  void whatIsNoImageIsRefusedWithAReason() {
    QFETCH(QByteArray, file);
    QFETCH(int, code);
    QFETCH(QString, says);
    const auto image = decodeImage(bytesOf(file), "image/png");
    QVERIFY(!image.ok());
    QCOMPARE(static_cast<int>(image.error().code), code);
    QVERIFY2(reason(image).contains(says), qPrintable(reason(image)));
  }

  void pyramidKeepsTheMeanColour() {
    const ImagePyramid pyramid(normalised(landscape(QSize(1000, 700))));
    QVERIFY(pyramid.levels() >= 3);
    QVERIFY(pyramid.bytes() < static_cast<std::size_t>(1000 * 700 * 4 * 1.4));
    QCOMPARE(pyramid.levelFor(1.0), 0);
    QCOMPARE(pyramid.levelFor(8.0), 0);
    QCOMPARE(pyramid.levelFor(0.5), 1);
    QCOMPARE(pyramid.levelFor(0.51), 0);
    QCOMPARE(pyramid.levelFor(0.01), pyramid.levels() - 1);
  }

 private:
  // 16 x 16 pixels of rgb(200, 40, 40) as a CMYK JPEG with Adobe's marker.
  static constexpr auto kCmykRed =
      "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4P"
      "EBAREAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
      "EBAQEBAQEBAQEBAQ/8AAFAgAEAAQBAERAAIRAQMRAQQRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAGCP/EABQQAQAAAAAAAAAA"
      "AAAAAAAAAAD/xAAWAQEBAQAAAAAAAAAAAAAAAAAABwn/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/AKhW"
      "2d7YAAAAD//Z";
};

QTEST_MAIN(TestImageDecode)
#include "test_image_decode.moc"
