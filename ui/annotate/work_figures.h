#pragma once
// The annotator's own figures: answers today and in all, pace, agreement. Read off the GUI thread.
#include <QObject>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "storage/project_store.h"

namespace podium {

// GUI thread. A worker with a reader of its own counts after answers, at most once in kSpacingMs: answering is never
// slower for it. "Today" begins at midnight of the local time.
class WorkFigures : public QObject {
  Q_OBJECT
 public:
  static constexpr int kSpacingMs = 2000;
  WorkFigures(std::shared_ptr<ProjectStore> store, AnnotatorId annotator, QObject* parent = nullptr);
  ~WorkFigures() override;  // joins

  // nullopt until they were read once.
  const std::optional<AnnotatorStats>& stats() const { return m_stats; }
  // Something was committed.
  void refresh();

 Q_SIGNALS:
  void changed();

 private:
  void run(const std::stop_token& stop);

  std::shared_ptr<ProjectStore> m_store;
  AnnotatorId m_annotator;
  std::optional<AnnotatorStats> m_stats;
  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  bool m_wanted = false;  // under the mutex
  std::jthread m_thread;  // last: starts when all the rest is there
};

}  // namespace podium
