#pragma once
// A FormatDescription as JSON, and what is wrong with one.
//
//   {"podium_format": 1, "name", "title", "container": "jsonl" | "json" | "csv" | "tsv",
//    "reads": {"prompt", "messages": {"role", "content", "roles": {}}, "system",
//              "items": {"columns": [..]} or {"list", "each"} or {"row", "group_by", "k"}; "kind": "text" | "image" |
//              "video", "sources": [..], "ids": [..], "metadata": [..], "tags",
//              "preference": {"best", "as", "values": {}} or {"best_first": true} or {"ranks": [..]} or
//              {"scores": [..], "better": "higher" | "lower"} or {"label"}, "annotator", "time", "margin", "strength"},
//    "writes": {"rows": "pairs" | "rankings" | "items", "order": "query" | "best-first",
//               "columns": [{"name", "value", "type": "any" | "string" | "number" | "bool" | "json", "words": {},
//                            "each": [{..}]}]}}
#include <string>
#include <string_view>
#include <vector>

#include "exporters/custom/format_description.h"
#include "storage/domain/result.h"

namespace podium {

struct FormatProblem {
  std::string pointer;  // RFC 6901: "/reads/items/columns/0"; empty: the whole
  std::string message;  // what is wrong and what may stand there
  bool operator==(const FormatProblem&) const = default;
};

struct ParsedFormat {
  FormatDescription description;        // as far as it could be read
  std::vector<FormatProblem> problems;  // none: it can be used
};

// Unknown keys are problems. At most kLongestFormat bytes.
ParsedFormat parseFormat(std::string_view json);
// Of a description that was put together otherwise; the same checks.
std::vector<FormatProblem> problemsOf(const FormatDescription& description);
// One line a problem.
std::string toText(const std::vector<FormatProblem>& problems);

// Indented; what has its default is left out. Inverse of parseFormat.
std::string formatJson(const FormatDescription& description);

inline constexpr std::size_t kLongestFormat = 1024 * 1024;

}  // namespace podium
