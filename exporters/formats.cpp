#include "exporters/formats.h"

#include <algorithm>

#include "exporters/podium_jsonl.h"

namespace podium {
namespace {

template <class T>
std::unique_ptr<Exporter> make() {
  return std::make_unique<T>();
}

}  // namespace

const std::vector<ExportFormat>& exportFormats() {
  static const std::vector<ExportFormat> formats{
      {"podium-jsonl", "Podium ranking events (JSON Lines)", {"jsonl"}, make<PodiumJsonlExporter>},
  };
  return formats;
}

const ExportFormat* findExportFormat(const std::string& name) {
  const auto& formats = exportFormats();
  const auto found = std::ranges::find(formats, name, &ExportFormat::name);
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace podium
