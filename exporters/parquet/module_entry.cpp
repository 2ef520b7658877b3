// The one symbol that the module exports.
#include <arrow/config.h>

#include "exporters/parquet/batch_rows.h"
#include "exporters/parquet/column_writer.h"
#include "exporters/parquet/parquet_writer.h"
#include "exporters/parquet_abi.h"

namespace podium {
namespace {

class Module final : public ParquetModule {
 public:
  std::string version() const override { return "Apache Arrow " + arrow::GetBuildInfo().version_string; }
  std::unique_ptr<RowWriter> makeWriter(ByteSink& sink) override { return makeParquetWriter(sink); }
  std::unique_ptr<ArrowWriter> makeArrowWriter(ByteSink& sink, const ArrowLayout& layout) override {
    return makeColumnWriter(sink, layout);
  }
  std::unique_ptr<RowSource> openRows(const std::string& path, ColumnFile kind) override {
    return openBatchRows(path, kind);
  }
};

}  // namespace
}  // namespace podium

extern "C" __attribute__((visibility("default"))) podium::ParquetModule* podiumCreateParquetModule(std::uint64_t abi) {
  return abi == podium::parquetModuleAbi() ? new podium::Module() : nullptr;
}

static_assert(std::is_same_v<decltype(&podiumCreateParquetModule), podium::CreateParquetModule>);
