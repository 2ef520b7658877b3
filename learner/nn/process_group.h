#pragma once
// Several processes that learn together, on one machine or many, by torch's own engine (c10d): messages by Gloo.
#include <ATen/core/Tensor.h>
#include <c10/util/intrusive_ptr.h>

#include <exception>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "learner/process_place.h"
#include "storage/domain/result.h"

namespace c10d {
class Backend;
class Work;
}  // namespace c10d

namespace podium::nn {

// A fault that every process of the group met at the same place: all may go on together with what comes next.
class SharedFault : public Exception {
 public:
  using Exception::Exception;
};

// One process's end of the group. All processes call the same collectives in the same order, each on one thread; all
// get the same bits. A collective waits for the slowest as long as that gives signs of life. When a process is lost
// every collective throws Exception(Unavailable) with the reason, within seconds, and the group is of no more use.
class ProcessGroup {
 public:
  // Waits for the others, ProcessPlace::patience at most. `stop`: of this process. One that follows waits some seconds
  // more for the leader's last word and leaves then. Throws Exception(Unavailable | Cancelled).
  ProcessGroup(const ProcessPlace& place, std::stop_token stop);
  ~ProcessGroup();
  ProcessGroup(const ProcessGroup&) = delete;
  ProcessGroup& operator=(const ProcessGroup&) = delete;

  int rank() const { return m_place.rank; }
  int size() const { return m_place.size; }
  int localRank() const { return m_place.localRank; }
  bool leads() const { return m_place.rank == 0; }
  std::string name() const;  // "Process 1 of 4"

  // Each tensor becomes the sum over all processes, in place. All of one type; sent as one message, by way of the
  // processor's memory where they lie on a GPU.
  void sum(const std::vector<at::Tensor>& tensors);
  // The leader's values, in place; as above.
  void broadcast(const std::vector<at::Tensor>& tensors);
  // What process `from` says.
  std::string broadcast(const std::string& bytes, int from = 0);
  // What each says, by rank: as many numbers each.
  std::vector<std::vector<double>> gather(std::span<const double> mine);
  // Rows of all processes, by rank: as many each.
  at::Tensor gatherRows(const at::Tensor& mine);

  // Does the work and waits for the others to have done theirs. Where it threw for any, all throw the same SharedFault:
  // the fault of lowest rank, those that are no mere Cancelled first.
  void agreed(const std::function<void()>& work);
  // The second half of that: `mine` is what this process met, if anything.
  void settle(const std::exception_ptr& mine);

  // A piece of work that all do begins: what the leader's `stop` becomes here.
  std::stop_token beginPiece(std::stop_token stop);
  // Throws Exception(Unavailable) when a process is lost, which is seen within 20 seconds.
  void check();
  // The others are told why this process ends before its time; no collective works afterwards.
  void leave(const std::string& why);
  bool isBroken() const { return m_broken; }

 private:
  struct Engine;  // c10d's objects
  using Start = std::function<c10::intrusive_ptr<c10d::Work>(c10d::Backend& backend)>;
  void meet();
  void requireSameProgram();
  void send(const Start& start);  // and waits until it has arrived
  void broadcastFrom(int from, at::Tensor tensor);
  [[noreturn]] void fail(std::string why);

  ProcessPlace m_place;
  std::stop_token m_stop;
  std::unique_ptr<Engine> m_engine;
  bool m_broken = false;
};

// Does `work`; with a group, as ProcessGroup::agreed().
void together(ProcessGroup* group, const std::function<void()>& work);

}  // namespace podium::nn
