#pragma once
// A folder that is a shelf of files with rows, each to be imported by itself, and not one of texts, images or videos.
#include <string>
#include <vector>

namespace podium {

struct RecognisedFile {
  std::string name;    // in the folder
  std::string format;  // of importFormats()
};

// The files in `folder`, by name, that are each of a known shape; empty where most files in it and below are not, so
// that the folder itself is what is imported, and where `folder` is none. Reads the beginning of at most some hundred
// files; never throws because of what is in them.
std::vector<RecognisedFile> recognisedFilesIn(const std::string& folder);

// The first of them: "a.csv" (rank-table), "b.jsonl" (jsonl-pairs), ...
std::string namesOf(const std::vector<RecognisedFile>& files);

}  // namespace podium
