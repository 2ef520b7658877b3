#include <arrow/io/file.h>
#include <arrow/memory_pool.h>
#include <arrow/record_batch.h>
#include <arrow/type.h>
#include <parquet/arrow/reader.h>
#include <parquet/file_reader.h>

#include <algorithm>
#include <bit>

#include "exporters/parquet/arrow_faults.h"
#include "exporters/parquet/batches.h"

namespace podium {
namespace {

constexpr std::int64_t kBatchBytes = 16 * 1024 * 1024, kBatchRows = 4096;
constexpr std::int64_t kReadAhead = 256 * 1024;  // of each column
// Of the footer: names and values, and how many columns or row groups it may list. A list of columns may be a nesting
// of as many levels, which Arrow follows by calling itself.
constexpr std::int32_t kLongestName = 16 * 1024 * 1024, kLongestList = 20'000;

class ParquetBatches : public Batches {
 public:
  explicit ParquetBatches(const std::string& path) : m_path(path) {
    m_file = readOrThrow(path, [&] { return arrow::io::ReadableFile::Open(path, &readingPool()); });
    m_size = readOrThrow(path, [&] { return m_file->GetSize(); });
    parquet::ReaderProperties properties(&readingPool());
    properties.enable_buffered_stream();
    properties.set_buffer_size(kReadAhead);
    properties.set_thrift_string_size_limit(kLongestName);
    properties.set_thrift_container_size_limit(kLongestList);
    properties.set_page_checksum_verification(true);
    parquet::ArrowReaderProperties asArrow(/*use_threads=*/false);
    asArrow.set_pre_buffer(false);
    m_reader = readOrThrow(path, [&]() -> arrow::Result<std::unique_ptr<parquet::arrow::FileReader>> {
      parquet::arrow::FileReaderBuilder builder;
      ARROW_RETURN_NOT_OK(builder.Open(m_file, properties));
      return builder.memory_pool(&readingPool())->properties(asArrow)->Build();
    });
    m_schema = readOrThrow(path, [&]() -> arrow::Result<std::shared_ptr<arrow::Schema>> {
      std::shared_ptr<arrow::Schema> schema;
      ARROW_RETURN_NOT_OK(m_reader->GetSchema(&schema));
      return schema;
    });
  }

  std::shared_ptr<arrow::Schema> schema() const override { return m_schema; }

  std::shared_ptr<arrow::RecordBatch> next() override {
    for (;;) {
      if (!m_group && !openGroup()) return nullptr;
      auto batch = readOrThrow(m_path, [&] { return nextOfGroup(); });
      if (batch && batch->num_rows() > 0) {
        m_before = m_after;
        m_rowsRead += batch->num_rows();
        m_after = m_groupBegin + static_cast<std::int64_t>(
                                     static_cast<double>(m_groupBytes) *
                                     std::min(1.0, static_cast<double>(m_rowsRead) / static_cast<double>(m_groupRows)));
        return batch;
      }
      if (m_rowsRead != m_groupRows)
        throwDamaged(m_path, "row group " + std::to_string(m_next) + " has " + std::to_string(m_rowsRead) + " of " +
                                 std::to_string(m_groupRows) + " rows");
      m_group.reset();
    }
  }

  std::int64_t position(double share) const override {
    return std::min(m_size, m_before + static_cast<std::int64_t>(static_cast<double>(m_after - m_before) * share));
  }
  std::int64_t size() const override { return m_size; }

 private:
  // A text that is stored once and stands in many rows takes more memory than the file says: then in smaller steps,
  // from where the group was. Sizes of steps are powers of two, so that each ends where those before it ended.
  arrow::Result<std::shared_ptr<arrow::RecordBatch>> nextOfGroup() {
    constexpr std::int64_t kFewer = 16;
    for (;;) {
      auto batch = m_group->Next();
      if (!batch.status().IsOutOfMemory() || m_batchRows == 1) return batch;
      m_batchRows = std::max<std::int64_t>(1, m_batchRows / kFewer);
      m_reader->set_batch_size(m_batchRows);
      m_group.reset();
      ARROW_ASSIGN_OR_RAISE(m_group, m_reader->GetRecordBatchReader({m_next - 1}));
      for (std::int64_t skipped = 0; skipped < m_rowsRead;) {
        ARROW_ASSIGN_OR_RAISE(const auto known, m_group->Next());
        if (!known) return arrow::Status::Invalid("rows of the group have gone");
        skipped += known->num_rows();
      }
    }
  }

  struct GroupSize {
    std::int64_t rows = 0, packed = 0, unpacked = 0;  // bytes
  };
  // By what the footer says of it.
  GroupSize groupSize(int index) const {
    return readOrThrow(m_path, [&]() -> arrow::Result<GroupSize> {
      const auto group = m_reader->parquet_reader()->metadata()->RowGroup(index);
      GroupSize size{group->num_rows(), 0, group->total_byte_size()};
      for (int i = 0; i < group->num_columns(); ++i)
        size.packed += std::clamp<std::int64_t>(group->ColumnChunk(i)->total_compressed_size(), 0, m_size);
      return size;
    });
  }

  // The next group that has rows.
  bool openGroup() {
    for (; m_next < m_reader->num_row_groups(); ++m_next) {
      const GroupSize group = groupSize(m_next);
      m_groupRows = group.rows;
      m_groupBegin += m_groupBytes;
      m_groupBytes = std::min(group.packed, m_size - std::min(m_size, m_groupBegin));
      if (m_groupRows <= 0) continue;
      const std::int64_t rowBytes = std::max<std::int64_t>(1, group.unpacked / m_groupRows);
      m_batchRows = static_cast<std::int64_t>(
          std::bit_floor(static_cast<std::uint64_t>(std::clamp<std::int64_t>(kBatchBytes / rowBytes, 1, kBatchRows))));
      m_reader->set_batch_size(m_batchRows);
      m_rowsRead = 0;
      m_group = readOrThrow(m_path, [&] { return m_reader->GetRecordBatchReader({m_next}); });
      ++m_next;
      return true;
    }
    return false;
  }

  std::string m_path;
  std::shared_ptr<arrow::io::ReadableFile> m_file;
  std::unique_ptr<parquet::arrow::FileReader> m_reader;
  std::shared_ptr<arrow::Schema> m_schema;
  std::unique_ptr<arrow::RecordBatchReader> m_group;
  int m_next = 0;  // row group
  std::int64_t m_batchRows = kBatchRows;
  std::int64_t m_groupRows = 0, m_rowsRead = 0, m_groupBegin = 0, m_groupBytes = 0;
  std::int64_t m_before = 0, m_after = 0, m_size = 0;  // bytes of the file, before and after the batch that came last
};

}  // namespace

std::unique_ptr<Batches> openParquetBatches(const std::string& path) { return std::make_unique<ParquetBatches>(path); }

}  // namespace podium
