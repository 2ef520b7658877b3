#include "ui/project/new_project_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "learner/environment.h"
#include "storage/project_store.h"
#include "ui/common/background.h"
#include "ui/common/dialogs.h"
#include "ui/common/focus_ring.h"
#include "ui/common/format.h"
#include "ui/common/style.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kDialogWidth = 560, kEnvironmentRows = 6;
constexpr auto kSuffix = ".podium";

}  // namespace

QString NewProjectDraft::problem(const std::vector<std::string>& known) const {
  const QFileInfo file(path), folder(file.absolutePath());
  if (path.isEmpty()) return NewProjectDialog::tr("Choose a file for the project.");
  if (file.exists()) return NewProjectDialog::tr("%1 exists already. Choose another name.").arg(file.fileName());
  if (!folder.isDir()) return NewProjectDialog::tr("The folder %1 does not exist.").arg(folder.filePath());
  if (!folder.isWritable()) return NewProjectDialog::tr("The folder %1 cannot be written to.").arg(folder.filePath());
  if (environment.isEmpty()) return NewProjectDialog::tr("Choose a game.");
  if (std::find(known.begin(), known.end(), environment.toStdString()) == known.end())
    return NewProjectDialog::tr("%1 cannot be played here. Choose a game from the list.").arg(environment);
  return {};
}

ProjectInfo NewProjectDraft::info() const {
  ProjectInfo info;
  info.name = QFileInfo(path).completeBaseName().toStdString();
  info.kind = ItemKind::Clip;
  info.answer = answer;
  info.k = answer == AnswerForm::Pair ? 2 : k;
  info.environment = environment.toStdString();
  info.instruction = instruction.trimmed().toStdString();
  return info;
}

NewProjectDialog::NewProjectDialog(const Environments& environments, QWidget* parent)
    : QDialog(parent),
      m_path(new QLineEdit(QDir::home().filePath(tr("project") + QLatin1String(kSuffix)))),
      m_search(new QLineEdit),
      m_environments(new QListWidget),
      m_environmentNote(new TextLabel(tr("Looking for games..."), TextSize::Small, Ink::Muted)),
      m_pair(new QRadioButton(tr("Pairs: which of two is better"))),
      m_rank(new QRadioButton(tr("Rankings of"))),
      m_k(new QSpinBox),
      m_instruction(new QLineEdit(tr("Which clip is better?"))),
      m_message(new MessageLine),
      m_reason(new TextLabel({}, TextSize::Small, Ink::Muted)),
      m_create(new QPushButton(tr("Create"))) {
  setWindowTitle(tr("New project"));
  setMinimumWidth(kDialogWidth);

  auto* browse = new QPushButton(tr("Browse..."));
  auto* fileRow = new QHBoxLayout;
  fileRow->setSpacing(space::kS);
  fileRow->addWidget(m_path, 1);
  fileRow->addWidget(browse);

  m_search->setPlaceholderText(tr("Search, for example freeway"));
  m_search->setClearButtonEnabled(true);
  m_search->setAccessibleName(tr("Search games"));
  m_environments->setAccessibleName(tr("Games"));
  m_environments->setUniformItemSizes(true);
  m_environments->setSpacing(1);
  m_environments->setFixedHeight(kEnvironmentRows * (fontMetrics().height() + space::kXs) + space::kS);
  auto* game = new QVBoxLayout;
  game->setSpacing(space::kXs);
  game->addWidget(m_search);
  game->addWidget(m_environments);
  game->addWidget(m_environmentNote);

  m_pair->setChecked(true);
  m_k->setRange(2, 9);
  m_k->setValue(4);
  m_k->setAccessibleName(tr("Clips in a ranking"));
  auto* rankRow = new QHBoxLayout;
  rankRow->setSpacing(space::kS);
  rankRow->addWidget(m_rank);
  rankRow->addWidget(m_k);
  rankRow->addWidget(new TextLabel(tr("clips, best first")));
  rankRow->addStretch();
  auto* answer = new QVBoxLayout;
  answer->setSpacing(space::kXs);
  answer->addWidget(m_pair);
  answer->addLayout(rankRow);

  auto* form = new QFormLayout;
  form->setHorizontalSpacing(space::kL);
  form->setVerticalSpacing(space::kM);
  form->addRow(tr("File"), fileRow);
  form->addRow(tr("Game"), game);
  form->addRow(tr("Answers"), answer);
  form->addRow(tr("Instruction"), m_instruction);

  makePrimary(m_create);
  m_create->setDefault(true);
  m_reason->setWordWrap(true);
  auto* cancel = new QPushButton(tr("Cancel"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_reason, 1);
  buttons->addWidget(cancel);
  buttons->addWidget(m_create);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
  layout->setSpacing(space::kL);
  layout->addLayout(form);
  layout->addWidget(m_message);
  layout->addLayout(buttons);

  connect(browse, &QPushButton::clicked, this, &NewProjectDialog::choosePath);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_create, &QPushButton::clicked, this, &NewProjectDialog::create);
  connect(m_search, &QLineEdit::textChanged, this, &NewProjectDialog::filter);
  connect(m_path, &QLineEdit::textChanged, this, &NewProjectDialog::validate);
  connect(m_environments, &QListWidget::currentRowChanged, this, &NewProjectDialog::validate);
  connect(m_k, &QSpinBox::valueChanged, this, [this] { m_rank->setChecked(true); });
  new FocusRing(this);
  validate();
  runInBackground(this, environments, [this](auto ids) { environmentsArrived(std::move(ids)); });
}

