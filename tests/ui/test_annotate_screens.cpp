// Pictures of the page as people see it, written to screenshots/ in the build folder, and checks that hold for all of
// them: nothing is cut off, nothing overlaps, every clip is there. Screen scale is fixed when a program starts, so each
// picture is made by a process of its own.
#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/theme_names.h"
#include "tests/ui/window_tools.h"
#include "ui/common/theme.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr auto kJob = "PODIUM_TEST_SCREEN";  // "K theme what width height": the child's task

int makePicture(const QStringList& job) {
  const int k = job[0].toInt();
  const QString theme = job[1], what = job[2];
  Theme::instance().setChoice(themeNamed(theme));
  AnnotateFixture fixture(roadProject(k), what == QLatin1String("empty") ? 0 : 3, 11, 10);
  AnnotatePage page(fixture.session);
  page.resize(job[3].toInt(), job[4].toInt());
  page.show();
  const auto ready = [&] {
    return page.model().phase() == AnnotateModel::Phase::Asking &&
           !page.model().submitHindrance().contains(QStringLiteral("screen"));
  };
  if (what == QLatin1String("empty")) {
    LearnerStatus status;
    status.message = "Making clips: 34 of 60";
    status.progress = 34.0 / 60.0;
    if (!QTest::qWaitFor([&] { return !page.model().emptyReason().actionText.isEmpty(); })) return 2;
    fixture.learner.set(LearnerControl::State::Running, status);
  } else if (!QTest::qWaitFor(ready)) {
    return 2;
  }
  page.clock().step(25);
  if (what == QLatin1String("ranking"))
    for (const char key : std::string(k > 2 ? "b=dca" : "")) QTest::keyClick(&page, key);
  if (what == QLatin1String("keys")) QTest::keyClick(&page, '?');
  if (what == QLatin1String("focus")) {
    QTest::keyClick(&page, Qt::Key_Right);
    QTest::keyClick(&page, Qt::Key_Right);
  }
  QTest::qWait(250);  // the frame that was asked for, and the end of motion
  const bool small = page.height() < 400;
  const QString fault = small ? smallPageFaults(page, 0) + pageFaults(page, {36, 30}) : pageFaults(page, {120, 120});
  if (!fault.isEmpty()) {
    qWarning("%s", qPrintable(fault));
    return 3;
  }
  return page.grab().save(QStringLiteral("%1/annotate-%2.png")
                              .arg(screenshotFolder(), job.join(QLatin1Char('-')) + QLatin1Char('-') +
                                                           qEnvironmentVariable("QT_SCALE_FACTOR")))
             ? 0
             : 4;
}

}  // namespace

class TestAnnotateScreens : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void pageIsWhole_data() {
    QTest::addColumn<int>("k");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("scale");
    const QSize laptop(1310, 648), large(1864, 984);  // what the window leaves of 1366 x 768 and of 1920 x 1080
    for (const char* theme : {"light", "dark", "contrast"})
      for (const int k : {2, 4, 9}) QTest::addRow("K=%d %s", k, theme) << k << theme << "ranking" << laptop << "1";
    QTest::newRow("K=9 large") << 9 << "light"
                               << "ranking" << large << "1";
    QTest::newRow("K=4 two pixels for one") << 4 << "light"
                                            << "ranking" << QSize(960, 540) << "2";
    QTest::newRow("K=2 two pixels for one") << 2 << "dark"
                                            << "plain" << QSize(960, 540) << "2";
    for (const int k : {2, 4, 9})
      QTest::addRow("K=%d small", k) << k << "dark"
                                     << "ranking" << QSize(627, 294) << "2";
    QTest::newRow("K=4 one and a half") << 4 << "dark"
                                        << "ranking" << QSize(1000, 600) << "1.5";
    QTest::newRow("keys") << 4 << "light"
                          << "keys" << laptop << "1";
    QTest::newRow("focus") << 4 << "dark"
                           << "focus" << laptop << "1";
    QTest::newRow("empty") << 2 << "light"
                           << "empty" << laptop << "1";
  }
  void pageIsWhole() {
    QFETCH(int, k);
    QFETCH(QString, theme);
    QFETCH(QString, what);
    QFETCH(QSize, size);
    QFETCH(QString, scale);
    const QString job = QStringLiteral("%1 %2 %3 %4 %5").arg(k).arg(theme, what).arg(size.width()).arg(size.height());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kJob), job);
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
    QProcess child;
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(child.waitForFinished(60'000));
    QVERIFY2(child.exitCode() == 0, child.readAllStandardError().constData());
    const QImage picture(QStringLiteral("%1/annotate-%2-%3.png")
                             .arg(screenshotFolder(), QString(job).replace(QLatin1Char(' '), QLatin1Char('-')), scale));
    QCOMPARE(picture.size(), size * scale.toDouble());
    if (what == QLatin1String("empty") || what == QLatin1String("keys")) return;
    // Road and chicken of every clip. Shrunk clips mix the colours of neighbours, so near is near enough.
    const auto near = [](QRgb a, QRgb b) {
      return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b)) < 60;
    };
    int road = 0, chicken = 0;
    for (int y = 0; y < picture.height(); ++y)
      for (int x = 0; x < picture.width(); ++x) {
        road += near(picture.pixel(x, y), qRgb(0x8E, 0x8E, 0x8E));
        chicken += near(picture.pixel(x, y), qRgb(0xFC, 0xFC, 0x54));
      }
    QVERIFY(road > picture.width() * picture.height() / (size.height() < 400 ? 24 : 8));
    QVERIFY(chicken >= k * (size.height() < 400 ? 4 : 6 * 6));
  }
};

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  applyTheme(application);
  const QString job = qEnvironmentVariable(kJob);
  if (!job.isEmpty()) return makePicture(job.split(QLatin1Char(' ')));
  TestAnnotateScreens test;
  return QTest::qExec(&test, argc, argv);
}

#include "test_annotate_screens.moc"
