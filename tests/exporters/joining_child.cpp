// Imports a file with its answers into a project that is there: a process of its own, so that it can be killed in the
// middle. Arguments: the project, the file. Prints a line when it begins and one when it is done.
#include <cstdio>

#include "exporters/import_file.h"

using namespace podium;

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const auto store = ProjectStore::open(arguments[1]);
  if (!store) return 1;
  std::puts("begins");
  std::fflush(stdout);
  ImportRequest request{.input = arguments[2]};
  request.options.withAnswers = true;
  if (!importIntoProject(*store.value(), request)) return 1;
  std::puts("done");
  return 0;
}
