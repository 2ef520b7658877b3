#pragma once
// Asks what a new project is about and creates its file. Errors stand beside the field that they concern.
#include <QDialog>
#include <functional>
#include <string>
#include <vector>

#include "storage/domain/project.h"
#include "storage/domain/result.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace podium {

class MessageLine;
class TextLabel;

// What the dialog collects. Pure, so that its rules can be tested without widgets.
struct NewProjectDraft {
  QString path;
  QString environment;
  AnswerForm answer = AnswerForm::Pair;
  int k = 2;
  QString instruction;

  // Why the project cannot be created like this, as one sentence; empty when it can. `known` are the ids that can be
  // played here.
  QString problem(const std::vector<std::string>& known) const;
  ProjectInfo info() const;
};

class NewProjectDialog : public QDialog {
  Q_OBJECT
 public:
  using Environments = std::function<Result<std::vector<std::string>>()>;  // called on a worker thread
  explicit NewProjectDialog(const Environments& environments, QWidget* parent = nullptr);
  // After accept(): the file that was created.
  QString path() const;
  NewProjectDraft draft() const;

 private:
  void environmentsArrived(Result<std::vector<std::string>> ids);
  void filter(const QString& words);
  void choosePath();
  void validate();
  void create();

  QLineEdit* m_path;
  QLineEdit* m_search;
  QListWidget* m_environments;
  TextLabel* m_environmentNote;
  QRadioButton* m_pair;
  QRadioButton* m_rank;
  QSpinBox* m_k;
  QLineEdit* m_instruction;
  MessageLine* m_message;
  TextLabel* m_reason;
  QPushButton* m_create;
  std::vector<std::string> m_known;
};

}  // namespace podium
