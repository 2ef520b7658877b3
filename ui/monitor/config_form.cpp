#include "ui/monitor/config_form.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/common/format.h"
#include "ui/common/widgets.h"
#include "ui/monitor/config_words.h"

namespace podium {
namespace {

// "ppo" of "ppo.learningRate".
std::string partOf(const std::string& key) { return key.substr(0, key.find('.')); }

constexpr int kFieldWidth = 96;  // at least: 10000000 and "disagreement" fit

QString partTitle(const std::string& part) {
  if (part == "env") return ConfigForm::tr("Games");
  if (part == "policy") return ConfigForm::tr("Policy");
  if (part == "replay") return ConfigForm::tr("Policy (SAC, DQN)");
  if (part == "ppo") return ConfigForm::tr("Policy (PPO)");
  if (part == "reward") return ConfigForm::tr("Reward model");
  if (part == "query") return ConfigForm::tr("Queries");
  if (part == "loop") return ConfigForm::tr("Rounds");
  if (part == "guard") return ConfigForm::tr("Guard of the reward");
  if (part == "imitation") return ConfigForm::tr("Demonstrations");
  if (part == "feedback") return ConfigForm::tr("Live feedback");
  if (part == "compute") return ConfigForm::tr("Device");
  return text(part);
}

}  // namespace

ConfigForm::ConfigForm(LearnerControl& learner, QWidget* parent)
    : QWidget(parent),
      m_learner(learner),
      m_fields(new QWidget),
      m_hint(new TextLabel({}, TextSize::Small, Ink::Muted)),
      m_message(new MessageLine),
      m_defaults(new QPushButton(tr("Restore defaults"))) {
  auto* form = new QFormLayout(m_fields);
  form->setContentsMargins(0, 0, space::kM, 0);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->setLabelAlignment(Qt::AlignLeft);
  form->setVerticalSpacing(space::kXs);
  std::string part;
  for (const ConfigField& field : configFields()) {
    if (belongsToProject(field.key)) continue;
    if (partOf(field.key) != part) {
      part = partOf(field.key);
      auto* title = new TextLabel(partTitle(part), TextSize::Body, Ink::Text, true);
      title->setContentsMargins(0, space::kM, 0, space::kXs);
      form->addRow(title);
    }
    addRow(form, field);
  }
  m_hint->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kM);
  layout->addWidget(m_hint);
  layout->addWidget(m_message);
  layout->addWidget(scrolled(m_fields), 1);
  layout->addWidget(m_defaults);

  connect(m_defaults, &QPushButton::clicked, this, &ConfigForm::restoreDefaults);
  connect(&learner, &LearnerControl::stateChanged, this, &ConfigForm::updateEnabled);
  connect(&learner, &LearnerControl::configChanged, this, &ConfigForm::reload);
  reload();
  updateEnabled();
}

void ConfigForm::addRow(QFormLayout* form, const ConfigField& field) {
  Row row;
  row.boolean = field.type == ConfigField::Type::Boolean;
  const QString title = settingTitle(field);
  if (row.boolean) {
    auto* box = new QCheckBox(title);
    connect(box, &QCheckBox::clicked, this, [this, key = field.key] { store(key); });
    row.editor = box;
    form->addRow(box);
  } else {
    auto* edit = new QLineEdit;
    edit->setAccessibleName(title);
    edit->setMinimumWidth(kFieldWidth);
    connect(edit, &QLineEdit::editingFinished, this, [this, key = field.key] { store(key); });
    row.editor = edit;
    form->addRow(title, edit);
    form->labelForField(edit)->setToolTip(settingHelp(field));
  }
  row.editor->setObjectName(text(field.key));
  row.editor->setToolTip(settingHelp(field));
  row.problem = new TextLabel({}, TextSize::Small, Ink::Bad);
  row.problem->setWordWrap(true);
  row.problem->hide();
  form->addRow(row.problem);
  m_rows[field.key] = row;
}

QString ConfigForm::shown(const Row& row) const {
  if (!row.boolean) return static_cast<QLineEdit*>(row.editor)->text().trimmed();
  return static_cast<QCheckBox*>(row.editor)->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
}

void ConfigForm::reload() {
  const LearnerConfig config = m_learner.config();
  for (auto& [key, row] : m_rows) {
    const QString value = text(fieldValue(config, key));
    if (row.boolean)
      static_cast<QCheckBox*>(row.editor)->setChecked(value == QLatin1String("true"));
    else {
      auto* edit = static_cast<QLineEdit*>(row.editor);
      edit->setText(value);
      edit->setCursorPosition(0);  // the beginning of what is too long
    }
    row.problem->hide();
  }
}

void ConfigForm::store(const std::string& key) {
  const Row& row = m_rows.at(key);
  LearnerConfig config = m_learner.config();
  row.problem->hide();
  m_message->clear();
  if (shown(row) == text(fieldValue(config, key))) return;
  Result<Done> outcome = setField(config, key, shown(row).toStdString());
  if (outcome) outcome = m_learner.setConfig(config);
  if (outcome) return;
  row.problem->setText(text(outcome.error().message));
  row.problem->show();
}

void ConfigForm::restoreDefaults() {
  LearnerConfig config;
  const LearnerConfig now = m_learner.config();
  for (const ConfigField& field : configFields())
    if (belongsToProject(field.key)) (void)setField(config, field.key, fieldValue(now, field.key));
  config.unknown = now.unknown;
  if (const auto outcome = m_learner.setConfig(config); !outcome)
    m_message->showMessage(MessageLine::Kind::Error, text(outcome.error().message));
  reload();
}

void ConfigForm::updateEnabled() {
  const bool stopped = m_learner.state() == LearnerControl::State::Stopped;
  m_fields->setEnabled(stopped);
  m_defaults->setEnabled(stopped);
  m_hint->setText(stopped ? tr("Changes count from the next start.") : tr("Stop the learner to change its settings."));
}

}  // namespace podium
