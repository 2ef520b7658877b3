// The learner inside the window's process: real games and networks on their own thread, steered from this one.
#include <QSignalSpy>
#include <QTest>

#include "app/learner_host.h"
#include "tests/app/sandbox.h"
#include "tests/app/small_learner.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;
using State = LearnerControl::State;

namespace {

constexpr int kPatienceMs = 120000;  // a loaded machine; nothing here measures time

ProjectInfo freeway() {
  ProjectInfo info = smallProject(2);
  info.learnerConfig = toJson(smallLearner(2));
  return info;
}

// A project as the window opens it.
struct Opened {
  explicit Opened(const std::string& path) {
    session.store = ProjectStore::open(path).value();
    session.reader = session.store->newReader();
    session.info = session.reader->project();
  }
  ProjectSession session;
};

}  // namespace

class TestLearnerHost : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void startsPausesResumesAndStops() {
    const ProjectFolder folder;
    makeStore(folder.path(), freeway());
    Opened opened(folder.path());
    LearnerHost host(opened.session, nullptr);
    QVERIFY(host.state() == State::Stopped);
    QSignalSpy statuses(&host, &LearnerControl::statusChanged);

    host.start();
    QVERIFY(host.state() == State::Starting);
    QTRY_VERIFY2_WITH_TIMEOUT(host.state() == State::Running, host.status().message.c_str(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(opened.session.reader->counts().queries >= 6, kPatienceMs);
    host.pause();
    QTRY_VERIFY_WITH_TIMEOUT(host.state() == State::Paused, kPatienceMs);
    host.resume();
    QTRY_VERIFY_WITH_TIMEOUT(host.state() == State::Running, kPatienceMs);
    host.stop();
    QVERIFY(host.state() == State::Stopping);
    QTRY_VERIFY_WITH_TIMEOUT(host.state() == State::Stopped, kPatienceMs);
    QVERIFY(!host.status().fault);
    QVERIFY(statuses.count() > 0);
    QVERIFY(opened.session.reader->newestCheckpoint());

    const auto steps = host.status().envSteps;
    QVERIFY(steps > 0);
    host.start();  // goes on where it ended
    QTRY_VERIFY_WITH_TIMEOUT(host.state() == State::Running && host.status().envSteps >= steps, kPatienceMs);
  }  // destruction stops it and waits

  void aPauseBeforeItRunsIsKept() {
    const ProjectFolder folder;
    makeStore(folder.path(), freeway());
    Opened opened(folder.path());
    LearnerHost host(opened.session, nullptr);
    host.start();
    host.pause();
    QTRY_VERIFY_WITH_TIMEOUT(host.state() == State::Paused, kPatienceMs);
    QCOMPARE(host.status().envSteps, std::int64_t{0});
  }

  void aFaultBecomesAStatusAndItCanBeStartedAgain() {
    const ProjectFolder folder;
    ProjectInfo info = freeway();
    info.environment = "ALE/Freway-v5";
    makeStore(folder.path(), info);
    Opened opened(folder.path());
    LearnerHost host(opened.session, nullptr);
    for (int attempt = 0; attempt < 2; ++attempt) {
      host.start();
      QTRY_VERIFY_WITH_TIMEOUT(host.state() == State::Stopped, kPatienceMs);
      QVERIFY(host.status().fault);
      const QString message = QString::fromStdString(host.status().fault->message);
      QVERIFY2(message.contains(QStringLiteral("ALE/Freeway-v5")), qPrintable(message));  // the near match
    }
    addRound(*opened.session.store, smallRound(1, 2, 1));  // annotation goes on
    const auto person = join(*opened.session.store, "Ada");
    answer(*opened.session.store, rankedAnswer(lease(*opened.session.store, person).at(0), person));
  }

  void settingsBelongToTheProjectAndChangeWhileStopped() {
    const ProjectFolder folder;
    makeStore(folder.path(), freeway());
    {
      Opened opened(folder.path());
      LearnerHost host(opened.session, nullptr);
      LearnerConfig config = host.config();
      QCOMPARE(config, smallLearner(2));
      config.ppo.gamma = 0.9;
      QVERIFY(host.setConfig(config));
      config.env.groups = 3;  // does not divide the environments
      QVERIFY(!host.setConfig(config));
      host.start();
      QVERIFY(!host.setConfig(smallLearner(2)));
    }
    Opened again(folder.path());
    const LearnerHost host(again.session, nullptr);
    QCOMPARE(host.config().ppo.gamma, 0.9);
    QCOMPARE(host.config().env.groups, 2);
  }

  void aLearnerInAnotherProcessIsSeenAndMissedWhenItEnds() {
    const Sandbox sandbox;
    makeStore(sandbox.file("a.podium"), freeway());
    Opened opened(sandbox.file("a.podium"));
    LearnerHost host(opened.session, nullptr);
    QVERIFY(host.state() == State::Stopped);
    const auto other = sandbox.start({QStringLiteral("learn"), QStringLiteral("a.podium")});
    QTRY_VERIFY_WITH_TIMEOUT(host.state() == State::Elsewhere, kPatienceMs);
    const std::string pid = std::to_string(other->processId());
    QVERIFY2(host.status().message.find(pid) != std::string::npos, host.status().message.c_str());
    host.start();  // refused by the lock, whatever the window thought
    QTRY_VERIFY_WITH_TIMEOUT(host.state() == State::Elsewhere, kPatienceMs);
    QVERIFY(host.status().fault && host.status().fault->code == ErrorCode::Locked);
    other->kill();
    other->waitForFinished();
    QTRY_VERIFY_WITH_TIMEOUT(host.state() == State::Stopped, kPatienceMs);
  }
};

QTEST_GUILESS_MAIN(TestLearnerHost)
#include "test_learner_host.moc"
