// Episodes that people played: kept, taken back, put back, archived, and apart from the policy's clips and from
// answers.
#include <QtTest>

#include "storage/archive.h"
#include "storage/clip/clip_codec.h"
#include "storage/integrity.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

DemonstrationId keep(ProjectStore& store, const NewDemonstration& demonstration) {
  return waitFor<DemonstrationId>([&](auto done) { store.writer().addDemonstration(demonstration, std::move(done)); });
}

void setWithdrawn(ProjectStore& store, DemonstrationId id, AnnotatorId annotator, bool withdrawn) {
  waitFor<Done>(
      [&](auto done) { store.writer().setDemonstrationWithdrawn(id, annotator, withdrawn, std::move(done)); });
}

// Three clips of three steps each, from step 0 on.
NewDemonstration threeClips(AnnotatorId annotator, std::uint64_t seed) {
  NewDemonstration played{.annotator = annotator, .end = EpisodeEnd::Terminated, .speed = 0.5, .clips = {}};
  for (int i = 0; i < 3; ++i) {
    NewClip clip{smallClip(seed + static_cast<std::uint64_t>(i)), 0.5};
    clip.clip.meta.seed = seed;
    clip.clip.meta.startStep = 3 * i;
    clip.clip.meta.policyVersion = 0;
    played.clips.push_back(std::move(clip));
  }
  return played;
}

}  // namespace

class TestDemonstrations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatWasPlayedComesBack() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    const NewDemonstration played = threeClips(ada, 1ull << 63 | 5);
    const DemonstrationId id = keep(*store, played);
    const auto reader = store->newReader();
    const auto all = reader->demonstrations();
    QCOMPARE(all.size(), std::size_t(1));
    QVERIFY(all[0].id == id && all[0].annotator == ada);
    QVERIFY(all[0].end == EpisodeEnd::Terminated && !all[0].withdrawn);
    QCOMPARE(all[0].speed, 0.5);
    QCOMPARE(all[0].environment, std::string("ALE/Freeway-v5"));
    QCOMPARE(all[0].seed, 1ull << 63 | 5);
    QCOMPARE(all[0].steps, std::int64_t{9});
    QCOMPARE(all[0].trueReturn, 1.5);
    QCOMPARE(all[0].clips.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
      QCOMPARE(reader->itemContent(all[0].clips[i])->source, std::string("Ada"));
      QCOMPARE(reader->item(all[0].clips[i])->clip.startStep, std::int64_t(3 * i));
      const EncodedClip& clip = played.clips[i].clip;
      QVERIFY(reader->clipObservations(all[0].clips[i]).planes ==
              decodeObservations(clip.meta, clip.observations).planes);
    }
  }

  void demonstrationsAreNoPlayOfThePolicyAndNoAnswers() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    addRound(*store, smallRound(1, 2, 1));
    const auto reader = store->newReader();
    const auto clips = reader->newestClips(10);
    const ProjectCounts before = reader->counts();
    keep(*store, threeClips(ada, 7));
    QVERIFY(reader->newestClips(10) == clips);
    QCOMPARE(reader->oldestClips(10).size(), clips.size());
    const ProjectCounts after = reader->counts();
    QCOMPARE(after.comparisons, before.comparisons);
    QCOMPARE(after.queries, before.queries);
    QVERIFY(reader->imports().empty());
    QCOMPARE(reader->annotatorStats(ada, 0).answered, std::int64_t{0});
  }

  void takingBackAndPuttingBackIsTheOwnersAffair() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada"), bob = join(*store, "Bob");
    const DemonstrationId id = keep(*store, threeClips(ada, 7));
    QVERIFY_EXCEPTION_THROWN(setWithdrawn(*store, id, bob, true), Exception);
    const auto reader = store->newReader();
    QVERIFY(!reader->demonstrations()[0].withdrawn);
    setWithdrawn(*store, id, ada, true);
    QVERIFY(reader->demonstrations()[0].withdrawn);
    setWithdrawn(*store, id, ada, false);
    QVERIFY(!reader->demonstrations()[0].withdrawn);
  }

  void whatIsNoEpisodeIsRefused() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    const AnnotatorId ada = join(*store, "Ada");
    NewDemonstration gap = threeClips(ada, 7);
    gap.clips.erase(gap.clips.begin() + 1);
    NewDemonstration empty = gap, frozen = threeClips(ada, 8), nobody = threeClips(AnnotatorId{99}, 9);
    empty.clips.clear();
    frozen.speed = 0.0;
    for (const NewDemonstration& wrong : {gap, empty, frozen, nobody})
      QVERIFY_EXCEPTION_THROWN(keep(*store, wrong), Exception);
    QVERIFY(store->newReader()->demonstrations().empty());
    QCOMPARE(store->newReader()->counts().clips, std::int64_t{0});  // nothing is half stored
  }

  void anArchiveHoldsThem() {
    ProjectFolder folder;
    const auto store = makeStore(folder.path());
    keep(*store, threeClips(join(*store, "Ada"), 7));
    const auto reader = store->newReader();
    restoreProject(folder.path("copy.podium"), archiveSchema(), [&](ArchiveSink& sink) { reader->archive(sink); });
    const auto copy = openStore(folder.path("copy.podium"));
    QVERIFY(copy->newReader()->demonstrations() == reader->demonstrations());
    QVERIFY(checkProject(folder.path("copy.podium")).value().ok);
  }
};

QTEST_GUILESS_MAIN(TestDemonstrations)
#include "test_demonstrations.moc"
