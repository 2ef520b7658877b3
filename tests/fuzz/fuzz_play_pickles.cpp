// Pickles of pairs of fragments, by both importers that read them.
#include "exporters/import/preference_pickles.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const std::uint8_t way = bytes.byte();
  const std::string path = fuzz::fileOf(bytes.rest(), ".pkl");
  ImitationPickle imitation;
  PrefDbPickle prefDb;
  Importer& importer = (way & 128U) != 0 ? static_cast<Importer&>(imitation) : prefDb;
  fuzz::import(importer, path, fuzz::optionsOf(way));
  return 0;
}
