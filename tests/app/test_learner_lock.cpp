// One learner per project, whoever starts it and however the last one ended.
#include <signal.h>

#include <QCoreApplication>
#include <QTest>
#include <filesystem>

#include "app/learner_lock.h"
#include "storage/project_folders.h"
#include "tests/app/sandbox.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

class TestLearnerLock : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isExclusiveAndReleased() {
    const ProjectFolder folder;
    const std::string path = folder.path();
    {
      const auto first = LearnerLock::take(path);
      QVERIFY(first);
      const auto second = LearnerLock::take(path);
      QVERIFY(!second);
      QVERIFY(second.error().code == ErrorCode::Locked);
      const std::string pid = std::to_string(QCoreApplication::applicationPid());
      QVERIFY2(second.error().message.find("process " + pid) != std::string::npos, second.error().message.c_str());
      QVERIFY(!learnerElsewhere(path));  // it is this very process
      QVERIFY(LearnerLock::take(folder.path("other.podium")));
    }
    QVERIFY(LearnerLock::take(path));
  }

  void aLinkIsTheSameProject() {
    const ProjectFolder folder;
    makeStore(folder.path());
    std::filesystem::create_symlink(folder.path(), folder.path("link.podium"));
    const auto first = LearnerLock::take(folder.path());
    QVERIFY(first);
    QVERIFY(!LearnerLock::take(folder.path("link.podium")));
  }

  // Another process learns: seen, refused, and taken over once it was killed.
  void aKilledLearnerLeavesNoLock() {
    const Sandbox sandbox;
    const std::string path = sandbox.file("a.podium");
    ProjectInfo info = smallProject();
    makeStore(path, info);
    const auto process = sandbox.start(
        {QStringLiteral("learn"), QStringLiteral("a.podium"), QStringLiteral("--device"), QStringLiteral("cpu")});
    QTRY_VERIFY_WITH_TIMEOUT(learnerElsewhere(path), 60000);
    const std::string holder = "process " + std::to_string(process->processId());
    QCOMPARE(*learnerElsewhere(path), holder);
    const Finished second = sandbox.run({QStringLiteral("learn"), QStringLiteral("a.podium")});
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.out.isEmpty() && second.err.count('\n') == 1 && second.err.contains(holder.c_str()),
             second.describe());
    process->kill();
    process->waitForFinished();
    QVERIFY(!learnerElsewhere(path));
    QVERIFY(LearnerLock::take(path));
  }
};

QTEST_GUILESS_MAIN(TestLearnerLock)
#include "test_learner_lock.moc"
