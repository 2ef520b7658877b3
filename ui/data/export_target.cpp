#include "ui/data/export_target.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/widgets.h"
#include "ui/data/format_words.h"

namespace podium {
namespace {

constexpr const char* kPackings[] = {"", ".gz", ".zst"};

QString packingOf(const QString& name) {
  for (const char* packing : {".gz", ".zst"})
    if (name.endsWith(QLatin1String(packing))) return QString::fromLatin1(packing);
  return {};
}

}  // namespace

ExportTarget::ExportTarget(const QString& project, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_name(new QLineEdit),
      m_browse(new QPushButton(tr("Browse..."))),
      m_container(new QComboBox),
      m_packing(new QComboBox),
      m_folder(new QCheckBox(tr("A folder with a dataset card"))),
      m_problem(new TextLabel({}, TextSize::Small, Ink::Bad)) {
  auto* title = new TextLabel(tr("Write to"));
  title->setBuddy(m_name);
  m_name->setAccessibleName(tr("File or folder to write"));
  m_browse->setAutoDefault(false);
  m_container->setAccessibleName(tr("Form of the file"));
  m_packing->setAccessibleName(tr("Packing"));
  m_packing->addItem(tr("Not packed"));
  m_packing->addItem(tr("Packed (.gz)"));
  m_packing->addItem(tr("Packed (.zst)"));
  m_folder->setToolTip(tr("Data, manifest.json and README.md, as the Hugging Face Hub and load_dataset read them"));
  m_problem->setWordWrap(true);
  m_problem->hide();
  auto* row = new QHBoxLayout;
  row->setSpacing(space::kS);
  row->addWidget(title);
  row->addWidget(m_name, 1);
  row->addWidget(m_browse);
  row->addWidget(m_container);
  row->addWidget(m_packing);
  row->addWidget(m_folder);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kXs);
  layout->addLayout(row);
  layout->addWidget(m_problem);
  setFocusProxy(m_name);
  connect(m_name, &QLineEdit::textEdited, this, [this] {
    m_usual.clear();
    m_picked = true;
    followName();
    Q_EMIT changed();
  });
  connect(m_browse, &QPushButton::clicked, this, &ExportTarget::browse);
  connect(m_container, &QComboBox::activated, this, [this] {
    m_picked = true;
    followBoxes();
  });
  connect(m_packing, &QComboBox::activated, this, &ExportTarget::followBoxes);
  connect(m_folder, &QCheckBox::clicked, this, &ExportTarget::followBoxes);
}

void ExportTarget::setFormat(const ExportFormat& format) {
  if (m_format == &format && m_formatName == format.name && m_extensions == format.extensions) return;
  const bool wasFolder = m_format && m_format->folder;  // nobody chose a folder
  m_format = &format;
  m_formatName = format.name;
  m_extensions = format.extensions;
  const bool isUsual = m_name->text().isEmpty() || m_name->text() == m_usual;
  const QString stemBefore = stem();
  m_folder->setEnabled(!format.folder);
  if (format.folder || wasFolder) m_folder->setChecked(format.folder != nullptr);
  fillContainers();
  if (isUsual) {
    const QFileInfo project(m_project);
    m_usual = project.dir().filePath(project.completeBaseName() + u'-' + text(format.name)) + ending();
    m_name->setText(m_usual);
  } else {
    m_name->setText(stemBefore + ending());
  }
  Q_EMIT changed();
}

// A container that somebody chose stays where the format has it, too.
void ExportTarget::fillContainers() {
  const QString before = m_picked ? m_container->currentData().toString() : QString();
  m_container->clear();
  for (const std::string& extension : m_format->extensions)
    m_container->addItem(containerTitle(text(extension)), text(extension));
  m_container->setCurrentIndex(std::max(0, m_container->findData(before)));
  m_container->setEnabled(!m_folder->isChecked() && m_container->count() > 1);
  m_packing->setEnabled(!m_folder->isChecked());
}

QString ExportTarget::ending() const {
  if (m_folder->isChecked()) return QStringLiteral("/");
  return u'.' + m_container->currentData().toString() +
         QLatin1String(kPackings[std::max(0, m_packing->currentIndex())]);
}

QString ExportTarget::stem() const {
  QString name = m_name->text().trimmed();
  while (name.endsWith(u'/') && name.size() > 1) name.chop(1);
  name.chop(packingOf(name).size());
  for (const char* extension : {".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet", ".pkl"})
    if (name.endsWith(QLatin1String(extension))) return name.chopped(static_cast<qsizetype>(qstrlen(extension)));
  return name;
}

QString ExportTarget::out() const {
  QString name = m_name->text().trimmed();
  if (name.isEmpty()) return {};
  if (name == QLatin1String("~") || name.startsWith(QLatin1String("~/"))) name.replace(0, 1, QDir::homePath());
  const bool isFolder = name.endsWith(u'/') || QFileInfo(name).isDir();
  const QString path = QDir::cleanPath(QFileInfo(QFileInfo(m_project).dir(), name).absoluteFilePath());
  return isFolder && !path.endsWith(u'/') ? path + u'/' : path;
}

void ExportTarget::setOut(const QString& out) {
  m_name->setText(out);
  m_usual.clear();
  m_picked = true;
  followName();
  Q_EMIT changed();
}

void ExportTarget::followName() {
  const QString name = out();
  m_folder->setChecked(name.endsWith(u'/'));
  m_packing->setCurrentIndex(name.endsWith(QLatin1String(".gz")) ? 1 : name.endsWith(QLatin1String(".zst")) ? 2 : 0);
  const QString plain = name.chopped(packingOf(name).size());
  const int known = m_container->findData(QFileInfo(plain).suffix());
  if (known >= 0) m_container->setCurrentIndex(known);
  m_container->setEnabled(!m_folder->isChecked() && m_container->count() > 1);
  m_packing->setEnabled(!m_folder->isChecked());
}

void ExportTarget::followBoxes() {
  const bool isUsual = m_name->text() == m_usual;
  if (m_folder->isChecked()) {  // its files have the usual form
    m_container->setCurrentIndex(0);
    m_packing->setCurrentIndex(0);
  }
  m_name->setText(stem() + ending());
  if (isUsual) m_usual = m_name->text();
  followName();
  Q_EMIT changed();
}

QString ExportTarget::problem() const {
  const QString name = out();
  if (name.isEmpty()) return tr("Choose a file or a folder to write.");
  const QFileInfo folder(name.endsWith(u'/') ? QFileInfo(name.chopped(1)).absolutePath()
                                             : QFileInfo(name).absolutePath());
  if (!folder.isDir()) return tr("The folder %1 does not exist.").arg(folder.filePath());
  if (!folder.isWritable()) return tr("The folder %1 cannot be written to.").arg(folder.filePath());
  return {};
}

void ExportTarget::showProblem(const QString& sentence) {
  m_problem->setText(sentence);
  m_problem->setVisible(!sentence.isEmpty());
}

void ExportTarget::browse() {
  QStringList patterns;
  for (int i = 0; i < m_container->count(); ++i) {
    const QString extension = m_container->itemData(i).toString();
    patterns += QStringLiteral("%1 (*.%2 *.%2.gz *.%2.zst)").arg(m_container->itemText(i), extension);
  }
  const QString chosen = m_folder->isChecked()
                             ? dialogs().openFolder(this, tr("Export"))
                             : dialogs().saveFile(this, tr("Export"), out(), patterns.join(QStringLiteral(";;")), true);
  if (!chosen.isEmpty()) setOut(m_folder->isChecked() && !chosen.endsWith(u'/') ? chosen + u'/' : chosen);
}

}  // namespace podium
