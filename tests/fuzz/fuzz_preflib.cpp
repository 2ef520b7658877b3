// PrefLib files: every vote that is read ranks the items of its query.
#include "exporters/import/preflib.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const ImportOptions options = fuzz::optionsOf(bytes.byte());
  PrefLibFile importer;
  fuzz::import(importer, fuzz::fileOf(bytes.rest(), ".txt"), options);
  return 0;
}
