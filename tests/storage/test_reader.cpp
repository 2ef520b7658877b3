// Reads: content comes back as it went in, and who follows the history gets it whole and in order.
#include <QtTest>
#include <cmath>
#include <limits>

#include "storage/clip/clip_codec.h"
#include "storage/clip_hash.h"
#include "tests/storage/batch_fixture.h"

using namespace podium;
using namespace podium::test;

class TestReader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRoundIsReadAsItWasWritten() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), smallProject(3));
    const NewRound round = smallRound(2, 3, 5, 7);
    const RoundId id = addRound(*store, round);
    const auto reader = store->newReader();
    const auto rounds = reader->rounds();
    QCOMPARE(rounds.size(), std::size_t(1));
    QCOMPARE(rounds[0].id, id);
    QCOMPARE(rounds[0].policyVersion, round.policyVersion);
    QCOMPARE(rounds[0].modelVersion, round.modelVersion);
    QCOMPARE(rounds[0].envSteps, round.envSteps);
    const Query query = reader->query(QueryId{2}).value();
    QCOMPARE(query.items.size(), std::size_t(3));
    QCOMPARE(query.selector, round.queries[1].selector);
    QCOMPARE(query.score, round.queries[1].score);
    QCOMPARE(query.seed, round.queries[1].seed);
    QCOMPARE(query.modelVersion, round.modelVersion);
    for (std::size_t i = 0; i < 3; ++i) {
      const NewClip& added = round.clips[3 + i];
      const ItemInfo item = reader->item(query.items[i]).value();
      QVERIFY(item.clip == added.clip.meta);
      QCOMPARE(item.clipHash, clipHash(added.clip));
      QCOMPARE(item.trueReturn.value(), added.trueReturn);
      QCOMPARE(item.round, id);
      const ClipFrames frames = reader->clipFrames(item.id),
                       givenFrames = decodeFrames(added.clip.meta, added.clip.frames);
      QVERIFY(frames.frames == givenFrames.frames && frames.palette == givenFrames.palette);
      QVERIFY(frames.meta == added.clip.meta);
      QVERIFY(reader->clipObservations(item.id).planes ==
              decodeObservations(added.clip.meta, added.clip.observations).planes);
      const ClipSteps steps = reader->clipSteps(item.id), givenSteps = decodeSteps(added.clip.meta, added.clip.steps);
      QVERIFY(steps.actions == givenSteps.actions && steps.rewards == givenSteps.rewards &&
              steps.ram == givenSteps.ram);
    }
  }

  void clipsOfNumbersComeBack() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    RawClip raw;
    ClipMeta& meta = raw.frames.meta;
    meta = {.environment = "HalfCheetah-v5", .steps = 2, .framesPerStep = 1, .frameWidth = 2, .frameHeight = 2};
    meta.pixels = PixelFormat::Rgb24;
    meta.obsFormat = ObsFormat::Float32;
    meta.obsWidth = 3;
    meta.obsHeight = meta.obsStack = 1;
    meta.actionParts = 2;
    meta.realActions = true;
    raw.observations.meta = meta;
    raw.frames.frames.assign(2 * 12, 9);
    raw.observations.planes.assign(2 * 3 * sizeof(float), 7);
    for (const float part : {0.5F, -1.0F, 2.5F, 1e-9F}) raw.steps.actions.push_back(wordOf(part));
    raw.steps.rewards = {1.0F, -1.0F};
    NewRound round = smallRound(1, 2, 1);
    round.clips[0].clip = encodeClip(raw);
    addRound(*store, round);
    const auto reader = store->newReader();
    QVERIFY(reader->item(ItemId{1})->clip == meta);
    QVERIFY(reader->clipObservations(ItemId{1}).planes == raw.observations.planes);
    QVERIFY(reader->clipSteps(ItemId{1}).actions == raw.steps.actions);
    // The same bytes mean another clip where they are choices.
    EncodedClip other = round.clips[0].clip;
    other.meta.realActions = false;
    QVERIFY(clipHash(other) != clipHash(round.clips[0].clip));
  }

  void equalContentIsStoredOnce() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    NewRound round = smallRound(1, 2, 1);
    addRound(*store, round);
    // The same play found again by another policy: other origin, same content.
    round.clips[0].clip.meta.policyVersion = 9;
    round.clips[0].clip.meta.seed = 1234;
    addRound(*store, round);
    const auto reader = store->newReader();
    QCOMPARE(reader->counts().items, 4);
    QCOMPARE(reader->counts().clips, 2);
    QCOMPARE(reader->item(ItemId{1})->clipHash, reader->item(ItemId{3})->clipHash);
    QCOMPARE(reader->item(ItemId{1})->clip.seed, smallRound(1, 2, 1).clips[0].clip.meta.seed);
    QCOMPARE(reader->item(ItemId{3})->clip.seed, std::uint64_t(1234));
    QCOMPARE(reader->item(ItemId{3})->policyVersion, 9);
    QCOMPARE(reader->item(ItemId{3})->clip.policyMember, 2);
    QCOMPARE(reader->clipObservations(ItemId{3}).meta.policyMember, 2);
  }

  void differentContentHasADifferentHash_data() {
    QTest::addColumn<int>("change");
    const char* changes[] = {"frame byte", "step byte", "bytes moved between blobs", "size", "rate", "environment"};
    for (int i = 0; i < 6; ++i) QTest::newRow(changes[i]) << i;
  }
  void differentContentHasADifferentHash() {
    QFETCH(int, change);
    const EncodedClip clip = smallClip(1);
    EncodedClip other = clip;
    if (change == 0) other.frames.back() ^= 1;
    if (change == 1) other.steps.front() ^= 1;
    if (change == 2) {
      other.observations.push_back(other.frames.front());
      other.frames.erase(other.frames.begin());
    }
    if (change == 3) other.meta.frameWidth += 1;
    if (change == 4) other.meta.framesPerSecond = 30;
    if (change == 5) other.meta.environment = "ALE/Pong-v5";
    QVERIFY(clipHash(other) != clipHash(clip));
    QCOMPARE(clipHash(clip).size(), std::size_t(64));
    QCOMPARE(clipHash(clip), clipHash(smallClip(1)));
  }

  void newestAndOldestClips() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    addRound(*store, smallRound(2, 2, 1));
    addRound(*store, smallRound(1, 2, 2));
    const auto reader = store->newReader();
    QVERIFY((reader->newestClips(3) == std::vector<ItemId>{{6}, {5}, {4}}));
    QVERIFY((reader->oldestClips(2) == std::vector<ItemId>{{1}, {2}}));
    QCOMPARE(reader->newestClips(99).size(), std::size_t(6));
  }

  void whatDoesNotExistIsAbsentOrNamed() {
    ProjectFolder folder;
    const auto reader = makeStore(folder.path())->newReader();
    QVERIFY(!reader->query(QueryId{1}));
    QVERIFY(!reader->item(ItemId{1}));
    QVERIFY(!reader->comparison(ComparisonId{1}));
    QVERIFY(!reader->lastAnswer(AnnotatorId{1}));
    QVERIFY(!reader->newestCheckpoint());
    QVERIFY(!reader->setting("theme"));
    QVERIFY(reader->metricNames().empty());
    QVERIFY_EXCEPTION_THROWN((void)reader->clipFrames(ItemId{1}), Exception);
  }

  void manyAtATimeAreAsOneByOne() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    addRound(*store, smallRound(3, 2, 1));
    const auto reader = store->newReader();
    const auto queries = reader->queries({{3}, {1}, {3}, {99}});  // in any order, twice, or not there
    QCOMPARE(queries.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i) {
      const Query one = reader->query(QueryId{i == 0 ? 1 : 3}).value();
      QCOMPARE(queries[i].id, one.id);
      QVERIFY(queries[i].items == one.items && queries[i].seed == one.seed && queries[i].selector == one.selector);
    }
    const auto items = reader->items({{6}, {2}, {99}, {2}});
    const auto contents = reader->itemContents({{6}, {2}, {99}, {2}});
    QCOMPARE(items.size(), std::size_t(2));
    QCOMPARE(contents.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i) {
      const ItemInfo one = reader->item(ItemId{i == 0 ? 2 : 6}).value();
      QCOMPARE(items[i].id, one.id);
      QCOMPARE(items[i].clipHash, one.clipHash);
      QVERIFY(items[i].clip == one.clip && items[i].trueReturn == one.trueReturn);
      QCOMPARE(contents[i].id, one.id);
      QCOMPARE(contents[i].kind, ItemKind::Clip);
    }
    QVERIFY(reader->queries({}).empty() && reader->items({}).empty() && reader->prompts({}).empty());

    const auto texts = makeStore(folder.path("texts.podium"), textProject(2));
    const BatchIds ids = addBatch(*texts, textBatch(3, 2));
    const auto read = texts->newReader();
    const auto prompts = read->prompts({ids.prompts[2], ids.prompts[0]});
    QCOMPARE(prompts.size(), std::size_t(2));
    QCOMPARE(prompts[0].content.body, std::string("prompt 0"));
    QCOMPARE(prompts[1].content.body, std::string("prompt 2"));
    const auto bodies = read->itemContents({ids.items[3], ids.items[0]});
    QCOMPARE(bodies[0].content.body, std::string("text 0.0"));
    QCOMPARE(bodies[1].content.body, std::string("text 1.1"));
  }

  // Rows side by side are read in one sweep, others are looked up one by one.
  void whatIsReadTogetherDoesNotDependOnHowFarApartItIs() {
    constexpr int kQuestions = 40;
    ProjectFolder folder;
    const auto store = makeStore(folder.path(), textProject(2));
    const BatchIds ids = addBatch(*store, textBatch(kQuestions, 2));
    const auto reader = store->newReader();
    for (const std::size_t apart : {1, 2, 3, 13}) {
      std::vector<QueryId> queries;
      std::vector<ItemId> items;
      std::vector<PromptId> prompts;
      for (std::size_t at = 1; at < kQuestions; at += apart) {
        queries.insert(queries.begin(), ids.queries[at]);
        items.push_back(ids.items[2 * at]);
        prompts.push_back(ids.prompts[at]);
      }
      const auto read = reader->queries(queries);
      const auto infos = reader->items(items);
      const auto contents = reader->itemContents(items);
      const auto asked = reader->prompts(prompts);
      QVERIFY(read.size() == queries.size() && infos.size() == items.size());
      QVERIFY(contents.size() == items.size() && asked.size() == prompts.size());
      for (std::size_t i = 0; i < items.size(); ++i) {
        const std::size_t at = 1 + i * apart;
        QCOMPARE(read[i].id, ids.queries[at]);
        QCOMPARE(read[i].items, (std::vector<ItemId>{ids.items[2 * at], ids.items[2 * at + 1]}));
        QCOMPARE(infos[i].id, items[i]);
        QCOMPARE(contents[i].content.body, "text " + std::to_string(at) + ".0");
        QCOMPARE(asked[i].content.body, "prompt " + std::to_string(at));
      }
    }
  }

  void eventsComeInOrderAndUndoNeverBeforeItsAnswer() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(5, 2, 1));
    for (int i = 0; i < 5; ++i) {
      const ComparisonId id = answer(*store, rankedAnswer(lease(*store, ada).at(0), ada));
      if (i == 3) undo(*store, id, ada);
    }
    // The first two bites hold no undo, because the answer that was taken back comes later.
    const auto reader = store->newReader();
    EventCursor cursor;
    std::vector<std::size_t> undoCounts;
    std::vector<ComparisonId> ids;
    while (true) {
      const AnswerEvents events = reader->eventsAfter(cursor, 2);
      if (events.cursor == cursor) break;
      for (const Comparison& comparison : events.comparisons) ids.push_back(comparison.id);
      undoCounts.push_back(events.retractions.size());
      cursor = events.cursor;
    }
    QVERIFY((ids == std::vector<ComparisonId>{{1}, {2}, {3}, {4}, {5}}));
    QVERIFY((undoCounts == std::vector<std::size_t>{0, 1, 0}));
    QCOMPARE(cursor.lastRetraction, RetractionId{1});
    // The cursor stays where it is until there is more.
    QVERIFY(reader->eventsAfter(cursor, 2).comparisons.empty());
    QVERIFY(reader->eventsAfter(cursor, 2).cursor == cursor);
  }

  void answersOfAPersonComeNewestFirst() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    addRound(*store, smallRound(6, 2, 1));
    for (int i = 0; i < 3; ++i) {
      answer(*store, rankedAnswer(lease(*store, ada).at(0), ada));
      answer(*store, rankedAnswer(lease(*store, bob).at(0), bob));
    }
    undo(*store, ComparisonId{3}, ada);
    const auto answers = store->newReader()->answersOf(ada, 2, 1);
    QCOMPARE(answers.size(), std::size_t(2));
    QCOMPARE(answers[0].id, ComparisonId{3});
    QVERIFY(answers[0].retracted);
    QCOMPARE(answers[1].id, ComparisonId{1});
    QVERIFY(!answers[1].retracted);
  }

  void curvesGrowFromWhereTheyWereRead() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const auto add = [&](const std::vector<MetricPoint>& points) {
      waitFor<Done>([&](auto done) { store->writer().addMetrics(points, done); });
    };
    add({{"loss", 1, 0.5, 10}, {"reward", 1, 2.0, 10}, {"loss", 2, std::nan(""), 20}});
    const auto reader = store->newReader();
    QVERIFY((reader->metricNames() == std::vector<std::string>{"loss", "reward"}));
    std::int64_t after = 0;
    auto points = reader->metric("loss", after);
    QCOMPARE(points.size(), std::size_t(2));
    QCOMPARE(points[0].value, 0.5);
    QCOMPARE(points[0].step, 1);
    QCOMPARE(points[0].at, 10);
    QVERIFY(std::isnan(points[1].value));
    QVERIFY(reader->metric("loss", after).empty());
    add({{"loss", 3, std::numeric_limits<double>::infinity(), 30}});
    points = reader->metric("loss", after);
    QCOMPARE(points.size(), std::size_t(1));
    QVERIFY(std::isinf(points[0].value));
  }

  void theNewestCheckpointAndSettingsAreKept() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    for (int i = 1; i <= 2; ++i)
      waitFor<CheckpointId>([&](auto done) {
        store->writer().addCheckpoint({{}, "checkpoints/" + std::to_string(i), 100 * i, 10 * i, i, 5}, done);
      });
    for (const char* value : {"dark", "", "light \"ü\""})
      waitFor<Done>([&](auto done) { store->writer().setSetting("theme", value, done); });
    const auto reader = store->newReader();
    const CheckpointRef newest = reader->newestCheckpoint().value();
    QCOMPARE(newest.path, std::string("checkpoints/2"));
    QCOMPARE(newest.envSteps, 200);
    QCOMPARE(newest.policyVersion, 20);
    QCOMPARE(newest.modelVersion, 2);
    QCOMPARE(reader->setting("theme").value(), std::string("light \"ü\""));
  }
};

QTEST_GUILESS_MAIN(TestReader)
#include "test_reader.moc"
