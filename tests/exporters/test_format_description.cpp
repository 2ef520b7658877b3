// Descriptions of formats as JSON: every mistake is named by its place, and what is stored comes back.
#include <QtTest>

#include "exporters/custom/custom_format.h"
#include "exporters/custom/format_folders.h"
#include "exporters/custom/guess_format.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr auto kWhole =
    "{\"podium_format\":1,\"name\":\"whole\",\"title\":\"All keys\",\"container\":\"tsv\",\"reads\":{"
    "\"prompt\":\"Q: "
    "{{question}}\",\"messages\":{\"role\":\"from\",\"content\":\"value\",\"roles\":{\"human\":\"user\"}},\"system\":"
    "\"system?\","
    "\"items\":{\"list\":\"answers\",\"each\":\"{{text}}\",\"kind\":\"text\"},\"sources\":[\"model\"],\"ids\":[\"id\"],"
    "\"metadata\":[\"topic\",\"meta.lang?\"],"
    "\"tags\":\"tags[*]\",\"preference\":{\"best\":\"winner\",\"as\":\"id\",\"values\":{\"none of "
    "them\":\"both_bad\",\"=\":\"tie\"}},"
    "\"annotator\":\"judge\",\"time\":\"when\",\"margin\":\"margin\",\"strength\":\"strength\"},"
    "\"writes\":{\"rows\":\"rankings\",\"order\":\"best-first\",\"columns\":[{\"name\":\"meta.topic\",\"value\":"
    "\"metadata.topic\",\"type\":\"string\"},"
    "{\"name\":\"[\\\"a.b\\\"]\",\"value\":\"best\",\"words\":{\"0\":\"A\"}},{\"name\":\"answers\",\"value\":"
    "\"candidates\",\"each\":[{\"name\":\"text\",\"value\":\"text\"}]}]}}";

QString problems(const QByteArray& json) {
  return QString::fromStdString(toText(parseFormat(json.toStdString()).problems));
}

// A whole description with another part in place of one of its own.
QByteArray changed(const char* from, const char* to) {
  QByteArray json(kWhole);
  Q_ASSERT(json.contains(from));
  return json.replace(from, to);
}

}  // namespace

