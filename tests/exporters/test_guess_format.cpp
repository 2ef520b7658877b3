// Descriptions that are guessed from data, and those that are put together by hand on the command line.
#include <QtTest>

#include "exporters/custom/column_map.h"
#include "exporters/custom/description_json.h"
#include "exporters/custom/guess_format.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

GuessedFormat guessOf(const char* name, const QByteArray& content) {
  const ImportFolder folder;
  return guessFormat(sampleOf(folder.write(name, content)));
}

QString mapped(const std::vector<std::string>& entries) {
  const auto format = formatOfMap(entries);
  return QString::fromStdString(format ? formatJson(format.value()) : format.error().message);
}

}  // namespace

class TestGuessFormat : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void namesAndValuesSayWhatIsMeant_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("reads");
    const auto row = [](const char* name, const char* content, const char* reads) {
      QTest::newRow(name) << QString::fromUtf8(name) << QByteArray(content) << QByteArray(reads);
    };
    row("letters.csv", "Question,Answer A,Answer B,Model A,Model B,winner,judge\np,7,8,m,n,A,Ada\np,7,9,m,n,B,Ada\n",
        R"({"prompt":"Question","items":{"columns":["Answer A","Answer B"]},"sources":["Model A","Model B"],
            "preference":{"best":"winner"},"annotator":"judge"})");
    row("counted.jsonl",
        "{\"instruction\":\"i\",\"input\":\"x\",\"output_1\":\"7\",\"output_2\":\"8\",\"preference\":1}\n"
        "{\"instruction\":\"i\",\"input\":null,\"output_1\":\"7\",\"output_2\":\"9\",\"preference\":2}\n",
        "{\"prompt\":\"{{instruction}}\\n\\n{{input?}}\",\"items\":{\"columns\":[\"output_1\",\"output_2\"]},"
        "            \"preference\":{\"best\":\"preference\",\"as\":\"position1\"}}");
    row("from_zero.jsonl",
        "{\"prompt\":\"p\",\"response_0\":\"7\",\"response_1\":\"8\",\"response_2\":\"9\",\"label\":0}\n"
        "{\"prompt\":\"p\",\"response_0\":\"7\",\"response_1\":\"8\",\"response_2\":\"6\",\"label\":2}\n",
        R"({"prompt":"prompt","items":{"columns":["response_0","response_1","response_2"]},
            "preference":{"best":"label","as":"position0"}})");
    row("arena.jsonl",
        "{\"prompt\":\"p\",\"response_a\":\"7\",\"response_b\":\"8\",\"winner\":\"model_b\"}\n"
        "{\"prompt\":\"p\",\"response_a\":\"7\",\"response_b\":\"9\",\"winner\":\"tie\"}\n",
        R"({"prompt":"prompt","items":{"columns":["response_a","response_b"]},
            "preference":{"best":"winner","values":{"model_b":"second"}}})");
    row("chosen.jsonl", "{\"question\":\"p\",\"chosen\":\"7\",\"rejected\":\"8\",\"timestamp\":1769860800}\n",
        R"({"prompt":"question","items":{"columns":["chosen","rejected"]},"preference":{"best_first":true},"time":"timestamp"})");
    row("list.jsonl",
        "{\"prompt\":\"p\",\"answers\":[{\"answer\":\"7\",\"model\":\"m\",\"rank\":1},{\"answer\":\"8\",\"rank\":2}]}"
        "\n",
        R"({"prompt":"prompt","items":{"list":"answers","each":"answer"},"sources":["model?"],"preference":{"ranks":["rank?"]}})");
    row("texts.jsonl", "{\"prompt\":\"p\",\"generations\":[\"7\",\"8\"],\"ranking\":[2,1]}\n",
        R"({"prompt":"prompt","items":{"list":"generations"},"preference":{"ranks":["ranking[*]"]}})");
    row("rows.csv", "prompt,response,model,score\np,7,m,0.5\np,8,n,0.25\n",
        R"({"prompt":"prompt","items":{"row":"response"},"sources":["model"],"preference":{"scores":["score"]}})");
    row("pictures.csv", "prompt,image_1,image_2\np,a.png,b.png\n",
        R"({"prompt":"prompt","items":{"columns":["image_1","image_2"],"kind":"image"}})");
  }
  void namesAndValuesSayWhatIsMeant() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, reads);
    const GuessedFormat guess = guessOf(name.toUtf8().constData(), content);
    const ParsedFormat wanted =
        parseFormat("{\"podium_format\":1,\"name\":\"guessed\",\"reads\":" + reads.toStdString() + "}");
    QVERIFY2(wanted.problems.empty(), toText(wanted.problems).c_str());
    QVERIFY2(guess.description == wanted.description, formatJson(guess.description).c_str());
    QVERIFY2(problemsOf(guess.description).empty(), toText(problemsOf(guess.description)).c_str());
    QVERIFY2(guess.confidence >= 0.7 && guess.confidence <= 1.0, std::to_string(guess.confidence).c_str());
  }

  void rowsThatTheGuessCannotReadMakeItLessSure() {
    const GuessedFormat all = guessOf("a.csv", "prompt,answer_a,answer_b,winner\np,7,8,A\np,7,9,B\n");
    const GuessedFormat half = guessOf("b.csv", "prompt,answer_a,answer_b,winner\np,7,8,A\np,7,9,whoever\n");
    QVERIFY(half.confidence < all.confidence && half.confidence > 0.0);
    const GuessedFormat none = guessOf("c.csv", "colour,size\nred,3\n");
    QCOMPARE(none.confidence, 0.0);
    QCOMPARE(guessOf("d.csv", "prompt,answer_a,answer_b,shoe\np,7,8,9\n").unused, std::vector<std::string>{"shoe"});
    QCOMPARE(guessOf("e.csv", "prompt,answer_a\n").confidence, 0.0);
  }

  void aMappingByHandIsAFormatWithoutAName() {
    const auto format = formatOfMap({"prompt=Q: {{question}}, {{topic}}", "items=answer_a,[\"b,c\"]", "best=winner",
                                     "values=l:first,r:second,a:b:tie", "sources=ma,mb"});
    QVERIFY2(format.ok(), mapped({"items=a,b"}).toUtf8().constData());
    const ReadMapping& reads = *format.value().reads;
    QCOMPARE(reads.prompt, std::string("Q: {{question}}, {{topic}}"));
    QCOMPARE(reads.items.columns, (std::vector<std::string>{"answer_a", "[\"b,c\"]"}));
    QCOMPARE(reads.preference.values.at("a:b"), std::string("tie"));
    QCOMPARE(formatOfMap({"items=answers[*]", "each=text", "ranks=rank"}).value().reads->items.list,
             std::string("answers[*]"));
    QCOMPARE(formatOfMap({"items=text", "k=4", "group=id", "scores=s", "better=lower"}).value().reads->items.k, 4);
  }

  void aMappingThatCannotBeSaysWhy() {
    QVERIFY(mapped({"question"}).contains(QStringLiteral("\"question\" must be KEY=COLUMN")));
    QVERIFY(mapped({"items=a,b", "promt=q"}).contains(QStringLiteral("\"promt=q\" has no known key; use prompt,")));
    QVERIFY(mapped({"prompt=q"}).contains(QStringLiteral("/reads/items needs exactly one of columns, list and row")));
    QVERIFY(mapped({"items=a,b", "as=number", "best=w"}).contains(QStringLiteral("must be one of auto, position0")));
    QVERIFY(mapped({"items=a,b", "best=w", "values=x"}).contains(QStringLiteral("must be WORD:MEANING")));
    QVERIFY(mapped({"items=a", "k=many"}).contains(QStringLiteral("must be a number from 1 to 64")));
    QVERIFY(mapped({"items=a,{{b"}).contains(QStringLiteral("/reads/items/columns/1 a {{ has no }}")));
  }
};

QTEST_GUILESS_MAIN(TestGuessFormat)
#include "test_guess_format.moc"
