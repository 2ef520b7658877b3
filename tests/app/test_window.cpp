// The whole program in its window, without a display: real keys, a real Freeway project, the real learner.
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <set>

#include "app/window.h"
#include "storage/integrity.h"
#include "tests/app/small_learner.h"
#include "tests/storage/project_fixture.h"
#include "ui/annotate/annotate_page.h"
#include "ui/common/learner_control.h"
#include "ui/common/theme.h"
#include "ui/shell/main_window.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kClips = 3;
constexpr int kRankings = 10;
constexpr int kPatienceMs = 120000;  // a loaded machine; nothing here measures time

bool isTorchLoaded() {
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);)
    if (line.find("libtorch") != std::string::npos) return true;
  return false;
}

std::vector<Comparison> answersThroughAnotherConnection(const std::string& path) {
  return openStore(path)->newReader()->eventsAfter({}, 1000).comparisons;
}

// Which card gets rank 1, 2, 3 in the n-th ranking: by their letters, so that each order comes up.
std::vector<int> placesOf(int ranking) {
  std::vector<int> places = {0, 1, 2};
  for (int i = 0; i < ranking; ++i) std::ranges::next_permutation(places);
  return places;
}

}  // namespace

class TestWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tenRankingsByKeyWhileTheLearnerRuns() {
    const ProjectFolder folder;
    const std::string path = folder.path("freeway.podium");
    ProjectInfo info = smallProject(kClips);
    info.learnerConfig = toJson(smallLearner(kClips));
    makeStore(path, info);

    MainWindow window(makeServices({}));
    window.show();
    window.openProject(QString::fromStdString(path));
    QTRY_VERIFY_WITH_TIMEOUT(window.hasProject(), kPatienceMs);
    LearnerControl& learner = window.project()->learner();
    QVERIFY2(!isTorchLoaded(), "the window alone must not load LibTorch");
    QVERIFY(learner.state() == LearnerControl::State::Stopped);

    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);  // starts the learner
    QTRY_VERIFY2_WITH_TIMEOUT(learner.state() == LearnerControl::State::Running, learner.status().message.c_str(),
                              kPatienceMs);
    QVERIFY(isTorchLoaded());

    auto* page = window.findChild<AnnotatePage*>();
    QVERIFY(page && window.currentPage() == MainWindow::PageId::Annotate);
    AnnotateModel& model = page->model();
    std::vector<Comparison> expected;
    std::set<QueryId> asked;
    for (int ranking = 0; ranking < kRankings; ++ranking) {
      // The learner makes the clips and chooses the queries; the next one is shown as soon as the last is answered.
      QTRY_VERIFY2_WITH_TIMEOUT(model.phase() == AnnotateModel::Phase::Asking, learner.status().message.c_str(),
                                kPatienceMs);
      QVERIFY(window.grab().toImage().width() > 0);  // an answer needs a query that was painted
      const QueuedQuery shown = model.current();
      QVERIFY(asked.insert(shown.query.id).second);
      Comparison answer;
      answer.query = shown.query.id;
      for (const int place : placesOf(ranking)) {
        QTest::keyClick(page, static_cast<Qt::Key>(Qt::Key_1 + place));
        answer.ranking.tiers.push_back({shown.shownOrder[static_cast<std::size_t>(place)]});
      }
      QVERIFY2(model.submitHindrance().isEmpty(), qPrintable(model.submitHindrance()));
      QTest::keyClick(page, Qt::Key_Return);
      expected.push_back(answer);
    }

    QTRY_COMPARE_WITH_TIMEOUT(answersThroughAnotherConnection(path).size(), std::size_t{kRankings}, kPatienceMs);
    const auto stored = answersThroughAnotherConnection(path);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      QCOMPARE(stored[i].query, expected[i].query);
      QCOMPARE(toText(stored[i].ranking), toText(expected[i].ranking));
      QVERIFY(stored[i].verdict == Verdict::Ranked && !stored[i].retracted);
      QVERIFY(stored[i].shownAt > 0 && stored[i].answeredAt >= stored[i].shownAt);
    }

    // The learner takes the answers up, and the policy improves on them.
    QTRY_VERIFY2_WITH_TIMEOUT(learner.status().modelVersion > 0 && learner.status().rounds > 0,
                              learner.status().message.c_str(), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(learner.status().answers, std::int64_t{kRankings}, kPatienceMs);

    window.close();  // the learner writes its checkpoint first
    QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible() && !window.hasProject(), kPatienceMs);
    QVERIFY(openStore(path)->newReader()->newestCheckpoint());
    const IntegrityReport report = checkProject(path).value();
    QVERIFY2(report.ok, report.problems.empty() ? "" : report.problems.front().c_str());
  }

  void aFileThatIsNoProjectIsToldOnTheStartPage() {
    const ProjectFolder folder;
    const std::string path = folder.path("notes.podium");
    std::ofstream(path) << "not a project\n";
    MainWindow window(makeServices({}));
    window.show();
    QString told;
    connect(&window, &MainWindow::projectFailed, this, [&told](const QString& message) { told = message; });
    window.openProject(QString::fromStdString(path));
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), kPatienceMs);
    QVERIFY2(told.contains(QStringLiteral("not a Podium project")), qPrintable(told));
    QVERIFY(window.currentPage() == MainWindow::PageId::Start && !window.hasProject());
  }
};

// The user's folders are the test's own.
int main(int argc, char** argv) {
  const QTemporaryDir home;
  for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
    qputenv(variable, home.filePath(QString::fromLatin1(variable)).toUtf8());
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("podium-test"));
  applyTheme(application);
  TestWindow test;
  return QTest::qExec(&test, argc, argv);
}

#include "test_window.moc"
