// Where a row stands, what is wrong with it and with a whole file, in words and numbers that people find again.
#include <QtTest>

#include "exporters/custom/column_map.h"
#include "exporters/custom/format_folders.h"
#include "exporters/import_preview.h"
#include "tests/exporters/export_shop.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr auto kBattles = "frage,eins,zwei,sieger\nA prime?,7,8,eins\nAnother?,9,11,zwei\n";

FormatDescription battles(const char* name, const std::vector<std::string>& entries) {
  FormatDescription description = formatOfMap(entries).value();
  description.name = name;
  return description;
}
FormatDescription ofBattles() {
  return battles("our-battles", {"prompt=frage", "items=eins,zwei", "best=sieger", "values=eins:first,zwei:second"});
}

// "row 2 has no ..." of everything that was kept out.
QStringList rejectedOf(const char* name, const QByteArray& content) {
  const ImportFolder folder;
  const auto store = emptyProject(folder.path("p.podium"));
  const auto report = importFile(*store, folder.write(name, content));
  if (!report) return {QString::fromStdString(report.error().message)};
  QStringList rejected;
  for (const RejectedRow& row : report.value().rejected)
    rejected += QString::fromStdString(toText(row, report.value().unit));
  return rejected;
}

QString refusalOf(const char* name, const QByteArray& content) {
  const ImportFolder folder;
  const std::string input = folder.write(name, content);
  const auto plan = planImport({.input = input});
  return plan ? QString() : QString::fromStdString(plan.error().message).remove(QString::fromStdString(input));
}

}  // namespace

