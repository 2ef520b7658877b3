// The difference of two texts: it puts both together again, is its own mirror image, and finds what people would.
#include <QTest>
#include <random>

#include "text_samples.h"
#include "ui/text/sentence_diff.h"

using namespace podium;

namespace {

QStringList parts(const QString& text, const std::vector<Stretch>& stretches) {
  QStringList out;
  for (const Stretch& at : stretches) out << text.mid(at.begin, at.length());
  return out;
}

// "same[-gone][+added]"
QString shown(const QString& first, const QString& second) {
  QString out;
  for (const DiffPiece& piece : differenceOf(first, second)) {
    if (piece.kind == DiffKind::Same) out += first.mid(piece.first.begin, piece.first.length());
    if (piece.kind == DiffKind::Gone)
      out += QStringLiteral("[-%1]").arg(first.mid(piece.first.begin, piece.first.length()));
    if (piece.kind == DiffKind::Added)
      out += QStringLiteral("[+%1]").arg(second.mid(piece.second.begin, piece.second.length()));
  }
  return out;
}

// Empty when the pieces are a difference of these texts.
QString faultOf(const QString& first, const QString& second, const std::vector<DiffPiece>& pieces) {
  int a = 0, b = 0;
  for (const DiffPiece& piece : pieces) {
    if (piece.first.begin != a || piece.second.begin != b) return QStringLiteral("a gap at %1, %2").arg(a).arg(b);
    const QStringView x = QStringView(first).mid(a, piece.first.length()),
                      y = QStringView(second).mid(b, piece.second.length());
    if (piece.kind == DiffKind::Same && x != y) return QStringLiteral("not the same: %1, %2").arg(x, y);
    if (piece.kind == DiffKind::Gone && (x.isEmpty() || !y.isEmpty())) return QStringLiteral("not gone");
    if (piece.kind == DiffKind::Added && (y.isEmpty() || !x.isEmpty())) return QStringLiteral("not added");
    a = piece.first.end;
    b = piece.second.end;
  }
  return a == first.size() && b == second.size() ? QString() : QStringLiteral("an end is missing");
}

std::vector<DiffPiece> mirrored(std::vector<DiffPiece> pieces) {
  for (DiffPiece& piece : pieces) {
    std::swap(piece.first, piece.second);
    if (piece.kind != DiffKind::Same) piece.kind = piece.kind == DiffKind::Gone ? DiffKind::Added : DiffKind::Gone;
  }
  return pieces;
}

// Gone and Added in one place have no order of their own.
std::size_t lettersOf(const std::vector<DiffPiece>& pieces, DiffKind kind) {
  std::size_t letters = 0;
  for (const DiffPiece& piece : pieces)
    if (piece.kind == kind) letters += static_cast<std::size_t>(std::max(piece.first.length(), piece.second.length()));
  return letters;
}

std::vector<DiffPiece> sameOf(std::vector<DiffPiece> pieces) {
  std::erase_if(pieces, [](const DiffPiece& piece) { return piece.kind != DiffKind::Same; });
  return pieces;
}

}  // namespace

