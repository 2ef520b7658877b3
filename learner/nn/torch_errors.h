#pragma once
// The edge where torch's errors become the program's.
#include <c10/util/Exception.h>

#include <new>
#include <string>

#include "storage/domain/result.h"

namespace podium::nn {

// The program's form of an error that torch threw: OutOfMemory with what to do, or Unknown with torch's first line.
// `doing`: what failed, as in "Fitting the reward model".
Exception translated(const std::string& doing, const c10::Error& error);
Exception outOfMemory(const std::string& doing);

// Runs f; errors of torch and of the allocator leave as podium::Exception, others as they are.
template <class F>
auto atTorchEdge(const std::string& doing, F&& f) -> decltype(f()) {
  try {
    return f();
  } catch (const c10::Error& error) {
    throw translated(doing, error);
  } catch (const std::bad_alloc&) {
    throw outOfMemory(doing);
  }
}

}  // namespace podium::nn
