#pragma once
// The files of one export: written beside their names, and there under them when all of them are whole.
#include <memory>
#include <string>
#include <vector>

#include "exporters/exporter.h"

namespace podium {

struct WrittenFile {
  std::string path;  // absolute
  std::int64_t bytes = 0;
  std::string sha256;     // of the file as it lies on the disk, lower-case hex
  bool replaced = false;  // there was one of this name; filled by finish()
};

// Where an export goes: a file, or a folder (a path that ends with '/' or is one; made when it is missing).
class OutputNames {
 public:
  // `usual`: the extension of files in a folder, without the dot.
  OutputNames(const std::string& out, const std::string& usual);
  bool isFolder() const { return m_isFolder; }
  // The data file of one part ("", "train", ...): answers.jsonl.gz gives answers-train.jsonl.gz, a folder train.jsonl.
  std::string data(const std::string& part) const;
  // answers.jsonl.manifest.json, or manifest.json in a folder.
  std::string manifest() const;
  // What else stands beside: answers.dataset_info.json, or dataset_info.json in a folder.
  std::string beside(const std::string& name) const;

 private:
  bool m_isFolder = false;
  std::string m_folder, m_stem, m_ending;  // the ending with its dots
};

class OutputFiles {
 public:
  OutputFiles();
  ~OutputFiles();  // what was not finished is gone
  // A new file; ".gz" and ".zst" at the end of its name pack it, without a time or a name inside. Throws
  // Exception(ReadOnly), and InvalidInput for a project's own file.
  ByteSink& add(const std::string& path);
  // Ends the files so far: all their bytes are written, and nothing more can be. What they hold, in the order of add().
  // Throws Exception(Full, Io).
  std::vector<WrittenFile> seal();
  // Each file to its name, in the order of add(). Throws Exception(Full, Io).
  std::vector<WrittenFile> finish();

 private:
  class File;
  std::vector<std::unique_ptr<File>> m_files;
};

}  // namespace podium
