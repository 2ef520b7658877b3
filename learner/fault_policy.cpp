#include "learner/fault_policy.h"

#include <filesystem>
#include <new>
#include <system_error>

namespace podium {
namespace {

constexpr int kPatience = 3;  // faults in a row that are passed

ErrorCode fromSystem(const std::error_code& code) {
  if (code == std::errc::no_space_on_device) return ErrorCode::Full;
  if (code == std::errc::permission_denied || code == std::errc::read_only_file_system) return ErrorCode::ReadOnly;
  if (code == std::errc::no_such_file_or_directory) return ErrorCode::NotFound;
  if (code == std::errc::not_enough_memory) return ErrorCode::OutOfMemory;
  return ErrorCode::Io;
}

std::string advice(ErrorCode code, Recovery recovery) {
  if (recovery == Recovery::RestartEnvironment) return "It is being started again.";
  if (recovery == Recovery::RestoreCheckpoint)
    return "The networks are taken back to the last checkpoint. Should it happen again, lower ppo.learningRate and "
           "reward.learningRate.";
  switch (code) {
    case ErrorCode::OutOfMemory:
      return "Make it smaller: fewer environments (env.count), shorter rollouts (ppo.steps), fewer steps kept "
             "(replay.capacity) or smaller batches (reward.batchQueries). Then start the learner again.";
    case ErrorCode::NotFinite:
      return "Lower ppo.learningRate and reward.learningRate, then start the learner again.";
    case ErrorCode::WorkerDied:
      return "The learner stopped; the log says more. Start the learner again to retry.";
    case ErrorCode::Unknown:
      return "The learner stopped; answers can still be given. Start it again to go on from its last checkpoint.";
    default:
      return {};  // the message itself says what to do
  }
}

}  // namespace

Recovery recoveryFor(ErrorCode code, int inARow) {
  if (code == ErrorCode::Cancelled) return Recovery::GoOn;
  if (inARow > kPatience) return Recovery::Fail;
  if (code == ErrorCode::WorkerDied) return Recovery::RestartEnvironment;
  if (code == ErrorCode::NotFinite) return Recovery::RestoreCheckpoint;
  return Recovery::Fail;
}

Error explained(const Error& error, Recovery recovery) {
  const std::string more = advice(error.code, recovery);
  return {error.code, more.empty() ? error.message : error.message + " " + more};
}

Error currentError() {
  try {
    throw;
  } catch (const Exception& e) {
    return e.error();
  } catch (const std::bad_alloc&) {
    return {ErrorCode::OutOfMemory, "There is not enough memory."};
  } catch (const std::system_error& e) {
    return {fromSystem(e.code()), e.what()};
  } catch (const std::exception& e) {
    return {ErrorCode::Unknown, std::string("The learner met an unexpected fault: ") + e.what() + "."};
  } catch (...) {
    return {ErrorCode::Unknown, "The learner met a fault without a description."};
  }
}

}  // namespace podium
