#include "exporters/parquet/batch_rows.h"

#include <arrow/memory_pool.h>
#include <arrow/record_batch.h>
#include <arrow/type.h>
#include <arrow/util/utf8.h>

#include <set>

#include "exporters/parquet/arrow_faults.h"
#include "exporters/parquet/batches.h"
#include "exporters/parquet/cell_json.h"

namespace podium {
namespace {

constexpr int kDeepest = 64;

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw Exception(ErrorCode::InvalidInput, "\"" + path + "\" " + why + ". Write it anew without that.");
}

// Names become keys of JSON objects, and what is nested is followed by functions that call themselves.
void requireReadable(const std::string& path, const arrow::FieldVector& fields, int depth) {
  if (depth > kDeepest)
    refuse(path, "has columns that are nested more deeply than " + std::to_string(kDeepest) + " times");
  for (const auto& field : fields) {
    if (!arrow::util::ValidateUTF8(field->name())) refuse(path, "has a column whose name is not UTF-8");
    requireReadable(path, field->type()->fields(), depth + 1);
  }
}

class BatchRows : public RowSource {
 public:
  BatchRows(const std::string& path, std::unique_ptr<Batches> batches) : m_batches(std::move(batches)) {
    const auto schema = m_batches->schema();
    requireReadable(path, schema->fields(), 0);
    std::set<std::string> known;
    for (const auto& field : schema->fields()) {
      if (!known.insert(field->name()).second) refuse(path, "names the column \"" + field->name() + "\" twice");
      m_names.push_back(field->name());
    }
  }

  bool next(Row& row) override {
    row.number = ++m_count;
    if (!m_batch || m_at == m_batch->num_rows()) {
      m_batch.reset();  // before the next one is read
      m_columns.clear();
      m_batch = m_batches->next();
      m_at = 0;
      if (!m_batch) return false;
      m_columns = m_batch->columns();
    }
    const std::int64_t at = m_at++;
    m_cells.beginRow();
    row.value = RowValue::object();
    for (std::size_t i = 0; i < m_columns.size(); ++i)
      row.value.emplace(m_names[i], m_cells.read(*m_columns[i], at, m_names[i]));
    return true;
  }

  RowUnit unit() const override { return RowUnit::Row; }
  const std::vector<std::string>& columns() const override { return m_names; }
  std::int64_t position() const override {
    return m_batch ? m_batches->position(static_cast<double>(m_at) / static_cast<double>(m_batch->num_rows()))
                   : m_batches->position(1.0);
  }
  std::int64_t size() const override { return m_batches->size(); }

 private:
  std::unique_ptr<Batches> m_batches;
  std::vector<std::string> m_names;
  std::shared_ptr<arrow::RecordBatch> m_batch;
  arrow::ArrayVector m_columns;  // of m_batch
  std::int64_t m_at = 0, m_count = 0;
  CellReader m_cells;
};

}  // namespace

arrow::MemoryPool& readingPool() {
  static arrow::MemoryPool* const memory = arrow::MemoryPool::CreateDefault().release();
  static auto* const capped = new arrow::CappedMemoryPool(memory, kMostMemory);
  return *capped;
}

std::unique_ptr<RowSource> openBatchRows(const std::string& path, ColumnFile kind) {
  arrow::util::InitializeUTF8();
  auto batches = kind == ColumnFile::Parquet ? openParquetBatches(path) : openArrowBatches(path, kind);
  return std::make_unique<BatchRows>(path, std::move(batches));
}

}  // namespace podium
