// Published data as annotators meet them: read by their content alone, shown on the page, answered from the keyboard.
// Pictures are written to screenshots/ in the build folder. Skipped where the data is not at hand.
#include <QDir>
#include <QTest>

#include "exporters/import_file.h"
#include "tests/ui/annotate_desk.h"
#include "tests/ui/window_tools.h"
#include "ui/common/theme.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatienceMs = 60'000;

// Everything in its order, the best first; a single pair is answered by one letter.
QString keysFor(const ProjectInfo& project, const Query& query) {
  if (project.answer == AnswerForm::Pair) return QStringLiteral("a");
  QString keys;
  constexpr std::size_t kLetters = 26;
  for (std::size_t i = 0; i < query.items.size(); ++i)
    keys += QString(static_cast<qsizetype>(i / kLetters), u';') + QChar(static_cast<char16_t>(u'a' + i % kLetters));
  return keys + QStringLiteral("<Enter>");
}

}  // namespace

class TestRealData : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    useOwnSettings(m_settings.path(), "real-data");
    applyTheme(*qApp);
  }

  void isShownAndAnswered_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isWhole");  // else its pictures and clips are not part of it
    for (const char* file :
         {"bradleyterry2/baseball.csv", "bradleyterry2/springall.contests.csv",
          "finegrained_rlhf/dev_feedback_even_nopassages.json", "hh_rlhf/first200.jsonl.gz",
          "international_football/results_2014-2019.csv", "llmbar/Natural.json",
          "openassistant_trees/en_tree_first50.jsonl", "pandalm/testset_even.json",
          "plackettluce/nascar2002_orderings.csv", "plackettluce/pudding.csv", "plackettluce/salad.csv",
          "preflib_formats/sushi.soc", "rl_clip_gifs", "star_wars_rankings/rankings.csv", "ukpconvarg/pairs.csv"})
      QTest::newRow(file) << QString::fromLatin1(file) << true;
    for (const char* file : {"clean_offline_rlhf/pong-medium-v0.csv", "imagereward_test/test_first_half.json"})
      QTest::newRow(file) << QString::fromLatin1(file) << false;
  }
  void isShownAndAnswered() {
    QFETCH(QString, file);
    QFETCH(bool, isWhole);
    const QString root =
        qEnvironmentVariable("PODIUM_SAMPLE_DATA", QStringLiteral(PODIUM_SOURCE_DIR "/../shared/data"));
    const QString input = QDir(root).filePath(file);
    if (!QFile::exists(input)) QSKIP("the data is not at hand; PODIUM_SAMPLE_DATA names its folder");
    AnnotateFixture fixture([&](const std::string& path) {
      const auto made = importIntoNewProject(path, {}, {.input = input.toStdString()});
      QVERIFY2(made, made ? "" : made.error().message.c_str());
    });
    Desk desk(fixture);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model().phase(), AnnotateModel::Phase::Asking, kPatienceMs);
    const Query query = desk.painted();
    QTest::qWait(200);  // pictures, and the end of motion
    const QString name = QString(file).section(u'.', 0, 0).replace(u'/', u'-');
    QVERIFY(desk.page->grab().save(screenshotFolder() + QStringLiteral("/data-%1.png").arg(name)));
    QVERIFY2(pageFaults(*desk.page).isEmpty(), qPrintable(pageFaults(*desk.page)));
    desk.type(keysFor(fixture.session.info, query));
    if (!isWhole) {  // nobody judges what nobody sees
      QVERIFY(!desk.model().submitHindrance().isEmpty());
      QVERIFY(fixture.stored().empty());
      return;
    }
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(answer.query, query.id);
    QCOMPARE(answer.ranking.tiers.front(), std::vector<int>{answer.shownOrder.front()});
  }

 private:
  QTemporaryDir m_settings;
};

QTEST_MAIN(TestRealData)
#include "test_real_data.moc"
