#include "ui/monitor/project_feed.h"

#include <QMetaObject>
#include <chrono>

#include "ui/common/fault_messages.h"
#include "ui/common/format.h"

namespace podium {

ProjectFeed::ProjectFeed(std::shared_ptr<ProjectStore> store, std::vector<std::string> metrics, QObject* parent)
    : QObject(parent), m_store(std::move(store)), m_metrics(std::move(metrics)) {
  for (const std::string& name : m_metrics) m_series[name];
  m_thread = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

ProjectFeed::~ProjectFeed() {
  m_thread.request_stop();
  m_thread.join();
}

const Series& ProjectFeed::series(const std::string& metric) const {
  static const Series none;
  const auto found = m_series.find(metric);
  return found == m_series.end() ? none : found->second;
}

std::optional<double> ProjectFeed::last(const std::string& metric) const {
  const Series& values = series(metric);
  return values.empty() ? std::nullopt : std::optional<double>(values.y().back());
}

void ProjectFeed::run(std::stop_token stop) {
  std::unique_ptr<ProjectReader> reader;
  while (!stop.stop_requested()) {
    try {
      if (!reader) reader = m_store->newReader();
      if (auto batch = readNew(*reader))
        QMetaObject::invokeMethod(
            this, [this, batch = std::move(*batch)] { take(batch); }, Qt::QueuedConnection);
    } catch (const std::exception& fault) {
      reader.reset();
      QMetaObject::invokeMethod(
          this, [this, message = faultMessage(fault.what())] { Q_EMIT faulted(message); }, Qt::QueuedConnection);
    }
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, std::chrono::milliseconds(kPollMs), [] { return false; });
  }
}

std::optional<ProjectFeed::Batch> ProjectFeed::readNew(ProjectReader& reader) {
  const std::int64_t version = reader.dataVersion();
  if (m_readOnce && version == m_seenVersion) return std::nullopt;
  Batch batch;
  for (const std::string& name : m_metrics)
    if (auto points = reader.metric(name, m_afterPoint[name]); !points.empty()) batch.points[name] = std::move(points);
  batch.counts = reader.counts();
  batch.project = reader.project();
  if (const auto newest = reader.newestCheckpoint()) batch.checkpoint = newest->path;
  m_seenVersion = version;
  m_readOnce = true;
  return batch;
}

void ProjectFeed::take(Batch batch) {
  for (const auto& [name, points] : batch.points)
    for (const MetricPoint& point : points) m_series[name].append(static_cast<double>(point.step), point.value);
  m_counts = batch.counts;
  m_project = std::move(batch.project);
  m_checkpoint = std::move(batch.checkpoint);
  m_loaded = true;
  Q_EMIT updated();
}

}  // namespace podium
