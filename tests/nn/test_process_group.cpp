// Two processes that learn together are one with twice the batch. Each part is played by real processes, which this
// program starts of itself.
#include <QCoreApplication>
#include <QRegularExpression>
#include <QtTest>
#include <cstdio>
#include <vector>

#include "tests/nn/group_checks.h"
#include "tests/support/group_of_processes.h"

using namespace podium;
using namespace podium::test;

namespace {

double figure(const QString& told, const char* name) {
  const QRegularExpression pattern(QStringLiteral("%1 ([0-9.e+-]+)").arg(QLatin1String(name)));
  const auto match = pattern.match(told);
  return match.hasMatch() ? match.captured(1).toDouble() : 1e9;
}

}  // namespace

class TestProcessGroup : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void messagesArriveAndFaultsAreShared() {
    for (const QString& told : play(QStringLiteral("exchange")))
      QCOMPARE(told, QStringLiteral("sum 12 30 given 10 said from the second nothing[] 0:0 1:1 shared 1 Process 1 of "
                                    "2: The game ended."));
  }

  void theLeadersStopReachesTheOthersOnce() {
    for (const QString& told : play(QStringLiteral("stop")))
      QCOMPARE(told, QStringLiteral("stopped, the next one not"));
  }

  void aLostProcessEndsTheOthersWithOneSentence() {
    const auto told = play(QStringLiteral("lost"), 3, 3);
    QVERIFY(told[1].isEmpty());
    for (const QString& other : {told[0], told[2]}) {
      QVERIFY2(other.startsWith(QStringLiteral("1 ")), qPrintable(other));
      QVERIFY2(other.contains(QStringLiteral("start all of them again")), qPrintable(other));
    }
  }

  void whoWaitsInVainSaysForWhom() {
    const auto told = play(QStringLiteral("alone"), 1);
    QVERIFY2(told[0].contains(QStringLiteral("1 of 2 came")), qPrintable(told[0]));
  }

  void updatesAreThoseOfOneProcessWithTwiceTheBatch_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"usual", "plain-advantages", "rmsprop", "early-stop"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void updatesAreThoseOfOneProcessWithTwiceTheBatch() {
    QFETCH(QString, name);
    for (const QString& told : play(QStringLiteral("update ") + name))
      QVERIFY2(figure(told, "weights") < 2e-3 && figure(told, "losses") < 1e-5, qPrintable(told));
  }

  void theRewardModelIsThatOfOneProcess_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"pictures", "frames", "numbers"}) QTest::newRow(kind) << QString::fromLatin1(kind);
  }
  void theRewardModelIsThatOfOneProcess() {
    QFETCH(QString, kind);
    for (const QString& told : play(QStringLiteral("reward ") + kind))
      QVERIFY2(figure(told, "returns") < 1e-2 && figure(told, "loss") < 1e-3, qPrintable(told));
  }

  void trainersCountAllStepsAndKeepTheSameWeights() {
    const auto told = play(QStringLiteral("learn"));
    QVERIFY2(told[0].startsWith(QStringLiteral("steps 1536 version 5 weights ")), qPrintable(told[0]));
    QCOMPARE(told[0], told[1]);
  }
};

int main(int count, char** values) {
  if (qEnvironmentVariableIsSet(kPart)) {
    ProcessPlace place = processPlace().value();
    if (qEnvironmentVariable(kPart) == QLatin1String("alone")) place.patience = 1.0;
    std::puts(playPart(qEnvironmentVariable(kPart).toStdString(), place).c_str());
    return 0;
  }
  QCoreApplication application(count, values);
  TestProcessGroup test;
  return QTest::qExec(&test, count, values);
}
#include "test_process_group.moc"
