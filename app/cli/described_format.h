#pragma once
// Formats without C++ on the command line: --format NAME or ./FILE.json, --map, --template.
#include <memory>
#include <string>
#include <vector>

#include "exporters/custom/format_description.h"

namespace podium {

// The one of that name, or in that file; `known` lists the formats that the program has, for the message. Throws
// UsageError when there is none, Exception when it has problems.
std::shared_ptr<const FormatDescription> describedFormat(const std::string& name, const std::string& project,
                                                         const std::string& known);
// `entries`: KEY=COLUMN (exporters/custom/column_map.h); `promptTemplate` may be empty. Throws UsageError.
std::shared_ptr<const FormatDescription> mappedFormat(std::vector<std::string> entries,
                                                      const std::string& promptTemplate);

}  // namespace podium
