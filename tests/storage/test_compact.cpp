// A file that is compacted holds what it held, in less space, and nobody else has it open meanwhile.
#include <QFileInfo>
#include <QtTest>

#include "storage/archive_tables.h"
#include "storage/compact.h"
#include "storage/integrity.h"
#include "storage/project_file.h"
#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

// Every row of every table.
class AllRows : public ArchiveSink {
 public:
  void table(const std::string&, const std::vector<std::string>&) override {}
  void row(const std::vector<ArchiveCell>& cells) override { rows.push_back(cells); }
  std::vector<std::vector<ArchiveCell>> rows;
};

auto rowsOf(const std::string& path) {
  AllRows all;
  readArchive(*connectForReading(path), all);
  return all.rows;
}

qint64 bytesOf(const std::string& path) { return QFileInfo(QString::fromStdString(path)).size(); }

// As an older program made it: what is removed leaves pages that hold nothing, here about eight megabytes of them.
std::string fileWithHoles(const ProjectFolder& folder) {
  {
    const auto store = makeStore(folder.path(), textProject());
    addBatch(*store, textBatch(5));
  }
  const auto database = connectRaw(folder.path());
  for (const char* sql :
       {"PRAGMA journal_mode = DELETE", "PRAGMA auto_vacuum = NONE", "VACUUM", "CREATE TABLE much (bytes)",
        "INSERT INTO much VALUES (zeroblob(8000000))", "DROP TABLE much"})
    database->execute(sql);
  return folder.path();
}

}  // namespace

class TestCompact : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatHoldsNothingGoesAndAllElseStays() {
    const ProjectFolder folder;
    const std::string path = fileWithHoles(folder);
    const auto rows = rowsOf(path);
    const qint64 before = bytesOf(path);
    std::int64_t unused = 0;
    const CompactReport report =
        compactProject(path, [&](std::int64_t, std::int64_t bytes) { unused = bytes; }).value();
    QVERIFY(before > 8'000'000 && unused >= 8'000'000);
    QCOMPARE(report.before, std::int64_t{before});
    QCOMPARE(report.after, std::int64_t{bytesOf(path)});
    constexpr std::int64_t kMap = 16 << 10;  // which says of each page what refers to it
    QVERIFY2(report.after <= report.before - unused + kMap, qPrintable(QString::number(report.after)));
    QVERIFY(rowsOf(path) == rows);
    const IntegrityReport integrity = checkProject(path).value();
    QVERIFY2(integrity.ok, integrity.problems.empty() ? "" : integrity.problems.front().c_str());
    // As a new file: with a log, and space that is given back by itself.
    const auto database = connectRaw(path);
    QCOMPARE(database->text("PRAGMA journal_mode"), std::string("wal"));
    QCOMPARE(database->integer("PRAGMA auto_vacuum"), std::int64_t{2});
  }

  void aProjectThatIsOpenElsewhereIsLeftAlone() {
    const ProjectFolder folder;
    const std::string path = fileWithHoles(folder);
    {
      const auto store = openStore(path);
      const qint64 before = bytesOf(path);
      const auto refused = compactProject(path);
      QVERIFY(!refused.ok());
      QCOMPARE(refused.error().code, ErrorCode::Locked);
      QVERIFY(refused.error().message.find("open in another window") != std::string::npos);
      QCOMPARE(bytesOf(path), before);
      addBatch(*store, textBatch(1));  // goes on as before
    }
    QVERIFY(compactProject(path).ok());
  }

  void whoOpensItMeanwhileWaitsOrIsToldTo() {
    const ProjectFolder folder;
    const std::string path = fileWithHoles(folder);
    Result<std::int64_t> other = std::int64_t{0};
    QVERIFY(compactProject(path, [&](std::int64_t, std::int64_t) {
              try {
                SqlConnection second(path, SqlConnection::Mode::ReadWrite, 0);
                other = second.integer("SELECT COUNT(*) FROM project");
              } catch (const Exception& fault) {
                other = fault.error();
              }
            }).ok());
    QVERIFY(!other.ok());
    QCOMPARE(other.error().code, ErrorCode::Locked);
    QVERIFY(openStore(path) != nullptr);
  }

  void whatIsNoProjectIsNotTouched() {
    const ProjectFolder folder;
    QCOMPARE(compactProject(folder.path("none.podium")).error().code, ErrorCode::NotFound);
  }
};

QTEST_GUILESS_MAIN(TestCompact)
#include "test_compact.moc"
