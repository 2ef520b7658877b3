#include "learner/env/server_program.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <sstream>

#include "learner/env/child_process.h"
#include "storage/domain/own_files.h"

namespace podium {

Result<std::string> locateServer(const std::string& given) {
  const auto places = programPlaces("podium-atari", "PODIUM_ATARI", given);
  const auto program = firstFile(places);
  if (!program.empty() && access(program.c_str(), X_OK) == 0) return program.string();
  return Error{ErrorCode::Unavailable, "The environment program " + places.front().string() +
                                           " is missing. Run ./podium to build it, or set PODIUM_ATARI to its path."};
}

Result<std::string> askServer(const std::string& program, const std::vector<std::string>& arguments,
                              std::chrono::milliseconds limit) {
  int ends[2] = {-1, -1};
  if (pipe2(ends, O_CLOEXEC) != 0)
    return Error{ErrorCode::Io, "No pipe to " + program + ". Close other programs and try again."};
  const FileDescriptor reader(ends[0]);
  FileDescriptor writer(ends[1]);
  try {
    ChildProcess child(program, arguments, {{writer.get(), STDOUT_FILENO}, {writer.get(), STDERR_FILENO}});
    writer.close();
    std::string text;
    pollfd watched{reader.get(), POLLIN, 0};
    char buffer[4096];
    while (poll(&watched, 1, static_cast<int>(limit.count())) > 0) {
      const ssize_t bytes = read(reader.get(), buffer, sizeof buffer);
      if (bytes <= 0) break;
      text.append(buffer, static_cast<std::size_t>(bytes));
    }
    if (!child.waitFor(std::chrono::seconds(1)))
      return Error{ErrorCode::WorkerDied, "The environment program " + program + " did not answer. Build it anew."};
    if (child.exitCode() == 0) return text;
    return Error{ErrorCode::NotFound,
                 text.empty() ? "The environment program " + program + " " + child.obituary() + "." : text};
  } catch (const Exception& fault) {
    return fault.error();
  }
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) all.push_back(line);
  return all;
}

}  // namespace podium
