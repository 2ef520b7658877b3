#pragma once
// The rows of a file of columns (ParquetModule::openRows has the contract).
#include <memory>
#include <string>

#include "exporters/parquet_module.h"

namespace podium {

std::unique_ptr<RowSource> openBatchRows(const std::string& path, ColumnFile kind);

}  // namespace podium
