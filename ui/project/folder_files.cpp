#include "ui/project/folder_files.h"

#include <QComboBox>
#include <QDir>
#include <QVBoxLayout>

#include "ui/common/form_row.h"
#include "ui/common/format.h"
#include "ui/project/import_titles.h"

namespace podium {
namespace {

constexpr int kLettersSeen = 14;

}  // namespace

FolderFiles::FolderFiles(QWidget* parent) : QWidget(parent), m_files(new QComboBox) {
  m_files->setPlaceholderText(tr("Choose a file"));
  m_files->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_files->setMinimumContentsLength(kLettersSeen);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(new FormRow(tr("File"), m_files));
  setFocusProxy(m_files);
  connect(m_files, &QComboBox::activated, this, [this] {
    m_files->setToolTip(m_files->currentText());
    Q_EMIT chosen(m_files->currentData().toString());
  });
  hide();
}

void FolderFiles::offer(const QString& folder, const std::vector<RecognisedFile>& files) {
  m_files->clear();
  for (const RecognisedFile& file : files)
    m_files->addItem(tr("%1 (%2)").arg(text(file.name), importTitle(file.format)),
                     QDir(folder).filePath(text(file.name)));
  m_files->setCurrentIndex(-1);
  show();
}

bool FolderFiles::isWaiting() const { return !isHidden() && m_files->currentIndex() < 0; }

}  // namespace podium
