#pragma once
// A dataset of Minari (minari/dataset/_storages/arrow_storage.py and minari/serialization.py, 0.5.4): a folder with
// data/metadata.json, or the folder "data" itself, whose data_format is "arrow" or "parquet". Observations that a
// person can look at are pictures: a Box of uint8 [height, width], [height, width, 1] or [height, width, 3], or one
// such part of a Dict, raw or as JPEG. Each episode becomes videos of 15 pictures a second, in stretches of 60
// pictures, and the last one up to 89; they are asked about in random sets of k, drawn by ImportOptions::seed among
// stretches of episodes that are themselves taken in random order. The source is algorithm_name, else the dataset's id.
//
// The data_format "hdf5" is refused with what to do, and so are observations of any other kind.
#include "exporters/import/row_importer.h"

namespace podium {

class MinariDataset : public Importer {
 public:
  static int recognise(const ImportSample& sample);
  ImportReport read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                    std::stop_token stop) override;
};

}  // namespace podium
