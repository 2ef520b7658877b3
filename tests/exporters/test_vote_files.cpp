// Files of votes about named things: PrefLib, tables of ranks, contests.
#include <QtTest>
#include <set>

#include "storage/integrity.h"
#include "tests/exporters/export_shop.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;
using Texts = std::vector<std::string>;

namespace {

struct Imported {
  Imported(const char* name, const QByteArray& content) {
    ImportRequest request{.input = folder.write(name, content)};
    request.options.withAnswers = true;
    auto made = importIntoNewProject(folder.path("p.podium"), {}, request);
    if (!made) qWarning("%s", made.error().message.c_str());
    info = made.value().info;
    report = made.value().report;
    store = ProjectStore::open(folder.path("p.podium")).value();
    asked = queriesOf(*store);
  }
  // "1>0" of each answer.
  Texts said() const {
    Texts all;
    for (const Comparison& answer : answersOf(*store)) all.push_back(toText(answer.ranking));
    return all;
  }
  std::size_t annotators() const { return store->newReader()->annotators().size(); }
  ImportFolder folder;
  ProjectInfo info;
  ImportReport report;
  std::unique_ptr<ProjectStore> store;
  std::vector<Asked> asked;
};

const QByteArray kToi =
    "# FILE NAME: x.toi\n# TITLE: T\n# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 4\n# NUMBER VOTERS: 6\n"
    "# NUMBER UNIQUE ORDERS: 3\n# ALTERNATIVE NAME 1: tuna\n# ALTERNATIVE NAME 2: squid\n# ALTERNATIVE NAME 3: egg\n"
    "# ALTERNATIVE NAME 4: roll\n3: 2, {1, 4}, 3\n2: {1,3},4\n1: 4\n1: 2, 5\nx: 1, 2\n1: {1, 2\n1: 1, 1\n1: 3, 4, 2, "
    "1\n";

}  // namespace

class TestVoteFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ordersOfPrefLibAreVotesOfEverybody() {
    const Imported done("x.toi", kToi);
    QCOMPARE(done.report.format, std::string("preflib"));
    QCOMPARE(done.asked.size(), std::size_t(1));
    QCOMPARE(done.asked[0].bodies(), (Texts{"tuna", "squid", "egg", "roll"}));
    QCOMPARE(done.asked[0].sources(), done.asked[0].bodies());
    QCOMPARE(done.said(), (Texts{"1>0=3>2", "1>0=3>2", "1>0=3>2", "0=2>3", "0=2>3", "2>3>1>0"}));
    QCOMPARE(answersOf(*done.store)[3].ranking.unranked, UnrankedMeaning::Unknown);
    QCOMPARE(done.annotators(), std::size_t(6));
    QVERIFY(done.info.allowPartial);
    Texts reasons;
    for (const RejectedRow& row : done.report.rejected) reasons.push_back(std::to_string(row.row) + " " + row.reason);
    QCOMPARE(reasons, (Texts{"13 ranks one item alone", "14 ranks \"5\", which is none of its candidates",
                             "15 does not begin with a number of voters and a colon",
                             "16 opens a brace that is never closed", "17 ranks \"tuna\" twice"}));
    QCOMPARE(checkProject(done.folder.path("p.podium")).value().problems, Texts());
  }

  void categoriesAreTiersAndMatchingsAreRefused() {
    const Imported done("x.cat",
                        "# FILE NAME: x.cat\n# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 3\n# NUMBER CATEGORIES: 2\n"
                        "# CATEGORY NAME 1: Yes\n# ALTERNATIVE NAME 1: a\n# ALTERNATIVE NAME 2: b\n"
                        "# ALTERNATIVE NAME 3: c\n1: {2, 3}, 1\n1: {}, {1, 2, 3}\n");
    QCOMPARE(done.said(), (Texts{"1=2>0", "0=1=2"}));
    const ImportFolder folder;
    const std::string input = folder.write("x.wmd",
                                           "# FILE NAME: x.wmd\n# DATA TYPE: wmd\n# NUMBER ALTERNATIVES: 2\n"
                                           "# ALTERNATIVE NAME 1: a\n# ALTERNATIVE NAME 2: b\n1, 2, 0.5\n");
    const auto refused = importIntoNewProject(folder.path("n.podium"), {}, {.input = input});
    QVERIFY(!refused && QByteArray(refused.error().message.c_str()).contains("\"wmd\""));
  }

  void whatPrefLibHoldsGoesOutAsItCameIn() {
    const Imported done("x.toi", kToi);
    const std::string out = done.folder.path("out.toi");
    QCOMPARE(exportToFile(*done.store->newReader(), "preflib", out).value().rows, 6);
    const QByteArray text = QByteArray::fromStdString(contentOf(out));
    QVERIFY(text.contains("# DATA TYPE: toi\n"));
    QVERIFY(text.contains("# ALTERNATIVE NAME 4: roll\n3: 2, {1, 4}, 3\n2: {1, 3}, 4\n1: 3, 4, 2, 1\n"));
    const Imported again("x.toi", text);
    QCOMPARE(again.said(), done.said());
    const auto refused = exportToFile(*done.store->newReader(), "preflib", done.folder.path("out.soc"));
    QVERIFY(!refused && QByteArray(refused.error().message.c_str()).contains(".toi"));
  }

  void sourcesAreTheAlternativesOfManyPrompts() {
    const Shop shop(3, 2);
    shop.give(shop.says("2>0=1", 0));
    shop.give(shop.says("1>2>0", 1));
    const std::string out = shop.folder.path("out.toc");
    shop.write("preflib", out);
    const QByteArray text = QByteArray::fromStdString(contentOf(out));
    QVERIFY2(text.contains("# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 2\n# NUMBER UNIQUE ORDERS: 2\n"
                           "# ALTERNATIVE NAME 1: model-0\n"),
             text.constData());
    QVERIFY(text.contains("1: 3, {1, 2}\n"));
  }

  void rowsOfRanksAreVotes_data() {
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("said");
    QTest::newRow("a column for each item")
        << QByteArray("A,B,C,D\n1,2,3,4\n2,1,,3\n1,1,3,4\n") << QStringLiteral("0>1>2>3 1>0>3 0=1>2>3");
    QTest::newRow("named columns") << QByteArray("respondent,rank_A,rank_B,rank_C,age\n77,2,1,3,30\n78,1,2,3,40\n")
                                   << QStringLiteral("1>0>2 0>1>2");
    QTest::newRow("places") << QByteArray("rank1,rank2,rank3\nb,a,c\na,b,c\n") << QStringLiteral("1>0>2 0>1>2");
  }
  void rowsOfRanksAreVotes() {
    QFETCH(QByteArray, table);
    QFETCH(QString, said);
    const Imported done("x.csv", table);
    QCOMPARE(done.report.format, std::string("rank-table"));
    QCOMPARE(done.asked.size(), std::size_t(1));
    QStringList all;
    for (const std::string& one : done.said()) all << QString::fromStdString(one);
    QCOMPARE(all.join(QLatin1Char(' ')), said);
  }

  void smallCountsAreNoRanks() {
    const ImportFolder folder;
    const std::string input =
        folder.write("x.csv", "ID,wins.1,wins.2,wins.all\nc1,0,0,0\nc2,1,1,2\nc3,1,2,3\nc4,0,1,1\n");
    const auto plan = planImport({.input = input});
    QVERIFY(!plan && QByteArray(plan.error().message.c_str()).contains("no known shape"));
  }

  void linesOfRankingsAreVotes() {
    const Imported done("x.csv", "ranking\nb > a = c\nc > b > a\n\"a > b > c\"\na > > b\n");
    QCOMPARE(done.report.format, std::string("ranking-lines"));
    QCOMPARE(done.asked.at(0).bodies(), (Texts{"a", "b", "c"}));
    QCOMPARE(done.said(), (Texts{"1>0=2", "2>1>0", "0>1>2"}));
    QCOMPARE(done.report.rejected, (std::vector<RejectedRow>{{5, "has a rank without a name"}}));
  }

  void contestsHaveWinnersCountsAndScores_data() {
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("queries");
    QTest::newRow("scores") << QByteArray("date,home_team,away_team,home_score,away_score\n1,x,y,2,1\n2,x,y,0,0\n")
                            << QStringLiteral("0>1 0=1") << 2;
    QTest::newRow("counts") << QByteArray("row,col,win,loss,tie\n1,2,2,1,1\n") << QStringLiteral("0>1 0>1 1>0 0=1")
                            << 1;
    QTest::newRow("winner and loser") << QByteArray("winner,loser,round\ny,x,1\ny,x,2\n") << QStringLiteral("0>1 0>1")
                                      << 2;
    QTest::newRow("labels by name") << QByteArray("model_a,model_b,winner\nm,n,n\nm,o,tie\n")
                                    << QStringLiteral("1>0 0=1") << 2;
    QTest::newRow("people in rows") << QByteArray("pair_id,worker,value\nx_y,w1,a2\nx_z,w1,equal\nx_y,w2,a1\n")
                                    << QStringLiteral("1>0 0>1 0=1") << 2;
    QTest::newRow("people in columns") << QByteArray("idx,cmp_key,annotator1,annotator2\n0,x_y,2,0\n1,x_y,1,1\n")
                                       << QStringLiteral("1>0 0=1 0>1 0>1") << 2;
  }
  void contestsHaveWinnersCountsAndScores() {
    QFETCH(QByteArray, table);
    QFETCH(QString, said);
    QFETCH(int, queries);
    const Imported done("x.csv", table);
    QCOMPARE(done.report.format, std::string("contests"));
    QCOMPARE(done.report.queries, queries);
    QCOMPARE(done.report.rejectedRows, 0);
    QStringList all;
    for (const std::string& one : done.said()) all << QString::fromStdString(one);
    QCOMPARE(all.join(QLatin1Char(' ')), said);
  }

  void badContestsAreNamed() {
    const Imported done("x.csv", "home_team,away_team,home_score,away_score\nx,y,2,1\nx,x,1,0\nx,,1,0\ny,x,one,0\n");
    Texts reasons;
    for (const RejectedRow& row : done.report.rejected) reasons.push_back(std::to_string(row.row) + " " + row.reason);
    QCOMPARE(reasons, (Texts{"3 sets \"x\" against itself", "4 does not name both of its contestants",
                             "5 has a value of \"home_score\" that is no number"}));
  }

  void everyPairOfNumberedCandidatesIsAQuery() {
    const Imported done("f.json", R"([{"question":"q","prediction 1":"a","prediction 2":"b","prediction 3":"c",)"
                                  R"("preference":[1,0,2]},{"question":"r","prediction 1":"a","prediction 2":"b",)"
                                  R"("prediction 3":"c","preference":[1,0,5]}])");
    QCOMPARE(done.report.format, std::string("numbered-columns"));
    QCOMPARE(done.said(), (Texts{"0>1", "0=1", "1>0"}));
    QCOMPARE(done.report.rejected.at(0).row, 2);
  }

  void aSquareTableCountsWhoWasPreferred() {
    const Imported done("wins.csv", ",x,y,z\nx,9,2,0\ny,1,0,\nz,0,3,1\n");
    QCOMPARE(done.report.format, std::string("win-matrix"));
    QCOMPARE(done.asked.size(), std::size_t(3));
    QCOMPARE(done.asked[0].bodies(), (Texts{"x", "y"}));
    QCOMPARE(done.said(), (Texts{"0>1", "0>1", "1>0", "1>0", "1>0", "1>0"}));
    QCOMPARE(done.asked[2].sources(), (Texts{"y", "z"}));
    const ImportFolder folder;
    for (const char* table : {",x,y,z\nx,9,2,0\ny,1,0,1\nx,0,3,1\n", ",x,y,z\nx,9,2,0\ny,1,0,1.5\nz,0,3,1\n",
                              ",x,y,z\nx,9,2,0\ny,1,0,1\nw,0,3,1\n"}) {
      const auto made = importIntoNewProject(folder.path("n.podium"), {}, {.input = folder.write("n.csv", table)});
      QVERIFY2(!made && made.error().message.find("win-matrix") == std::string::npos, table);
    }
    const auto named =
        importIntoNewProject(folder.path("n.podium"), {},
                             {.input = folder.write("n.csv", ",x,y,z\nx,9,2,0\ny,1,0,1\n"), .format = "win-matrix"});
    QVERIFY(!named && named.error().message.find("no row for its column \"z\"") != std::string::npos);
  }

  // A survey: a question over the first of its columns, what each is of it below, and a byte that is no UTF-8.
  void surveysWithTwoLinesOfHeaderAreVotes() {
    const QByteArray header =
        "RespondentID,Age?\x8c,Which have you seen?,,,Please rank the films.,,\n"
        ",Response,Film A,Film B,Film C,Film A,Film B,Film C\n";
    const Imported done("s.csv", header + "7,30,Film A,,,2,1,3\n8,40,,,Film C,1,2,3\n9,50,,,,,,\n");
    QCOMPARE(done.report.format, std::string("rank-table"));
    QCOMPARE(done.asked.at(0).bodies(), (Texts{"Film A", "Film B", "Film C"}));
    QCOMPARE(done.said(), (Texts{"1>0>2", "0>1>2"}));
    QCOMPARE(done.report.rejectedRows, 1);
    const ImportFolder folder;
    const auto made = importIntoNewProject(folder.path("n.podium"), {},
                                           {.input = folder.write("n.csv", "prompt,,,\nx,1,2,3\ny,1,2,3\n")});
    QVERIFY(!made && made.error().message.find("several columns without a name") != std::string::npos);
  }

  void everyRowOfContestsCounts() {
    const QByteArray games = "winner,loser\nana,bo\nbo,ana\nana,bo\nana,cy\nana,bo\n";
    const Imported done("games.csv", games);
    QVERIFY(done.report.queries == 2 && done.report.comparisons == 5 && done.report.duplicates == 0);
    QCOMPARE(done.asked.at(0).bodies(), (Texts{"ana", "bo"}));
    QCOMPARE(done.said(), (Texts{"0>1", "1>0", "0>1", "0>1", "0>1"}));
    QCOMPARE(done.annotators(), std::size_t(4));
    ImportOptions options;
    options.withAnswers = true;
    const ImportReport again = importFile(*done.store, done.folder.path("games.csv"), options).value();
    QVERIFY(again.queries == 0 && again.duplicates == 2);
  }

  // Data of others, where it is at hand; the figures are those of its own description.
  void publishedVotesGoIn_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("comparisons");
    QTest::addColumn<int>("duplicates");
    QTest::addColumn<int>("rejected");
    const auto row = [](const char* file, const char* format, int queries, int comparisons, int duplicates = 0,
                        int rejected = 0) {
      QTest::newRow(file) << QString::fromUtf8(file) << QString::fromUtf8(format) << queries << comparisons
                          << duplicates << rejected;
    };
    row("preflib_formats/sushi.soc", "preflib", 1, 5000);
    row("preflib_formats/netflix.soc", "preflib", 1, 588);
    row("preflib_formats/skaters.toc", "preflib", 1, 9);
    row("preflib_formats/education_courses.soi", "preflib", 1, 12);      // its header says 14; two were edited out
    row("plackettluce/nascar2002_orderings.csv", "rank-table", 36, 36);  // 43 of 87 drivers in each race
    row("plackettluce/salad.csv", "rank-table", 1, 32);
    row("plackettluce/pudding.csv", "contests", 15, 745);
    row("star_wars_rankings/rankings.csv", "rank-table", 1, 412);
    row("international_football/results_2014-2019.csv", "contests", 5817, 5817);
    row("bradleyterry2/baseball.csv", "contests", 42, 273);
    row("bradleyterry2/springall.contests.csv", "contests", 36, 885);
    row("ukpconvarg/annotations.csv", "contests", 1805, 9005);
    // Of its 500 rows, three hold truth values in place of texts.
    row("pandalm/testset_even.json", "pairs-columns", 497, 1491, 0, 3);
    // Four journals; what stands on the diagonal is no comparison.
    row("bradleyterry2/citations.csv", "win-matrix", 6, 3727);
    // Of 150 people who were asked, 117 ranked.
    row("star_wars_rankings/StarWars_raw_latin1_first150.csv", "rank-table", 1, 117, 0, 33);
    row("pandalm/labels_even.csv", "contests", 500, 1500);
    row("finegrained_rlhf/dev_feedback_even_nopassages.json", "numbered-columns", 1500, 1500);
  }
  void publishedVotesGoIn() {
    QFETCH(QString, file);
    QFETCH(QString, format);
    QFETCH(int, queries);
    QFETCH(int, comparisons);
    QFETCH(int, duplicates);
    QFETCH(int, rejected);
    const QString root =
        qEnvironmentVariable("PODIUM_SAMPLE_DATA", QStringLiteral(PODIUM_SOURCE_DIR "/../shared/data"));
    const QString path = QDir(root).filePath(file);
    if (!QFile::exists(path)) QSKIP("the data is not at hand; PODIUM_SAMPLE_DATA names its folder");
    const ImportFolder folder;
    ImportRequest request{.input = path.toStdString()};
    request.options.withAnswers = true;
    const auto made = importIntoNewProject(folder.path("p.podium"), {}, request).value();
    for (const RejectedRow& one : made.report.rejected)
      qInfo("row %lld %s", static_cast<long long>(one.row), one.reason.c_str());
    QCOMPARE(made.report.format, format.toStdString());
    QCOMPARE(made.report.queries, queries);
    QCOMPARE(made.report.comparisons, comparisons);
    QCOMPARE(made.report.rejectedRows, rejected);
    QCOMPARE(made.report.duplicates, duplicates);
    QCOMPARE(checkProject(folder.path("p.podium")).value().problems, Texts());
  }
};

QTEST_GUILESS_MAIN(TestVoteFiles)
#include "test_vote_files.moc"
