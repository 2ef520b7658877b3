#include "ui/data/export_dialog.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "exporters/export_option_words.h"
#include "exporters/output_files.h"
#include "exporters/split.h"
#include "ui/common/background.h"
#include "ui/common/dialogs.h"
#include "ui/common/fault_messages.h"
#include "ui/common/focus_ring.h"
#include "ui/common/format.h"
#include "ui/common/style.h"
#include "ui/common/widgets.h"
#include "ui/data/export_form.h"
#include "ui/data/export_preview_view.h"
#include "ui/data/export_result.h"
#include "ui/data/export_target.h"
#include "ui/data/format_editor.h"
#include "ui/data/format_list.h"
#include "ui/data/format_words.h"
#include "ui/data/preview_feed.h"

namespace podium {
namespace {

constexpr QSize kUsualSize(1280, 700), kLeastSize(900, 480);
constexpr int kFrame = 40;  // what a window manager puts around a dialog, at most
constexpr int kProgressSteps = 1000, kFormWidth = 376;
constexpr auto kSetting = "window.export";  // of the project: what was chosen last

ExportChoices choicesOf(ProjectStore& store) { return exportChoicesOf(*store.newReader()); }

std::string usualFormat(ItemKind kind) { return kind == ItemKind::Text ? "trl" : "pairs"; }

}  // namespace

ExportDialog::ExportDialog(std::shared_ptr<ProjectStore> store, QWidget* parent)
    : ExportDialog(store, choicesOf(*store), parent) {}

ExportDialog::ExportDialog(std::shared_ptr<ProjectStore> store, const ExportChoices& choices, QWidget* parent)
    : QDialog(parent),
      m_store(std::move(store)),
      m_feed(new PreviewFeed(m_store, this)),
      m_pages(new QStackedWidget),
      m_formats(new FormatList(text(m_store->path()), choices.project.kind)),
      m_form(new ExportForm(choices)),
      m_editor(new FormatEditor),
      m_preview(new ExportPreviewView),
      m_target(new ExportTarget(text(m_store->path()))),
      m_command(new QLineEdit),
      m_copy(new QPushButton(tr("Copy command"))),
      m_result(new ExportResult),
      m_message(new MessageLine),
      m_progress(new QProgressBar),
      m_again(new QPushButton(tr("Export more"))),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_go(new QPushButton(tr("Export"))) {
  setWindowTitle(tr("Export"));
  setMinimumSize(kLeastSize);
  resize(screen() ? kUsualSize.boundedTo(screen()->availableSize() - QSize(kFrame, kFrame)) : kUsualSize);
  m_progress->setRange(0, kProgressSteps);
  m_progress->setTextVisible(false);
  m_progress->setAccessibleName(tr("Progress of the export"));
  m_progress->hide();
  makePrimary(m_go);
  m_go->setDefault(true);
  m_go->setObjectName(QStringLiteral("go"));
  m_again->setAutoDefault(false);
  m_pages->addWidget(buildPage());
  m_pages->addWidget(m_result);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::kS);
  buttons->addWidget(m_progress, 1);
  buttons->addStretch();
  buttons->addWidget(m_again);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_go);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(space::kL, space::kL, space::kL, space::kM);
  layout->setSpacing(space::kM);
  layout->addWidget(m_pages, 1);
  layout->addWidget(m_message);
  layout->addLayout(buttons);

  connect(m_formats, &FormatList::chosenChanged, this, &ExportDialog::showDescription);
  connect(m_editor, &FormatEditor::changed, this, &ExportDialog::takeDescription);
  connect(m_form, &ExportForm::changed, this, &ExportDialog::follow);
  connect(m_target, &ExportTarget::changed, this, &ExportDialog::follow);
  connect(m_feed, &PreviewFeed::previewed, this, [this](const ExportPreview& preview) {
    m_refused = preview.finished && preview.readable && preview.allRows == 0;
    m_preview->setPreview(preview);
    updateButtons();
  });
  connect(m_feed, &PreviewFeed::refused, this, [this](const Error& error) {
    m_refused = true;
    m_preview->setProblem(sentenceOf(error));
    updateButtons();
  });
  connect(m_again, &QPushButton::clicked, this, &ExportDialog::chooseAgain);
  connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
  connect(m_go, &QPushButton::clicked, this, [this] {
    if (m_pages->currentWidget() == m_result)
      accept();
    else
      write();
  });
  connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_formats->search(),
          [this] { m_formats->search()->setFocus(); });
  new FocusRing(this);
  m_formats->choose(usualFormat(choices.project.kind));
  m_form->setOptions({});
  restore(*m_store->newReader());
  showDescription();
  m_formats->search()->setFocus();
}

