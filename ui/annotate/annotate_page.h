#pragma once
// The Annotate page: the cards of a query, one transport, the ranking, the buttons. Decides nothing itself: it shows
// AnnotateModel and turns keys and the mouse into its words.
#include <QList>
#include <QPointer>
#include <QWidget>
#include <memory>
#include <optional>

#include "ui/annotate/annotate_keys.h"
#include "ui/annotate/annotate_model.h"
#include "ui/annotate/clip_clock.h"
#include "ui/annotate/guided_progress.h"
#include "ui/common/key_line.h"
#include "ui/media/gamepad.h"

class QLabel;
class QProgressBar;
class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace podium {

class AnswerBar;
class CardGrid;
class CardGroup;
class CheatSheet;
class ChoicePalette;
class ElidedLabel;
class EmptyPanel;
class GuidelinesPanel;
class ItemCard;
class KeyButton;
class MessageLine;
class PartsBar;
class PromptPanel;
class RankingStrip;
class TextLabel;
class TransportBar;
class WorkButton;
class WritingPanel;

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
  // What the panel with the keys says besides: the keys of the window around the page.
  void setWindowKeys(const QList<KeyLine>& keys) { m_windowKeys = keys; }
  // The buttons of this controller steer the page while it is visible.
  void setGamepad(Gamepad& pad);

 Q_SIGNALS:
  void importRequested();  // the button of an empty project

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitHeight();
  QWidget* buildQuestion();
  QWidget* buildEmpty();
  void connectParts();
  void watch(QWidget* widget);
  void showQuery();
  void showDraft();
  void showFeedback();
  void showEmptyReason();
  void showHeading();
  void showMessage();
  void showSentence(const QString& sentence);
  void loadKeys();
  void updateActive();
  void updateLook();
  KeyContext context() const;
  bool handleKey(const QKeyEvent& event);
  bool handleRelease(const QKeyEvent& event);
  bool belongsToFocus(const QKeyEvent& event) const;
  void command(KeyCommand command);
  bool answerCommand(KeyCommand command);
  void clipCommand(KeyCommand command);
  void panelCommand(KeyCommand command);
  void addMoment(int value);
  void showMoments();
  void askForMargin();
  void padPressed(PadButton button);
  void addTouch(ItemCard* card);
  void digit(int digit);
  void cardKey(int place, const QKeyEvent& event);
  void nameFurtherCard();
  int endFurther();  // how many alphabets the next letter is to pass over
  void rateFocused(double value);
  void nudgeRating(int by);
  void moveFocus(int step);
  bool moveFocusByRow(const QKeyEvent& event);
  void openTags();
  void openTagsOf(int place);
  void openCardMenu(int place, const QPoint& globalPosition);
  void openFlag();
  void openRationale();
  void openEdit();
  void openEditOf(int place);
  void openDemonstration();
  void openMessage();
  void openOpening();
  void connectConversation();
  void emptyAction(EmptyReason::Action action);
  void openLabels(int place, int begin, int end);
  bool closeTopmost();
  void endAlone();
  void endHold();

  static constexpr int kProgressSteps = 1000;

  ProjectSession& m_session;
  AnnotateModel m_model;
  GuidedProgress m_guide;
  ClipClock m_clock;
  QStackedLayout* m_stack;
  KeyMap m_keyMap;
  QList<KeyLine> m_windowKeys;
  QWidget* m_question;
  QWidget* m_emptyPage;
  TextLabel* m_axis;  // the question of a project with several, large
  ElidedLabel* m_instruction;
  WorkButton* m_work;
  ElidedLabel* m_reason;
  KeyButton* m_guidelinesButton;  // of a project that has guidelines
  KeyButton* m_emptyUndo;         // beside why there is nothing
  QToolButton* m_reasonHelp;
  MessageLine* m_message;
  PromptPanel* m_prompt;
  CardGrid* m_grid;
  QScrollArea* m_gridArea;
  CardGroup* m_group;  // nullptr for kinds whose cards share nothing
  TransportBar* m_transport;
  RankingStrip* m_strip;
  PartsBar* m_parts;
  AnswerBar* m_answers;
  EmptyPanel* m_empty;
  QProgressBar* m_progress;
  CheatSheet* m_keys;
  ChoicePalette* m_palette;
  WritingPanel* m_writing;
  GuidelinesPanel* m_guidelines;
  QString m_sentence;              // what the page has to say until the next answer: feedback, a suggested break
  std::optional<int> m_hovered;    // the card under the mouse
  std::optional<int> m_digitCard;  // the card whose rank is being typed digit by digit
  int m_typedRank = 0;
  int m_further = 0;                               // alphabets that the next letter passes over: 1, and A is card AA
  std::optional<std::pair<int, int>> m_ratedLast;  // place and axis of the slider that keys set last
  bool m_marginAsked = false;                      // the keyboard went to the margin of this answer by itself
  QPointer<Gamepad> m_pad;
  QLabel* m_ghost;                                      // the card under the mouse while it is dragged
  std::optional<int> m_aloneKey;                        // Qt::Key that holds a card alone
  std::optional<std::pair<int, KeyCommand>> m_heldKey;  // Qt::Key, and what lasts while it is down
};

}  // namespace podium
