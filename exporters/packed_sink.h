#pragma once
// Packing on the way into a file: gzip (RFC 1952) and Zstandard (RFC 8878). The same bytes in give the same bytes out.
#include <memory>
#include <string_view>

#include "exporters/exporter.h"

namespace podium {

class PackedSink : public ByteSink {
 public:
  virtual void finish() = 0;  // writes what is held back; once
};

// By the end of the name, ".gz" or ".zst"; nullptr for any other. Borrows `sink`.
std::unique_ptr<PackedSink> makePackedSink(std::string_view path, ByteSink& sink);

}  // namespace podium
