// What is written is shown: every word of the source, HTML as text, nothing fetched, on any thread.
#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QUrl>
#include <thread>

#include "text_samples.h"
#include "ui/text/text_writer.h"

using namespace podium;
using namespace podium::samples;

namespace {

TextLook look(int width = 500) { return textLook(width); }

QString shown(const std::string& body, TextFormat format = TextFormat::Markdown) {
  return plainText(*prepareText(content(format, body), look()));
}

QSet<QString> wordsOf(const QString& text) {
  static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}]+"),
                                       QRegularExpression::UseUnicodePropertiesOption);
  QSet<QString> words;
  for (auto it = word.globalMatch(text); it.hasNext();) words << it.next().captured();
  return words;
}

// Addresses of links and images, languages behind fences, entities and numbers of list items are markup.
QString withoutMarkup(QString text) {
  static const QRegularExpression markup(
      QStringLiteral("\\]\\([^)\\s]*\\)|\\]\\([^)]*\\)|&[a-z#0-9]+;|^\\s*(?:```|~~~).*$|^\\s*\\d+[.)]\\s"
                     "|^ *\\[[^\\]]+\\]: .*$|\\\\"),
      QRegularExpression::MultilineOption);
  return text.replace(markup, QStringLiteral(" "));
}

QStringList missingWords(const QString& body, const QString& text) {
  QStringList missing;
  for (const QString& word : wordsOf(withoutMarkup(body)))
    if (!text.contains(word)) missing << word;
  return missing;
}

}  // namespace

