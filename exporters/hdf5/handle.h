#pragma once
// Identifiers of the library of HDF5, which are closed by their owner.
#include <hdf5.h>

#include <utility>

namespace podium {

class Handle {
 public:
  Handle() = default;
  Handle(hid_t id, herr_t (*close)(hid_t)) : m_id(id), m_close(close) {}
  Handle(Handle&& other) noexcept : m_id(std::exchange(other.m_id, -1)), m_close(other.m_close) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(m_id, other.m_id);
    std::swap(m_close, other.m_close);
    return *this;
  }
  ~Handle() {
    if (m_id >= 0) m_close(m_id);
  }
  hid_t id() const { return m_id; }
  explicit operator bool() const { return m_id >= 0; }

 private:
  hid_t m_id = -1;
  herr_t (*m_close)(hid_t) = nullptr;
};

}  // namespace podium
