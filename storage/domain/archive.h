#pragma once
// A whole project as rows of tables, on the way into an archive or out of one.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace podium {

// NULL, or a value as the project file holds it.
using ArchiveCell = std::variant<std::monostate, std::int64_t, double, std::string, std::vector<std::uint8_t>>;

// Takes the rows, table after table. Both throw Exception.
class ArchiveSink {
 public:
  virtual ~ArchiveSink() = default;
  // Before the rows of each table, also of one without any.
  virtual void table(const std::string& name, const std::vector<std::string>& columns) = 0;
  virtual void row(const std::vector<ArchiveCell>& cells) = 0;  // as many as columns
};

}  // namespace podium
