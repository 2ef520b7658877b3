#pragma once
// What the values of a column have in common: inferred from JSON, and as Apache Arrow names it.
#include <arrow/type_fwd.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "exporters/row_format.h"

namespace podium {

struct ColumnField;

struct InferredType {
  enum class Kind { Null, Bool, Integer, Fraction, Text, List, Object };
  Kind kind = Kind::Null;           // Null: no value was there yet
  std::vector<ColumnField> fields;  // of an object, in the order in which they came; of a list, its elements as one
};

struct ColumnField {
  std::string name;
  InferredType type;
};

// Makes `type` hold `value`, too: null fits everything, integers and fractions make fractions, objects have the fields
// of all. Throws Exception(InvalidInput) that names the row (from 1) and the column where they do not fit together.
void widen(InferredType& type, const JsonRow& value, std::int64_t row);

// Every value may be null. Of an object without fields nothing is left but null: Parquet has no such type.
std::shared_ptr<arrow::DataType> arrowType(const InferredType& type);
arrow::FieldVector arrowFields(const InferredType& type);

// Adds `value`, which `type` holds, to what arrow::MakeBuilder made of arrowType(type). NaN and infinity are null, as
// in JSON; bytes that are no UTF-8 become the replacement character. Throws as throwIfFailed() does.
void appendValue(arrow::ArrayBuilder& builder, const InferredType& type, const JsonRow& value);

}  // namespace podium
