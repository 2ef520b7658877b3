#pragma once
// SHA-256 (FIPS 180-4) over bytes that come in pieces: what contents, clips and written files are known by.
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace podium {

// Belongs to one thread at a time.
class Sha256 {
 public:
  using Digest = std::array<std::uint8_t, 32>;
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  void add(std::string_view bytes);
  void add(std::span<const std::uint8_t> bytes);
  // Of what was added so far; more can be added afterwards.
  Digest digest() const;
  std::string hex() const;  // the same in lower-case digits

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

// Hex of a whole file; nullopt when it cannot be read.
std::optional<std::string> sha256OfFile(const std::string& path);

}  // namespace podium
