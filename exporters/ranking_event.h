#pragma once
// What every exporter reads: one record for each comparison ever made, but for those of imports that are taken back,
// with everything that the project knows about it.
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "storage/domain/comparison.h"
#include "storage/domain/content.h"
#include "storage/domain/project.h"
#include "storage/domain/query.h"
#include "storage/project_reader.h"

namespace podium {

struct RankingEvent {
  Comparison comparison;
  Query query;
  std::vector<ItemInfo> items;   // of the query, in its order
  std::vector<Item> contents;    // of the same items
  std::optional<Prompt> prompt;  // the query's
  Annotator annotator;
  std::optional<Retraction> retraction;  // when it was undone
  QueryId rootQuery;                     // the query, or of a derived answer that of the one which it follows from
};

class RankingEventStream {
 public:
  virtual ~RankingEventStream() = default;
  virtual const ProjectInfo& project() const = 0;
  virtual std::int64_t total() const = 0;               // records in all
  virtual std::int64_t withdrawn() const { return 0; }  // left out so far, because their import is taken back
  // Every row of the project, as it is at the same moment (ProjectReader::archive).
  virtual void archive(ArchiveSink& sink) = 0;
  virtual std::optional<RankingEvent> next() = 0;  // in the stream's order; nullopt after the last; throws Exception
};

enum class EventOrder {
  ByAnswer,  // ascending comparison id
  ByQuery    // all of one query together: ascending query id, and comparison id in it
};

// The events of a project as it is when the stream is made; what people do meanwhile is not seen. Borrows the reader,
// which must serve nobody else until the stream is destroyed.
std::unique_ptr<RankingEventStream> openRankingEvents(ProjectReader& reader, EventOrder order = EventOrder::ByAnswer);

}  // namespace podium
