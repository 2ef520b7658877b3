// Plots under real events: what the mouse and the keys do, on all plots at once, and what files get.
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include "ui/common/dialogs.h"
#include "ui/common/theme.h"
#include "ui/monitor/plot_export.h"
#include "ui/monitor/plot_widget.h"

using namespace podium;

namespace {

class AnsweringDialogs : public Dialogs {
 public:
  explicit AnsweringDialogs(QString path) : m_path(std::move(path)) {}
  QString saveFile(QWidget*, const QString&, const QString&, const QString&, bool) override { return m_path; }
  void inform(QWidget*, const QString&, const QString& message) override { told = message; }
  static inline QString told;

 private:
  QString m_path;
};

}  // namespace

class TestPlotWidget : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    QApplication::setPalette(themePalette(ThemeName::Light));
    for (int i = 0; i <= 1000; ++i) {
      m_series["a"].append(i * 100, i);
      m_series["b"].append(i * 100, 1000 - i);
    }
  }
  void init() {
    m_group = std::make_unique<PlotGroup>();
    const auto of = [this](const std::string& name) -> const Series& { return m_series[name]; };
    m_one =
        std::make_unique<PlotWidget>(PlotSpec{QStringLiteral("One"),
                                              QStringLiteral("units"),
                                              {{"a", QStringLiteral("first"), 1}, {"b", QStringLiteral("second"), 3}}},
                                     of, *m_group);
    m_two = std::make_unique<PlotWidget>(PlotSpec{QStringLiteral("Two"), {}, {{"a", QStringLiteral("first"), 1}}}, of,
                                         *m_group);
    m_host = std::make_unique<QWidget>();
    m_host->resize(840, 208);
    for (PlotWidget* plot : {m_one.get(), m_two.get()}) {
      plot->setParent(m_host.get());
      plot->setGeometry(plot == m_two.get() ? 420 : 0, 0, 400, 208);
      plot->setFullRange({0, 100'000});
    }
    m_host->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_host.get()));
  }
  void cleanup() {
    m_one.reset();
    m_two.reset();
    m_host.reset();
    setDialogs(nullptr);
  }

  void hoverReadsAllPlotsAtOneStep() {
    moveTo(*m_one, {230, 100});
    QVERIFY(m_group->hover().has_value());
    const double step = *m_group->hover();
    QVERIFY(step > 0 && step < 100'000);
    const auto expected = QString::number(std::round(step / 100), 'f', 0);
    QCOMPARE(m_one->readout(m_group->hover())[0], expected);
    QCOMPARE(m_two->readout(m_group->hover())[0], expected);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_one.get(), &leave);
    QVERIFY(!m_group->hover());
    QCOMPARE(m_one->readout({})[1], QStringLiteral("0"));  // the last value of the second curve
  }

  void wheelWithControlZoomsAroundTheMouse() {
    moveTo(*m_one, {230, 100});
    QVERIFY(m_group->hover().has_value());
    const double under = *m_group->hover();
    m_two->setFocus();
    wheel(*m_one, {230, 100}, Qt::NoModifier);
    QVERIFY(!m_group->view());  // without Ctrl the page scrolls
    wheel(*m_one, {230, 100}, Qt::ControlModifier);
    QVERIFY(m_group->view().has_value());
    QVERIFY(m_group->view()->length() < 100'000);
    m_group->setHover(std::nullopt);
    moveTo(*m_one, {230, 100});
    QVERIFY2(
        std::abs(*m_group->hover() - under) < 1.0,
        qPrintable(
            QStringLiteral("%1 not %2").arg(*m_group->hover()).arg(under)));  // the step under the mouse stays there
  }

  void draggingMovesAndStopsAtTheEnds() {
    m_group->setView(Range{40'000, 60'000});
    QTest::mousePress(m_one.get(), Qt::LeftButton, {}, {200, 100});
    moveTo(*m_one, {250, 100});
    QVERIFY(m_group->view()->low < 40'000);
    QCOMPARE(m_group->view()->length(), 20'000.0);
    for (int i = 0; i < 20; ++i) {
      moveTo(*m_one, {100, 100});
      moveTo(*m_one, {300, 100});
      QTest::mouseRelease(m_one.get(), Qt::LeftButton, {}, {300, 100});
      QTest::mousePress(m_one.get(), Qt::LeftButton, {}, {100, 100});
    }
    QVERIFY(m_group->view()->low >= 0.0);
    QTest::mouseRelease(m_one.get(), Qt::LeftButton, {}, {100, 100});
    QTest::mouseDClick(m_one.get(), Qt::LeftButton, {}, {200, 100});
    QVERIFY(!m_group->view());
  }

  void keysDoWhatTheMouseDoes() {
    m_one->setFocus();
    QTest::keyClick(m_one.get(), Qt::Key_Plus);
    QVERIFY(m_group->view().has_value());
    const Range before = *m_group->view();
    QTest::keyClick(m_one.get(), Qt::Key_Right);
    QVERIFY(m_group->view()->low > before.low);
    QTest::keyClick(m_one.get(), Qt::Key_L);
    QCOMPARE(m_one->scale(), AxisScale::Log);
    QCOMPARE(m_two->scale(), AxisScale::Linear);
    QTest::keyClick(m_one.get(), Qt::Key_Home);
    QVERIFY(!m_group->view());
  }

  void zoomingOutEndsAtEverything() {
    for (int i = 0; i < 5; ++i) QTest::keyClick(m_one.get(), Qt::Key_Plus);
    for (int i = 0; i < 9; ++i) QTest::keyClick(m_one.get(), Qt::Key_Minus);
    QVERIFY(!m_group->view());
    for (int i = 0; i < 200; ++i) QTest::keyClick(m_one.get(), Qt::Key_Plus);
    QVERIFY(m_group->view()->length() >= 1.0);  // never to nothing
  }

  void csvHoldsEveryPointInView() {
    m_group->setView(Range{0, 1000});
    const QStringList lines = m_one->csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + 2 * 11);
    QCOMPARE(lines[0], QStringLiteral("step,metric,value"));
    QCOMPARE(lines[2], QStringLiteral("100,a,1"));
  }

  void filesHoldThePlot() {
    QTemporaryDir folder;
    const QString png = folder.filePath(QStringLiteral("plot.png")), svg = folder.filePath(QStringLiteral("plot.svg"));
    QVERIFY(writePlot(*m_one, PlotFormat::Png, png));
    QCOMPARE(QImage(png).size(), m_one->size() * 2);
    QVERIFY(inkOf(QImage(png), themeColours(ThemeName::Light).ranks[0]) > 50);
    QVERIFY(writePlot(*m_one, PlotFormat::Svg, svg));
    QVERIFY(QSvgRenderer(svg).isValid());
    copyPlot(*m_one);
    QCOMPARE(QApplication::clipboard()->image().size(), m_one->size() * 2);
  }

  void aFolderThatIsMissingIsTold() {
    setDialogs(std::make_unique<AnsweringDialogs>(QStringLiteral("/nowhere/plot.csv")));
    savePlot(*m_one, PlotFormat::Csv);
    QVERIFY2(AnsweringDialogs::told.contains(QStringLiteral("/nowhere/plot.csv")), qPrintable(AnsweringDialogs::told));
  }

  void bothCurvesAreDrawnWhereTheyBelong() {
    QImage image(m_one->size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    m_one->render(painter, m_one->rect(), std::nullopt);
    painter.end();
    const QColor rising = themeColours(ThemeName::Light).ranks[0], falling = themeColours(ThemeName::Light).ranks[2];
    const QRect left(60, 46, 60, 136), right(320, 46, 60, 136);
    QVERIFY(meanY(image, left, rising) > meanY(image, right, rising));  // pixels grow downwards
    QVERIFY(meanY(image, left, falling) < meanY(image, right, falling));
  }

  void aHundredThousandPointsLeaveNoPeakOut() {
    Series& series = m_series["a"];
    const Series kept = series;
    series = {};
    for (int i = 0; i < 100'000; ++i) series.append(i, i == 61'803 ? 1000.0 : 0.0);
    m_two->refresh();
    QImage image(m_two->size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    m_two->render(painter, m_two->rect(), std::nullopt);
    painter.end();
    QVERIFY(inkOf(image.copy(QRect(52, 50, 340, 30)), themeColours(ThemeName::Light).ranks[0]) > 0);  // the peak's top
    series = kept;
  }

 private:
  static void wheel(QWidget& widget, QPoint at, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
  }
  // QTest::mouseMove() moves the cursor of the platform: no event follows when it is there already.
  static void moveTo(QWidget& widget, QPoint at) {
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
  }
  static bool near(const QColor& a, const QColor& b) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 60;
  }
  static int inkOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x) count += near(image.pixelColor(x, y), colour);
    return count;
  }
  static double meanY(const QImage& image, const QRect& area, const QColor& colour) {
    double sum = 0, count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
      for (int x = area.left(); x <= area.right(); ++x)
        if (near(image.pixelColor(x, y), colour)) {
          sum += y;
          ++count;
        }
    return count > 0 ? sum / count : -1;
  }

  std::map<std::string, Series> m_series;
  std::unique_ptr<PlotGroup> m_group;
  std::unique_ptr<QWidget> m_host;
  std::unique_ptr<PlotWidget> m_one, m_two;
};

QTEST_MAIN(TestPlotWidget)
#include "test_plot_widget.moc"
