#pragma once
// The queries that wait for this annotator: leased in the project, decoded ahead.
#include <QObject>
#include <QTimer>
#include <deque>
#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

#include "storage/domain/query.h"
#include "storage/project_store.h"
#include "ui/annotate/answer_draft.h"
#include "ui/annotate/item_loader.h"
#include "ui/annotate/mailbox.h"
#include "ui/annotate/pending_write.h"
#include "ui/annotate/shown_order.h"

namespace podium {

// One query on its way to the screen, with what the person has said about it so far.
struct QueuedQuery {
  Query query;
  std::vector<int> shownOrder;  // shownOrder[place on screen] = position in Query::items
  QueryContents contents;       // empty until decoded
  AnswerDraft draft;
  std::optional<Comparison> undone;  // the answer that was taken back, or is looked at again, and is being revised
  AnswerRef revises;                 // the same, as the outbox knows it
  bool stands = false;               // it was not taken back: it stands until another one is submitted
};

struct QueueOptions {
  int ahead = 3;            // queries decoded beyond the one shown
  int pollMs = 400;         // how often to ask whether the project has changed, while queries are missing
  int retryMs = 5000;       // how often to ask for a lease without a change: leases of others expire
  int renewMs = 3 * 60000;  // how often held leases are renewed; a lease lasts ten minutes
};

// GUI thread; nothing here waits. The owner closes the mailbox before it destroys the queue.
class QueryQueue : public QObject {
  Q_OBJECT
 public:
  // `reader` is the GUI thread's and outlives the queue.
  QueryQueue(std::shared_ptr<ProjectStore> store, ProjectReader& reader, const ProjectInfo& project,
             AnnotatorId annotator, std::shared_ptr<Mailbox> mailbox, QueueOptions options = {},
             QObject* parent = nullptr);

  void start();
  // The first query, when it is decoded. It counts as held until answered().
  std::optional<QueuedQuery> takeNext();
  // To the front: what undo shows again, and what was on the screen before that.
  void putFront(QueuedQuery query);
  // To the front too: a query that is leased to this annotator already. Nothing when it cannot be read.
  void fetch(QueryId query);
  // The next one holds the replies to a message that was not taken back.
  bool startsWithReplies();
  bool startsWithUndone() const { return !m_queue.empty() && m_queue.front().undone.has_value(); }
  // Something is leased but not decoded yet.
  bool isLoading() const { return !m_queue.empty() && m_queue.front().contents.empty(); }
  bool isEmpty() const { return m_queue.empty(); }
  // No lease has been answered yet: whether the queue is empty is not known.
  bool isAsking() const { return !m_asked; }
  int ready() const;
  // The answer is committed (or refused): the project itself knows now that this query is not ours any more.
  void forget(QueryId query);
  // How texts stand on the page: those that are decoded from now on are laid out for it. With another theme those that
  // wait are laid out again, on the loader's thread.
  void setLooks(const ContentLooks& looks);
  void stop();

 Q_SIGNALS:
  void changed();                                          // something arrived, was decoded, or nothing is left
  void unshowable(QueryId query, const QString& message);  // its items cannot be read; it is passed over

 private:
  void dropWithdrawn();
  void poll();
  void lease();
  void leased(const Result<std::vector<Query>>& result);
  void decoded(QueryId query, const Result<QueryContents>& contents);
  QueuedQuery queued(const Query& query);

  std::shared_ptr<ProjectStore> m_store;
  ProjectReader& m_reader;
  const ProjectInfo& m_project;
  AnnotatorId m_annotator;
  std::shared_ptr<Mailbox> m_mailbox;
  QueueOptions m_options;
  std::deque<QueuedQuery> m_queue;
  std::unordered_set<QueryId> m_held;  // queued, shown, answered but not committed, or unshowable
  ContentLooks m_looks;
  bool m_leasing = false, m_asked = false, m_stopped = true;
  std::int64_t m_dataVersion = -1;
  int m_sinceLease = 0;  // ms of polling
  QTimer m_poll, m_renew;
  std::unique_ptr<ItemLoader> m_loader;
};

}  // namespace podium
