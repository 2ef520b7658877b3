#pragma once
// What is new in a project: points of curves, counts and its own facts, whoever wrote them - also a learner in another
// process.
#include <QObject>
#include <QString>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "storage/project_store.h"
#include "ui/monitor/series.h"

namespace podium {

// GUI thread. A worker thread with a reader of its own asks the file twice a second whether anything was committed,
// reads what is new, and hands it over; the GUI thread never waits for the disk.
class ProjectFeed : public QObject {
  Q_OBJECT
 public:
  static constexpr int kPollMs = 500;
  ProjectFeed(std::shared_ptr<ProjectStore> store, std::vector<std::string> metrics, QObject* parent = nullptr);
  ~ProjectFeed() override;  // joins

  const Series& series(const std::string& metric) const;
  std::optional<double> last(const std::string& metric) const;
  const ProjectCounts& counts() const { return m_counts; }
  const ProjectInfo& project() const { return m_project; }
  const std::string& checkpoint() const { return m_checkpoint; }  // the newest one's path; may be empty
  bool loaded() const { return m_loaded; }                        // whether the first read is done

 Q_SIGNALS:
  void updated();                        // something was committed; also once after the first read
  void faulted(const QString& message);  // reading failed; it is tried again with the next poll

 private:
  struct Batch {
    std::map<std::string, std::vector<MetricPoint>> points;
    ProjectCounts counts;
    ProjectInfo project;
    std::string checkpoint;
  };
  void run(std::stop_token stop);  // the worker
  std::optional<Batch> readNew(ProjectReader& reader);
  void take(Batch batch);

  std::shared_ptr<ProjectStore> m_store;
  std::vector<std::string> m_metrics;
  std::map<std::string, Series> m_series;
  ProjectCounts m_counts;
  ProjectInfo m_project;
  std::string m_checkpoint;
  bool m_loaded = false;

  // Of the worker alone.
  std::map<std::string, std::int64_t> m_afterPoint;
  std::int64_t m_seenVersion = 0;
  bool m_readOnce = false;

  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::jthread m_thread;  // last: starts when all the rest is there
};

}  // namespace podium
