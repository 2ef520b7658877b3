#include "ui/history/history_feed.h"

#include <QMetaObject>
#include <algorithm>
#include <chrono>

#include "ui/common/fault_messages.h"
#include "ui/history/thumbnail.h"

namespace podium {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMostRows = 256, kMostPictures = 96;  // waiting; more were scrolled by
constexpr int kEventsAtOnce = 1000;

// To the front, wherever it was before.
template <class T>
void want(std::deque<T>& wanted, T id, std::size_t most) {
  if (!wanted.empty() && wanted.front() == id) return;
  std::erase(wanted, id);
  wanted.push_front(id);
  if (wanted.size() > most) wanted.pop_back();
}

}  // namespace

HistoryFeed::HistoryFeed(std::shared_ptr<ProjectStore> store, ProjectInfo project, AnnotatorId annotator,
                         HistoryFeedOptions options, QObject* parent)
    : QObject(parent),
      m_store(std::move(store)),
      m_project(std::move(project)),
      m_annotator(annotator),
      m_options(options),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

HistoryFeed::~HistoryFeed() {
  m_thread.request_stop();
  m_thread.join();
}

void HistoryFeed::search(const AnswerFilter& filter) {
  Search next;
  next.filter = filter;
  next.number = ++m_number;
  const std::lock_guard lock(m_mutex);
  m_next = next;
  m_rows.clear();
  m_pictures.clear();
  m_wake.notify_one();
}

void HistoryFeed::setProject(const ProjectInfo& project) {
  const std::lock_guard lock(m_mutex);
  m_project = project;
}

void HistoryFeed::wantRow(ComparisonId id) {
  const std::lock_guard lock(m_mutex);
  want(m_rows, id, kMostRows);
  m_wake.notify_one();
}

void HistoryFeed::wantPicture(ItemId item) {
  const std::lock_guard lock(m_mutex);
  want(m_pictures, item, kMostPictures);
  m_wake.notify_one();
}

void HistoryFeed::setActive(bool active) {
  const std::lock_guard lock(m_mutex);
  m_active = active;
  m_wake.notify_one();
}

template <class Letter>
void HistoryFeed::post(int number, Letter letter) {
  QMetaObject::invokeMethod(
      this,
      [this, number, letter = std::move(letter)] {
        if (number == m_number) letter();
      },
      Qt::QueuedConnection);
}

void HistoryFeed::run(const std::stop_token& stop) {
  std::unique_ptr<ProjectReader> reader;
  Search search;
  auto followed = Clock::now();
  while (!stop.stop_requested()) {
    bool busy = false, active = false;
    try {
      if (!reader) reader = m_store->newReader();
      busy = work(*reader, search, stop);
      {
        const std::lock_guard lock(m_mutex);
        active = m_active;
      }
      if (search.begun && active && Clock::now() - followed >= std::chrono::milliseconds(m_options.pollMs)) {
        followed = Clock::now();
        follow(*reader, search);
      }
    } catch (const std::exception& fault) {
      reader.reset();
      post(search.number, [this, message = faultMessage(fault.what())] { Q_EMIT faulted(message); });
    }
    if (busy) continue;
    std::unique_lock lock(m_mutex);
    const auto wanted = [this] { return m_next || !m_rows.empty() || !m_pictures.empty(); };
    m_wake.wait_for(lock, stop, std::chrono::milliseconds(m_options.pollMs), wanted);
  }
}

// One step of what is most wanted; false when there is nothing to do.
bool HistoryFeed::work(ProjectReader& reader, Search& search, const std::stop_token& stop) {
  std::optional<ComparisonId> row;
  std::optional<ItemId> picture;
  ProjectInfo project;
  {
    const std::lock_guard lock(m_mutex);
    project = m_project;
    if (m_next) {
      search = *m_next;
      m_next.reset();
    } else if (!m_rows.empty()) {
      row = m_rows.front();
      m_rows.pop_front();
    } else if (search.begun && !search.upTo && !m_pictures.empty()) {
      picture = m_pictures.front();
      m_pictures.pop_front();
    }
  }
  if (row) {
    post(search.number, [this, read = std::make_shared<const HistoryRow>(readHistoryRow(reader, project, *row))] {
      Q_EMIT rowRead(read);
    });
  } else if (picture) {
    readPicture(reader, project.kind, *picture, stop);
  } else if (search.number > 0 && !search.begun) {
    begin(reader, search);
  } else if (search.upTo) {
    searchPiece(reader, search);
  } else {
    return false;
  }
  return true;
}

