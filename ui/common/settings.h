#pragma once
// What one person chose on this machine; kept in the user's settings file. Projects keep their own facts themselves.
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>

#include "ui/common/theme.h"

namespace podium {

// One per process, GUI thread. Every setter stores at once and emits changed() when the value differs.
class Settings : public QObject {
  Q_OBJECT
 public:
  static Settings& instance();

  ThemeChoice themeChoice() const;
  void setThemeChoice(ThemeChoice choice);    // also applied to the running application
  std::optional<bool> reducedMotion() const;  // nullopt: as the system asks
  void setReducedMotion(std::optional<bool> reduced);

  QString annotatorName() const;  // never empty: the account's name unless set
  void setAnnotatorName(const QString& name);
  bool confirmPairs() const;  // a pair is submitted with Enter, not by the arrow alone
  void setConfirmPairs(bool confirm);
  // Keys of the Annotate page that differ from the usual ones: id of the command -> name of the key.
  QMap<QString, QString> annotateKeys() const;
  void setAnnotateKeys(const QMap<QString, QString>& keys);
  // Keys of the game on the Play page, in the order of its actions; empty: the usual ones.
  QList<int> playKeys(const QString& environment) const;
  void setPlayKeys(const QString& environment, const QList<int>& keys);
  // What makes replies in conversations on this machine: a line for the shell (ui/replies/reply_command.h). Empty:
  // none.
  QString replyCommand() const;
  void setReplyCommand(const QString& line);
  QString language() const;  // a code of ui/common/language.h; empty: as the system
  void setLanguage(const QString& code);
  bool showTrueScore() const;  // the game's own score on the Learner page
  void setShowTrueScore(bool show);

  QStringList recentProjects() const;  // absolute paths, newest first, at most kMaxRecent
  void addRecentProject(const QString& path, const QString& title = {});
  QString recentTitle(const QString& path) const;  // as the project called itself when last opened; may be empty
  void removeRecentProject(const QString& path);
  static constexpr int kMaxRecent = 12;

 Q_SIGNALS:
  void changed();

 private:
  Settings() = default;
};

}  // namespace podium
