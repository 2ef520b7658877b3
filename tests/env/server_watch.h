#pragma once
// What tells of the servers of environments: whether they run, and what is said about them.
#include <sys/types.h>

#include <QStringList>

namespace podium::test {

bool isRunning(pid_t pid);  // and not only waited for by its parent

// Collects the warnings of the environments as long as it lives. One at a time.
class Warnings {
 public:
  Warnings();
  ~Warnings();
  Warnings(const Warnings&) = delete;
  Warnings& operator=(const Warnings&) = delete;
  const QStringList& texts() const { return m_texts; }

 private:
  QStringList m_texts;
};

}  // namespace podium::test
