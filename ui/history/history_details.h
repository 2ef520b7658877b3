#pragma once
// The panel beside the list: the whole of the selected answer.
#include <QFrame>
#include <memory>

#include "ui/history/history_model.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace podium {

class TextLabel;

// GUI thread. Pictures arrive by themselves.
class HistoryDetails : public QFrame {
  Q_OBJECT
 public:
  // `model` outlives the panel.
  HistoryDetails(HistoryModel& model, const ProjectInfo& project, QWidget* parent = nullptr);
  // The task was changed; what is shown follows when its row is read again.
  void setProject(const ProjectInfo& project) { m_project = project; }
  // nullptr: nothing is selected, or it has not been read yet.
  void show(std::shared_ptr<const HistoryRow> row);
  std::shared_ptr<const HistoryRow> row() const { return m_row; }
  // Everything it says, one line for each: heading, then words.
  QString spoken() const;

 Q_SIGNALS:
  void reviseRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void rebuild();
  void addLine(const QString& heading, const QString& words);
  void addCard(const HistoryCard& card);
  void showPicture(ItemId item);

  HistoryModel& m_model;
  ProjectInfo m_project;
  std::shared_ptr<const HistoryRow> m_row;
  QWidget* m_content = nullptr;  // made anew for each answer
  QVBoxLayout* m_column;
  QVBoxLayout* m_lines = nullptr;
  std::vector<std::pair<ItemId, QLabel*>> m_pictures;  // of m_content
  QPushButton* m_revise;
  QStringList m_spoken;
};

}  // namespace podium