class TestSentenceDiff : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void sentencesAreThoseOfReaders_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char* name, const QStringList& sentences) {
      QTest::newRow(name) << sentences.join(QString()) << sentences;
    };
    const auto list = [](std::initializer_list<const char*> words) {
      QStringList out;
      for (const char* word : words) out << QString::fromUtf8(word);
      return out;
    };
    row("plain", list({"One. ", "Two! ", "Three? ", "Four"}));
    row("abbreviations", list({"Use it, e.g. with Dr. Smith vs. J. Doe. ", "Then stop."}));
    row("undecided", list({"It is 5 p.m. ", "He said no. ", "See no. 5, eggs etc. and ham etc. ", "Bye."}));
    row("numbers", list({"Pi is 3.14 or v1.2.3 here. ", "End."}));
    row("list items", list({"1. First item\n", "2. Second item"}));
    row("quotation", list({"He said \"Stop.\" ", "Then he left."}));
    row("dots", list({"Well... ", "Yes?! ", "No."}));
    row("chinese", list({"第一句。", "第二句!还有。", "\u7b2c\u4e09\uff1f", "end"}));
    row("lines", list({"no stop\n", "second line\u2029", "third"}));
    row("files", list({"Open main.py and run it. ", "Done."}));
    row("nothing", {});
  }
  void sentencesAreThoseOfReaders() {
    QFETCH(QString, text);
    QFETCH(QStringList, sentences);
    QCOMPARE(parts(text, sentencesOf(text)), sentences);
  }

  void tokensHaveNoGaps() {
    const QString text = QString::fromUtf8("It's two-fold: 中文 x_1  😀!\n");
    QCOMPARE(parts(text, tokensOf(text)).join(QLatin1Char('|')),
             QString::fromUtf8("It's| |two|-|fold|:| |中|文| |x_1|  |😀|!|\n"));
  }

  void differencesAreThoseOfReaders_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* first, const char* second, const char* expected) {
      QTest::newRow(name) << QString::fromUtf8(first) << QString::fromUtf8(second) << QString::fromUtf8(expected);
    };
    row("equal", "One. Two.", "One. Two.", "One. Two.");
    row("a word", "The cat sat here. End.", "The dog sat here. End.", "The [-cat][+dog] sat here. End.");
    row("a sentence", "One is here. Three is last.", "One is here. Two is new and other. Three is last.",
        "One is here. [+Two is new and other. ]Three is last.");
    row("nothing shared", "Alpha beta.", "Gamma delta.", "[-Alpha beta.][+Gamma delta.]");
    row("empty", "", "All new.", "[+All new.]");
    row("wide", "我喜欢猫。他来了。", "我喜欢狗。他来了。", "我喜欢[-猫][+狗]。他来了。");
  }
  void differencesAreThoseOfReaders() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, expected);
    QCOMPARE(shown(first, second), expected);
  }

  void bothTextsArePutTogetherAgain_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    std::mt19937 random(11);
    const QStringList words = QString::fromUtf8("a b cat dog . ! \n 中 。 e.g. x").split(QLatin1Char(' '));
    for (int i = 0; i < 60; ++i) {
      QString texts[2];
      for (QString& text : texts)
        for (unsigned k = random() % 60; k > 0; --k)
          text += words[static_cast<qsizetype>(random() % static_cast<unsigned>(words.size()))] + QLatin1Char(' ');
      QTest::newRow(qPrintable(QStringLiteral("random %1").arg(i))) << texts[0] << texts[1];
    }
    const QStringList real = samples::realTexts();
    for (qsizetype i = 0; i + 1 < std::min<qsizetype>(real.size(), 120); i += 2)
      QTest::newRow(qPrintable(QStringLiteral("real %1").arg(i))) << real[i] << real[i + 1];
  }
  void bothTextsArePutTogetherAgain() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto pieces = differenceOf(first, second), back = differenceOf(second, first);
    QCOMPARE(faultOf(first, second, pieces), QString());
    QCOMPARE(faultOf(second, first, back), QString());
    QCOMPARE(sameOf(mirrored(back)), sameOf(pieces));
    QCOMPARE(lettersOf(back, DiffKind::Added), lettersOf(pieces, DiffKind::Gone));
    QCOMPARE(faultOf(first, second, differenceOf(first, second, 10)), QString());
  }

  void commonEndsOfLongTextsAreFound() {
    QString middle[2];
    for (int i = 0; i < 50; ++i) middle[i % 2] += QStringLiteral("Sentence %1 of it. ").arg(i);
    const QString head = QStringLiteral("The same beginning. "), tail = QStringLiteral("The same end.");
    const auto pieces = differenceOf(QString(head + middle[0] + tail), QString(head + middle[1] + tail), 100);
    QCOMPARE(pieces.front().kind, DiffKind::Same);
    QCOMPARE(pieces.back().kind, DiffKind::Same);
    QCOMPARE(pieces.size(), std::size_t(4));
  }
};

QTEST_APPLESS_MAIN(TestSentenceDiff)
#include "test_sentence_diff.moc"
