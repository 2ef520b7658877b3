#include "exporters/import/pickle_calls.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace podium {
namespace {

// By the names that pickles of Python 2 and 3, and of NumPy 1 and 2, use.
constexpr std::string_view kReconstruct[] = {"numpy.core.multiarray._reconstruct",
                                             "numpy._core.multiarray._reconstruct"};
constexpr std::string_view kScalar[] = {"numpy.core.multiarray.scalar", "numpy._core.multiarray.scalar"};
constexpr std::string_view kFromBuffer[] = {"numpy.core.numeric._frombuffer", "numpy._core.numeric._frombuffer"};
constexpr std::string_view kReconstructor[] = {"copyreg._reconstructor", "copy_reg._reconstructor"};
constexpr std::string_view kObject[] = {"builtins.object", "__builtin__.object"};
constexpr std::string_view kByteArray[] = {"builtins.bytearray", "__builtin__.bytearray", "builtins.bytes",
                                           "__builtin__.bytes"};
constexpr std::string_view kSets[] = {"builtins.set", "__builtin__.set", "builtins.frozenset", "__builtin__.frozenset"};
constexpr std::string_view kOthers[] = {"numpy.ndarray", "numpy.dtype", "_codecs.encode", "collections.OrderedDict"};
constexpr std::size_t kMostDimensions = 32;  // NumPy's own limit, before NumPy 2

bool isOneOf(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

bool isAllowed(std::string_view name) {
  for (const std::span<const std::string_view> names :
       {std::span(kReconstruct), std::span(kScalar), std::span(kFromBuffer)})
    if (isOneOf(name, names)) return true;
  return isOneOf(name, kReconstructor) || isOneOf(name, kObject) || isOneOf(name, kByteArray) || isOneOf(name, kSets) ||
         isOneOf(name, kOthers);
}

bool isGlobal(const PickleValue& value, std::string_view name) {
  return value.kind == PickleKind::Global && value.text == name;
}

// UTF-8 whose letters are all below U+0100, as the bytes that they stand for.
std::string latin1(const std::string& text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      bytes.push_back(text[i]);
    } else if ((byte == 0xC2 || byte == 0xC3) && i + 1 < text.size()) {
      bytes.push_back(static_cast<char>((byte & 3) << 6 | (static_cast<unsigned char>(text[++i]) & 0x3F)));
    } else {
      throw PickleRefusal("bytes are written as a text that is not Latin-1");
    }
  }
  return bytes;
}

std::vector<std::int64_t> shapeOf(const PickleValue& value) {
  std::vector<std::int64_t> shape;
  std::int64_t count = 1;
  if (!value.isSequence() || value.items.size() > kMostDimensions) throw PickleRefusal("an array has no usable shape");
  for (const PickleValue* side : value.items) {
    if (side->kind != PickleKind::Int || side->integer < 0) throw PickleRefusal("an array has no usable shape");
    if (side->integer > 0 && count > std::numeric_limits<std::int64_t>::max() / 16 / side->integer)
      throw PickleRefusal("an array is larger than any memory");
    count *= side->integer;
    shape.push_back(side->integer);
  }
  return shape;
}

}  // namespace

void PickleBudget::takeBytes(std::size_t count) {
  if (count > bytes) throw PickleRefusal("it unpacks to more bytes than a pickle may have here");
  bytes -= count;
}

void PickleBudget::takeReferences(std::size_t count) {
  if (count > references) throw PickleRefusal("it holds more values than a pickle may have here");
  references -= count;
}

PickleValue& PickleCalls::bytesFrom(const PickleValue& value) {
  m_budget.takeBytes(value.text.size());
  PickleValue& bytes = m_document.add(PickleKind::Bytes);
  bytes.text = value.kind == PickleKind::Text ? latin1(value.text) : value.text;
  return bytes;
}

bool PickleCalls::isRecord(std::string_view name) const { return isOneOf(name, m_records); }

PickleValue& PickleCalls::global(const std::string& module, const std::string& name) {
  const std::string full = module + "." + name;
  if (!isAllowed(full) && !isRecord(full))
    throw PickleRefusal("this pickle would run " + full.substr(0, 200) +
                        ", and nothing that a file brings is ever run here");
  PickleValue& value = m_document.add(PickleKind::Global);
  value.text = full;
  return value;
}

PickleValue& PickleCalls::record(const PickleValue& type) {
  PickleValue& value = m_document.add(PickleKind::Record);
  value.text = type.text;
  return value;
}

PickleValue& PickleCalls::dtypeOf(const PickleValue& arguments) {
  if (arguments.items.empty() || !arguments.items[0]->isWord()) throw PickleRefusal("a type of NumPy has no name");
  std::string_view name = arguments.items[0]->text;
  PickleValue& type = m_document.add(PickleKind::DType);
  if (!name.empty() && std::string_view("<>|=").find(name.front()) != std::string_view::npos) {
    type.dtype.bigEndian = name.front() == '>';
    name.remove_prefix(1);
  }
  if (name.empty()) throw PickleRefusal("a type of NumPy has no name");
  type.dtype.kind = name.front();
  name.remove_prefix(1);
  const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), type.dtype.size);
  const bool sized = fault == std::errc() && end == name.data() + name.size() && type.dtype.size <= 1 << 20;
  if (!sized && !(name.empty() && type.dtype.kind == 'O'))
    throw PickleRefusal("the type \"" + arguments.items[0]->text.substr(0, 40) + "\" of NumPy is not known");
  return type;
}

