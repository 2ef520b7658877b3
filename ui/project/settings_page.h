#pragma once
// What one person likes: look, name, answering. Applied and stored at once.
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace podium {

class Settings;

class SettingsPage : public QWidget {
  Q_OBJECT
 public:
  explicit SettingsPage(QWidget* parent = nullptr);

 private:
  void fill(const Settings& settings);

  QComboBox* m_theme;
  QComboBox* m_language;
  QCheckBox* m_reducedMotion;
  QLineEdit* m_annotator;
  QCheckBox* m_confirmPairs;
  QLineEdit* m_replyCommand;
  QCheckBox* m_showTrueScore;
};

}  // namespace podium
