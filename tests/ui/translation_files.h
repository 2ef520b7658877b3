#pragma once
// The translations as they stand in resources/translations, and windows in another language for tests of the screen.
#include <QString>
#include <QStringList>
#include <vector>

class QWidget;

namespace podium::test {

struct TranslatedMessage {
  QString context, source;
  QStringList forms;  // one; of messages with a number as many as the language has plurals
  bool plural = false;
  bool finished = false;
};

// Of resources/translations/podium_CODE.ts.
std::vector<TranslatedMessage> readTranslations(const QString& code);
// Empty when the file cannot be read.
std::vector<TranslatedMessage> readTranslationFile(const QString& path);

// The language in which this test runs, as runInLanguage() started it; empty: English.
QString testLanguage();
// Before the first widget of a test: its window speaks testLanguage() from then on. False when it does not.
bool speakTestLanguage();
// Runs this executable once more with those test functions, in that language. What failed; empty: nothing did.
QString runInLanguage(const QString& code, const QStringList& functions);

// Texts of visible widgets that stand there in English though the test's language has other words for them.
QStringList englishLeft(QWidget& window);

}  // namespace podium::test
