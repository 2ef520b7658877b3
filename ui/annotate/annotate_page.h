#pragma once
// The Annotate page: the cards of a query, one transport, the ranking, the buttons. Decides nothing itself: it shows
// AnnotateModel and turns keys and the mouse into its words.
#include <QWidget>
#include <memory>
#include <optional>

#include "ui/annotate/annotate_keys.h"
#include "ui/annotate/annotate_model.h"
#include "ui/annotate/clip_clock.h"

class QLabel;
class QProgressBar;
class QStackedLayout;
class QToolButton;

namespace podium {

class AnswerBar;
class CardGrid;
class CheatSheet;
class ElidedLabel;
class EmptyPanel;
class ItemCard;
class MessageLine;
class RankingStrip;
class TextLabel;
class TransportBar;

// GUI thread. Owned by the window; the session outlives it. The window shows model().saveState() in its header and
// model().notice() in its status bar.
class AnnotatePage : public QWidget {
  Q_OBJECT
 public:
  explicit AnnotatePage(ProjectSession& session, AnnotateOptions options = {}, QWidget* parent = nullptr);
  ~AnnotatePage() override;

  AnnotateModel& model() { return m_model; }
  ClipClock& clock() { return m_clock; }
  // Opens or closes the panel with the keys (the header's button).
  void toggleKeys();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QWidget* buildQuestion();
  QWidget* buildEmpty();
  void connectParts();
  void watch(QWidget* widget);
  void showQuery();
  void showDraft();
  void showEmptyReason();
  void showSaveState();
  void updateActive();
  bool handleKey(const QKeyEvent& event);
  bool handleRelease(const QKeyEvent& event);
  bool belongsToFocus(const QKeyEvent& event) const;
  void command(KeyCommand command);
  void moveFocus(int step);
  void endAlone();

  ProjectSession& m_session;
  AnnotateModel m_model;
  ClipClock m_clock;
  QStackedLayout* m_stack;
  QWidget* m_question;
  QWidget* m_emptyPage;
  ElidedLabel* m_instruction;
  TextLabel* m_reason;
  QToolButton* m_reasonHelp;
  MessageLine* m_message;
  CardGrid* m_grid;
  TransportBar* m_transport;
  RankingStrip* m_strip;
  AnswerBar* m_answers;
  EmptyPanel* m_empty;
  QProgressBar* m_progress;
  CheatSheet* m_keys;
  QLabel* m_ghost;                // the card under the mouse while it is dragged
  std::optional<int> m_aloneKey;  // Qt::Key that holds a card alone
};

}  // namespace podium
