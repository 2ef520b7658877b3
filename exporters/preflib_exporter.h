#pragma once
// PrefLib files in the format of 2022 (preflibtools): "# NAME: value" lines, then "count: order" lines, the commonest
// first; numbers of alternatives, best first, ties in braces. The alternatives are the sources of the items (models,
// teams, ...) where every item has one and no ranking names one twice, otherwise the items themselves. What a ranking
// knows nothing about is left out of its order. The data type is that of the file's name, .soc, .soi, .toc or .toi;
// orders that it cannot hold are refused, with the type that can. Memory grows with the answers, by their orders alone.
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

#include "exporters/exporter.h"
#include "exporters/judged_answer.h"
#include "storage/sha256.h"

namespace podium {

class PrefLibExporter : public Exporter {
 public:
  void prepare(const std::string& path) override;
  Result<ExportReport> write(RankingEventStream& events, const ExportOptions& options, ByteSink& sink,
                             const ExportProgress& progress, std::stop_token stop) override;

 private:
  using Order = std::vector<int>;  // indices, and behind each tier kTierEnd
  struct Counted {
    std::int64_t count = 0;
    Order order;
  };
  struct FirstBytes {  // of a digest, which are as good as random
    std::size_t operator()(const Sha256::Digest& digest) const {
      std::size_t hash = 0;
      std::memcpy(&hash, digest.data(), sizeof hash);
      return hash;
    }
  };
  void take(const JudgedAnswer& judged);
  int itemIndex(const RankingEvent& event, std::size_t position);
  // From items to alternatives: their names, and the orders of their numbers from 1 on, ascending, each with its count.
  // Empties m_orders.
  std::vector<std::string> alternatives(std::vector<Counted>& counts);
  std::string typeOf(const std::vector<Counted>& counts, std::size_t alternatives) const;

  std::string m_name, m_type;
  std::unordered_map<Sha256::Digest, int, FirstBytes> m_items;  // by prompt, content and source
  std::vector<std::string> m_captions;                          // of the items
  std::vector<std::string> m_sources;
  bool m_bySource = true;
  std::vector<Order> m_orders;
};

}  // namespace podium
