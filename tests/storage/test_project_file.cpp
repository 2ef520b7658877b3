// Making, recognising, refusing and upgrading files.
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest>

#include "storage/integrity.h"
#include "storage/project_file.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

QByteArray contentOf(const std::string& path) {
  QFile file(QString::fromStdString(path));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const std::string& path, const QByteArray& content) {
  QFile file(QString::fromStdString(path));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

QStringList filesBeside(const std::string& path) {
  return QFileInfo(QString::fromStdString(path)).dir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

// A program of the future: it knows one more step.
SchemaSteps withStep(const std::string& sql) {
  SchemaSteps steps = schemaSteps();
  steps.push_back({newestVersion(steps) + 1, sql});
  return steps;
}
constexpr const char* kNewTable = "CREATE TABLE notes (id {{identity}}, body {{text}} NOT NULL) {{table}}";

}  // namespace

class TestProjectFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aNewProjectSaysWhatItWasGiven() {
    ProjectFolder folder;
    ProjectInfo info = smallProject(5);
    info.instruction = "Which chicken \"crosses\"? 🐔";
    info.learnerConfig = "{\"a\": 1}";
    info.allowPartial = true;
    makeStore(folder.path(), info);
    QVERIFY(openStore(folder.path())->newReader()->project() == info);
    QVERIFY(checkProject(folder.path()).value().ok);
    QCOMPARE(filesBeside(folder.path()), QStringList{QStringLiteral("test.podium")});
  }

  void aProjectIsNamedAfterItsFileUnlessNamed() {
    ProjectFolder folder;
    ProjectInfo info = smallProject();
    info.name.clear();
    info.createdAt = 0;
    const std::string path = folder.path("über uns & co?%20.podium");
    makeStore(path, info, {[] { return Timestamp(77); }});
    const ProjectInfo read = openStore(path)->newReader()->project();
    QCOMPARE(read.name, std::string("über uns & co?%20"));
    QCOMPARE(read.createdAt, 77);
  }

  void settingsOfTheProjectCanChange() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    ProjectInfo info = smallProject(4);
    info.name = "Renamed";
    info.environment = "ALE/Pong-v5";  // fixed at creation
    waitFor<Done>([&](auto done) { store->writer().setProject(info, done); });
    const ProjectInfo read = store->newReader()->project();
    QCOMPARE(read.name, std::string("Renamed"));
    QCOMPARE(read.k, 4);
    QCOMPARE(read.environment, std::string("ALE/Freeway-v5"));
  }

  void theFormOfTheAnswerIsFixedByAnswers() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const auto set = [&](const ProjectInfo& info) {
      waitFor<Done>([&](auto done) { store->writer().setProject(info, done); });
    };
    ProjectInfo info = store->newReader()->project();
    info.answer = AnswerForm::Rank;
    info.task.axes = {"fast", "safe"};
    info.allowPartial = true;
    set(info);
    QVERIFY(store->newReader()->project() == info);
    addRound(*store, smallRound(1, 2, 1));
    const AnnotatorId ada = join(*store, "Ada");
    answer(*store, rankedAnswer(lease(*store, ada).at(0), ada));
    ProjectInfo other = info;
    other.answer = AnswerForm::Rating;
    QVERIFY_EXCEPTION_THROWN(set(other), Exception);
    other = info;
    other.task.axes = {"fast"};
    QVERIFY_EXCEPTION_THROWN(set(other), Exception);
    QVERIFY(store->newReader()->project() == info);
    other = info;
    other.task.guidelines = "# How to judge";
    other.task.qualification = 0.8;
    other.allowPartial = false;
    set(other);
    QVERIFY(store->newReader()->project() == other);
  }

  void creatingNeverReplacesAFile() {
    ProjectFolder folder;
    write(folder.path(), "my thesis");
    const auto store = ProjectStore::create(folder.path(), smallProject());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::InvalidInput);
    QCOMPARE(contentOf(folder.path()), QByteArray("my thesis"));
    QCOMPARE(filesBeside(folder.path()).size(), 1);
  }

  void aFailedCreationLeavesNothingBehind() {
    ProjectFolder folder;
    ProjectInfo info = smallProject();
    info.k = 65;
    QCOMPARE(ProjectStore::create(folder.path(), info).error().code, ErrorCode::InvalidInput);
    const std::string lost = folder.path("no such folder/x.podium");
    QCOMPARE(ProjectStore::create(lost, smallProject()).error().code, ErrorCode::NotFound);
    // Fails in the middle, after the temporary file was begun.
    QVERIFY_EXCEPTION_THROWN(createProjectFile(folder.path(), smallProject(), 1, withStep("CREATE nonsense")),
                             Exception);
    QVERIFY(filesBeside(folder.path()).isEmpty());
  }

  void whatIsNoProjectIsRefusedAndUntouched_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("absent") << QStringLiteral("absent") << int(ErrorCode::NotFound);
    QTest::newRow("folder") << QStringLiteral("folder") << int(ErrorCode::NotAProject);
    QTest::newRow("empty") << QStringLiteral("empty") << int(ErrorCode::NotAProject);
    QTest::newRow("text") << QStringLiteral("text") << int(ErrorCode::NotAProject);
    QTest::newRow("other SQLite file") << QStringLiteral("sqlite") << int(ErrorCode::NotAProject);
  }
  void whatIsNoProjectIsRefusedAndUntouched() {
    QFETCH(QString, kind);
    QFETCH(int, code);
    ProjectFolder folder;
    const std::string path = folder.path();
    if (kind == QStringLiteral("folder")) QVERIFY(QDir().mkdir(QString::fromStdString(path)));
    if (kind == QStringLiteral("empty")) write(path, "");
    if (kind == QStringLiteral("text")) write(path, QByteArray(5000, 'x'));
    if (kind == QStringLiteral("sqlite")) {
      SqlConnection other(path, SqlConnection::Mode::Create, 1'000);
      other.execute("CREATE TABLE recipes (name TEXT)");
    }
    const QByteArray before = contentOf(path);
    const QStringList filesBefore = filesBeside(path);
    const auto store = ProjectStore::open(path);
    QVERIFY(!store);
    QCOMPARE(int(store.error().code), code);
    QVERIFY2(store.error().message.find("test.podium") != std::string::npos, store.error().message.c_str());
    QCOMPARE(int(checkProject(path).error().code), code);
    QCOMPARE(contentOf(path), before);
    QCOMPARE(filesBeside(path), filesBefore);
  }

  void aNewerFileIsRefusedWithBothVersions() {
    ProjectFolder folder;
    createProjectFile(folder.path(), smallProject(), 1, withStep(kNewTable));
    const QByteArray before = contentOf(folder.path());
    const auto store = ProjectStore::open(folder.path());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::NewerSchema);
    const QString message = QString::fromStdString(store.error().message);
    const int newest = newestVersion(schemaSteps());
    QVERIFY(message.contains(QStringLiteral("schema %1;").arg(newest + 1)));
    QVERIFY(message.contains(QStringLiteral("up to %1)").arg(newest)));
    QCOMPARE(checkProject(folder.path()).error().code, ErrorCode::NewerSchema);
    QCOMPARE(contentOf(folder.path()), before);
  }

  void aDamagedFileIsReportedNotOpened_data() {
    QTest::addColumn<double>("kept");
    QTest::newRow("cut to a quarter") << 0.25;
    QTest::newRow("cut to its first page") << 0.0;
  }
  void aDamagedFileIsReportedNotOpened() {
    QFETCH(double, kept);
    ProjectFolder folder;
    addRound(*makeStore(folder.path()), smallRound(20, 2, 1));
    const QByteArray whole = contentOf(folder.path());
    write(folder.path(), whole.left(qMax(qsizetype(4096), qsizetype(double(whole.size()) * kept) / 4096 * 4096)));
    const auto store = ProjectStore::open(folder.path());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::Corrupt);
    QVERIFY(!checkProject(folder.path()).value().ok);
  }

  void anUpgradeMakesABackupFirstAndKeepsEverything() {
    ProjectFolder folder;
    const std::string path = folder.path();
    {
      const auto store = makeStore(path);
      const AnnotatorId ada = join(*store, "Ada");
      addRound(*store, smallRound(3, 2, 1));
      answer(*store, rankedAnswer(lease(*store, ada).at(0), ada));
    }
    const int old = newestVersion(schemaSteps());
    const SchemaSteps newer = withStep(kNewTable);
    const std::string backup = prepareProjectFile(path, newer);
    QCOMPARE(backup, path + ".backup-v" + std::to_string(old));
    QCOMPARE(schemaVersion(*connectRaw(path)), old + 1);
    QCOMPARE(connectRaw(path)->integer("SELECT COUNT(*) FROM comparisons"), std::int64_t{1});
    // An upgraded file and a fresh one are built alike.
    const std::string fresh = folder.path("fresh.podium");
    createProjectFile(fresh, smallProject(), 1, newer);
    QCOMPARE(schemaText(*connectRaw(path)), schemaText(*connectRaw(fresh)));
    // The backup is a project that the older program opens.
    QCOMPARE(openStore(backup)->newReader()->counts().comparisons, 1);
    QVERIFY(checkProject(backup).value().ok);
    QVERIFY(prepareProjectFile(path, newer).empty());  // once is enough
  }

  void anEarlierBackupStays() {
    ProjectFolder folder;
    const std::string path = folder.path();
    makeStore(path);
    const std::string taken = path + ".backup-v" + std::to_string(newestVersion(schemaSteps()));
    write(taken, "older work");
    QCOMPARE(prepareProjectFile(path, withStep(kNewTable)), taken + "-2");
    QCOMPARE(contentOf(taken), QByteArray("older work"));
  }

  void aFailedUpgradeChangesNothing() {
    ProjectFolder folder;
    const std::string path = folder.path();
    makeStore(path);
    const auto before = schemaText(*connectRaw(path));
    QVERIFY_EXCEPTION_THROWN(prepareProjectFile(path, withStep(std::string(kNewTable) + "\n--;\nCREATE nonsense")),
                             Exception);
    QCOMPARE(schemaText(*connectRaw(path)), before);
    QCOMPARE(schemaVersion(*connectRaw(path)), newestVersion(schemaSteps()));
    QVERIFY(openStore(path));
  }

  void withoutPermissionTheReasonIsSaid_data() {
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<QString>("named");
    QTest::newRow("file read-only") << QStringLiteral("open") << 0444 << 0777 << QStringLiteral("test.podium");
    QTest::newRow("folder read-only") << QStringLiteral("open") << 0666 << 0555 << QStringLiteral("folder");
    QTest::newRow("create in read-only folder") << QStringLiteral("create") << 0666 << 0555 << QStringLiteral("folder");
  }
  void withoutPermissionTheReasonIsSaid() {
    QFETCH(QString, action);
    QFETCH(int, fileMode);
    QFETCH(int, folderMode);
    QFETCH(QString, named);
    ProjectFolder folder;
    const QString path = QString::fromStdString(folder.path());
    const QString parent = QFileInfo(path).path();
    makeStore(path.toStdString());
    const QString target = action == QStringLiteral("open") ? path : parent + QStringLiteral("/other.podium");
    QCOMPARE(::chmod(path.toUtf8().constData(), mode_t(fileMode)), 0);
    QCOMPARE(::chmod(parent.toUtf8().constData(), mode_t(folderMode)), 0);
    QProcess child;
    child.start(QStringLiteral(PODIUM_OPEN_CHILD), {action, target});
    const bool finished = child.waitForFinished();
    QCOMPARE(::chmod(parent.toUtf8().constData(), 0700), 0);
    QVERIFY(finished);
    QCOMPARE(child.exitCode(), 0);
    const QString said = QString::fromUtf8(child.readAllStandardOutput());
    QVERIFY2(said.startsWith(QString::number(int(ErrorCode::ReadOnly))), qPrintable(said));
    QVERIFY2(said.contains(named), qPrintable(said));
    QCOMPARE(filesBeside(path.toStdString()).size(), 1);
  }

  void checkingReadsAFileThatCannotBeWritten() {
    ProjectFolder folder;
    addRound(*makeStore(folder.path()), smallRound(2, 2, 1));
    SqlConnection untouchable(folder.path(), SqlConnection::Mode::Immutable, 1'000);
    QCOMPARE(untouchable.integer("SELECT COUNT(*) FROM queries"), std::int64_t{2});
    QCOMPARE(filesBeside(folder.path()).size(), 1);
  }

  void lookingAtAnOpenFileKeepsItsLocks() {
    // POSIX drops a process's locks on a file when any descriptor of it is closed: the check must not do that, or
    // another process would think itself alone and remove the log.
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    join(*store, "Ada");
    const auto locks = [&] {
      struct stat status {};
      if (::stat(folder.path().c_str(), &status) != 0) return -1;
      QFile file(QStringLiteral("/proc/locks"));
      if (!file.open(QIODevice::ReadOnly)) return -1;
      const QByteArray inode = ":" + QByteArray::number(qulonglong(status.st_ino)) + " ";
      return int(file.readAll().count(inode));
    };
    const int before = locks();
    if (before < 1) QSKIP("this system does not show its locks");
    QVERIFY(checkProject(folder.path()).value().ok);
    openStore(folder.path());
    QCOMPARE(locks(), before);
  }
};

QTEST_GUILESS_MAIN(TestProjectFile)
#include "test_project_file.moc"
