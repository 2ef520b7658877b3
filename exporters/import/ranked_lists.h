#pragma once
// A prompt and a list of candidates: `answers`, `responses`, `generations`, `completions`, ... Each is a text, a path
// of an image or a video, or an object with its text, `model`, `rank` (Nectar), `steps` and `evidence`. Beside texts,
// `ranking` or `ranks` gives the rank of each, 1 or 0 being the best, equal numbers a tie (ImageReward, Xu et al.
// 2023), and `models` the sources.
#include "exporters/import/row_importer.h"

namespace podium {

class RankedLists : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
};

// Tiers out of ranks, one for each item; nullopt stands for an item without a rank. Smaller is better.
Ranking rankingOfRanks(const std::vector<std::optional<double>>& ranks);

}  // namespace podium
