// Play that people judged while they watched: stored a part at a time, taken back press by press or whole, archived,
// checked, and apart from what people are asked about.
#include <QtTest>

#include "storage/archive.h"
#include "storage/integrity.h"
#include "storage/project_file.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

SittingId add(ProjectStore& store, const SittingPart& part) {
  return waitFor<SittingId>([&](auto done) { store.writer().addSittingPart(part, std::move(done)); });
}

void setWithdrawn(ProjectStore& store, SittingId id, AnnotatorId annotator, bool withdrawn) {
  waitFor<Done>([&](auto done) { store.writer().setSittingWithdrawn(id, annotator, withdrawn, std::move(done)); });
}

// Clips of three steps each.
std::vector<NewClip> clips(int first, int count) {
  std::vector<NewClip> made;
  for (int i = first; i < first + count; ++i) {
    made.push_back({smallClip(static_cast<std::uint64_t>(40 + i)), 0.5});
    made.back().clip.meta.seed = 7;
    made.back().clip.meta.startStep = 3 * i;
    made.back().clip.meta.policyVersion = 12;
  }
  return made;
}

Press press(int number, std::int64_t step, double value) {
  return {.id = {}, .number = number, .step = step, .sinceSeconds = 0.125, .value = value, .speed = 0.5, .at = 99};
}

SittingPart firstPart(AnnotatorId annotator) {
  return {.sitting = {},
          .annotator = annotator,
          .policyVersion = 12,
          .clips = clips(0, 2),
          .presses = {press(0, 1, 1.0), press(1, 5, -2.0)}};
}

}  // namespace

