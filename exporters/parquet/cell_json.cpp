#include "exporters/parquet/cell_json.h"

#include <arrow/array.h>
#include <arrow/extension_type.h>
#include <arrow/scalar.h>
#include <arrow/util/float16.h>
#include <arrow/util/utf8.h>

#include <charconv>
#include <cmath>

#include "exporters/import/text_reader.h"

namespace podium {
namespace {

constexpr std::size_t kMostBinary = 512 * 1024 * 1024;
constexpr std::size_t kValueSize = sizeof(RowValue);
constexpr std::int32_t kDoubleDigits = 15;  // decimal digits that a double keeps

template <class Array>
const Array& as(const arrow::Array& array) {
  return static_cast<const Array&>(array);
}

template <class ArrowType>
auto plainAt(const arrow::Array& array, std::int64_t at) {
  return as<typename arrow::TypeTraits<ArrowType>::ArrayType>(array).Value(at);
}

RowValue fraction(double value) { return std::isfinite(value) ? RowValue(value) : RowValue(); }

// The shortest decimal number that is this float: 4.3, not 4.30000019.
RowValue shortFraction(float value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  double wide = 0.0;
  std::from_chars(text, end, wide);
  return fraction(wide);
}

}  // namespace

RowValue CellReader::read(const arrow::Array& column, std::int64_t at, const std::string& name) {
  m_column = &name;
  return value(column, at);
}

void CellReader::take(std::size_t bytes) {
  m_taken += bytes;
  if (m_taken > kLongestRow) throw RowFault("is longer than 64 MiB");
}

RowValue CellReader::textOrBinary(std::string_view bytes, bool isText) {
  if (arrow::util::ValidateUTF8(bytes)) {
    take(bytes.size());
    return std::string(bytes);
  }
  if (isText) throw RowFault("is not UTF-8 in \"" + *m_column + "\"");
  m_binary += bytes.size();
  if (m_binary > kMostBinary) throw RowFault("holds more than 512 MiB of binary data");
  return RowValue::binary({bytes.begin(), bytes.end()});
}

RowValue CellReader::listOf(const arrow::Array& values, std::int64_t begin, std::int64_t count) {
  RowValue list = RowValue::array();
  for (std::int64_t i = 0; i < count; ++i) list.push_back(value(values, begin + i));
  return list;
}

RowValue CellReader::structOf(const arrow::StructArray& array, std::int64_t at) {
  RowValue object = RowValue::object();
  for (int i = 0; i < array.num_fields(); ++i) {
    RowValue member = value(*array.field(i), at);
    if (!member.is_null()) object.emplace(array.struct_type()->field(i)->name(), std::move(member));
  }
  return object;
}

RowValue CellReader::mapOf(const arrow::MapArray& array, std::int64_t at) {
  RowValue object = RowValue::object();
  for (std::int64_t i = array.value_offset(at); i < array.value_offset(at) + array.value_length(at); ++i) {
    const RowValue key = value(*array.keys(), i);
    object[key.is_string() ? key.get<std::string>() : key.dump()] = value(*array.items(), i);
  }
  return object;
}

RowValue CellReader::decimalOf(const arrow::Array& array, std::int64_t at) {
  std::string digits = array.GetScalar(at).ValueOrDie()->ToString();
  double number = 0.0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool fits = as<arrow::FixedSizeBinaryArray>(array).type()->id() == arrow::Type::DECIMAL32 ||
                    static_cast<const arrow::DecimalType&>(*array.type()).precision() <= kDoubleDigits;
  if (fits && fault == std::errc() && end == digits.data() + digits.size()) return number;
  return digits;
}

RowValue CellReader::value(const arrow::Array& array, std::int64_t at) {
  take(kValueSize);
  if (array.IsNull(at)) return {};
  using Type = arrow::Type;
  switch (array.type_id()) {
    case Type::NA:
      return {};
    case Type::BOOL:
      return plainAt<arrow::BooleanType>(array, at);
    case Type::INT8:
      return plainAt<arrow::Int8Type>(array, at);
    case Type::INT16:
      return plainAt<arrow::Int16Type>(array, at);
    case Type::INT32:
      return plainAt<arrow::Int32Type>(array, at);
    case Type::INT64:
      return plainAt<arrow::Int64Type>(array, at);
    case Type::UINT8:
      return plainAt<arrow::UInt8Type>(array, at);
    case Type::UINT16:
      return plainAt<arrow::UInt16Type>(array, at);
    case Type::UINT32:
      return plainAt<arrow::UInt32Type>(array, at);
    case Type::UINT64:
      return plainAt<arrow::UInt64Type>(array, at);
    case Type::HALF_FLOAT:
      return fraction(arrow::util::Float16::FromBits(plainAt<arrow::HalfFloatType>(array, at)).ToDouble());
    case Type::FLOAT:
      return shortFraction(plainAt<arrow::FloatType>(array, at));
    case Type::DOUBLE:
      return fraction(plainAt<arrow::DoubleType>(array, at));
    case Type::STRING:
      return textOrBinary(as<arrow::StringArray>(array).GetView(at), true);
    case Type::LARGE_STRING:
      return textOrBinary(as<arrow::LargeStringArray>(array).GetView(at), true);
    case Type::STRING_VIEW:
      return textOrBinary(as<arrow::StringViewArray>(array).GetView(at), true);
    case Type::BINARY:
      return textOrBinary(as<arrow::BinaryArray>(array).GetView(at), false);
    case Type::LARGE_BINARY:
      return textOrBinary(as<arrow::LargeBinaryArray>(array).GetView(at), false);
    case Type::BINARY_VIEW:
      return textOrBinary(as<arrow::BinaryViewArray>(array).GetView(at), false);
    case Type::FIXED_SIZE_BINARY:
      return textOrBinary(as<arrow::FixedSizeBinaryArray>(array).GetView(at), false);
    case Type::DATE32:
    case Type::DATE64:
    case Type::TIMESTAMP:
    case Type::TIME32:
    case Type::TIME64:
    case Type::DURATION:
      return array.GetScalar(at).ValueOrDie()->ToString();
    case Type::DECIMAL32:
    case Type::DECIMAL64:
    case Type::DECIMAL128:
    case Type::DECIMAL256:
      return decimalOf(array, at);
    case Type::LIST: {
      const auto& list = as<arrow::ListArray>(array);
      return listOf(*list.values(), list.value_offset(at), list.value_length(at));
    }
    case Type::LARGE_LIST: {
      const auto& list = as<arrow::LargeListArray>(array);
      return listOf(*list.values(), list.value_offset(at), list.value_length(at));
    }
    case Type::LIST_VIEW: {
      const auto& list = as<arrow::ListViewArray>(array);
      return listOf(*list.values(), list.value_offset(at), list.value_length(at));
    }
    case Type::LARGE_LIST_VIEW: {
      const auto& list = as<arrow::LargeListViewArray>(array);
      return listOf(*list.values(), list.value_offset(at), list.value_length(at));
    }
    case Type::FIXED_SIZE_LIST: {
      const auto& list = as<arrow::FixedSizeListArray>(array);
      return listOf(*list.values(), list.value_offset(at), list.value_length(at));
    }
    case Type::MAP:
      return mapOf(as<arrow::MapArray>(array), at);
    case Type::STRUCT:
      return structOf(as<arrow::StructArray>(array), at);
    case Type::DICTIONARY: {
      const auto& words = as<arrow::DictionaryArray>(array);
      return value(*words.dictionary(), words.GetValueIndex(at));
    }
    case Type::EXTENSION:
      return value(*as<arrow::ExtensionArray>(array).storage(), at);
    default:
      throw RowFault("has a value of \"" + *m_column + "\" of the type " + array.type()->ToString() +
                     ", which is not read");
  }
}

}  // namespace podium
