#include "learner/nn/process_group.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <c10/util/Logging.h>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>
#include <utility>

#include "learner/nn/gloo_backend.h"
#include "learner/nn/group_watch.h"
#include "learner/nn_abi.h"

namespace podium::nn {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kLook = std::chrono::milliseconds(500);      // between looks at the others while waiting for them
constexpr auto kConnect = std::chrono::seconds(5);          // one attempt to reach the leader
constexpr auto kMessage = std::chrono::hours(24 * 365);     // people may take their time; GroupWatch sees who is lost
constexpr auto kReason = std::chrono::seconds(3);           // for a word about why a connection broke
constexpr auto kLeaveAfterStop = std::chrono::seconds(20);  // for the leader's last order
constexpr const char* kJoined = "podium/joined";

std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

// With `who` before it, where not all have met it already.
Error errorOf(const std::exception_ptr& fault, const std::string& who) {
  try {
    std::rethrow_exception(fault);
  } catch (const SharedFault& shared) {
    return shared.error();
  } catch (const Exception& exception) {
    return {exception.code(), who + exception.error().message};
  } catch (const std::bad_alloc&) {
    return {ErrorCode::OutOfMemory, who + "There is not enough memory."};
  } catch (const std::exception& exception) {
    return {ErrorCode::Unknown, who + firstLine(exception.what())};
  } catch (...) {
    return {ErrorCode::Unknown, who + "A fault without a description."};
  }
}

// Set by one of the engine's threads.
struct Signal {
  std::mutex mutex;
  std::condition_variable changed;
  bool set = false;
  void raise() {
    const std::lock_guard lock(mutex);
    set = true;
    changed.notify_all();
  }
  bool waitFor(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, time, [this] { return set; });
  }
};

at::Tensor flat(const std::vector<at::Tensor>& tensors) {
  std::vector<at::Tensor> rows;
  for (const at::Tensor& tensor : tensors) rows.push_back(tensor.detach().reshape(-1));
  return at::cat(rows);
}

void unflatten(const at::Tensor& all, const std::vector<at::Tensor>& tensors) {
  std::int64_t at = 0;
  for (const at::Tensor& tensor : tensors) {
    tensor.detach().copy_(all.narrow(0, at, tensor.numel()).view(tensor.sizes()));
    at += tensor.numel();
  }
}

}  // namespace

struct ProcessGroup::Engine {
  c10::intrusive_ptr<c10d::Store> store;
  std::unique_ptr<GroupWatch> watch;
  c10::intrusive_ptr<c10d::Backend> gloo;
  bool stuck = false;  // a message that nobody will answer: its thread would be waited for

  ~Engine() {
    watch.reset();
    if (stuck) std::ignore = gloo.release();
  }
};

ProcessGroup::ProcessGroup(const ProcessPlace& place, std::stop_token stop)
    : m_place(place), m_stop(std::move(stop)), m_engine(std::make_unique<Engine>()) {
  // What it has to say of a lost connection is said here, in one sentence instead of a page for each attempt.
  constexpr int kErrors = 2;  // of glog's levels
  if (!std::getenv("TORCH_CPP_LOG_LEVEL")) FLAGS_caffe2_log_level = std::max(FLAGS_caffe2_log_level, kErrors);
  try {
    meet();
  } catch (const Exception&) {
    throw;
  } catch (const std::exception& fault) {
    throw Exception(ErrorCode::Unavailable, name() + " could not connect with the others at " + place.address + ":" +
                                                std::to_string(place.port) + ": " + firstLine(fault.what()));
  }
  requireSameProgram();
}

ProcessGroup::~ProcessGroup() = default;

std::string ProcessGroup::name() const {
  return "Process " + std::to_string(m_place.rank) + " of " + std::to_string(m_place.size);
}

