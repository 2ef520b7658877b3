#include "ui/data/format_editor.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "exporters/custom/description_json.h"
#include "exporters/custom/format_folders.h"
#include "ui/common/dialogs.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kRestMs = 300;  // nobody is told of a word that is half typed
constexpr int kLinesSeen = 16;

enum Place { OfProject, OfUser };

}  // namespace

FormatEditor::FormatEditor(QWidget* parent)
    : QWidget(parent),
      m_text(new QPlainTextEdit),
      m_problem(new TextLabel({}, TextSize::Small, Ink::Bad)),
      m_place(new QComboBox),
      m_keep(new QPushButton(tr("Save"))) {
  m_text->setFont(codeFont(TextSize::Small));
  m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
  m_text->setTabChangesFocus(true);
  m_text->setAccessibleName(tr("Description of the format"));
  m_text->setMinimumHeight(kLinesSeen * QFontMetrics(m_text->font()).lineSpacing());
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_place->setAccessibleName(tr("Where the description is saved"));
  m_keep->setAutoDefault(false);
  m_keep->setObjectName(QStringLiteral("keepFormat"));
  m_keep->setToolTip(
      tr("Writes the description to a file, so that its name stands for it in later imports, exports and "
         "commands"));
  auto* line = new QHBoxLayout;
  line->setSpacing(space::kS);
  line->addWidget(m_place, 1);
  line->addWidget(m_keep);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kS);
  layout->addWidget(m_text);
  layout->addWidget(m_problem);
  layout->addLayout(line);
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRestMs);
  connect(m_text, &QPlainTextEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
  connect(&m_rest, &QTimer::timeout, this, [this] {
    read();
    Q_EMIT changed();
  });
  connect(m_keep, &QPushButton::clicked, this, &FormatEditor::keep);
  setFocusProxy(m_text);
  setProject({});
}

void FormatEditor::setProject(const QString& path) {
  m_project = path;
  m_place->clear();
  if (!path.isEmpty()) m_place->addItem(tr("Beside this project"), OfProject);
  m_place->addItem(tr("For all my projects"), OfUser);
}

void FormatEditor::setDescription(const FormatDescription& description) {
  m_text->setPlainText(podium::text(formatJson(description)));
  m_given = m_text->toPlainText();
  m_rest.stop();
  read();
  // What came from a file is as it is there.
  const auto stored = loadFormat(description.name, m_project.toStdString());
  m_kept = stored && stored.value() == description ? m_text->toPlainText() : QString();
}

bool FormatEditor::isKept() const { return m_description && !m_kept.isEmpty() && m_text->toPlainText() == m_kept; }

bool FormatEditor::isEdited() const { return m_text->toPlainText() != m_given && !isKept(); }

void FormatEditor::read() {
  ParsedFormat parsed = parseFormat(m_text->toPlainText().toStdString());
  const bool usable = parsed.problems.empty();
  m_description = usable ? std::make_shared<const FormatDescription>(std::move(parsed.description)) : nullptr;
  m_problem->setInk(Ink::Bad);
  m_problem->setText(podium::text(toText(parsed.problems)));
  m_problem->setVisible(!usable);
  m_keep->setEnabled(usable);
}

QString FormatEditor::folder() const {
  return podium::text(m_place->currentData().toInt() == OfProject ? projectFormatsFolder(m_project.toStdString())
                                                                  : userFormatsFolder());
}

void FormatEditor::keep() {
  m_rest.stop();
  read();
  if (!m_description) return;
  const QString file = podium::text(m_description->name) + QStringLiteral(".json");
  const QString whole = folder() + u'/' + file;
  const auto there = loadFormat(whole.toStdString(), {});
  const bool replaces = QFileInfo::exists(whole) && !(there && there.value() == *m_description);
  if (replaces &&
      !dialogs().confirm(this, tr("Save the description"),
                         tr("The file %1 there holds another description: %2. The description in this window "
                            "replaces it.")
                             .arg(file, !there                        ? tr("one that cannot be read")
                                        : there.value().title.empty() ? podium::text(there.value().name)
                                                                      : podium::text(there.value().title)),
                         tr("Replace")))
    return;
  const auto path = saveFormat(*m_description, folder().toStdString());
  m_problem->setInk(path ? Ink::Muted : Ink::Bad);
  m_problem->setText(path ? tr("Saved as %1.").arg(podium::text(path.value())) : faultMessage(path.error()));
  m_problem->show();
  if (path) m_kept = m_text->toPlainText();
  Q_EMIT changed();
}

}  // namespace podium
