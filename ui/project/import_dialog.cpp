#include "ui/project/import_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include "exporters/import/media_file.h"
#include "ui/common/background.h"
#include "ui/common/dialogs.h"
#include "ui/common/fault_messages.h"
#include "ui/common/focus_ring.h"
#include "ui/common/format.h"
#include "ui/common/style.h"
#include "ui/common/widgets.h"
#include "ui/project/folder_files.h"
#include "ui/project/import_form.h"
#include "ui/project/import_outcome.h"
#include "ui/project/import_preview_pane.h"
#include "ui/project/import_undo.h"
#include "ui/project/new_project_dialog.h"
#include "ui/project/task_form.h"

namespace podium {
namespace {

constexpr QSize kUsualSize(1280, 700);
constexpr int kLeastWidth = 900, kFormWidth = 400;
constexpr int kFrame = 40;  // what a window manager puts around a dialog, at most
constexpr int kProgressSteps = 1000;

// Beside the input, under its name: "pairs.jsonl.gz" -> "pairs.podium".
QString suggestedProject(const QString& input) {
  const QFileInfo file(input);
  return file.dir().filePath(file.baseName());
}

}  // namespace

ImportDialog::ImportDialog(const QString& input, ImportTarget target, QWidget* parent)
    : QDialog(parent),
      m_target(std::move(target)),
      m_files(new FolderFiles),
      m_intoOpen(new QRadioButton(tr("%1, the open project").arg(m_target.name))),
      m_intoNew(new QRadioButton(tr("A new project"))),
      m_path(new QLineEdit),
      m_browse(new QPushButton(tr("Browse..."))),
      m_form(new ImportForm),
      m_preview(new ImportPreviewPane),
      m_title(new TextLabel(QString(), TextSize::Heading, Ink::Text, true)),
      m_source(new ElidedLabel(QString(), TextSize::Body, Ink::Muted)),
      m_folder(new QPushButton(tr("Choose a folder..."))),
      m_progress(new QProgressBar),
      m_rows(new TextLabel(QString(), TextSize::Small, Ink::Muted)),
      m_message(new MessageLine),
      m_rejected(new RejectedRows),
      m_copyAll(new QPushButton(tr("Copy all"))),
      m_undo(new QPushButton(tr("Undo import"))),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_go(new QPushButton(tr("Import"))) {
  setWindowTitle(tr("Import"));
  setMinimumWidth(kLeastWidth);
  resize(screen() ? kUsualSize.boundedTo(screen()->availableSize() - QSize(kFrame, kFrame)) : kUsualSize);
  m_progress->setRange(0, kProgressSteps);
  m_progress->setTextVisible(false);
  m_progress->setAccessibleName(tr("Progress of the import"));
  m_progress->hide();

  auto* source = new QHBoxLayout;
  source->setSpacing(space::kS);
  source->addWidget(m_source, 1);
  source->addWidget(m_folder);
  m_folder->setAutoDefault(false);
  m_folder->setToolTip(tr("Imports the texts, images or videos of a folder instead"));
  makePrimary(m_go);
  m_go->setDefault(true);
  m_go->setObjectName(QStringLiteral("go"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_rows, 1);
  buttons->addWidget(m_copyAll);
  buttons->addWidget(m_undo);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_go);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
  layout->setSpacing(space::kM);
  layout->addWidget(m_title);
  layout->addLayout(source);
  auto* ways = new QWidget;
  auto* left = new QVBoxLayout(ways);
  left->setContentsMargins(0, 0, space::kS, 0);
  left->setSpacing(space::kM);
  left->addWidget(m_files);
  left->addWidget(buildTargets());
  left->addWidget(m_form);
  left->addStretch();
  QScrollArea* area = scrolled(ways);
  area->setFixedWidth(kFormWidth);
  area->setFocusPolicy(Qt::NoFocus);
  auto* columns = new QHBoxLayout;
  columns->setSpacing(space::kL);
  columns->addWidget(area);
  columns->addWidget(m_preview, 1);
  layout->addLayout(columns, 1);
  layout->addWidget(m_message);
  layout->addWidget(m_rejected);
  layout->addWidget(m_progress);
  layout->addLayout(buttons);

  connect(m_folder, &QPushButton::clicked, this, &ImportDialog::chooseFolder);
  connect(m_files, &FolderFiles::chosen, this, &ImportDialog::setInput);
  connect(m_browse, &QPushButton::clicked, this, &ImportDialog::choosePath);
  m_undo->setToolTip(tr("Takes the whole import back; the Project page can put it back"));
  m_undo->setAutoDefault(false);
  connect(m_undo, &QPushButton::clicked, this, &ImportDialog::takeBack);
  connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
  connect(m_go, &QPushButton::clicked, this, [this] {
    if (m_done)
      accept();
    else
      start();
  });
  connect(m_path, &QLineEdit::textChanged, this, &ImportDialog::updateButtons);
  connect(m_intoNew, &QRadioButton::toggled, this, &ImportDialog::updateButtons);
  m_copyAll->setAutoDefault(false);
  m_copyAll->setToolTip(tr("Copies the list of rows that were kept out, a row a line"));
  connect(m_copyAll, &QPushButton::clicked, m_rejected, &RejectedRows::copyAll);
  connect(m_form, &ImportForm::changed, this, &ImportDialog::preview);
  connect(m_intoNew, &QRadioButton::toggled, this, &ImportDialog::preview);
  connect(m_preview, &ImportPreviewPane::previewed, m_form, &ImportForm::setPreview);
  connect(m_preview, &ImportPreviewPane::previewed, this, [this](const ImportPreview& preview) {
    m_fits = !preview.batch.questions.empty() || (preview.plan && preview.plan->wholeProject);
    if (!preview.files.empty()) m_files->offer(m_input, preview.files);
    updateButtons();
  });
  new FocusRing(this);
  setInput(input);
  updateButtons();
}

ImportDialog::~ImportDialog() { m_stop.request_stop(); }

QWidget* ImportDialog::buildTargets() {
  auto* targets = new QWidget;
  auto* pathRow = new QHBoxLayout;
  pathRow->setSpacing(space::kS);
  pathRow->addWidget(m_intoNew);
  pathRow->addWidget(m_path, 1);
  pathRow->addWidget(m_browse);
  m_path->setAccessibleName(tr("File of the new project"));
  auto* layout = new QVBoxLayout(targets);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kXs);
  layout->addWidget(m_intoOpen);
  layout->addLayout(pathRow);
  (m_target.store ? m_intoOpen : m_intoNew)->setChecked(true);
  m_intoOpen->setVisible(m_target.store != nullptr);
  return targets;
}

