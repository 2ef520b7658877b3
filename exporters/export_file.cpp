#include "exporters/export_file.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "exporters/export_checks.h"
#include "exporters/formats.h"
#include "exporters/manifest.h"
#include "exporters/output_files.h"
#include "exporters/output_folder.h"
#include "exporters/read_ahead.h"
#include "exporters/rows_exporter.h"
#include "exporters/split.h"
#include "storage/project_store.h"
#include "storage/sha256.h"

namespace podium {
namespace {

[[noreturn]] void refuse(const std::string& sentence) { throw Exception(ErrorCode::InvalidInput, sentence); }

std::string fileName(const std::string& path) { return std::filesystem::path(path).filename().string(); }

void requireRows(const RankingEventStream& events, ExportReport& report) {
  if (events.withdrawn() > 0) report.skipped.push_back({kWithdrawnAnswers, events.withdrawn()});
  if (report.rows == 0)
    refuse("Nothing was exported: not an answer gives a row. Left out: " + reasonsIn(report.skipped) + ".");
}

std::unique_ptr<RankingEventStream> requireEvents(ProjectReader& reader, EventOrder order = EventOrder::ByAnswer) {
  auto events = openRankingEvents(reader, order);
  if (events->total() == 0) refuse("There is nothing to export yet: the project holds no answers.");
  return events;
}

// A format of many files: all of it is in a folder of its own.
Result<ExportReport> exportFolder(ProjectReader& reader, const ExportRequest& request, const ExportFormat& format,
                                  const ExportProgress& progress, const std::stop_token& stop) {
  const auto events = requireEvents(reader);
  OutputFolder folder(request.out);
  ExportStatistics statistics;
  auto report = format.folder()->write(*events, reader, request.options, statistics, folder, progress, stop);
  if (!report) return report;
  requireRows(*events, report.value());
  ExportFacts facts{events->project(),      format.name,         format.title, request.options, {}, events->total(),
                    report.value().skipped, statistics.figures()};
  const WrittenFile data = folder.sealed("rankings.jsonl");
  facts.parts.push_back({"", data, report.value().rows});
  folder.write("manifest.json", manifestOf(facts));
  folder.write("README.md", datasetCardOf(facts));
  report.value().sha256 = data.sha256;
  for (const WrittenFile& file : folder.finish()) {
    report.value().files.push_back(file.path);
    report.value().bytes += file.bytes;
  }
  return report;
}

class Export {
 public:
  Export(ProjectReader& reader, const ExportRequest& request, const ExportFormat& format)
      : m_reader(reader),
        m_request(request),
        m_format(format),
        m_names(request.out, request.extension.empty() ? format.extensions.front() : request.extension) {
    m_events = requireEvents(reader, eventOrderOf(format, request.options));
    if (!format.ofClips) m_events = readAhead(std::move(m_events));  // those read frames in between
  }

  // A folder that was made for nothing goes again.
  ~Export() {
    if (m_madeFolder && !m_finished) {
      std::error_code fault;
      std::filesystem::remove(m_request.out, fault);
    }
  }
  Export(const Export&) = delete;
  Export& operator=(const Export&) = delete;

  Result<ExportReport> run(const ExportProgress& progress, const std::stop_token& stop) {
    makeFolder();
    const auto parts = splitNames(m_request.options.split.size());
    std::vector<ByteSink*> sinks;
    std::vector<std::string> paths;
    for (const std::string& part : parts) {
      paths.push_back(m_names.data(part));
      sinks.push_back(&m_files.add(paths.back()));
    }
    auto report = m_format.rows ? writeRows(sinks, paths.front(), progress, stop)
                                : writeFile(*sinks.front(), paths.front(), progress, stop);
    if (!report) return report;
    requireRows(*m_events, report.value());
    addBesides(parts, paths, report.value());
    const auto written = m_files.finish();
    m_finished = true;
    removeFormer(written, report.value());
    for (const WrittenFile& file : written) {
      report.value().files.push_back(file.path);
      if (file.replaced) report.value().replaced.push_back(file.path);
    }
    for (std::size_t i = 0; i < parts.size(); ++i) report.value().bytes += written[i].bytes;
    report.value().sha256 = written.front().sha256;
    return report;
  }

 private:
  Result<ExportReport> writeFile(ByteSink& sink, const std::string& path, const ExportProgress& progress,
                                 const std::stop_token& stop) {
    const auto exporter = m_format.make ? m_format.make() : m_format.ofClips(m_reader);
    exporter->prepare(path);
    return exporter->write(*m_events, m_request.options, sink, progress, stop);
  }

