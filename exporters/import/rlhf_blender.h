#pragma once
// Feedback of RLHF-Blender (rlhfblender/data_models/feedback_models.py; github.com/ymetz/rlhfblender) as JSON: rows
// with "targets", stretches of recorded episodes, and "preferences", a number for each: the greater, the better, as its
// feedback_dataset_adapter.py reads them; equal ones tie. The file holds no pictures: each target becomes a video by
// its link, ENV/ENV_BENCHMARK_CHECKPOINT/EPISODE_START-END.mp4 (EPISODE.mp4 for a whole one), which is shown as soon as
// a video of that name lies in the media folder. Ratings, demonstrations and the like are kept out.
#include "exporters/import/row_importer.h"

namespace podium {

class RlhfBlenderFeedback : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
};

}  // namespace podium