void ImportDialog::setInput(const QString& input) {
  m_input = QFileInfo(input).absoluteFilePath();
  m_title->setText(QFileInfo(m_input).fileName());
  m_source->setText(m_input);
  m_source->setToolTip(m_input);
  m_path->setText(projectPath(suggestedProject(m_input)));
  m_fits.reset();
  m_form->reset(m_target.store ? text(m_target.store->path()) : QString());
  preview();
}

void ImportDialog::chooseFolder() {
  const QString chosen = dialogs().openFolder(this, tr("Import"));
  if (chosen.isEmpty()) return;
  m_message->clear();
  m_files->hide();
  setInput(chosen);
}

void ImportDialog::tell(const QString& words, bool problem, bool failed) {
  m_message->showMessage(failed    ? MessageLine::Kind::Error
                         : problem ? MessageLine::Kind::Warning
                                   : MessageLine::Kind::Info,
                         words);
  // A dialog does not grow for lines that break.
  layout()->activate();
  const int wanted = layout()->totalHeightForWidth(width());
  if (height() < wanted) resize(width(), wanted);
}

QString ImportDialog::chosenPath() const { return projectPath(m_path->text()); }

void ImportDialog::choosePath() {
  const QString chosen = dialogs().saveFile(this, tr("New project"), chosenPath(), projectFileFilter(), true);
  if (chosen.isEmpty()) return;
  m_intoNew->setChecked(true);
  m_path->setText(chosen);
}

void ImportDialog::updateButtons() {
  const bool free = !m_running && !m_done;
  for (QWidget* widget :
       {static_cast<QWidget*>(m_intoOpen), static_cast<QWidget*>(m_intoNew), static_cast<QWidget*>(m_form),
        static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_files)})
    widget->setEnabled(free);
  m_path->setEnabled(free && m_intoNew->isChecked());
  m_browse->setEnabled(free);
  const QString why = hindrance();
  if (free) m_rows->setText(why);
  m_go->setEnabled(m_done || (free && why.isEmpty()));
  m_cancel->setVisible(!m_done);
  m_undo->setVisible(m_done && m_round);
  m_copyAll->setVisible(!m_rejected->isHidden());
  m_undo->setEnabled(!m_running);
  if (m_done) m_go->setText(m_newProject.isEmpty() ? tr("Done") : tr("Open the project"));
}

QString ImportDialog::hindrance() const {
  if (!isReadable()) return tr("Say first where things stand in the file.");
  if (!m_fits) return tr("The file is being looked at...");
  if (!*m_fits && m_files->isWaiting()) return tr("Choose one of the files in the folder.");
  if (!*m_fits) return tr("Nothing of the file can be imported as it is read now.");
  if (m_intoOpen->isChecked()) return {};
  if (m_path->text().trimmed().isEmpty()) return tr("Name the file of the new project.");
  if (QFileInfo::exists(chosenPath()))
    return tr("%1 exists already: choose another name.").arg(QFileInfo(chosenPath()).fileName());
  return {};
}

