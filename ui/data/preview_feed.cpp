#include "ui/data/preview_feed.h"

#include <QPointer>
#include <chrono>

#include "exporters/custom/description_json.h"
#include "exporters/export_option_words.h"
#include "ui/common/background.h"

namespace podium {
namespace {

constexpr int kRestMs = 120;                              // changes that come together make one preview
constexpr std::chrono::milliseconds kBetweenCounts{150};  // more often nobody can read them

// What a preview depends on: of the name only its end.
std::string lookOf(const ExportRequest& request) {
  const std::string name = request.out.substr(request.out.rfind('/') + 1);
  const auto dot = name.find('.');
  return exportCommand({}, {request.format, dot == std::string::npos ? "/" : name.substr(dot), request.options}) +
         (request.description ? formatJson(*request.description) : std::string());
}

}  // namespace

PreviewFeed::PreviewFeed(std::shared_ptr<ProjectStore> store, QObject* parent)
    : QObject(parent), m_store(std::move(store)) {
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRestMs);
  connect(&m_rest, &QTimer::timeout, this, &PreviewFeed::start);
}

PreviewFeed::~PreviewFeed() { m_stop.request_stop(); }

void PreviewFeed::show(const ExportRequest& request) {
  const std::string words = lookOf(request);
  if (words == m_shown) return;
  m_shown = words;
  m_request = request;
  m_stop.request_stop();
  ++m_number;
  m_running = true;
  m_rest.start();
}

void PreviewFeed::stop() {
  m_stop.request_stop();
  ++m_number;
  m_rest.stop();
  m_running = false;
  m_shown.clear();
}

void PreviewFeed::start() {
  m_stop = {};
  const std::uint64_t number = m_number;
  const PreviewProgress progress = [guard = QPointer<PreviewFeed>(this), number,
                                    next =
                                        std::chrono::steady_clock::time_point()](const ExportPreview& preview) mutable {
    const auto now = std::chrono::steady_clock::now();
    if (now < next) return;
    next = now + kBetweenCounts;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [guard, number, preview] {
          if (guard && guard->m_number == number && guard->m_running) Q_EMIT guard->previewed(preview);
        },
        Qt::QueuedConnection);
  };
  runInBackground(
      this,
      [store = m_store, request = m_request, progress, stop = m_stop.get_token()]() -> Result<ExportPreview> {
        return previewExport(*store->newReader(), request, progress, stop);
      },
      [this, number](const Result<ExportPreview>& preview) {
        if (number != m_number) return;  // another one was asked for meanwhile
        m_running = false;
        if (preview)
          Q_EMIT previewed(preview.value());
        else
          Q_EMIT refused(preview.error());
      });
}

}  // namespace podium
