#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <QtTest>
#include <cstring>

#include "learner/env/child_process.h"
#include "learner/env/segment.h"
#include "learner/random.h"
#include "tests/env/atari_play.h"
#include "tests/env/raw_client.h"

using namespace podium;
using namespace podium::test;
using namespace std::chrono_literals;
using protocol::Kind;
using protocol::Message;

namespace {

// Two groups of one game.
struct FreewayClient : RawClient {
  explicit FreewayClient(const std::vector<std::string>& arguments = {"--serve", "--env", "ALE/Freeway-v5", "--seeds",
                                                                      "1,2", "--groups", "2"})
      : RawClient(atariProgram(), arguments) {}
};

}  // namespace

class TestServerProtocol : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void offsetsFollowFromTheSizes() {
    FreewayClient client;
    QCOMPARE(client.hearKind(), Kind::Hello);
    const Segment segment(client.file());
    const protocol::SegmentHeader& h = segment.header();
    QCOMPARE(h.groups, 2);
    QCOMPARE(h.groupSize, 1);
    for (const std::uint64_t offset : {h.groupsOffset, h.groupStride, h.slotsOffset, h.slotStride, h.finalObservations,
                                       h.rewards, h.lives, h.terminated, h.truncated, h.ram, h.frames})
      QCOMPARE(offset % 64, std::uint64_t{0});
    QVERIFY(h.finalObservations >= h.observations + 4 * 84 * 84);
    QVERIFY(h.slotStride >= h.frames + 4 * 210 * 160);
    QVERIFY(ftruncate(client.file().get(), 0) != 0);  // sealed: nobody can pull the memory away
  }

  void aConversationIsAnswered() {
    FreewayClient client;
    QCOMPARE(client.hearKind(), Kind::Hello);
    client.say(Kind::Reset, 1, 0);
    QCOMPARE(client.hearKind(), Kind::Ready);
    client.say(Kind::Step, 1, 1);
    QCOMPARE(client.hearKind(), Kind::Ready);
    client.hangUp();
    QVERIFY(client.server().waitFor(10s));
    QCOMPARE(client.server().obituary(), std::string("ended with exit code 0"));
  }

  void garbageEndsTheServerWithASentence_data() { addGarbage(); }
  void garbageEndsTheServerWithASentence() {
    QFETCH(QByteArray, noise);
    FreewayClient client;
    QCOMPARE(client.hearKind(), Kind::Hello);
    client.say(Kind::Reset, 0, 0);
    QCOMPARE(client.hearKind(), Kind::Ready);
    client.say(noise);
    const QByteArray answer = client.hear();
    QVERIFY(answer.size() > static_cast<int>(sizeof(Message)));
    Message failed;
    std::memcpy(&failed, answer.constData(), sizeof failed);
    QCOMPARE(failed.kind, Kind::Failed);
    QVERIFY(answer.mid(sizeof failed).contains("client"));
    QVERIFY(client.server().waitFor(10s));
    QCOMPARE(client.server().obituary(), std::string("ended with exit code 1"));
  }

  void actionsThatDoNotExistAreRefused_data() {
    QTest::addColumn<int>("action");
    QTest::newRow("negative") << -1;
    QTest::newRow("too large") << 3;
    QTest::newRow("huge") << 0x7fffffff;
  }
  void actionsThatDoNotExistAreRefused() {
    QFETCH(int, action);
    FreewayClient client;
    QCOMPARE(client.hearKind(), Kind::Hello);
    const Segment segment(client.file());
    client.say(Kind::Reset, 0, 0);
    QCOMPARE(client.hearKind(), Kind::Ready);
    segment.actions(0)[0] = action;
    client.say(Kind::Step, 0, 1);
    QVERIFY(client.hear().contains("no action"));
    QVERIFY(client.server().waitFor(10s));
  }

  void noiseNeverHangsTheServer() {
    const std::uint64_t seed = 23;
    qInfo() << "seed" << seed;
    Random random(seed);
    for (int round = 0; round < 8; ++round) {
      FreewayClient client;
      QCOMPARE(client.hearKind(), Kind::Hello);
      for (int packet = 0; packet < 20; ++packet) {
        std::uint8_t noise[64];
        for (auto& byte : noise) byte = static_cast<std::uint8_t>(random.below(256));
        client.say(noise, static_cast<std::size_t>(1 + random.below(64)));
      }
      client.hangUp();
      QVERIFY(client.server().waitFor(10s));
      QVERIFY(client.server().exitCode().has_value());  // no signal ended it
    }
  }

  void wrongArgumentsAreNamed_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QStringList good = {QStringLiteral("--serve"), QStringLiteral("--env"), QStringLiteral("ALE/Pong-v5"),
                              QStringLiteral("--seeds"), QStringLiteral("1")};
    QTest::newRow("unknown") << good + QStringList{QStringLiteral("--colour"), QStringLiteral("1")}
                             << QByteArray("--colour");
    QTest::newRow("no value") << good + QStringList{QStringLiteral("--groups")} << QByteArray("--groups");
    QTest::newRow("no number") << good + QStringList{QStringLiteral("--frame-skip"), QStringLiteral("four")}
                               << QByteArray("--frame-skip");
    QTest::newRow("trailing letters") << good + QStringList{QStringLiteral("--threads"), QStringLiteral("2x")}
                                      << QByteArray("--threads");
    QTest::newRow("not a flag") << good + QStringList{QStringLiteral("--frames"), QStringLiteral("2")}
                                << QByteArray("--frames");
    QTest::newRow("no seeds") << QStringList{QStringLiteral("--serve"), QStringLiteral("--env"),
                                             QStringLiteral("ALE/Pong-v5")}
                              << QByteArray("--seeds");
    QTest::newRow("groups do not divide")
        << good + QStringList{QStringLiteral("--groups"), QStringLiteral("2")} << QByteArray("divide");
    QTest::newRow("odd rows") << good + QStringList{QStringLiteral("--mask-rows"), QStringLiteral("1,2,3")}
                              << QByteArray("pairs");
  }
  void wrongArgumentsAreNamed() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    std::vector<std::string> words;
    for (const QString& word : arguments) words.push_back(word.toStdString());
    FreewayClient client(words);
    const QByteArray answer = client.hear();
    QVERIFY2(answer.contains(says), answer.mid(sizeof(Message)).constData());
    QVERIFY(client.server().waitFor(10s));
  }
};

QTEST_APPLESS_MAIN(TestServerProtocol)
#include "test_server_protocol.moc"