void ImportDialog::setRunning(bool running) {
  m_running = running;
  m_progress->setVisible(running);
  m_cancel->setText(running ? tr("Stop") : tr("Cancel"));
  updateButtons();
}

// While a description is half typed, what was read last stays to be seen.
bool ImportDialog::isReadable() const { return !m_form->isDescribed() || m_form->description() != nullptr; }

ImportRequest ImportDialog::request() const {
  ImportRequest request;
  request.input = m_input.toStdString();
  request.format = m_form->format();
  request.description = m_form->description();
  request.described = m_form->described();
  request.by = m_target.by;
  request.options = m_form->options();
  request.instruction = [](const ProjectInfo& project) {
    return TaskForm::usualInstruction(project.kind, project.answer).toStdString();
  };
  return request;
}

void ImportDialog::preview() {
  if (m_running || m_done) return;
  m_message->clear();
  m_rejected->hide();
  updateButtons();
  if (!isReadable()) {
    m_preview->stop();
    return m_preview->withdrawMessage();
  }
  std::optional<ProjectInfo> project;
  if (m_target.store && m_intoOpen->isChecked()) try {
      project = m_target.store->newReader()->project();
    } catch (const Exception& fault) {
      tell(faultMessage(fault.what()), true, true);
    }
  m_preview->show(request(), project);
}

void ImportDialog::start() {
  m_message->clear();
  m_rejected->hide();
  m_progress->setValue(0);
  m_rows->setText(tr("Looking at the first rows..."));
  m_stop = {};
  m_newProject = m_intoNew->isChecked() ? chosenPath() : QString();
  setRunning(true);
  m_preview->stop();
  const ImportProgress progress = [guard = QPointer<ImportDialog>(this)](std::int64_t done, std::int64_t total,
                                                                         std::int64_t rows) {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [guard, done, total, rows] {
          if (guard) guard->showProgress(done, total, rows);
        },
        Qt::QueuedConnection);
  };
  runInBackground(
      this,
      [request = request(), progress, store = m_newProject.isEmpty() ? m_target.store : nullptr,
       stop = m_stop.get_token(), path = m_newProject.toStdString()]() -> Result<ImportReport> {
        if (store) return importIntoProject(*store, request, progress, stop);
        auto made = importIntoNewProject(path, {}, request, progress, stop);
        if (!made) return made.error();
        return std::move(made).value().report;
      },
      [this](const Result<ImportReport>& report) { finished(report); });
}

void ImportDialog::showProgress(std::int64_t done, std::int64_t total, std::int64_t rows) {
  if (!m_running) return;
  m_progress->setValue(total > 0 ? static_cast<int>(kProgressSteps * done / total) : 0);
  if (!m_stopping) m_rows->setText(tr("Rows read: %1").arg(groupedNumber(rows)));
}

void ImportDialog::finished(const Result<ImportReport>& report) {
  m_done = report.ok();
  m_round = report && m_newProject.isEmpty() ? report.value().round : RoundId{};
  m_stopping = false;
  m_rows->clear();
  setRunning(false);
  if (report) return showReport(report.value());
  const bool stopped = report.error().code == ErrorCode::Cancelled;
  tell(faultMessage(report.error()), !stopped, !stopped);
  if (stopped) m_cancel->setFocus();
}

void ImportDialog::takeBack() {
  m_undo->setEnabled(false);
  takeImportBack(this, m_target.store, m_round, m_target.by, AskBefore::GivenAnswers,
                 [this](const Result<bool>& outcome) {
                   if (outcome && outcome.value()) {
                     m_round = {};
                     m_takenBack = true;
                     m_rejected->hide();
                     tell(tr("The import was taken back. The Project page lists it and can put it back."), false);
                     m_go->setFocus();
                   } else if (!outcome) {
                     tell(faultMessage(outcome.error()), true, true);
                   }
                   updateButtons();
                 });
}

void ImportDialog::showReport(const ImportReport& report) {
  const std::string project =
      m_target.store && m_newProject.isEmpty() ? m_target.store->path() : m_newProject.toStdString();
  m_rejected->setReport(report);
  m_copyAll->setVisible(!m_rejected->isHidden());
  tell(importOutcome(report, m_form->options().withAnswers, text(linkedMediaFolder(project))),
       report.rejectedRows > 0 || report.missingMedia > 0);
}

void ImportDialog::reject() {
  if (m_done) {
    accept();  // the rows are in: whoever opened the dialog has to know
  } else if (m_running) {
    m_stopping = true;
    m_stop.request_stop();
    m_rows->setText(tr("Stopping..."));
  } else if (!m_form->hasWork() ||
             dialogs().discard(this, tr("Leave the import"),
                               tr("Nothing was imported yet. What was filled in about the file is lost."))) {
    QDialog::reject();
  }
}

}  // namespace podium
