#pragma once
// The folder of one export: filled beside its name, and there under it when all of it is whole.
#include <QtCore/QTemporaryDir>
#include <memory>
#include <string>
#include <vector>

#include "exporters/exporter.h"
#include "exporters/output_files.h"

namespace podium {

class OutputFolder {
 public:
  // Throws Exception: InvalidInput (the name is taken by a file or by a folder that holds something), ReadOnly.
  explicit OutputFolder(const std::string& out);
  ~OutputFolder();  // what was not finished is gone
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  const std::string& out() const { return m_out; }  // absolute, without '/' at its end

  // Names are relative, their folders separated by '/', and made of letters, digits, '-', '_' and '.' alone: the
  // exporter's own, never words of a project. Throws Exception(ReadOnly, Full, Io).
  void write(const std::string& name, std::string_view bytes);
  // For rows that come one by one: closed by the next call of write(), stream() or finish().
  ByteSink& stream(const std::string& name);
  // Where another program shall write a file; the folders of its name are made. counted() afterwards.
  std::string pathFor(const std::string& name);
  void counted(const std::string& name);
  // The facts of a file that is written, with its relative name.
  WrittenFile sealed(const std::string& name);
  // To its name. The files with their paths there, in the order in which they were made.
  std::vector<WrittenFile> finish();

 private:
  class Stream;
  void close();

  std::string m_out;
  std::unique_ptr<QTemporaryDir> m_temporary;
  std::unique_ptr<Stream> m_stream;
  std::vector<WrittenFile> m_files;
};

}  // namespace podium
