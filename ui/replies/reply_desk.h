#pragma once
// One annotator's messages that wait for replies: asks this machine's command, where one is set, and notices replies
// that come from elsewhere (`podium reply`).
#include <QObject>
#include <QString>
#include <QTimer>
#include <map>
#include <memory>
#include <set>
#include <stop_token>

#include "storage/project_store.h"

namespace podium {

struct ReplyState {
  int waiting = 0;          // messages without replies
  bool hasCommand = false;  // this machine makes them
  bool working = false;     // at this moment
  QString fault;            // why the last try brought nothing; empty once another one is under way
  bool operator==(const ReplyState&) const = default;
};

struct ReplyDeskOptions {
  int pollMs = 400;         // how often the project is looked at while messages wait
  int firstRetryMs = 5000;  // after a failed try; each further wait is twice as long
  int longestRetryMs = 60 * 1000;
};

// GUI thread; nothing here waits. One request at a time, on a pool thread.
class ReplyDesk : public QObject {
  Q_OBJECT
 public:
  // `reader` is the GUI thread's and outlives the desk. count: replies wanted for each message.
  ReplyDesk(std::shared_ptr<ProjectStore> store, ProjectReader& reader, AnnotatorId annotator, int count,
            ReplyDeskOptions options = {}, QObject* parent = nullptr);
  ~ReplyDesk() override;

  const ReplyState& state() const { return m_state; }
  // The command of the settings; empty: none. A try that failed is made again at once.
  void setCommand(const QString& line);
  // Messages of an earlier session may wait.
  void start();
  // This answer is committed, and holds a message. Where its replies are there already (it was given again), they are
  // announced at once.
  void expect(ComparisonId answer);
  // Tries again at once.
  void retry();
  // Withdraws every message that waits.
  void giveUp();

 Q_SIGNALS:
  void stateChanged();
  void replied(podium::QueryId query);  // it is leased to the annotator
  void gone();  // a message that waited will get no replies: it was withdrawn elsewhere, and no other one waits
  void notice(const QString& message);

 private:
  void compare();  // what waits now with what waited before
  void ask();
  void finished(const Result<QueryId>& outcome);
  void update(const QString& fault);

  std::shared_ptr<ProjectStore> m_store;
  ProjectReader& m_reader;
  AnnotatorId m_annotator;
  int m_count;
  ReplyDeskOptions m_options;
  QString m_command;
  ReplyState m_state;
  std::set<PromptId> m_waiting;
  PromptId m_asked;         // being replied to
  std::stop_source m_stop;  // of that
  std::int64_t m_dataVersion = -1;
  int m_failures = 0;
  QTimer m_poll, m_retry;
};

}  // namespace podium
