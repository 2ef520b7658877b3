#pragma once
// Reads texts, images or videos of a file or a folder into the open project or a new one: what it was recognised as and
// how it is read, with a preview of the first queries; a progress that can be stopped; and then what went in and which
// rows did not. GUI thread; the import itself runs on a worker
// thread.
#include <QDialog>
#include <memory>
#include <optional>
#include <stop_token>

#include "exporters/import_file.h"

class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace podium {

class ElidedLabel;
class FolderFiles;
class ImportForm;
class ImportPreviewPane;
class MessageLine;
class RejectedRows;
class TextLabel;

// The open project, when there is one that takes imports.
struct ImportTarget {
  std::shared_ptr<ProjectStore> store;  // nullptr: only a new project
  QString name;
  std::string by = {};  // who imports, for the list of imports
};

class ImportDialog : public QDialog {
  Q_OBJECT
 public:
  // `input`: a file or a folder.
  ImportDialog(const QString& input, ImportTarget target, QWidget* parent = nullptr);
  ~ImportDialog() override;
  // After accept(): the project that was made, to be opened; empty when the rows went into the open one.
  QString newProject() const { return m_newProject; }
  // The rows went into the open project and were taken back again.
  bool takenBack() const { return m_takenBack; }
  // While it runs, this stops it, and the dialog says what became of it. What was filled in by hand is asked for.
  void reject() override;

 private:
  QWidget* buildTargets();
  QString chosenPath() const;
  void setInput(const QString& input);
  void chooseFolder();
  void choosePath();
  void preview();
  bool isReadable() const;
  // Why no import can begin; empty: it can.
  QString hindrance() const;
  ImportRequest request() const;
  void start();
  void showProgress(std::int64_t done, std::int64_t total, std::int64_t rows);
  void takeBack();
  void finished(const Result<ImportReport>& report);
  void showReport(const ImportReport& report);
  void setRunning(bool running);
  void updateButtons();
  // A message, all of whose lines are seen.
  void tell(const QString& words, bool problem, bool failed = false);

  QString m_input, m_newProject;
  ImportTarget m_target;
  std::stop_source m_stop;
  bool m_running = false, m_stopping = false, m_done = false, m_takenBack = false;
  std::optional<bool> m_fits;  // as it is read now, the file holds something; nullopt: not known yet
  FolderFiles* m_files;
  QRadioButton* m_intoOpen;
  QRadioButton* m_intoNew;
  QLineEdit* m_path;
  QPushButton* m_browse;
  ImportForm* m_form;
  ImportPreviewPane* m_preview;
  TextLabel* m_title;
  ElidedLabel* m_source;
  QPushButton* m_folder;
  QProgressBar* m_progress;
  TextLabel* m_rows;
  MessageLine* m_message;
  RejectedRows* m_rejected;
  QPushButton* m_copyAll;
  RoundId m_round;  // what went into the open project, while it can be taken back here
  QPushButton* m_undo;
  QPushButton* m_cancel;
  QPushButton* m_go;
};

}  // namespace podium
