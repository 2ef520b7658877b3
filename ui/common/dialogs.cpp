#include "ui/common/dialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

namespace podium {
namespace {

std::unique_ptr<Dialogs>& current() {
  static std::unique_ptr<Dialogs> dialogs = std::make_unique<Dialogs>();
  return dialogs;
}

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::Dialogs)
};

// Icons and types by names alone. Qt's own ones open every file of a folder that they know no ending of, and with the
// file they close, the system drops all locks that SQLite holds on it in this process (storage/open_files.h): other
// processes would then take the open project for closed, and its answers would be lost.
class NamesOnly : public QFileIconProvider {
 public:
  using QFileIconProvider::icon;
  QIcon icon(const QFileInfo& info) const override { return icon(info.isDir() ? Folder : File); }
  QString type(const QFileInfo& info) const override {
    if (info.isDir()) return Words::tr("Folder");
    return info.suffix().isEmpty() ? Words::tr("File") : Words::tr("%1 file").arg(info.suffix());
  }
};

QString chosen(QFileDialog& dialog) {
  return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

}  // namespace

void withFileDialog(QWidget* parent, const QString& title, const std::function<void(QFileDialog&)>& use) {
  // A dialog lists the folder that it is made with before it can be told how: an empty one.
  const QTemporaryDir nothing;
  NamesOnly names;
  QFileDialog dialog(parent, title, nothing.path());
  dialog.setOption(QFileDialog::DontUseNativeDialog);  // the system's may look into files, too
  dialog.setIconProvider(&names);
  use(dialog);
}

QString Dialogs::openProject(QWidget* parent) {
  return openFile(parent, Words::tr("Open project"), projectFileFilter());
}

QString Dialogs::openFile(QWidget* parent, const QString& title, const QString& filter) {
  QString path;
  withFileDialog(parent, title, [&](QFileDialog& dialog) {
    dialog.setFileMode(QFileDialog::ExistingFile);
    dialog.setNameFilters(filter.split(QStringLiteral(";;")));
    dialog.setDirectory(QDir::homePath());
    path = chosen(dialog);
  });
  return path;
}

QString Dialogs::openFolder(QWidget* parent, const QString& title) {
  QString path;
  withFileDialog(parent, title, [&](QFileDialog& dialog) {
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly, false);
    dialog.setDirectory(QDir::homePath());
    path = chosen(dialog);
  });
  return path;
}

QString Dialogs::saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                          bool keepExisting) {
  QString path;
  withFileDialog(parent, title, [&](QFileDialog& dialog) {
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setNameFilters(filter.split(QStringLiteral(";;")));
    dialog.setOption(QFileDialog::DontConfirmOverwrite, keepExisting);
    const QFileInfo info(suggested);
    dialog.setDirectory(suggested.isEmpty() ? QDir::homePath() : info.absolutePath());
    if (!suggested.isEmpty()) dialog.selectFile(info.fileName());
    path = chosen(dialog);
  });
  return path;
}

QString Dialogs::askText(QWidget* parent, const QString& title, const QString& label, const QString& value) {
  bool accepted = false;
  const QString answer = QInputDialog::getText(parent, title, label, QLineEdit::Normal, value, &accepted);
  return accepted ? answer.trimmed() : QString();
}

bool Dialogs::confirm(QWidget* parent, const QString& title, const QString& message, const QString& action) {
  QMessageBox box(QMessageBox::NoIcon, title, message, QMessageBox::Cancel, parent);
  box.setTextFormat(Qt::PlainText);
  const QPushButton* go = box.addButton(action, QMessageBox::AcceptRole);
  box.exec();
  return box.clickedButton() == go;
}

bool Dialogs::discard(QWidget* parent, const QString& title, const QString& message) {
  QMessageBox box(QMessageBox::NoIcon, title, message, QMessageBox::NoButton, parent);
  box.setTextFormat(Qt::PlainText);
  QPushButton* keep = box.addButton(Words::tr("Keep editing"), QMessageBox::RejectRole);
  const QPushButton* drop = box.addButton(Words::tr("Discard"), QMessageBox::DestructiveRole);
  box.setDefaultButton(keep);
  box.setEscapeButton(keep);
  box.exec();
  return box.clickedButton() == drop;
}

void Dialogs::inform(QWidget* parent, const QString& title, const QString& message) {
  QMessageBox box(QMessageBox::NoIcon, title, message, QMessageBox::Ok, parent);
  box.setTextFormat(Qt::PlainText);
  box.exec();
}

Dialogs& dialogs() { return *current(); }

void setDialogs(std::unique_ptr<Dialogs> replacement) {
  current() = replacement ? std::move(replacement) : std::make_unique<Dialogs>();
}

QString projectFileFilter() { return Words::tr("Podium projects (*.podium)"); }

}  // namespace podium