class TestRichText : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp); }

  void nothingIsLost_data() {
    QTest::addColumn<QString>("body");
    QTest::newRow("sample") << QString::fromStdString(longMarkdown());
    QTest::newRow("formulas") << QString::fromStdString(formulas());
    QTest::newRow("cjk") << QString::fromStdString(cjk());
    QTest::newRow("html") << QStringLiteral(
        "<div align=x>\n<p>one</p> *two*\n</div>\n\n<!-- three -->\n<br/>four<think>five");
    QTest::newRow("unclosed") << QStringLiteral("**bold `code $maths [link](not closed ~~~ | table\n--- <a href=");
    QTest::newRow("nested") << QStringLiteral(
        "> - 1. > deep\n>       code\n> - \n>\n>   | a | b |\n>   |---|---|\n>   | c |");
  }
  void nothingIsLost() {
    QFETCH(QString, body);
    const QStringList missing = missingWords(body, shown(body.toStdString()));
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
  }

  void nothingOfRealTextsIsLost() {
    const QStringList texts = realTexts();
    if (texts.isEmpty()) QSKIP("../shared/data is not here");
    int checked = 0;
    for (const QString& body : texts) {
      const QStringList missing = missingWords(body, shown(body.toStdString()));
      QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' ')) + QStringLiteral("\n---\n") + body));
      ++checked;
    }
    QVERIFY(checked > 300);
  }

  void htmlIsShownAsText() {
    const QString text = shown("<script>alert('x')</script> and <b>bold</b> & <img src=x>\n\n<table><tr><td>cell\n");
    QVERIFY(text.contains(QLatin1String("<script>alert('x')</script> and <b>bold</b> & <img src=x>")));
    QVERIFY(text.contains(QLatin1String("<table><tr><td>cell")));
    const auto prepared = prepareText(markdown("<b>bold</b>"), look());
    QCOMPARE(prepared->document->begin().begin().fragment().charFormat().fontWeight(), int(QFont::Normal));
  }

  void markdownInsideOfHtmlIsRead() { QVERIFY(shown("<think>\n**one**\n</think>").contains(QLatin1String("\none\n"))); }

  void nothingIsFetched() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("picture.png"));
    QImage picture(10, 10, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(path));
    const QUrl url = QUrl::fromLocalFile(path);
    const auto prepared = prepareText(
        markdown("![a *picture*](" + url.toString().toStdString() + ") ![](https://example.org/x.png)"), look());
    QCOMPARE(plainText(*prepared), QStringLiteral("[image: a picture] [image: ]"));
    for (QTextBlock block = prepared->document->begin(); block.isValid(); block = block.next())
      for (auto it = block.begin(); !it.atEnd(); ++it) QVERIFY(!it.fragment().charFormat().isImageFormat());
    // The same question to a document of Qt's own is answered.
    QVERIFY(!prepared->document->resource(QTextDocument::ImageResource, url).isValid());
    QVERIFY(QTextDocument().resource(QTextDocument::ImageResource, url).isValid());
  }

  void linksAreInert() {
    const auto prepared = prepareText(markdown("[words](javascript:alert) www.example.org"), look());
    for (auto it = prepared->document->begin().begin(); !it.atEnd(); ++it)
      QVERIFY(!it.fragment().charFormat().isAnchor());
    QCOMPARE(prepared->document->begin().begin().fragment().charFormat().toolTip(), QStringLiteral("javascript:alert"));
  }

  void tablesAreTables() {
    const auto prepared = prepareText(markdown("| a | b |\n|:-|-:|\n| $x|y$ | `c\\|d` |\n| e |"), look());
    QCOMPARE(prepared->document->rootFrame()->childFrames().size(), 1);
    auto* table = qobject_cast<QTextTable*>(prepared->document->rootFrame()->childFrames().first());
    QVERIFY(table);
    QCOMPARE(table->rows(), 3);
    QCOMPARE(table->columns(), 2);
    QCOMPARE(table->cellAt(1, 1).firstCursorPosition().block().text(), QStringLiteral("c|d"));
    QCOMPARE(table->cellAt(0, 1).firstCursorPosition().blockFormat().alignment(), Qt::AlignRight);
  }

  void listsKeepTheirMarkers() {
    QCOMPARE(shown("3. three\n4. four\n   - deep\n\n- [x] done\n- [ ] open\n-\n- last"),
             QStringLiteral("3. three\n4. four\n• deep\n[x] done\n[ ] open\n• \n• last"));
  }

  void lineEndsOfAuthorsAreKept() {
    QCOMPARE(shown("Roses are red\nViolets  \nare"), QStringLiteral("Roses are red\nViolets\nare"));
  }

  void codeKeepsItsLetters() {
    const std::string code = "```cpp\nint x = 1 < 2; // $a$ <b>\n\n\tx *= `2`;\n```";
    const auto prepared = prepareText(markdown(code), look());
    QCOMPARE(plainText(*prepared), QStringLiteral("int x = 1 < 2; // $a$ <b>\n\n\tx *= `2`;"));
    QCOMPARE(prepared->codeBoxes.size(), std::size_t(1));
    QCOMPARE(prepared->codeBoxes[0].language, QStringLiteral("cpp"));
    QCOMPARE(prepared->codeBoxes[0].lastBlock - prepared->codeBoxes[0].firstBlock, 2);
  }

  void plainTextIsShownLetterByLetter() {
    const std::string body = "# not a heading\r\n\n  **stars** <b> $x$ \t.\n";
    QCOMPARE(shown(body, TextFormat::Plain), QStringLiteral("# not a heading\n\n  **stars** <b> $x$ \t.\n"));
  }

  void conversationsAreTurns() {
    const QString text = shown(conversation(), TextFormat::Conversation);
    QVERIFY(text.startsWith(QStringLiteral("System\nAnswer in short.\nPerson\nWhat is two plus two?")));
    QVERIFY(text.contains(QString::fromUtf8("café style 😀.")));
    QVERIFY(text.contains(QLatin1String("[image_url]")));
    QVERIFY(text.contains(QLatin1String("judge\nA role")));
  }

  void brokenConversationsAreShownAsTheyStand_data() {
    QTest::addColumn<QString>("body");
    for (const char* body : {"", "[", "{}", "[{\"role\":\"user\"}]", "[{\"role\":\"user\",\"content\":\"a\"}] x",
                             "[{\"role\":\"user\",\"content\":\"\\u12\"}]", "[1, 2]"})
      QTest::newRow(body) << QString::fromLatin1(body);
    QTest::newRow("deep") << QStringLiteral("[{\"content\":\"\",\"x\":") + QString(100'000, QLatin1Char('['));
  }
  void brokenConversationsAreShownAsTheyStand() {
    QFETCH(QString, body);
    QCOMPARE(shown(body.toStdString(), TextFormat::Conversation), body);
  }

  void columnsAreNoWiderThanPeopleReadWell() {
    const TextLook wide = textLook(5000);
    QVERIFY(wide.width <= textColumnWidth(wide.body));
    QCOMPARE(textLook(300).width, 300);
  }

  void documentsArePreparedOnOtherThreads() {
    const TextLook here = look();
    const auto expected = plainText(*prepareText(markdown(longMarkdown()), here));
    constexpr int kThreads = 4, kRounds = 5;
    std::vector<std::shared_ptr<PreparedText>> prepared(kThreads * kRounds);
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
      threads.emplace_back([&, t] {
        for (int round = 0; round < kRounds; ++round)
          prepared[static_cast<std::size_t>(t * kRounds + round)] = prepareText(markdown(longMarkdown()), here);
      });
    for (std::thread& thread : threads) thread.join();
    for (const auto& text : prepared) {
      QCOMPARE(text->document->thread(), QThread::currentThread());
      QCOMPARE(plainText(*text), expected);
      QVERIFY(text->document->documentLayout()->documentSize().height() > 500);
    }
  }

  void hostileTextsAreBuilt_data() {
    QTest::addColumn<QString>("body");
    QTest::newRow("quotes") << QString(2000, QLatin1Char('>')) + QStringLiteral(" deep");
    QTest::newRow("lists") << QStringLiteral("- ").repeated(500) + QStringLiteral("deep");
    QTest::newRow("brackets") << QString(5000, QLatin1Char('[')) + QStringLiteral("](x)");
    QTest::newRow("stars") << QStringLiteral("**a *b ").repeated(2000);
    QTest::newRow("dollars") << QStringLiteral("$a $$b \\( ").repeated(2000);
    QTest::newRow("one word") << QString(50'000, QLatin1Char('x'));
    QTest::newRow("private") << QString::fromUcs4(U"\U000F0000 \U000F0001 \uE000 \uFFFC \uFDD0 end");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << QStringLiteral(" \n\t\n ");
  }
  void hostileTextsAreBuilt() {
    QFETCH(QString, body);
    for (const TextFormat format :
         {TextFormat::Plain, TextFormat::Markdown, TextFormat::Conversation, TextFormat::Code}) {
      const auto prepared = prepareText(content(format, body.toStdString(), "python"), look());
      QCOMPARE(prepared->source.size(), static_cast<std::size_t>(prepared->text.size()));
      if (body.contains(QLatin1String("deep"))) QVERIFY(plainText(*prepared).contains(QLatin1String("deep")));
    }
  }

  void lengthsCountWordsAndCharacters() {
    const auto length = [](const char* body) { return textLength(*prepareText(markdown(body), look())); };
    QCOMPARE(length("It's **two-fold**, 3."), (TextLength{3, 15}));
    QCOMPARE(length(reinterpret_cast<const char*>(u8"中位数 ok")), (TextLength{4, 5}));
    QCOMPARE(length(""), (TextLength{0, 0}));
  }

  // Whatever stands between them in the body, and however often their words occur.
  void stepsKeepTheirPlacesInTheBody() {
    Content body;
    body.format = TextFormat::Plain;
    body.steps = {"Add two.", "Zürich", "Add two."};
    body.body = "Add two.\n\nZürich\nAdd two.";
    const auto text = prepareText(std::make_shared<const Content>(body), look());
    QCOMPARE(text->parts.size(), 3u);
    QCOMPARE(positionsOf(*text, {10, 16}).value().first,
             static_cast<int>(text->text.indexOf(QStringLiteral("Zürich"))));
    QCOMPARE(positionsOf(*text, {17, 25}).value().first,
             static_cast<int>(text->text.lastIndexOf(QStringLiteral("Add"))));
    const int label = static_cast<int>(text->text.indexOf(QStringLiteral("Step 2")));
    QVERIFY(label >= 0 && !sourceOf(*text, label, label + 6));
    body.steps[1] = "Bern";  // stands nowhere: shown all the same
    const auto other = prepareText(std::make_shared<const Content>(body), look());
    const int bern = static_cast<int>(other->text.indexOf(QStringLiteral("Bern")));
    QVERIFY(bern >= 0 && !sourceOf(*other, bern, bern + 4));
    QVERIFY(positionsOf(*other, {17, 25}));
  }

  void lengthIsThatOfTheBodyAlone() {
    Content body;
    body.format = TextFormat::Markdown;
    body.body = "One *two* three.\n\nFour.";
    const auto words = [](const Content& content) {
      return textLength(*prepareText(std::make_shared<const Content>(content), look())).words;
    };
    QCOMPARE(words(body), 4);
    body.evidence = {{"A claim", "A quoted passage", "A title", "https://a.example"}};
    QCOMPARE(words(body), 4);
    body.steps = {"One *two* three.", "Four."};
    QCOMPARE(words(body), 4);
  }

  // Evidence comes from files that nobody here wrote.
  void evidenceIsPlainWords() {
    Content body;
    body.evidence = {{"**bold** <b>claim</b>", "a\nquote", "title", "file:///etc/passwd"}};
    const auto text = prepareText(std::make_shared<const Content>(body), look());
    QVERIFY(text->text.contains(QStringLiteral("**bold** <b>claim</b>")));
    QVERIFY(text->text.contains(QStringLiteral("file:///etc/passwd")));
    QCOMPARE(text->parts.size(), 1u);
    QCOMPARE(text->quotes.size(), 1u);
    for (QTextBlock block = text->document->begin(); block.isValid(); block = block.next())
      for (auto it = block.begin(); !it.atEnd(); ++it) QVERIFY(!it.fragment().charFormat().isAnchor());
  }
};

QTEST_MAIN(TestRichText)
#include "test_rich_text.moc"
