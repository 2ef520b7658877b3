#include "ui/annotate/work_figures.h"

#include <QDateTime>
#include <QMetaObject>
#include <chrono>

namespace podium {

WorkFigures::WorkFigures(std::shared_ptr<ProjectStore> store, AnnotatorId annotator, QObject* parent)
    : QObject(parent),
      m_store(std::move(store)),
      m_annotator(annotator),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

WorkFigures::~WorkFigures() {
  m_thread.request_stop();
  m_thread.join();
}

void WorkFigures::refresh() {
  const std::lock_guard lock(m_mutex);
  m_wanted = true;
  m_wake.notify_one();
}

void WorkFigures::run(const std::stop_token& stop) {
  std::unique_ptr<ProjectReader> reader;
  while (true) {
    {
      std::unique_lock lock(m_mutex);
      if (!m_wake.wait(lock, stop, [this] { return m_wanted; })) return;
      m_wanted = false;
    }
    try {
      if (!reader) reader = m_store->newReader();
      const Timestamp midnight = QDate::currentDate().startOfDay().toMSecsSinceEpoch();
      const AnnotatorStats stats = reader->annotatorStats(m_annotator, midnight);
      QMetaObject::invokeMethod(
          this,
          [this, stats] {
            if (m_stats == stats) return;
            m_stats = stats;
            Q_EMIT changed();
          },
          Qt::QueuedConnection);
    } catch (const std::exception&) {
      reader.reset();  // figures are a comfort: the next answer asks again
    }
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, std::chrono::milliseconds(kSpacingMs), [] { return false; });
  }
}

}  // namespace podium
