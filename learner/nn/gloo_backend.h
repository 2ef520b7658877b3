#pragma once
// Gloo, torch's engine for messages between processes over TCP.
#include <torch/csrc/distributed/c10d/Backend.hpp>
#include <torch/csrc/distributed/c10d/Store.hpp>

namespace podium::nn {

// Connects every process with every other. GLOO_SOCKET_IFNAME names the network interface, as for PyTorch; otherwise
// the address of this host's name. `timeout`: of connecting and of each message. Throws what torch throws.
c10::intrusive_ptr<c10d::Backend> makeGlooBackend(const c10::intrusive_ptr<c10d::Store>& store, int rank, int size,
                                                  std::chrono::milliseconds timeout);

}  // namespace podium::nn