ExportDialog::~ExportDialog() { m_stop.request_stop(); }

// In the words of this window: a format has its title here, not its name on the command line.
QString ExportDialog::sentenceOf(const Error& error) const {
  const ExportFormat* format = m_formats->chosen();
  QString sentence = text(error.message);
  if (format) {
    const ExportFormatWords words = wordsOf(*format);
    sentence.replace(u'"' + words.name + u'"', u'"' + words.title + u'"');
  }
  return faultMessage(sentence.toStdString());
}

QWidget* ExportDialog::buildPage() {
  auto* page = new QWidget;
  m_editor->setProject(text(m_store->path()));
  m_form->addBelowTitle(m_editor);
  QScrollArea* options = scrolled(m_form);
  options->setFixedWidth(kFormWidth);
  options->setFocusPolicy(Qt::NoFocus);
  auto* columns = new QHBoxLayout;
  columns->setSpacing(space::kL);
  columns->addWidget(m_formats);
  columns->addWidget(options);
  columns->addWidget(m_preview, 1);
  m_command->setReadOnly(true);
  m_command->setFont(codeFont(TextSize::Small));
  m_command->setAccessibleName(tr("The same as a command"));
  m_command->setToolTip(tr("The same as a command, for scripts"));
  m_copy->setAutoDefault(false);
  auto* commandRow = new QHBoxLayout;
  commandRow->setSpacing(space::kS);
  commandRow->addWidget(m_command, 1);
  commandRow->addWidget(m_copy);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kM);
  layout->addLayout(columns, 1);
  layout->addWidget(m_target);
  layout->addLayout(commandRow);
  connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
  return page;
}

ExportRequest ExportDialog::request() const {
  const ExportFormat* format = m_formats->chosen();
  ExportRequest request{format ? format->name : std::string(), m_target->out().toStdString(), m_form->options()};
  request.description = m_formats->description();
  return request;
}

void ExportDialog::showDescription() {
  const auto description = m_formats->description();
  m_editor->setVisible(description != nullptr);
  if (description) m_editor->setDescription(*description);
  follow();
}

// What is typed counts as soon as it can be read.
void ExportDialog::takeDescription() {
  if (!m_formats->description()) return;
  if (const auto description = m_editor->description(); description && description->writes) {
    m_formats->setDescription(*description);
    return follow();
  }
  m_feed->stop();
  m_refused = true;
  m_preview->setProblem(m_editor->description()
                            ? tr("The description has no part \"writes\", so nothing can be exported by it.")
                            : tr("The description cannot be used yet: below its text stands why."));
  updateButtons();
}

void ExportDialog::follow() {
  const ExportFormat* format = m_formats->chosen();
  m_form->setFormat(format);
  if (format) m_target->setFormat(*format);
  const QString problem = m_target->problem();
  m_target->showProblem(problem);
  const ExportRequest now = request();
  const bool hasCommand = !now.description || m_editor->isKept();
  m_copy->setEnabled(hasCommand);
  m_command->setText(hasCommand ? text(exportCommand(m_store->path(), now))
                                : tr("Save the description to have a command for it."));
  m_command->setCursorPosition(0);
  m_refused = !m_formats->problem().isEmpty();
  if (!format || m_running) {
    m_feed->stop();
  } else if (m_refused) {
    m_feed->stop();
    m_preview->setProblem(m_formats->problem());
  } else if (!now.out.empty()) {
    m_feed->show(now);
    if (m_feed->isRunning()) m_preview->setStale();
  }
  updateButtons();
}

void ExportDialog::updateButtons() {
  const bool done = m_pages->currentWidget() == m_result;
  m_pages->setEnabled(!m_running);
  m_again->setVisible(done);
  m_cancel->setVisible(!done);
  m_cancel->setText(m_running ? tr("Stop") : tr("Cancel"));
  m_go->setText(done ? tr("Done") : tr("Export"));
  m_go->setEnabled(done || (!m_running && !m_refused && m_formats->chosen() && m_target->problem().isEmpty()));
}

