#include "exporters/parquet/parquet_writer.h"

#include <arrow/builder.h>
#include <arrow/io/interfaces.h>
#include <arrow/record_batch.h>
#include <arrow/table.h>
#include <arrow/util/utf8.h>
#include <parquet/arrow/writer.h>

#include <exception>

#include "exporters/parquet/arrow_faults.h"
#include "exporters/parquet/column_type.h"
#include "exporters/parquet/row_spool.h"

namespace podium {
namespace {

constexpr std::int64_t kGroupRows = 10'000;
constexpr std::size_t kGroupBytes = 32 * 1024 * 1024;
constexpr int kZstdLevel = 3;

// Arrow's way into a ByteSink. What the sink throws must not pass through Arrow: it waits here.
class SinkStream : public arrow::io::OutputStream {
 public:
  explicit SinkStream(ByteSink& sink) : m_sink(sink) {}
  arrow::Status Write(const void* data, std::int64_t size) override {
    try {
      m_sink.write({static_cast<const char*>(data), static_cast<std::size_t>(size)});
    } catch (...) {
      m_fault = std::current_exception();
      return arrow::Status::IOError("the sink has failed");
    }
    m_position += size;
    return arrow::Status::OK();
  }
  using arrow::io::OutputStream::Write;
  arrow::Result<std::int64_t> Tell() const override { return m_position; }
  arrow::Status Close() override {
    m_closed = true;
    return arrow::Status::OK();
  }
  bool closed() const override { return m_closed; }
  void check(const arrow::Status& status) const {
    if (!status.ok() && m_fault) std::rethrow_exception(m_fault);
    throwIfFailed(status);
  }

 private:
  ByteSink& m_sink;
  std::int64_t m_position = 0;
  bool m_closed = false;
  std::exception_ptr m_fault;
};

class Writer : public RowWriter {
 public:
  explicit Writer(ByteSink& sink) : m_stream(std::make_shared<SinkStream>(sink)) {
    m_row.kind = InferredType::Kind::Object;
  }

  void add(const JsonRow& row) override {
    widen(m_row, row, ++m_rows);
    m_spool.add(row);
  }

  void finish(const std::stop_token& stop) override {
    const auto properties = parquet::WriterProperties::Builder()
                                .compression(parquet::Compression::ZSTD)
                                ->compression_level(kZstdLevel)
                                ->enable_page_checksum()
                                ->build();
    const auto asArrow = parquet::ArrowWriterProperties::Builder().set_use_threads(false)->build();
    auto opened = parquet::arrow::FileWriter::Open(*arrow::schema(arrowFields(m_row)), arrow::default_memory_pool(),
                                                   m_stream, properties, asArrow);
    m_stream->check(opened.status());
    const auto file = std::move(opened).ValueUnsafe();
    const auto builder = valueOrThrow(arrow::MakeBuilder(arrowType(m_row), arrow::default_memory_pool()));
    JsonRow row;
    std::size_t size = 0, bytes = 0;
    while (m_spool.next(row, size)) {
      if (stop.stop_requested())
        throw Exception(ErrorCode::Cancelled, "The export was cancelled. Nothing was written.");
      appendValue(*builder, m_row, row);
      bytes += size;
      if (builder->length() < kGroupRows && bytes < kGroupBytes) continue;
      writeGroup(*file, *builder);
      bytes = 0;
    }
    if (builder->length() > 0) writeGroup(*file, *builder);
    m_stream->check(file->Close());
  }

 private:
  void writeGroup(parquet::arrow::FileWriter& file, arrow::ArrayBuilder& builder) const {
    const auto rows = valueOrThrow(builder.Finish());
    const auto batch = valueOrThrow(arrow::RecordBatch::FromStructArray(rows));
    const auto table = valueOrThrow(arrow::Table::FromRecordBatches({batch}));
    m_stream->check(file.WriteTable(*table, batch->num_rows()));
  }

  std::shared_ptr<SinkStream> m_stream;
  InferredType m_row;  // an object, whose fields are the columns
  RowSpool m_spool;
  std::int64_t m_rows = 0;
};

}  // namespace

std::unique_ptr<RowWriter> makeParquetWriter(ByteSink& sink) {
  arrow::util::InitializeUTF8();
  return std::make_unique<Writer>(sink);
}

}  // namespace podium
