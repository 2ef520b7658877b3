#include "exporters/parquet/sink_stream.h"

#include "exporters/parquet/arrow_faults.h"

namespace podium {

arrow::Status SinkStream::Write(const void* data, std::int64_t size) {
  try {
    m_sink.write({static_cast<const char*>(data), static_cast<std::size_t>(size)});
  } catch (...) {
    m_fault = std::current_exception();
    return arrow::Status::IOError("the sink has failed");
  }
  m_position += size;
  return arrow::Status::OK();
}

arrow::Status SinkStream::Close() {
  m_closed = true;
  return arrow::Status::OK();
}

void SinkStream::check(const arrow::Status& status) const {
  if (!status.ok() && m_fault) std::rethrow_exception(m_fault);
  throwIfFailed(status);
}

}  // namespace podium
