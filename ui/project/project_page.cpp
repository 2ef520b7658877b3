#include "ui/project/project_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/common/background.h"
#include "ui/common/fault_messages.h"
#include "ui/common/form_row.h"
#include "ui/common/format.h"
#include "ui/common/style.h"
#include "ui/common/widgets.h"
#include "ui/project/form_button.h"
#include "ui/project/guide_editor.h"
#include "ui/project/import_list.h"
#include "ui/project/task_editor.h"
#include "ui/project/task_preview.h"

namespace podium {
namespace {

constexpr int kColumn = 880;

}  // namespace

ProjectPage::ProjectPage(ProjectSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_name(new QLineEdit),
      m_nameRow(new FormRow(tr("Title"), m_name)),
      m_editor(new TaskEditor(TaskForm(session.info, false))),
      m_guide(new GuideEditor),
      m_imports(new ImportList(session)),
      m_preview(new TaskPreview(&session)),
      m_message(new MessageLine),
      m_reason(new TextLabel({}, TextSize::Small, Ink::Muted)),
      m_discard(new QPushButton(tr("Discard changes"))),
      m_save(new QPushButton(tr("Save"))) {
  setAccessibleName(tr("Project"));
  setFocusPolicy(Qt::StrongFocus);
  makePrimary(m_save);
  m_reason->setWordWrap(true);

  auto* content = new QWidget;
  content->setMaximumWidth(kColumn);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
  column->setSpacing(space::kL);
  auto* task = new Card;
  task->body()->setSpacing(space::kM);
  task->body()->addWidget(
      new TextLabel(tr("Task: %1").arg(kindTitle(session.info.kind)), TextSize::Heading, Ink::Text, true));
  task->body()->addWidget(m_nameRow);
  task->body()->addWidget(m_editor);
  column->addWidget(task);
  auto* guide = new Card;
  guide->body()->addWidget(new TextLabel(tr("Guidelines and examples"), TextSize::Heading, Ink::Text, true));
  guide->body()->addWidget(m_guide);
  column->addWidget(guide);
  auto* imports = new Card;
  imports->body()->addWidget(new TextLabel(tr("Imports"), TextSize::Heading, Ink::Text, true));
  imports->body()->addWidget(m_imports);
  imports->hide();
  column->addWidget(imports);
  auto* inAndOut = new Card;
  inAndOut->body()->addWidget(new TextLabel(tr("Data"), TextSize::Heading, Ink::Text, true));
  auto* exportAnswers = new QPushButton(tr("Export..."));
  exportAnswers->setToolTip(tr("Writes the answers in the format of a trainer (Ctrl+E)"));
  auto* import = new QPushButton(tr("Import..."));
  import->setToolTip(tr("Adds queries from a file or a folder (Ctrl+I)"));
  auto* dataButtons = new QHBoxLayout;
  dataButtons->setSpacing(space::kS);
  dataButtons->addWidget(exportAnswers);
  dataButtons->addWidget(import);
  dataButtons->addStretch();
  inAndOut->body()->addLayout(dataButtons);
  column->addWidget(inAndOut);
  import->setVisible(session.info.kind != ItemKind::Clip);
  column->addStretch();
  connect(m_imports, &ImportList::loaded, imports,
          [this, imports] { imports->setVisible(!m_imports->imports().empty()); });
  QScrollArea* area = scrolled(content);
  area->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  area->setFocusPolicy(Qt::NoFocus);

  auto* bottom = new QVBoxLayout;
  bottom->setContentsMargins(space::kXl, space::kS, space::kXl, space::kM);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::kS);
  buttons->addWidget(m_reason, 1);
  buttons->addWidget(m_discard);
  buttons->addWidget(m_save);
  bottom->addWidget(m_message);
  bottom->addLayout(buttons);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* split = new PreviewSplit(area, m_preview);
  layout->addWidget(split, 1);
  layout->addLayout(bottom);

  connect(m_name, &QLineEdit::textEdited, this, &ProjectPage::validate);
  connect(m_editor, &TaskEditor::changed, this, &ProjectPage::validate);
  connect(m_guide, &GuideEditor::changed, this, &ProjectPage::validate);
  connect(m_discard, &QPushButton::clicked, this, &ProjectPage::load);
  connect(exportAnswers, &QPushButton::clicked, this, &ProjectPage::exportRequested);
  connect(import, &QPushButton::clicked, this, &ProjectPage::importRequested);
  connect(m_save, &QPushButton::clicked, this, &ProjectPage::save);
  load();
}

void ProjectPage::load() {
  m_message->clear();
  try {
    m_stored = m_session.reader->project();
    m_hasAnswers = m_session.reader->counts().comparisons > 0;
  } catch (const Exception& fault) {
    m_message->showMessage(MessageLine::Kind::Error,
                           tr("The project cannot be read: %1").arg(faultMessage(fault.what())));
    return;
  }
  m_name->setText(text(m_stored.name));
  m_editor->setForm(TaskForm(m_stored, m_hasAnswers));
  m_guide->setGuide(m_stored.task.guidelines, m_stored.task.examples);
  validate();
}

void ProjectPage::refresh() {
  if (m_saving || !isVisible()) return;
  m_imports->refresh();
  try {
    ProjectInfo now = m_session.reader->project();
    now.learnerConfig = m_stored.learnerConfig;
    const bool same = now == m_stored && m_hasAnswers == (m_session.reader->counts().comparisons > 0);
    if (same) return;
    if (!isChanged())
      load();
    else if (now != m_stored)
      m_message->showMessage(MessageLine::Kind::Warning,
                             tr("Somebody else has changed this project meanwhile. Save replaces their changes by "
                                "yours; discard yours to see theirs."));
  } catch (const Exception&) {
    // Saving will say what is wrong.
  }
}

void ProjectPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

ProjectInfo ProjectPage::entered() const {
  TaskForm form = m_editor->form();
  form.setGuidelines(m_guide->guidelines());
  form.setExamples(m_guide->examples());
  ProjectInfo info = form.info();
  info.name = m_name->text().simplified().toStdString();
  return info;
}

// Compared with what the same form makes of the stored project: fields that do not apply count for nothing.
bool ProjectPage::isChanged() const {
  ProjectInfo before = TaskForm(m_stored, m_hasAnswers).info();
  return entered() != before;
}

void ProjectPage::validate() {
  TaskForm form = m_editor->form();
  form.setExamples(m_guide->examples());
  const QString nameProblem = m_name->text().trimmed().isEmpty() ? tr("Enter a title.") : QString();
  m_nameRow->showProblem(nameProblem);
  ProjectInfo shown = entered();
  shown.name = m_stored.name;
  m_preview->setTask(shown);
  const bool changed = isChanged();
  const auto problems = form.problems();
  QString reason = nameProblem;
  if (reason.isEmpty()) reason = form.exampleProblem();
  if (reason.isEmpty() && !problems.empty())
    reason = QStringLiteral("%1: %2").arg(taskField(problems.front().field).title, problems.front().sentence);
  m_save->setEnabled(changed && reason.isEmpty() && !m_saving);
  m_discard->setEnabled(changed && !m_saving);
  if (reason.isEmpty())
    reason = changed ? tr("Saved changes count for everybody from the next query on.") : tr("Everything is saved.");
  m_reason->setText(reason);
}

void ProjectPage::save() {
  ProjectInfo info = entered();
  try {
    info.learnerConfig = m_session.reader->project().learnerConfig;  // not of this page
  } catch (const Exception& fault) {
    m_message->showMessage(MessageLine::Kind::Error,
                           tr("The project cannot be read: %1").arg(faultMessage(fault.what())));
    return;
  }
  m_saving = true;
  m_message->clear();
  validate();
  runInBackground(
      this,
      [store = m_session.store, info]() -> Result<Done> {
        return waitFor<Done>([&](auto done) { store->writer().setProject(info, std::move(done)); });
      },
      [this](const Result<Done>& outcome) {
        m_saving = false;
        if (outcome) {
          load();
          Q_EMIT saved();
          return;
        }
        validate();
        m_message->showMessage(MessageLine::Kind::Error, faultMessage(outcome.error()));
      });
}

}  // namespace podium
