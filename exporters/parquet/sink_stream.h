#pragma once
// Arrow's way into a ByteSink. What the sink throws must not pass through Arrow: it waits here.
#include <arrow/io/interfaces.h>
#include <arrow/result.h>

#include <exception>

#include "exporters/exporter.h"

namespace podium {

class SinkStream : public arrow::io::OutputStream {
 public:
  explicit SinkStream(ByteSink& sink) : m_sink(sink) {}
  arrow::Status Write(const void* data, std::int64_t size) override;
  using arrow::io::OutputStream::Write;
  arrow::Result<std::int64_t> Tell() const override { return m_position; }
  arrow::Status Close() override;
  bool closed() const override { return m_closed; }
  // Throws what the sink has thrown, else as throwIfFailed() does.
  void check(const arrow::Status& status) const;

 private:
  ByteSink& m_sink;
  std::int64_t m_position = 0;
  bool m_closed = false;
  std::exception_ptr m_fault;
};

}  // namespace podium