void HistoryFeed::begin(ProjectReader& reader, Search& search) {
  m_seenVersion = reader.dataVersion();
  Search fresh = search;
  fresh.begun = true;
  fresh.newest = reader.newestComparison();
  // Retractions until now are seen by the search itself.
  EventCursor cursor{fresh.newest, search.retraction, search.withdrawal};
  while (true) {
    const EventCursor next = reader.eventsAfter(cursor, kEventsAtOnce).cursor;
    const bool isLast = next.lastRetraction == cursor.lastRetraction && next.lastWithdrawal == cursor.lastWithdrawal;
    cursor.lastRetraction = next.lastRetraction;
    cursor.lastWithdrawal = next.lastWithdrawal;
    if (isLast) break;
  }
  fresh.retraction = cursor.lastRetraction;
  fresh.withdrawal = cursor.lastWithdrawal;
  fresh.upTo = fresh.newest;
  search = fresh;
  post(search.number, [this, empty = !search.upTo] {
    Q_EMIT restarted();
    if (empty) Q_EMIT found({}, 1.0);
  });
}

void HistoryFeed::searchPiece(ProjectReader& reader, Search& search) {
  const ComparisonId after{std::max<std::int64_t>(0, search.upTo.value - m_options.pieceIds)};
  auto ids = reader.answerIdsOf(m_annotator, search.filter, after, search.upTo);
  search.upTo = after;
  const double share = 1.0 - static_cast<double>(after.value) / static_cast<double>(search.newest.value);
  post(search.number, [this, ids = std::move(ids), share] { Q_EMIT found(ids, share); });
}

// Answers and retractions since the search began or since the last look.
void HistoryFeed::follow(ProjectReader& reader, Search& search) {
  const std::int64_t version = reader.dataVersion();
  if (version == m_seenVersion) return;
  std::vector<ComparisonId> undone;
  EventCursor cursor{reader.newestComparison(), search.retraction, search.withdrawal};
  while (true) {
    const AnswerEvents events = reader.eventsAfter(cursor, kEventsAtOnce);
    if (!events.withdrawals.empty()) {  // thousands of answers may stand differently
      search.begun = false;
      return;
    }
    for (const Retraction& retraction : events.retractions)
      if (retraction.annotator == m_annotator) undone.push_back(retraction.comparison);
    if (events.cursor.lastRetraction == cursor.lastRetraction) break;
    cursor.lastRetraction = events.cursor.lastRetraction;
  }
  auto newer = cursor.lastComparison > search.newest
                   ? reader.answerIdsOf(m_annotator, search.filter, search.newest, cursor.lastComparison)
                   : std::vector<ComparisonId>();
  // What a new answer replaces was taken back just before, perhaps in the look before this one.
  for (ComparisonId id : newer)
    if (const auto answer = reader.comparison(id); answer && answer->replaces) undone.push_back(answer->replaces);
  search.newest = cursor.lastComparison;
  search.retraction = cursor.lastRetraction;
  m_seenVersion = version;
  if (!undone.empty()) post(search.number, [this, undone] { Q_EMIT takenBack(undone); });
  if (!newer.empty()) post(search.number, [this, newer] { Q_EMIT arrived(newer); });
}

void HistoryFeed::readPicture(ProjectReader& reader, ItemKind kind, ItemId item, const std::stop_token& stop) {
  QImage picture;
  try {
    picture = readThumbnail(reader, kind, item, stop);
  } catch (const std::exception&) {
    // The row still says what was answered; its place for a picture stays empty.
  }
  // A picture is that of its item, whatever is searched for.
  QMetaObject::invokeMethod(
      this, [this, item, picture] { Q_EMIT pictureRead(item, picture); }, Qt::QueuedConnection);
}

}  // namespace podium
