// Every sentence that the project file, imports and exports say about a fault has its place in the catalogue, so that
// translators meet it; and the catalogue puts names, numbers and sentences inside of sentences where they belong.
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include "ui/common/fault_messages.h"

using namespace podium;

namespace {

// Puts every sentence of the catalogue in brackets.
class Brackets : public QTranslator {
 public:
  QString translate(const char* context, const char* source, const char*, int) const override {
    return QByteArrayView(context) == "podium::FaultMessages" ? u'[' + QString::fromUtf8(source) + u']' : QString();
  }
  bool isEmpty() const override { return false; }
};

// Rooms of the storage whose faults people meet; others speak of damaged rows, to `podium check`.
const QStringList kStorage{QStringLiteral("project_file.cpp"),      QStringLiteral("sql_error.cpp"),
                           QStringLiteral("durable_file.cpp"),      QStringLiteral("write_project.cpp"),
                           QStringLiteral("write_withdrawals.cpp"), QStringLiteral("answer_rules.cpp"),
                           QStringLiteral("project_store.cpp"),     QStringLiteral("sql_connection.cpp")};

// The literal that begins at `at`, which is moved behind it.
QString literal(const QString& source, qsizetype& at) {
  QString words;
  for (++at; at < source.size() && source[at] != u'"'; ++at) {
    if (source[at] != u'\\') {
      words += source[at];
      continue;
    }
    ++at;
    words += source[at] == u'n' ? QChar(u'\n') : source[at];
  }
  ++at;
  return words;
}

// The sentence of an expression of literals and other things joined by +: each other thing is "<thing>".
QString sentenceFrom(const QString& source, qsizetype at) {
  QString sentence;
  bool thing = false;
  int depth = 0;
  const auto put = [&] {
    if (thing) sentence += QStringLiteral("<thing>");
    thing = false;
  };
  while (at < source.size()) {
    const QChar letter = source[at];
    if (letter == u'"') {
      const QString words = literal(source, at);
      if (depth > 0) continue;
      put();
      sentence += words;
      continue;
    }
    if (QStringLiteral("([{").contains(letter)) {
      ++depth;
      thing = true;
    } else if (QStringLiteral(")]}").contains(letter)) {
      if (depth-- == 0) break;
    } else if (depth == 0 && (letter == u',' || letter == u';')) {
      break;
    } else if (depth == 0 && letter == u'+') {
      put();
    } else if (!letter.isSpace()) {
      thing = true;
    }
    ++at;
  }
  put();
  return sentence;
}

// All sentences of the faults in a file.
QStringList sentencesOf(const QString& path) {
  QFile file(path);
  if (!file.open(QFile::ReadOnly)) return {};
  QString source = QString::fromUtf8(file.readAll());
  source.remove(QRegularExpression(QStringLiteral("//[^\n]*")));
  source.replace(QRegularExpression(QStringLiteral("std::string\\((\"(?:[^\"\\\\]|\\\\.)*\")\\)")),
                 QStringLiteral("\\1"));
  static const QRegularExpression begin(QStringLiteral("RowFault\\(|(?:ErrorCode::\\w+|\\bcode),\\s"));
  QStringList sentences;
  for (auto match = begin.globalMatch(source); match.hasNext();) {
    const QString sentence = sentenceFrom(source, match.next().capturedEnd());
    if (QString(sentence).remove(QStringLiteral("<thing>")).contains(QRegularExpression(QStringLiteral("[a-z]"))))
      sentences += sentence;
  }
  return sentences;
}

}  // namespace

class TestFaultMessages : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { QVERIFY(QCoreApplication::installTranslator(&m_brackets)); }
  void cleanup() { QCoreApplication::removeTranslator(&m_brackets); }

  void everySentenceOfTheSourcesIsInTheCatalogue() {
    const QString root = QStringLiteral(PODIUM_SOURCE_DIR);
    QStringList files;
    for (const QString& name : kStorage) files += root + QStringLiteral("/storage/") + name;
    QDirIterator exporters(root + QStringLiteral("/exporters"), {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
    while (exporters.hasNext()) files += exporters.next();
    QStringList missing, commands;
    int found = 0;
    for (const QString& file : files)
      for (const QString& sentence : sentencesOf(file)) {
        ++found;
        const QString shown = faultMessage(sentence.toStdString());
        if (!shown.startsWith(u'[')) missing += QFileInfo(file).fileName() + QStringLiteral(": ") + sentence;
        if (shown.contains(QStringLiteral("`podium "))) commands += shown;
      }
    QVERIFY(found > 90);
    QVERIFY2(commands.isEmpty(), qPrintable(QStringLiteral("a command in the window: ") + commands.join(u'\n')));
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("no place for translators: ") + missing.join(u'\n')));
  }

  void namesAndSentencesStandInTheirPlaces_data() {
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* english, const char* said) {
      QTest::newRow(name) << QString::fromUtf8(english) << QString::fromUtf8(said);
    };
    row("a name", "\"%1 of 2.csv\" is empty. Choose a file with rows.",
        "[\"%1 of 2.csv\" is empty. Choose a file with rows.]");
    row("a sentence inside", "Nothing in \"a\" could be imported as csv: row 3 has no \"c\".",
        "[Nothing in \"a\" could be imported as csv: [row 3 [has no \"c\"]].]");
    row("words inside", "holds an image, and people of this project judge texts",
        "[holds [an image], and people of this project judge texts]");
    row("the particular one", "\"p\" is a Podium project, or belongs to one. Choose another name for the export.",
        "[\"p\" is a Podium project, or belongs to one. Choose another name for the export.]");
    row("several lines", "The database reported \"a\nb\" for \"p\", SELECT.",
        "[The database reported \"a\nb\" for \"p\", SELECT.]");
    row("unknown", "The moon is full.", "The moon is full.");
    row("nothing", "", "");
  }
  void namesAndSentencesStandInTheirPlaces() {
    QFETCH(QString, english);
    QFETCH(QString, said);
    QCOMPARE(faultMessage(english.toStdString()), said);
  }

  void whoSitsAtTheWindowIsNotSentToTheCommandLine() {
    QStringList commands;
    QDirIterator sources(QStringLiteral(PODIUM_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp")}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
      const QString path = sources.next();
      QFile file(path);
      QVERIFY(file.open(QFile::ReadOnly));
      const bool rewords = path.endsWith(QLatin1String("/fault_rewordings.cpp"));
      if (!rewords && file.readAll().contains("podium check")) commands += path;
    }
    QVERIFY2(commands.isEmpty(), qPrintable(commands.join(u'\n')));
    for (const char* said :
         {"The project has no image or video ab12. Run `podium check` on it.",
          "The project holds a ranking that is none: \"0>\". Run `podium check` on it, or go back to a backup.",
          "The frames of a clip cannot be read: too short. The project file is damaged; `podium check` lists what is "
          "affected."}) {
      const QString shown = faultMessage(said);
      QVERIFY2(shown.startsWith(u'[') && !shown.contains(QLatin1String("podium ")), qPrintable(shown));
    }
  }

  void withoutATranslationNothingChanges() {
    QCoreApplication::removeTranslator(&m_brackets);
    for (const char* sentence : faultSentences()) {
      const std::string english = QString::fromUtf8(sentence).replace(u'%', QStringLiteral("no. ")).toStdString();
      QCOMPARE(faultMessage(english), QString::fromStdString(english));
    }
  }

 private:
  Brackets m_brackets;
};

QTEST_GUILESS_MAIN(TestFaultMessages)
#include "test_fault_messages.moc"
