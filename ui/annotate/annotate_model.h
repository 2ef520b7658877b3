#pragma once
// What happens on the Annotate page, without a widget: the query shown, the answer being built, answers, undo.
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "ui/annotate/active_time.h"
#include "ui/annotate/answer_history.h"
#include "ui/annotate/answer_outbox.h"
#include "ui/annotate/conversation_flow.h"
#include "ui/annotate/empty_reason.h"
#include "ui/annotate/look_tracker.h"
#include "ui/annotate/query_queue.h"
#include "ui/annotate/work_figures.h"
#include "ui/common/project_session.h"

namespace podium {

struct AnnotateOptions {
  OutboxOptions outbox;
  QueueOptions queue;
  bool canImport = false;                  // the window opens an import when the page asks for it
  bool takesFocus = true;                  // when it appears; a preview beside a form leaves it where it is
  bool confirmPairs = false;               // a pair is submitted with Enter instead of by the choice itself
  int draftMs = 400;                       // an unfinished answer is kept this long after its last change
  std::function<Timestamp()> now;          // wall clock; empty: the system's
  std::function<std::int64_t()> steadyMs;  // a clock that never runs backwards; empty: the system's
};

// After a tutorial query: whether the answer was the known one, and why that one is right.
struct Feedback {
  bool right = false;
  Ranking gold;  // positions in Query::items
  QString note;
};

// GUI thread. No member waits for the disk, except close(). An answer needs a person: a ranking that nobody touched,
// or a query that was not painted yet, cannot be submitted.
class AnnotateModel : public QObject {
  Q_OBJECT
 public:
  enum class Phase {
    Empty,    // nothing to answer: emptyReason() says why
    Loading,  // the next query is being decoded
    Asking,   // a query is shown
    Feedback  // a tutorial query was answered: feedback() says how well
  };
  Q_ENUM(Phase)

  // The session outlives the model.
  explicit AnnotateModel(ProjectSession& session, AnnotateOptions options = {}, QObject* parent = nullptr);
  ~AnnotateModel() override;  // close()

  // Leases the first queries and takes up what an earlier session could not save.
  void start();
  // Gives the leases back and waits until every answer is committed, at most this long; what is left then is in the
  // rescue file. Returns whether everything was saved.
  bool close(int milliseconds = 15000);

  Phase phase() const { return m_phase; }
  const ProjectInfo& project() const { return m_session.info; }
  const Task& task() const { return m_session.info.task; }
  const EmptyReason& emptyReason() const { return m_emptyReason; }
  const SaveState& saveState() const { return m_outbox.state(); }
  const podium::Feedback& feedback() const { return m_feedback; }
  const WorkFigures& figures() const { return m_figures; }
  bool canUndo() const { return m_canUndo; }
  bool canRedo() const { return m_history.canRedo(); }

  // The query shown. Only while Asking or Feedback.
  const QueuedQuery& current() const { return *m_current; }
  int cards() const { return m_current ? static_cast<int>(m_current->shownOrder.size()) : 0; }
  bool isPair() const { return m_current && m_current->draft.isPair(); }
  // The choice itself is the answer: nothing is left to confirm. Never in a revision.
  bool submitsByChoice() const;
  const AnswerDraft& draft() const { return m_current->draft; }
  std::shared_ptr<const ItemContent> contentAt(int place) const;
  // Why the query is asked: a word or two, and a sentence.
  QString reason() const;
  QString reasonHelp() const;
  // What keeps Enter from submitting; empty when it would.
  QString submitHindrance() const;
  // What Enter gives instead of the ranking: "can't tell" and the like, where it is confirmed or wants a reason first.
  std::optional<Verdict> verdictSaid() const { return m_verdict; }
  // What was said about this query before it was undone, when that is not a ranking; else empty.
  QString earlierVerdict() const;
  // The query shown was answered before; what was said stands on its cards, and nowhere else if it was taken back.
  bool showsEarlier() const { return m_current && m_current->undone; }
  // An earlier answer stands and is being looked at again.
  bool isRevising() const { return m_current && m_current->stands; }
  void setConfirmPairs(bool confirm) { m_options.confirmPairs = confirm; }
  bool takesFocus() const { return m_options.takesFocus; }
  bool confirmPairs() const { return m_options.confirmPairs || task().confirm; }

  // In projects with Task::conversation; else nullptr.
  ConversationFlow* conversation() { return m_conversation.get(); }
  // The query that is shown belongs to a conversation which its answer can go on with.
  bool canConverse() const;
  // What was sent is not waited for any longer: other queries first.
  void stopWaiting();

