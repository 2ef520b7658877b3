// Formulas: what counts as one, what TeX means, nothing dropped, and no input that crashes or hangs.
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <random>

#include "text_samples.h"
#include "ui/text/markdown_source.h"
#include "ui/text/maths_layout.h"
#include "ui/text/maths_parser.h"

using namespace podium;

namespace {

// The formulas of a text as "tex" or "[tex]" for displays.
QStringList formulasIn(const char* text) {
  const std::u32string points = codePoints(text);
  QStringList found;
  for (std::size_t i = 0; i < points.size();) {
    const auto range = mathsAt(points, i);
    if (!range) {
      ++i;
      continue;
    }
    const QString tex = QString::fromUcs4(range->maths.tex.data(), static_cast<qsizetype>(range->maths.tex.size()));
    found << (range->maths.display ? QLatin1Char('[') + tex + QLatin1Char(']') : tex);
    i = range->end;
  }
  return found;
}

MathsLayout laidOut(const char* tex, bool display = true) {
  const auto row = parseMaths(QString::fromUtf8(tex));
  return row ? layOutMaths(*row, mathsFont(TextSize::Heading), display) : MathsLayout{};
}

// All letters that are drawn, in the order of drawing.
QString lettersOf(const MathsLayout& layout) {
  QString letters;
  for (const MathsGlyphs& part : layout.glyphs) letters += part.text;
  return letters;
}

const MathsGlyphs* glyph(const MathsLayout& layout, const char* text) {
  for (const MathsGlyphs& part : layout.glyphs)
    if (part.text == QString::fromUtf8(text)) return &part;
  return nullptr;
}

}  // namespace

