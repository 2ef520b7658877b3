#include "ui/common/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <algorithm>

#include "ui/common/settings.h"

namespace podium {

const std::vector<Language>& languages() {
  static const std::vector<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                         {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                         {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
  return all;
}

QString currentLanguage() {
  const auto known = [](const QString& wanted) -> QString {
    for (const Language& language : languages())
      if (wanted == language.code || QLocale(wanted).language() == QLocale(language.code).language())
        return language.code;
    return {};
  };
  if (const QString chosen = Settings::instance().language(); !chosen.isEmpty()) return chosen;
  for (const QString& wanted : QLocale::system().uiLanguages())
    if (const QString code = known(QString(wanted).replace(QLatin1Char('-'), QLatin1Char('_'))); !code.isEmpty())
      return code;
  return languages().front().code;
}

void applyLanguage(QCoreApplication& application) {
  const QString code = currentLanguage();
  const auto install = [&](const QString& file, const QString& folder) {
    auto* words = new QTranslator(&application);
    if (words->load(file, folder)) QCoreApplication::installTranslator(words);
  };
  install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  install(QStringLiteral("podium_") + code, QStringLiteral(":/translations"));
  if (code != QLatin1String("en")) QLocale::setDefault(QLocale(code));
}

}  // namespace podium
