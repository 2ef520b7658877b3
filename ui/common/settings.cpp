#include "ui/common/settings.h"

#include <QFileInfo>
#include <QSettings>

namespace podium {
namespace {

constexpr auto kTheme = "look/theme";
constexpr auto kReducedMotion = "look/reducedMotion";
constexpr auto kAnnotator = "annotate/annotator";
constexpr auto kConfirmPairs = "annotate/confirmPairs";
constexpr auto kReplyCommand = "annotate/replyCommand";
constexpr auto kLanguage = "look/language";
constexpr auto kAnnotateKeys = "annotate/keys";
constexpr auto kPlayKeys = "play/keys";
constexpr auto kShowTrueScore = "learner/showTrueScore";
constexpr auto kRecent = "projects/recent";
constexpr auto kTitles = "projects/titles";  // of the recent ones, by path

QVariant read(const char* key, const QVariant& otherwise = {}) {
  return QSettings().value(QLatin1String(key), otherwise);
}

// Whether the stored value differs from what was there.
bool write(const char* key, const QVariant& value) {
  QSettings settings;
  if (settings.value(QLatin1String(key)) == value) return false;
  if (value.isValid())
    settings.setValue(QLatin1String(key), value);
  else
    settings.remove(QLatin1String(key));
  return true;
}

struct ThemeWord {
  ThemeChoice choice;
  const char* word;
};
constexpr ThemeWord kThemeWords[] = {{ThemeChoice::System, "system"},
                                     {ThemeChoice::Light, "light"},
                                     {ThemeChoice::Dark, "dark"},
                                     {ThemeChoice::HighContrast, "high-contrast"}};

}  // namespace

Settings& Settings::instance() {
  static Settings settings;
  return settings;
}

ThemeChoice Settings::themeChoice() const {
  const QString word = read(kTheme).toString();
  for (const ThemeWord& entry : kThemeWords)
    if (word == QLatin1String(entry.word)) return entry.choice;
  return ThemeChoice::System;
}

void Settings::setThemeChoice(ThemeChoice choice) {
  for (const ThemeWord& entry : kThemeWords)
    if (entry.choice == choice && write(kTheme, QString::fromLatin1(entry.word))) Q_EMIT changed();
  Theme::instance().setChoice(choice);
}

std::optional<bool> Settings::reducedMotion() const {
  const QVariant value = read(kReducedMotion);
  return value.isValid() ? std::optional<bool>(value.toBool()) : std::nullopt;
}

void Settings::setReducedMotion(std::optional<bool> reduced) {
  if (write(kReducedMotion, reduced ? QVariant(*reduced) : QVariant())) Q_EMIT changed();
  Theme::instance().setReducedMotion(reduced);
}

QString Settings::annotatorName() const {
  const QString name = read(kAnnotator).toString().trimmed();
  if (!name.isEmpty()) return name;
  for (const char* variable : {"USER", "USERNAME", "LOGNAME"})
    if (const QString account = qEnvironmentVariable(variable).trimmed(); !account.isEmpty()) return account;
  return tr("annotator");
}

void Settings::setAnnotatorName(const QString& name) {
  if (write(kAnnotator, name.trimmed())) Q_EMIT changed();
}

bool Settings::confirmPairs() const { return read(kConfirmPairs, false).toBool(); }

void Settings::setConfirmPairs(bool confirm) {
  if (write(kConfirmPairs, confirm)) Q_EMIT changed();
}

QString Settings::replyCommand() const { return read(kReplyCommand).toString(); }

void Settings::setReplyCommand(const QString& line) {
  if (write(kReplyCommand, line.trimmed())) Q_EMIT changed();
}

QMap<QString, QString> Settings::annotateKeys() const {
  QMap<QString, QString> keys;
  const QVariantMap stored = read(kAnnotateKeys).toMap();
  for (auto key = stored.begin(); key != stored.end(); ++key) keys.insert(key.key(), key.value().toString());
  return keys;
}

void Settings::setAnnotateKeys(const QMap<QString, QString>& keys) {
  QVariantMap stored;
  for (auto key = keys.begin(); key != keys.end(); ++key) stored.insert(key.key(), key.value());
  if (write(kAnnotateKeys, stored.isEmpty() ? QVariant() : QVariant(stored))) Q_EMIT changed();
}

QList<int> Settings::playKeys(const QString& environment) const {
  QList<int> keys;
  for (const QVariant& key : read(kPlayKeys).toMap().value(environment).toList()) keys << key.toInt();
  return keys;
}

void Settings::setPlayKeys(const QString& environment, const QList<int>& keys) {
  QVariantMap stored = read(kPlayKeys).toMap();
  stored.insert(environment, QVariantList(keys.begin(), keys.end()));
  if (write(kPlayKeys, stored)) Q_EMIT changed();
}

QString Settings::language() const { return read(kLanguage).toString(); }

void Settings::setLanguage(const QString& code) {
  if (write(kLanguage, code.isEmpty() ? QVariant() : QVariant(code))) Q_EMIT changed();
}

bool Settings::showTrueScore() const { return read(kShowTrueScore, false).toBool(); }

void Settings::setShowTrueScore(bool show) {
  if (write(kShowTrueScore, show)) Q_EMIT changed();
}

QStringList Settings::recentProjects() const { return read(kRecent).toStringList(); }

void Settings::addRecentProject(const QString& path, const QString& title) {
  const QString absolute = QFileInfo(path).absoluteFilePath();
  QStringList list = recentProjects();
  list.removeAll(absolute);
  list.prepend(absolute);
  list = list.mid(0, kMaxRecent);
  QVariantMap titles;
  for (const QString& recent : list)
    if (const QString known = recent == absolute ? title : recentTitle(recent); !known.isEmpty())
      titles.insert(recent, known);
  const bool renamed = write(kTitles, titles);
  if (write(kRecent, list) || renamed) Q_EMIT changed();
}

QString Settings::recentTitle(const QString& path) const { return read(kTitles).toMap().value(path).toString(); }

void Settings::removeRecentProject(const QString& path) {
  QStringList list = recentProjects();
  list.removeAll(path);
  if (write(kRecent, list)) Q_EMIT changed();
}

}  // namespace podium
