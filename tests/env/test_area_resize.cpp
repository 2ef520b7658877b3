#include <QtTest>
#include <algorithm>
#include <cmath>

#include "learner/env/atari/area_resize.h"
#include "learner/random.h"

using podium::Random;
using podium::atari::AreaResize;

namespace {

// The mean over the area that an output pixel covers, straight from the definition.
double areaMean(const std::vector<std::uint8_t>& in, int inWidth, int inHeight, int outWidth, int outHeight, int ox,
                int oy) {
  const double scaleX = static_cast<double>(inWidth) / outWidth, scaleY = static_cast<double>(inHeight) / outHeight;
  double sum = 0.0;
  for (int y = 0; y < inHeight; ++y)
    for (int x = 0; x < inWidth; ++x) {
      const double across = std::min((ox + 1) * scaleX, x + 1.0) - std::max(ox * scaleX, static_cast<double>(x));
      const double down = std::min((oy + 1) * scaleY, y + 1.0) - std::max(oy * scaleY, static_cast<double>(y));
      if (across > 0.0 && down > 0.0) sum += across * down * in[static_cast<std::size_t>(y * inWidth + x)];
    }
  return sum / (scaleX * scaleY);
}

}  // namespace

class TestAreaResize : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isTheRoundedAreaMean_data() {
    QTest::addColumn<int>("inWidth");
    QTest::addColumn<int>("inHeight");
    QTest::addColumn<int>("outWidth");
    QTest::addColumn<int>("outHeight");
    QTest::newRow("NTSC") << 160 << 210 << 84 << 84;
    QTest::newRow("PAL") << 160 << 250 << 84 << 84;
    QTest::newRow("Carnival") << 160 << 214 << 84 << 84;
    QTest::newRow("Pooyan") << 160 << 220 << 84 << 84;
    QTest::newRow("JourneyEscape") << 160 << 230 << 84 << 84;
    QTest::newRow("no change") << 12 << 10 << 12 << 10;
    QTest::newRow("thirds") << 30 << 30 << 10 << 10;
    QTest::newRow("odd") << 7 << 5 << 5 << 4;
  }
  void isTheRoundedAreaMean() {
    QFETCH(int, inWidth);
    QFETCH(int, inHeight);
    QFETCH(int, outWidth);
    QFETCH(int, outHeight);
    const std::uint64_t seed = 20170612;
    qInfo() << "seed" << seed;
    Random random(seed);
    AreaResize resize(inWidth, inHeight, outWidth, outHeight);
    for (const int colours : {2, 256}) {  // black and white has the most exact halves
      std::vector<std::uint8_t> in(static_cast<std::size_t>(inWidth * inHeight));
      for (auto& pixel : in) pixel = static_cast<std::uint8_t>(random.below(colours) * (255 / (colours - 1)));
      std::vector<std::uint8_t> out(static_cast<std::size_t>(outWidth * outHeight));
      resize(in.data(), out.data());
      for (int y = 0; y < outHeight; ++y)
        for (int x = 0; x < outWidth; ++x) {
          const double mean = areaMean(in, inWidth, inHeight, outWidth, outHeight, x, y);
          const int expected = static_cast<int>(std::floor(mean + 0.5 + 1e-9));  // halves up
          QCOMPARE(static_cast<int>(out[static_cast<std::size_t>(y * outWidth + x)]), expected);
        }
    }
  }

  void everyGreyIsKept() {
    AreaResize resize(160, 210, 84, 84);
    for (int grey = 0; grey < 256; ++grey) {
      const std::vector<std::uint8_t> in(160 * 210, static_cast<std::uint8_t>(grey));
      std::vector<std::uint8_t> out(84 * 84, 1);
      resize(in.data(), out.data());
      QCOMPARE(std::count(out.begin(), out.end(), static_cast<std::uint8_t>(grey)), 84 * 84);
    }
  }

  void refusesSizesThatItCannotDoExactly_data() {
    QTest::addColumn<int>("in");
    QTest::addColumn<int>("out");
    QTest::newRow("larger") << 80 << 84;
    QTest::newRow("more than three to one") << 300 << 84;
    QTest::newRow("too many parts") << 251 << 84;
    QTest::newRow("nothing") << 160 << 0;
  }
  void refusesSizesThatItCannotDoExactly() {
    QFETCH(int, in);
    QFETCH(int, out);
    QVERIFY_EXCEPTION_THROWN(AreaResize(in, in, out, out), std::invalid_argument);
  }
};

QTEST_APPLESS_MAIN(TestAreaResize)
#include "test_area_resize.moc"
