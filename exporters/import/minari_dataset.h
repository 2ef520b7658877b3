#pragma once
// A dataset of Minari (minari/dataset/_storages and minari/serialization.py, 0.5.4): a folder with data/metadata.json,
// the folder "data" itself, or data/main_data.hdf5, whose data_format is "hdf5", "arrow" or "parquet". Observations
// that a person can look at are pictures: a Box of uint8 [height, width], [height, width, 1] or [height, width, 3], or
// the first such part of a Dict or Tuple, raw or as JPEG. Each episode becomes videos of 15 pictures a second, in
// stretches of 60 pictures, and the last one up to 89; they are asked about in random sets of k, drawn by
// ImportOptions::seed among stretches of episodes that are themselves taken in random order. The source is
// algorithm_name, else the dataset's id. Observations of any other kind are refused with what to do.
#include "exporters/import/row_importer.h"

namespace podium {

class MinariDataset : public Importer {
 public:
  static int recognise(const ImportSample& sample);
  ImportReport read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                    std::stop_token stop) override;
};

}  // namespace podium
