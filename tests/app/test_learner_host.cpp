// The learner inside the window's process: real games and networks on their own thread, steered from this one.
#include <unistd.h>

#include <QDir>
#include <QFile>
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

  // `podium learn --set` while the window is open: neither undoes what the other did.
  void settingsThatAnotherProcessChangedAreSeenAndKept() {
    const ProjectFolder folder;
    makeStore(folder.path(), freeway());
    Opened opened(folder.path());
    LearnerHost host(opened.session, nullptr);
    QSignalSpy changed(&host, &LearnerControl::configChanged);
    const LearnerConfig seen = host.config();
    {
      const auto elsewhere = openStore(folder.path());
      ProjectInfo info = elsewhere->newReader()->project();
      LearnerConfig other = seen;
      other.ppo.clip = 0.3;
      other.reward.dropout = 0.1;
      info.learnerConfig = toJson(other);
      info.instruction = "Which is braver?";
      waitFor<Done>([&](auto done) { elsewhere->writer().setProject(info, std::move(done)); });
    }
    LearnerConfig wanted = seen;  // from a form that was filled before
    wanted.ppo.gamma = 0.9;
    wanted.reward.dropout = 0.4;
    QVERIFY(host.setConfig(wanted));
    wanted = host.config();
    wanted.ppo.epochs = 2;  // and again, before that is on the disk
    QVERIFY(host.setConfig(wanted));
    QCOMPARE(host.config().ppo.clip, 0.3);
    QVERIFY(changed.count() > 0);
    const auto stored = [&] { return openStore(folder.path())->newReader()->project(); };
    QTRY_COMPARE(learnerConfigFromJson(stored().learnerConfig).value(), host.config());
    QCOMPARE(host.config().ppo.gamma, 0.9);
    QCOMPARE(host.config().ppo.epochs, 2);
    QCOMPARE(host.config().reward.dropout, 0.4);
    QCOMPARE(stored().instruction, std::string("Which is braver?"));

    LearnerConfig last = host.config();
    last.loop.seed = 77;
    {
      const auto elsewhere = openStore(folder.path());
      ProjectInfo info = elsewhere->newReader()->project();
      info.learnerConfig = toJson(last);
      waitFor<Done>([&](auto done) { elsewhere->writer().setProject(info, std::move(done)); });
    }
    QTRY_COMPARE_WITH_TIMEOUT(host.config().loop.seed, std::uint64_t{77}, kPatienceMs);  // without being asked
  }

  // The window's thread keeps its share of a core: what learns and what plays are nicer than it.
  void theLearnerGivesWayToTheWindow() {
    const ProjectFolder folder;
    makeStore(folder.path(), freeway());
    Opened opened(folder.path());
    LearnerHost host(opened.session, nullptr);
    host.start();
    QTRY_VERIFY_WITH_TIMEOUT(opened.session.reader->counts().queries > 0, kPatienceMs);
    const auto niceOf = [](const QString& stat) {
      QFile file(stat);
      if (!file.open(QIODevice::ReadOnly)) return -100;
      const QByteArray text = file.readAll();
      return text.mid(text.lastIndexOf(')') + 2).split(' ').at(16).toInt();  // field 19 of proc(5)
    };
    const QString self = QStringLiteral("/proc/self/");
    const int window = niceOf(self + QStringLiteral("task/%1/stat").arg(::getpid()));
    int learners = 0, servers = 0;
    for (const QString& task : QDir(self + QStringLiteral("task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
      QFile name(self + QStringLiteral("task/") + task + QStringLiteral("/comm"));
      QFile children(self + QStringLiteral("task/") + task + QStringLiteral("/children"));
      if (name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "learner") {
        ++learners;
        QCOMPARE(niceOf(self + QStringLiteral("task/") + task + QStringLiteral("/stat")), window + 5);
      }
      if (!children.open(QIODevice::ReadOnly)) continue;
      for (const QByteArray& child : children.readAll().simplified().split(' ')) {
        if (child.isEmpty()) continue;
        ++servers;
        QCOMPARE(niceOf(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(child))), window + 5);
      }
    }
    QCOMPARE(learners, 1);
    if (QFile::exists(self + QStringLiteral("task/%1/children").arg(::getpid()))) QVERIFY(servers >= 1);
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
