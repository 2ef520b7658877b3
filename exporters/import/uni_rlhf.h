#pragma once
// Labels of people on pairs of clips out of an offline data set (Uni-RLHF, Yuan et al. 2024; read by rlhf/ of
// github.com/pickxiguapi/Clean-Offline-RLHF). The files hold first steps and labels, and no pictures: each clip becomes
// a video by its link, ENV/START-END.mp4 (END is the step after the last), which is shown as soon as a video of that
// name lies in the media folder. Two forms:
//
//   uni-rlhf       a folder with human_label_X.pkl, indices_1_X.pkl and indices_2_X.pkl, for one or more X =
//                  domain_D_env_ENV_num_N_len_L_ID: arrays of one number for each query; L steps are a clip
//   uni-rlhf-rows  a table with the columns clip_start_1, clip_start_2, clip_len and label; ENV is the file's name
//
// A label is 0: the first is better, 1: the second, -1: neither. They become answers where the import wants them.
#include "exporters/import/row_importer.h"

namespace podium {

class UniRlhfFolder : public Importer {
 public:
  static int recognise(const ImportSample& sample);
  ImportReport read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                    std::stop_token stop) override;
};

class UniRlhfRows : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
};

}  // namespace podium
