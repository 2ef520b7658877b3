// The translations are whole: every string of the code is in them, said in each language, with the same places for
// values and the same signs at its ends; the learner's words, too, which stand in code that knows no Qt.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <algorithm>

#include "tests/ui/translation_files.h"
#include "ui/common/language.h"
#include "ui/common/learner_messages.h"
#include "ui/monitor/config_words.h"

using namespace podium;
using namespace podium::test;

namespace {

QString said(const TranslatedMessage& message) {
  return QStringLiteral("%1: \"%2\" -> \"%3\"")
      .arg(message.context, message.source, message.forms.join(QLatin1String("\" | \"")));
}

// "%1", "%n", ... sorted.
QStringList places(const QString& text) {
  static const QRegularExpression place(QStringLiteral("%L?(\\d{1,2}|n)"));
  QStringList found;
  for (auto match = place.globalMatch(text); match.hasNext();) found << match.next().captured(0);
  found.sort();
  return found;
}

QString spaceBefore(const QString& text) {
  qsizetype end = 0;
  while (end < text.size() && text[end].isSpace()) ++end;
  return text.left(end);
}

QString spaceAfter(const QString& text) {
  qsizetype begin = text.size();
  while (begin > 0 && text[begin - 1].isSpace()) --begin;
  return text.mid(begin);
}

// What a sentence ends with, in the signs of the source: '.', '?', ':' or nothing; an ellipsis is 'e'.
QChar endOf(const QString& text) {
  const QString bare = text.trimmed();
  if (bare.endsWith(QLatin1String("...")) || bare.endsWith(QChar(0x2026))) return QLatin1Char('e');
  const QChar last = bare.isEmpty() ? QChar() : bare.back();
  if (last == QChar(0x3002)) return QLatin1Char('.');
  if (last == QChar(0xFF1F)) return QLatin1Char('?');
  if (last == QChar(0xFF1A)) return QLatin1Char(':');
  return last == QLatin1Char('.') || last == QLatin1Char('?') || last == QLatin1Char(':') ? last : QChar();
}

QString fault(const TranslatedMessage& message, const QString& code) {
  const qsizetype forms = message.plural && code != QLatin1String("zh_CN") ? 2 : 1;
  if (!message.finished) return QStringLiteral("unfinished");
  if (message.forms.size() != forms) return QStringLiteral("has not %1 forms").arg(forms);
  for (qsizetype i = 0; i < forms; ++i) {
    const QString& form = message.forms[i];
    if (form.trimmed().isEmpty()) return QStringLiteral("empty");
    QStringList wanted = places(message.source);
    if (forms == 2 && i == 0 && !form.contains(QLatin1String("%n"))) wanted.removeAll(QLatin1String("%n"));  // "one"
    if (places(form) != wanted) return QStringLiteral("other places for values");
    if (spaceBefore(form) != spaceBefore(message.source) || spaceAfter(form) != spaceAfter(message.source))
      return QStringLiteral("other spaces at its ends");
    if (endOf(form) != endOf(message.source)) return QStringLiteral("ends with another sign");
    if (form.contains(QLatin1Char('!')) || form.contains(QChar(0xFF01)))
      return QStringLiteral("calls out: sentences are calm here");
  }
  return {};
}

QString sourceOf(const char* path) {
  QFile file(QStringLiteral(PODIUM_SOURCE_DIR "/") + QLatin1String(path));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// "Fitting the reward model to %1 answers" -> "Fitting the reward model to": what stands in the code in one piece.
QString beginning(const QString& sentence) {
  return sentence.section(QLatin1Char('%'), 0, 0).section(QLatin1String(" over "), 0, 0).trimmed();
}

}  // namespace

class TestTranslations : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyMessageIsTranslated_data() { addLanguages(); }
  void everyMessageIsTranslated() {
    QFETCH(QString, code);
    const auto messages = readTranslations(code);
    if (code == QLatin1String("en"))
      QVERIFY(std::all_of(messages.begin(), messages.end(), [](const auto& m) { return m.plural; }));
    QVERIFY2(messages.size() > (code == QLatin1String("en") ? 4u : 700u), qPrintable(QString::number(messages.size())));
    QStringList faults;
    for (const TranslatedMessage& message : messages)
      if (const QString what = fault(message, code); !what.isEmpty())
        faults << what + QStringLiteral(": ") + said(message);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
  }

  // Translators see one string at a time, and not what comes before it. Units behind numbers may begin with a space.
  void sentencesAreWhole() {
    static const QRegularExpression piece(QStringLiteral("^\\s.*(%\\d|[.?:]$)|^[.,;)]|[,;(]\\s*$"));
    QStringList pieces;
    for (const TranslatedMessage& message : readTranslations(QStringLiteral("de")))
      if (piece.match(message.source).hasMatch()) pieces << message.context + QStringLiteral(": ") + message.source;
    QVERIFY2(pieces.isEmpty(), qPrintable(pieces.join(QLatin1Char('\n'))));
  }

