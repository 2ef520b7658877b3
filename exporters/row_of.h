#pragma once
// Rows that are made by the million.
#include <utility>

#include "exporters/row_format.h"

namespace podium {

// {"name": value, ...}, without what a list in braces copies and allocates.
template <class... NamesAndValues>
JsonRow rowOf(NamesAndValues&&... fields) {
  JsonRow row = JsonRow::object();
  auto& object = row.get_ref<JsonRow::object_t&>();
  object.reserve(sizeof...(fields) / 2);
  const auto add = [&object](auto& self, const char* name, auto&& value, auto&&... rest) -> void {
    object.emplace_back(name, std::forward<decltype(value)>(value));
    if constexpr (sizeof...(rest) > 0) self(self, std::forward<decltype(rest)>(rest)...);
  };
  add(add, std::forward<NamesAndValues>(fields)...);
  return row;
}

}  // namespace podium
