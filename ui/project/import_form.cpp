#include "ui/project/import_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "exporters/custom/guess_format.h"
#include "exporters/formats.h"
#include "ui/common/dialogs.h"
#include "ui/common/form_row.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/data/format_editor.h"
#include "ui/project/column_mapping.h"
#include "ui/project/import_titles.h"

namespace podium {
namespace {

constexpr auto kByHand = "columns";  // these are no names of importFormats()
constexpr auto kText = "text";
constexpr auto kStored = "stored:";  // and its name
constexpr int kLettersSeen = 14, kMostAnswers = 1000;

void giveWay(QComboBox* box) {
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(kLettersSeen);
}

}  // namespace

ImportForm::ImportForm(QWidget* parent)
    : QWidget(parent),
      m_mapping(new ColumnMapping),
      m_editor(new FormatEditor),
      m_format(new QComboBox),
      m_byHand(new QPushButton(tr("Say the columns by hand"))),
      m_withAnswers(new QCheckBox(tr("Take the file's preferences as answers"))),
      m_duplicates(new QCheckBox(tr("Import again what is there already"))),
      m_purpose(new QComboBox),
      m_answers(new QSpinBox),
      m_textFormat(new QComboBox),
      m_mediaFolder(new QLineEdit) {
  auto* mediaField = new QWidget;
  auto* mediaLine = new QHBoxLayout(mediaField);
  mediaLine->setContentsMargins(0, 0, 0, 0);
  mediaLine->setSpacing(space::kS);
  auto* browseMedia = new QPushButton(tr("Browse..."));
  browseMedia->setAutoDefault(false);
  mediaLine->addWidget(m_mediaFolder, 1);
  mediaLine->addWidget(browseMedia);
  mediaField->setFocusProxy(m_mediaFolder);
  m_mediaFolder->setAccessibleName(tr("Folder of images and videos"));
  m_mediaFolder->setPlaceholderText(tr("beside the file"));

  m_withAnswers->setToolTip(tr("Keeps the preferences that the file holds as answers, and does not ask again"));
  m_purpose->addItem(tr("People answer them"), static_cast<int>(QueryPurpose::Ask));
  m_purpose->addItem(tr("Tutorial, with known answers"), static_cast<int>(QueryPurpose::Tutorial));
  m_purpose->addItem(tr("Qualification, with known answers"), static_cast<int>(QueryPurpose::Qualification));
  m_answers->setRange(0, kMostAnswers);
  m_answers->setSpecialValueText(tr("as usual"));
  m_textFormat->addItem(tr("As found, else Markdown"));
  m_textFormat->addItem(tr("Plain text"), static_cast<int>(TextFormat::Plain));
  m_textFormat->addItem(tr("Markdown"), static_cast<int>(TextFormat::Markdown));
  m_textFormat->addItem(tr("Source code"), static_cast<int>(TextFormat::Code));
  for (QComboBox* box : {m_format, m_purpose, m_textFormat}) giveWay(box);

  m_formatRow = new FormRow(tr("Format"), m_format);
  m_answersRow = new FormRow(tr("Answers per query"), m_answers, tr("How many people answer each."));
  m_textFormatRow = new FormRow(tr("Texts are"), m_textFormat);
  m_mediaRow = new FormRow(tr("Images are in"), mediaField);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kS);
  layout->addWidget(m_formatRow);
  m_byHand->setObjectName(QStringLiteral("byHand"));
  m_byHand->setAutoDefault(false);
  m_byHand->hide();
  layout->addWidget(m_byHand, 0, Qt::AlignLeft);
  layout->addWidget(m_mapping);
  layout->addWidget(m_editor);
  m_mapping->hide();
  m_editor->hide();
  layout->addWidget(m_withAnswers);
  layout->addWidget(m_duplicates);
  layout->addWidget(new FormRow(tr("Queries"), m_purpose));
  layout->addWidget(m_answersRow);
  layout->addWidget(m_textFormatRow);
  layout->addWidget(m_mediaRow);
  m_mediaRow->hide();
  connect(m_format, &QComboBox::activated, this, &ImportForm::choose);
  connect(m_byHand, &QPushButton::clicked, this, &ImportForm::chooseColumns);
  for (QCheckBox* box : {m_withAnswers, m_duplicates}) connect(box, &QCheckBox::clicked, this, &ImportForm::follow);
  for (QComboBox* box : {m_purpose, m_textFormat}) connect(box, &QComboBox::activated, this, &ImportForm::follow);
  connect(m_answers, &QSpinBox::valueChanged, this, &ImportForm::changed);
  connect(m_mapping, &ColumnMapping::changed, this, &ImportForm::changed);
  connect(m_mapping, &ColumnMapping::textWanted, this, &ImportForm::writeAsText);
  connect(m_editor, &FormatEditor::changed, this, &ImportForm::changed);
  connect(m_mediaFolder, &QLineEdit::textEdited, this, &ImportForm::changed);
  connect(browseMedia, &QPushButton::clicked, this, &ImportForm::browse);
}

// Known answers are no answers of the import.
void ImportForm::follow() {
  const bool ask = m_purpose->currentIndex() == 0;
  m_withAnswers->setEnabled(ask);
  m_answersRow->setEnabled(ask && !m_withAnswers->isChecked());
  Q_EMIT changed();
}

