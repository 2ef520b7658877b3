#include "storage/sha256.h"

#include <openssl/evp.h>

#include <fstream>
#include <vector>

#include "storage/domain/result.h"

namespace podium {
namespace {

struct Free {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, Free>;

// OpenSSL fails here only where memory or the algorithm itself is missing.
void require(bool done) {
  if (!done) throw Exception(ErrorCode::Unavailable, "SHA-256 is not available: OpenSSL refuses it on this machine.");
}

// Contexts that were used before, of this thread: an import hashes a million short texts, and to look the algorithm up
// for each of them costs more than the hash.
class Spares {
 public:
  static Spares& ofThread() {
    static thread_local Spares spares;
    return spares;
  }
  Context take() {
    if (m_contexts.empty()) return Context(EVP_MD_CTX_new());
    Context context = std::move(m_contexts.back());
    m_contexts.pop_back();
    return context;
  }
  void giveBack(Context context) {
    if (context && m_contexts.size() < kMost) m_contexts.push_back(std::move(context));
  }

 private:
  static constexpr std::size_t kMost = 4;
  std::vector<Context> m_contexts;
};

// The same for all: looked up once.
const EVP_MD* algorithm() {
  static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return fetched;
}

}  // namespace

struct Sha256::State {
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { Spares::ofThread().giveBack(std::move(context)); }
  Context context = Spares::ofThread().take();
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {
  require(m_state->context && algorithm() && EVP_DigestInit_ex(m_state->context.get(), algorithm(), nullptr) == 1);
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
  require(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()) == 1);
}

void Sha256::add(std::span<const std::uint8_t> bytes) {
  require(EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size()) == 1);
}

Sha256::Digest Sha256::digest() const {
  const State copy;
  Digest digest{};
  require(copy.context && EVP_MD_CTX_copy_ex(copy.context.get(), m_state->context.get()) == 1 &&
          EVP_DigestFinal_ex(copy.context.get(), digest.data(), nullptr) == 1);
  return digest;
}

std::string Sha256::hex() const {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : digest()) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

std::optional<std::string> sha256OfFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> chunk(std::size_t{1} << 16);
  Sha256 hash;
  while (file.read(chunk.data(), std::ssize(chunk)) || file.gcount() > 0)
    hash.add(std::string_view(chunk.data(), static_cast<std::size_t>(file.gcount())));
  return file.eof() && !file.bad() ? std::optional(hash.hex()) : std::nullopt;
}

}  // namespace podium
