#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <set>

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

// Waits for a query and says that it was painted, as the page does.
#define SHOW(model)                             \
  QTRY_COMPARE((model).phase(), Shown::Asking); \
  (model).notePainted()

}  // namespace

class TestAnnotateModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nextQueriesAreDecodedAhead() {
    AnnotateFixture fixture(roadProject(2), 10);
    AnnotateModel model(fixture.session, quick());
    model.start();
    SHOW(model);
    QTest::qWait(200);
    for (int i = 0; i < 3; ++i) {  // without the event loop in between: all is there
      model.notePainted();
      model.choose(0);
      QCOMPARE(model.phase(), Shown::Asking);
    }
  }

  void untouchedRankingIsNoAnswer() {
    AnnotateFixture fixture(roadProject(4), 2);
    {
      AnnotateModel model(fixture.session, quick());
      model.start();
      SHOW(model);
      const QueryId query = model.current().query.id;
      model.submit();
      QCOMPARE(model.current().query.id, query);
      QVERIFY(!model.submitHindrance().isEmpty());
      model.choose(1);
      model.choose(2);
      QVERIFY2(model.submitHindrance().contains(QStringLiteral("A, D")), qPrintable(model.submitHindrance()));
      model.submit();
      QCOMPARE(model.current().query.id, query);
    }
    QCOMPARE(fixture.stored().size(), 0u);
  }

  void unseenQueryCannotBeAnswered() {
    AnnotateFixture fixture(roadProject(2), 3);
    {
      AnnotateModel model(fixture.session, quick());
      model.start();
      QTRY_COMPARE(model.phase(), Shown::Asking);
      model.choose(0);
      model.cantTell();
      model.skip();
    }
    QCOMPARE(fixture.stored().size(), 0u);
  }

  void partialRankingsWhereTheProjectAllowsThem() {
    AnnotateFixture fixture(roadProject(4, true), 1);
    std::vector<int> order;
    {
      AnnotateModel model(fixture.session, quick());
      model.start();
      SHOW(model);
      order = model.current().shownOrder;
      model.submit();
      QCOMPARE(model.phase(), Shown::Asking);
      model.choose(3);
      QCOMPARE(model.submitHindrance(), QString());
      model.submit();
    }
    const auto stored = fixture.stored();
    QCOMPARE(stored.size(), 1u);
    QCOMPARE(toText(stored[0].ranking), std::to_string(order[3]));
    QCOMPARE(stored[0].ranking.unranked, UnrankedMeaning::BelowRanked);
  }

  void shownOrderIsStoredAndDiffersBetweenPeople() {
    AnnotateFixture fixture(roadProject(4), 4);
    std::set<std::vector<int>> orders;
    for (int annotator = 1; annotator <= 40; ++annotator) orders.insert(shownOrderOf(fixture.query({1}), {annotator}));
    QVERIFY(orders.size() > 10);
    QCOMPARE(shownOrderOf(fixture.query({1}), {1}), shownOrderOf(fixture.query({1}), {1}));
    QueryId query;
    {
      AnnotateModel model(fixture.session, quick());
      model.start();
      SHOW(model);
      query = model.current().query.id;
      for (int place : {2, 0, 3, 1}) model.choose(place);
      model.submit();
    }
    const auto stored = fixture.stored().front();
    QCOMPARE(stored.query, query);
    const auto order = shownOrderOf(fixture.query(query), fixture.session.annotator.id);
    QCOMPARE(stored.shownOrder, order);
    QCOMPARE(stored.ranking.tiers, (std::vector<std::vector<int>>{{order[2]}, {order[0]}, {order[3]}, {order[1]}}));
  }

  void timesAreMeasured() {
    AnnotateFixture fixture(roadProject(2), 1);
    Timestamp now = 1'790'000'000'000;
    std::int64_t steady = 50;
    AnnotateOptions options = quick();
    options.now = [&] { return now; };
    options.steadyMs = [&] { return steady; };
    {
      AnnotateModel model(fixture.session, options);
      model.start();
      model.setActive(true);
      SHOW(model);
      steady += 3000;
      model.noteActivity();
      model.noteReplay();
      steady += 1'000'000;  // away
      now += 1'003'000;
      model.choose(1);
    }
    const auto stored = fixture.stored().front();
    QCOMPARE(stored.shownAt, 1'790'000'000'000);
    QCOMPARE(stored.answeredAt, 1'790'001'003'000);
    QCOMPARE(stored.activeMs, 3000 + ActiveTime::kIdleAfterMs);
    QCOMPARE(stored.replays, 1);
  }

  // A slip of the finger among rankings costs nothing: undo brings back what had been ranked.
  void undoOfCantTellBringsTheRankingBack() {
    AnnotateFixture fixture(roadProject(4), 3, 1, 1);
    AnnotateModel model(fixture.session, quick());
    model.start();
    QTRY_COMPARE(model.phase(), Shown::Asking);
    model.notePainted();
    for (int place : {2, 0, 3}) model.choose(place);
    const auto before = model.draft().ranking().tiers();
    model.cantTell();
    model.undo();
    QTRY_COMPARE(model.phase(), Shown::Asking);
    QCOMPARE(model.draft().ranking().tiers(), before);
  }

  // A pair among longer rankings ends with Enter, as they do.
  void pairsAmongRankingsAreConfirmed() {
    AnnotateFixture fixture(roadProject(4), 1, 1, 1);
    fixture.session.info.k = 4;
    waitFor<RoundId>([&](auto done) { fixture.session.store->writer().addRound(roadRound(1, 2, 9, 1), done); });
    AnnotateModel model(fixture.session, quick());
    model.start();
    for (int query = 0; query < 2; ++query) {
      QTRY_COMPARE(model.phase(), Shown::Asking);
      model.notePainted();
      const QueryId asked = model.current().query.id;
      for (int place = 0; place < model.cards(); ++place) model.choose(place);
      QCOMPARE(model.current().query.id, asked);
      model.submit();
    }
    QTRY_COMPARE(fixture.standing().size(), 2u);
  }

  // What was taken back is kept as what is begun is: after a crash it comes first, as it was.
  void whatWasTakenBackSurvivesACrash() {
    AnnotateFixture fixture(roadProject(4), 6, 1, 1);
    QueryId undone;
    {
      auto model = std::make_unique<AnnotateModel>(fixture.session, quick());
      model->start();
      for (int i = 0; i < 2; ++i) {
        QTRY_COMPARE(model->phase(), Shown::Asking);
        model->notePainted();
        for (int place : {2, 0, 3, 1}) model->choose(place);
        undone = model->current().query.id;
        model->submit();
      }
      QTRY_COMPARE(fixture.standing().size(), 2u);
      model->undo();
      QTRY_COMPARE(fixture.standing().size(), 1u);
      QTRY_VERIFY(fixture.session.reader->draft(fixture.session.annotator.id, undone));
    }
    fixture.reopen();
    AnnotateModel model(fixture.session, quick());
    model.start();
    QTRY_COMPARE(model.phase(), Shown::Asking);
    QCOMPARE(model.current().query.id, undone);
    QCOMPARE(model.draft().ranking().tiers(), (std::vector<std::vector<int>>{{2}, {0}, {3}, {1}}));
  }

  void undoGoesBackStepByStepAndOverARestart() {
    AnnotateFixture fixture(roadProject(4), 5);
    std::vector<QueryId> asked;
    {
      AnnotateModel model(fixture.session, quick());
      model.start();
      QVERIFY(!model.canUndo());
      for (int i = 0; i < 3; ++i) {
        SHOW(model);
        asked.push_back(model.current().query.id);
        if (i == 1) {
          model.bothBad();
          continue;
        }
        for (int place : {3, 2, 1, 0}) model.choose(place);
        model.submit();
      }
      QVERIFY(model.canUndo());
    }
    QCOMPARE(fixture.standing().size(), 3u);
    fixture.reopen();
    {
      AnnotateModel model(fixture.session, quick());
      model.start();
      QVERIFY(model.canUndo());
      SHOW(model);
      for (int i = 2; i >= 0; --i) {
        model.undo();
        SHOW(model);
        QCOMPARE(model.current().query.id, asked[static_cast<std::size_t>(i)]);
        if (i == 1) {
          QVERIFY(model.draft().isEmpty());
          QVERIFY(!model.earlierVerdict().isEmpty());
        } else {
          QVERIFY(model.draft().isComplete(0));
          QCOMPARE(model.draft().ranking().rankOf(3), 1);
        }
      }
      QVERIFY(!model.canUndo());
      QSignalSpy notices(&model, &AnnotateModel::notice);
      model.undo();
      QCOMPARE(notices.size(), 1);
      // The first again, with two cards changed; the others follow in the order in which they were asked.
      model.setRank(0, 3);
      model.setRank(1, 4);
      model.submit();
      SHOW(model);
      QCOMPARE(model.current().query.id, asked[1]);
      model.cantTell();
      SHOW(model);
      QCOMPARE(model.current().query.id, asked[2]);
      model.submit();
      SHOW(model);
      QVERIFY(std::find(asked.begin(), asked.end(), model.current().query.id) == asked.end());
    }
    const auto stored = fixture.stored();
    QCOMPARE(stored.size(), 6u);
    for (std::size_t i = 0; i < 3; ++i) {
      QVERIFY(stored[i].retracted);
      QVERIFY(!stored[i + 3].retracted);
      QCOMPARE(stored[i + 3].replaces, stored[i].id);
    }
    QCOMPARE(stored[4].verdict, Verdict::CantTell);
    QCOMPARE(stored[5].ranking.tiers, stored[2].ranking.tiers);
    QVERIFY(stored[3].ranking.tiers != stored[0].ranking.tiers);
  }

  void closingReturnsTheLeases() {
    AnnotateFixture fixture(roadProject(2), 4);
    {
      AnnotateModel model(fixture.session, quick());
      model.start();
      SHOW(model);
      model.choose(0);
      QVERIFY(model.close());
      QVERIFY(model.close());
    }
    const auto other =
        waitFor<AnnotatorId>([&](auto done) { fixture.session.store->writer().ensureAnnotator("Bo", false, done); });
    const auto free = waitFor<std::vector<Query>>([&](auto done) {
      fixture.session.store->writer().lease({other, 10}, done);
    });
    QCOMPARE(free.size(), 3u);
  }

  void newQueriesAppearByThemselves() {
    AnnotateFixture fixture(roadProject(2), 0);
    AnnotateModel model(fixture.session, quick());
    model.start();
    QTRY_VERIFY(!model.emptyReason().actionText.isEmpty());
    QCOMPARE(model.phase(), Shown::Empty);
    fixture.addQueries(2, 3);
    SHOW(model);
  }

  void unreadableClipIsPassedOver() {
    AnnotateFixture fixture(roadProject(2), 2);
    // A project of texts, as far as the loader knows: it cannot show them, and must say so for every query.
    fixture.session.info.kind = ItemKind::Text;
    AnnotateModel model(fixture.session, quick());
    QSignalSpy notices(&model, &AnnotateModel::notice);
    model.start();
    QTRY_COMPARE(notices.size(), 2);
    QTRY_COMPARE(model.phase(), Shown::Empty);
  }

  void emptyReasonsSayWhatHappensNext_data() {
    QTest::addColumn<int>("learner");
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("answers");
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("action");
    using State = LearnerControl::State;
    const auto row = [](const char* name, State state, int queries, int answers, const char* environment,
                        const char* title, bool action) {
      QTest::newRow(name) << static_cast<int>(state) << queries << answers << QString::fromLatin1(environment)
                          << QString::fromLatin1(title) << action;
    };
    row("stopped, nothing yet", State::Stopped, 0, 0, "ALE/Pong-v5", "No query is waiting", true);
    row("stopped, all answered", State::Stopped, 3, 3, "ALE/Pong-v5", "You have answered everything that waits", true);
    row("paused", State::Paused, 0, 0, "ALE/Pong-v5", "No query is waiting: the learner is paused", true);
    row("first clips", State::Running, 0, 0, "ALE/Pong-v5", "The learner is making the first clips", false);
    row("next clips", State::Running, 3, 3, "ALE/Pong-v5", "The learner is making the next clips", false);
    row("starting", State::Starting, 0, 0, "ALE/Pong-v5", "The learner is starting", false);
    row("elsewhere", State::Elsewhere, 0, 0, "ALE/Pong-v5", "Another program runs the learner of this project", false);
    row("stopping", State::Stopping, 0, 0, "ALE/Pong-v5", "The learner is stopping", false);
    row("no policy", State::Stopped, 3, 3, "", "Nothing is left to answer", false);
    row("nothing imported", State::Stopped, 0, 0, "", "Import prompts and items to begin", false);
  }
  void emptyReasonsSayWhatHappensNext() {
    QFETCH(int, learner);
    QFETCH(int, queries);
    QFETCH(int, answers);
    QFETCH(QString, environment);
    QFETCH(QString, title);
    QFETCH(bool, action);
    EmptyFacts facts;
    facts.learner = static_cast<LearnerControl::State>(learner);
    facts.counts.queries = queries;
    facts.counts.comparisons = answers;
    facts.hasEnvironment = !environment.isEmpty();
    const EmptyReason reason = describeEmptyReason(facts);
    QCOMPARE(reason.title, title);
    QCOMPARE(!reason.actionText.isEmpty(), action);
    QVERIFY(!reason.detail.isEmpty());
  }

  void theTimeThatIsLeftIsPartOfTheSentence() {
    EmptyFacts facts;
    facts.learner = LearnerControl::State::Running;
    facts.secondsLeft = 42.0;
    QCOMPARE(describeEmptyReason(facts).detail, QStringLiteral("They appear here by themselves. (about 45 s)"));
    facts.status.message = "Making clips: 34 of 60";
    QCOMPARE(describeEmptyReason(facts).detail, QStringLiteral("Making clips: 34 of 60 (about 45 s)"));
  }

  void queriesForOthersAreNoDeadEnd() {
    using State = LearnerControl::State;
    EmptyFacts facts;
    facts.counts.queries = 3;
    facts.counts.queriesWaiting = 2;
    facts.learner = State::Stopped;
    EmptyReason reason = describeEmptyReason(facts);
    QCOMPARE(reason.action, EmptyReason::Action::StartLearner);
    QVERIFY(reason.title.contains(QStringLiteral("queries that wait are")));
    QVERIFY(reason.detail.contains(QStringLiteral("you have answered or skipped them")));
    facts.unshowable = 2;
    QVERIFY(describeEmptyReason(facts).detail.contains(QStringLiteral("cannot be shown")));
    facts.unshowable = 0;
    QVERIFY(reason.detail.endsWith(QStringLiteral("looking at them. The learner can make new clips meanwhile.")));
    facts.learner = State::Paused;
    QCOMPARE(describeEmptyReason(facts).action, EmptyReason::Action::ResumeLearner);
    facts.counts.queriesWaiting = 1;
    reason = describeEmptyReason(facts);
    QCOMPARE(reason.title, QStringLiteral("The query that waits is not for you"));
    QVERIFY(reason.detail.startsWith(QStringLiteral("It still wants an answer")));
    facts.hasEnvironment = false;
    QCOMPARE(describeEmptyReason(facts).action, EmptyReason::Action::None);
  }

  void learnerProgressAndFaultsAreShown() {
    AnnotateFixture fixture(roadProject(2), 0);
    std::int64_t steady = 0;
    AnnotateOptions options = quick();
    options.steadyMs = [&] { return steady; };
    AnnotateModel model(fixture.session, options);
    model.start();
    QTRY_VERIFY(!model.emptyReason().actionText.isEmpty());
    LearnerStatus status;
    status.message = "Making clips: 10 of 60";
    status.progress = 10.0 / 60.0;
    fixture.learner.set(LearnerControl::State::Running, status);
    steady += 10'000;
    status.message = "Making clips: 30 of 60";
    status.progress = 0.5;
    fixture.learner.set(LearnerControl::State::Running, status);
    QCOMPARE(model.emptyReason().title, QStringLiteral("The learner is making the first clips"));
    QCOMPARE(model.emptyReason().detail, QStringLiteral("Making clips: 30 of 60 (about 15 s)"));
    QCOMPARE(model.emptyReason().progress, std::optional(0.5));
    status = {};
    status.fault = Error{ErrorCode::NotFound, "The ROM of ALE/Pong-v5 is missing. Install it."};
    fixture.learner.set(LearnerControl::State::Stopped, status);
    QCOMPARE(model.emptyReason().detail, QStringLiteral("The ROM of ALE/Pong-v5 is missing. Install it."));
  }

  void failingDiskDoesNotStopThePerson() {
    AnnotateFixture fixture(roadProject(2), 8);
    auto store = std::make_shared<SwitchableStore>(ProjectStore::open(fixture.path()).value());
    fixture.session.store = store;
    {
      AnnotateModel model(fixture.session, quick());
      model.start();
      SHOW(model);
      store->writer().fault = Error{ErrorCode::Full, "The disk is full."};
      std::set<QueryId> asked;
      for (int i = 0; i < 5; ++i) {
        SHOW(model);
        QVERIFY(asked.insert(model.current().query.id).second);
        model.choose(i % 2);
      }
      model.undo();
      QTRY_COMPARE(model.saveState().kind, SaveState::Kind::NotSavedRetrying);
      QCOMPARE(model.saveState().waiting, 6);
      store->writer().fault.reset();
      QTRY_COMPARE(model.saveState().kind, SaveState::Kind::Saved);
    }
    QCOMPARE(fixture.standing().size(), 4u);
  }
};

QTEST_GUILESS_MAIN(TestAnnotateModel)
#include "test_annotate_model.moc"