void ImportForm::browse() {
  const QString chosen = dialogs().openFolder(this, tr("Folder of images and videos"));
  if (chosen.isEmpty()) return;
  m_mediaFolder->setText(chosen);
  Q_EMIT changed();
}

void ImportForm::reset(const QString& project) {
  m_chosen = false;
  m_format->clear();
  m_mapping->reset();
  m_mapping->hide();
  m_editor->setProject(project);
  m_editor->hide();
  m_stored = usableFormats(project.toStdString());
}

QString ImportForm::chosenData() const { return m_chosen ? m_format->currentData().toString() : QString(); }

void ImportForm::choose() {
  m_chosen = true;
  for (const FormatDescription& stored : m_stored)
    if (chosenData() == QLatin1String(kStored) + text(stored.name)) m_editor->setDescription(stored);
  m_mapping->setVisible(isByHand());
  m_editor->setVisible(isText());
  if (isDescribed()) {
    m_formatRow->showProblem({});
    m_byHand->hide();
  }
  if (chosenData() == QLatin1String(kText) && !m_editor->description()) writeAsText();
  Q_EMIT changed();
}

void ImportForm::chooseColumns() {
  m_format->setCurrentIndex(m_format->findData(QLatin1String(kByHand)));
  choose();
  m_mapping->setFocus();
}

bool ImportForm::hasWork() const { return m_mapping->isTouched() || (isText() && m_editor->isEdited()); }

// Goes on from the columns as they are.
void ImportForm::writeAsText() {
  const auto mapped = m_mapping->description();
  FormatDescription description = mapped ? *mapped : starterFormats().front();
  description.name = kOwnFormat;
  description.title.clear();
  description.writes.reset();
  m_editor->setDescription(description);
  m_format->setCurrentIndex(m_format->findData(QLatin1String(kText)));
  m_mapping->hide();
  m_editor->show();
  m_editor->setFocus();
  Q_EMIT changed();
}

void ImportForm::fillFormats(const ImportPreview& preview) {
  const QString recognised =
      preview.recognised.empty() ? text(preview.format) : QLatin1String(kStored) + text(preview.recognised);
  const QString chosen = m_chosen ? chosenData() : recognised;
  m_format->clear();
  const auto percentOf = [&preview](const std::string& name) {
    const auto found = std::ranges::find(preview.guesses, name, &FormatGuess::name);
    return found == preview.guesses.end() ? 0 : found->percent;
  };
  // Those that fit first, the best before the others.
  const auto addDescribed = [this](const FormatDescription& format, const QString& words) {
    m_format->addItem(words.arg(text(format.title.empty() ? format.name : format.title)),
                      QString(QLatin1String(kStored) + text(format.name)));
  };
  for (const FormatDescription& format : m_stored)
    if (format.name == preview.recognised) addDescribed(format, tr("%1 (described, fits)"));
  for (const FormatGuess& guess : preview.guesses)
    m_format->addItem(tr("%1 (fits %2)").arg(importTitle(guess.name), percentText(guess.percent / 100.0)),
                      text(guess.name));
  for (const ImportFormat& format : importFormats())
    if (percentOf(format.name) == 0) m_format->addItem(importTitle(format.name), text(format.name));
  for (const FormatDescription& format : m_stored)
    if (format.name != preview.recognised) addDescribed(format, tr("%1 (described)"));
  if (!preview.columns.empty()) m_format->addItem(tr("Columns by hand"), QLatin1String(kByHand));
  m_format->addItem(tr("A description as text"), QLatin1String(kText));
  m_format->setCurrentIndex(m_format->findData(chosen));
  m_format->setToolTip(m_format->currentText());
}

void ImportForm::setPreview(const ImportPreview& preview) {
  fillFormats(preview);
  m_mapping->setColumns(preview.columns, preview.guess);
  const bool unread = preview.format.empty() && preview.recognised.empty() && !isDescribed();
  m_formatRow->showProblem(unread ? tr("No format fits. Choose how to read it.") : QString());
  m_byHand->setVisible(unread && !preview.columns.empty());
  const bool isText = !preview.plan || preview.plan->kind == ItemKind::Text;
  m_textFormatRow->setVisible(isText);
  m_mediaRow->setVisible(!isText);
}

bool ImportForm::isByHand() const { return chosenData() == QLatin1String(kByHand); }

bool ImportForm::isText() const {
  return chosenData() == QLatin1String(kText) || chosenData().startsWith(QLatin1String(kStored));
}

std::shared_ptr<const FormatDescription> ImportForm::description() const {
  if (isByHand()) return m_mapping->description();
  return isText() ? m_editor->description() : nullptr;
}

std::string ImportForm::format() const { return m_chosen && !isDescribed() ? chosenData().toStdString() : "auto"; }

ImportOptions ImportForm::options() const {
  ImportOptions options;
  options.purpose = static_cast<QueryPurpose>(m_purpose->currentData().toInt());
  options.withAnswers = m_withAnswers->isChecked() && options.purpose == QueryPurpose::Ask;
  options.duplicates = m_duplicates->isChecked();
  if (m_answers->value() > 0 && m_answersRow->isEnabledTo(this)) options.answers = m_answers->value();
  if (m_textFormat->currentData().isValid() && !m_textFormatRow->isHidden())
    options.textFormat = static_cast<TextFormat>(m_textFormat->currentData().toInt());
  if (!m_mediaRow->isHidden()) options.mediaFolder = m_mediaFolder->text().trimmed().toStdString();
  return options;
}

}  // namespace podium
