#pragma once
// Rows into a Parquet file (ParquetModule::makeWriter has the contract).
#include <memory>

#include "exporters/row_writer.h"

namespace podium {

std::unique_ptr<RowWriter> makeParquetWriter(ByteSink& sink);

}  // namespace podium