class TestMaths : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp); }

  void delimitersAreThoseOfTex_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("formulas");
    const auto row = [](const char* text, const QStringList& formulas) {
      QTest::newRow(text) << QString::fromUtf8(text) << formulas;
    };
    const auto one = [](const char* tex) { return QStringList{QString::fromLatin1(tex)}; };
    row("a $x$ b", one("x"));
    row("$$x$$", one("[x]"));
    row("\\(x\\) and \\[y\\]", {QStringLiteral("x"), QStringLiteral("[y]")});
    row("$5 and $10", {});
    row("from $5 to $x", {});
    row("it costs $5, $10 or $20.", {});
    row("$x$1", {});
    row("$ x$", {});
    row("$x $", {});
    row("$a\\$b$", one("a\\$b"));
    row("$a\nb$", one("a\nb"));
    row("$a\n\nb$", {});
    row("$$ $$", {});
    row("lonely $", {});
  }
  void delimitersAreThoseOfTex() {
    QFETCH(QString, text);
    QFETCH(QStringList, formulas);
    QCOMPARE(formulasIn(text.toUtf8().constData()), formulas);
  }

  void codeHoldsNoFormulas() {
    const auto prepared =
        prepareText(samples::markdown("`$a$` ``$b$ ` `` $c$\n\n```\n$d$\n```\n\n    $e$\n\n\\`$f$\\`"), textLook(500));
    QString objects;
    for (QTextBlock block = prepared->document->begin(); block.isValid(); block = block.next())
      objects += QString::number(block.text().count(QChar::ObjectReplacementCharacter));
    QCOMPARE(objects, QStringLiteral("1001"));  // c and f: one in the first paragraph, one in the last
  }

  void everythingKnownIsRead_data() {
    QTest::addColumn<QString>("tex");
    QTest::addColumn<QString>("letters");
    const auto row = [](const char* tex, const char* letters) {
      QTest::newRow(tex) << QString::fromUtf8(tex) << QString::fromUtf8(letters);
    };
    row("x^2_1", "x21");
    row("\\frac ab", "ab");
    row("\\frac{a+b}{c}", "a+bc");
    row("\\sqrt[3]{x}", "3x");
    row("\\sqrt x", "x");
    row("\\hat x\\vec{v}", "xv");
    row("\\alpha\\le\\infty", "α≤∞");
    row("\\mathbb{R}\\mathbf{v}", "ℝv");
    row("\\text{if } x", "if x");
    row("\\sum_{i=1}^n i", "∑ni=1i");
    row("\\lim_{x\\to0}", "limx→0");
    row("\\binom{n}{k}", "nk");
    row("\\left(\\frac12\\right]", "12");
    row("\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}", "1234");
    row("\\begin{cases}a&b\\\\[2pt]c\\end{cases}", "abc");
    row("\\begin{aligned}a&=b\\\\&=c\\end{aligned}", "a=b=c");
    row("\\boxed{42}", "42");
    row("f'", "f′");
    row("a-b", "a−b");
    row("\\%\\$\\{\\}", "%${}");
    row("{a \\over b}", "ab");
    row("\\operatorname{rank}A", "rankA");
    row("a\\,\\quad\\!b", "ab");
    row("x \\pmod{n}", "xmod\u2009n");
  }
  void everythingKnownIsRead() {
    QFETCH(QString, tex);
    QFETCH(QString, letters);
    QCOMPARE(lettersOf(laidOut(tex.toUtf8().constData())), letters);
  }

  void whatIsNotKnownIsShown() {
    QCOMPARE(lettersOf(laidOut("\\foo{x}+\\bar{y}")), QStringLiteral("\\foox+y"));
    for (const char* broken :
         {"\\frac{a", "\\left( a", "\\begin{nonsense}a\\end{nonsense}", "a}", "\\begin{cases}a", "\\"}) {
      QVERIFY(!parseMaths(QString::fromLatin1(broken)));
      MathsSource source{codePoints(broken), codePoints(std::string("$") + broken + "$"), false};
      QCOMPARE(lettersOf(layOutMaths(source, mathsFont())),
               QLatin1Char('$') + QLatin1String(broken) + QLatin1Char('$'));
    }
  }

  void placesAreThoseOfMathematics() {
    const MathsLayout scripts = laidOut("x^a_b");
    QVERIFY(glyph(scripts, "a")->at.y() < 0);
    QVERIFY(glyph(scripts, "b")->at.y() > 0);
    QVERIFY(glyph(scripts, "a")->font.pixelSize() < glyph(scripts, "x")->font.pixelSize());
    const MathsLayout fraction = laidOut("\\frac{a}{b}");
    QVERIFY(glyph(fraction, "a")->at.y() < glyph(fraction, "b")->at.y());
    QCOMPARE(fraction.rules.size(), std::size_t(1));
    QVERIFY(fraction.rules[0].top() > glyph(fraction, "a")->at.y());
    // Limits above and below in a display, beside the operator in a line.
    const MathsLayout sum = laidOut("\\sum_{k}^{n}", true), inLine = laidOut("\\sum_{k}^{n}", false);
    QVERIFY(glyph(sum, "k")->at.x() < glyph(inLine, "k")->at.x());
    QVERIFY(sum.height() > inLine.height());
    const MathsLayout small = laidOut("\\left(x\\right)"), large = laidOut("\\left(\\frac{\\frac12}{3}\\right)");
    QVERIFY(large.strokes[0].path.boundingRect().height() > small.strokes[0].path.boundingRect().height() * 1.5);
    // A relation has space around it, a sign has none.
    QVERIFY(laidOut("a=b").width > laidOut("ab").width + laidOut("=").width);
    QVERIFY(glyph(laidOut("=-b"), "b")->at.x() - glyph(laidOut("=-b"), "\u2212")->at.x() <
            glyph(laidOut("a-b"), "b")->at.x() - glyph(laidOut("a-b"), "\u2212")->at.x());
  }

  void inkStaysWithinItsBox() {
    for (const char* tex : {"\\frac{\\sqrt{x^2+1}}{y_j}", "\\begin{pmatrix}1\\\\2\\\\3\\end{pmatrix}",
                            "\\int_0^\\infty", "\\overline{AB}\\underbrace{x}_{n}", "\\hat{f}\\vec{x}", "\\boxed{x}"}) {
      const MathsLayout layout = laidOut(tex);
      constexpr int kMargin = 20;
      const QSize size(static_cast<int>(layout.width) + 2 * kMargin, static_cast<int>(layout.height()) + 2 * kMargin);
      QImage image(size, QImage::Format_RGB32);
      image.fill(Qt::white);
      QPainter painter(&image);
      painter.translate(kMargin, kMargin + layout.ascent);
      paintMaths(painter, layout, Qt::black);
      painter.end();
      const QRect box = QRectF(kMargin, kMargin, layout.width, layout.height()).toAlignedRect().adjusted(-3, -3, 3, 3);
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          QVERIFY2(box.contains(x, y) || image.pixel(x, y) == qRgb(255, 255, 255), tex);
    }
  }

  void baselinesMeet() {
    const auto prepared = prepareText(samples::markdown("words $x$ and $\\frac{a}{b}$ and $x^2$"), textLook(500));
    const QTextBlock block = prepared->document->begin();
    QCOMPARE(block.layout()->lineCount(), 1);
    const QTextLine line = block.layout()->lineAt(0);
    QVERIFY(line.ascent() + line.descent() < 40);
    QVERIFY(line.descent() > QFontMetricsF(prepared->look.body).descent());  // the fraction reaches lower than words
  }

  void copyingGivesTex() {
    const std::string body = "so $x^2$ and\n\n$$\n\\frac{a}{b}\n$$\n\nend";
    QCOMPARE(plainText(*prepareText(samples::markdown(body), textLook(500))),
             QStringLiteral("so $x^2$ and\n$$\n\\frac{a}{b}\n$$\nend"));
  }

  void wideFormulasAreShownWhole() {
    QString tex;
    for (int i = 0; i < 80; ++i) tex += QStringLiteral("x_{%1}+").arg(i);
    const auto prepared = prepareText(samples::markdown("$$" + tex.toStdString() + "y$$"), textLook(300));
    const QTextLine line = prepared->document->begin().layout()->lineAt(0);
    QVERIFY(line.naturalTextWidth() <= 301);
  }

  void anyInputIsLaidOut_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed) QTest::newRow(qPrintable(QString::number(seed))) << seed;
  }
  void anyInputIsLaidOut() {
    QFETCH(unsigned, seed);
    const QStringList parts =
        QString::fromUtf8(
            "\\frac \\sqrt [ ] { } { } ^ _ ' & \\\\ \\left( \\right) \\left \\right . \\begin{cases} "
            "\\end{cases} \\begin{aligned} \\end{aligned} \\text{a} \\text \\hat \\sum \\int \\limits "
            "\\over \\displaystyle \\mathbb \\not \\tag \\pmod \\underbrace \\foo x 1 + = 中 😀 \\ $ ~ "
            "\\overset \\operatorname * \\middle| \\big \\boxed \\binom")
            .split(QLatin1Char(' '));
    std::mt19937 random(seed);
    for (int round = 0; round < 200; ++round) {
      QString tex;
      const auto length = random() % 60;
      for (unsigned i = 0; i < length; ++i)
        tex += parts[static_cast<qsizetype>(random() % static_cast<unsigned>(parts.size()))];
      const std::u32string points = codePoints(tex.toStdString());
      const MathsLayout layout = layOutMaths({points, points, (random() & 1) != 0}, mathsFont());
      QVERIFY2(qIsFinite(layout.width) && qIsFinite(layout.height()) && layout.width >= 0, qPrintable(tex));
    }
  }

  void depthIsBounded_data() {
    QTest::addColumn<QString>("tex");
    for (const char* part : {"{", "\\frac{", "\\sqrt", "x^", "\\left(", "\\hat", "\\displaystyle ", "\\begin{matrix}",
                             "\\text{", "\\overset", "'", "\\not", "a\\over "})
      QTest::newRow(part) << QString::fromLatin1(part).repeated(5000);
  }
  void depthIsBounded() {
    QFETCH(QString, tex);
    const std::u32string points = codePoints(tex.toStdString());
    QVERIFY(layOutMaths({points, points, true}, mathsFont()).width >= 0);
  }
};

QTEST_MAIN(TestMaths)
#include "test_maths.moc"
