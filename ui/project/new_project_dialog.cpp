#include "ui/project/new_project_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "storage/project_store.h"
#include "ui/common/background.h"
#include "ui/common/dialogs.h"
#include "ui/common/fault_messages.h"
#include "ui/common/focus_ring.h"
#include "ui/common/form_row.h"
#include "ui/common/format.h"
#include "ui/common/style.h"
#include "ui/common/widgets.h"
#include "ui/project/game_list.h"
#include "ui/project/task_editor.h"
#include "ui/project/task_preview.h"

namespace podium {
namespace {

constexpr QSize kUsualSize(1320, 720), kLeastSize(720, 360);
constexpr int kFrame = 40;  // what a window manager puts around a dialog, at most
constexpr auto kSuffix = ".podium";

// A name that no file has yet.
QString freshPath() {
  const QDir home = QDir::home();
  const QString name = NewProjectDialog::tr("project");
  QString path = home.filePath(name + QLatin1String(kSuffix));
  for (int number = 2; QFileInfo::exists(path); ++number)
    path = home.filePath(QStringLiteral("%1-%2%3").arg(name).arg(number).arg(QLatin1String(kSuffix)));
  return path;
}

}  // namespace

QString projectPath(const QString& typed) {
  QString path = typed.trimmed();
  if (path.isEmpty()) return path;
  if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/"))) path.replace(0, 1, QDir::homePath());
  if (!path.endsWith(QLatin1String(kSuffix))) path += QLatin1String(kSuffix);
  return QFileInfo(path).absoluteFilePath();
}

QString NewProjectDraft::pathProblem() const {
  const QFileInfo file(path), folder(file.absolutePath());
  if (path.isEmpty()) return NewProjectDialog::tr("Choose a file for the project.");
  if (file.exists()) return NewProjectDialog::tr("%1 exists already. Choose another name.").arg(file.fileName());
  if (!folder.isDir()) return NewProjectDialog::tr("The folder %1 does not exist.").arg(folder.filePath());
  if (!folder.isWritable()) return NewProjectDialog::tr("The folder %1 cannot be written to.").arg(folder.filePath());
  return {};
}

QString NewProjectDraft::gameProblem(const std::vector<std::string>& known) const {
  if (form.kind() != ItemKind::Clip) return {};
  if (environment.isEmpty()) return NewProjectDialog::tr("Choose a game.");
  if (std::find(known.begin(), known.end(), environment.toStdString()) == known.end())
    return NewProjectDialog::tr("%1 cannot be played here. Choose a game from the list.").arg(environment);
  return {};
}

QString NewProjectDraft::problem(const std::vector<std::string>& known) const {
  for (const QString& sentence : {pathProblem(), gameProblem(known), form.exampleProblem()})
    if (!sentence.isEmpty()) return sentence;
  const auto problems = form.problems();
  return problems.empty()
             ? QString()
             : QStringLiteral("%1: %2").arg(taskField(problems.front().field).title, problems.front().sentence);
}

ProjectInfo NewProjectDraft::info() const {
  ProjectInfo info = form.info();
  info.name = QFileInfo(path).completeBaseName().toStdString();
  if (info.kind == ItemKind::Clip) info.environment = environment.toStdString();
  return info;
}

NewProjectDialog::NewProjectDialog(const Environments& environments, QWidget* parent)
    : QDialog(parent),
      m_path(new QLineEdit(freshPath())),
      m_games(new GameList),
      m_gameRow(new FormRow(tr("Game"), m_games)),
      m_editor(new TaskEditor(TaskForm())),
      m_preview(new TaskPreview(nullptr)),
      m_message(new MessageLine),
      m_reason(new TextLabel({}, TextSize::Small, Ink::Muted)),
      m_create(new QPushButton(tr("Create"))) {
  setWindowTitle(tr("New project"));
  makePrimary(m_create);
  m_create->setDefault(true);
  m_reason->setWordWrap(true);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::kS);
  buttons->addWidget(m_reason, 1);
  buttons->addWidget(cancel);
  buttons->addWidget(m_create);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(space::kXl, space::kL, space::kL, space::kL);
  layout->setSpacing(space::kM);
  layout->addWidget(new PreviewSplit(buildForm(), m_preview), 1);
  layout->addWidget(m_message);
  layout->addLayout(buttons);
  setMinimumSize(kLeastSize);
  resize(kUsualSize.boundedTo(screen()->availableSize() - QSize(kFrame, kFrame)));

  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_create, &QPushButton::clicked, this, &NewProjectDialog::create);
  connect(m_path, &QLineEdit::textChanged, this, &NewProjectDialog::validate);
  connect(m_games, &GameList::changed, this, &NewProjectDialog::validate);
  connect(m_editor, &TaskEditor::changed, this, &NewProjectDialog::validate);
  new FocusRing(this);
  validate();
  runInBackground(this, environments, [this](auto ids) { environmentsArrived(std::move(ids)); });
}

QScrollArea* NewProjectDialog::buildForm() {
  auto* browse = new QPushButton(tr("Browse..."));
  browse->setAutoDefault(false);
  connect(browse, &QPushButton::clicked, this, &NewProjectDialog::choosePath);
  m_path->setAccessibleName(tr("File"));
  auto* file = new QWidget;
  auto* fileRow = new QHBoxLayout(file);
  fileRow->setContentsMargins(0, 0, 0, 0);
  fileRow->setSpacing(space::kS);
  fileRow->addWidget(m_path, 1);
  fileRow->addWidget(browse);
  m_pathRow = new FormRow(tr("File"), file);
  m_editor->setClipExtra(m_gameRow);

  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, space::kXs, space::kM, space::kXs);
  column->setSpacing(space::kM);
  column->addWidget(m_pathRow);
  column->addWidget(m_editor);
  column->addStretch(1);
  QScrollArea* area = scrolled(content);
  area->setFocusPolicy(Qt::NoFocus);
  return area;
}

QString NewProjectDialog::path() const { return draft().path; }

NewProjectDraft NewProjectDialog::draft() const {
  return {projectPath(m_path->text()), m_games->current(), m_editor->form()};
}

void NewProjectDialog::environmentsArrived(Result<std::vector<std::string>> ids) {
  m_arrived = true;
  if (ids) {
    m_known = std::move(ids).value();
    m_games->setGames(m_known);
  } else {
    m_games->setNote({});
    m_message->showMessage(MessageLine::Kind::Error, faultMessage(ids.error()));
  }
  validate();
}

void NewProjectDialog::choosePath() {
  const QString chosen = dialogs().saveFile(this, tr("New project"), m_path->text(), projectFileFilter(), true);
  if (!chosen.isEmpty()) m_path->setText(chosen);
}

void NewProjectDialog::validate() {
  const NewProjectDraft now = draft();
  const bool waits = now.form.kind() == ItemKind::Clip && !m_arrived;
  const QString problem = waits ? tr("Waiting for the list of games.") : now.problem(m_known);
  m_pathRow->showProblem(now.pathProblem());
  m_gameRow->showProblem(waits ? QString() : now.gameProblem(m_known));
  m_reason->setText(problem);
  ProjectInfo shown = now.form.info();  // the file and the game change nothing of what is asked
  shown.environment.clear();
  m_preview->setTask(shown);
  m_create->setEnabled(problem.isEmpty());
}

void NewProjectDialog::create() {
  m_create->setEnabled(false);
  m_message->clear();
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
        m_message->showMessage(MessageLine::Kind::Error, faultMessage(outcome.error()));
        validate();
      });
}

}  // namespace podium
