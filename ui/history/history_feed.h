#pragma once
// The history of one annotator, read off the GUI thread: a search that comes in pieces, rows and pictures as they are
// looked at, and what is new.
#include <QImage>
#include <QObject>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "storage/project_store.h"
#include "ui/history/history_row.h"

namespace podium {

struct HistoryFeedOptions {
  int pollMs = 500;              // how often to ask whether something was committed
  std::int64_t pieceIds = 4096;  // comparisons that one piece of a search looks through
};

// An import that is taken back, or put back, begins the search again: restarted(), as for a new one.
// GUI thread. A worker with a reader of its own does what was asked for last first: rows before the search goes on,
// pictures after it. Requests that scroll by are forgotten: whoever still wants the row asks again when it is painted.
class HistoryFeed : public QObject {
  Q_OBJECT
 public:
  HistoryFeed(std::shared_ptr<ProjectStore> store, ProjectInfo project, AnnotatorId annotator,
              HistoryFeedOptions options = {}, QObject* parent = nullptr);
  ~HistoryFeed() override;  // gives up what is under way, and joins

  const ProjectInfo& project() const { return m_project; }
  // The task was changed: rows that are read from now on speak of it.
  void setProject(const ProjectInfo& project);
  // Gives up the search under way, if any, and begins another one: restarted(), then found() until `share` is 1.
  void search(const AnswerFilter& filter);
  void wantRow(ComparisonId id);
  void wantPicture(ItemId item);
  // While nobody looks, nothing is followed; what was missed comes with the next look.
  void setActive(bool active);

 Q_SIGNALS:
  void restarted();
  void found(const std::vector<podium::ComparisonId>& older, double share);  // newest first; older than all before
  void arrived(const std::vector<podium::ComparisonId>& newer);              // newest first; newer than all before
  void takenBack(const std::vector<podium::ComparisonId>& ids);              // undone or revised since they were read
  void rowRead(const std::shared_ptr<const podium::HistoryRow>& row);
  void pictureRead(podium::ItemId item, const QImage& picture);  // null: it has none, or it cannot be decoded
  void faulted(const QString& message);                          // reading failed; it is tried again with the next poll

 private:
  struct Search {  // of the worker alone
    AnswerFilter filter;
    int number = 0;
    bool begun = false;
    ComparisonId newest, upTo;  // the newest comparison that was looked at; the next piece ends here
    RetractionId retraction;    // the newest retraction that is known
    WithdrawalId withdrawal;    // the newest withdrawal of an import that is known
  };
  void run(const std::stop_token& stop);
  bool work(ProjectReader& reader, Search& search, const std::stop_token& stop);
  void begin(ProjectReader& reader, Search& search);
  void searchPiece(ProjectReader& reader, Search& search);
  void follow(ProjectReader& reader, Search& search);
  void readPicture(ProjectReader& reader, ItemKind kind, ItemId item, const std::stop_token& stop);
  // Runs on the GUI thread, unless another search was asked for meanwhile.
  template <class Letter>
  void post(int number, Letter letter);

  std::shared_ptr<ProjectStore> m_store;
  ProjectInfo m_project;  // changed by the GUI thread alone, under the mutex
  AnnotatorId m_annotator;
  HistoryFeedOptions m_options;
  int m_number = 0;  // of the newest search; the GUI thread's

  std::mutex m_mutex;  // of what follows
  std::condition_variable_any m_wake;
  std::optional<Search> m_next;
  std::deque<ComparisonId> m_rows;  // the most wanted first
  std::deque<ItemId> m_pictures;
  bool m_active = true;

  std::int64_t m_seenVersion = -1;  // of the worker alone
  std::jthread m_thread;            // last: starts when all the rest is there
};

}  // namespace podium
