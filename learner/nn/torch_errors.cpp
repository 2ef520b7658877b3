#include "learner/nn/torch_errors.h"

#include <string_view>

namespace podium::nn {

Exception outOfMemory(const std::string& doing) {
  return Exception(ErrorCode::OutOfMemory,
                   doing +
                       " failed: out of memory. Close other programs, or lower the batch size or the number of "
                       "environments in the learner's settings.");
}

Exception translated(const std::string& doing, const c10::Error& error) {
  const std::string_view what = error.what_without_backtrace();
  // The CPU allocator throws a plain c10::Error, told apart by its text only.
  const bool memory = dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr ||
                      what.find("out of memory") != std::string_view::npos ||
                      what.find("can't allocate memory") != std::string_view::npos;
  if (memory) return outOfMemory(doing);
  return Exception(ErrorCode::Unknown, doing + " failed: " + std::string(what.substr(0, what.find('\n'))));
}

}  // namespace podium::nn
