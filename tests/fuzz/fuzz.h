#pragma once
// What the harnesses of this folder share. Each is a file with one function, LLVMFuzzerTestOneInput(), which hands
// bytes to one parser and checks what it promises; what a parser refuses is no fault. The function knows nothing of
// libFuzzer: with the preset fuzz it is linked with it, otherwise with fuzz_replay.cpp, which plays the corpus.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "exporters/importer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace podium::fuzz {

// Ends the process with the sentence when it does not hold.
void require(bool holds, const char* sentence);

// Calls `parse`; a refusal (Exception, RowFault) is fine, any other exception is not caught. Returns whether it went
// through.
bool accepts(const std::function<void()>& parse);

// The input, taken from its beginning on.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : m_rest(reinterpret_cast<const char*>(data), size) {}
  std::uint8_t byte();  // 0 at the end
  // What stands before the next zero byte, or all that is left; moves behind it.
  std::string_view word();
  std::string_view rest() const { return m_rest; }

 private:
  std::string_view m_rest;
};

// A file with that content; one at a time of each ending. It goes away with the process.
std::string fileOf(std::string_view content, const std::string& ending);

// Reads a file by an importer, and checks every batch that it makes: indices, rankings, and texts that are UTF-8
// without NUL.
void import(Importer& importer, const std::string& path, const ImportOptions& options);

// The options that a byte stands for.
ImportOptions optionsOf(std::uint8_t byte);

}  // namespace podium::fuzz
