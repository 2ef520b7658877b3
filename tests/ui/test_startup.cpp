// What the window costs an annotator's small machine before a project is open. Memory is held to the product's limit;
// the time is printed, for benchmarks to judge.
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

class TestStartup : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theWindowAloneStaysBelow150Megabytes() {
    QProcess probe;
    probe.start(QStringLiteral(PODIUM_BINARY_DIR "/tests/startup_probe"), {});
    QVERIFY(probe.waitForFinished(60'000));
    QCOMPARE(probe.exitCode(), 0);
    const QJsonObject cost = QJsonDocument::fromJson(probe.readAllStandardOutput()).object();
    const double megabytes = cost[QLatin1String("resident_megabytes")].toDouble();
    qInfo("%.0f ms to the first page, %.0f MB resident", cost[QLatin1String("milliseconds")].toDouble(), megabytes);
    QVERIFY(megabytes > 0.0 && megabytes < 150.0);
  }
};

QTEST_GUILESS_MAIN(TestStartup)
#include "test_startup.moc"
