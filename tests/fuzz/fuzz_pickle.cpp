// Pickles: what is read keeps the limits, and each array has the bytes that its shape says.
#include "exporters/import/pickle_reader.h"
#include "storage/domain/result.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

namespace {

constexpr PickleLimits kLimits{
    .bytes = 1 << 20, .values = 1 << 14, .references = 1 << 16, .stack = 1 << 10, .depth = 40};
constexpr std::string_view kRecords[] = {"pref_db.PrefDB", "pref_db.CompressedDict", "pref_db.Segment"};
constexpr int kEnough = 5000;  // values that are looked at

void look(const PickleValue& value, int& left) {
  if (--left < 0) return;
  const auto read = [&value](std::int64_t i) {
    fuzz::accepts([&] { value.numberAt(i); });
    fuzz::accepts([&] { value.integerAt(i); });
  };
  if (value.kind == PickleKind::Array && value.bytes) {
    fuzz::require(value.count() >= 0, "an array has no less than no elements");
    fuzz::require(value.bytes->text.size() == static_cast<std::uint64_t>(value.count()) * value.dtype.size,
                  "an array has the bytes that its shape says");
    read(value.count() - 1);
    read(value.count());
  }
  read(0);
  read(-1);
  value.find("prefs");
  for (const PickleValue* part : value.items) look(*part, left);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MemoryBytes bytes({reinterpret_cast<const char*>(data), size});
  fuzz::accepts([&] {
    const PickleDocument document = readPickle(bytes, "input.pkl", kRecords, kLimits);
    int left = kEnough;
    look(document.root(), left);
  });
  return 0;
}
