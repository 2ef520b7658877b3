#pragma once
// Preference pairs as trainers read them: `chosen` and `rejected`, with or without `prompt`; each a text, a dialogue
// with
// "\n\nHuman:" marks (Bai et al. 2022, HH-RLHF), a list of messages (TRL, OpenRLHF), or a list of texts of which all
// are chosen or rejected (RewardBench 2). What the dialogues have in common becomes the prompt. Also preferred_output
// and non_preferred_output with input.messages. chosen_model and rejected_model name the sources; margin is kept.
#include "exporters/import/row_importer.h"

namespace podium {

class PreferencePairs : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
};

}  // namespace podium
