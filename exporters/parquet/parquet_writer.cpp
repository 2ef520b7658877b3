#include "exporters/parquet/parquet_writer.h"

#include <arrow/builder.h>
#include <arrow/record_batch.h>
#include <arrow/table.h>
#include <arrow/util/utf8.h>
#include <parquet/arrow/writer.h>

#include "exporters/parquet/arrow_faults.h"
#include "exporters/parquet/column_type.h"
#include "exporters/parquet/row_spool.h"
#include "exporters/parquet/sink_stream.h"

namespace podium {
namespace {

constexpr std::int64_t kGroupRows = 10'000;
constexpr std::size_t kGroupBytes = 32 * 1024 * 1024;
constexpr int kZstdLevel = 3;

class Writer : public RowWriter {
 public:
  explicit Writer(ByteSink& sink) : m_stream(std::make_shared<SinkStream>(sink)) {
    m_row.kind = InferredType::Kind::Object;
  }

  void append(JsonRow row, RowPiece& piece) const override {
    ++piece.count;
    piece.values.push_back(std::move(row));
  }

  void add(RowPiece piece) override {
    for (const JsonRow& row : piece.values) {
      widen(m_row, row, ++m_rows);
      m_spool.add(row);
    }
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
