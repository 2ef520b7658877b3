// Pictures of images and videos as a query shows them, written to screens/ in the build folder. Other scale factors
// run as a child process, because Qt reads them at its start.
#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QProcess>
#include <QTest>

#include "tests/ui/media_samples.h"
#include "tests/ui/theme_names.h"
#include "ui/common/theme.h"
#include "ui/media/image_decode.h"
#include "ui/media/image_group.h"
#include "ui/media/image_view.h"
#include "ui/media/video_decode.h"
#include "ui/media/video_view.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr auto kJob = "PODIUM_TEST_MEDIA_SCREEN";  // "theme what": the child's task

QString folder() {
  const QString path = QStringLiteral(PODIUM_BINARY_DIR) + QStringLiteral("/screens");
  QDir().mkpath(path);
  return path;
}

QString fileOf(const QString& theme, const QString& what, const QString& scale) {
  return QStringLiteral("%1/media-%2-%3-%4x.png").arg(folder(), what, theme, scale);
}

std::shared_ptr<const ImagePyramid> pyramid(const QImage& image) {
  return std::make_shared<const ImagePyramid>(normalised(image));
}

// Four cards: three models' landscapes, the last with a transparent sky.
struct Gallery : QWidget {
  ImageGroup group;
  std::vector<ImageView*> views;
  Gallery() {
    auto* grid = new QGridLayout(this);
    grid->setSpacing(space::kM);
    const QSize sizes[] = {QSize(1200, 900), QSize(600, 450), QSize(900, 1100), QSize(800, 600)};
    for (int i = 0; i < 4; ++i) {
      auto* view = new ImageView(this);
      QImage image = landscape(sizes[i], i);
      if (i == 3) {
        image = image.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < image.height() / 2; ++y)
          for (int x = 0; x < image.width(); ++x) image.setPixel(x, y, image.pixel(x, y) & 0x60FFFFFF);
      }
      view->setGroup(&group);
      view->setImage(pyramid(image), QStringLiteral("Image %1").arg(QChar(u'A' + i)));
      grid->addWidget(view, i / 2, i % 2);
      views.push_back(view);
    }
  }
};

int makePicture(const QString& theme, const QString& what) {
  Theme::instance().setChoice(themeNamed(theme));
  const QString file = fileOf(theme, what, qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")));
  const QSize size(900, 700);
  if (what == QLatin1String("video")) {
    QWidget page;
    auto* grid = new QGridLayout(&page);
    for (int i = 0; i < 4; ++i) grid->addWidget(new VideoView(&page), i / 2, i % 2);
    const auto views = page.findChildren<VideoView*>();
    std::vector<QImage> frames;
    for (int i = 0; i < 12; ++i) frames.push_back(landscape(QSize(480, 270), i / 4));
    const QByteArray avi = motionJpeg(frames, 12);
    const auto whole = decodeVideo(bytesOf(avi), {}, {}, {});
    const auto reduced = decodeVideo(bytesOf(avi), {}, {.bytes = 12 * 240 * 135 * 4, .leastSide = 100}, {});
    if (!whole || !reduced) return 2;
    views[0]->setClip(whole.value(), QStringLiteral("Video A"));
    views[1]->setClip(reduced.value(), QStringLiteral("Video B"));
    const auto damaged = decodeVideo(bytesOf(avi.left(600)), "video/x-msvideo", {}, {});
    if (damaged) return 3;
    views[2]->setMessage(QString::fromStdString(damaged.error().message));
    views[3]->setMessage(QStringLiteral("Decoding the video: 40 %"));
    page.resize(size);
    return page.grab().save(file) ? 0 : 4;
  }
  Gallery gallery;
  gallery.resize(size);
  gallery.show();
  if (what == QLatin1String("zoomed")) gallery.views[0]->zoomBy(4.0, QPointF(260, 200));
  if (what == QLatin1String("pixels")) gallery.views[0]->zoomBy(40.0, QPointF(260, 300));
  if (what == QLatin1String("loupe")) gallery.views[0]->showLoupe();
  if (what == QLatin1String("compared")) {
    gallery.views[0]->holdCompare(*gallery.views[1], CompareMode::Flicker);
    gallery.views[1]->holdCompare(*gallery.views[0], CompareMode::Overlay);
    gallery.views[2]->holdCompare(*gallery.views[0], CompareMode::Difference);
    gallery.views[3]->setMessage(QStringLiteral("The PNG image is damaged: Unable to read image data."));
  }
  return gallery.grab().save(file) ? 0 : 4;
}

}  // namespace

class TestMediaScreens : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void galleryIsWhole_data() {
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("scale");
    for (const char* theme : {"light", "dark", "contrast"})
      for (const char* what : {"fit", "compared", "video"})
        QTest::addRow("%s %s", what, theme)
            << QString::fromLatin1(theme) << QString::fromLatin1(what) << QStringLiteral("1");
    for (const char* what : {"zoomed", "loupe", "pixels"})
      QTest::addRow("%s light", what) << QStringLiteral("light") << QString::fromLatin1(what) << QStringLiteral("1");
    for (const char* what : {"fit", "zoomed", "video"})
      QTest::addRow("%s two pixels for one", what)
          << QStringLiteral("dark") << QString::fromLatin1(what) << QStringLiteral("2");
  }
  void galleryIsWhole() {
    QFETCH(QString, theme);
    QFETCH(QString, what);
    QFETCH(QString, scale);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kJob), theme + QLatin1Char(' ') + what);
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
    QProcess child;
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(child.waitForFinished(120'000));
    QVERIFY2(child.exitCode() == 0, child.readAllStandardError().constData());
    const QImage picture(fileOf(theme, what, scale));
    QCOMPARE(picture.size(), QSize(900, 700) * scale.toDouble());
    // Every card that shows something shows the grass of the landscape, in its lower part.
    if (what == QLatin1String("compared") || what == QLatin1String("video")) return;
    for (int card = 0; card < 4; ++card) {
      const QPoint corner(card % 2 * picture.width() / 2, card / 2 * picture.height() / 2);
      int green = 0;
      for (int y = 0; y < picture.height() / 2; y += 2)
        for (int x = 0; x < picture.width() / 2; x += 2) {
          const QColor pixel = picture.pixelColor(corner + QPoint(x, y));
          green += pixel.green() > pixel.red() && pixel.green() > pixel.blue() + 10;
        }
      QVERIFY2(green > picture.width() * picture.height() / 16 / 20, qPrintable(QString::number(green)));
    }
  }
};

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  applyTheme(application);
  const QStringList job = qEnvironmentVariable(kJob).split(QLatin1Char(' '));
  if (job.size() == 2) return makePicture(job[0], job[1]);
  TestMediaScreens test;
  return QTest::qExec(&test, argc, argv);
}

#include "test_media_screens.moc"
