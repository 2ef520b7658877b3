// A run held against another: what can be read, what is said of what cannot, and what the plots and the page make of
// it.
#include <QDir>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "fake_learner.h"
#include "learner/metric_names.h"
#include "sample_project.h"
#include "storage/project_folders.h"
#include "tests/ui/window_tools.h"
#include "ui/common/dialogs.h"
#include "ui/common/widgets.h"
#include "ui/monitor/compare_button.h"
#include "ui/monitor/learner_page.h"
#include "ui/monitor/plot_widget.h"
#include "ui/monitor/run_curves.h"
#include "ui/shell/open_project.h"

using namespace podium;

namespace {

constexpr const char* kHead = "time,step,metric,value\n";

class Choosing : public Dialogs {
 public:
  explicit Choosing(QString path) : m_path(std::move(path)) {}
  QString openFile(QWidget*, const QString&, const QString&) override { return m_path; }

 private:
  QString m_path;
};

}  // namespace

class TestRunComparison : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    test::useOwnSettings(m_folder.path(), "comparison");
    applyTheme(*qApp);
  }
  void cleanup() { setDialogs(nullptr); }

  void aTableOfARunIsRead() {
    const std::string path = write("20261122-021030/metrics.csv", std::string(kHead) +
                                                                      "2026-11-22T02:10:31Z,1024,charts/SPS,310.5\n"
                                                                      "2026-11-22T02:10:33Z,2048,charts/SPS,320\n"
                                                                      "2026-11-22T02:10:33Z,2048,reward/loss,6.9e-1\n");
    for (const std::string& given : {path, std::filesystem::path(path).parent_path().string()}) {
      const RunCurves run = readRunCurves(given).value();
      QCOMPARE(run.name, QStringLiteral("20261122-021030"));
      QCOMPARE(run.series.size(), std::size_t{2});
      const Series& speed = run.series.at("charts/SPS");
      QVERIFY(speed.size() == 2 && speed.x()[1] == 2048.0 && speed.y()[0] == 310.5);
      QCOMPARE(run.series.at("reward/loss").y()[0], 0.69);
    }
  }

  // Its learner may be writing at this moment.
  void aRowThatIsBeingWrittenIsNoFault() {
    const std::string path = write("half/metrics.csv", std::string(kHead) + "t,1,a,2\nt,2,a");
    QCOMPARE(readRunCurves(path).value().series.at("a").size(), std::size_t{1});
  }

  void whatIsNoRunIsNamed_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("another table") << QByteArray("a,b\n1,2\n") << QByteArray("no table of a run");
    QTest::newRow("empty") << QByteArray() << QByteArray("no table of a run");
    QTest::newRow("a bad row") << QByteArray(kHead) + "t,1,a,2\nt,two,a,2\nt,3,a,2\n" << QByteArray("row 3,");
    QTest::newRow("too many cells") << QByteArray(kHead) + "t,1,a,2,5\nt,3,a,2\n" << QByteArray("row 2,");
    QTest::newRow("no rows") << QByteArray(kHead) << QByteArray("holds no curves");
  }
  void whatIsNoRunIsNamed() {
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, says);
    const auto run = readRunCurves(write("bad/metrics.csv", content.toStdString()));
    QVERIFY(!run);
    QVERIFY2(run.error().message.find(says.toStdString()) != std::string::npos, run.error().message.c_str());
    QVERIFY(!readRunCurves(path("nowhere")));
  }

  void aProjectIsARun() {
    const QString project = QString::fromStdString(path("other.podium"));
    makeSampleProject(project, {2, 1, 40});
    const RunCurves run = readRunCurves(project.toStdString()).value();
    QCOMPARE(run.name, QStringLiteral("other"));
    QCOMPARE(run.series.at(metric::kRewardLoss).size(), std::size_t{40});
  }

  void runsAreListedNewestFirst() {
    const std::string project = path("listed.podium");
    for (const char* run : {"20261120-080000", "20261122-080000", "20261121-080000"})
      write(std::string("listed.podium-data/logs/") + run + "/metrics.csv", kHead);
    QDir(QString::fromStdString(runLogFolder(project).string())).mkdir(QStringLiteral("20261130-000000"));  // no table
    std::vector<std::string> names;
    for (const std::string& run : runsOf(project)) names.push_back(std::filesystem::path(run).filename().string());
    QCOMPARE(names, (std::vector<std::string>{"20261122-080000", "20261121-080000", "20261120-080000"}));
    QVERIFY(runsOf(path("unknown.podium")).empty());
  }

  void aPlotDrawsBothAndReadsBoth() {
    Series own, other;
    for (int i = 0; i <= 10; ++i) {
      own.append(i, 1.0);
      other.append(2.0 * i, 3.0 + i);
    }
    PlotGroup group;
    const PlotSpec spec{QStringLiteral("One"), {}, {{"a", QStringLiteral("first"), 1}}};
    PlotWidget plot(
        spec, [&own](const std::string&) -> const Series& { return own; }, group);
    plot.resize(400, 208);
    plot.setFullRange(plot.dataRange().value());
    QVERIFY(test::pixelsOf(plot.grab().toImage(), rankColour(1)) > 0);
    QVERIFY(plot.comparedReadout({}).empty());
    group.setCompared(std::make_shared<const RunCurves>(RunCurves{QStringLiteral("yesterday"), {{"a", other}}}));
    QCOMPARE(plot.dataRange(), (Range{0.0, 20.0}));
    QCOMPARE(plot.readout({}), std::vector<QString>{QStringLiteral("1")});
    QCOMPARE(plot.comparedReadout({}), std::vector<QString>{QStringLiteral("13")});
    QCOMPARE(plot.comparedReadout(4.0), std::vector<QString>{QStringLiteral("5")});
    // Runs of equal ranges and last values: only their curves differ.
    const auto picture = [&](double second, double third) {
      Series run;
      for (const auto& [step, value] : {std::pair{0.0, 3.0}, {6.0, second}, {12.0, third}, {20.0, 8.0}})
        run.append(step, value);
      group.setCompared(std::make_shared<const RunCurves>(RunCurves{QStringLiteral("yesterday"), {{"a", run}}}));
      plot.setFullRange({0.0, 20.0});
      return plot.grab().toImage();
    };
    const QImage both = picture(13.0, 8.0);
    QVERIFY(both == picture(13.0, 8.0) && both != picture(8.0, 13.0));
    QVERIFY(test::pixelsOf(both, rankColour(1)) > 0);
    group.setCompared(nullptr);
    QCOMPARE(plot.dataRange(), (Range{0.0, 10.0}));
  }

  void thePageComparesWithAnotherProject() {
    const QString mine = QString::fromStdString(path("mine.podium")),
                  other = QString::fromStdString(path("two.podium"));
    makeSampleProject(mine, {2, 1, 50});
    makeSampleProject(other, {2, 1, 90});
    write("mine.podium-data/logs/20261122-021030/metrics.csv", std::string(kHead) + "t,1024,reward/loss,0.5\n");
    AppServices services;
    services.makeLearner = [](ProjectSession&, QObject* parent) { return new FakeLearner(parent); };
    OpenProject project(openStore(mine, QStringLiteral("Ada")).value(), services);
    LearnerPage page(project.session(), project.feed());
    page.resize(1310, 648);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(project.feed().loaded(), kPatienceMs);
    auto* button = page.findChild<CompareButton*>();
    QVERIFY(button->isVisible());
    Q_EMIT button->menu()->aboutToShow();
    const QList<QAction*> actions = button->menu()->actions();
    QCOMPARE(actions.size(), 4);  // a run, a line, another file, nothing
    QVERIFY2(actions[0]->text().startsWith(QStringLiteral("Run of ")), qPrintable(actions[0]->text()));
    QVERIFY(!actions[3]->isEnabled());

    setDialogs(std::make_unique<Choosing>(other));
    actions[2]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(page.plotGroup().compared() != nullptr, kPatienceMs);
    QCOMPARE(page.plotGroup().compared()->name, QStringLiteral("two"));
    QCOMPARE(page.plots()[0]->dataRange()->high, 89 * 1024.0);
    QTest::qWait(50);
    QVERIFY(page.grab().save(test::screenshotFolder() + QStringLiteral("/learner-compared.png")));

    // What cannot be read is told and changes nothing.
    setDialogs(std::make_unique<Choosing>(QString::fromStdString(write("broken/metrics.csv", "x\n"))));
    actions[2]->trigger();
    const auto told = [&page] {
      for (const auto* line : page.findChildren<MessageLine*>())
        if (line->isVisible() && line->message().contains(QStringLiteral("no table of a run"))) return true;
      return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(), kPatienceMs);
    QVERIFY(page.plotGroup().compared());
    button->compareWith({});
    QVERIFY(!page.plotGroup().compared());
    QCOMPARE(page.plots()[0]->dataRange()->high, 49 * 1024.0);
  }

 private:
  std::string path(const std::string& name) const { return m_folder.path().toStdString() + "/" + name; }
  std::string write(const std::string& name, const std::string& content) const {
    const std::string at = path(name);
    std::filesystem::create_directories(std::filesystem::path(at).parent_path());
    std::ofstream(at, std::ios::binary) << content;
    return at;
  }

  QTemporaryDir m_folder;
};

QTEST_MAIN(TestRunComparison)
#include "test_run_comparison.moc"
