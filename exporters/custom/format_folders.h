#pragma once
// Where descriptions are kept: NAME.json in the folder of a project, FILE.podium-formats beside it, which moves with
// the project and is shared by all who work on it; or in the user's own, for all projects. Files, not rows of the
// project: a description belongs to data from elsewhere, is written in an editor and kept under version control, and
// must be readable before there is a project.
#include <string>
#include <vector>

#include "exporters/custom/description_json.h"

namespace podium {

std::string projectFormatsFolder(const std::string& projectPath);
std::string userFormatsFolder();  // $XDG_CONFIG_HOME/podium/formats, ~/.config/podium/formats

struct StoredFormat {
  std::string path;
  FormatDescription description;
  std::string problem;  // not empty: it cannot be used, and why
};

// The project's (empty path: none) before the user's, each by name. Of two of one name the first is meant.
std::vector<StoredFormat> storedFormats(const std::string& projectPath);

// Those of them that read and can be used.
std::vector<FormatDescription> usableFormats(const std::string& projectPath);

// `name`: a path (with a '/' or ending in .json), or the name of a stored one. Errors: NotFound, InvalidInput (with
// every problem, a line each), ReadOnly.
Result<FormatDescription> loadFormat(const std::string& name, const std::string& projectPath);
// Into `folder`, which is made; replaces NAME.json. Returns its path. Errors: InvalidInput, ReadOnly, Full, Io.
Result<std::string> saveFormat(const FormatDescription& description, const std::string& folder);

}  // namespace podium
