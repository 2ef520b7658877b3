#pragma once
// uni-rlhf: labels of pairs of clips with the data that they are about, as the loader of Clean-Offline-RLHF wants them
// (rlhf/train_reward_model.py, load_queries_with_indices; github.com/pickxiguapi/Clean-Offline-RLHF at 1fdc4d06), with
// the answers beside them. The folder is that of one environment, ENV_human_labels there.
//
//   human_label_X.pkl    int64 [N]: 0: the first is better, 1: the second, -1: they tie
//   indices_1_X.pkl, indices_2_X.pkl
//                        int64 [N]: the row of the data in which the first clip, and the second, starts
//   observations.npy     uint8 [rows, stack, height, width]: what the policy saw; L rows for each clip
//   actions.npy          int64 [rows]; of numbers, observations and actions as in clip_arrays.h
//   rewards.npy          float32 [rows], the true ones
//   terminals.npy        float32 [rows]: 1 at the last row of each clip, so that no sequence runs from one into the
//   next
//
// X is domain_D_env_ENV_num_N_len_L_podium: D is "atari" for environments of ALE and "custom" for others, and a '/' in
// ENV is written '-'. The files of Python are dataset["observations"] and so on for the loader; actions of Atari become
// one-hot there. Clips are of one environment and one length. Rankings become pairs as ExportOptions says; ties are
// labels. clips.jsonl names clips "row 0", "row 25", ...
#include <map>
#include <string>
#include <vector>

#include "exporters/clips/clip_pairs.h"
#include "exporters/clips/clip_set.h"

namespace podium {

class UniRlhfSet : public ClipSet {
 public:
  const char* whyNot(const ItemInfo& clip) override;
  void answer(const JudgedAnswer& judged, const ExportOptions& options, SkipCounter& skipped) override;
  void begin(std::int64_t clips, OutputFolder& folder) override;
  std::string add(const ItemInfo& clip, ProjectReader& reader, OutputFolder& folder,
                  const std::stop_token& stop) override;
  void finish(const ProjectInfo& project, OutputFolder& folder) override;

 private:
  std::optional<ClipMeta> m_first;  // of the first clip: all are like it
  std::vector<ClipPair> m_pairs;
  std::map<std::int64_t, std::int64_t> m_rowOfClip;
  ByteSink* m_observations = nullptr;
  std::vector<ActionWord> m_actions;  // some bytes a step
  std::vector<float> m_rewards, m_terminals;
};

}  // namespace podium
