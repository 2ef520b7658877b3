#pragma once
// Preferences between stretches of play as Python's reinforcement learning tools pickle them. What people saw is in the
// file where observations are pictures (frame_stack.h): each fragment becomes a video of 15 pictures a second, stored
// once. Fragments of other observations are kept out, with what to do. The preferences of the file become answers where
// the import wants them. A pickle is in memory as a whole (pickle_reader.h has its limits).
//
//   imitation-pickle  PreferenceDataset.save() of imitation (imitation/algorithms/preference_comparisons.py, 1.0.1):
//                     {fragments1, fragments2: lists of TrajectoryWithRew {obs, acts, infos, terminal, rews},
//                     preferences: [n], the probability that the first is better, max_size}. Over one half the first is
//                     better, under it the second, else they tie; how far from one half is not kept
//   prefdb-pickle     PrefDB of github.com/mrahtz/learning-from-human-preferences (pref_db.py), packed with gzip or
//                     not: {segments: {hash: pictures}, or a CompressedDict of them (zlib over a pickle),
//                     prefs: [(hash, hash, (mu1, mu2))], maxlen}
#include "exporters/import/row_importer.h"

namespace podium {

class ImitationPickle : public Importer {
 public:
  static int recognise(const ImportSample& sample);
  ImportReport read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                    std::stop_token stop) override;
};

class PrefDbPickle : public Importer {
 public:
  static int recognise(const ImportSample& sample);
  ImportReport read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                    std::stop_token stop) override;
};

}  // namespace podium
