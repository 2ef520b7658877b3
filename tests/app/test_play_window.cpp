// The window of `podium play`: keys, what it says, and pictures of it in screenshots/ in the build folder.
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

#include "app/play_window.h"
#include "tests/ui/theme_names.h"
#include "tests/ui/window_tools.h"
#include "ui/common/theme.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatienceMs = 20000;

QImage picture(int shade) {
  QImage image(160, 210, QImage::Format_RGB888);
  image.fill(QColor(shade, 40, 255 - shade));
  for (int x = 40; x < 120; ++x) image.setPixelColor(x, 100, Qt::white);
  return image;
}

class Watching {
 public:
  Watching() : window(queue, stop) { window.show(); }
  void put(int shade, int episode = 1, double sum = 0.0) {
    queue.put({picture(shade), episode, sum}, stop.get_token());
  }
  bool shows(int shade) { return pixelsOf(window.grab().toImage(), QColor(shade, 40, 255 - shade)) > 10000; }
  std::stop_source stop;
  PlayQueue queue;
  PlayWindow window;
};

}  // namespace

class TestPlayWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { Theme::instance().setChoice(ThemeChoice::Light); }

  void untilTheEnvironmentHasStartedItSaysSo() {
    Watching watching;
    QVERIFY(watching.window.words().contains(QStringLiteral("starting")));
    watching.window.begin(60.0, QStringLiteral("ALE/Pong-v5"));
    QCOMPARE(watching.window.windowTitle(), QStringLiteral("ALE/Pong-v5"));
    watching.put(10, 2, -3.0);
    QTRY_VERIFY_WITH_TIMEOUT(watching.shows(10), kPatienceMs);
    QVERIFY2(watching.window.words().contains(QStringLiteral("Episode 2")), qPrintable(watching.window.words()));
    QVERIFY(watching.window.words().contains(QStringLiteral("-3")));
  }

  void spacePausesAndGoesOn() {
    Watching watching;
    watching.put(10);
    QTRY_VERIFY_WITH_TIMEOUT(watching.shows(10), kPatienceMs);
    QTest::keyClick(&watching.window, Qt::Key_Space);
    QVERIFY(watching.window.words().contains(QStringLiteral("paused")));
    watching.put(200);
    QTest::qWait(100);
    QVERIFY(watching.shows(10));
    QTest::keyClick(&watching.window, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(watching.shows(200), kPatienceMs);
  }

  void plusAndMinusChangeTheSpeedWithinBounds() {
    Watching watching;
    watching.put(10);
    QTRY_VERIFY_WITH_TIMEOUT(watching.shows(10), kPatienceMs);
    const auto says = [&](const char* words) { return watching.window.words().contains(QString::fromUtf8(words)); };
    QTest::keyClick(&watching.window, Qt::Key_Plus);
    QVERIFY(says("speed x2"));
    for (int i = 0; i < 10; ++i) QTest::keyClick(&watching.window, Qt::Key_Equal);
    QVERIFY(says("speed x16"));
    for (int i = 0; i < 20; ++i) QTest::keyClick(&watching.window, Qt::Key_Minus);
    QVERIFY(says("speed x0.125"));
  }

  // The one who plays waits while the window is full, and not any longer than it is open.
  void closingEndsThePlay() {
    Watching watching;
    QTest::keyClick(&watching.window, Qt::Key_Space);
    std::thread player([&] {
      for (int i = 0; !watching.stop.stop_requested(); ++i) watching.put(i % 200);
    });
    QTest::qWait(50);
    QTest::keyClick(&watching.window, Qt::Key_Escape);
    player.join();
    QVERIFY(!watching.window.isVisible());
  }

  void itLooksAsItShould_data() {
    QTest::addColumn<QString>("theme");
    for (const char* theme : {"light", "dark", "contrast"}) QTest::newRow(theme) << QString::fromLatin1(theme);
  }
  void itLooksAsItShould() {
    QFETCH(QString, theme);
    Theme::instance().setChoice(themeNamed(theme));
    Watching watching;
    watching.window.begin(60.0, QStringLiteral("ALE/Pong-v5"));
    watching.put(90, 3, 12.0);
    QTRY_VERIFY_WITH_TIMEOUT(watching.shows(90), kPatienceMs);
    QVERIFY(watching.window.grab().save(screenshotFolder() + QStringLiteral("/play-%1.png").arg(theme)));
    watching.window.resize(320, 240);  // nothing is cut off in a small one
    QTest::qWait(20);
    QVERIFY(pixelsOf(watching.window.grab().toImage(), QColor(90, 40, 165)) > 2000);
  }
};

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  const QTemporaryDir settings;
  useOwnSettings(settings.path(), "play-window");
  applyTheme(application);
  TestPlayWindow test;
  return QTest::qExec(&test, argc, argv);
}

#include "test_play_window.moc"
