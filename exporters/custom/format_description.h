#pragma once
// A file format without C++: which fields of a row are the prompt, the items and the preference, and which columns an
// export writes. A value; any thread. As JSON, with its checks: description_json.h.
//
// Fields are named by expressions, texts of two kinds:
//   a path      question   meta.topic   answers[0].text   answers[-1]   answers[*].rank   ["a.b"]   .
//               names with dots, brackets or quotes stand as ["..."]; [-1] is the last; [*] stands for all elements; a
//               lone . is the value itself (of an element of a list). A column whose whole name is the path is meant
//               first. A path that ends with ? may be missing: then there is no value. In a table, a cell that a path
//               goes into is read as JSON.
//   a template  Question: {{question}}   {{ a.b[0] | trim }}   {{ topic | default("none") }}   {{ tags | join(", ") }}
//               (text_template.h): whatever has "{{" or "{%" in it.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exporters/row_writer.h"
#include "storage/domain/project.h"

namespace podium {

using Expression = std::string;  // empty: not given

inline constexpr int kFormatVersion = 1;  // "podium_format" of the JSON

// How messages are written, in prompts and items that are lists of them.
struct MessageKeys {
  std::string role = "role", content = "content";
  std::map<std::string, std::string> roles = {};  // what the file calls a role -> "user", "assistant", "system"
  bool operator==(const MessageKeys&) const = default;
};

// Where items stand: exactly one of columns, list and row is given.
struct ItemsMapping {
  std::vector<Expression> columns = {};  // one for each item
  Expression list = {};                  // a path to a list; `each` is the item of an element
  Expression each = ".";                 // names are those of the element, else of the row
  Expression row = {};             // one item a row; rows with the same prompt (or groupBy) become queries of k items
  Expression groupBy = {};         // with row; empty: the prompt
  int k = 0;                       // with row: items of a query; 0: ImportOptions::k, else the project's, else 2
  ItemKind kind = ItemKind::Text;  // what items are: texts or message lists, or paths of images or videos
  bool operator==(const ItemsMapping&) const = default;
};

// What the value of PreferenceMapping::best is, where PreferenceMapping::values does not say it.
enum class BestAs {
  Auto,       // a letter, a column's name, a source, an id, or a word for a tie; numbers are a fault, and so is what
              // these take for different things
  Position0,  // 0 is the first item
  Position1,  // 1 is the first item
  Letter,     // A, b, ...
  Column,     // of ItemsMapping::columns, as it is written there
  Source,
  Id
};

// At most one of best, bestFirst, ranks, scores and label is given. Per-item expressions (ranks, scores, and sources
// and ids of ReadMapping) are one for each of ItemsMapping::columns, or a single one: with [*] it names a list beside
// the items, else it is read for each element of ItemsMapping::list, or for the item of the row.
struct PreferenceMapping {
  Expression best = {};  // which one is the best
  BestAs as = BestAs::Auto;
  // What the file writes -> "first", "second", a position from 0 as text, "tie", "both_bad", "cant_tell", "none".
  std::map<std::string, std::string> values = {};
  bool bestFirst = false;               // the items stand in their order, the best first
  std::vector<Expression> ranks = {};   // 1 (or 0) is the best, equal ones tie, none: nothing is known of the item
  std::vector<Expression> scores = {};  // equal ones tie
  bool lowerIsBetter = false;           // of scores
  Expression label = {};                // of an item a row: true or false; in groups, true is better than false
  bool operator==(const PreferenceMapping&) const = default;
};

struct ReadMapping {
  Expression prompt = {};  // a text or a list of messages
  MessageKeys messages = {};
  Expression system = {};  // goes before the prompt as a message of the system
  ItemsMapping items = {};
  std::vector<Expression> sources = {}, ids = {};  // per item: who made it; what the file calls it
  std::vector<Expression> metadata = {};           // paths whose values are kept with the prompt
  Expression tags = {};                            // of the answer: a text, or a list with [*]
  PreferenceMapping preference = {};
  Expression annotator = {};
  Expression time = {};      // of the answer: ISO 8601, or seconds or milliseconds since 1970
  Expression margin = {};    // a number: how much better
  Expression strength = {};  // 1..4
  bool operator==(const ReadMapping&) const = default;
};

enum class WrittenRows {
  Pairs,     // one for each pair of a ranking (ExportOptions::pairs, ties)
  Rankings,  // one for each answer
  Items      // one for each item of an answer
};
enum class ItemOrder { Query, BestFirst };
enum class WrittenType { Any, String, Number, Bool, AnyJson };

struct WriteColumn {
  std::string name = {};                          // dots nest: meta.model; ["a.b"] is one name
  Expression value = {};                          // of writtenValues()
  WrittenType type = WrittenType::Any;            // Any: as it comes
  std::map<std::string, std::string> words = {};  // the value's text -> what is written
  std::vector<WriteColumn> each = {};             // of a list: the columns of an object for each element; may not nest
  bool operator==(const WriteColumn&) const = default;
};

struct WriteMapping {
  WrittenRows rows = WrittenRows::Pairs;
  ItemOrder order = ItemOrder::Query;  // of items, ranks, ... in a row of Rankings or among rows of Items
  std::vector<WriteColumn> columns = {};
  bool operator==(const WriteMapping&) const = default;
};

struct FormatDescription {
  std::string name = {};                       // letters, digits, - and _: "our-battles"
  std::string title = {};                      // for people; may be empty
  Container container = Container::JsonLines;  // the usual one when written; what is read is recognised by content
  std::optional<ReadMapping> reads = {};
  std::optional<WriteMapping> writes = {};
  bool operator==(const FormatDescription&) const = default;
};

// What WriteColumn::value can name, with what it is: "chosen", ... Pairs, Rankings and Items have some of their own.
struct WrittenValue {
  const char* name;
  const char* what;  // for people, in English
};
std::vector<WrittenValue> writtenValues(WrittenRows rows);

}  // namespace podium
