#pragma once
// Data out of the open project: formats on the left, their options in the middle, the exact first rows on the right,
// where it goes below; and then what was written. GUI thread; previews and the export itself run on worker threads.
#include <QDialog>
#include <memory>
#include <stop_token>

#include "exporters/export_file.h"
#include "storage/project_store.h"

class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace podium {

class ExportForm;
class ExportPreviewView;
class ExportResult;
class ExportTarget;
class FormatEditor;
class FormatList;
class MessageLine;
class PreviewFeed;
struct ExportChoices;
struct ExportFormat;

class ExportDialog : public QDialog {
  Q_OBJECT
 public:
  // Reads from `store` what the choices are; throws Exception. What was chosen last in this project is chosen again.
  explicit ExportDialog(std::shared_ptr<ProjectStore> store, QWidget* parent = nullptr);
  ~ExportDialog() override;
  // As the dialog stands.
  ExportRequest request() const;
  // While it writes, this stops it.
  void reject() override;

 private:
  ExportDialog(std::shared_ptr<ProjectStore> store, const ExportChoices& choices, QWidget* parent);
  QWidget* buildPage();
  void restore(ProjectReader& reader);
  void remember();
  QString sentenceOf(const Error& error) const;
  void follow();
  void showDescription();
  void takeDescription();
  void updateButtons();
  bool mayReplace();
  void write();
  void showProgress(std::int64_t done, std::int64_t total);
  void finished(const Result<ExportReport>& report);
  void chooseAgain();

  std::shared_ptr<ProjectStore> m_store;
  ExportRequest m_written;
  std::stop_source m_stop;
  bool m_running = false, m_refused = false;
  PreviewFeed* m_feed;
  QStackedWidget* m_pages;
  FormatList* m_formats;
  ExportForm* m_form;
  FormatEditor* m_editor;  // of a described format
  ExportPreviewView* m_preview;
  ExportTarget* m_target;
  QLineEdit* m_command;
  QPushButton* m_copy;
  ExportResult* m_result;
  MessageLine* m_message;
  QProgressBar* m_progress;
  QPushButton* m_again;
  QPushButton* m_cancel;
  QPushButton* m_go;
};

}  // namespace podium
