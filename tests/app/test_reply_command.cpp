// podium reply, and the reply command that comes with the program.
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QtTest>

#include "app/cli/command.h"
#include "storage/json/conversation_json.h"
#include "storage/project_store.h"
#include "tests/app/sandbox.h"

using namespace podium;
using namespace podium::test;

namespace {

QStringList words(const char* line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

// Says who was asked, and what.
constexpr auto kServer = R"(
import http.server, json
class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert self.path == "/v1/chat/completions"
        words = asked["model"] + ": " + " | ".join(m["content"] for m in asked["messages"])
        answer = json.dumps({"choices": [{"message": {"role": "assistant", "content": words}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)
    def log_message(self, *rest):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port)
server.serve_forever()
)";

// A project of conversations with these first messages of Ada.
void makeProject(const Sandbox& sandbox, const std::vector<std::string>& messages) {
  const Finished made =
      sandbox.run(words("new talk.podium --kind text --answer pair --conversation --instruction Which?"));
  QVERIFY2(made.exitCode == kExitDone, made.describe());
  const auto store = ProjectStore::open(sandbox.file("talk.podium")).value();
  const auto ada = waitFor<AnnotatorId>([&](auto done) { store->writer().ensureAnnotator("Ada", false, done); });
  for (const std::string& message : messages)
    waitFor<PromptId>([&](auto done) { store->writer().beginConversation(ada, message, done); });
}

QStringList reply(const QString& command) {
  return {QStringLiteral("reply"), QStringLiteral("talk.podium"), QStringLiteral("--json"), QStringLiteral("--command"),
          command};
}

}  // namespace

class TestReplyCommand : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatWaitsGetsItsReplies() {
    const Sandbox sandbox;
    makeProject(sandbox, {"hello", "good morning"});
    const Finished done = sandbox.run(reply(QStringLiteral("cat > /dev/null; printf '[\"one\", \"two\", \"three\"]'")));
    QVERIFY2(done.exitCode == kExitDone, done.describe());
    QCOMPARE(done.json().value(QStringLiteral("replied")).toInt(), 2);
    const auto reader = ProjectStore::open(sandbox.file("talk.podium")).value()->newReader();
    QVERIFY(reader->waitingTurns({}).empty());
    QCOMPARE(reader->counts().queriesWaiting, 2);
    QCOMPARE(reader->counts().items, 4);  // as many as a query of the project shows
    const Finished check = sandbox.run(words("check talk.podium --json"));
    QVERIFY2(check.exitCode == kExitDone, check.describe());
  }

  void whatFailsIsSaidAndWaitsOn() {
    const Sandbox sandbox;
    makeProject(sandbox, {"hello"});
    const Finished done = sandbox.run(reply(QStringLiteral("echo 'out of memory' >&2; false")));
    QVERIFY2(done.exitCode == kExitFailed, done.describe());
    QVERIFY2(done.err.contains("out of memory"), done.describe());
    QCOMPARE(done.json().value(QStringLiteral("failed")).toInt(), 1);
    QCOMPARE(ProjectStore::open(sandbox.file("talk.podium")).value()->newReader()->waitingTurns({}).size(), 1u);
  }

  void aCommandThatTakesTooLongIsEnded() {
    const Sandbox sandbox;
    makeProject(sandbox, {"hello"});
    const Finished done = sandbox.run(reply(QStringLiteral("sleep 300")) + words("--limit 1"));
    QVERIFY2(done.exitCode == kExitFailed, done.describe());
    QVERIFY2(done.err.contains("longer than 1 s"), done.describe());
  }

  void otherProjectsAreRefused() {
    const Sandbox sandbox;
    sandbox.run(words("new plain.podium --kind text --answer pair"));
    const Finished done = sandbox.run(words("reply plain.podium --command true"));
    QVERIFY2(done.exitCode == kExitFailed, done.describe());
    QVERIFY2(done.err.contains("--conversation"), done.describe());
  }

  // The script beside the program, against a server that says back what it was asked.
  void theScriptAsksAServer() {
    QProcess server;
    server.start(QStringLiteral("python3"), {QStringLiteral("-u"), QStringLiteral("-c"), QString::fromUtf8(kServer)});
    QVERIFY(server.waitForReadyRead());
    const QString port = QString::fromUtf8(server.readLine()).trimmed();
    QProcess script;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("no_proxy"), QStringLiteral("127.0.0.1"));
    script.setProcessEnvironment(environment);
    script.start(
        QStringLiteral("python3"),
        {QStringLiteral(PODIUM_REPLY_SCRIPT), QStringLiteral("--url"),
         QStringLiteral("http://127.0.0.1:%1/v1").arg(port), QStringLiteral("--model"), QStringLiteral("small"),
         QStringLiteral("--model"), QStringLiteral("large"), QStringLiteral("--system"), QStringLiteral("Be brief.")});
    QVERIFY(script.waitForStarted());
    script.write(R"({"messages": [{"role": "user", "content": "hello"}], "n": 2, "seed": 3})");
    script.closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(script.state() == QProcess::NotRunning, 20'000);
    QVERIFY2(script.exitCode() == 0, script.readAllStandardError().constData());
    const QJsonArray replies = QJsonDocument::fromJson(script.readAllStandardOutput()).array();
    QCOMPARE(replies.size(), 2);
    QCOMPARE(replies[0][QLatin1String("content")].toString(), QStringLiteral("small: Be brief. | hello"));
    QCOMPARE(replies[1][QLatin1String("source")].toString(), QStringLiteral("large"));
    server.kill();
    QVERIFY(server.waitForFinished());
  }
};

QTEST_GUILESS_MAIN(TestReplyCommand)
#include "test_reply_command.moc"
