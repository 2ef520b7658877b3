#pragma once
// The History page: the present annotator's own answers, to be looked through, searched and changed.
#include <QWidget>
#include <memory>

#include "ui/common/project_session.h"
#include "ui/history/history_feed.h"

class QAbstractItemView;
class QListView;
class QModelIndex;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace podium {

class EmptyPanel;
class HistoryDetails;
class HistoryFilterBar;
class HistoryModel;
class MessageLine;
class TextLabel;

// GUI thread. Owned by the window; the session outlives it. Of the annotator that the session had when it was made.
class HistoryPage : public QWidget {
  Q_OBJECT
 public:
  explicit HistoryPage(ProjectSession& session, HistoryFeedOptions options = {}, QWidget* parent = nullptr);
  ~HistoryPage() override;

  HistoryModel& model() { return *m_model; }
  // The task of the session was changed: every row speaks of it from now on.
  void followTask();
  bool showsTiles() const;
  void showTiles(bool tiles);
  // The row that is selected; -1: none.
  int currentRow() const;

 Q_SIGNALS:
  // An answer that stands is to be shown on the Annotate page and changed.
  void reviseRequested(podium::ComparisonId answer);
  void annotateRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QTableView* makeTable();
  QListView* makeTiles();
  void arrangeColumns();
  void attach();
  void addShortcuts();
  QAbstractItemView* view() const;
  void search();
  void select(int row);
  void showState();
  void showSelected();
  void keepPlace(int inserted);
  void revise();
  ComparisonId standingAnswer(ComparisonId id) const;

  ProjectSession& m_session;
  HistoryFeed m_feed;
  HistoryModel* m_model;
  HistoryFilterBar* m_filter;
  QToolButton* m_tilesButton;
  TextLabel* m_count;
  MessageLine* m_message;
  QStackedLayout* m_stack;
  QTableView* m_table;
  QListView* m_tiles;
  EmptyPanel* m_empty;
  HistoryDetails* m_details;
  bool m_asTiles = false;
};

}  // namespace podium
