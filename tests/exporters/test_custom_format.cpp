// Formats by description: what rows mean, and that a description which reads what it writes loses nothing.
#include <QtTest>
#include <memory>
#include <random>

#include "exporters/custom/custom_format.h"
#include "exporters/custom/description_json.h"
#include "exporters/custom/guess_format.h"
#include "storage/integrity.h"
#include "tests/exporters/export_shop.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;
using Texts = std::vector<std::string>;

namespace {

std::shared_ptr<const FormatDescription> described(const std::string& json) {
  const ParsedFormat parsed = parseFormat(json);
  if (!parsed.problems.empty()) qFatal("%s", toText(parsed.problems).c_str());
  return std::make_shared<FormatDescription>(parsed.description);
}
std::shared_ptr<const FormatDescription> reading(const std::string& reads) {
  return described(R"({"podium_format":1,"name":"ours","reads":)" + reads + "}");
}
std::shared_ptr<const FormatDescription> starter(const char* name) {
  for (const FormatDescription& format : starterFormats())
    if (format.name == name) return std::make_shared<FormatDescription>(format);
  qFatal("no starter %s", name);
}

std::unique_ptr<ProjectStore> lenientProject(const std::string& path, AnswerForm answer, int k,
                                             ItemKind kind = ItemKind::Text) {
  ProjectInfo info;
  info.name = "Ours";
  info.kind = kind;
  info.answer = answer;
  info.k = k;
  info.allowPartial = true;
  return ProjectStore::create(path, info).value();
}

// A project, one file that is read by a description, and what came of it.
struct Read {
  Read(std::shared_ptr<const FormatDescription> format, const char* name, const QByteArray& content,
       AnswerForm answer = AnswerForm::Rank, int k = 4, ItemKind kind = ItemKind::Text, std::stop_token stop = {})
      : store(lenientProject(folder.path("p.podium"), answer, k, kind)),
        result(importIntoProject(*store, request(std::move(format), name, content), {}, std::move(stop))),
        asked(queriesOf(*store)),
        answers(answersOf(*store)) {}
  ImportRequest request(std::shared_ptr<const FormatDescription> format, const char* name, const QByteArray& content) {
    ImportRequest request{.input = folder.write(name, content)};
    request.options.withAnswers = true;
    request.description = std::move(format);
    return request;
  }
  // Its answers in the format's own words.
  std::string written(std::shared_ptr<const FormatDescription> format, const std::string& ending) const {
    const std::string out = folder.path(("out." + ending).c_str());
    ExportRequest request{.format = {}, .out = out};
    request.description = std::move(format);
    const auto done = exportProject(*store->newReader(), request);
    return done ? contentOf(out) : done.error().message;
  }
  QString fault() const { return result.ok() ? QString() : QString::fromStdString(result.error().message); }
  ImportFolder folder;
  std::unique_ptr<ProjectStore> store;
  Result<ImportReport> result;
  std::vector<Asked> asked;
  std::vector<Comparison> answers;
};

constexpr auto kPair =
    R"({"prompt":"q","items":{"columns":["a","b"]},"sources":["ma","mb"],"ids":["ia","ib"],"preference":)";

std::string answerText(const Comparison& answer) {
  return answer.verdict == Verdict::Ranked ? toText(answer.ranking) : std::string(toText(answer.verdict));
}

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : m_engine(seed) {}
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_engine() % n); }

 private:
  std::mt19937_64 m_engine;
};

