#pragma once
// Which of several processes that learn together this one is, by the variables of whoever started them.
#include <functional>
#include <optional>
#include <string>

namespace podium {

// One process of a group. Rank 0 leads: it alone opens the project.
struct ProcessPlace {
  int rank = 0, size = 1;
  int localRank = 0;          // among those of the same machine: which GPU it takes
  std::string address;        // where all meet: host of rank 0, or of the agent of torchrun
  int port = 29500;           // PyTorch's usual one
  bool agentListens = false;  // torchrun keeps the meeting place; else rank 0 does
  double patience = 300.0;    // seconds to wait for the others at the start
  bool operator==(const ProcessPlace&) const = default;
};

// The value of a variable of the environment; nullptr: not set.
using VariableReader = std::function<const char*(const char* name)>;

// torchrun's RANK, WORLD_SIZE, LOCAL_RANK, MASTER_ADDR, MASTER_PORT; else those of a step of Slurm: SLURM_PROCID,
// SLURM_NTASKS, SLURM_LOCALID and the first host of SLURM_NODELIST, with MASTER_ADDR and MASTER_PORT before what
// follows from them (the port: 15000 and the last four digits of the job's number). nullopt: one process alone; so is
// the script of a batch job, which sees the job's variables and no step's. Throws Exception(InvalidInput) for variables
// that contradict each other.
std::optional<ProcessPlace> processPlace(const VariableReader& variable);
std::optional<ProcessPlace> processPlace();  // of this process

// The first host of Slurm's list: "node[03-07,12],login1" gives "node03". Empty for an empty list.
std::string firstHost(const std::string& nodeList);

}  // namespace podium
