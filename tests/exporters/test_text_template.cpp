// Paths and templates: what they name, what they refuse, and that none of them takes long.
#include <QtTest>

#include "exporters/custom/field_expression.h"

using namespace podium;

namespace {

RowValue parsedRow(const char* json) { return RowValue::parse(json); }

// What an expression gives, or what is wrong with it or with the row.
QString read(const char* expression, const RowValue& row, bool cells = false) {
  std::string problem;
  const auto parsed = FieldExpression::parse(expression, problem);
  if (!parsed) return QStringLiteral("refused: ") + QString::fromStdString(problem);
  try {
    const RowValue value = parsed->read(RowScope(row, cells));
    return QString::fromStdString(value.dump());
  } catch (const RowFault& fault) {
    return QStringLiteral("fault: ") + QString::fromUtf8(fault.what());
  }
}

constexpr auto kRow = R"({"question":"Name a prime.","a":{"b":["x",{"c":7}]},"none":null,"tags":["u","v"],
"a.b":"whole","n":1.5,"yes":true,"answers":[{"text":"7","rank":1},{"text":"8","rank":null}]})";

}  // namespace

class TestTextTemplate : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void expressionsNameValues_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* expression, const char* value) {
      QTest::addRow("%s", expression) << QString::fromUtf8(expression) << QString::fromUtf8(value);
    };
    row("question", R"("Name a prime.")");
    row(" question ", R"("Name a prime.")");
    row("a.b[0]", R"("x")");
    row("a.b[-1].c", "7");
    row("[\"a\"].b[1][\"c\"]", "7");
    row("a.b", R"("whole")");
    row("none", "null");
    row("absent?", "null");
    row("a.absent?", "null");
    row("answers[*].text", R"(["7","8"])");
    row("answers[*].rank", "[1,null]");
    row("answers[*].model?", "[null,null]");
    row("absent", "fault: has no \"absent\"");
    row("a.b[9]", "fault: has no element [9] for the path \"a.b[9]\"");
    row("question[*]", "fault: has no list for the path \"question[*]\"");
    row("Q: {{question}}", R"("Q: Name a prime.")");
    row("{{ a.b[1].c }}/{{n}}/{{yes}}", R"("7/1.5/true")");
    row("{{ question | upper | trim }}", R"("NAME A PRIME.")");
    row("{{ absent | default(\"-\") }}{{ none | default('+') }}", R"("-+")");
    row("{{ tags | join(\", \") }}", R"("u, v")");
    row("{{ tags[*] | join(\"\\n\") }}", "\"u\\nv\"");
    row("{{ a | tojson }}", "\"{\\\"b\\\":[\\\"x\\\",{\\\"c\\\":7}]}\"");
    row("{{ \"{{\" }}question{{ '}}' }}", R"("{{question}}")");
    row("{{absent?}}.", R"(".")");
    row("{{absent}}", "fault: has no \"absent\"");
    row("{{none}}", "fault: has no value of \"none\", which a template names; default(\"...\") would stand for it");
    row("{{tags}}",
        "fault: has a value of \"tags\" that is no text; join(\", \") makes one of a list, tojson of anything");
  }
  void expressionsNameValues() {
    QFETCH(QString, expression);
    QFETCH(QString, value);
    QCOMPARE(read(expression.toUtf8().constData(), parsedRow(kRow)), value);
  }

  void wrongExpressionsSayWhatIsWrong_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* expression, const char* part) {
      QTest::addRow("%s", expression) << QString::fromUtf8(expression) << QString::fromUtf8(part);
    };
    row("", "it is empty");
    row("?", "it is empty");
    row("a..b", "names with");
    row("a.", "a . stands between two names");
    row(".a", "a . stands between two names");
    row("a[", "between [ and ]");
    row("a[1", "a [ has no ]");
    row("a[x]", "between [ and ]");
    row("a[99999999999]", "between [ and ]");
    row("a[\"b]", "has no end");
    row("a]b", "names with");
    row("{{question", "a {{ has no }}");
    row("{{question}", "a {{ has no }}");
    row("{{}}", "it is empty");
    row("{{ question | shout }}", "there is no filter \"shout\"");
    row("{{ question | default }}", "default wants a text");
    row("{{ question | join(3) }}", "join wants a text");
    row("{{ \"open }}", "a text in quotes has no end");
    row("{% for x in y %}{{x}}{% endfor %}", "a template has only fields");
    row("{{ question }}{# remark #}", "a template has only fields");
  }
  void wrongExpressionsSayWhatIsWrong() {
    QFETCH(QString, expression);
    QFETCH(QString, part);
    const QString result = read(expression.toUtf8().constData(), parsedRow(kRow));
    QVERIFY2(result.startsWith(QStringLiteral("refused: ")) && result.contains(part), qPrintable(result));
  }

  // A cell of a table may hold JSON, and an empty one is no value.
  void cellsAreReadAsJsonWhereAPathGoesIntoThem() {
    const RowValue row = parsedRow(
        "{\"meta\":\"{\\\"topic\\\":\\\"numbers\\\"}\",\"list\":\"[1,2]\",\"empty\":\"\",\"text\":\"[not JSON\"}");
    QCOMPARE(read("meta.topic", row, true), QStringLiteral("\"numbers\""));
    QCOMPARE(read("list[*]", row, true), QStringLiteral("[1,2]"));
    QCOMPARE(read("empty", row, true), QStringLiteral("null"));
    QCOMPARE(read("text", row, true), QStringLiteral("\"[not JSON\""));
    QCOMPARE(read("text[0]", row, true), QStringLiteral("fault: has no element [0] for the path \"text[0]\""));
    QCOMPARE(read("meta.topic", row, false), QStringLiteral("fault: has no \"topic\" for the path \"meta.topic\""));
  }

  void namesThatAreNotInAnElementAreThoseOfTheRow() {
    const RowValue row = parsedRow(R"({"prompt":"p","text":"outer"})"), element = parsedRow(R"({"text":"inner"})");
    const RowScope outer(row);
    const RowScope inner(element, false, &outer);
    QCOMPARE(FieldExpression("{{prompt}}: {{text}}").text(inner).value(), std::string("p: inner"));
    QCOMPARE(FieldExpression(".").read(inner), element);
    QVERIFY_EXCEPTION_THROWN((void)FieldExpression("neither").read(inner), RowFault);
  }

  void whatIsTooMuchIsRefused() {
    std::string problem;
    std::string deep = "a";
    for (int i = 0; i < 40; ++i) deep += ".a";
    QVERIFY(!FieldExpression::parse(deep, problem));
    QVERIFY(problem.find("more than 32 steps") != std::string::npos);
    QVERIFY(!FieldExpression::parse(std::string(100'000, 'a'), problem));
    QVERIFY(!FieldExpression::parse("{{a}}" + std::string(100'000, 'x'), problem));
    QVERIFY(problem.find("more than 65536 bytes") != std::string::npos);
    std::string many;
    for (int i = 0; i < 257; ++i) many += "{{a}}";
    QVERIFY(!FieldExpression::parse(many, problem));
    QVERIFY(problem.find("more than 256 fields") != std::string::npos);
    std::string filters = "{{a";
    for (int i = 0; i < 9; ++i) filters += "|trim";
    QVERIFY(!FieldExpression::parse(filters + "}}", problem));
    QVERIFY(problem.find("more than 8 filters") != std::string::npos);
  }

  // 256 times a long value: the text ends at its limit, and the row is at fault.
  void aTemplateThatMultipliesItsFieldsStopsAtALimit() {
    const RowValue row{{"a", std::string(1024 * 1024, 'x')}};
    std::string many;
    for (int i = 0; i < 256; ++i) many += "{{a}}";
    QVERIFY(read(many.c_str(), row).startsWith(QStringLiteral("fault: gives a text of more than 16 MiB")));
    RowValue list{{"l", RowValue::array()}};
    for (int i = 0; i < 20'000; ++i) list["l"].push_back("x");
    const std::string join = "{{ l | join(\"" + std::string(2000, '-') + "\") }}";
    QVERIFY(read(join.c_str(), list).startsWith(QStringLiteral("fault: gives a text of more than 16 MiB")));
  }

  void deeplyNestedCellsAreAFaultOfTheirRow() {
    const RowValue row{{"a", std::string(100'000, '[')}, {"b", std::string(5000, '[') + std::string(5000, ']')}};
    QVERIFY(read("b[0]", row, true).startsWith(QStringLiteral("fault: is nested more deeply than 500 times")));
    QVERIFY(read("a[0]", row, true).startsWith(QStringLiteral("fault: ")));
  }
};

QTEST_GUILESS_MAIN(TestTextTemplate)
#include "test_text_template.moc"
