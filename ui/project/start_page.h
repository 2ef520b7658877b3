#pragma once
// What the window shows without a project: begin a new one, open one, go on with a recent one, or watch the demo.
#include <QWidget>

class QListView;
class QPushButton;

namespace podium {

class EmptyPanel;
class MessageLine;
class RecentModel;

class StartPage : public QWidget {
  Q_OBJECT
 public:
  explicit StartPage(QWidget* parent = nullptr);
  // Why the last attempt failed; empty clears it.
  void showFault(const QString& message);
  // Something takes a moment: the buttons wait and the sentence says for what. Empty: done.
  void setBusy(const QString& sentence);

 Q_SIGNALS:
  void newRequested();
  void openRequested();
  void importRequested();
  void demoRequested();
  void recentRequested(const QString& path);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void openRow(const QModelIndex& index);
  void removeRow(const QModelIndex& index);
  void showMenu(const QPoint& at);
  void updateEmpty();

  RecentModel* m_model;
  QListView* m_list;
  EmptyPanel* m_empty;
  MessageLine* m_message;
  QList<QPushButton*> m_buttons;
};

}  // namespace podium
