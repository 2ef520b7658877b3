#pragma once
// Descriptions as entries of the lists of formats: what reads and writes by them.
#include "exporters/custom/format_description.h"
#include "exporters/formats.h"

namespace podium {

// Throws Exception(InvalidInput): it has problems (description_json.h), or no part that reads or writes.
ImportFormat importFormatOf(const FormatDescription& description);
ExportFormat exportFormatOf(const FormatDescription& description);

}  // namespace podium