QString NewProjectDialog::path() const { return draft().path; }

NewProjectDraft NewProjectDialog::draft() const {
  NewProjectDraft draft;
  draft.path = m_path->text().trimmed();
  if (!draft.path.isEmpty()) {
    if (!draft.path.endsWith(QLatin1String(kSuffix))) draft.path += QLatin1String(kSuffix);
    draft.path = QFileInfo(draft.path).absoluteFilePath();
  }
  if (const QListWidgetItem* item = m_environments->currentItem(); item && !item->isHidden())
    draft.environment = item->text();
  draft.answer = m_pair->isChecked() ? AnswerForm::Pair : AnswerForm::Rank;
  draft.k = m_k->value();
  draft.instruction = m_instruction->text();
  return draft;
}

void NewProjectDialog::environmentsArrived(Result<std::vector<std::string>> ids) {
  if (!ids) {
    m_environmentNote->clear();
    m_message->showMessage(MessageLine::Kind::Error, text(ids.error().message));
    return;
  }
  m_known = std::move(ids).value();
  for (const std::string& id : m_known) m_environments->addItem(text(id));
  const auto usual = m_environments->findItems(text(EnvConfig{}.id), Qt::MatchExactly);
  m_environments->setCurrentItem(usual.isEmpty() ? m_environments->item(0) : usual.front());
  m_environments->scrollToItem(m_environments->currentItem(), QAbstractItemView::PositionAtCenter);
  filter(m_search->text());
}

void NewProjectDialog::filter(const QString& words) {
  int shown = 0;
  QListWidgetItem* first = nullptr;
  for (int row = 0; row < m_environments->count(); ++row) {
    QListWidgetItem* item = m_environments->item(row);
    const bool hit = item->text().contains(words.trimmed(), Qt::CaseInsensitive);
    item->setHidden(!hit);
    shown += hit;
    if (hit && !first) first = item;
  }
  if (const QListWidgetItem* now = m_environments->currentItem(); !now || now->isHidden()) {
    if (first) m_environments->setCurrentItem(first);
  }
  m_environmentNote->setText(shown == 0 ? tr("No game matches.") : tr("Games: %1").arg(shown));
  validate();
}

void NewProjectDialog::choosePath() {
  const QString chosen = dialogs().saveFile(this, tr("New project"), m_path->text(), projectFileFilter(), true);
  if (!chosen.isEmpty()) m_path->setText(chosen);
}

void NewProjectDialog::validate() {
  const QString problem = m_known.empty() ? tr("Waiting for the list of games.") : draft().problem(m_known);
  m_reason->setText(problem);
  m_create->setEnabled(problem.isEmpty());
}

void NewProjectDialog::create() {
  m_create->setEnabled(false);
  runInBackground(
      this,
      [draft = draft()]() -> Result<Done> {
        auto store = ProjectStore::create(draft.path.toStdString(), draft.info());
        if (!store) return store.error();
        return Done{};
      },
      [this](const Result<Done>& outcome) {
        if (outcome) {
          accept();
          return;
        }
        m_message->showMessage(MessageLine::Kind::Error, text(outcome.error().message));
        validate();
      });
}

}  // namespace podium