  // Building an answer. Places are those on the screen.
  void choose(int place);  // a pair: this one is better, and submits unless pairs are confirmed
  void tie();              // a pair: both alike, and submits; else the next card ties with the last
  void takeBack();
  void setRank(int place, int rank);
  void moveIntoTier(int place, int tier);
  void moveBeforeTier(int place, int tier);
  void rate(int place, double value);
  void accept(int place, std::optional<bool> accepted);
  void setStrength(int strength);
  void setMargin(double margin);
  void setAxis(int axis);
  // Any other part: tags, spans, edits, the rationale.
  void change(const std::function<void(AnswerDraft&)>& change);

  // Answers. Each shows the next query at once; the commit follows. While another axis is open, submit() goes on to it.
  // Where the answer can go on with a conversation, submit() asks for the message first: messageWanted().
  void submit();
  // Submits with what the annotator says next; empty: the conversation ends here.
  void send(const QString& message);
  // Without a ranking. Given at once; in a revision, and while a required reason is missing, Enter gives them.
  void bothBad();
  void cantTell();
  void skip();
  // Takes the newest answer back, however old, and shows its query again as it was answered. If it was a revision, the
  // answer that it replaced is given again and shown.
  void undo();
  // Gives the answer again that was taken back last.
  void redo();
  // Shows an answer of any age again, to be changed. It stands until another one is submitted.
  void revise(ComparisonId answer);
  // Leaves a revision, and the answer as it was; after feedback: the next query.
  void goOn();

  // What the page tells.
  void notePainted();                                                    // the query is on the screen
  void noteActivity();                                                   // a key or a mouse event
  void noteReplay();                                                     // the clips were restarted by hand
  void noteLook(std::optional<int> place);                               // the card that has the person's attention
  void setActive(bool active);                                           // the page is visible in an active window
  void setLooks(const ContentLooks& looks) { m_queue.setLooks(looks); }  // how wide texts stand
  void setModelVersion(std::int64_t version) { m_modelVersion = version; }

 Q_SIGNALS:
  void queryChanged();  // phase() or the query shown
  void draftChanged();
  void answered(podium::Verdict verdict, int bestPlace);  // bestPlace: -1 without one
  void saveStateChanged();
  void emptyReasonChanged();
  void canUndoChanged();
  void reasonWanted();                  // an answer without a ranking lacks the reason that the project requires
  void messageWanted();                 // the answer is complete: what does the annotator say next?
  void breakSuggested(int minutes);     // of work without a break
  void notice(const QString& message);  // a sentence for the status bar

 private:
  bool mayAnswer() const { return m_phase == Phase::Asking && m_shownAt > 0; }
  void touchDraft(const std::function<void(AnswerDraft&)>& change);
  void touchAnswer(const std::function<void(AnswerDraft&)>& change);
  void say(Verdict verdict);
  bool lacksReason(Verdict verdict) const;
  QString verdictHindrance() const;
  void advance();
  void give(Verdict verdict);
  void giveAnswer(Comparison answer, int best, bool isRedo);
  Timestamp nextMoment(Timestamp earliest = 0);
  GivenAnswer giveReplacedAgain(const GivenAnswer& revision);
  bool waitsForLook() const;
  std::optional<int> missingCard() const;
  QString hindranceText(const Missing& missing) const;
  void show(GivenAnswer given, bool stands);
  void showNext();
  void connectConversation();
  bool waitsForReplies();
  void saveDraft();
  void updateCanUndo();
  void updateEmptyReason();
  std::optional<double> secondsLeft(const LearnerStatus& status);

  ProjectSession& m_session;
  AnnotateOptions m_options;
  std::shared_ptr<Mailbox> m_mailbox;
  std::unique_ptr<ConversationFlow> m_conversation;
  AnswerOutbox m_outbox;
  QueryQueue m_queue;
  AnswerHistory m_history;
  WorkFigures m_figures;
  Phase m_phase = Phase::Empty;
  std::optional<QueuedQuery> m_current;
  std::optional<Verdict> m_verdict;
  podium::Feedback m_feedback;
  bool m_canUndo = false, m_closed = false;
  EmptyReason m_emptyReason;
  Timestamp m_shownAt = 0, m_lastMoment = 0;
  ActiveTime m_active;
  LookTracker m_looks;
  int m_replays = 0;
  std::int64_t m_modelVersion = 0;
  int m_unshowable = 0;                             // queries passed over
  std::int64_t m_workedMs = 0, m_lastActivity = 0;  // without a break
  QTimer m_draftTimer, m_lookTimer;
  bool m_draftDirty = false;
  std::int64_t m_progressSince = -1;  // when the learner's progress began, and at what value
  double m_progressStart = 0.0;
};

}  // namespace podium
