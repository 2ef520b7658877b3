#include "exporters/read_ahead.h"

#include <future>
#include <utility>

namespace podium {
namespace {

constexpr std::size_t kEvents = 250;

class ReadAhead : public RankingEventStream {
 public:
  explicit ReadAhead(std::unique_ptr<RankingEventStream> events)
      : m_inner(std::move(events)), m_project(m_inner->project()), m_total(m_inner->total()) {}

  const ProjectInfo& project() const override { return m_project; }
  std::int64_t total() const override { return m_total; }
  std::int64_t withdrawn() const override { return m_now.withdrawn; }

  void archive(ArchiveSink& sink) override {
    if (m_next.valid()) m_next.wait();
    m_inner->archive(sink);
  }

  std::optional<RankingEvent> next() override {
    if (!m_started) {
      m_started = true;
      begin();
    }
    if (m_at == m_now.events.size() && m_next.valid()) {
      m_now = m_next.get();
      m_at = 0;
      if (!m_now.events.empty()) begin();
    }
    if (m_at == m_now.events.size()) return std::nullopt;
    return std::move(m_now.events[m_at++]);
  }

 private:
  struct Batch {
    std::vector<RankingEvent> events;  // none: there are no more
    std::int64_t withdrawn = 0;
  };

  // The future waits for its thread when it goes.
  void begin() {
    m_next = std::async(std::launch::async, [this] {
      Batch batch;
      batch.events.reserve(kEvents);
      while (batch.events.size() < kEvents) {
        auto event = m_inner->next();
        if (!event) break;
        batch.events.push_back(std::move(*event));
      }
      batch.withdrawn = m_inner->withdrawn();
      return batch;
    });
  }

  std::unique_ptr<RankingEventStream> m_inner;
  ProjectInfo m_project;
  std::int64_t m_total;
  Batch m_now;
  std::size_t m_at = 0;
  bool m_started = false;
  std::future<Batch> m_next;  // last: it ends before what its thread uses
};

}  // namespace

std::unique_ptr<RankingEventStream> readAhead(std::unique_ptr<RankingEventStream> events) {
  return std::make_unique<ReadAhead>(std::move(events));
}

}  // namespace podium
