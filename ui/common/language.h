#pragma once
// The language of the window.
#include <QString>
#include <vector>

class QCoreApplication;

namespace podium {

struct Language {
  QString code;  // "de", "zh_CN"; the name of its file in resources/translations
  QString name;  // in itself: "Deutsch"
};

// English first: the words in the code are its own.
const std::vector<Language>& languages();
// The language in which the window speaks: the one chosen in the settings, else the system's, else English.
QString currentLanguage();
// Installs the words of that language, Podium's and Qt's own. Once, before the first widget.
void applyLanguage(QCoreApplication& application);

}  // namespace podium
