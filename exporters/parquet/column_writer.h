#pragma once
// Columns of prescribed types into a file of Arrow (ParquetModule::makeArrowWriter has the contract).
#include <memory>

#include "exporters/arrow_columns.h"
#include "exporters/exporter.h"

namespace podium {

std::unique_ptr<ArrowWriter> makeColumnWriter(ByteSink& sink, const ArrowLayout& layout);

}  // namespace podium
