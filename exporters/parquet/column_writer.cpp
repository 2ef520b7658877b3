#include "exporters/parquet/column_writer.h"

#include <arrow/builder.h>
#include <arrow/ipc/writer.h>
#include <arrow/record_batch.h>
#include <arrow/util/compression.h>

#include "exporters/parquet/arrow_faults.h"
#include "exporters/parquet/sink_stream.h"

namespace podium {
namespace {

constexpr int kZstdLevel = 3;

std::shared_ptr<arrow::DataType> elementType(ArrowElement element) {
  switch (element) {
    case ArrowElement::Bool:
      return arrow::boolean();
    case ArrowElement::UInt8:
      return arrow::uint8();
    case ArrowElement::Int64:
      return arrow::int64();
    case ArrowElement::Float32:
      return arrow::float32();
    case ArrowElement::Text:
      return arrow::utf8();
  }
  return arrow::null();
}

std::shared_ptr<arrow::DataType> columnType(const ArrowColumn& column) {
  auto type = elementType(column.element);
  if (column.width > 0) return arrow::fixed_size_list(type, static_cast<std::int32_t>(column.width));
  for (std::size_t i = 0; i < column.lists; ++i) type = arrow::list(type);
  return type;
}

// What is left of a cell, while lists within lists take their part of it.
class CellCursor {
 public:
  explicit CellCursor(const ArrowCell& cell) : m_bytes(cell.bytes), m_texts(cell.texts) {}

  void append(arrow::ArrayBuilder& builder, ArrowElement element, std::int64_t count) {
    switch (element) {
      case ArrowElement::Bool:
        return throwIfFailed(
            static_cast<arrow::BooleanBuilder&>(builder).AppendValues(take<std::uint8_t>(count), count));
      case ArrowElement::UInt8:
        return throwIfFailed(static_cast<arrow::UInt8Builder&>(builder).AppendValues(take<std::uint8_t>(count), count));
      case ArrowElement::Int64:
        return throwIfFailed(static_cast<arrow::Int64Builder&>(builder).AppendValues(take<std::int64_t>(count), count));
      case ArrowElement::Float32:
        return throwIfFailed(static_cast<arrow::FloatBuilder&>(builder).AppendValues(take<float>(count), count));
      case ArrowElement::Text:
        for (; count > 0; --count, m_texts = m_texts.subspan(1))
          throwIfFailed(static_cast<arrow::StringBuilder&>(builder).Append(m_texts.front()));
    }
  }

 private:
  template <class Number>
  const Number* take(std::int64_t count) {
    const char* from = m_bytes.data();
    m_bytes.remove_prefix(static_cast<std::size_t>(count) * sizeof(Number));
    return reinterpret_cast<const Number*>(from);  // the machine is little-endian, as the clip codec asserts
  }

  std::string_view m_bytes;
  std::span<const std::string> m_texts;
};

class ColumnBuilder {
 public:
  explicit ColumnBuilder(const ArrowColumn& column)
      : m_column(column),
        m_builder(valueOrThrow(arrow::MakeBuilder(columnType(column), arrow::default_memory_pool()))) {}

  void add(const ArrowCell& cell) {
    CellCursor cursor(cell);
    add(*m_builder, cell.shape, cursor);
  }
  std::shared_ptr<arrow::Array> finish() { return valueOrThrow(m_builder->Finish()); }

 private:
  void add(arrow::ArrayBuilder& builder, std::span<const std::int64_t> shape, CellCursor& cursor) const {
    if (shape.empty()) return cursor.append(builder, m_column.element, 1);
    arrow::ArrayBuilder* values = nullptr;
    if (m_column.width > 0) {
      auto& list = static_cast<arrow::FixedSizeListBuilder&>(builder);
      throwIfFailed(list.Append());
      values = list.value_builder();
    } else {
      auto& list = static_cast<arrow::ListBuilder&>(builder);
      throwIfFailed(list.Append());
      values = list.value_builder();
    }
    if (shape.size() == 1) return cursor.append(*values, m_column.element, shape[0]);
    for (std::int64_t i = 0; i < shape[0]; ++i) add(*values, shape.subspan(1), cursor);
  }

  ArrowColumn m_column;
  std::unique_ptr<arrow::ArrayBuilder> m_builder;
};

class Writer : public ArrowWriter {
 public:
  Writer(ByteSink& sink, const ArrowLayout& layout) : m_stream(std::make_shared<SinkStream>(sink)) {
    arrow::FieldVector fields;
    for (const ArrowColumn& column : layout.columns) {
      m_columns.emplace_back(column);
      fields.push_back(arrow::field(column.name, columnType(column)));
    }
    m_schema = arrow::schema(fields);
    auto options = arrow::ipc::IpcWriteOptions::Defaults();
    options.use_threads = false;
    if (layout.compressed)
      options.codec = valueOrThrow(arrow::util::Codec::Create(arrow::Compression::ZSTD, kZstdLevel));
    auto opened = layout.stream ? arrow::ipc::MakeStreamWriter(m_stream, m_schema, options)
                                : arrow::ipc::MakeFileWriter(m_stream, m_schema, options);
    m_stream->check(opened.status());
    m_writer = std::move(opened).ValueUnsafe();
  }

  void add(std::span<const ArrowCell> row) override {
    for (std::size_t i = 0; i < m_columns.size(); ++i) m_columns[i].add(row[i]);
    ++m_rows;
  }

  void endBatch() override {
    arrow::ArrayVector columns;
    for (ColumnBuilder& column : m_columns) columns.push_back(column.finish());
    m_stream->check(m_writer->WriteRecordBatch(*arrow::RecordBatch::Make(m_schema, m_rows, std::move(columns))));
    m_rows = 0;
  }

  void finish() override { m_stream->check(m_writer->Close()); }

 private:
  std::shared_ptr<SinkStream> m_stream;
  std::shared_ptr<arrow::Schema> m_schema;
  std::shared_ptr<arrow::ipc::RecordBatchWriter> m_writer;
  std::vector<ColumnBuilder> m_columns;
  std::int64_t m_rows = 0;
};

}  // namespace

std::unique_ptr<ArrowWriter> makeColumnWriter(ByteSink& sink, const ArrowLayout& layout) {
  return std::make_unique<Writer>(sink, layout);
}

}  // namespace podium
