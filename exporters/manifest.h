#pragma once
// What stands beside exported data: a manifest for programs, and for a folder a dataset card for people and hubs. Pure:
// the same export gives the same bytes.
#include <string>
#include <vector>

#include "exporters/export_options.h"
#include "exporters/export_statistics.h"
#include "exporters/exporter.h"
#include "exporters/output_files.h"
#include "storage/domain/project.h"

namespace podium {

struct ExportedPart {
  std::string name;  // "", "train", ...
  WrittenFile file;
  std::int64_t rows = 0;
};

// Of a finished export.
struct ExportFacts {
  ProjectInfo project;
  std::string format, title;  // as `podium formats` lists it
  ExportOptions options;
  std::vector<ExportedPart> parts;
  std::int64_t answers = 0;  // in the project, those left out included
  std::vector<SkippedRows> skipped;
  ExportFigures figures = {};
};

// JSON: {format, project: {name, kind, answer, k, instruction}, options: {pairs, ties, messages, axes, split,
// seed, aggregate, min_agreement, filter}, answers, rows, files: [{part, file, rows, bytes, sha256}],
// skipped: [{reason, count}], statistics: {answers, queries, answers_per_query, annotators, synthetic_annotators,
// first_answered_at, last_answered_at, verdicts, items, axes, tie_share, agreement: {per_cent, alpha_nominal,
// alpha_ordinal}}}. null: nothing to tell it from. Without statistics: Podium's own archive.
std::string manifestOf(const ExportFacts& facts);
// Names and SHA-256 of the data files that the manifest of an export lists; nullopt when there is none, or it is
// something else. The file may come from anybody: a name is no proof that an export wrote that file.
std::optional<std::vector<std::pair<std::string, std::string>>> filesOfManifest(const std::string& path);
// README.md in the form of the Hugging Face Hub: YAML (configs with the data files of each split, tags, size) and what
// the data are.
std::string datasetCardOf(const ExportFacts& facts);

}  // namespace podium
