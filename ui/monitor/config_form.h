#pragma once
// Every setting of the learner as a form, made from the one list of fields. Editable while the learner stands.
#include <QWidget>
#include <map>
#include <string>

#include "ui/common/learner_control.h"

class QFormLayout;
class QPushButton;

namespace podium {

class MessageLine;
class TextLabel;

class ConfigForm : public QWidget {
  Q_OBJECT
 public:
  // `learner` outlives the form.
  explicit ConfigForm(LearnerControl& learner, QWidget* parent = nullptr);
  // Shows the learner's configuration as it is now.
  void reload();

 private:
  struct Row {
    QWidget* editor = nullptr;     // QLineEdit or QCheckBox
    TextLabel* problem = nullptr;  // why the value was refused; hidden otherwise
    bool boolean = false;
  };
  void addRow(QFormLayout* form, const ConfigField& field);
  QString shown(const Row& row) const;
  void store(const std::string& key);
  void restoreDefaults();
  void updateEnabled();

  LearnerControl& m_learner;
  std::map<std::string, Row> m_rows;
  QWidget* m_fields;
  TextLabel* m_hint;
  MessageLine* m_message;
  QPushButton* m_defaults;
};

}  // namespace podium
