#include <QTest>

#include "learner/random.h"
#include "tests/ui/annotate_fixture.h"
#include "tests/ui/switchable_store.h"
#include "ui/annotate/annotate_model.h"

using namespace podium;
using namespace podium::test;
using Shown = AnnotateModel::Phase;

namespace {

AnnotateOptions quick() {
  AnnotateOptions options;
  options.outbox = {.firstRetryMs = 20, .lastRetryMs = 40, .slowMs = 100};
  options.queue.pollMs = 20;
  options.queue.retryMs = 60;
  return options;
}

std::string key(const Comparison& answer) {
  return std::to_string(answer.query.value) + " " + std::string(toText(answer.verdict)) + " " + toText(answer.ranking);
}

}  // namespace

class TestAnnotateSessions : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // Whatever a person does, in whatever order, with disks that fail now and then and restarts in between: what the
  // model believes was answered is what the file says.
  void randomSessionsAgreeWithTheFile_data() {
    QTest::addColumn<int>("k");
    QTest::addColumn<quint64>("seed");
    QTest::newRow("pairs") << 2 << quint64{101};
    QTest::newRow("rankings") << 4 << quint64{202};
    QTest::newRow("partial rankings") << 3 << quint64{303};
  }
  void randomSessionsAgreeWithTheFile() {
    QFETCH(int, k);
    QFETCH(quint64, seed);
    qInfo("seed %llu", seed);
    Random random(seed);
    AnnotateFixture fixture(roadProject(k, k == 3), 40, seed, 1);
    std::vector<std::string> expected;  // standing answers, oldest first
    for (int session = 0; session < 4; ++session) {
      auto store = std::make_shared<SwitchableStore>(ProjectStore::open(fixture.path()).value());
      fixture.session.store = store;
      {
        AnnotateModel model(fixture.session, quick());
        std::optional<std::string> given;
        connect(&model, &AnnotateModel::answered, this,
                [&](Verdict verdict, int) { given = std::string(toText(verdict)); });
        model.start();
        for (int step = 0; step < 120; ++step) {
          if (random.below(3) == 0) QTest::qWait(1);
          if (model.phase() != Shown::Asking) {
            QTest::qWait(5);
            if (random.below(4) != 0) continue;
          }
          if (random.below(10) != 0) model.notePainted();
          if (random.below(25) == 0)
            store->writer().fault = Error{ErrorCode::Full, "The disk is full."};
          else if (random.below(5) == 0)
            store->writer().fault.reset();
          given.reset();
          const bool asking = model.phase() == Shown::Asking;
          const QueryId query = asking ? model.current().query.id : QueryId{};
          const std::vector<int> order = asking ? model.current().shownOrder : std::vector<int>{};
          RankingBuilder draft = asking ? model.draft().ranking() : RankingBuilder();
          const bool couldUndo = model.canUndo();
          const int place = random.below(k), action = random.below(14);
          switch (action) {
            case 0:
              model.undo();
              break;
            case 1:
              model.cantTell();
              break;
            case 2:
              model.bothBad();
              break;
            case 3:
              if (random.below(3) == 0) model.skip();
              break;
            case 4:
              model.tie();
              break;
            case 5:
              model.takeBack();
              break;
            case 6:
              model.setRank(place, random.below(10));
              break;
            case 7:
              model.moveBeforeTier(place, random.below(k));
              break;
            case 8:
            case 9:
              model.submit();
              break;
            default:
              model.choose(place);
          }
          if (action == 0 && couldUndo) {
            QVERIFY(!expected.empty());
            expected.pop_back();
          }
          if (!given) continue;
          Comparison answer;
          answer.query = query;
          answer.verdict = verdictFromText(*given);
          if (answer.verdict == Verdict::Ranked) {
            if (k == 2 && action == 4) {
              draft.setRank(0, 1);
              draft.setRank(1, 1);
            } else if (k == 2 && action > 9) {
              draft.setRank(place, 1);
              draft.setRank(1 - place, 2);
            }
            answer.ranking = draft.ranking(order);
          }
          expected.push_back(key(answer));
        }
        store->writer().fault.reset();
        QVERIFY(model.close());
      }
      std::vector<std::string> stored;
      for (const auto& answer : fixture.standing()) stored.push_back(key(answer));
      QCOMPARE(stored, expected);
    }
    QVERIFY(expected.size() > 5);
  }

  // The disk stores the undo long after the answer that followed it was given: in the next session that answer is still
  // no revision, and taking it back brings nothing back.
  void whatWasTakenBackByHandStaysSoOverARestart() {
    AnnotateFixture fixture(roadProject(2), 6, 1, 1);
    const auto ask = [](AnnotateModel& model) {
      QTRY_COMPARE(model.phase(), Shown::Asking);
      model.notePainted();
    };
    {
      auto store = std::make_shared<SwitchableStore>(ProjectStore::open(fixture.path()).value());
      fixture.session.store = store;
      AnnotateModel model(fixture.session, quick());
      model.start();
      for (int i = 0; i < 2; ++i) {
        ask(model);
        model.choose(0);
      }
      QTRY_COMPARE(model.saveState().kind, SaveState::Kind::Saved);
      store->writer().fault = Error{ErrorCode::Full, "The disk is full."};
      model.undo();
      ask(model);
      model.choose(1);
      QTest::qWait(50);
      store->writer().fault.reset();
      QVERIFY(model.close());
    }
    QCOMPARE(fixture.standing().size(), 2u);
    fixture.session.store = ProjectStore::open(fixture.path()).value();
    AnnotateModel model(fixture.session, quick());
    model.start();
    for (std::size_t left : {1u, 0u}) {
      ask(model);
      model.undo();
      QVERIFY(!model.isRevising());
      QTRY_COMPARE(fixture.standing().size(), left);
    }
    QVERIFY(!model.canUndo());
  }
};

QTEST_GUILESS_MAIN(TestAnnotateSessions)
#include "test_annotate_sessions.moc"
