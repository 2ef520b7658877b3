#include "ui/annotate/answer_outbox.h"
#include "ui/common/fault_messages.h"

#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <algorithm>
#include <utility>

namespace podium {
namespace {

constexpr int kPage = 64;  // answers read at a time when looking for one

bool isRefusal(ErrorCode code) { return code == ErrorCode::InvalidInput || code == ErrorCode::NotFound; }

// The committed answer with the same query and time, if any. Answers come newest first.
ComparisonId storedIdOf(ProjectReader& reader, const Comparison& answer, AnnotatorId annotator) {
  for (int offset = 0;; offset += kPage) {
    const auto stored = reader.answersOf(annotator, kPage, offset);
    for (const auto& candidate : stored)
      if (candidate.query == answer.query && candidate.answeredAt == answer.answeredAt) return candidate.id;
    if (static_cast<int>(stored.size()) < kPage) return {};
  }
}

}  // namespace

AnswerOutbox::AnswerOutbox(ProjectWriter& writer, const QString& projectPath, AnnotatorId annotator,
                           std::shared_ptr<Mailbox> mailbox, OutboxOptions options, QObject* parent)
    : QObject(parent),
      m_writer(writer),
      m_projectPath(projectPath),
      m_annotator(annotator),
      m_options(options),
      m_rescue(projectPath, annotator),
      m_mailbox(std::move(mailbox)),
      m_retryMs(options.firstRetryMs) {
  m_retry.setSingleShot(true);
  m_slow.setSingleShot(true);
  connect(&m_retry, &QTimer::timeout, this, &AnswerOutbox::sendNext);
  connect(&m_slow, &QTimer::timeout, this, [this] {
    m_trouble = true;
    if (m_fault.isEmpty()) m_fault = tr("The disk has not confirmed the last answer yet.");
    keepRescueFile();
    updateState();
  });
}

AnswerOutbox::~AnswerOutbox() {
  m_trouble = !m_writes.empty();
  keepRescueFile();
}

int AnswerOutbox::replay(ProjectReader& reader) {
  for (auto write : m_rescue.read()) {
    m_lastLocal = std::max(m_lastLocal, write.local);
    m_rescueKept = true;
    if (write.kind == PendingWrite::Kind::Answer) {
      if (const auto id = storedIdOf(reader, write.comparison, m_annotator)) {
        m_ids[write.local] = id;
        continue;
      }
    } else if (resolve(write.target)) {
      const auto answer = reader.comparison(write.target.id);
      if (!answer || answer->retracted) continue;
    }
    m_writes.push_back(std::move(write));
  }
  const int count = static_cast<int>(m_writes.size());
  m_trouble = count > 0;
  keepRescueFile();
  sendNext();
  return count;
}

std::int64_t AnswerOutbox::addAnswer(const Comparison& answer, AnswerRef revises) {
  PendingWrite write;
  write.kind = PendingWrite::Kind::Answer;
  write.comparison = answer;
  write.target = revises;
  return add(std::move(write));
}

std::int64_t AnswerOutbox::addUndo(AnswerRef answer, Timestamp at) {
  PendingWrite write;
  write.kind = PendingWrite::Kind::Undo;
  write.at = at;
  write.target = answer;
  return add(std::move(write));
}

std::int64_t AnswerOutbox::add(PendingWrite write) {
  write.local = ++m_lastLocal;
  write.annotator = m_annotator;
  write.comparison.annotator = m_annotator;
  m_writes.push_back(std::move(write));
  if (m_trouble) keepRescueFile();
  sendNext();
  updateState();
  return m_lastLocal;
}

ComparisonId AnswerOutbox::idOf(std::int64_t local) const {
  const auto found = m_ids.find(local);
  return found == m_ids.end() ? ComparisonId{} : found->second;
}

// Fills the id of an answer that got one meanwhile. False for an answer that the project never took.
bool AnswerOutbox::resolve(AnswerRef& ref) const {
  if (!ref.id && ref.local > 0) ref.id = idOf(ref.local);
  return static_cast<bool>(ref.id);
}

void AnswerOutbox::sendNext() {
  if (m_underWay || m_retry.isActive()) return;
  // The answer that an undo takes back may have been set aside: then nothing is left to undo.
  while (!m_writes.empty() && m_writes.front().kind == PendingWrite::Kind::Undo && !resolve(m_writes.front().target))
    m_writes.pop_front();
  if (m_writes.empty()) return;
  m_underWay = true;
  m_slow.start(m_options.slowMs);
  PendingWrite& write = m_writes.front();
  // Runs on the writer's thread; only the mailbox is touched there.
  const auto reply = [this, box = m_mailbox, local = write.local](auto result) {
    box->post([this, local, result = std::move(result)]() mutable { completed(local, std::move(result)); });
  };
  if (write.kind == PendingWrite::Kind::Undo) {
    m_writer.retract({{}, write.target.id, m_annotator, write.at}, reply);
    return;
  }
  resolve(write.target);
  write.comparison.replaces = write.target.id;
  m_writer.addComparison(write.comparison, reply);
}

template <class T>
void AnswerOutbox::completed(std::int64_t local, Result<T> result) {
  m_underWay = false;
  m_slow.stop();
  if (result) {
    if constexpr (std::is_same_v<T, ComparisonId>)
      succeeded(local, result.value());
    else
      succeeded(local, {});
  } else if (isRefusal(result.error().code)) {
    setAside(result.error());
  } else {
    failed(result.error());
  }
  sendNext();
  updateState();
}

void AnswerOutbox::succeeded(std::int64_t local, ComparisonId id) {
  m_writes.pop_front();
  m_retryMs = m_options.firstRetryMs;
  m_fault.clear();
  m_state.at = QDateTime::currentDateTime();
  if (m_writes.empty()) m_trouble = false;
  if (m_rescueKept) keepRescueFile();
  if (!id) return;
  m_ids[local] = id;
  Q_EMIT answerSaved(local, id);
}

void AnswerOutbox::failed(const Error& error) {
  m_trouble = true;
  m_fault = faultMessage(error);
  m_retry.start(m_retryMs);
  m_retryMs = std::min(2 * m_retryMs, m_options.lastRetryMs);
  keepRescueFile();
}

void AnswerOutbox::setAside(const Error& error) {
  const PendingWrite write = m_writes.front();
  m_writes.pop_front();
  m_setAside.push_back(write);
  if (m_writes.empty()) m_trouble = false;
  keepRescueFile();
  Q_EMIT answerSetAside(write.local,
                        tr("The project did not take an answer: %1 %2").arg(faultMessage(error), m_rescueText));
}

void AnswerOutbox::keepRescueFile() {
  std::vector<PendingWrite> all = m_setAside;
  if (m_trouble) all.insert(all.end(), m_writes.begin(), m_writes.end());
  if (all.empty() && !m_rescueKept) return;
  const auto path = m_rescue.write(all);
  m_rescueKept = !all.empty();
  m_rescueText = path ? tr("Kept in %1.").arg(path.value()) : faultMessage(path.error());
}

bool AnswerOutbox::flush(int milliseconds) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
  bool sentBefore = m_underWay;  // its failure may be on its way, and the disk be well again
  while (!m_writes.empty()) {
    m_retry.stop();  // no waiting between attempts now
    sendNext();
    if (m_writes.empty()) break;
    if (!m_mailbox->waitAndDrain(deadline)) break;
    if (m_retry.isActive() && !std::exchange(sentBefore, false)) break;  // tried once more, in vain
    sentBefore = false;
  }
  if (!m_writes.empty()) m_trouble = true;
  keepRescueFile();
  updateState();
  return m_writes.empty();
}

QString AnswerOutbox::troubleText() const {
  const QStorageInfo disk(QFileInfo(m_projectPath).absolutePath());
  const QString where =
      disk.isValid() ? tr("Disk %1, %2 free.").arg(disk.rootPath(), QLocale().formattedDataSize(disk.bytesAvailable()))
                     : QString();
  return QStringList{m_fault, where, m_rescueText}.join(QLatin1Char(' ')).simplified();
}

void AnswerOutbox::updateState() {
  SaveState state = m_state;
  state.waiting = static_cast<int>(m_writes.size());
  state.reason.clear();
  if (m_trouble && !m_writes.empty()) {
    state.kind = SaveState::Kind::NotSavedRetrying;
    state.reason = troubleText();
  } else if (!m_writes.empty()) {
    state.kind = SaveState::Kind::Saving;
  } else if (state.at.isValid()) {
    state.kind = SaveState::Kind::Saved;
  } else {
    state.kind = SaveState::Kind::Nothing;
  }
  if (state == m_state && state.kind != SaveState::Kind::Saved) return;
  m_state = state;
  Q_EMIT stateChanged();
}

}  // namespace podium