class TestFormatDescription : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsWrittenIsReadBack() {
    const ParsedFormat parsed = parseFormat(kWhole);
    QVERIFY2(parsed.problems.empty(), toText(parsed.problems).c_str());
    QCOMPARE(parsed.description.reads->messages.roles.at("human"), std::string("user"));
    QCOMPARE(parsed.description.writes->columns.size(), std::size_t(3));
    std::vector<FormatDescription> formats = starterFormats();
    formats.push_back(parsed.description);
    for (const FormatDescription& format : formats) {
      const ParsedFormat again = parseFormat(formatJson(format));
      QVERIFY2(again.problems.empty(), toText(again.problems).c_str());
      QVERIFY2(again.description == format, formatJson(format).c_str());
      QVERIFY(problemsOf(format).empty());
    }
  }

  void mistakesAreNamedByTheirPlace_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* from, const char* to, const char* message) {
      QTest::addRow("%s -> %s", from, to) << changed(from, to) << QString::fromUtf8(message);
    };
    row("\"podium_format\":1,", "", "/podium_format is missing: write \"podium_format\": 1");
    row("\"podium_format\":1", "\"podium_format\":2", "/podium_format must be a whole number, 1 to 1");
    row("\"name\":\"whole\"", "\"name\":\"../whole\"", "/name must be 1 to 64 letters, digits, - and _");
    row("\"tsv\"", "\"xlsx\"", "/container must be jsonl, json, csv or tsv");
    row("\"title\":\"All keys\"", "\"titel\":\"\"",
        "/titel is no known key; here may stand container, name, podium_format, "
        "reads, title, writes");
    row("\"list\":", "\"lists\":",
        "/reads/items/lists is no known key; here may stand columns, each, group_by, k, kind, "
        "list, row");
    row("\"list\":\"answers\",\"each\":\"{{text}}\"", "\"columns\":[\"a\",\"b[*]\"]",
        "/reads/items/columns/1 is one item; several in one list stand under list");
    row("Q: {{question}}", "Q: {{question", "/reads/prompt a {{ has no }}, or something else stands before it");
    row("\"best\":\"winner\"", "\"best\":[]",
        "/reads/preference/best must be a path, as question, or a template, as {{question}}");
    row("\"as\":\"id\"", "\"as\":\"column\"", "/reads/preference/as names a column, and the items are not in columns");
    row("\"both_bad\"", "\"awful\"",
        "/reads/preference/values/none of them must be first, second, a position from 0, tie, both_bad, cant_tell or "
        "none, "
        "not \"awful\"");
    row("\"ids\":[\"id\"],", "", "/reads/preference/as needs /reads/ids");
    row("\"best\":\"winner\"", "\"best\":\"winner\",\"ranks\":\"rank\"",
        "/reads/preference needs one of best, best_first, ranks, scores and label, not several");
    row("\"sources\":[\"model\"]", "\"sources\":[\"a\",\"b\"]",
        "/reads/sources must be one path or template, which is read for each item");
    row("\"metadata\":[\"topic\"", "\"metadata\":[\"{{topic}}\"",
        "/reads/metadata/0 must be a path: its text is the name under which it is kept");
    row("metadata.topic\"", "topic\"",
        "/writes/columns/0/value there is no value \"topic\" in rows of rankings; use one of "
        "prompt,");
    row("\"best\",\"words\"", "\"chosen\",\"words\"",
        "/writes/columns/1/value there is no value \"chosen\" in rows of "
        "rankings");
    row("[\\\"a.b\\\"]", "meta",
        "/writes/columns/1/name there is a column of this name, or one inside the other, before it");
    row("\"type\":\"string\"", "\"type\":\"text\"", "/writes/columns/0/type must be any, string, number, bool or json");
    row("{\"name\":\"text\",", "{", "/writes/columns/2/each/0/name is missing: the name of the column");
    row("\"order\":\"best-first\"", "\"order\":true", "/writes/order must be query or best-first");
    QTest::newRow("neither") << QByteArray(R"({"podium_format":1,"name":"x"})")
                             << QStringLiteral("needs reads, writes or both");
    QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("the description ends before its JSON does");
    QTest::newRow("no object") << QByteArray("[]") << QStringLiteral("the description ");
  }
  void mistakesAreNamedByTheirPlace() {
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const QString found = problems(json);
    QVERIFY2(found.contains(message), qPrintable(found));
  }

  void allMistakesAreToldAtOnce() {
    QCOMPARE(parseFormat(changed("\"tsv\"", "1").replace("\"judge\"", "7").toStdString()).problems.size(),
             std::size_t(2));
  }

  void hostileDescriptionsAreRefused() {
    QVERIFY(problems(QByteArray(200'000, '[')).contains(QStringLiteral("nested more deeply")));
    QVERIFY(problems(QByteArray(2 * 1024 * 1024, ' ')).contains(QStringLiteral("longer than 1 MiB")));
    QByteArray columns;
    for (int i = 0; i < 300; ++i) columns += "\"c" + QByteArray::number(i) + "\",";
    columns.chop(1);
    const QByteArray many = changed("\"model\"", columns.constData());
    QVERIFY(problems(many).contains(QStringLiteral("/reads/sources must be a list of 1 to 256")));
    QVERIFY(problems("{\"podium_format\":1,\"name\":\"\xff\"}").contains(QStringLiteral("the description")));
  }

  void storedOnesAreFoundByNameTheProjectsFirst() {
    const ImportFolder folder;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(folder.path("config")));
    const std::string project = folder.path("p.podium");
    QCOMPARE(projectFormatsFolder(project), folder.path("p.podium-formats"));
    QCOMPARE(userFormatsFolder(), folder.path("config/podium/formats"));
    QVERIFY(storedFormats(project).empty());
    FormatDescription format = starterFormats().front();
    format.name = "ours";
    QCOMPARE(saveFormat(format, userFormatsFolder()).value(), folder.path("config/podium/formats/ours.json"));
    QVERIFY(loadFormat("ours", project).value() == format);
    format.title = "The project's";
    const std::string path = saveFormat(format, projectFormatsFolder(project)).value();
    QVERIFY(saveFormat(format, projectFormatsFolder(project)).ok());  // replaces its own file
    QCOMPARE(loadFormat("ours", project).value().title, std::string("The project's"));
    QVERIFY(loadFormat("ours", {}).value().title != format.title);
    QVERIFY(loadFormat(path, {}).value() == format);
    folder.write("p.podium-formats/broken.json", "{\"podium_format\":1,\"name\":\"broken\",\"raeds\":{}}");
    QCOMPARE(storedFormats(project).size(), std::size_t(3));
    const auto broken = loadFormat("broken", project);
    QVERIFY(!broken && broken.error().code == ErrorCode::InvalidInput);
    QVERIFY2(broken.error().message.find("/raeds is no known key") != std::string::npos,
             broken.error().message.c_str());
    const auto missing = loadFormat("other", project);
    QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
    QVERIFY2(missing.error().message.find("there are broken, ours, ours") != std::string::npos,
             missing.error().message.c_str());
    format.name = "no/name";
    QVERIFY(!saveFormat(format, userFormatsFolder()).ok());
    QVERIFY(!loadFormat(folder.path("none.json"), {}).ok());
  }

  void aFormatIsUsedOnlyForWhatItDescribes() {
    FormatDescription format = starterFormats().front();
    format.writes.reset();
    QCOMPARE(importFormatOf(format).name, format.name);
    QVERIFY_EXCEPTION_THROWN((void)exportFormatOf(format), Exception);
    format.reads->items = {};
    QVERIFY_EXCEPTION_THROWN((void)importFormatOf(format), Exception);
  }
};

QTEST_GUILESS_MAIN(TestFormatDescription)
#include "test_format_description.moc"
