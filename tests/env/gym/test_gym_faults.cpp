// Environments that go wrong, in the words that people read, and what becomes of the others.
#include <QtTest>
#include <csignal>

#include "learner/env/gym/gym_program.h"
#include "tests/env/gym/gym_play.h"
#include "tests/env/raw_client.h"
#include "tests/env/server_watch.h"

using namespace podium;
using namespace podium::test;
using namespace std::chrono_literals;

namespace {

// Two groups of two cases on one worker or two, spoken with by hand.
struct BridgeClient : RawClient {
  explicit BridgeClient(const char* threads)
      : RawClient(locatePython().value(),
                  {"-B", (gymnasiumFolder().value() / "podium_gym.py").string(), "--serve", "--env", caseId("Case"),
                   "--seeds", "1,2,3,4", "--groups", "2", "--threads", threads, "--frames", "0"}) {}
};

std::vector<pid_t> childrenOf(pid_t parent) {
  QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(parent));
  if (!file.open(QIODevice::ReadOnly)) return {};
  std::vector<pid_t> children;
  for (const QByteArray& word : file.readAll().simplified().split(' '))
    if (!word.isEmpty()) children.push_back(word.toInt());
  return children;
}

// A variable of the process, as it was again at the end.
class Variable {
 public:
  explicit Variable(const char* name) : m_name(name), m_before(qgetenv(name)), m_was(qEnvironmentVariableIsSet(name)) {}
  ~Variable() { m_was ? qputenv(m_name, m_before) : qunsetenv(m_name); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* m_name;
  QByteArray m_before;
  bool m_was;
};

}  // namespace