// All connect with the store of the leader (or of torchrun's agent); when each has said so, Gloo connects them with
// each other by the addresses that they leave there.
void ProcessGroup::meet() {
  const auto begin = Clock::now();
  const auto patience = std::chrono::duration<double>(m_place.patience);
  const auto waited = [&](const std::string& what) {
    if (m_stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Waiting for the other processes was stopped.");
    if (Clock::now() - begin < patience) return;
    throw Exception(ErrorCode::Unavailable, name() + " waited " + std::to_string(static_cast<int>(m_place.patience)) +
                                                " seconds for the others: " + what + ". Start all of them together.");
  };
  c10d::TCPStoreOptions options;
  options.port = static_cast<std::uint16_t>(m_place.port);
  options.isServer = leads() && !m_place.agentListens;
  options.waitWorkers = false;
  options.timeout = kConnect;
  for (;;) try {
      m_engine->store = c10::make_intrusive<c10d::TCPStore>(m_place.address, options);
      break;
    } catch (const std::exception&) {
      if (options.isServer) throw;  // the port is taken
      waited("nobody answers at " + m_place.address + ":" + std::to_string(m_place.port));
    }
  c10d::Store& store = *m_engine->store;
  GroupWatch::announce(store, rank());
  for (std::int64_t joined = store.add(kJoined, 1); joined < size(); joined = store.add(kJoined, 0)) {
    waited(std::to_string(joined) + " of " + std::to_string(size()) + " came");
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  m_engine->watch = std::make_unique<GroupWatch>(m_engine->store->clone(), rank(), size());
  m_engine->gloo = makeGlooBackend(c10::make_intrusive<c10d::PrefixStore>("podium/gloo", m_engine->store), rank(),
                                   size(), std::chrono::milliseconds(static_cast<int>(m_place.patience * 1000)));
  m_engine->gloo->setTimeout(kMessage);
}

void ProcessGroup::requireSameProgram() {
  const std::uint64_t abi = nnModuleAbi();
  const std::array mine{static_cast<double>(abi >> 32), static_cast<double>(abi & 0xffffffffU)};
  for (const std::vector<double>& other : gather(mine))
    if (!std::ranges::equal(other, mine))
      throw Exception(ErrorCode::Unavailable,
                      "The processes that learn together run different versions of Podium. Start the same everywhere.");
}

void ProcessGroup::send(const Start& start) {
  if (m_broken) fail(m_engine->watch->fault());
  try {
    const c10::intrusive_ptr<c10d::Work> work = start(*m_engine->gloo);
    const auto arrived = std::make_shared<Signal>();
    work->getFuture()->addCallback([arrived](c10::ivalue::Future&) { arrived->raise(); });
    std::optional<Clock::time_point> stopped;
    while (!arrived->waitFor(kLook)) {
      m_engine->stuck = true;
      if (const std::string why = m_engine->watch->fault(); !why.empty()) fail(why);
      if (leads() || !m_stop.stop_requested()) continue;
      if (!stopped) stopped = Clock::now();
      if (Clock::now() - *stopped < kLeaveAfterStop) continue;
      leave(name() + " was stopped.");
      throw Exception(ErrorCode::Cancelled, name() + " was stopped.");
    }
    m_engine->stuck = false;
    work->wait();
  } catch (const Exception&) {
    throw;
  } catch (const std::exception&) {
    m_engine->stuck = false;
    fail(m_engine->watch->faultWithin(kReason));
  }
}

void ProcessGroup::fail(std::string why) {
  m_broken = true;
  if (why.empty()) why = "One of the " + std::to_string(size()) + " processes that learn together ended.";
  throw Exception(ErrorCode::Unavailable,
                  why + " The others end too; start all of them again to go on from the newest checkpoint.");
}

void ProcessGroup::check() {
  if (const std::string why = m_engine->watch->fault(); m_broken || !why.empty()) fail(why);
}

void ProcessGroup::leave(const std::string& why) {
  m_broken = true;
  m_engine->watch->leave(why);
}

std::stop_token ProcessGroup::beginPiece(std::stop_token stop) { return m_engine->watch->begin(std::move(stop)); }

void ProcessGroup::sum(const std::vector<at::Tensor>& tensors) {
  const c10::NoGradGuard noGrad;
  std::vector<at::Tensor> message{flat(tensors).cpu()};
  send([&](c10d::Backend& backend) { return backend.allreduce(message); });
  unflatten(message[0], tensors);
}

void ProcessGroup::broadcast(const std::vector<at::Tensor>& tensors) {
  const c10::NoGradGuard noGrad;
  const at::Tensor message = flat(tensors).cpu();
  broadcastFrom(0, message);
  unflatten(message, tensors);
}

std::string ProcessGroup::broadcast(const std::string& bytes, int from) {
  const at::Tensor length = at::tensor(std::vector<std::int64_t>{static_cast<std::int64_t>(bytes.size())});
  broadcastFrom(from, length);
  const at::Tensor message = at::empty({length.item<std::int64_t>()}, at::kByte);
  if (message.numel() == 0) return {};
  auto* data = reinterpret_cast<char*>(message.data_ptr<std::uint8_t>());
  if (rank() == from) std::ranges::copy(bytes, data);
  broadcastFrom(from, message);
  return {data, static_cast<std::size_t>(message.numel())};
}

void ProcessGroup::broadcastFrom(int from, at::Tensor tensor) {
  std::vector<at::Tensor> message{std::move(tensor)};
  c10d::BroadcastOptions options;
  options.rootRank = from;
  send([&](c10d::Backend& backend) { return backend.broadcast(message, options); });
}

at::Tensor ProcessGroup::gatherRows(const at::Tensor& mine) {
  const c10::NoGradGuard noGrad;
  std::vector<at::Tensor> message{mine.detach().cpu().contiguous()};
  std::vector<std::vector<at::Tensor>> all(1);
  for (int other = 0; other < size(); ++other) all[0].push_back(at::empty_like(message[0]));
  send([&](c10d::Backend& backend) { return backend.allgather(all, message); });
  return at::cat(all[0]).to(mine.device());
}

std::vector<std::vector<double>> ProcessGroup::gather(std::span<const double> mine) {
  const at::Tensor all = gatherRows(at::tensor(std::vector<double>(mine.begin(), mine.end()), at::kDouble));
  std::vector<std::vector<double>> values;
  const double* next = all.const_data_ptr<double>();
  for (int other = 0; other < size(); ++other, next += mine.size()) values.emplace_back(next, next + mine.size());
  return values;
}

void ProcessGroup::agreed(const std::function<void()>& work) {
  std::exception_ptr fault;
  try {
    work();
  } catch (...) {
    fault = std::current_exception();
  }
  settle(fault);
}

void ProcessGroup::settle(const std::exception_ptr& mine) {
  if (m_broken && mine) std::rethrow_exception(mine);  // of a collective within the work
  const std::string who = leads() ? std::string() : name() + ": ";
  const Error error = mine ? errorOf(mine, who) : Error{};
  const double good = -1.0, cancelled = static_cast<double>(ErrorCode::Cancelled);
  const auto codes = gather(std::array{mine ? static_cast<double>(error.code) : good});
  int speaker = -1;
  for (int other = 0; other < size(); ++other) {
    const double code = codes[static_cast<std::size_t>(other)][0];
    if (code == good) continue;
    const bool graver = speaker >= 0 && codes[static_cast<std::size_t>(speaker)][0] == cancelled && code != cancelled;
    if (speaker < 0 || graver) speaker = other;
  }
  if (speaker < 0) return;
  const std::string message = broadcast(error.message, speaker);
  const auto code = static_cast<ErrorCode>(static_cast<int>(codes[static_cast<std::size_t>(speaker)][0]));
  throw SharedFault(code, message);
}

void together(ProcessGroup* group, const std::function<void()>& work) {
  if (group)
    group->agreed(work);
  else
    work();
}

}  // namespace podium::nn
