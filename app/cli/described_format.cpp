#include "app/cli/described_format.h"

#include "app/cli/command.h"
#include "exporters/custom/column_map.h"
#include "exporters/custom/format_folders.h"

namespace podium {

std::shared_ptr<const FormatDescription> describedFormat(const std::string& name, const std::string& project,
                                                         const std::string& known) {
  const auto found = loadFormat(name, project);
  if (found) return std::make_shared<FormatDescription>(found.value());
  if (found.error().code != ErrorCode::NotFound) throw Exception(found.error());
  if (name.find('/') != std::string::npos || name.ends_with(".json"))
    throw UsageError("--format: " + found.error().message);
  throw UsageError("--format: there is no format " + name + "; use one of " + known +
                   ", or a file that describes one, ./NAME.json.");
}

std::shared_ptr<const FormatDescription> mappedFormat(std::vector<std::string> entries,
                                                      const std::string& promptTemplate) {
  if (entries.empty())
    throw UsageError("--template: say with --map where the items stand: --map items=answer_a,answer_b.");
  if (!promptTemplate.empty()) {
    for (const std::string& entry : entries)
      if (entry.starts_with("prompt="))
        throw UsageError("--template and --map prompt=... both say the prompt: choose one.");
    entries.push_back("prompt=" + promptTemplate);
  }
  auto made = formatOfMap(entries);
  if (!made) throw UsageError("--map: " + made.error().message);
  return std::make_shared<FormatDescription>(std::move(made).value());
}

}  // namespace podium
