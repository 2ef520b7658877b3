// A selected stretch is stored as code points of the body, and what was stored is shown again exactly.
#include <QApplication>
#include <QTest>
#include <random>

#include "text_samples.h"

using namespace podium;
using namespace podium::samples;

namespace {

std::shared_ptr<PreparedText> prepared(const std::string& body, TextFormat format = TextFormat::Markdown) {
  return prepareText(content(format, body), textLook(500));
}

// The stretch of the body that shows these words.
QString sourceOfWords(const std::string& body, const char* words, TextFormat format = TextFormat::Markdown) {
  const auto text = prepared(body, format);
  const QString wanted = QString::fromUtf8(words);
  const auto at = static_cast<int>(text->text.indexOf(wanted));
  if (at < 0) return QStringLiteral("not shown");
  const auto range = sourceOf(*text, at, at + static_cast<int>(wanted.size()));
  if (!range) return QStringLiteral("no source");
  const std::u32string points = codePoints(body).substr(range->begin, range->end - range->begin);
  return QString::fromUcs4(points.data(), static_cast<qsizetype>(points.size()));
}

}  // namespace

class TestSourceRanges : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp); }

  void plainTextAndCodeAreExact_data() {
    QTest::addColumn<int>("format");
    QTest::newRow("plain") << static_cast<int>(TextFormat::Plain);
    QTest::newRow("code") << static_cast<int>(TextFormat::Code);
  }
  void plainTextAndCodeAreExact() {
    QFETCH(int, format);
    const std::string body = reinterpret_cast<const char*>(u8"One 😀 two\r\nthree 中文\n\nlast");
    const auto text = prepared(body, static_cast<TextFormat>(format));
    const std::u32string points = codePoints(body);
    for (int i = 0; i < text->text.size(); ++i) {
      const SourceRange from = text->source[static_cast<std::size_t>(i)];
      const QChar c = text->text[i];
      if (from == kNoSource) {
        QVERIFY(c == QChar::ParagraphSeparator);
        continue;
      }
      if (c == QChar::ParagraphSeparator) {
        QVERIFY(points[from.end - 1] == U'\n');
      } else if (!c.isSurrogate()) {
        QCOMPARE(char32_t(c.unicode()), points[from.begin]);
        QCOMPARE(from.end, from.begin + 1);
      }
    }
  }

  void wordsOfMarkdownAreFound_data() {
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("source");
    const auto row = [](const char* name, const char* body, const char* words, const char* source) {
      QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(words) << QString::fromUtf8(source);
    };
    row("word", "one **two** three", "two", "two");
    row("across emphasis", "one **two** three", "one two", "one **two");
    row("behind a link", "[b](http://b.b/b) b c", "b c", "b c");
    row("link's words", "see [the b](http://b) end", "the b", "the b");
    row("escape", "a \\*star\\* b", "*star*", "\\*star\\*");
    row("entity", "a &amp; b &lt;c&gt;", "& b <c>", "&amp; b &lt;c&gt;");
    row("ampersand", "fish & chips &amp; peas", "chips", "chips");
    row("html", "x <b>y</b> z", "<b>y</b>", "<b>y</b>");
    row("code", "x\n\n```py\na = 1\nb = 2\n```\nb = 2", "a = 1", "a = 1");
    row("second line of a quotation", "> one\n> two", "two", "two");
    row("lines of a quotation", "> one\n> two", "one\u2028two", "one\n> two");
    row("cell", "| a | b |\n|---|---|\n| c | d |", "d", "d");
    row("item", "1. one\n2. two", "two", "two");
    row("nested item", "- one\n  - two", "two", "two");
    row("heading", "# one #\n\none", "one", "one");
    row("wide characters", "😀 **中文** x", "中文", "中文");
    row("repeated", "the cat and the cat", "and the cat", "and the cat");
    row("strikethrough", "a ~~b~~ c", "b c", "b~~ c");
  }
  void wordsOfMarkdownAreFound() {
    QFETCH(QString, body);
    QFETCH(QString, words);
    QFETCH(QString, source);
    QCOMPARE(sourceOfWords(body.toStdString(), words.toUtf8().constData()), source);
  }

  void formulasAreTheirWholeSource() {
    const auto text = prepared("so $x^2$ is");
    const auto range = sourceOf(*text, 3, 4);
    QVERIFY(range);
    QCOMPARE(*range, (SourceRange{3, 8}));
    QCOMPARE(positionsOf(*text, {5, 6}), (std::pair{3, 4}));
  }

  void turnsOfConversationsAreFound() {
    const std::string body = conversation();
    QCOMPARE(sourceOfWords(body, "plus two", TextFormat::Conversation), QStringLiteral("plus two"));
    QCOMPARE(sourceOfWords(body, "\"words\"", TextFormat::Conversation), QStringLiteral("\\\"words\\\""));
    QCOMPARE(sourceOfWords(body, "café", TextFormat::Conversation), QStringLiteral("caf\\u00e9"));
    QCOMPARE(sourceOfWords(body, "Assistant", TextFormat::Conversation), QStringLiteral("no source"));
  }

  // Any stretch that begins and ends with a character of the body comes back as it was selected.
  void storedStretchesAreShownAgain_data() {
    QTest::addColumn<QString>("body");
    QTest::newRow("sample") << QString::fromStdString(longMarkdown());
    QTest::newRow("cjk") << QString::fromStdString(cjk());
    int number = 0;
    for (const QString& text : realTexts().mid(0, 400)) QTest::newRow(qPrintable(QString::number(++number))) << text;
  }
  void storedStretchesAreShownAgain() {
    QFETCH(QString, body);
    const auto text = prepared(body.toStdString());
    const auto anchored = [&](int i) {
      const SourceRange from = text->source[static_cast<std::size_t>(i)];
      return from != kNoSource && !from.isEmpty() && text->text[i].isLetterOrNumber();
    };
    std::vector<int> letters;
    for (int i = 0; i < text->text.size(); ++i)
      if (anchored(i)) letters.push_back(i);
    if (letters.size() < 2) return;
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
      int a = letters[random() % letters.size()], b = letters[random() % letters.size()];
      if (a > b) std::swap(a, b);
      if (text->text[a].isLowSurrogate()) --a;
      if (text->text[b].isHighSurrogate()) ++b;
      const auto stored = sourceOf(*text, a, b + 1);
      QVERIFY(stored);
      QCOMPARE(positionsOf(*text, *stored), (std::pair{a, b + 1}));
    }
  }

  // Letters are mapped to the same letters nearly everywhere; what is not is named.
  void lettersComeFromTheirOwnPlaces() {
    std::vector<std::string> bodies{longMarkdown(), cjk()};
    for (const QString& text : realTexts()) bodies.push_back(text.toStdString());
    std::size_t letters = 0, wrong = 0;
    for (const std::string& body : bodies) {
      const auto text = prepared(body);
      const std::u32string points = codePoints(body);
      std::uint32_t before = 0;
      for (int i = 0; i < text->text.size(); ++i) {
        const SourceRange from = text->source[static_cast<std::size_t>(i)];
        if (from == kNoSource || !text->text[i].isLetterOrNumber()) continue;
        ++letters;
        const bool same = !from.isEmpty() && from.end <= points.size() && points[from.begin] == text->text[i].unicode();
        const bool entity = !from.isEmpty() && from.end - from.begin > 1;
        if ((!same && !entity) || from.begin < before) ++wrong;
        before = from.begin;
      }
    }
    QVERIFY(letters > 500);
    QVERIFY2(wrong * 10'000 <= letters, qPrintable(QStringLiteral("%1 of %2").arg(wrong).arg(letters)));
  }
};

QTEST_MAIN(TestSourceRanges)
#include "test_source_ranges.moc"
