#include "learner/process_place.h"

#include <charconv>
#include <cstdlib>
#include <limits>
#include <string_view>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kMostPort = 65535;

class Variables {
 public:
  explicit Variables(const VariableReader& read) : m_read(read) {}

  std::optional<std::string> text(const char* name) const {
    const char* value = m_read(name);
    if (!value || !*value) return {};
    return value;
  }

  std::optional<int> number(const char* name, int low, int high = std::numeric_limits<int>::max()) const {
    const auto value = text(name);
    if (!value) return {};
    int number = 0;
    const char* end = value->data() + value->size();
    if (std::from_chars(value->data(), end, number) != std::from_chars_result{end, std::errc{}} || number < low ||
        number > high)
      wrong(std::string(name) + "=" + *value + " is not a number that can stand there");
    return number;
  }

  int needed(const char* name, int low, int high = std::numeric_limits<int>::max()) const {
    const auto value = number(name, low, high);
    if (!value) wrong(std::string(name) + " is missing");
    return *value;
  }

  [[noreturn]] static void wrong(const std::string& what) {
    throw Exception(ErrorCode::InvalidInput,
                    "The variables that say which process of several this is contradict each other: " + what +
                        ". Start all of them by torchrun or srun, or unset WORLD_SIZE and SLURM_NTASKS for one alone.");
  }

 private:
  const VariableReader& m_read;
};

void requirePlace(const ProcessPlace& place) {
  if (place.rank >= place.size)
    Variables::wrong("process " + std::to_string(place.rank) + " of " + std::to_string(place.size) +
                     " (they count from 0)");
}

ProcessPlace placeOfTorchrun(const Variables& variables) {
  ProcessPlace place;
  place.size = variables.needed("WORLD_SIZE", 1);
  place.rank = variables.needed("RANK", 0);
  place.localRank = variables.number("LOCAL_RANK", 0).value_or(0);
  place.address = variables.text("MASTER_ADDR").value_or("127.0.0.1");
  place.port = variables.number("MASTER_PORT", 1, kMostPort).value_or(place.port);
  place.agentListens = variables.text("TORCHELASTIC_USE_AGENT_STORE") == "True";
  requirePlace(place);
  return place;
}

ProcessPlace placeOfSlurm(const Variables& variables, int tasks) {
  ProcessPlace place;
  place.size = tasks;
  place.rank = variables.needed("SLURM_PROCID", 0);
  place.localRank = variables.number("SLURM_LOCALID", 0).value_or(0);
  auto nodes = variables.text("SLURM_STEP_NODELIST");
  if (!nodes) nodes = variables.text("SLURM_NODELIST");
  if (!nodes) nodes = variables.text("SLURM_JOB_NODELIST");
  place.address = variables.text("MASTER_ADDR").value_or(firstHost(nodes.value_or("127.0.0.1")));
  if (const auto job = variables.number("SLURM_JOB_ID", 0)) place.port = 15000 + *job % 10000;
  place.port = variables.number("MASTER_PORT", 1, kMostPort).value_or(place.port);
  requirePlace(place);
  return place;
}

}  // namespace

std::string firstHost(const std::string& nodeList) {
  const std::size_t end = nodeList.find_first_of(",[");
  std::string host = nodeList.substr(0, end);
  if (end == std::string::npos || nodeList[end] == ',') return host;
  const std::size_t numbers = end + 1, after = nodeList.find_first_of(",-]", numbers), close = nodeList.find(']', end);
  if (after == std::string::npos || close == std::string::npos) return host;
  host += nodeList.substr(numbers, after - numbers);
  const std::size_t comma = nodeList.find(',', close);  // what stands behind the brackets belongs to each name
  return host + nodeList.substr(close + 1, comma == std::string::npos ? comma : comma - close - 1);
}

std::optional<ProcessPlace> processPlace(const VariableReader& variable) {
  const Variables variables(variable);
  if (variables.text("WORLD_SIZE")) {
    const ProcessPlace place = placeOfTorchrun(variables);
    return place.size > 1 ? std::optional(place) : std::nullopt;
  }
  const bool step = variables.text("SLURM_STEP_ID") || variables.text("SLURM_STEPID");
  if (variables.text("SLURM_JOB_ID") && !step) return {};
  auto tasks = variables.number("SLURM_STEP_NUM_TASKS", 1);
  if (!tasks) tasks = variables.number("SLURM_NTASKS", 1);
  if (!tasks || *tasks == 1) return {};
  return placeOfSlurm(variables, *tasks);
}

std::optional<ProcessPlace> processPlace() {
  return processPlace([](const char* name) { return std::getenv(name); });
}

}  // namespace podium