// What was chosen last: kept in the project, so that it is there on every machine; the place only as seen from it.
void ExportDialog::remember() {
  const QString out = QFileInfo(text(m_store->path())).dir().relativeFilePath(text(m_written.out));
  QJsonArray words;
  for (const std::string& word : wordsOf(m_written.options)) words += text(word);
  QJsonObject kept{{QStringLiteral("format"), text(m_written.format)}, {QStringLiteral("options"), words}};
  if (!out.startsWith(QLatin1String("..")))
    kept.insert(QStringLiteral("out"), m_written.out.ends_with('/') && !out.endsWith(u'/') ? out + u'/' : out);
  m_store->writer().setSetting(kSetting, QJsonDocument(kept).toJson(QJsonDocument::Compact).toStdString(),
                               [](const Result<Done>&) {});  // a convenience: nobody misses it
}

void ExportDialog::restore(ProjectReader& reader) {
  const std::string stored = reader.setting(kSetting).value_or(std::string());
  const QJsonObject kept = QJsonDocument::fromJson(QByteArray::fromStdString(stored)).object();
  if (kept.isEmpty()) return;
  std::vector<std::string> words;
  for (const QJsonValue& word : kept.value(QStringLiteral("options")).toArray())
    words.push_back(word.toString().toStdString());
  m_formats->choose(kept.value(QStringLiteral("format")).toString().toStdString());
  m_form->setFormat(m_formats->chosen());
  m_form->setOptions(optionsFromWords(words));
  if (m_formats->chosen()) m_target->setFormat(*m_formats->chosen());
  const QString out = kept.value(QStringLiteral("out")).toString();
  if (!out.isEmpty()) m_target->setOut(QFileInfo(text(m_store->path())).dir().filePath(out));
}

// Asks once for all files that would be replaced.
bool ExportDialog::mayReplace() {
  const ExportFormat* format = m_formats->chosen();
  if (format->folder) return true;  // never replaces a folder
  const OutputNames names(m_written.out, format->extensions.front());
  QStringList there;
  for (const std::string& part : splitNames(m_written.options.split.size()))
    if (const QFileInfo file(text(names.data(part))); file.exists())
      there += tr("%1 (%2, of %3)")
                   .arg(file.fileName(), QLocale().formattedDataSize(file.size()),
                        QLocale().toString(file.lastModified(), QLocale::ShortFormat));
  if (there.isEmpty()) return true;
  return dialogs().confirm(
      this, tr("Export"),
      tr("Already there: %1. The new export replaces this once all of it is written; what it holds now is gone then.")
          .arg(there.join(QStringLiteral(", "))),
      tr("Replace"));
}

void ExportDialog::write() {
  m_written = request();
  if (!mayReplace()) return;
  m_feed->stop();
  m_stop = {};
  m_running = true;
  m_message->clear();
  m_progress->setValue(0);
  m_progress->show();
  updateButtons();
  m_cancel->setFocus();
  const ExportProgress progress = [guard = QPointer<ExportDialog>(this)](std::int64_t done, std::int64_t total) {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [guard, done, total] {
          if (guard) guard->showProgress(done, total);
        },
        Qt::QueuedConnection);
  };
  runInBackground(
      this,
      [store = m_store, request = m_written, progress, stop = m_stop.get_token()]() -> Result<ExportReport> {
        return exportProject(*store->newReader(), request, progress, stop);
      },
      [this](const Result<ExportReport>& report) { finished(report); });
}

void ExportDialog::showProgress(std::int64_t done, std::int64_t total) {
  if (m_running) m_progress->setValue(total > 0 ? static_cast<int>(kProgressSteps * done / total) : 0);
}

void ExportDialog::finished(const Result<ExportReport>& report) {
  m_running = false;
  m_progress->hide();
  if (report) {
    remember();
    m_result->setReport(*m_formats->chosen(), m_written, report.value());
    m_pages->setCurrentWidget(m_result);
    updateButtons();
    m_go->setFocus();
  } else {
    const bool cancelled = report.error().code == ErrorCode::Cancelled;
    m_message->showMessage(cancelled ? MessageLine::Kind::Info : MessageLine::Kind::Error, sentenceOf(report.error()));
    follow();
    m_go->setFocus();
  }
}

void ExportDialog::chooseAgain() {
  m_pages->setCurrentIndex(0);
  m_message->clear();
  follow();
  m_formats->search()->setFocus();
}

void ExportDialog::reject() {
  if (m_running)
    m_stop.request_stop();
  else
    QDialog::reject();
}

}  // namespace podium
