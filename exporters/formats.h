#pragma once
// The lists of file formats, out and in: the command line, the window and the tests read them. Any thread.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "exporters/exporter.h"
#include "exporters/folder_exporter.h"
#include "exporters/importer.h"
#include "exporters/row_format.h"

namespace podium {

// What kind of items a format can hold; a project has items of one kind.
enum class Holds { AnyItems, Texts, Clips };

struct ExportFormat {
  std::string name;   // on the command line: "podium-jsonl"
  std::string title;  // for people
  // Without the dot; the first is the usual one. Each but parquet, which every format of rows has, also packed: .gz,
  // .zst
  std::vector<std::string> extensions;
  // One of them: the whole project by an exporter of its own, a format of rows, a file that holds clips themselves, or
  // a folder of files, which has no extensions.
  std::function<std::unique_ptr<Exporter>()> make = {};
  std::function<std::unique_ptr<RowFormat>()> rows = {};
  std::unique_ptr<Exporter> (*ofClips)(ProjectReader& reader) = nullptr;
  std::unique_ptr<FolderExporter> (*folder)() = nullptr;
  bool pairs = false;     // ExportOptions::pairs counts
  bool ties = false;      // ExportOptions::ties counts
  bool messages = false;  // ExportOptions::messages counts
  Holds holds = Holds::AnyItems;
};

const std::vector<ExportFormat>& exportFormats();
// nullptr when there is no such format.
const ExportFormat* findExportFormat(const std::string& name);

struct ImportSample;  // exporters/import/row_importer.h

struct ImportFormat {
  std::string name;   // on the command line: "jsonl-pairs"
  std::string title;  // for people
  // Usual ones, without the dot; the content decides. Each but parquet and arrow also packed: .gz, .zst
  std::vector<std::string> extensions;
  int (*recognise)(const ImportSample&);  // 0..100: how well the content fits; nullptr in formats that are described
  std::function<std::unique_ptr<Importer>()> make;  // for one import
};

// Where contents fit several, the first is meant.
const std::vector<ImportFormat>& importFormats();
const ImportFormat* findImportFormat(const std::string& name);

struct FormatFit {
  const ImportFormat* format = nullptr;
  int percent = 0;  // how well the content fits, 1..100
};
// Every format that the sample fits at all, the one that is meant first.
std::vector<FormatFit> fittingFormats(const ImportSample& sample);

}  // namespace podium
