#pragma once
// What stands in a pickle for a call of a known function, as the value that it would give.
#include <span>
#include <stdexcept>
#include <string>

#include "exporters/import/pickle_value.h"

namespace podium {

// Throws by its words what a pickle cannot have; the reader adds the file and the offset.
class PickleRefusal : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// What may still be made: a value that is shared costs little in the file, and its copies would cost memory.
struct PickleBudget {
  std::size_t bytes = 0, references = 0;
  void takeBytes(std::size_t count);       // throws PickleRefusal
  void takeReferences(std::size_t count);  // throws PickleRefusal
};

class PickleCalls {
 public:
  PickleCalls(PickleDocument& document, PickleBudget& budget, std::span<const std::string_view> records)
      : m_document(document), m_budget(budget), m_records(records) {}
  // A global by its name. Throws PickleRefusal for one that is not allowed.
  PickleValue& global(const std::string& module, const std::string& name);
  // function(*arguments), also cls.__new__(cls, *arguments). Throws PickleRefusal.
  PickleValue& call(const PickleValue& function, const PickleValue& arguments);
  // object.__setstate__(state). Throws PickleRefusal.
  void setState(PickleValue& object, const PickleValue& state);

 private:
  bool isRecord(std::string_view name) const;
  PickleValue& record(const PickleValue& type);
  PickleValue& dtypeOf(const PickleValue& arguments);
  PickleValue& arrayOf(const PickleValue& bytes, const PickleValue& dtype, const PickleValue& shape, bool fortran);
  void fillArray(PickleValue& array, const PickleValue& bytes, const PickleValue& dtype, const PickleValue& shape,
                 bool fortran);

  // New Bytes: of a Text its letters as Latin-1.
  PickleValue& bytesFrom(const PickleValue& value);

  PickleDocument& m_document;
  PickleBudget& m_budget;
  std::span<const std::string_view> m_records;
};

}  // namespace podium
