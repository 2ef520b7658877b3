#include <arrow/io/file.h>
#include <arrow/ipc/reader.h>
#include <arrow/memory_pool.h>
#include <arrow/record_batch.h>

#include "exporters/parquet/arrow_faults.h"
#include "exporters/parquet/batches.h"

namespace podium {
namespace {

// Both forms of Arrow's own format (Feather 2 is one of them). Nothing in them is checked by Arrow while it reads.
class ArrowBatches : public Batches {
 public:
  ArrowBatches(const std::string& path, ColumnFile kind) : m_path(path) {
    m_input = readOrThrow(path, [&] { return arrow::io::ReadableFile::Open(path, &readingPool()); });
    m_size = readOrThrow(path, [&] { return m_input->GetSize(); });
    auto options = arrow::ipc::IpcReadOptions::Defaults();
    options.memory_pool = &readingPool();
    options.use_threads = false;
    if (kind == ColumnFile::ArrowFile)
      m_file = readOrThrow(path, [&] { return arrow::ipc::RecordBatchFileReader::Open(m_input, options); });
    else
      m_stream = readOrThrow(path, [&] { return arrow::ipc::RecordBatchStreamReader::Open(m_input, options); });
  }

  std::shared_ptr<arrow::Schema> schema() const override { return m_file ? m_file->schema() : m_stream->schema(); }

  std::shared_ptr<arrow::RecordBatch> next() override {
    m_before = m_after;
    for (;;) {
      if (m_file && m_next >= m_file->num_record_batches()) return nullptr;
      auto batch = readOrThrow(m_path, [&] { return m_file ? m_file->ReadRecordBatch(m_next++) : m_stream->Next(); });
      if (!batch) return nullptr;
      readOrThrow(m_path, [&]() -> arrow::Result<bool> {
        ARROW_RETURN_NOT_OK(batch->ValidateFull());
        return true;
      });
      if (batch->num_rows() == 0) continue;
      m_after = m_file ? m_size * m_next / m_file->num_record_batches()
                       : readOrThrow(m_path, [&] { return m_input->Tell(); });
      return batch;
    }
  }

  std::int64_t position(double share) const override {
    return m_before + static_cast<std::int64_t>(static_cast<double>(m_after - m_before) * share);
  }
  std::int64_t size() const override { return m_size; }

 private:
  std::string m_path;
  std::shared_ptr<arrow::io::ReadableFile> m_input;
  std::shared_ptr<arrow::ipc::RecordBatchFileReader> m_file;  // one of the two
  std::shared_ptr<arrow::ipc::RecordBatchStreamReader> m_stream;
  int m_next = 0;
  std::int64_t m_before = 0, m_after = 0, m_size = 0;
};

}  // namespace

std::unique_ptr<Batches> openArrowBatches(const std::string& path, ColumnFile kind) {
  return std::make_unique<ArrowBatches>(path, kind);
}

}  // namespace podium
