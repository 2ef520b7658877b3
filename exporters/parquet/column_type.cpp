#include "exporters/parquet/column_type.h"

#include <arrow/builder.h>
#include <arrow/type.h>
#include <arrow/util/utf8.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "exporters/parquet/arrow_faults.h"

namespace podium {
namespace {

using Kind = InferredType::Kind;

Kind kindOf(const JsonRow& value) {
  using Type = JsonRow::value_t;
  switch (value.type()) {
    case Type::boolean:
      return Kind::Bool;
    case Type::number_integer:
      return Kind::Integer;
    case Type::number_unsigned:
      return value.get<std::uint64_t>() <= std::numeric_limits<std::int64_t>::max() ? Kind::Integer : Kind::Fraction;
    case Type::number_float:
      return Kind::Fraction;
    case Type::string:
      return Kind::Text;
    case Type::array:
      return Kind::List;
    case Type::object:
      return Kind::Object;
    default:
      return Kind::Null;
  }
}

const char* wordsFor(Kind kind) {
  switch (kind) {
    case Kind::Null:
      return "nothing";
    case Kind::Bool:
      return "a truth value";
    case Kind::Integer:
    case Kind::Fraction:
      return "a number";
    case Kind::Text:
      return "a text";
    case Kind::List:
      return "a list";
    case Kind::Object:
      return "an object";
  }
  return "";
}

bool isNumber(Kind kind) { return kind == Kind::Integer || kind == Kind::Fraction; }

class Widening {
 public:
  explicit Widening(std::int64_t row) : m_row(row) {}

  void take(InferredType& type, const JsonRow& value) {
    const Kind kind = kindOf(value);
    if (kind == Kind::Null) return;
    if (type.kind == Kind::Null)
      type.kind = kind;
    else if (isNumber(type.kind) && isNumber(kind))
      type.kind = std::max(type.kind, kind);
    else if (type.kind != kind)
      fail(type.kind, kind);
    if (kind == Kind::List) {
      if (type.fields.empty()) type.fields.push_back({"element", {}});
      m_path.push_back("[]");
      for (const JsonRow& element : value) take(type.fields.front().type, element);
      m_path.pop_back();
    } else if (kind == Kind::Object) {
      takeObject(type, value);
    }
  }

 private:
  void takeObject(InferredType& type, const JsonRow& value) {
    std::size_t expected = 0;  // rows have the same keys in the same order, nearly always
    for (const auto& [key, member] : value.items()) {
      if (expected >= type.fields.size() || type.fields[expected].name != key) {
        const auto found = std::ranges::find(type.fields, key, &ColumnField::name);
        expected = static_cast<std::size_t>(found - type.fields.begin());
        if (found == type.fields.end()) type.fields.push_back({key, {}});
      }
      m_path.push_back(key);
      take(type.fields[expected++].type, member);
      m_path.pop_back();
    }
  }

  [[noreturn]] void fail(Kind before, Kind now) const {
    std::string column;
    for (const std::string_view part : m_path) column.append(column.empty() || part == "[]" ? "" : ".").append(part);
    throw Exception(ErrorCode::InvalidInput, "Row " + std::to_string(m_row) + " holds " + wordsFor(now) +
                                                 " in the column \"" + column + "\", and a row before it " +
                                                 wordsFor(before) +
                                                 ". A column of Parquet holds one type. Export it as .jsonl or .json.");
  }

  std::int64_t m_row;
  std::vector<std::string_view> m_path;
};

template <class Builder>
Builder& as(arrow::ArrayBuilder& builder) {
  return static_cast<Builder&>(builder);
}

void appendText(arrow::StringBuilder& builder, const std::string& text) {
  if (arrow::util::ValidateUTF8(text)) return throwIfFailed(builder.Append(text));
  const std::string mended = JsonRow(text).dump(-1, ' ', false, JsonRow::error_handler_t::replace);
  throwIfFailed(builder.Append(JsonRow::parse(mended).get_ref<const std::string&>()));
}

void appendObject(arrow::StructBuilder& builder, const InferredType& type, const JsonRow& value) {
  throwIfFailed(builder.Append());
  auto member = value.begin();
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    arrow::ArrayBuilder& column = *builder.field_builder(static_cast<int>(i));
    if (member == value.end() || member.key() != type.fields[i].name) member = value.find(type.fields[i].name);
    if (member == value.end()) {
      throwIfFailed(column.AppendNull());
      member = value.begin();
    } else {
      appendValue(column, type.fields[i].type, *member++);
    }
  }
}

}  // namespace

void widen(InferredType& type, const JsonRow& value, std::int64_t row) { Widening(row).take(type, value); }

std::shared_ptr<arrow::DataType> arrowType(const InferredType& type) {
  switch (type.kind) {
    case Kind::Null:
      break;
    case Kind::Bool:
      return arrow::boolean();
    case Kind::Integer:
      return arrow::int64();
    case Kind::Fraction:
      return arrow::float64();
    case Kind::Text:
      return arrow::utf8();
    case Kind::List:
      return arrow::list(arrowFields(type).front());
    case Kind::Object:
      if (!type.fields.empty()) return arrow::struct_(arrowFields(type));
  }
  return arrow::null();
}

arrow::FieldVector arrowFields(const InferredType& type) {
  arrow::FieldVector fields;
  for (const ColumnField& field : type.fields) fields.push_back(arrow::field(field.name, arrowType(field.type)));
  return fields;
}

void appendValue(arrow::ArrayBuilder& builder, const InferredType& type, const JsonRow& value) {
  const bool isNothing = value.is_null() || (value.is_number_float() && !std::isfinite(value.get<double>()));
  if (isNothing || builder.type()->id() == arrow::Type::NA) return throwIfFailed(builder.AppendNull());
  switch (type.kind) {
    case Kind::Null:
      break;
    case Kind::Bool:
      return throwIfFailed(as<arrow::BooleanBuilder>(builder).Append(value.get<bool>()));
    case Kind::Integer:
      return throwIfFailed(as<arrow::Int64Builder>(builder).Append(value.get<std::int64_t>()));
    case Kind::Fraction:
      return throwIfFailed(as<arrow::DoubleBuilder>(builder).Append(value.get<double>()));
    case Kind::Text:
      return appendText(as<arrow::StringBuilder>(builder), value.get_ref<const std::string&>());
    case Kind::List: {
      auto& list = as<arrow::ListBuilder>(builder);
      throwIfFailed(list.Append());
      for (const JsonRow& element : value) appendValue(*list.value_builder(), type.fields.front().type, element);
      return;
    }
    case Kind::Object:
      return appendObject(as<arrow::StructBuilder>(builder), type, value);
  }
}

}  // namespace podium