void PickleCalls::fillArray(PickleValue& array, const PickleValue& bytes, const PickleValue& dtype,
                            const PickleValue& shape, bool fortran) {
  if (dtype.kind != PickleKind::DType) throw PickleRefusal("an array has no type");
  array.kind = PickleKind::Array;
  array.dtype = dtype.dtype;
  array.shape = shapeOf(shape);
  array.fortran = fortran;
  const auto count = static_cast<std::uint64_t>(array.count());
  if (array.dtype.kind == 'O') {
    if (bytes.kind != PickleKind::List || bytes.items.size() != count)
      throw PickleRefusal("an array of objects does not hold as many as its shape says");
    m_budget.takeReferences(bytes.items.size());
    array.items = bytes.items;
    array.depth = bytes.depth;
    return;
  }
  const PickleValue* content = &bytes;
  if (bytes.kind == PickleKind::Text) content = &bytesFrom(bytes);
  // A size over 1 MiB is refused above, so that the product stays below 2^63.
  const bool fits = content->kind == PickleKind::Bytes &&
                    (array.dtype.size == 0 ? content->text.empty()
                                           : content->text.size() % array.dtype.size == 0 &&
                                                 content->text.size() / array.dtype.size == count);
  if (!fits) throw PickleRefusal("an array does not hold as many bytes as its shape says");
  array.bytes = content;
}

PickleValue& PickleCalls::arrayOf(const PickleValue& bytes, const PickleValue& dtype, const PickleValue& shape,
                                  bool fortran) {
  PickleValue& array = m_document.add(PickleKind::Array);
  fillArray(array, bytes, dtype, shape, fortran);
  return array;
}

PickleValue& PickleCalls::call(const PickleValue& function, const PickleValue& arguments) {
  if (function.kind != PickleKind::Global) throw PickleRefusal("something that is no function is called");
  if (arguments.kind != PickleKind::Tuple) throw PickleRefusal(function.text + " is called without arguments");
  const auto& given = arguments.items;
  const std::string& name = function.text;
  if (isRecord(name) && given.empty()) return record(function);
  if (isOneOf(name, kReconstructor) && given.size() == 3 && given[0]->kind == PickleKind::Global &&
      isRecord(given[0]->text) && given[1]->kind == PickleKind::Global && isOneOf(given[1]->text, kObject))
    return record(*given[0]);
  if (isOneOf(name, kReconstruct) && given.size() == 3 && isGlobal(*given[0], "numpy.ndarray"))
    return m_document.add(PickleKind::Array);  // its content follows as its state
  if (name == "numpy.dtype" && !given.empty()) return dtypeOf(arguments);
  if (isOneOf(name, kFromBuffer) && given.size() == 4) {
    if (!given[3]->isWord()) throw PickleRefusal("an array has no order");
    return arrayOf(*given[0], *given[1], *given[2], given[3]->text == "F");
  }
  if (isOneOf(name, kScalar) && given.size() == 2) {
    PickleValue& shape = m_document.add(PickleKind::Tuple);
    return arrayOf(*given[1], *given[0], shape, false);
  }
  if (name == "_codecs.encode" && given.size() == 2 && given[0]->kind == PickleKind::Text &&
      (given[1]->text == "latin1" || given[1]->text == "latin-1"))
    return bytesFrom(*given[0]);
  if (name == "collections.OrderedDict" && given.empty()) return m_document.add(PickleKind::Dict);
  if (isOneOf(name, kByteArray) && given.empty()) return m_document.add(PickleKind::Bytes);
  if (isOneOf(name, kByteArray) && given.size() == 1 && given[0]->kind == PickleKind::Bytes)
    return bytesFrom(*given[0]);
  if (isOneOf(name, kSets) && given.size() <= 1 && (given.empty() || given[0]->isSequence())) {
    PickleValue& set = m_document.add(PickleKind::Set);
    if (!given.empty()) {
      m_budget.takeReferences(given[0]->items.size());
      set.items = given[0]->items;
      set.depth = given[0]->depth;
    }
    return set;
  }
  throw PickleRefusal("this pickle would call " + name + " in a way that is not known here");
}

void PickleCalls::setState(PickleValue& object, const PickleValue& state) {
  if (object.kind == PickleKind::Record) {
    const PickleValue* fields = &state;
    if (state.kind == PickleKind::Tuple && state.items.size() == 2 && state.items[0]->kind == PickleKind::None)
      fields = state.items[1];  // of a class with slots
    if (fields->kind != PickleKind::Dict) throw PickleRefusal("a record of " + object.text + " has no fields");
    m_budget.takeReferences(fields->items.size());
    object.items.insert(object.items.end(), fields->items.begin(), fields->items.end());
    object.depth = std::max(object.depth, fields->depth);
    return;
  }
  if (object.kind == PickleKind::Array && state.kind == PickleKind::Tuple && state.items.size() == 5) {
    const PickleValue& fortran = *state.items[3];
    return fillArray(object, *state.items[4], *state.items[2], *state.items[1], fortran.integer != 0);
  }
  if (object.kind == PickleKind::DType && state.kind == PickleKind::Tuple && state.items.size() >= 2 &&
      state.items[1]->isWord()) {
    if (state.items.size() > 3 && state.items[3]->kind != PickleKind::None)
      throw PickleRefusal("an array of NumPy has named fields, which are not read");
    object.dtype.bigEndian = state.items[1]->text == ">";
    return;
  }
  throw PickleRefusal("a value has a state that is not known here");
}

}  // namespace podium
