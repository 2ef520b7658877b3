#include "ui/annotate/query_queue.h"

#include <algorithm>

#include "storage/json/comparison_json.h"
#include "ui/common/fault_messages.h"

namespace podium {

QueryQueue::QueryQueue(std::shared_ptr<ProjectStore> store, ProjectReader& reader, const ProjectInfo& project,
                       AnnotatorId annotator, std::shared_ptr<Mailbox> mailbox, QueueOptions options, QObject* parent)
    : QObject(parent),
      m_store(std::move(store)),
      m_reader(reader),
      m_project(project),
      m_annotator(annotator),
      m_mailbox(std::move(mailbox)),
      m_options(options),
      m_loader(std::make_unique<ItemLoader>(
          m_store, project.kind, m_mailbox,
          [this](QueryId query, const Result<QueryContents>& contents) { decoded(query, contents); })) {
  m_poll.setInterval(m_options.pollMs);
  m_renew.setInterval(m_options.renewMs);
  connect(&m_poll, &QTimer::timeout, this, &QueryQueue::poll);
  connect(&m_renew, &QTimer::timeout, this, &QueryQueue::lease);
}

void QueryQueue::start() {
  m_stopped = false;
  m_poll.start();
  m_renew.start();
  lease();
}

void QueryQueue::stop() {
  m_stopped = true;
  m_poll.stop();
  m_renew.stop();
  m_loader.reset();
}

int QueryQueue::ready() const {
  return static_cast<int>(
      std::count_if(m_queue.begin(), m_queue.end(), [](const auto& entry) { return !entry.contents.empty(); }));
}

std::optional<QueuedQuery> QueryQueue::takeNext() {
  dropWithdrawn();
  if (m_queue.empty() || m_queue.front().contents.empty()) return std::nullopt;
  QueuedQuery next = std::move(m_queue.front());
  m_queue.pop_front();
  lease();
  return next;
}

void QueryQueue::putFront(QueuedQuery query) {
  // The project may have leased the same query to us again since its answer was taken back.
  std::erase_if(m_queue, [&](const auto& entry) { return entry.query.id == query.query.id; });
  m_held.insert(query.query.id);
  if (query.contents.empty() && m_loader) m_loader->request(query.query, true);
  m_queue.push_front(std::move(query));
}

void QueryQueue::fetch(QueryId id) {
  try {
    const auto query = m_reader.query(id);
    if (query && !m_stopped) putFront(queued(*query));
  } catch (const Exception&) {
    return;  // it is leased with the others later
  }
  Q_EMIT changed();
}

bool QueryQueue::startsWithReplies() {
  dropWithdrawn();
  return !m_queue.empty() && m_queue.front().query.selector == kConversationSelector;
}

// Replies to a message that was taken back meanwhile.
void QueryQueue::dropWithdrawn() {
  while (!m_queue.empty() && m_queue.front().query.selector == kConversationSelector) {
    try {
      const auto turn = m_reader.turn(m_queue.front().query.prompt);
      if (!turn || !turn->withdrawn) return;
    } catch (const Exception&) {
      return;
    }
    m_held.erase(m_queue.front().query.id);
    m_queue.pop_front();
  }
}

void QueryQueue::forget(QueryId query) {
  const bool queued =
      std::any_of(m_queue.begin(), m_queue.end(), [&](const auto& entry) { return entry.query.id == query; });
  if (!queued) m_held.erase(query);
}

void QueryQueue::setLooks(const ContentLooks& looks) {
  if (!m_loader) return;
  m_loader->setLooks(looks);
  // Another width alone is a small matter for the view.
  const auto sameFace = [](TextLook a, const TextLook& b) {
    a.width = b.width;
    return a == b;
  };
  const bool same = sameFace(m_looks.item, looks.item) && sameFace(m_looks.prompt, looks.prompt);
  m_looks = looks;
  if (same || m_project.kind != ItemKind::Text) return;
  for (const QueuedQuery& waiting : m_queue)
    if (!waiting.contents.empty()) m_loader->request(waiting.query, false);
}

void QueryQueue::poll() {
  if (static_cast<int>(m_queue.size()) >= m_options.ahead) return;
  m_sinceLease += m_options.pollMs;
  try {
    const std::int64_t version = m_reader.dataVersion();
    if (version == m_dataVersion && m_sinceLease < m_options.retryMs) return;
    m_dataVersion = version;
  } catch (const Exception&) {
    if (m_sinceLease < m_options.retryMs) return;  // the lease below will say what is wrong
  }
  lease();
}

void QueryQueue::lease() {
  if (m_leasing || m_stopped) return;
  const int missing = std::max(0, m_options.ahead - static_cast<int>(m_queue.size()));
  LeaseRequest request;
  request.annotator = m_annotator;
  request.count = std::max(1, static_cast<int>(m_held.size()) + missing);  // held ones come first and are renewed
  m_leasing = true;
  m_sinceLease = 0;
  m_store->writer().lease(request, [this, box = m_mailbox](Result<std::vector<Query>> result) {
    box->post([this, result = std::move(result)] { leased(result); });
  });
}

void QueryQueue::leased(const Result<std::vector<Query>>& result) {
  m_leasing = false;
  if (m_stopped || !result) return;  // asked for again by poll()
  const bool first = !m_asked;
  m_asked = true;
  bool arrived = false;
  for (const auto& query : result.value()) {
    if (static_cast<int>(m_queue.size()) >= m_options.ahead || !m_held.insert(query.id).second) continue;
    m_queue.push_back(queued(query));
    m_loader->request(query, false);
    arrived = true;
  }
  if (first || arrived || m_queue.empty()) Q_EMIT changed();  // an empty queue may have a new reason
}

// With what this person had said about it before the program ended, if anything.
QueuedQuery QueryQueue::queued(const Query& query) {
  QueuedQuery entry;
  entry.query = query;
  entry.shownOrder = shownOrderOf(query, m_annotator);
  entry.draft = AnswerDraft(m_project, entry.shownOrder);
  try {
    if (const auto draft = m_reader.draft(m_annotator, query.id)) entry.draft.restore(comparisonFromJson(*draft));
  } catch (const Exception&) {
    // A draft that cannot be read is no reason to keep the query from its annotator.
  }
  return entry;
}

void QueryQueue::decoded(QueryId query, const Result<QueryContents>& contents) {
  if (m_stopped) return;
  const auto entry =
      std::find_if(m_queue.begin(), m_queue.end(), [&](const auto& queued) { return queued.query.id == query; });
  if (entry == m_queue.end()) return;
  if (contents) {
    entry->contents = contents.value();
  } else {
    m_queue.erase(entry);  // stays held, so that it does not come again in this session
    Q_EMIT unshowable(query, tr("Query %1 is passed over, its items cannot be shown: %2")
                                 .arg(query.value)
                                 .arg(faultMessage(contents.error())));
    lease();
  }
  Q_EMIT changed();
}

}  // namespace podium
