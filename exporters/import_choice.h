#pragma once
// What reads an input: the format that was asked for, or what was recognised.
#include "exporters/formats.h"
#include "exporters/import_file.h"

namespace podium {

struct ImportChoice {
  ImportFormat format;
  std::shared_ptr<const FormatDescription> description = {};  // of a format that people have described
};

// Reads the beginning of the input where the format is "auto" and `sample`, which is that beginning, is not given.
// Throws Exception: InvalidInput (there is no such format, or the content is of none, which says what it has), and what
// sampleOf() throws.
ImportChoice choiceFor(const ImportRequest& request, const ImportSample* sample = nullptr);

// Throws why nothing of the input could be imported: Exception(InvalidInput), about the columns that the description
// names and the file does not have, else with `why`.
[[noreturn]] void refuseAll(const std::string& input, const ImportChoice& choice, const std::string& why);

}  // namespace podium