// Words that quoting, templates and tables stumble over.
std::string randomText(Dice& dice) {
  static const std::vector<std::string> kPieces{"seven", "é", "质数", "\"", ",",  ";",  "\t",  "{{x}}",
                                                "[1]",   "{", "'",    "|",  "\\", "\n", "🙂"};
  std::string text = "t";
  for (std::size_t i = 0, count = dice.below(6); i < count; ++i) text += " " + kPieces[dice.below(kPieces.size())];
  return text + std::to_string(dice.below(1'000'000'000));
}

// Ranks of a random ranking with ties, best first, as a file would give them: 1, 1, 3, ...; -1: not known, at the end.
std::vector<int> randomRanks(Dice& dice, int k, bool partial) {
  const int known = partial ? 1 + static_cast<int>(dice.below(static_cast<std::size_t>(k))) : k;
  std::vector<int> ranks;
  for (int i = 0; i < known; ++i) ranks.push_back(i > 0 && dice.below(3) == 0 ? ranks.back() : i + 1);
  ranks.resize(static_cast<std::size_t>(k), -1);
  return ranks;
}

std::uint64_t freshSeed() {
  const auto seed = static_cast<std::uint64_t>(QRandomGenerator::global()->generate());
  qInfo("seed %llu", static_cast<unsigned long long>(seed));
  return seed;
}

}  // namespace

class TestCustomFormat : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theBestIsNamedInManyWays_data() {
    QTest::addColumn<QString>("preference");
    QTest::addColumn<QString>("winner");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char* preference, const char* winner, const char* answer) {
      QTest::addRow("%s: %s", preference, winner)
          << QString::fromUtf8(preference) << QString::fromUtf8(winner) << QString::fromUtf8(answer);
    };
    const char* automatic = R"({"best":"winner"})";
    row(automatic, "\"a\"", "0>1");
    row(automatic, "\"B\"", "1>0");
    row(automatic, "\"m1\"", "0>1");
    row(automatic, "\"m2\"", "1>0");
    row(automatic, "\"i2\"", "1>0");
    row(automatic, "\"Tie\"", "0=1");
    row(automatic, "\"both bad\"", "both_bad");
    row(automatic, "null", "");
    row(automatic, "1", "fault: which can be counted from 0 or from 1");
    row(automatic, "\"C\"", "fault: which names none of its 2 items");
    row(automatic, "\"whatever\"", "fault: has \"whatever\" for the best one, which names none of its 2 items");
    row(R"({"best":"winner","as":"position0"})", "1", "1>0");
    row(R"({"best":"winner","as":"position1"})", "1", "0>1");
    row(R"({"best":"winner","as":"position1"})", "\"2.0\"", "1>0");
    row(R"({"best":"winner","as":"position1"})", "0", "fault: which names none of its 2 items");
    row(R"({"best":"winner","as":"letter"})", "\"b\"", "1>0");
    row(R"({"best":"winner","as":"column"})", "\"b\"", "1>0");
    row(R"({"best":"winner","as":"source"})", "\"m2\"", "1>0");
    row(R"({"best":"winner","as":"id"})", "\"i1\"", "0>1");
    row(R"({"best":"winner","as":"id"})", "\"m1\"", "fault: which names none of its 2 items");
    row(R"({"best":"winner","values":{"L":"first","R":"1","=":"tie","?":"cant_tell","-":"none"}})", "\"L\"", "0>1");
    row(R"({"best":"winner","values":{"L":"first","R":"1","=":"tie","?":"cant_tell","-":"none"}})", "\"R\"", "1>0");
    row(R"({"best":"winner","values":{"L":"first","R":"1","=":"tie","?":"cant_tell","-":"none"}})", "\" = \"", "0=1");
    row(R"({"best":"winner","values":{"L":"first","R":"1","=":"tie","?":"cant_tell","-":"none"}})", "\"?\"",
        "cant_tell");
    row(R"({"best":"winner","values":{"L":"first","R":"1","=":"tie","?":"cant_tell","-":"none"}})", "\"-\"", "");
    row(R"({"best":"{{winner}}/2","values":{"1/2":"first"}})", "1", "0>1");
    row(R"({"best_first":true})", "null", "0>1");
    row(R"({"scores":["winner","zero"]})", "3", "0>1");
    row(R"({"scores":["winner","zero"]})", "\"0\"", "0=1");
    row(R"({"scores":["winner","zero"],"better":"lower"})", "3", "1>0");
    row(R"({"ranks":["winner","zero"]})", "-1", "0>1");
    row(R"({"ranks":["winner","zero"]})", "\"x\"", "fault: that is no number");
    row(R"({"best":"winers"})", "1", "fault: Near them: \"winner\"");
  }
  void theBestIsNamedInManyWays() {
    QFETCH(QString, preference);
    QFETCH(QString, winner);
    QFETCH(QString, answer);
    const QString line =
        QStringLiteral(R"({"q":"p","a":"7","b":"8","ma":"m1","mb":"m2","ia":"i1","ib":"i2","zero":0,"winner":%1})")
            .arg(winner);
    const Read read(reading(kPair + preference.toStdString() + "}"), "in.jsonl", line.toUtf8() + "\n");
    if (answer.startsWith(QStringLiteral("fault: "))) {
      QVERIFY2(read.fault().contains(answer.mid(7)), qPrintable(read.fault()));
      return;
    }
    QVERIFY2(read.result.ok(), qPrintable(read.fault()));
    QCOMPARE(read.asked.size(), std::size_t(1));
    QCOMPARE(read.asked[0].sources(), (Texts{"m1", "m2"}));
    QCOMPARE(read.answers.empty() ? "" : answerText(read.answers[0]), answer.toStdString());
  }

  void badRowsAreToldWithTheirLineAndTheRestGoesIn() {
    const Read read(reading(kPair + std::string(R"({"best":"winner","as":"letter"}})")), "in.csv",
                    "q,a,b,ma,mb,ia,ib,winner\np,7,8,x,y,1,2,A\n,7,8,x,y,1,2,A\np,7,,x,y,1,2,A\np,9,8,x,y,1,2,Z\n"
                    "p,9,8,x,y,1,2,B\n");
    QVERIFY2(read.result.ok(), qPrintable(read.fault()));
    QCOMPARE(read.asked.size(), std::size_t(2));
    const auto& rejected = read.result.value().rejected;
    QCOMPARE(rejected.size(), std::size_t(3));
    QCOMPARE(rejected[0], (RejectedRow{3, "has no value of \"q\""}));
    QCOMPARE(rejected[1], (RejectedRow{4, "has no value of \"b\""}));
    QCOMPARE(rejected[2].row, std::int64_t(5));
    QCOMPARE(read.result.value().format, std::string("ours"));
  }

  void withoutAnswersThePreferenceIsNotEvenLookedAt() {
    const ImportFolder folder;
    const auto store = lenientProject(folder.path("p.podium"), AnswerForm::Pair, 2);
    ImportRequest request{.input = folder.write("in.jsonl", R"({"q":"p","a":"7","b":"8"})")};
    request.description = reading(R"({"prompt":"q","items":{"columns":["a","b"]},"preference":{"best":"winner"}})");
    QCOMPARE(importIntoProject(*store, request).value().queries, 1);
  }

  void promptsAreTemplatesOrMessages() {
    const Read text(
        reading(
            R"({"prompt":"Q: {{q}} [{{topic|default('?')}}]","items":{"columns":["a","b"]},"metadata":["topic?"]})"),
        "in.jsonl", R"({"q":"Name a prime.","a":"7","b":"8","topic":"maths"})");
    QVERIFY2(text.result.ok(), qPrintable(text.fault()));
    QCOMPARE(text.asked[0].prompt->content.body, std::string("Q: Name a prime. [maths]"));
    QCOMPARE(text.asked[0].prompt->content.extra, std::string(R"({"topic":"maths"})"));
    const char* chat =
        R"({"prompt":"c","messages":{"role":"who","content":"says","roles":{"Mensch":"user","KI":"assistant"}},
        "system":"s","items":{"list":"answers"}})";
    const Read messages(
        reading(chat), "in.jsonl",
        R"({"s":"Be brief.","c":[{"who":"Mensch","says":"Hi"},{"who":"KI","says":"Yes?"},{"who":"Mensch","says":"A prime."}],)"
        R"("answers":["7",{"who":"KI","says":"8"},[{"who":"KI","says":"9"},{"who":"Mensch","says":"No."}]]})");
    QVERIFY2(messages.result.ok(), qPrintable(messages.fault()));
    const Json prompt = Json::parse(messages.asked[0].prompt->content.body);
    QCOMPARE(prompt.size(), std::size_t(4));
    QCOMPARE(prompt[0], parsed(R"({"role":"system","content":"Be brief."})"));
    QCOMPARE(prompt[2], parsed(R"({"role":"assistant","content":"Yes?"})"));
    QCOMPARE(messages.asked[0].bodies()[1], std::string("8"));
    QVERIFY(messages.asked[0].items[2].content.format == TextFormat::Conversation);
  }

  void whatElseIsSaidOfAnAnswerIsKept() {
    const Read read(
        reading(R"({"prompt":"q","items":{"columns":["a","b"]},"preference":{"best_first":true},
        "annotator":"who","time":"at","margin":"m","strength":"s","tags":"tags[*]"})"),
        "in.jsonl",
        "{\"q\":\"p\",\"a\":\"7\",\"b\":\"8\",\"who\":\"Ada\",\"at\":\"2026-01-31T12:00:00Z\",\"m\":0.5,\"s\":3,"
        "\"tags\":"
        "[\"x\",\"y\"]}\n"
        "{\"q\":\"p\",\"a\":\"7\",\"b\":\"9\",\"who\":\"import:Ada\",\"at\":1769860800,\"m\":null,\"s\":null,\"tags\":["
        "]}"
        "\n"
        "{\"q\":\"p\",\"a\":\"7\",\"b\":\"5\",\"who\":\"Ada\",\"at\":\"yesterday\",\"m\":null,\"s\":null,\"tags\":[]}\n"
        "{\"q\":\"p\",\"a\":\"7\",\"b\":\"4\",\"who\":\"Ada\",\"at\":1,\"m\":null,\"s\":7,\"tags\":[]}\n");
    QVERIFY2(read.result.ok(), qPrintable(read.fault()));
    QCOMPARE(read.answers.size(), std::size_t(2));
    QCOMPARE(read.answers[0].answeredAt, Timestamp(1769860800000));
    QCOMPARE(read.answers[1].answeredAt, Timestamp(1769860800000));
    QCOMPARE(read.answers[0].parts.margin, std::optional(0.5));
    QCOMPARE(read.answers[0].parts.strength, 3);
    QVERIFY((read.answers[0].parts.tags == std::vector<Tag>{{-1, "x"}, {-1, "y"}}));
    QVERIFY(read.answers[0].annotator == read.answers[1].annotator);  // one mark of an import, not two
    QCOMPARE(read.result.value().rejectedRows, 2);
  }

  void anItemARowIsGroupedAndLabelled() {
    const char* grouped =
        R"({"prompt":"q","items":{"row":"text","k":3},"sources":["m"],"preference":{"scores":["score"]}})";
    const Read read(reading(grouped), "in.csv",
                    "q,text,m,score\np,a,m1,1\nr,x,m1,5\np,b,m2,3\np,c,m3,3\nr,y,m2,4\nz,lone,m1,1\n");
    QVERIFY2(read.result.ok(), qPrintable(read.fault()));
    QCOMPARE(read.asked.size(), std::size_t(2));
    QCOMPARE(read.asked[0].bodies(), (Texts{"a", "b", "c"}));
    QCOMPARE(answerText(read.answers[0]), std::string("1=2>0"));
    QCOMPARE(answerText(read.answers[1]), std::string("0>1"));
    QCOMPARE(read.result.value().rejected[0], (RejectedRow{7, "has no other item left to be compared with"}));
    const Read labels(reading(R"({"prompt":"q","items":{"row":"text"},"preference":{"label":"ok"}})"), "in.jsonl",
                      "{\"q\":\"p\",\"text\":\"a\",\"ok\":true}\n{\"q\":\"p\",\"text\":\"b\",\"ok\":0}\n"
                      "{\"q\":\"p\",\"text\":\"c\",\"ok\":\"maybe\"}\n",
                      AnswerForm::Accept, 1);
    QVERIFY2(labels.result.ok(), qPrintable(labels.fault()));
    QCOMPARE(labels.answers[0].parts.accepted, std::vector<int>{0});
    QCOMPARE(labels.answers[1].parts.rejected, std::vector<int>{0});
    QCOMPARE(labels.result.value().rejected[0].row, std::int64_t(3));
    const auto items = described(R"({"podium_format":1,"name":"labels","writes":{"rows":"items","columns":[
        {"name":"text","value":"item"},{"name":"ok","value":"label","type":"bool"}]}})");
    QCOMPARE(labels.written(items, "csv"), std::string("text,ok\r\na,true\r\nb,false\r\n"));
  }

  void imagesAreNamedByTheirPaths() {
    const auto format =
        reading(R"({"prompt":"q","items":{"list":"pictures","each":"file","kind":"image"},"sources":["by"]})");
    const Read read(format, "in.jsonl",
                    R"({"q":"p","pictures":[{"file":"a.png","by":"x"},{"file":"b.png","by":"y"}]})"
                    "\n"
                    R"({"q":"p","pictures":[{"file":"a.png","by":"x"},{"file":"b.txt","by":"y"}]})"
                    "\n",
                    AnswerForm::Rank, 4, ItemKind::Image);
    QVERIFY2(read.result.ok(), qPrintable(read.fault()));
    QCOMPARE(read.result.value().missingMedia, 2);
    QCOMPARE(read.result.value().rejected[0].row, std::int64_t(2));
    QVERIFY(read.result.value().rejected[0].reason.find("no name of an image") != std::string::npos);
  }

  void anImportStopsWhenItIsAskedTo() {
    QByteArray rows;
    for (int i = 0; i < 2000; ++i) rows += "{\"q\":\"p" + QByteArray::number(i) + "\",\"a\":\"7\",\"b\":\"8\"}\n";
    std::stop_source stop;
    stop.request_stop();
    const Read read(reading(R"({"prompt":"q","items":{"columns":["a","b"]}})"), "in.jsonl", rows, AnswerForm::Pair, 2,
                    ItemKind::Text, stop.get_token());
    QVERIFY(!read.result.ok() && read.result.error().code == ErrorCode::Cancelled);
    QVERIFY(read.asked.empty());
  }

  void columnsAreNestedTypedAndNamed() {
    Shop shop(3);
    Comparison answer = shop.says("2>0=1");
    answer.parts.margin = 1.5;
    answer.answeredAt = 1769860800123;
    shop.give(answer);
    const auto format = described(
        "{\"podium_format\":1,\"name\":\"ours\",\"writes\":{\"rows\":\"pairs\",\"columns\":["
        "        {\"name\":\"input.text\",\"value\":\"Q: "
        "{{prompt}}\"},{\"name\":\"input.chat\",\"value\":\"prompt_messages\"},"
        "        {\"name\":\"output\",\"value\":\"chosen\"},{\"name\":\"other\",\"value\":\"rejected\"},"
        "        {\"name\":\"[\\\"by.model\\\"]\",\"value\":\"chosen_source\",\"words\":{\"model-2\":\"ours\"}},"
        "        "
        "{\"name\":\"w\",\"value\":\"weight\",\"type\":\"string\"},{\"name\":\"how\",\"value\":\"margin\",\"type\":"
        "\"number\"},"
        "        "
        "{\"name\":\"at\",\"value\":\"answered_at\"},{\"name\":\"machine\",\"value\":\"synthetic\",\"type\":\"bool\"},"
        "        {\"name\":\"best\",\"value\":\"best\"},{\"name\":\"topic\",\"value\":\"metadata.topic?\"},"
        "        "
        "{\"name\":\"list\",\"value\":\"candidates\",\"each\":[{\"name\":\"m.r\",\"value\":\"rank\"},{\"name\":\"of\","
        "\"value\":\"query_id\"}]}]}}");
    ExportRequest request{.format = {}, .out = shop.folder.path("out.jsonl")};
    request.description = format;
    const ExportReport report = exportProject(*shop.store->newReader(), request).value();
    QCOMPARE(report.rows, std::int64_t(2));
    const auto rows = linesOf(request.out);
    QCOMPARE(rows[0], parsed(R"({"input":{"text":"Q: prompt 0","chat":[{"role":"user","content":"prompt 0"}]},
        "output":"text 0.2","other":"text 0.0","by.model":"ours","w":"0.5","how":1.5,"at":"2026-01-31T12:00:00.123Z",
        "machine":false,"best":"2","topic":null,
        "list":[{"m":{"r":2},"of":1},{"m":{"r":2},"of":1},{"m":{"r":1},"of":1}]})"));
    const Json manifest = Json::parse(contentOf(shop.folder.path("out.jsonl.manifest.json")));
    QCOMPARE(manifest["format"], Json("ours"));
  }

  // A fit of several answers gives each pair a margin of its own.
  void marginsAreThoseOfTheirPair() {
    Shop shop(3);
    shop.give(shop.says("2>0>1"));
    Comparison other = shop.says("2>0>1");
    other.annotator = join(*shop.store, "Ben");
    shop.give(other);
    ExportOptions options;
    options.aggregate = Aggregate::Posterior;
    const auto known = shop.rows("trl", options);
    QVERIFY(known.size() == 3 && known[0]["margin"] != known[1]["margin"]);
    ExportRequest request{.format = {}, .out = shop.folder.path("ours.jsonl"), .options = options};
    request.description = described(R"({"podium_format":1,"name":"o","writes":{"columns":[
        {"name":"chosen","value":"chosen"},{"name":"margin","value":"margin"},{"name":"p_chosen","value":"p_chosen"}]}})");
    QVERIFY(exportProject(*shop.store->newReader(), request).ok());
    const auto rows = linesOf(request.out);
    QCOMPARE(rows.size(), known.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (const char* name : {"chosen", "margin", "p_chosen"}) QCOMPARE(rows[i][name], known[i][name]);
  }

  void rowsThatCannotBeMadeAreCounted() {
    Shop shop(2, 2);
    shop.give(shop.says("1>0", 0));
    Comparison bad = shop.says("1>0", 1);
    bad.verdict = Verdict::BothBad;
    bad.ranking = {};
    shop.give(bad);
    const auto written = [&](const char* columns, const char* rows) {
      ExportRequest request{.format = {}, .out = shop.folder.path("out.jsonl")};
      request.description = described(std::string("{\"podium_format\":1,\"name\":\"o\",\"writes\":{\"rows\":\"") +
                                      rows + "\",\"columns\":[" + columns + "]}}");
      const auto done = exportProject(*shop.store->newReader(), request);
      return done ? contentOf(request.out) : done.error().message;
    };
    QCOMPARE(written(R"({"name":"w","value":"best","words":{"second":"B","both_bad":"-"}})", "rankings"),
             std::string("{\"w\":\"B\"}\n{\"w\":\"-\"}\n"));
    QCOMPARE(written(R"({"name":"r","value":"ranks"})", "rankings"), std::string("{\"r\":[2,1]}\n"));
    QVERIFY(written(R"({"name":"x","value":"items[5]"})", "rankings")
                .find("has no element [5] for the path \"items[5]\" (1)") != std::string::npos);
    QVERIFY(written(R"({"name":"x","value":"prompt","type":"number"})", "pairs")
                .find("the column \"x\" is to hold a number and would hold \"prompt 0\"") != std::string::npos);
  }

  // Random battles in a table: read and written, byte by byte the same.
  void battlesReadWhatTheyWrite() {
    Dice dice(freshSeed());
    const char* words[] = {"model_a", "model_b", "tie", "both bad", "unsure"};
    Json rows = Json::array();
    for (int i = 0; i < 200; ++i)
      rows.push_back({{"question", randomText(dice)},
                      {"answer_a", randomText(dice)},
                      {"answer_b", randomText(dice)},
                      {"model_a", "m" + std::to_string(dice.below(4))},
                      {"model_b", "n" + std::to_string(dice.below(4))},
                      {"winner", words[dice.below(5)]},
                      {"judge", "import:Judge " + std::to_string(dice.below(3))}});
    QByteArray lines;
    for (const Json& row : rows) lines += QByteArray::fromStdString(row.dump()) + '\n';
    const Read read(starter("battles"), "in.jsonl", lines, AnswerForm::Pair, 2);
    QVERIFY2(read.result.ok() && read.result.value().rejectedRows == 0, qPrintable(read.fault()));
    QCOMPARE(read.written(starter("battles"), "jsonl"), lines.toStdString());
    const std::string tsv = read.written(starter("battles"), "tsv");
    const Read again(starter("battles"), "in.tsv", QByteArray::fromStdString(tsv), AnswerForm::Pair, 2);
    QVERIFY2(again.result.ok() && again.result.value().rejectedRows == 0, qPrintable(again.fault()));
    QCOMPARE(again.written(starter("battles"), "tsv"), tsv);
    QCOMPARE(again.written(starter("battles"), "jsonl"), lines.toStdString());
    QVERIFY(checkProject(again.folder.path("p.podium")).value().problems.empty());
  }

  // Random rankings with ties and unknown places, in a list and an item a row.
  void rankingsReadWhatTheyWrite() {
    Dice dice(freshSeed());
    QByteArray lists, items;
    for (int i = 0; i < 150; ++i) {
      const int k = 2 + static_cast<int>(dice.below(5));
      Json row{{"prompt", randomText(dice)}, {"topic", nullptr}, {"answers", Json::array()}};
      if (dice.below(2) == 0) row["topic"] = randomText(dice);
      for (const int rank : randomRanks(dice, k, true)) {
        const std::string place = std::to_string(row["answers"].size());
        row["answers"].push_back({{"id", "i" + place},
                                  {"text", randomText(dice)},
                                  {"model", dice.below(3) == 0 ? Json() : Json("m" + place)},
                                  {"rank", rank < 0 ? Json() : Json(rank)}});
      }
      row["annotator"] = "import:A" + std::to_string(dice.below(3));
      lists += QByteArray::fromStdString(row.dump()) + '\n';
      for (const int rank : randomRanks(dice, 3, true))
        items += QByteArray::fromStdString(Json{
                     {"query", i + 1},
                     {"prompt", "p" + std::to_string(i)},
                     {"response", randomText(dice)},
                     {"model", "m"},
                     {"rank", rank < 0 ? Json() : Json(rank)},
                     {"annotator",
                      "import:Ada"}}.dump()) +
                 '\n';
    }
    const Read list(starter("list"), "in.jsonl", lists, AnswerForm::Rank, 4);
    QVERIFY2(list.result.ok() && list.result.value().rejectedRows == 0, qPrintable(list.fault()));
    QCOMPARE(list.written(starter("list"), "jsonl"), lists.toStdString());
    const Read rows(starter("rows"), "in.jsonl", items, AnswerForm::Rank, 3);
    QVERIFY2(rows.result.ok() && rows.result.value().rejectedRows == 0, qPrintable(rows.fault()));
    QCOMPARE(rows.written(starter("rows"), "jsonl"), items.toStdString());
  }

  void pairsReadWhatTheyWrite() {
    Dice dice(freshSeed());
    QByteArray lines;
    for (int i = 0; i < 100; ++i)
      lines += QByteArray::fromStdString(Json{
                   {"prompt", randomText(dice)},
                   {"chosen", randomText(dice)},
                   {"rejected", randomText(dice)},
                   {"chosen_model", "x"},
                   {"rejected_model", nullptr},
                   {"annotator", "import:Ada"},
                   {"answered_at", "2026-01-31T12:00:00.00" + std::to_string(i % 10) +
                                       "Z"}}.dump()) +
               '\n';
    const Read read(starter("pairs"), "in.jsonl", lines, AnswerForm::Pair, 2);
    QVERIFY2(read.result.ok() && read.result.value().rejectedRows == 0, qPrintable(read.fault()));
    QCOMPARE(read.written(starter("pairs"), "jsonl"), lines.toStdString());
  }
};

QTEST_GUILESS_MAIN(TestCustomFormat)
#include "test_custom_format.moc"
