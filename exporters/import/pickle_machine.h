#pragma once
// The stack machine behind readPickle().
#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "exporters/import/pickle_calls.h"
#include "exporters/import/pickle_input.h"
#include "exporters/import/pickle_reader.h"

namespace podium {

// For one pickle. Throws PickleRefusal, and what the source throws; offset() then says where.
class PickleMachine {
 public:
  PickleMachine(ByteSource& source, std::span<const std::string_view> records, const PickleLimits& limits)
      : m_input(source),
        m_limits(limits),
        m_budget{limits.bytes, limits.references},
        m_calls(m_document, m_budget, records) {}

  std::uint64_t offset() const { return m_input.offset(); }

  PickleDocument run();

 private:
  void push(PickleValue& value) {
    if (m_stack.size() >= m_limits.stack) throw PickleRefusal("it piles up more values than a pickle may have here");
    m_stack.push_back(&value);
  }
  PickleValue& make(PickleKind kind) {
    PickleValue& value = m_document.add(kind);
    push(value);
    return value;
  }
  void makeInt(std::int64_t value) { make(PickleKind::Int).integer = value; }
  void makeBool(bool value) { make(PickleKind::Bool).integer = value ? 1 : 0; }
  void makeText(PickleKind kind, std::uint64_t size) {
    m_budget.takeBytes(size > m_limits.bytes ? m_limits.bytes + 1 : static_cast<std::size_t>(size));
    std::string text = m_input.take(size);
    make(kind).text = std::move(text);
  }
  PickleValue& top() {
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() <= floor) throw PickleRefusal("it takes a value where there is none");
    return *m_stack.back();
  }
  PickleValue& pop() {
    PickleValue& value = top();
    m_stack.pop_back();
    return value;
  }
  std::vector<PickleValue*> popToMark() {
    if (m_marks.empty()) throw PickleRefusal("it takes values where there are none");
    const auto from = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
    m_marks.pop_back();
    std::vector<PickleValue*> values(from, m_stack.end());
    m_stack.erase(from, m_stack.end());
    return values;
  }
  void put(PickleValue& parent, const std::vector<PickleValue*>& values) {
    m_budget.takeReferences(values.size());
    for (PickleValue* value : values) parent.depth = std::max(parent.depth, value->depth + 1);
    if (parent.depth > m_limits.depth)
      throw PickleRefusal("its values are nested deeper than " + std::to_string(m_limits.depth));
    parent.items.insert(parent.items.end(), values.begin(), values.end());
  }
  void putPairs(PickleValue& parent, const std::vector<PickleValue*>& values) {
    if (parent.kind != PickleKind::Dict || values.size() % 2 != 0)
      throw PickleRefusal("it sets the keys of something that has none");
    put(parent, values);
  }
  PickleValue& parentOf(PickleKind kind) {
    PickleValue& parent = top();
    if (parent.kind != kind) throw PickleRefusal("it adds values to something that holds none");
    return parent;
  }
  void tupleOf(std::size_t count) {
    std::vector<PickleValue*> values(count);
    for (std::size_t i = count; i > 0; --i) values[i - 1] = &pop();
    put(make(PickleKind::Tuple), values);
  }

  // Whether the opcode is of its family; if so it is done.
  bool plain(unsigned char opcode);
  bool words(unsigned char opcode);
  bool container(unsigned char opcode);
  bool memory(unsigned char opcode);
  bool object(unsigned char opcode);
  void longNumber(std::uint64_t bytes);
  void quoted(const std::string& line);
  void escaped(const std::string& line);

  PickleInput m_input;
  const PickleLimits& m_limits;
  PickleDocument m_document;
  PickleBudget m_budget;
  PickleCalls m_calls;
  std::vector<PickleValue*> m_stack;
  std::vector<std::size_t> m_marks;
  std::unordered_map<std::uint64_t, PickleValue*> m_memo;
};

}  // namespace podium
