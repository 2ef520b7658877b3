// A file that nobody has named a format for: its beginning is looked at by every format and by the guess.
#include "exporters/custom/guess_format.h"
#include "exporters/formats.h"
#include "exporters/import/row_importer.h"
#include "exporters/import_file.h"
#include "storage/domain/query_limit.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* kEndings[] = {"", ".jsonl", ".json", ".csv", ".tsv", ".pkl", ".txt", ".gz"};
  fuzz::Bytes bytes(data, size);
  const char* ending = kEndings[bytes.byte() % std::size(kEndings)];
  const std::string path = fuzz::fileOf(bytes.rest(), ending);
  fuzz::accepts([&] {
    const ImportSample sample = sampleOf(path);
    for (const ImportFormat& format : importFormats()) {
      const int fit = format.recognise(sample);
      fuzz::require(fit >= 0 && fit <= 100, "a fit is 0 to 100");
    }
  });
  const auto plan = planImport({.input = path});
  fuzz::require(plan.ok() || !plan.error().message.empty(), "a refusal says why");
  if (plan)
    fuzz::require(plan.value().k >= 1 && plan.value().k <= kMostQueryItems,
                  "a planned query shows no more items than one may");
  return 0;
}
