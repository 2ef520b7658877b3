#include "learner/nn/group_watch.h"

#include <exception>
#include <utility>

#include "learner/nn/threads.h"

namespace podium::nn {
namespace {

constexpr auto kLook = std::chrono::milliseconds(200);
constexpr const char* kFault = "podium/fault";  // why the first one left
constexpr const char* kStop = "podium/stop";    // the piece of work that the leader stopped last

std::string beatKey(int rank) { return "podium/beat/" + std::to_string(rank); }
std::vector<std::uint8_t> bytesOf(const std::string& text) { return {text.begin(), text.end()}; }
std::string textOf(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace

GroupWatch::GroupWatch(c10::intrusive_ptr<c10d::Store> store, int rank, int size)
    : m_store(std::move(store)), m_rank(rank), m_size(size) {
  for (int other = 0; other < size; ++other) m_beats.push_back(beatKey(other));
  m_heard.resize(m_beats.size());
  m_heardAt.assign(m_beats.size(), Clock::now());
  m_thread = std::jthread([this](const std::stop_token& end) { run(end); });
}

GroupWatch::~GroupWatch() {
  m_thread.request_stop();
  m_changed.notify_all();
}

void GroupWatch::announce(c10d::Store& store, int rank) { store.add(beatKey(rank), 1); }

std::string GroupWatch::fault() const {
  const std::lock_guard lock(m_mutex);
  return m_fault;
}

std::string GroupWatch::faultWithin(std::chrono::milliseconds time) const {
  std::unique_lock lock(m_mutex);
  m_changed.wait_for(lock, time, [this] { return !m_fault.empty(); });
  return m_fault;
}

void GroupWatch::leave(const std::string& why) {
  std::unique_lock lock(m_mutex);
  m_leaving = why;
  m_changed.notify_all();
  m_changed.wait_for(lock, std::chrono::seconds(2), [this] { return m_leaving.empty() || !m_fault.empty(); });
}

std::stop_token GroupWatch::begin(std::stop_token stop) {
  const std::lock_guard lock(m_mutex);
  ++m_piece;
  m_passed = false;
  if (m_rank == 0) {
    m_leaderStop = stop;
    return stop;
  }
  m_pieceStop = {};
  return m_pieceStop.get_token();
}

void GroupWatch::run(const std::stop_token& end) {
  useOneTorchThreadPerCaller();
  while (!end.stop_requested()) {
    std::string fault;
    try {
      look();
    } catch (const std::exception&) {
      fault = "The process that leads the others, or the machine it runs on, cannot be reached any more.";
    }
    std::unique_lock lock(m_mutex);
    if (m_fault.empty() && !fault.empty()) m_fault = fault;
    if (!m_fault.empty()) return m_changed.notify_all();  // there is nothing more to see
    m_changed.wait_for(lock, end, kLook, [this] { return !m_leaving.empty() && m_fault.empty(); });
  }
}

void GroupWatch::look() {
  std::string leaving;
  {
    const std::lock_guard lock(m_mutex);
    leaving = std::exchange(m_leaving, {});
  }
  if (!leaving.empty()) {
    m_store->compareSet(kFault, {}, bytesOf(leaving));  // the first word stands
    m_changed.notify_all();
  }
  m_store->add(beatKey(m_rank), 1);
  if (m_store->check({kFault})) {
    const std::string why = textOf(m_store->get(kFault));
    const std::lock_guard lock(m_mutex);
    m_fault = why;
    return;
  }
  lookForSigns();
  passStop();
}

void GroupWatch::lookForSigns() {
  const auto now = Clock::now();
  auto heard = m_store->multiGet(m_beats);
  for (std::size_t other = 0; other < heard.size(); ++other) {
    if (heard[other] != m_heard[other]) {
      m_heard[other] = std::move(heard[other]);
      m_heardAt[other] = now;
    } else if (now - m_heardAt[other] > kSilence) {
      const std::lock_guard lock(m_mutex);
      m_fault = "Process " + std::to_string(other) + " of " + std::to_string(m_size) +
                " has given no sign of life for " + std::to_string(kSilence.count()) + " seconds.";
    }
  }
}

void GroupWatch::passStop() {
  std::unique_lock lock(m_mutex);
  const std::int64_t piece = m_piece;
  if (m_passed) return;
  if (m_rank == 0) {
    if (!m_leaderStop.stop_requested()) return;
    lock.unlock();
    m_store->set(kStop, bytesOf(std::to_string(piece)));
    lock.lock();
    m_passed = piece == m_piece;
    return;
  }
  lock.unlock();
  const bool stopped = m_store->check({kStop}) && std::stoll(textOf(m_store->get(kStop))) >= piece;
  lock.lock();
  if (!stopped || piece != m_piece) return;
  m_passed = true;
  std::stop_source source = m_pieceStop;
  lock.unlock();
  source.request_stop();
}

}  // namespace podium::nn
