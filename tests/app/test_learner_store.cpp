// The learner's view of a project file.
#include <QTest>
#include <filesystem>

#include "app/project_learner_store.h"
#include "storage/clip/clip_codec.h"
#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

std::shared_ptr<ProjectStore> projectWith(const std::string& path, int queries) {
  std::shared_ptr<ProjectStore> store = makeStore(path);
  addRound(*store, smallRound(queries, 2, 1));
  return store;
}

}  // namespace

class TestLearnerStore : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyProjectHasANameOfItsOwn() {
    const ProjectFolder folder;
    std::string ids[2];
    for (int i : {0, 1}) {
      const std::string path = folder.path(i ? "b.podium" : "a.podium");
      makeStore(path);
      ids[i] = ProjectLearnerStore(openStore(path)).projectId();
      QCOMPARE(ids[i].size(), std::size_t{32});
      QCOMPARE(ProjectLearnerStore(openStore(path)).projectId(), ids[i]);  // and keeps it
    }
    QVERIFY(ids[0] != ids[1]);
  }

  void everyAnswerIsReadOnceInOrder() {
    const ProjectFolder folder;
    const auto store = projectWith(folder.path(), 5);
    const auto person = join(*store, "Ada");
    ProjectLearnerStore learner(store);
    QVERIFY(learner.newAnswers().answers.empty());
    QCOMPARE(learner.queriesAsked(), std::int64_t{5});
    QCOMPARE(learner.queriesWaiting(), std::int64_t{5});
    std::vector<ComparisonId> given;
    for (const Query& query : lease(*store, person, 3)) given.push_back(answer(*store, rankedAnswer(query, person)));
    const NewAnswers news = learner.newAnswers();
    QCOMPARE(news.answers.size(), std::size_t{3});
    QCOMPARE(news.queries.size(), std::size_t{3});
    for (std::size_t i = 0; i < given.size(); ++i) {
      QCOMPARE(news.answers[i].id, given[i]);
      QCOMPARE(news.queries[i].id, news.answers[i].query);
    }
    QVERIFY(learner.newAnswers().answers.empty());
    QCOMPARE(learner.queriesWaiting(), std::int64_t{2});
    // A new session regains everything from the start.
    QCOMPARE(ProjectLearnerStore(store).newAnswers().answers.size(), std::size_t{3});
  }

  void undoIsToldOnlyOfKnownAnswers() {
    const ProjectFolder folder;
    const auto store = projectWith(folder.path(), 2);
    const auto person = join(*store, "Ada");
    ProjectLearnerStore learner(store);
    const auto queries = lease(*store, person, 2);
    const auto seen = answer(*store, rankedAnswer(queries[0], person));
    QCOMPARE(learner.newAnswers().answers.size(), std::size_t{1});
    undo(*store, seen, person);
    undo(*store, answer(*store, rankedAnswer(queries[1], person)), person);  // given and undone between two looks
    const NewAnswers news = learner.newAnswers();
    QVERIFY(news.answers.empty());
    QCOMPARE(news.retracted, std::vector<ComparisonId>{seen});
  }

  // Two files hold the same answer of one person to one query: whichever comes and goes, the learner knows it once.
  void whatTwoImportsSayIsToldOnce() {
    const ProjectFolder folder;
    const std::shared_ptr<ProjectStore> store = makeStore(folder.path(), textProject());
    const BatchIds base = addBatch(*store, textBatch(1));
    Batch batch;
    batch.joined.resize(1);
    batch.joined[0].query = base.queries[0];
    batch.joined[0].answer.annotator = "import:Ada";
    batch.joined[0].answer.ranking = *rankingFromText("1>0");
    const BatchIds one = addBatch(*store, batch), other = addBatch(*store, batch);
    const auto turn = [&](RoundId round, bool withdrawn) {
      waitFor<WithdrawalId>([&](auto done) {
        withdrawn ? store->writer().withdrawRound(round, "", done) : store->writer().restoreRound(round, "", done);
      });
    };
    ProjectLearnerStore learner(store);
    std::vector<ComparisonId> known;
    const auto look = [&] {
      const NewAnswers news = learner.newAnswers();
      QCOMPARE(news.queries.size(), news.answers.size());
      for (const Comparison& answer : news.answers) known.push_back(answer.id);
      for (const ComparisonId gone : news.retracted) QCOMPARE(std::erase(known, gone), std::size_t{1});
    };
    look();
    QCOMPARE(known, one.joined);
    turn(one.round, true);
    look();
    QCOMPARE(known, other.joined);
    turn(other.round, true);
    turn(one.round, false);
    look();
    QCOMPARE(known, one.joined);
    turn(other.round, false);
    look();
    QCOMPARE(known, one.joined);
    turn(base.round, true);
    turn(one.round, true);
    look();
    QVERIFY(known.empty());
    turn(base.round, false);
    look();
    QCOMPARE(known, other.joined);
  }

  // Imports of texts: what is told is what stands, whatever happened between two looks.
  void importsComeAndGoWhole() {
    const ProjectFolder folder;
    const std::shared_ptr<ProjectStore> store = makeStore(folder.path(), textProject());
    const BatchIds ids = addBatch(*store, textBatch(3));
    const auto person = join(*store, "Ada");
    const auto queries = lease(*store, person, 3);
    const auto turn = [&](bool withdrawn) {
      waitFor<WithdrawalId>([&](auto done) {
        withdrawn ? store->writer().withdrawRound(ids.round, "", done)
                  : store->writer().restoreRound(ids.round, "", done);
      });
    };
    ProjectLearnerStore learner(store);
    const auto first = answer(*store, rankedAnswer(queries[0], person));
    const auto second = answer(*store, rankedAnswer(queries[1], person));
    undo(*store, second, person);
    QCOMPARE(learner.newAnswers().answers.size(), std::size_t{1});
    turn(true);
    const auto late = answer(*store, rankedAnswer(queries[2], person));
    NewAnswers news = learner.newAnswers();
    QVERIFY(news.answers.empty());
    QCOMPARE(news.retracted, std::vector<ComparisonId>{first});
    turn(false);
    turn(true);  // as it was
    news = learner.newAnswers();
    QVERIFY(news.answers.empty() && news.retracted.empty());
    turn(false);
    const auto again = answer(*store, rankedAnswer(queries[1], person));
    news = learner.newAnswers();
    QVERIFY(news.retracted.empty());
    std::vector<ComparisonId> told;
    for (const Comparison& each : news.answers) told.push_back(each.id);
    QCOMPARE(told, (std::vector<ComparisonId>{first, late, again}));
    QCOMPARE(news.queries.size(), told.size());
  }

  void observationsAreThoseOfTheClip() {
    const ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const NewRound round = smallRound(1, 2, 7);
    ProjectLearnerStore learner{std::shared_ptr<ProjectStore>(store.get(), [](ProjectStore*) {})};
    QVERIFY(learner.addRound(round));
    const auto query = lease(*store, join(*store, "Ada")).at(0);
    for (std::size_t i = 0; i < 2; ++i) {
      const EncodedClip& clip = round.clips[i].clip;
      QCOMPARE(learner.observations(query.items[i])->planes, decodeObservations(clip.meta, clip.observations).planes);
    }
  }

  void checkpointsLieBesideTheProject() {
    const ProjectFolder folder;
    const std::shared_ptr<ProjectStore> store = makeStore(folder.path("run.podium"));
    ProjectLearnerStore learner(store);
    QVERIFY(!learner.newestCheckpoint());
    const std::filesystem::path checkpoints = learner.checkpointFolder();
    QVERIFY(std::filesystem::is_directory(checkpoints));
    QCOMPARE(std::filesystem::relative(checkpoints, learner.projectFolder()).string(),
             std::string("run.podium-data/checkpoints"));
    CheckpointRef checkpoint;
    checkpoint.path = "run.podium-data/checkpoints/1";
    checkpoint.envSteps = 4096;
    learner.addCheckpoint(checkpoint);
    QCOMPARE(learner.newestCheckpoint().value().path, checkpoint.path);
    QCOMPARE(learner.newestCheckpoint().value().envSteps, std::int64_t{4096});
  }
};

QTEST_GUILESS_MAIN(TestLearnerStore)
#include "test_learner_store.moc"
