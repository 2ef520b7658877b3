#include "learner/run_log.h"

#include <ctime>
#include <filesystem>
#include <fstream>

#include "learner/event_file.h"
#include "storage/domain/log.h"
#include "storage/domain/number_text.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

namespace fs = std::filesystem;

double secondsOf(Timestamp time) { return static_cast<double>(time) / 1000.0; }  // a timestamp counts milliseconds

std::string formatted(Timestamp time, const char* format) {
  const auto seconds = static_cast<std::time_t>(time / 1000);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[64];
  return {text, std::strftime(text, sizeof text, format, &parts)};
}

void append(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::app);
  file << bytes << std::flush;
  if (!file) throw Exception(ErrorCode::Io, "The run's log " + path + " cannot be written; free some space.");
}

}  // namespace

void RunLog::open(Timestamp now) {
  const fs::path parent(m_parent);
  fs::create_directories(parent);
  const std::string name = formatted(now, "%Y%m%d-%H%M%S");
  fs::path folder = parent / name;
  for (int i = 2; !fs::create_directory(folder); ++i) folder = parent / (name + "-" + std::to_string(i));
  m_events = (folder / ("events.out.tfevents." + std::to_string(now / 1000) + ".podium")).string();
  m_table = (folder / "metrics.csv").string();
  append(m_events, eventFileHeader(secondsOf(now)));
  append(m_table, "time,step,metric,value\n");
  m_folder = folder.string();
}

void RunLog::add(const std::vector<MetricPoint>& points) {
  if (points.empty() || m_given) return;
  try {
    if (m_folder.empty()) open(points.front().at);
    std::string events, rows;
    for (const MetricPoint& point : points) {
      events += scalarEvent(secondsOf(point.at), point.step, point.name, static_cast<float>(point.value));
      rows += formatted(point.at, "%Y-%m-%dT%H:%M:%SZ") + "," + std::to_string(point.step) + "," + point.name + "," +
              numberText(point.value) + "\n";
    }
    append(m_events, events);
    append(m_table, rows);
  } catch (const std::exception& fault) {
    m_given = true;
    log(LogLevel::Warning, "learner",
        std::string("The curves of this run are not written to files any more: ") + fault.what());
  }
}

}  // namespace podium
