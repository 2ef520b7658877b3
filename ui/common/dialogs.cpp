#include "ui/common/dialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

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

}  // namespace

QString Dialogs::openProject(QWidget* parent) {
  return QFileDialog::getOpenFileName(parent, Words::tr("Open project"), QDir::homePath(), projectFileFilter());
}

QString Dialogs::openFile(QWidget* parent, const QString& title, const QString& filter) {
  return QFileDialog::getOpenFileName(parent, title, QDir::homePath(), filter);
}

QString Dialogs::saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                          bool keepExisting) {
  QFileDialog::Options options;
  if (keepExisting) options |= QFileDialog::DontConfirmOverwrite;
  return QFileDialog::getSaveFileName(parent, title, suggested, filter, nullptr, options);
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
