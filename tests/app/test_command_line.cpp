// What scripts rely on: words, exit codes, one JSON object, one clear sentence on failure.
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "app/cli/command.h"
#include "storage/integrity.h"
#include "tests/app/sandbox.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

// What a wrong call meets.
enum class Trouble {
  None,
  NoFile,
  NotAProject,
  EmptyFile,
  Folder,
  NewerSchema,
  ReadOnlyFolder,
  Answered,  // none: a project with answers, another one, and a link to the first
  NoRoms,
  NoServer,
  NoModule
};

void prepare(Sandbox& sandbox, Trouble trouble) {
  const QString path = sandbox.path(QStringLiteral("a.podium"));
  const auto writeFile = [&path](const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
  };
  switch (trouble) {
    case Trouble::NoFile:
      return;
    case Trouble::NotAProject:
      return writeFile("clip_a,clip_b,better\n1,2,1\n");
    case Trouble::EmptyFile:
      return writeFile({});
    case Trouble::Folder:
      QVERIFY(QDir().mkdir(path));
      return;
    default:
      makeStore(path.toStdString());
  }
  if (trouble == Trouble::NewerSchema) {
    connectRaw(path.toStdString())->execute("PRAGMA user_version = 999");
  }
  if (trouble == Trouble::Answered) {
    addRound(*openStore(path.toStdString()), smallRound(2, 2, 1));
    QCOMPARE(sandbox.run({QStringLiteral("simulate"), path, QStringLiteral("--answers"), QStringLiteral("2")}).exitCode,
             kExitDone);
    makeStore(sandbox.file("other.podium"));
    QVERIFY(QFile::link(path, sandbox.path(QStringLiteral("link.jsonl"))));
  }
  if (trouble == Trouble::ReadOnlyFolder) {
    sandbox.respectPermissions();
    QVERIFY(QFile::setPermissions(sandbox.path({}), QFile::ReadOwner | QFile::ExeOwner));
  }
  const auto point = [&sandbox](const char* variable, const QString& to) {
    sandbox.environment().insert(QString::fromLatin1(variable), to);
  };
  if (trouble == Trouble::NoRoms) point("PODIUM_ROMS", sandbox.path(QStringLiteral("no-roms")));
  if (trouble == Trouble::NoServer) point("PODIUM_ATARI", sandbox.path(QStringLiteral("no-server")));
  if (trouble == Trouble::NoModule) point("PODIUM_NN", sandbox.path(QStringLiteral("no-module.so")));
}

QStringList words(const char* line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

}  // namespace

