#pragma once
// Where rows of columns come from: some thousand at a time.
#include <arrow/type_fwd.h>

#include <cstdint>
#include <memory>
#include <string>

#include "exporters/parquet_module.h"

namespace podium {

inline constexpr std::int64_t kMostMemory = std::int64_t{1} << 30;  // of all that is read at once

// Where everything that is read is held; it asks for kMostMemory at most. It outlives every reader: Arrow may let go of
// buffers later, on a thread of its own.
arrow::MemoryPool& readingPool();

// One thread. Everything throws Exception: Corrupt, InvalidInput, OutOfMemory.
class Batches {
 public:
  virtual ~Batches() = default;
  virtual std::shared_ptr<arrow::Schema> schema() const = 0;
  // Checked: no offset leads out of it. nullptr after the last.
  virtual std::shared_ptr<arrow::RecordBatch> next() = 0;
  // Of the file on the disk; `share` of the batch that came last is done, 0 to 1.
  virtual std::int64_t position(double share) const = 0;
  virtual std::int64_t size() const = 0;
};

std::unique_ptr<Batches> openParquetBatches(const std::string& path);
std::unique_ptr<Batches> openArrowBatches(const std::string& path, ColumnFile kind);

}  // namespace podium