class TestSittings : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void partsGrowTogether() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    const SittingId id = add(*store, firstPart(ada));
    const auto reader = store->newReader();
    QCOMPARE(reader->sittings().at(0).steps, std::int64_t{6});
    QVERIFY(reader->sittings()[0].end == EpisodeEnd::Stopped);  // as far as is known
    QVERIFY(add(*store, {.sitting = id,
                         .annotator = ada,
                         .end = EpisodeEnd::Terminated,
                         .clips = clips(2, 1),
                         .presses = {press(2, 8, 1.0)},
                         .takenBack = {0}}) == id);
    const Sitting sitting = reader->sittings().at(0);
    QVERIFY(sitting.annotator == ada && sitting.end == EpisodeEnd::Terminated && !sitting.withdrawn);
    QCOMPARE(sitting.environment, std::string("ALE/Freeway-v5"));
    QCOMPARE(sitting.policyVersion, std::int64_t{12});
    QCOMPARE(sitting.seed, std::uint64_t{7});
    QCOMPARE(sitting.steps, std::int64_t{9});
    QCOMPARE(sitting.trueReturn, 1.5);
    QCOMPARE(sitting.clips.size(), std::size_t{3});
    QCOMPARE(sitting.presses.size(), std::size_t{3});
    QVERIFY(sitting.presses[0].withdrawn && !sitting.presses[1].withdrawn);
    Press expected = press(1, 5, -2.0);
    expected.id = sitting.presses[1].id;
    QVERIFY(expected.id && sitting.presses[1] == expected);
    QCOMPARE(pressCount(sitting), std::int64_t{2});
    QCOMPARE(meanPress(sitting), -0.5);
    QVERIFY(checkProject(folder.path()).value().ok);
  }

  // They are the policy's, and nevertheless no play that people are asked about or that stands for its first.
  void judgedPlayIsNoPartOfTheQueue() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(1, 2, 1));
    const auto reader = store->newReader();
    const auto newest = reader->newestClips(10), oldest = reader->oldestClips(10);
    const ProjectCounts before = reader->counts();
    add(*store, firstPart(ada));
    QVERIFY(reader->newestClips(10) == newest && reader->oldestClips(10) == oldest);
    QCOMPARE(reader->counts().queries, before.queries);
    QCOMPARE(reader->counts().comparisons, before.comparisons);
    QVERIFY(reader->imports().empty());
    QVERIFY(reader->itemContent(reader->sittings()[0].clips[0])->source.empty());
    QCOMPARE(reader->item(reader->sittings()[0].clips[0])->policyVersion, std::int64_t{12});
  }

  void takingBackAndPuttingBackIsTheOwnersAffair() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    const SittingId id = add(*store, firstPart(ada));
    QVERIFY_EXCEPTION_THROWN(setWithdrawn(*store, id, bob, true), Exception);
    QVERIFY_EXCEPTION_THROWN(add(*store, {.sitting = id, .annotator = bob, .takenBack = {0}}), Exception);
    const auto reader = store->newReader();
    QVERIFY(!reader->sittings()[0].withdrawn && !reader->sittings()[0].presses[0].withdrawn);
    setWithdrawn(*store, id, ada, true);
    QVERIFY(reader->sittings()[0].withdrawn);
    setWithdrawn(*store, id, ada, false);
    QVERIFY(!reader->sittings()[0].withdrawn);
  }

  void whatCannotBeIsRefusedAndNothingIsHalfStored() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    const SittingPart whole = firstPart(ada);
    SittingPart gap = whole, late = whole, silent = whole, neither = whole, timeless = whole, nobody = whole;
    gap.clips.erase(gap.clips.begin());
    late.presses[1].step = 6;
    silent.presses.clear();
    neither.presses[0].value = 0.0;
    timeless.presses[0].sinceSeconds = -1.0;
    nobody.annotator = AnnotatorId{99};
    for (const SittingPart& wrong : {gap, late, silent, neither, timeless, nobody})
      QVERIFY_EXCEPTION_THROWN(add(*store, wrong), Exception);
    QVERIFY(store->newReader()->sittings().empty());
    QCOMPARE(store->newReader()->counts().clips, std::int64_t{0});
  }

  void anArchiveHoldsThem() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    const SittingId id = add(*store, firstPart(ada));
    add(*store, {.sitting = id, .annotator = ada, .takenBack = {1}});
    const auto reader = store->newReader();
    restoreProject(folder.path("copy.podium"), archiveSchema(), [&](ArchiveSink& sink) { reader->archive(sink); });
    const auto copy = openStore(folder.path("copy.podium"));
    QVERIFY(copy->newReader()->sittings() == reader->sittings());
    QVERIFY(checkProject(folder.path("copy.podium")).value().ok);
  }

  void aFileOfTheSchemaBeforeTakesThem() {
    ProjectFolder folder;
    const SchemaSteps& all = schemaSteps();
    const auto step =
        std::ranges::find_if(all, [](const auto& s) { return s.sql.find("TABLE sittings") != s.sql.npos; });
    {
      const SchemaSteps before(all.begin(), step);
      SqlConnection database(folder.path(), SqlConnection::Mode::Create, 1'000);
      database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
      applySteps(database, before);
      database.execute(
          "INSERT INTO project VALUES (1, 'Old', 'clip', 'pair', 2, 'ALE/Freeway-v5', 'Which?', 0, '{}', '', 77)");
    }
    const auto store = openStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    add(*store, firstPart(ada));
    QCOMPARE(store->newReader()->sittings().size(), std::size_t{1});
    QVERIFY(checkProject(folder.path()).value().ok);
  }

  void theCheckFindsPressesWithoutPlay() {
    ProjectFolder folder;
    {
      const auto store = makeStore(folder.path());
      add(*store, firstPart(join(*store, "Ada")));
    }
    connectRaw(folder.path())->execute("DELETE FROM sitting_clips WHERE position = 1");
    const IntegrityReport report = checkProject(folder.path()).value();
    QCOMPARE(report.problems, std::vector<std::string>{"Press 2 is about a step that sitting 1 does not have."});
  }
};

QTEST_GUILESS_MAIN(TestSittings)
#include "test_sittings.moc"
