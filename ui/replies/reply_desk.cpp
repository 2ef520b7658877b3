#include "ui/replies/reply_desk.h"

#include <algorithm>

#include "ui/common/background.h"
#include "ui/replies/reply_command.h"

namespace podium {

ReplyDesk::ReplyDesk(std::shared_ptr<ProjectStore> store, ProjectReader& reader, AnnotatorId annotator, int count,
                     ReplyDeskOptions options, QObject* parent)
    : QObject(parent),
      m_store(std::move(store)),
      m_reader(reader),
      m_annotator(annotator),
      m_count(count),
      m_options(options) {
  m_poll.setInterval(m_options.pollMs);
  m_retry.setSingleShot(true);
  connect(&m_poll, &QTimer::timeout, this, [this] {
    try {
      const std::int64_t version = m_reader.dataVersion();
      if (version == m_dataVersion) return;
      m_dataVersion = version;
    } catch (const Exception&) {
      return;  // the queue says what is wrong with the project
    }
    compare();
  });
  connect(&m_retry, &QTimer::timeout, this, &ReplyDesk::ask);
}

ReplyDesk::~ReplyDesk() { m_stop.request_stop(); }

void ReplyDesk::setCommand(const QString& line) {
  if (line == m_command) return;
  m_command = line;
  m_failures = 0;
  update({});
  ask();
}

void ReplyDesk::start() {
  m_poll.start();
  compare();
}

void ReplyDesk::expect(ComparisonId answer) {
  try {
    const auto turn = m_reader.turnAfter(answer);
    if (turn && turn->query && !turn->withdrawn) Q_EMIT replied(turn->query);
    if (!turn || turn->withdrawn) Q_EMIT gone();
  } catch (const Exception& fault) {
    Q_EMIT notice(QString::fromStdString(fault.what()));
  }
  compare();
}

void ReplyDesk::retry() {
  m_retry.stop();
  m_failures = 0;
  ask();
}

void ReplyDesk::giveUp() {
  m_retry.stop();
  m_stop.request_stop();
  for (const PromptId turn : m_waiting) m_store->writer().withdrawTurn(turn, m_annotator, [](const Result<Done>&) {});
  m_waiting.clear();
  update({});
}

void ReplyDesk::compare() {
  std::set<PromptId> waiting;
  std::vector<QueryId> arrived;
  try {
    for (const ChatTurn& turn : m_reader.waitingTurns(m_annotator)) waiting.insert(turn.prompt);
    for (const PromptId before : m_waiting)
      if (!waiting.contains(before))
        if (const auto turn = m_reader.turn(before); turn && turn->query && !turn->withdrawn)
          arrived.push_back(turn->query);
  } catch (const Exception& fault) {
    Q_EMIT notice(QString::fromStdString(fault.what()));
    return;
  }
  if (m_asked && !waiting.contains(m_asked)) m_stop.request_stop();  // taken back, or answered from elsewhere
  const bool lost = waiting.empty() && arrived.size() < m_waiting.size();
  m_waiting = std::move(waiting);
  update(m_waiting.empty() ? QString() : m_state.fault);
  for (const QueryId query : arrived) Q_EMIT replied(query);
  if (lost && arrived.empty()) Q_EMIT gone();
  if (!m_retry.isActive()) ask();
}

void ReplyDesk::ask() {
  if (m_asked || m_waiting.empty() || m_command.isEmpty()) return;
  m_asked = *m_waiting.begin();
  m_stop = std::stop_source();
  update({});
  ReplyCommand command;
  command.line = m_command;
  runInBackground(
      this,
      [store = m_store, turn = m_asked, count = m_count, stop = m_stop.get_token(), command] {
        return replyTo(*store, turn, count, command, stop);
      },
      [this](const Result<QueryId>& outcome) { finished(outcome); });
}

void ReplyDesk::finished(const Result<QueryId>& outcome) {
  m_asked = {};
  m_failures = outcome ? 0 : m_failures + 1;
  const bool cancelled = !outcome && outcome.error().code == ErrorCode::Cancelled;
  if (!outcome && !cancelled)
    m_retry.start(std::min(m_options.firstRetryMs << std::min(m_failures - 1, 10), m_options.longestRetryMs));
  compare();  // replies from elsewhere, or a message taken back, are no fault
  const bool failed = m_retry.isActive() && !m_waiting.empty();
  if (!failed) m_retry.stop();
  update(failed ? QString::fromStdString(outcome.error().message) : QString());
}

void ReplyDesk::update(const QString& fault) {
  const ReplyState now{static_cast<int>(m_waiting.size()), !m_command.isEmpty(), static_cast<bool>(m_asked), fault};
  if (now == m_state) return;
  m_state = now;
  Q_EMIT stateChanged();
}

}  // namespace podium
