#pragma once
// The names of Gloo's types that torch's own header of its process group (c10d/ProcessGroupGloo.hpp) mentions. Gloo is
// compiled into libtorch_cpu, but the wheel brings none of Gloo's headers. That header needs no more of these types
// than that they exist: the layout of what is made from it is all torch's. The build puts this file in the place of the
// five headers of Gloo that it includes (learner/nn/CMakeLists.txt), for gloo_backend.cpp alone.
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace gloo {

class Context {
 public:
  void setTimeout(std::chrono::milliseconds timeout);  // named in an inline function; not called
};

namespace rendezvous {

// torch derives from it: GlooStore, which nobody but libtorch makes.
class Store {
 public:
  virtual ~Store();
  virtual void set(const std::string& key, const std::vector<char>& data) = 0;
  virtual std::vector<char> get(const std::string& key) = 0;
  virtual void wait(const std::vector<std::string>& keys) = 0;
  virtual void wait(const std::vector<std::string>& keys, const std::chrono::milliseconds& timeout) = 0;
};

}  // namespace rendezvous

namespace transport {

class Device;
class UnboundBuffer;

}  // namespace transport
}  // namespace gloo
