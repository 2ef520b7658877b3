#pragma once
// Every answer and every undo between the key press and the disk. Nothing that enters is ever dropped: a write is
// repeated until it is committed, and while that takes long all that waits is also in the rescue file.
#include <QObject>
#include <QTimer>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

#include "storage/project_reader.h"
#include "storage/project_writer.h"
#include "ui/annotate/mailbox.h"
#include "ui/annotate/pending_write.h"
#include "ui/annotate/rescue_file.h"
#include "ui/annotate/save_state.h"

namespace podium {

struct OutboxOptions {
  int firstRetryMs = 500, lastRetryMs = 8000;  // waiting doubles from the first to the last
  int slowMs = 1000;                           // a commit that takes longer counts as "not saved" until it arrives
};

// GUI thread. Writes are sent one after the other, so that an undo always finds its answer, and a failed write keeps
// its place at the head. A write that the project refuses for good (InvalidInput, NotFound) is set aside: it stays in
// the rescue file, a notice tells why, and the next ones go on.
class AnswerOutbox : public QObject {
  Q_OBJECT
 public:
  // `writer` and the project outlive the outbox. The owner closes the mailbox before it destroys the outbox.
  AnswerOutbox(ProjectWriter& writer, const QString& projectPath, AnnotatorId annotator,
               std::shared_ptr<Mailbox> mailbox, OutboxOptions options = {}, QObject* parent = nullptr);
  ~AnswerOutbox() override;  // keeps what is left in the rescue file; call flush() first

  // Takes up what an earlier session left in the rescue file, without what was committed after all. Returns how many
  // writes. Call once, before anything else.
  int replay(ProjectReader& reader);

  // Return the number of the write at once.
  std::int64_t addAnswer(const Comparison& answer, AnswerRef revises);
  std::int64_t addUndo(AnswerRef answer, Timestamp at);  // `at`: when it was asked for

  const SaveState& state() const { return m_state; }
  bool isEmpty() const { return m_writes.empty(); }
  const std::deque<PendingWrite>& waiting() const { return m_writes; }
  // Id of an answer that was committed, else 0.
  ComparisonId idOf(std::int64_t local) const;
  // Blocks until everything is committed or `milliseconds` are over; what is left then is in the rescue file. False
  // when something is left.
  bool flush(int milliseconds);

 Q_SIGNALS:
  void stateChanged();
  void answerSaved(std::int64_t local, ComparisonId id);
  // The project refuses this write; it is kept in the rescue file.
  void answerSetAside(std::int64_t local, const QString& message);

 private:
  std::int64_t add(PendingWrite write);
  void sendNext();
  template <class T>
  void completed(std::int64_t local, Result<T> result);
  void succeeded(std::int64_t local, ComparisonId id);
  void failed(const Error& error);
  void setAside(const Error& error);
  bool resolve(AnswerRef& ref) const;
  void keepRescueFile();
  void updateState();
  QString troubleText() const;

  ProjectWriter& m_writer;
  QString m_projectPath;
  AnnotatorId m_annotator;
  OutboxOptions m_options;
  RescueFile m_rescue;
  std::shared_ptr<Mailbox> m_mailbox;
  std::deque<PendingWrite> m_writes;  // the head may be under way
  std::vector<PendingWrite> m_setAside;
  std::unordered_map<std::int64_t, ComparisonId> m_ids;  // answers committed by this outbox
  std::int64_t m_lastLocal = 0;
  bool m_underWay = false;
  bool m_trouble = false;  // since the head first failed or was slow, until all is committed
  bool m_rescueKept = false;
  QString m_fault, m_rescueText;
  int m_retryMs;
  QTimer m_retry, m_slow;
  SaveState m_state;
};

}  // namespace podium
