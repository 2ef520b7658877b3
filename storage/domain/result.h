#pragma once
// How outcomes travel: Result<T> for what may well happen (a file that is not a project), Exception for a fault that
// ends an operation. Errors of SQL, torch and the system are turned into these at their edge.
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace podium {

enum class ErrorCode {
  Unknown,
  NotFound,       // no such file, ROM, environment, query
  NotAProject,    // the file is something else
  NewerSchema,    // written by a newer Podium
  ReadOnly,       // file or folder cannot be written
  Locked,         // held by another process (a second learner)
  Full,           // disk full
  Corrupt,        // content does not match its checksum or schema
  InvalidInput,   // an argument, option or row is wrong
  Unavailable,    // a part is not built in or a device is missing
  WorkerDied,     // a child process ended
  OutOfMemory,
  NotFinite,      // NaN or infinity in training
  Cancelled,
  Io
};

// What failed, where, and what to do, in one or two sentences meant for people.
struct Error {
  ErrorCode code = ErrorCode::Unknown;
  std::string message;
};

// A fault that ends an operation. Thread bodies, event handlers and main catch it.
class Exception : public std::runtime_error {
 public:
  explicit Exception(Error error) : std::runtime_error(error.message), m_error(std::move(error)) {}
  Exception(ErrorCode code, const std::string& message) : Exception(Error{code, message}) {}
  const Error& error() const { return m_error; }
  ErrorCode code() const { return m_error.code; }

 private:
  Error m_error;
};

// A value or an Error. value() throws Exception when there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_state(std::move(value)) {}
  Result(Error error) : m_state(std::move(error)) {}
  bool ok() const { return std::holds_alternative<T>(m_state); }
  explicit operator bool() const { return ok(); }
  T& value() & {
    if (!ok()) throw Exception(std::get<Error>(m_state));
    return std::get<T>(m_state);
  }
  const T& value() const& {
    if (!ok()) throw Exception(std::get<Error>(m_state));
    return std::get<T>(m_state);
  }
  T&& value() && {
    if (!ok()) throw Exception(std::get<Error>(m_state));
    return std::move(std::get<T>(m_state));
  }
  const Error& error() const { return std::get<Error>(m_state); }

 private:
  std::variant<T, Error> m_state;
};

struct Done {};  // Result<Done>: an operation without a value

}  // namespace podium
