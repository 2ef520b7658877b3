#pragma once
// Writes rows by a WriteMapping.
#include <memory>
#include <vector>

#include "exporters/custom/field_expression.h"
#include "exporters/row_format.h"

namespace podium {

class CustomRowFormat : public RowFormat {
 public:
  // Of a checked description. Throws Exception(InvalidInput) for expressions that cannot be parsed.
  explicit CustomRowFormat(const WriteMapping& writes);
  // A row that cannot be made, because a column has no value or one of another type, is skipped with that reason.
  void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const override;

 private:
  struct Column {
    WriteColumn column;
    FieldExpression value;
    std::vector<std::string> names;  // from the outside in
    std::vector<Column> each;
  };
  static std::vector<Column> prepared(const std::vector<WriteColumn>& columns);
  static JsonRow rowOf(const std::vector<Column>& columns, const RowScope& scope);
  static JsonRow valueOf(const Column& column, const RowScope& scope);
  void add(const RowValue& values, RowSink& rows) const;

  WriteMapping m_writes;
  std::vector<Column> m_columns;
  bool m_tellsVerdict = false;  // so that answers without an order are rows, too
};

}  // namespace podium
