#include "learner/env/server_process.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include "learner/env/gym/gym_program.h"
#include "storage/domain/number_text.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

using protocol::Failure;
using protocol::Kind;
using protocol::Message;

constexpr std::chrono::milliseconds kFarewell{1000};

template <class Values>
std::string list(const Values& values) {
  std::string joined;
  for (const auto& value : values) {
    if (!joined.empty()) joined += ',';
    joined += numberText(value);
  }
  return joined;
}

std::string flag(bool value) { return value ? "1" : "0"; }

std::vector<std::string> wordsFor(const EnvConfig& config, std::span<const std::uint64_t> seeds) {
  std::vector<std::string> words = {"--serve"};
  const auto add = [&words](const char* name, std::string value) {
    words.emplace_back(name);
    words.push_back(std::move(value));
  };
  add("--env", config.id);
  add("--seeds", list(seeds));
  add("--groups", numberText(config.groups));
  add("--threads", numberText(config.threads));
  add("--frames", flag(config.frames));
  if (!isAtariId(config.id)) {
    add("--max-steps", numberText(config.maxSteps));
    add("--arguments", config.arguments);
    return words;
  }
  add("--frame-skip", numberText(config.frameSkip));
  add("--noop-max", numberText(config.noopMax));
  add("--fire-reset", flag(config.fireReset));
  add("--sticky", numberText(config.stickyActions));
  add("--max-episode-frames", numberText(config.maxEpisodeFrames));
  add("--life-loss-ends", flag(config.lifeLossEnds));
  add("--hide-score", flag(config.hideScore));
  if (!config.maskRows.empty()) add("--mask-rows", list(config.maskRows));
  return words;
}

ErrorCode codeOf(std::uint32_t failure) {
  switch (static_cast<Failure>(failure)) {
    case Failure::UnknownEnvironment:
    case Failure::MissingFile:
      return ErrorCode::NotFound;
    case Failure::WrongArgument:
      return ErrorCode::InvalidInput;
    case Failure::Fault:
      break;
  }
  return ErrorCode::WorkerDied;
}

std::string seconds(std::chrono::milliseconds time) {
  return numberText(static_cast<double>(time.count()) / 1000.0) + " s";
}

}  // namespace

ServerProcess::ServerProcess(const ServerLaunch& launch, const EnvConfig& config, std::span<const std::uint64_t> seeds,
                             int wakeFd)
    : m_patience(launch.startLimit) {
  const FileDescriptor segmentFile = makeSegmentFile();
  int ends[2] = {-1, -1};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
    throw Exception(ErrorCode::Io, std::string("No socket for the environment program: ") + std::strerror(errno) +
                                       ". Close other programs and try again.");
  m_socket = FileDescriptor(ends[0]);
  FileDescriptor theirs(ends[1]);
  std::vector<std::string> words = launch.words;
  const std::vector<std::string> wanted = wordsFor(config, seeds);
  words.insert(words.end(), wanted.begin(), wanted.end());
  m_child = std::make_unique<ChildProcess>(
      launch.program, words,
      std::vector<std::pair<int, int>>{{segmentFile.get(), protocol::kSegmentFd}, {theirs.get(), protocol::kSocketFd}});
  theirs.close();  // so that the end of the server is the end of the socket
  const std::optional<Message> hello = wait(wakeFd);
  if (!hello) throw Exception(ErrorCode::Cancelled, "Stopped while the environments were starting.");
  if (hello->kind != Kind::Hello) bury("did not say hello");
  m_segment = std::make_shared<const Segment>(segmentFile);
  m_patience = launch.silence;
}

ServerProcess::~ServerProcess() {
  m_socket.close();
  m_child->waitFor(kFarewell);  // and if it does not go, the child's destructor kills it
}

void ServerProcess::post(const Message& message) {
  while (send(m_socket.get(), &message, sizeof message, MSG_NOSIGNAL) < 0 && errno == EINTR) {
  }
}

std::optional<Message> ServerProcess::wait(int wakeFd) {
  while (true) {
    std::array<pollfd, 2> watched = {pollfd{m_socket.get(), POLLIN, 0}, pollfd{wakeFd, POLLIN, 0}};
    const int ready = poll(watched.data(), wakeFd >= 0 ? 2 : 1, static_cast<int>(m_patience.count()));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) bury("did not answer for " + seconds(m_patience));
    if (watched[0].revents != 0) return receive();
    return std::nullopt;
  }
}

Message ServerProcess::receive() {
  std::array<char, sizeof(Message) + protocol::kFailureTextMax> packet{};
  const ssize_t bytes = recv(m_socket.get(), packet.data(), packet.size(), 0);
  if (bytes <= 0) bury();
  Message message;
  std::memcpy(&message, packet.data(), sizeof message);
  if (bytes >= static_cast<ssize_t>(sizeof message) && message.kind == Kind::Failed) {
    const std::string reason(packet.data() + sizeof message, packet.data() + bytes);
    if (codeOf(message.group) != ErrorCode::WorkerDied) throw Exception(codeOf(message.group), reason);
    bury("reported: " + reason);
  }
  const bool expected = message.kind == (m_segment ? Kind::Ready : Kind::Hello);
  if (bytes != static_cast<ssize_t>(sizeof message) || !expected) bury("sent a message that is not in the protocol");
  return message;
}

void ServerProcess::bury(const std::string& instead) {
  std::string what = instead;
  if (what.empty()) what = m_child->waitFor(kFarewell) ? m_child->obituary() : "closed its connection";
  m_child->kill();
  throw Exception(ErrorCode::WorkerDied, what);
}

}  // namespace podium
