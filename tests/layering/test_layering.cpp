// The arrows between the rooms point one way. A planted violation of each rule shows that the check can fail.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "tests/layering/include_rules.h"

using namespace podium::layering;

class TestLayering : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void noArrowPointsTheWrongWay() {
    const QString root = QString::fromLatin1(PODIUM_SOURCE_DIR);
    const QStringList files = sourceFiles(root);
    QVERIFY2(files.size() > 50, "the source folder was not found");
    QStringList problems;
    for (const QString& path : files) {
      QFile file(root + QLatin1Char('/') + path);
      QVERIFY(file.open(QIODevice::ReadOnly));
      for (const Violation& v : violationsOf(path, QString::fromUtf8(file.readAll())))
        problems << QStringLiteral("%1:%2 includes %3: %4").arg(v.file).arg(v.line).arg(v.include, v.reason);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
  }

  void gplFilesStayInTheirOwnProgram() {
    const QString root = QString::fromLatin1(PODIUM_SOURCE_DIR);
    for (const QString& path : sourceFiles(root)) {
      QFile file(root + QLatin1Char('/') + path);
      QVERIFY(file.open(QIODevice::ReadOnly));
      const bool gpl = file.readAll().contains("SPDX-License-Identifier: GPL-2.0-only");
      const bool own = roomOf(path) == QLatin1String("learner/env/atari");
      QVERIFY2(gpl == own, qPrintable(path));
    }
  }

  // "`test_ppo: firstMinibatchIsOnPolicy`" on a page is a slot of tests/.../test_ppo.cpp.
  void testsThatAPageNamesAreThere() {
    const QString root = QString::fromLatin1(PODIUM_SOURCE_DIR);
    QFile page(root + QStringLiteral("/learner/nn/ppo_details.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    static const QRegularExpression named(QStringLiteral("`(test_\\w+): (\\w+)`"));
    int found = 0;
    for (const auto& match : named.globalMatch(QString::fromUtf8(page.readAll()))) {
      QDirIterator tests(root + QStringLiteral("/tests"), {match.captured(1) + QStringLiteral(".cpp")}, QDir::Files,
                         QDirIterator::Subdirectories);
      QVERIFY2(tests.hasNext(), qPrintable(match.captured(1)));
      QFile test(tests.next());
      QVERIFY(test.open(QIODevice::ReadOnly));
      QVERIFY2(QString::fromUtf8(test.readAll()).contains(QStringLiteral("  void %1() {").arg(match.captured(2))),
               qPrintable(match.captured(0)));
      ++found;
    }
    QVERIFY2(found >= 37, "the page was not read to its end");
  }

  void plantedViolationsAreFound_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const char* path, const char* line) {
      QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(line);
    };
    row("learner sees Qt", "learner/loop.cpp", "#include <QString>");
    row("learner sees QtCore by module", "learner/loop.cpp", "#include <QtCore/QString>");
    row("learner header sees torch", "learner/loop.h", "#include <torch/torch.h>");
    row("learner sees storage", "learner/loop.cpp", "#include \"storage/project_store.h\"");
    row("ui sees torch", "ui/monitor/page.cpp", "  #  include <ATen/core/Tensor.h>");
    row("ui sees SQL", "ui/monitor/page.cpp", "#include <sqlite3.h>");
    row("ui sees the application", "ui/shell/main_window.cpp", "#include \"app/learner_host.h\"");
    row("ui sees networks", "ui/monitor/page.cpp", "#include \"learner/nn/ppo_trainer.h\"");
    row("networks see Qt", "learner/nn/net.cpp", "#include <QObject>");
    row("domain sees storage", "storage/domain/query.h", "#include \"storage/project_store.h\"");
    row("storage sees learner", "storage/writer.cpp", "#include \"learner/random.h\"");
    row("emulator outside its program", "learner/env/client.cpp", "#include <ale/ale_interface.hpp>");
    row("exporters see Arrow", "exporters/row_writer.cpp", "#include <parquet/arrow/writer.h>");
    row("ui sees Arrow", "ui/project/import_dialog.cpp", "#include <arrow/api.h>");
    row("exporters see HDF5", "exporters/import/minari_hdf5.cpp", "#include <hdf5.h>");
    row("HDF5 sees Qt", "exporters/hdf5/main.cpp", "#include <QFile>");
    row("Parquet sees Qt", "exporters/parquet/row_spool.cpp", "#include <QFile>");
    row("Parquet sees the project", "exporters/parquet/row_spool.cpp", "#include \"storage/project_store.h\"");
    row("GPL program sees the learner", "learner/env/atari/main.cpp", "#include \"learner/random.h\"");
    row("program sees its tests", "app/main.cpp", "#include \"tests/support/toy_environment.h\"");
  }
  void plantedViolationsAreFound() {
    QFETCH(QString, path);
    QFETCH(QString, line);
    QCOMPARE(violationsOf(path, line).size(), std::size_t(1));
  }

  void allowedIncludesPass() {
    QVERIFY(violationsOf(QStringLiteral("learner/nn/net.cpp"), QStringLiteral("#include <torch/torch.h>")).empty());
    QVERIFY(violationsOf(QStringLiteral("app/main.cpp"), QStringLiteral("#include \"ui/shell/window.h\"")).empty());
    QVERIFY(violationsOf(QStringLiteral("storage/w.cpp"), QStringLiteral("#include <sqlite3.h>")).empty());
    QVERIFY(violationsOf(QStringLiteral("learner/a.cpp"), QStringLiteral("#include <queue>")).empty());
  }
};

QTEST_APPLESS_MAIN(TestLayering)
#include "test_layering.moc"
