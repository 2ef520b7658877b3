#include "ui/monitor/run_curves.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <functional>

#include "storage/project_folders.h"
#include "storage/project_store.h"

namespace podium {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTable = "metrics.csv";
constexpr std::string_view kHead = "time,step,metric,value";

template <class Number>
bool parse(std::string_view text, Number& number) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc{} && end == text.data() + text.size();
}

// "time,step,metric,value". False: it is none.
bool addRow(std::string_view row, std::map<std::string, Series>& series) {
  std::vector<std::string_view> cells;
  for (std::size_t from = 0; from <= row.size();) {
    const std::size_t comma = std::min(row.find(',', from), row.size());
    cells.push_back(row.substr(from, comma - from));
    from = comma + 1;
  }
  double step = 0.0, value = 0.0;
  if (cells.size() != 4 || cells[2].empty() || !parse(cells[1], step) || !parse(cells[3], value)) return false;
  series[std::string(cells[2])].append(step, value);
  return true;
}

RunCurves fromTable(const fs::path& path) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line) || line != kHead)
    throw Exception(ErrorCode::Corrupt, "\"" + path.string() + "\" is no table of a run: its first row is not \"" +
                                            std::string(kHead) + "\".");
  RunCurves run;
  for (int row = 2; std::getline(file, line); ++row) {
    const bool last = file.eof();  // still being written, or cut off
    if (!addRow(line, run.series) && !last)
      throw Exception(ErrorCode::Corrupt, "\"" + path.string() + "\", row " + std::to_string(row) +
                                              ", is no point of a curve. Choose the file of another run.");
  }
  run.name = QString::fromStdString(path.parent_path().filename().string());
  return run;
}

RunCurves fromProject(const fs::path& path) {
  const auto reader = ProjectStore::openReader(path.string()).value();
  RunCurves run;
  for (const std::string& name : reader->metricNames()) {
    std::int64_t after = 0;
    for (const MetricPoint& point : reader->metric(name, after))
      run.series[name].append(static_cast<double>(point.step), point.value);
  }
  run.name = QString::fromStdString(path.stem().string());
  return run;
}

}  // namespace

Result<RunCurves> readRunCurves(const std::string& path) {
  try {
    fs::path file = path;
    if (fs::is_directory(file)) file /= kTable;
    if (!fs::exists(file))
      throw Exception(ErrorCode::NotFound, "There is no run at \"" + path + "\". Choose a metrics.csv or a project.");
    RunCurves run = file.extension() == ".csv" ? fromTable(file) : fromProject(file);
    if (run.series.empty())
      throw Exception(ErrorCode::NotFound, "\"" + path + "\" holds no curves: nothing was learnt there yet.");
    return run;
  } catch (const Exception& fault) {
    return fault.error();
  }
}

std::vector<std::string> runsOf(const std::string& projectPath) {
  std::vector<std::string> runs;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(runLogFolder(projectPath), none))
    if (fs::exists(entry.path() / kTable, none)) runs.push_back(entry.path().string());
  std::ranges::sort(runs, std::ranges::greater());  // they are named after the time
  return runs;
}

}  // namespace podium