class TestGymFaults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (const QString why = whyNoGymnasium(); !why.isEmpty()) QSKIP(qPrintable(why));
  }

  void whatCannotBePlayedSaysWhatToDo_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<bool>("frames");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char* name, const std::string& id, const char* arguments, bool frames, ErrorCode code,
                        const QStringList& says) {
      QTest::newRow(name) << QString::fromStdString(id) << QString::fromUtf8(arguments) << frames
                          << static_cast<int>(code) << says;
    };
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    const ErrorCode none = ErrorCode::NotFound, wrong = ErrorCode::InvalidInput, fault = ErrorCode::WorkerDied;
    row("a slip", "CartPoel-v1", "", false, none, {s("CartPoel-v1"), s("nearest"), s("CartPole-v1")});
    row("no such version", "CartPole-v7", "", false, none, {s("CartPole-v1")});
    row("nothing like it", "Xyzzyplugh", "", false, none, {s("podium env list")});
    row("an Atari game", "Freeway-v5", "", false, none, {s("ALE/Freeway-v5")});
    row("no such module", "nowhere_at_all:Thing-v0", "", false, none, {s("nowhere_at_all"), s("podium env add")});
    row("no such file", "/nowhere/cave.py:Cave", "", false, none, {s("/nowhere/cave.py")});
    row("no such class", caseId("Cave"), "", false, none, {s("no class Cave")});
    row("no environment", caseId("NotAnEnvironment"), "", false, wrong, {s("no gymnasium.Env")});
    row("no JSON", caseId("Case"), "{length", false, wrong, {s("env.arguments"), s("JSON")});
    row("no object", caseId("Case"), "[1]", false, wrong, {s("JSON object")});
    row("an unknown argument", caseId("Case"), R"({"depth": 3})", false, wrong, {s("depth")});
    row("our own argument", "CartPole-v1", R"({"render_mode": "human"})", false, wrong, {s("env.frames")});
    row("actions in a tuple", caseId("Case"), R"({"action": "tuple"})", false, wrong, {s("Tuple"), s("Discrete")});
    row("too many actions", caseId("Case"), R"({"action": "many"})", false, wrong, {s("65"), s("64")});
    row("too wide actions", caseId("Case"), R"({"action": "vast"})", false, wrong, {s("65536")});
    row("observations without a size", caseId("Case"), R"({"observation": "sequence"})", false, wrong,
        {s("Sequence"), s("Box")});
    row("vast observations", caseId("Case"), R"({"observation": "vast"})", false, wrong, {s("20000"), s("16384")});
    row("no pictures", caseId("Undrawable"), "", true, wrong, {s("rgb_array"), s("env.frames")});
    row("no render mode", caseId("Plain"), "", true, wrong, {s("render_mode")});
    row("a bad constructor", caseId("Faulty"), R"({"how": "constructor"})", false, fault,
        {s("no such cave"), s("cases.py")});
    row("a bad start", caseId("Faulty"), R"({"how": "reset"})", true, fault, {s("no way home"), s("cases.py")});
  }
  void whatCannotBePlayedSaysWhatToDo() {
    QFETCH(QString, id);
    QFETCH(QString, arguments);
    QFETCH(bool, frames);
    QFETCH(int, code);
    QFETCH(QStringList, says);
    EnvConfig config = gymConfig(id.toStdString(), arguments.toStdString());
    config.frames = frames;
    const auto result = startEnvironment(config);
    QVERIFY(!result.ok());
    const QString message = QString::fromStdString(result.error().message);
    QVERIFY2(static_cast<int>(result.error().code) == code, qPrintable(message));
    for (const QString& word : says) QVERIFY2(message.contains(word), qPrintable(message));
    QVERIFY2(message.endsWith(QLatin1Char('.')) || message.endsWith(QLatin1Char('?')), qPrintable(message));
  }

  void withoutPythonItSaysWhatToRun() {
    const Variable python("PODIUM_PYTHON"), cache("PODIUM_CACHE");
    QTemporaryDir empty;
    qputenv("PODIUM_CACHE", empty.path().toUtf8());
    qunsetenv("PODIUM_PYTHON");
    const auto nothing = startEnvironment(gymConfig("CartPole-v1"));
    const auto list = availableEnvironments();  // of what there is: the games
    qputenv("PODIUM_PYTHON", "/nowhere/python");
    const auto wrong = startEnvironment(gymConfig("CartPole-v1"));
    qputenv("PODIUM_PYTHON", "/usr/bin/python3");  // the system's, without Gymnasium
    const auto bare = startEnvironment(gymConfig("CartPole-v1"));
    QVERIFY(list.ok() && !list.value().empty());
    for (const auto* result : {&nothing, &wrong}) {
      QVERIFY(!result->ok());
      QCOMPARE(result->error().code, ErrorCode::Unavailable);
    }
    if (QFile::exists(QStringLiteral("/usr/bin/python3"))) {
      QVERIFY(!bare.ok());
      QVERIFY2(bare.error().message.find("podium env add gymnasium") != std::string::npos,
               bare.error().message.c_str());
    }
    QVERIFY2(nothing.error().message.find("podium env add gymnasium") != std::string::npos &&
                 nothing.error().message.find("ALE/") != std::string::npos,
             nothing.error().message.c_str());
    QVERIFY(wrong.error().message.find("/nowhere/python") != std::string::npos);
  }

  void whatGoesWrongNamesEnvironmentStepAndCause_data() {
    QTest::addColumn<QString>("how");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char* how, const QStringList& says) {
      QTest::newRow(how) << QString::fromUtf8(how) << says;
    };
    row("raises", {QStringLiteral("ValueError"), QStringLiteral("the floor is lava"), QStringLiteral("of cases.py")});
    row("nan observation", {QStringLiteral("not a finite number")});
    row("nan reward", {QStringLiteral("reward nan")});
    row("shape", {QStringLiteral("(3,)"), QStringLiteral("(5,)")});
    row("old", {QStringLiteral("ValueError"), QStringLiteral("unpack")});
    row("package", {QStringLiteral("podium env add a_package_that_nobody_has")});
  }
  void whatGoesWrongNamesEnvironmentStepAndCause() {
    QFETCH(QString, how);
    QFETCH(QStringList, says);
    Warnings warnings;
    const auto env =
        startEnvironment(gymConfig(caseId("Faulty"), QStringLiteral(R"({"how": "%1"})").arg(how).toStdString()))
            .value();
    env->reset();
    env->receive(0, {});
    QString message;
    for (int step = 1; step <= 3; ++step) {
      sendSome(*env, 0, step);
      const StepBatch batch = env->receive(0, {});
      QCOMPARE(batch.truncated[0] != 0, step == 3);  // and goes on with a new one
    }
    QCOMPARE(env->restarts(), 1);
    message = warnings.texts().join(QLatin1Char(' '));
    says << QStringLiteral("cases.py:Faulty")
         << (how == QLatin1String("package") ? QString() : QStringLiteral("step 3"));
    for (const QString& word : says) QVERIFY2(message.contains(word), qPrintable(message));
  }

  // Also one that falls silent or is killed, with its worker, while it plays.
  void aWorkerThatEndsIsReplacedAtOnce_data() {
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("threads");
    QTest::addColumn<QString>("says");
    QTest::newRow("killed, alone") << QStringLiteral("killed") << 1 << QStringLiteral("signal 9");
    QTest::newRow("killed, one of two") << QStringLiteral("killed") << 2
                                        << QStringLiteral("of 2 was ended by signal 9");
    QTest::newRow("leaves, one of two") << QStringLiteral("exits") << 2 << QStringLiteral("ended by itself");
    QTest::newRow("hangs, alone") << QStringLiteral("hangs") << 1 << QStringLiteral("did not answer");
    QTest::newRow("hangs, one of two") << QStringLiteral("hangs") << 2 << QStringLiteral("did not answer");
  }
  void aWorkerThatEndsIsReplacedAtOnce() {
    QFETCH(QString, how);
    QFETCH(int, threads);
    QFETCH(QString, says);
    Warnings warnings;
    EnvConfig config = gymConfig(caseId("Faulty"), QStringLiteral(R"({"how": "%1"})").arg(how).toStdString());
    config.threads = threads;
    const auto env = startBridge(config, 5s);
    const std::vector<pid_t> workers = childrenOf(env->serverPid());
    QCOMPARE(static_cast<int>(workers.size()), threads == 1 ? 0 : threads);
    env->reset();
    for (int group = 0; group < 2; ++group) env->receive(group, {});
    for (int step = 1; step <= 3; ++step) {
      sendSome(*env, 0, step);
      const StepBatch batch = env->receive(0, {});
      for (std::size_t i = 0; i < 2; ++i) QCOMPARE(batch.truncated[i] != 0, step == 3);
    }
    QCOMPARE(env->restarts(), 1);
    QVERIFY2(warnings.texts().join(QLatin1Char(' ')).contains(says),
             qPrintable(warnings.texts().join(QLatin1Char(' '))));
    for (const pid_t worker : workers) QTRY_VERIFY(!isRunning(worker));  // none goes on by itself
    sendSome(*env, 0, 1);
    QVERIFY(!env->receive(0, {}).done(0));
  }

  void workersEndWithTheirClient() {
    auto env = startBridge(gymConfig(caseId("Case")), 60s);
    std::vector<pid_t> all = childrenOf(env->serverPid());
    all.push_back(env->serverPid());
    QCOMPARE(all.size(), std::size_t{3});
    env.reset();
    for (const pid_t one : all) QTRY_VERIFY(!isRunning(one));
  }

  void aHangingBridgeEndsWithItsClient() {
    EnvConfig config = gymConfig(caseId("Faulty"), R"({"how": "hangs"})");
    config.threads = 1;
    auto env = startBridge(config, 60s);
    const pid_t bridge = env->serverPid();
    env->reset();
    env->receive(0, {});
    for (int step = 1; step <= 3; ++step) {
      sendSome(*env, 0, step);
      if (step < 3) env->receive(0, {});
    }
    QTest::qWait(200);
    QElapsedTimer timer;
    timer.start();
    env.reset();
    QVERIFY(!isRunning(bridge));
  }

  void garbageEndsTheBridgeWithASentence_data() {
    addGarbage();
    QTest::newRow("an action that does not exist") << packet(protocol::Kind::Step, 0, 1);
  }
  void garbageEndsTheBridgeWithASentence() {
    QFETCH(QByteArray, noise);
    for (const char* threads : {"1", "2"}) {
      BridgeClient client(threads);
      QCOMPARE(client.hearKind(), protocol::Kind::Hello);
      const Segment segment(client.file());
      client.say(protocol::Kind::Reset, 0, 0);
      QCOMPARE(client.hearKind(), protocol::Kind::Ready);
      segment.actions(0)[1] = 4;
      client.say(noise);
      const QByteArray answer = client.hear();
      QVERIFY(answer.mid(sizeof(protocol::Message)).contains("client"));
      QVERIFY(client.server().waitFor(10s));
      QCOMPARE(client.server().obituary(), std::string("ended with exit code 1"));
    }
  }

  void whenTheClientHangsUpItGoes() {
    for (const char* threads : {"1", "2"}) {
      BridgeClient client(threads);
      QCOMPARE(client.hearKind(), protocol::Kind::Hello);
      client.hangUp();
      QVERIFY(client.server().waitFor(10s));
      QCOMPARE(client.server().obituary(), std::string("ended with exit code 0"));
    }
  }
};

QTEST_GUILESS_MAIN(TestGymFaults)
#include "test_gym_faults.moc"