class TestCommandLine : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyCommandExplainsItself_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    QTest::newRow("podium") << words("--help") << QStringLiteral("simulate");
    QTest::newRow("version") << words("--version") << QStringLiteral("Podium");
    for (const Command& command : commands())
      QTest::newRow(command.name) << QStringList{QString::fromUtf8(command.name), QStringLiteral("--help")}
                                  << QStringLiteral("Usage");
  }
  void everyCommandExplainsItself() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, names);
    const Finished help = Sandbox().run(arguments);
    QVERIFY2(help.exitCode == kExitDone && help.out.contains(names.toUtf8()) && help.err.isEmpty(), help.describe());
  }

  void wrongUsageIsOneSentenceAndExitCode2_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* line, const char* says) {
      QTest::newRow(line) << words(line) << QString::fromUtf8(says);
    };
    row("lern a.podium", "no command named lern");
    row("lern", "no command named lern");
    row("learn", "FILE");
    row("learn a.podium --minuts 3", "--minuts");
    row("learn a.podium --minutes soon", "\"soon\" is not a number over 0");
    row("learn a.podium --set ppo.learningRat=1", "ppo.learningRate");
    row("learn a.podium --set ppo.learningRate=fast", "ppo.learningRate cannot be \"fast\"");
    row("learn a.podium --set ppo.learningRate", "KEY=VALUE");
    row("learn a.podium --set env.id=ALE/Pong-v5", "podium new FILE --env");
    row("learn a.podium --set query.k=2", "podium new FILE");
    row("new b.podium --set env.id=ALE/Pong-v5", "podium new FILE --env");
    row("demo --headless --set query.k=2", "podium new FILE");
    row("learn a.podium --set env.count=3", "env.groups");
    row("learn a.podium --set foo=1", "env, policy, ppo, replay, reward");
    row("learn a.podium --set ppo.foo=1", "there are ppo.network");
    row("learn a.podium --device gpu", "auto, cpu");
    row("a.podium --json", "window of a.podium takes nothing more");
    row("new b.podium --kind smell", "smell");
    row("new b.podium --set env.arguments=[3]", "JSON object");
    row("env", "subcommand");
    row("env add", "PACKAGE");
    row("env remove", "--all");
    row("env remove --all gymnasium", "--all");
    row("new b.podium --k 10", "2 to 9");
    row("new b.podium --answer pair --k 3", "rank");
    row("simulate a.podium --oracle taste", "taste");
    row("simulate a.podium --noise 2", "0 to 1");
    row("simulate a.podium --annotators 0", "1 to 1000");
    row("demo --json", "--headless");
    row("export a.podium out.jsonl --format pickle", "podium-jsonl");
    row("export a.podium", "OUT");
  }
  void wrongUsageIsOneSentenceAndExitCode2() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    Sandbox sandbox;
    makeStore(sandbox.file("a.podium"));
    const Finished wrong = sandbox.run(arguments);
    QVERIFY2(wrong.exitCode == kExitUsage && wrong.out.isEmpty(), wrong.describe());
    QVERIFY2(wrong.err.count('\n') == 1 && wrong.err.contains(says.toUtf8()), wrong.describe());
    QVERIFY(!QFile::exists(sandbox.path(QStringLiteral("b.podium"))));
    QVERIFY(!QFile::exists(sandbox.path(QStringLiteral("a.podium-data"))));
  }

  void badInputIsOneSentenceAndExitCode1_data() {
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, Trouble trouble, const char* line, const char* says) {
      QTest::newRow(name) << trouble << words(line) << QString::fromUtf8(says);
    };
    for (const char* command : {"stats", "check", "simulate", "learn", "demonstrations", "feedback"}) {
      const QByteArray line = QByteArray(command) + " a.podium";
      const auto each = [&](const char* name, Trouble trouble, const char* says) {
        QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(command), QLatin1String(name))))
            << trouble << words(line) << QString::fromUtf8(says);
      };
      each("no such file", Trouble::NoFile, "a.podium");
      each("not a project", Trouble::NotAProject, "not a Podium project");
      each("an empty file", Trouble::EmptyFile, "not a Podium project: it is empty");
      each("a folder", Trouble::Folder, "a.podium");
      each("a newer schema", Trouble::NewerSchema, "newer");
    }
    row("a read-only folder", Trouble::ReadOnlyFolder, "simulate a.podium", "cannot be written");
    row("new: a read-only folder", Trouble::ReadOnlyFolder, "new b.podium", "cannot be written");
    row("new: the file exists", Trouble::None, "new a.podium", "exists");
    row("new: a wrong environment", Trouble::None, "new b.podium --env ALE/Freway-v5", "mean ALE/Freeway-v5?\n");
    row("new: an old name", Trouble::None, "new b.podium --env PongNoFrameskip-v4", "mean ALE/Pong-v5?\n");
    row("new: no Gymnasium", Trouble::None, "new b.podium --env CartPole-v1", "podium env add gymnasium");
    row("env: nothing to remove", Trouble::None, "env remove gymnasium", "podium env add gymnasium");
    row("new: no such folder", Trouble::None, "new none/b.podium", "no folder");
    row("new: where no file can be made", Trouble::None, "new /proc/b.podium", "\"/proc/b.podium\" ");
    row("export: onto itself", Trouble::Answered, "export a.podium a.podium --format podium-jsonl", "another name");
    row("export: onto its log", Trouble::Answered, "export a.podium a.podium-wal --format podium-jsonl",
        "another name");
    row("export: onto another project", Trouble::Answered, "export a.podium other.podium --format podium-jsonl",
        "another name");
    row("export: onto a link to it", Trouble::Answered, "export a.podium link.jsonl", "another name");
    row("new: no ROM", Trouble::NoRoms, "new b.podium", "PODIUM_ROMS");
    row("new: no environment program", Trouble::NoServer, "new b.podium", "PODIUM_ATARI");
    row("learn: no networks", Trouble::NoModule, "learn a.podium", "no-module.so");
    row("learn: no ROM", Trouble::NoRoms, "learn a.podium", "PODIUM_ROMS");
    row("simulate: memory that the clips lack", Trouble::None, "simulate a.podium --oracle ram:4 --answers 1", "ram:3");
  }
  void badInputIsOneSentenceAndExitCode1() {
    QFETCH(Trouble, trouble);
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    Sandbox sandbox;
    prepare(sandbox, trouble);
    if (trouble == Trouble::None) addRound(*openStore(sandbox.file("a.podium")), smallRound(2, 2, 1));
    const Finished wrong = sandbox.run(arguments);
    QVERIFY2(wrong.exitCode == kExitFailed && wrong.out.isEmpty(), wrong.describe());
    QVERIFY2(wrong.err.count('\n') == 1 && wrong.err.startsWith("podium: "), wrong.describe());
    QVERIFY2(QString::fromUtf8(wrong.err).contains(says, Qt::CaseInsensitive), wrong.describe());
    QVERIFY(!QFile::exists(sandbox.path(QStringLiteral("b.podium"))));
    if (trouble == Trouble::Answered)
      for (const char* project : {"a.podium", "other.podium"}) QVERIFY(checkProject(sandbox.file(project)).value().ok);
    QFile::setPermissions(sandbox.path({}), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  }

  void withoutADisplayTheWindowSaysSo() {
    const Finished window = Sandbox().run({});
    QVERIFY2(window.exitCode == kExitFailed && window.err.contains("no display"), window.describe());
  }

  void newMakesAProjectThatStatsAndCheckUnderstand() {
    const Sandbox sandbox;
    const Finished made = sandbox.run(words("new a.podium --env ALE/Pong-v5 --k 5 --set ppo.gamma=0.9 --json"));
    QVERIFY2(made.exitCode == kExitDone, made.describe());
    QCOMPARE(made.json().value(QStringLiteral("project")).toString(), QStringLiteral("a.podium"));
    const ProjectInfo info = openStore(sandbox.file("a.podium"))->newReader()->project();
    QCOMPARE(info.environment, std::string("ALE/Pong-v5"));
    QCOMPARE(info.k, 5);
    QVERIFY(info.answer == AnswerForm::Rank);
    QVERIFY(info.learnerConfig.find("0.9") != std::string::npos);

    const Finished check = sandbox.run(words("check a.podium --json"));
    QVERIFY2(check.exitCode == kExitDone && check.json().value(QStringLiteral("ok")).toBool(), check.describe());
    const Finished stats = sandbox.run(words("stats a.podium --json"));
    for (const char* key : {"queries", "comparisons", "retracted", "annotators", "items", "model"})
      QVERIFY2(stats.json().contains(QString::fromLatin1(key)), stats.describe());
    const QJsonObject model = stats.json().value(QStringLiteral("model")).toObject();
    for (const char* key : {"heldout_accuracy", "log_loss", "ece"})
      QVERIFY2(model.value(QString::fromLatin1(key)).isNull(), stats.describe());
  }

  // Without Gymnasium: a sandbox has a cache of its own.
  void envListHasTheGamesAndSaysWhatIsMissing() {
    const Finished list = Sandbox().run(words("env list --json"));
    QCOMPARE(list.exitCode, kExitDone);
    QVERIFY2(!list.json().value(QStringLiteral("installed")).toBool() && list.err.contains("podium env add gymnasium"),
             list.describe());
    QVERIFY2(list.json().value(QStringLiteral("environments")).toArray().contains(QStringLiteral("ALE/Pong-v5")),
             list.describe());
  }

  void exportWritesEveryAnswer() {
    const Sandbox sandbox;
    addRound(*makeStore(sandbox.file("a.podium")), smallRound(7, 2, 1));
    QCOMPARE(sandbox.run(words("simulate a.podium --answers 7")).exitCode, kExitDone);
    const Finished done = sandbox.run(words("export a.podium out.jsonl --json"));
    QVERIFY2(done.exitCode == kExitDone && done.json().value(QStringLiteral("rows")).toInt() == 7, done.describe());
    QFile file(sandbox.path(QStringLiteral("out.jsonl")));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(content.count("\"podium-ranking\""), 7);
    QCOMPARE(done.json().value(QStringLiteral("sha256")).toString().toLatin1(),
             QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const Finished formats = sandbox.run(words("formats --json"));
    QVERIFY2(!formats.json().value(QStringLiteral("exporters")).toArray().isEmpty(), formats.describe());
  }

  void exportSaysWhatItReplaced() {
    const Sandbox sandbox;
    addRound(*makeStore(sandbox.file("a.podium")), smallRound(2, 2, 1));
    QCOMPARE(sandbox.run(words("simulate a.podium --answers 2")).exitCode, kExitDone);
    const Finished first = sandbox.run(words("export a.podium out.jsonl"));
    QVERIFY2(first.exitCode == kExitDone && first.err.isEmpty(), first.describe());
    const Finished again = sandbox.run(words("export a.podium out.jsonl"));
    QVERIFY2(again.exitCode == kExitDone && again.err.contains("out.jsonl has been replaced"), again.describe());
  }

  void whatOnlyReadsNeedsNoPermissionToWrite_data() {
    QTest::addColumn<bool>("folderToo");
    QTest::addColumn<bool>("inUse");  // somebody has it open, so that its log is there
    QTest::newRow("file") << false << false;
    QTest::newRow("file and folder") << true << false;
    QTest::newRow("file and folder, in use") << true << true;
  }
  void whatOnlyReadsNeedsNoPermissionToWrite() {
    QFETCH(bool, folderToo);
    QFETCH(bool, inUse);
    Sandbox sandbox;
    const QString folder = sandbox.path(QStringLiteral("theirs"));
    QVERIFY(QDir().mkdir(folder));
    addRound(*makeStore(sandbox.file("theirs/a.podium")), smallRound(3, 2, 1));
    QCOMPARE(sandbox.run(words("simulate theirs/a.podium --answers 3")).exitCode, kExitDone);
    const auto user = inUse ? openStore(sandbox.file("theirs/a.podium")) : nullptr;
    const auto busy = user ? user->newReader() : nullptr;
    if (busy) QCOMPARE(busy->counts().comparisons, 3);
    QVERIFY(QFile::setPermissions(folder + QStringLiteral("/a.podium"), QFile::ReadOwner));
    if (folderToo) QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    sandbox.respectPermissions();
    const Finished stats = sandbox.run(words("stats theirs/a.podium --json"));
    const Finished done = sandbox.run(words("export theirs/a.podium out.jsonl --json"));
    const Finished check = sandbox.run(words("check theirs/a.podium"));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY2(stats.json().value(QStringLiteral("comparisons")).toInt() == 3, stats.describe());
    QVERIFY2(done.json().value(QStringLiteral("rows")).toInt() == 3, done.describe());
    QVERIFY2(check.exitCode == kExitDone, check.describe());
  }

  void aNewProjectIsNamedAsTheWindowWould() {
    const Sandbox sandbox;
    const Finished made = sandbox.run(words("new plain --json"));
    QVERIFY2(made.json().value(QStringLiteral("project")).toString() == QLatin1String("plain.podium"), made.describe());
    const ProjectInfo info = openStore(sandbox.file("plain.podium"))->newReader()->project();
    QCOMPARE(info.name, std::string("plain"));
    QVERIFY(!info.instruction.empty());
  }

  void checkOfWhatCannotBeReadDoesNotAskForACheck() {
    const Sandbox sandbox;
    addRound(*makeStore(sandbox.file("a.podium")), smallRound(40, 2, 1));
    QFile file(sandbox.path(QStringLiteral("a.podium")));
    QVERIFY(file.resize(file.size() / 3));
    const Finished check = sandbox.run(words("check a.podium"));
    QVERIFY2(check.exitCode == kExitFailed && check.out.contains("damaged"), check.describe());
    QVERIFY2(!check.out.contains("podium check") && !check.err.contains("podium check"), check.describe());
    QVERIFY2(check.out.count('\n') != 2 || check.err.contains("one problem)"), check.describe());
  }

  void checkFindsDamage() {
    const Sandbox sandbox;
    addRound(*makeStore(sandbox.file("a.podium")), smallRound(2, 2, 1));
    connectRaw(sandbox.file("a.podium"))
        ->execute("UPDATE clips SET frames = randomblob(length(frames)) WHERE rowid = 1");
    const Finished check = sandbox.run(words("check a.podium --json"));
    QVERIFY2(check.exitCode == kExitFailed, check.describe());
    QVERIFY2(!check.json().value(QStringLiteral("ok")).toBool(true), check.describe());
    QVERIFY2(!check.json().value(QStringLiteral("problems")).toArray().isEmpty(), check.describe());
  }

  void feedbackIsListedAndWritten() {
    Sandbox sandbox;
    {
      const auto store = makeStore(sandbox.file("a.podium"));
      NewClip clip{smallClip(3), 0.5};
      clip.clip.meta.startStep = 0;
      const SittingPart part{.sitting = {},
                             .annotator = join(*store, "Ada"),
                             .policyVersion = 12,
                             .end = EpisodeEnd::Truncated,
                             .clips = {clip},
                             .presses = {{.id = {}, .number = 0, .step = 0, .sinceSeconds = 0.5, .value = 1.0},
                                         {.id = {}, .number = 1, .step = 2, .sinceSeconds = 0.25, .value = -2.0}}};
      waitFor<SittingId>([&](auto done) { store->writer().addSittingPart(part, std::move(done)); });
    }
    const Finished listed = sandbox.run(words("feedback a.podium --json"));
    QVERIFY2(listed.exitCode == kExitDone, listed.describe());
    const QJsonObject sitting = listed.json()[u"sittings"][0].toObject();
    QCOMPARE(sitting[u"annotator"].toString(), QStringLiteral("Ada"));
    QCOMPARE(sitting[u"presses"].toInt(), 2);
    QCOMPARE(sitting[u"mean_value"].toDouble(), -0.5);
    QCOMPARE(sitting[u"policy_version"].toInt(), 12);
    QVERIFY(!sitting[u"taken_back"].toBool());
    QVERIFY(sandbox.run(words("feedback a.podium")).out.contains("2 presses"));
    QVERIFY(sandbox.run(words("feedback a.podium --out f.jsonl")).exitCode == kExitDone);
    QFile file(sandbox.path(QStringLiteral("f.jsonl")));
    QVERIFY(file.open(QFile::ReadOnly));
    const QJsonObject line = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(line[u"actions"].toArray().size(), 3);
    QCOMPARE(line[u"true_rewards"].toArray().size(), 3);
    QCOMPARE(line[u"presses"][1][u"value"].toDouble(), -2.0);
    QVERIFY(line[u"seconds_per_step"].toDouble() > 0.0);
  }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
