// Opens or creates a project as a person without rights, for tests that run as root, whom no permission stops:
//   podium_open_child open|create FILE
// Prints "ok", or the error's code and message.
#include <unistd.h>

#include <QCoreApplication>
#include <cstring>
#include <iostream>

#include "tests/storage/project_fixture.h"

using namespace podium;

int main(int argc, char** argv) {
  constexpr uid_t kNobody = 65534;
  if (::geteuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) return 3;
  const QCoreApplication application(argc, argv);
  if (argc != 3) return 2;
  const bool opens = std::strcmp(argv[1], "open") == 0;
  const auto store = opens ? ProjectStore::open(argv[2]) : ProjectStore::create(argv[2], test::smallProject());
  if (store)
    std::cout << "ok" << std::endl;
  else
    std::cout << static_cast<int>(store.error().code) << ' ' << store.error().message << std::endl;
  return 0;
}