class TestImportMessages : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void rowsAreFoundByTheirNumbers_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* what, const char* name, const QByteArray& content, const char* says) {
      QTest::newRow(what) << QString::fromUtf8(name) << content << QString::fromUtf8(says);
    };
    const QByteArray good = "{\"chosen\":\"7\",\"rejected\":\"8\"}";
    row("a table counts as a spreadsheet does", "a.csv", "prompt,chosen,rejected\np,\"7\n\n7\",8\n\nq,7\nr,7,8\n",
        "row 4 has 2 cells, and the header has 3");
    row("the header may take two lines, too", "a.csv", "id,Rank them,,\n,a,b,c\n1,1,2,3\n2,1,2\n3,2,1,3\n",
        "row 4 has 3 cells, and the header has 4");
    row("JSON Lines count lines", "a.jsonl", good + "\n\n{\"chosen\":\"7\",,}\n" + good + "\n",
        "line 3 is no JSON from its column 15 on");
    row("columns count characters", "a.jsonl", good + "\n{\"chosen\":\"\u00e4\u00f6\",,}\n" + good + "\n",
        "line 2 is no JSON from its column 16 on");
    row("a list counts elements and names the place", "a.json",
        "[\n  " + good + ",\n  {\"chosen\": \"7\",\n   \"rejected\" 8},\n " + good + "]",
        "element 2 is no JSON from line 4, column 15 on");
    row("a list behind letters of several bytes", "a.json",
        "[{\"chosen\":\"\u00e4\",\"rejected\":\"8\"}, {\"chosen\" 7}]",
        "element 2 is no JSON from line 1, column 43 on");
    row("lines of Windows", "a.json", "[\r\n" + good + ",\r\n{\"chosen\" 7}]",
        "element 2 is no JSON from line 3, column 11 on");
    row("a line that is cut off", "a.jsonl", good + "\n{\"chosen\":\"7\",\"rej",
        "line 2 is not whole, since the file was cut off there: get it again from where it came from");
    row("a line that ends early is not cut off", "a.jsonl", good + "\n{\"chosen\":\"7\"\n" + good + "\n",
        "line 2 ends before its JSON does");
    row("a table that is cut off", "a.csv", "prompt,chosen,rejected\np,7,8\nq,7",
        "row 3 has 2 cells, and the header has 3: the file seems to be cut off there, get it again from where it came "
        "from");
  }
  void rowsAreFoundByTheirNumbers() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    QCOMPARE(rejectedOf(name.toLatin1().constData(), content), QStringList{says});
  }

  void aFileWithoutRowsSaysSo() {
    QCOMPARE(
        refusalOf("a.csv", "prompt,chosen,rejected\n"),
        QStringLiteral("\"\" holds a header and no rows below it: \"prompt\", \"chosen\", \"rejected\". Add rows, or "
                       "choose another file."));
    QVERIFY(refusalOf("a.json", "[]").contains(QStringLiteral("known shape: it holds no rows")));
    const QString broken = refusalOf("a.jsonl", "{\"a\":1,,}\n");
    QVERIFY2(broken.contains(QStringLiteral("no row of it can be read: line 1 is no JSON from its column 8 on")),
             qPrintable(broken));
  }

  void columnsStandInTheOrderOfTheFile_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a header") << QStringLiteral("a.csv") << QByteArray("z,prompt,b,a\n1,2,3,4\n");
    QTest::newRow("keys") << QStringLiteral("a.jsonl")
                          << QByteArray("{\"z\":1,\"prompt\":{\"y\":[{\"x\":1}]},\"b\":3}\n{\"b\":3,\"a\":4}\n");
    QTest::newRow("a list") << QStringLiteral("a.json") << QByteArray("[{\"z\":1,\"prompt\":2,\"b\":3,\"a\":4}]");
  }
  void columnsStandInTheOrderOfTheFile() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const ImportFolder folder;
    const auto preview =
        previewImport({.input = folder.write(name.toLatin1().constData(), content)}, std::nullopt).value();
    QCOMPARE(preview.columns, (std::vector<std::string>{"z", "prompt", "b", "a"}));
    QCOMPARE(preview.rows.at(0).at(0), std::string("1"));
  }

  void aDescriptionIsRecognisedByItsColumns() {
    const ImportFolder folder;
    ImportRequest request{.input = folder.write("a.csv", kBattles)};
    QVERIFY(!planImport(request));  // no format of the program's
    request.described = {battles("other", {"prompt=frage", "items=eins,drei"}), battles("less", {"items=eins,zwei"}),
                         ofBattles()};
    request.options.withAnswers = true;
    const auto preview = previewImport(request, std::nullopt).value();
    QCOMPARE(preview.recognised, std::string("our-battles"));
    QCOMPARE(preview.batch.answers.size(), std::size_t(2));
    const auto made = importIntoNewProject(folder.path("n.podium"), {}, request).value();
    QCOMPARE(made.report.format, std::string("our-battles"));
    QCOMPARE(made.report.comparisons, 2);
  }

  void aDescriptionForTheseColumnsIsMoreParticularThanABuiltInFormat() {
    const ImportFolder folder;
    ImportRequest request{.input = folder.write("a.csv", "prompt,chosen,rejected,title,id\np,7,8,t,1\n")};
    request.described = {battles("title-only", {"items=title"})};
    QCOMPARE(planImport(request).value().format, std::string("jsonl-pairs"));  // one common column does not take it
    request.described.push_back(battles("titled", {"prompt={{title}}: {{prompt}}", "items=chosen,rejected"}));
    QCOMPARE(planImport(request).value().format, std::string("titled"));
    request.format = "jsonl-pairs";  // who names a format gets it
    QCOMPARE(planImport(request).value().format, std::string("jsonl-pairs"));
  }

  void columnsThatAreMissingAreNamedWithNearOnes() {
    const ImportFolder folder;
    const std::string input = folder.write("a.csv", "Frage,eins,zwei,Gewinner\np,7,8,eins\n");
    ImportRequest request{.input = input};
    request.description =
        std::make_shared<const FormatDescription>(battles("ours", {"prompt=frage", "items=eins,zwei", "best=sieger"}));
    const auto store = emptyProject(folder.path("p.podium"));
    const std::string says =
        "\"" + input +
        "\" does not have the columns \"frage\", \"sieger\" that are named. Near them: \"Frage\". It "
        "has \"Frage\", \"eins\", \"zwei\", \"Gewinner\".";
    QCOMPARE(planImport(request).error().message, says);
    QCOMPARE(importIntoProject(*store, request).error().message, says);
  }

  void aNameThatIsALetterOfTheOtherIsRefused_data() {
    QTest::addColumn<QString>("models");
    QTest::addColumn<QString>("winner");
    QTest::addColumn<QString>("ranking");  // empty: refused
    const auto row = [](const char* models, const char* winner, const char* ranking) {
      QTest::addRow("%s: %s", models, winner)
          << QString::fromLatin1(models) << QString::fromLatin1(winner) << QString::fromLatin1(ranking);
    };
    row("b,a", "a", "");
    row("b,a", "model_a", "0>1");  // nobody is called that
    row("model_b,model_a", "model_a", "");
    row("a,b", "a", "0>1");
    row("tie,x", "tie", "");
    row("m,n", "n", "1>0");
    row("m,n", "b", "1>0");
    row("x,x", "x", "");  // says nothing
    row("2,1", "1", "");
  }
  void aNameThatIsALetterOfTheOtherIsRefused() {
    QFETCH(QString, models);
    QFETCH(QString, winner);
    QFETCH(QString, ranking);
    const QByteArray table =
        "question,response_a,response_b,model_a,model_b,winner\np,7,8," + (models + u',' + winner).toLatin1() + "\n";
    const FormatDescription described =
        battles("ours", {"prompt=question", "items=response_a,response_b", "sources=model_a,model_b", "best=winner"});
    for (const bool isDescribed : {false, true}) {
      if (isDescribed && (winner == u"model_a" || winner == u"1")) continue;  // no words of their own there
      const ImportFolder folder;
      const auto store = emptyProject(folder.path("p.podium"), ItemKind::Text, AnswerForm::Pair, 2);
      ImportRequest request{.input = folder.write("a.csv", table)};
      request.options.withAnswers = true;
      if (isDescribed) request.description = std::make_shared<const FormatDescription>(described);
      const auto report = importIntoProject(*store, request);
      const auto answers = answersOf(*store);
      QCOMPARE(answers.empty() ? std::string() : toText(answers.front().ranking), ranking.toStdString());
      QCOMPARE(report.ok(), !ranking.isEmpty());
      if (models == u"b,a" && !report)
        QVERIFY2(report.error().message.find("say which is meant") != std::string::npos,
                 report.error().message.c_str());
    }
  }

  void aDialogueKeepsTheWhiteSpaceOfItsTurns() {
    const QByteArray row =
        R"({"chosen":"\n\nHuman: Hello  \n\nAssistant:  Two spaces before.\n","rejected":"\n\nHuman: Hello  \n\nAssistant: One\n\n\n"})";
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"), ItemKind::Text, AnswerForm::Pair, 2);
    ImportOptions options;
    options.withAnswers = true;
    (void)importFile(*store, folder.write("hh.jsonl", row), options).value();
    const auto asked = queriesOf(*store);
    QCOMPARE(asked.at(0).bodies(), (std::vector<std::string>{" Two spaces before.\n", "One\n\n\n"}));
    QVERIFY(asked[0].prompt->content.body.find("\"Hello  \"") != std::string::npos);
    const std::string out = folder.path("out.jsonl");
    QVERIFY(exportProject(*store->newReader(), {"hh-rlhf", out, {}}).ok());
    QCOMPARE(QByteArray::fromStdString(contentOf(out)).trimmed(), row);
  }

  // Texts with white space at both ends come back as they were, whatever the format puts between them.
  void textsComeBackFromDialogues() {
    for (const char* format : {"hh-rlhf", "nectar"}) {
      const Shop shop(2, 1, {}, [](Batch& batch) {
        batch.prompts[0].content.body = "  Name a prime. \n";
        batch.items[0].content.body = " 7\n";
        batch.items[1].content.body = "\n\n8  ";
      });
      shop.give(shop.says("1>0"));
      const std::string out = shop.folder.path("out.jsonl");
      shop.write(format, out);
      const ImportFolder folder;
      const auto store = emptyProject(folder.path("p.podium"), ItemKind::Text, AnswerForm::Pair, 2);
      (void)importFile(*store, out).value();
      auto bodies = queriesOf(*store).at(0).bodies();
      std::ranges::sort(bodies);
      QCOMPARE(bodies, (std::vector<std::string>{"\n\n8  ", " 7\n"}));
      const std::string& prompt = queriesOf(*store)[0].prompt->content.body;
      QVERIFY2(prompt.find("  Name a prime. \\n\"") != std::string::npos, (format + (": " + prompt)).c_str());
    }
  }
};

QTEST_GUILESS_MAIN(TestImportMessages)
#include "test_import_messages.moc"
