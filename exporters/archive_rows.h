#pragma once
// The rows of a project as lines of Podium's archive (podium_jsonl.h), written and read.
#include <nlohmann/json.hpp>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/exporter.h"
#include "storage/domain/archive.h"

namespace podium {

inline constexpr auto kArchiveFormat = "podium-archive";
inline constexpr auto kRankingFormat = "podium-ranking";
inline constexpr auto kTableFormat = "podium-table";
inline constexpr auto kRowFormat = "podium-row";
inline constexpr auto kEndFormat = "podium-end";
inline constexpr int kArchiveVersion = 3;

class ArchiveRowWriter : public ArchiveSink {
 public:
  // Borrows the sink. Throws Exception(Cancelled) when it is asked to stop.
  ArchiveRowWriter(ByteSink& sink, std::stop_token stop);
  void table(const std::string& name, const std::vector<std::string>& columns) override;
  void row(const std::vector<ArchiveCell>& cells) override;
  void finish();  // the last line; the sink has all of it then

 private:
  void writeText();

  ByteSink& m_sink;
  std::stop_token m_stop;
  std::int64_t m_rows = 0;
  std::string m_text;  // lines on their way to the sink
};

// The inverse of what a row's cell is written as. Throws Exception(InvalidInput) for anything else.
ArchiveCell archiveCell(const nlohmann::json& value);

}  // namespace podium
