// Colours of code: the right letters, in order, and nothing of the code changed by them.
#include <QTest>
#include <random>

#include "ui/text/code_highlighter.h"

using namespace podium;

namespace {

// "k:def s:'x' ..." of the coloured parts.
QString tokens(const QString& code, const char* language) {
  QStringList out;
  for (const CodeSpan& span : highlightCode(code, QLatin1String(language))) {
    const char* names = "kscn";
    out << QLatin1Char(names[static_cast<int>(span.token)]) + QLatin1Char(':') + code.mid(span.begin, span.length);
  }
  return out.join(QLatin1Char(' '));
}

}  // namespace

class TestCodeHighlighter : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void partsAreFound_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* language, const char* code, const char* expected) {
      QTest::newRow(language) << QString::fromLatin1(language) << QString::fromUtf8(code)
                              << QString::fromUtf8(expected);
    };
    row("python", "def f(x): # c\n return '''a\nb''' + 1.5e-3", "k:def c:# c k:return s:'''a\nb''' n:1.5e-3");
    row("py", "defined = \"a\\\"b\"", "s:\"a\\\"b\"");
    row("c++", "int x = 0xFF; // c\n/* d\n*/ \"s\"", "k:int n:0xFF c:// c c:/* d\n*/ s:\"s\"");
    row("java", "public int a;", "k:public k:int");
    row("ts", "let s = `a\n${b}`;", "k:let s:`a\n${b}`");
    row("rust", "fn f<'a>(x: &'a str)", "k:fn k:str");
    row("go", "func f() { x := `raw\\` }", "k:func s:`raw\\`");
    row("bash", "if [ ${#x} ]; then # c", "k:if k:then c:# c");
    row("sql", "SELECT 'it''s' FROM t -- c", "k:SELECT s:'it' s:'s' k:FROM c:-- c");
    row("json", "{\"a\": [1, true]}", "s:\"a\" n:1 k:true");
    row("html", "<p class=\"x\">if 1 < 2</p><!-- c -->", "k:<p s:\"x\" k:</p c:<!-- c -->");
    row("yaml", "a: true # c", "k:true c:# c");
    row("r", "x <- function(a) NULL # c", "k:function k:NULL c:# c");
    row("unknown", "if while 1", "");
    row("", "if while 1", "");
  }
  void partsAreFound() {
    QFETCH(QString, language);
    QFETCH(QString, code);
    QFETCH(QString, expected);
    QCOMPARE(tokens(code, language.toLatin1().constData()), expected);
  }

  void spansAreOrderedAndWithinTheCode_data() {
    QTest::addColumn<QString>("language");
    for (const QString& name : knownLanguages()) QTest::newRow(qPrintable(name)) << name;
  }
  void spansAreOrderedAndWithinTheCode() {
    QFETCH(QString, language);
    const QString letters = QStringLiteral("ab1\"'`/*#-<>!= \n\\.eE+xif\u00e9\U0001F600");
    std::mt19937 random(3);
    for (int round = 0; round < 50; ++round) {
      QString code;
      for (int i = 0; i < 120; ++i)
        code += letters[static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size()))];
      int end = 0;
      for (const CodeSpan& span : highlightCode(code, language)) {
        QVERIFY(span.begin >= end && span.length > 0);
        end = span.begin + span.length;
      }
      QVERIFY(end <= code.size());
    }
  }

  void unclosedPartsEnd() {
    QCOMPARE(tokens(QStringLiteral("x = 'abc\ny = 1"), "python"), QStringLiteral("s:'abc n:1"));
    QCOMPARE(tokens(QStringLiteral("/* abc"), "cpp"), QStringLiteral("c:/* abc"));
    QCOMPARE(tokens(QStringLiteral("\"abc\\"), "cpp"), QStringLiteral("s:\"abc\\"));
  }
};

QTEST_APPLESS_MAIN(TestCodeHighlighter)
#include "test_code_highlighter.moc"
