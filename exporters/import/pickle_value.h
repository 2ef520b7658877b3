#pragma once
// What a pickle holds, as plain values: nothing here can be executed.
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace podium {

enum class PickleKind { None, Bool, Int, Float, Text, Bytes, List, Tuple, Set, Dict, DType, Array, Record, Global };

// The element type of a NumPy array: "f8" is kind 'f' of 8 bytes.
struct PickleDType {
  char kind = 0;  // 'b' bool, 'i' signed, 'u' unsigned, 'f' float, 'O' objects; other letters have no values here
  std::size_t size = 0;
  bool bigEndian = false;
  bool operator==(const PickleDType&) const = default;
};

// Owned by its PickleDocument, like all that it points to. Values may be shared, and a list may hold itself: whoever
// walks down bounds the depth.
struct PickleValue {
  PickleKind kind = PickleKind::None;
  int depth = 1;             // levels of values in it when it was made
  std::int64_t integer = 0;  // Int; Bool: 0 or 1
  double number = 0.0;       // Float
  std::string text = {};     // Text (UTF-8), Bytes; of a Record and a Global "module.name"
  std::vector<PickleValue*> items =
      {};                  // List, Tuple, Set; Dict, Record: key, value, key, value, ...; Array of objects
  PickleDType dtype = {};  // DType, Array
  std::vector<std::int64_t> shape = {};  // Array
  bool fortran = false;                  // Array: the first index runs fastest
  const PickleValue* bytes = nullptr;    // Array: its elements, as many as the shape says, in Bytes

  bool isSequence() const { return kind == PickleKind::List || kind == PickleKind::Tuple; }
  // Text, or the bytes in which Python 2 kept texts.
  bool isWord() const { return kind == PickleKind::Text || kind == PickleKind::Bytes; }
  // Of a Dict or a Record, by a key that is a word; nullptr when there is none.
  const PickleValue* find(std::string_view key) const;
  std::int64_t count() const;  // of an Array: elements
  // Element i of an Array of numbers, in the order of its bytes; of a Float, an Int or a Bool itself (i = 0). Throws
  // RowFault for anything else.
  double numberAt(std::int64_t i = 0) const;
  std::int64_t integerAt(std::int64_t i = 0) const;
};

// Values with a fixed address, freed together.
class PickleDocument {
 public:
  PickleValue& add(PickleKind kind) {
    m_values->push_back(PickleValue{.kind = kind});
    return m_values->back();
  }
  std::size_t size() const { return m_values->size(); }
  const PickleValue& root() const { return *m_root; }
  void setRoot(const PickleValue& root) { m_root = &root; }

 private:
  std::unique_ptr<std::deque<PickleValue>> m_values = std::make_unique<std::deque<PickleValue>>();
  const PickleValue* m_root = nullptr;
};

}  // namespace podium
