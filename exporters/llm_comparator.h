#pragma once
// LLM Comparator (PAIR; Kahng et al. 2024): one JSON object {"metadata": {"source_path", "custom_fields_schema"},
// "models": [{"name"}, {"name"}], "examples": [{"input_text", "tags", "output_text_a", "output_text_b", "score",
// "individual_rater_scores": [{"score", "rating_label", "is_flipped", "rationale"}], "custom_fields"}]}. An example is
// a pair of items of one query; everybody who compared them is a rater, and `score` is the mean. A score over 0 prefers
// A: 0.5 slightly, 1 plainly or where nobody said how much, 1.5 much; 0 is a tie, or both bad. The better known of two
// models is A in every example; where a project has other than two, A is the item that comes first in its query, the
// models are called "A" and "B", and custom_fields.source has their names. Memory grows with the pairs.
#include "exporters/exporter.h"

namespace podium {

class LlmComparatorExporter : public Exporter {
 public:
  void prepare(const std::string& path) override;
  Result<ExportReport> write(RankingEventStream& events, const ExportOptions& options, ByteSink& sink,
                             const ExportProgress& progress, std::stop_token stop) override;

 private:
  std::string m_name;
};

}  // namespace podium