  Result<ExportReport> writeRows(const std::vector<ByteSink*>& sinks, const std::string& path,
                                 const ExportProgress& progress, const std::stop_token& stop) {
    const Container container = containerOf(path).value();  // the extension is one of the format's
    return exportRows(*m_events, *m_format.rows(), m_request.options, container, sinks, m_statistics, progress, stop);
  }

  // Data files of an earlier export to this folder that are not part of this one: a reader of the folder would take
  // them for data. Only those that are still what that export wrote; anything else is somebody's own.
  void removeFormer(const std::vector<WrittenFile>& written, ExportReport& report) const {
    for (const auto& [name, sha256] : m_former) {
      const std::string path = m_names.beside(name);
      std::error_code fault;
      if (std::ranges::find(written, path, &WrittenFile::path) != written.end() || ProjectStore::belongsToProject(path))
        continue;
      if (sha256OfFile(path) == sha256 && std::filesystem::remove(path, fault)) report.replaced.push_back(path);
    }
  }

  void makeFolder() {
    if (!m_names.isFolder()) return;
    std::error_code fault;
    if (std::filesystem::exists(m_request.out, fault)) {
      const auto former = filesOfManifest(m_names.manifest());
      if (!former && std::filesystem::exists(m_names.beside("README.md"), fault))
        refuse("The folder \"" + m_request.out +
               "\" has a README.md that is of no export. Choose another folder: nothing was written.");
      if (former) m_former = *former;
    }
    m_madeFolder = std::filesystem::create_directories(m_request.out, fault);
    if (fault)
      throw Exception(ErrorCode::ReadOnly, "The folder \"" + m_request.out + "\" cannot be made (" + fault.message() +
                                               "). Choose a folder where you may write, then export again.");
  }

  // Manifest, dataset card and what the format wants beside its data.
  void addBesides(const std::vector<std::string>& parts, const std::vector<std::string>& paths,
                  const ExportReport& report) {
    const auto data = m_files.seal();
    if (m_format.make && !m_names.isFolder()) return;
    ExportFacts facts{m_events->project(), m_format.name,  m_format.title,        m_request.options, {},
                      m_events->total(),   report.skipped, m_statistics.figures()};
    std::vector<std::string> names;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      facts.parts.push_back({parts[i], data[i], m_format.rows ? report.rowsOfParts[i] : report.rows});
      names.push_back(fileName(paths[i]));
    }
    if (m_format.rows)
      for (const auto& [name, content] : m_format.rows()->besides(names))
        m_files.add(m_names.beside(name)).write(content);
    m_files.add(m_names.manifest()).write(manifestOf(facts));
    if (m_names.isFolder()) m_files.add(m_names.beside("README.md")).write(datasetCardOf(facts));
  }

  ProjectReader& m_reader;
  const ExportRequest& m_request;
  const ExportFormat& m_format;
  OutputNames m_names;
  bool m_madeFolder = false, m_finished = false;
  std::vector<std::pair<std::string, std::string>> m_former;  // names and SHA-256
  OutputFiles m_files;  // after m_madeFolder: what is not finished leaves the folder first
  std::unique_ptr<RankingEventStream> m_events;
  ExportStatistics m_statistics;
};

Result<ExportReport> exportOrThrow(ProjectReader& reader, const ExportRequest& request, const ExportProgress& progress,
                                   const std::stop_token& stop) {
  const auto begin = std::chrono::steady_clock::now();
  const ExportFormat format = requireFulfillable(reader, request);
  auto report = format.folder ? exportFolder(reader, request, format, progress, stop)
                              : Export(reader, request, format).run(progress, stop);
  if (report) report.value().seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return report;
}

}  // namespace

Result<ExportReport> exportProject(ProjectReader& reader, const ExportRequest& request, const ExportProgress& progress,
                                   std::stop_token stop) {
  try {
    return exportOrThrow(reader, request, progress, stop);
  } catch (const Exception& fault) {
    return fault.error();
  }
}

Result<ExportReport> exportToFile(ProjectReader& reader, const std::string& format, const std::string& path,
                                  const ExportProgress& progress, std::stop_token stop) {
  return exportProject(reader, {format, path, {}}, progress, std::move(stop));
}

}  // namespace podium
