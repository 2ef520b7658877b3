#pragma once
// Every option of an export in the words of the command line: what the window shows for copying, and remembers.
#include <span>
#include <string>
#include <vector>

#include "exporters/export_file.h"

namespace podium {

struct ExportOptionWords {
  enum class Form { Flag, Value, Values };  // stands alone; takes one value; may be given several times
  const char* flag;                         // "--pairs"
  Form form;
  // Its values, of a flag any one; none where it is as by default.
  std::vector<std::string> (*get)(const ExportOptions&);
  // false: that is none of its values, and nothing is changed.
  bool (*set)(ExportOptions&, const std::vector<std::string>&);
};

// One row for each option, in the order of the help.
std::span<const ExportOptionWords> exportOptionWords();

// {"--pairs", "adjacent", "--split", "0.9,0.1"}: what differs from the default.
std::vector<std::string> wordsOf(const ExportOptions& options);
// The other way round; words that nobody knows are passed over: they may be those of a later version.
ExportOptions optionsFromWords(const std::vector<std::string>& words);
// "podium export FILE OUT --format NAME ...", quoted for a shell.
std::string exportCommand(const std::string& project, const ExportRequest& request);

}  // namespace podium
