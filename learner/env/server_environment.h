#pragma once
// An Environment whose steps are played by a server process, which is replaced when it dies.
#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "learner/env/server_process.h"
#include "learner/environment.h"

namespace podium {

// A server that died, fell silent or broke the protocol is replaced by one with seeds of its own (mixSeed with the
// number of restarts), and a warning is logged. Every group whose episodes were cut gets, as its next batch,
// truncated = 1 and reward 0 for each environment; finalObservations, lives, ram and frames are those of the last batch
// before, observations the new start. Actions that were sent meanwhile are dropped: they were chosen for a state that
// is gone. kDeathsInARow deaths without a single step in between, or kDeathsInTime within kDeathsTime, end it:
// Exception(WorkerDied), until reset(). A replacement that a stop cut short goes on with the next receive().
class ServerEnvironment : public Environment {
 public:
  static constexpr int kDeathsInARow = 3;
  static constexpr int kDeathsInTime = 10;
  static constexpr std::chrono::minutes kDeathsTime{10};

  // Throws what ServerProcess throws. The configuration was checked by startEnvironment().
  ServerEnvironment(const EnvConfig& config, ServerLaunch launch, std::stop_token stop = {});

  const EnvSpec& spec() const override { return m_spec; }
  void reset() override;
  void reseed(std::uint64_t seed) override;
  void send(int group, std::span<const ActionWord> actions, std::span<const std::uint8_t> seen = {}) override;
  StepBatch receive(int group, std::stop_token stop) override;
  std::int64_t restarts() const override { return m_restarts; }

  pid_t serverPid() const { return m_server ? m_server->pid() : -1; }
  bool scoreHidden() const { return m_scoreHidden; }

 private:
  // Results that stay readable although the server that wrote them may be gone.
  struct Place {
    std::shared_ptr<const Segment> segment;
    std::uint64_t step = 0;
  };
  struct Group {
    std::uint64_t next = 0;      // number of the next request to the present server
    bool posted = false;         // the server owes an answer
    bool steps = false;          // to a Step, not to a Reset
    bool awaited = false;        // the caller may receive()
    bool cut = false;            // a restart ended the episodes; the next batch says so
    std::optional<Place> shown;  // what the caller saw last; none since reset()
    std::optional<Place> ended;  // what the caller saw before: a cut batch shows it once more
  };

  std::vector<std::uint64_t> seeds() const;  // [environments] of the next start
  std::unique_ptr<ServerProcess> startServer(const std::stop_token& stop) const;
  void request(int group, protocol::Kind kind);
  void waitForAnswer(const std::stop_token& stop);  // of any group; throws Exception(Cancelled)
  void bury(const Exception& death);                // notes the death of the server; throws when there were too many
  void replaceServer(const std::stop_token& stop);  // after bury(); Cancelled leaves the rest to the next call
  StepBatch cutBatch(const Place& old, StepBatch start) const;
  Group& groupAt(int group);

  EnvConfig m_config;
  ServerLaunch m_launch;
  std::int64_t m_restarts = 0;
  std::int64_t m_replaced = 0;              // since reseed(); before m_server: its seeds depend on it
  bool m_reseeded = false;                  // the server has not been told yet
  FileDescriptor m_wake;                    // readable when a stop was requested
  std::unique_ptr<ServerProcess> m_server;  // none after too many deaths, and while it is being replaced
  EnvSpec m_spec;
  bool m_scoreHidden = false;
  std::vector<Group> m_groups;
  int m_deathsInARow = 0;
  std::deque<std::chrono::steady_clock::time_point> m_deaths;  // within kDeathsTime
  std::string m_obituary;                                      // of the server to replace; empty: there is none
  std::vector<std::uint8_t> m_ones, m_zeros;                   // [groupSize] flags of a cut batch
  std::vector<float> m_noRewards;                              // [groupSize]
};

}  // namespace podium
