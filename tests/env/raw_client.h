#pragma once
// A client that says what it likes to a real server.
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QByteArray>
#include <QTest>
#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "learner/env/child_process.h"
#include "learner/env/segment.h"

namespace podium::test {

inline QByteArray packet(protocol::Kind kind, std::uint32_t group, std::uint64_t step) {
  const protocol::Message message{kind, group, step};
  return {reinterpret_cast<const char*>(&message), sizeof message};
}

// Rows of "noise": what no client of two groups says after the reset of the first.
inline void addGarbage() {
  using protocol::Kind;
  QTest::addColumn<QByteArray>("noise");
  QTest::newRow("a short packet") << QByteArray("x");
  QTest::newRow("nothing at all but a packet") << QByteArray(15, 'a');
  QTest::newRow("a long packet") << QByteArray(1000, 'a');
  QTest::newRow("an unknown kind") << packet(Kind{77}, 0, 1);
  QTest::newRow("a kind of the server") << packet(Kind::Ready, 0, 1);
  QTest::newRow("no such group") << packet(Kind::Step, 2, 1);
  QTest::newRow("a huge group") << packet(Kind::Reset, 0xffffffffU, 1);
  QTest::newRow("a number too early") << packet(Kind::Step, 0, 0);
  QTest::newRow("a number too late") << packet(Kind::Step, 0, 9);
  QTest::newRow("a step before the reset") << packet(Kind::Step, 1, 0);
  QTest::newRow("a seed of no environment") << packet(Kind::Seed, 4, 5);
}

class RawClient {
 public:
  RawClient(const std::string& program, const std::vector<std::string>& arguments) : m_file(makeSegmentFile()) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) qFatal("no socket");
    m_socket = FileDescriptor(ends[0]);
    FileDescriptor theirs(ends[1]);
    m_child = std::make_unique<ChildProcess>(
        program, arguments,
        std::vector<std::pair<int, int>>{{m_file.get(), protocol::kSegmentFd}, {theirs.get(), protocol::kSocketFd}});
  }
  void say(const void* data, std::size_t bytes) { send(m_socket.get(), data, bytes, MSG_NOSIGNAL); }
  void say(const QByteArray& packet) { say(packet.constData(), static_cast<std::size_t>(packet.size())); }
  void say(protocol::Kind kind, std::uint32_t group, std::uint64_t step) { say(packet(kind, group, step)); }
  // The next packet; empty: the server is gone or silent.
  QByteArray hear() {
    pollfd watched{m_socket.get(), POLLIN, 0};
    if (poll(&watched, 1, 20000) <= 0) return {};
    QByteArray packet(2048, 0);
    const ssize_t bytes = recv(m_socket.get(), packet.data(), static_cast<std::size_t>(packet.size()), 0);
    return packet.left(static_cast<int>(std::max<ssize_t>(bytes, 0)));
  }
  protocol::Kind hearKind() {
    protocol::Message message;
    const QByteArray packet = hear();
    if (packet.size() < static_cast<int>(sizeof message)) return protocol::Kind{};
    std::memcpy(&message, packet.constData(), sizeof message);
    return message.kind;
  }
  void hangUp() { m_socket.close(); }
  ChildProcess& server() { return *m_child; }
  const FileDescriptor& file() const { return m_file; }

 private:
  FileDescriptor m_file, m_socket;
  std::unique_ptr<ChildProcess> m_child;
};

}  // namespace podium::test
