#pragma once
// The lists of file formats, out and in: the command line and the tests read them.
#include <memory>
#include <string>
#include <vector>

#include "exporters/exporter.h"
#include "exporters/importer.h"
#include "exporters/row_format.h"

namespace podium {

struct ExportFormat {
  std::string name;                     // on the command line: "podium-jsonl"
  std::string title;                    // for people
  std::vector<std::string> extensions;  // without the dot; the first is the usual one. Each also packed: .gz, .zst
  // One of the two: an exporter that writes its own files, or a format of rows.
  std::unique_ptr<Exporter> (*make)() = nullptr;
  std::unique_ptr<RowFormat> (*rows)() = nullptr;
  bool pairs = false;     // ExportOptions::pairs and ties count
  bool messages = false;  // ExportOptions::messages counts
};

const std::vector<ExportFormat>& exportFormats();
// nullptr when there is no such format.
const ExportFormat* findExportFormat(const std::string& name);

struct ImportSample;  // exporters/import/row_importer.h

struct ImportFormat {
  std::string name;                     // on the command line: "jsonl-pairs"
  std::string title;                    // for people
  std::vector<std::string> extensions;  // usual ones, without the dot; the content decides. Each also packed: .gz, .zst
  int (*recognise)(const ImportSample&);  // 0..100: how well the content fits
  std::unique_ptr<Importer> (*make)();    // for one import
};

// Where contents fit several, the first is meant.
const std::vector<ImportFormat>& importFormats();
const ImportFormat* findImportFormat(const std::string& name);

}  // namespace podium
