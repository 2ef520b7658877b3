// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#pragma once
#include <stdexcept>
#include <string>

#include "learner/env/protocol.h"

namespace podium::atari {

// Why the server cannot go on, as a sentence for people: what is wrong and what to do.
class ServerError : public std::runtime_error {
 public:
  ServerError(protocol::Failure failure, const std::string& message)
      : std::runtime_error(message), m_failure(failure) {}
  protocol::Failure failure() const { return m_failure; }

 private:
  protocol::Failure m_failure;
};

}  // namespace podium::atari
