#pragma once
// The curves of one run as files that other programs read: TensorBoard's events, and a table.
//
//   FOLDER/20260131-235959/events.out.tfevents.SECONDS.podium
//   FOLDER/20260131-235959/metrics.csv         time (UTC), step, metric, value: a row for each point
#include <string>
#include <vector>

#include "storage/domain/round.h"

namespace podium {

// Belongs to one thread. Files are made with the first points. What cannot be written is told once in the log and then
// left: the project has the points too, and learning goes on.
class RunLog {
 public:
  // FOLDER: of all runs; made when it is needed.
  explicit RunLog(std::string folder) : m_parent(std::move(folder)) {}
  void add(const std::vector<MetricPoint>& points);
  const std::string& folder() const { return m_folder; }  // of this run; empty: nothing was written yet

 private:
  void open(Timestamp now);

  std::string m_parent, m_folder, m_events, m_table;
  bool m_given = false;  // up
};

}  // namespace podium
