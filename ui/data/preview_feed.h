#pragma once
// Keeps the preview of an export up to date while its options change: computed off the GUI thread from the project as
// it is, the stale one stopped as soon as another is asked for. GUI thread.
#include <QObject>
#include <QTimer>
#include <memory>
#include <stop_token>

#include "exporters/export_preview.h"
#include "storage/project_store.h"

namespace podium {

class PreviewFeed : public QObject {
  Q_OBJECT
 public:
  explicit PreviewFeed(std::shared_ptr<ProjectStore> store, QObject* parent = nullptr);
  ~PreviewFeed() override;
  // Nothing is computed for what is shown already.
  void show(const ExportRequest& request);
  // Stops what is being computed.
  void stop();
  bool isRunning() const { return m_running; }

 Q_SIGNALS:
  // The first rows and the counts so far; several times, the last time finished.
  void previewed(const podium::ExportPreview& preview);
  void refused(const podium::Error& error);

 private:
  void start();
  std::shared_ptr<ProjectStore> m_store;
  ExportRequest m_request;
  std::string m_shown;  // of m_request, what it is told apart by
  std::stop_source m_stop;
  std::uint64_t m_number = 0;  // of the newest computation
  bool m_running = false;
  QTimer m_rest;
};

}  // namespace podium

Q_DECLARE_METATYPE(podium::ExportPreview)
