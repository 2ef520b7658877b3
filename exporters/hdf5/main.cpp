// podium-hdf5 FILE: reads a file of HDF5 for Podium (exporters/hdf5_protocol.h), and may crash where it is damaged.
#include <sys/resource.h>

#include <cstdio>
#include <iostream>

#include "exporters/hdf5/own_file.h"
#include "exporters/hdf5_protocol.h"
#include "exporters/import/row_source.h"

namespace {

using namespace podium;

constexpr rlim_t kMostMemory = rlim_t{2} << 30;

void limit(__rlimit_resource resource, rlim_t most) {
  const rlimit both{most, most};
  setrlimit(resource, &both);
}

void say(Hdf5Answer kind, const std::string& bytes) {
  std::string head(1, static_cast<char>(kind));
  for (int i = 0; i < kHdf5HeadBytes - 1; ++i) head.push_back(static_cast<char>(bytes.size() >> (8 * i)));
  std::fwrite(head.data(), 1, head.size(), stdout);
  std::fwrite(bytes.data(), 1, bytes.size(), stdout);
  std::fflush(stdout);
}

std::string joined(const std::vector<std::int64_t>& numbers) {
  std::string text;
  for (const std::int64_t number : numbers) text += (text.empty() ? "" : " ") + std::to_string(number);
  return text;
}

void answer(const OwnFile& file, std::unique_ptr<ByteRows>& open, char command, const std::string& what) {
  switch (static_cast<Hdf5Command>(command)) {
    case Hdf5Command::Count:
      return say(Hdf5Answer::Value, std::to_string(file.rowsOf(what)));
    case Hdf5Command::Open:
      open.reset();
      open = file.openBytes(what);
      return say(Hdf5Answer::Value, joined(open->shape()));
    case Hdf5Command::Row:
      if (open) return say(Hdf5Answer::Value, open->row(std::stoll(what)));
  }
  say(Hdf5Answer::FileFault, "an unknown command");
}

void serve(const std::string& path) {
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  H5PLset_loading_state(0);  // a file names its filters: no code is loaded for them
  const OwnFile file(path);
  // From here on nothing is opened, whatever a file says about others.
  limit(RLIMIT_NOFILE, 0);
  say(Hdf5Answer::Value, kHdf5Protocol);
  std::unique_ptr<ByteRows> open;
  for (std::string line; std::getline(std::cin, line);) {
    if (line.empty()) continue;
    try {
      answer(file, open, line.front(), line.substr(1));
    } catch (const RowFault& fault) {
      say(Hdf5Answer::RowFault, fault.what());
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // these take addresses without end
  limit(RLIMIT_AS, kMostMemory);
#endif
  try {
    serve(argv[1]);
  } catch (const std::exception& fault) {
    say(Hdf5Answer::FileFault, fault.what());
    return 1;
  }
}