  // What stands in the files is what the program loads.
  void theProgramHoldsThem_data() { addLanguages(); }
  void theProgramHoldsThem() {
    QFETCH(QString, code);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(":/translations/podium_") + code));
    for (const TranslatedMessage& message : readTranslations(code)) {
      const QByteArray context = message.context.toUtf8(), source = message.source.toUtf8();
      const int many = message.plural ? 5 : -1;
      QCOMPARE(words.translate(context.constData(), source.constData(), nullptr, many), message.forms.back());
    }
  }

  // A string that is new, or that lupdate reads in another context than the program asks in, would stay English.
  void noStringOfTheCodeIsMissing_data() { addLanguages(); }
  void noStringOfTheCodeIsMissing() {
    QFETCH(QString, code);
    const QString tool = QStringLiteral(PODIUM_LUPDATE);
    QVERIFY2(QFileInfo(tool).isExecutable(),
             "lupdate is not here. Install qt6-l10n-tools, or run ./podium, which does.");
    QTemporaryDir folder;
    const QString name = QStringLiteral("podium_%1.ts").arg(code);
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(QStringLiteral(PODIUM_TRANSLATIONS "/") + name, copy));
    QProcess lupdate;
    QStringList arguments = QStringLiteral(PODIUM_LUPDATE_ARGUMENTS).split(QLatin1Char('|'));
    if (code == QLatin1String("en")) arguments << QStringLiteral("-pluralonly");
    lupdate.start(tool, arguments << QStringLiteral("-ts") << copy);
    QVERIFY(lupdate.waitForFinished(100'000));
    QCOMPARE(lupdate.exitCode(), 0);
    const QString complaints = QString::fromUtf8(lupdate.readAllStandardError());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints));  // "lacks Q_OBJECT": it would guess the context
    QCOMPARE(sorted(listed(readTranslationFile(copy))), sorted(listed(readTranslations(code))));
  }

  void theLearnersSettingsAreKnown() {
    QStringList wanted, known;
    for (const ConfigField& field : configFields()) {
      if (field.key == "env.id" || field.key == "query.k") continue;  // the project's own: not in the form
      wanted << QString::fromStdString(field.title) << QString::fromStdString(field.help);
    }
    for (const char* word : settingWords()) known << QString::fromUtf8(word);
    wanted.removeDuplicates();
    QCOMPARE(sorted(known), sorted(wanted));
    QCOMPARE(settingTitle(configFields().front()), QString::fromStdString(configFields().front().title));
  }

  void theLearnersSentencesAreKnown() {
    const QString code = sourceOf("learner/learner_loop.cpp") + sourceOf("learner/loop_feedback.cpp") +
                         sourceOf("learner/loop_guard.cpp") + sourceOf("learner/loop_imitation.cpp") +
                         sourceOf("learner/loop_recovery.cpp");
    QStringList known;
    for (const char* sentence : learnerSentences()) {
      known << beginning(QString::fromUtf8(sentence));
      QVERIFY2(code.contains(QLatin1Char('"') + known.back()), sentence);
    }
    static const QRegularExpression call(QStringLiteral("\\b(enter|evaluate|finish)\\(([^;]*);"));
    static const QRegularExpression literal(QStringLiteral("\"([A-Z][^\"]{8,})\""));
    int found = 0;
    for (auto match = call.globalMatch(code); match.hasNext();)
      for (auto text = literal.globalMatch(match.next().captured(2)); text.hasNext(); ++found) {
        const QString sentence = text.next().captured(1).trimmed();
        QVERIFY2(known.contains(sentence), qPrintable(sentence));
      }
    QVERIFY(found > 10);
  }

  void theLearnersNumbersKeepTheirPlaces() {
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(":/translations/podium_de")));
    QCoreApplication::installTranslator(&words);
    QCOMPARE(learnerMessage("Waiting for the first 12 answers (have 3)"),
             QStringLiteral("Die ersten 12 Antworten werden erwartet (da: 3)"));
    QCOMPARE(learnerMessage("No new answers since 14:32; the policy goes on improving"),
             QStringLiteral("Keine neuen Antworten seit 14:32; die Policy verbessert sich weiter"));
    const std::string unknown = "The folder /data/3 for checkpoints is gone, 20 % of it.";
    QCOMPARE(learnerMessage(unknown), QString::fromStdString(unknown));
    QCoreApplication::removeTranslator(&words);
    QCOMPARE(learnerMessage("Choosing what to ask"), QStringLiteral("Choosing what to ask"));
  }

 private:
  static void addLanguages() {
    QTest::addColumn<QString>("code");
    for (const Language& language : languages()) QTest::newRow(qPrintable(language.code)) << language.code;
  }
  static QStringList sorted(QStringList list) {
    list.sort();
    return list;
  }
  static QStringList listed(const std::vector<TranslatedMessage>& messages) {
    QStringList list;
    for (const TranslatedMessage& message : messages) list << message.context + QLatin1String(": ") + message.source;
    return list;
  }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
