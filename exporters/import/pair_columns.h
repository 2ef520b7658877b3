#pragma once
// Two candidates in columns of their own: output_1 and output_2 (LLMBar, PandaLM, AlpacaEval), response_a and
// response_b, A and B, image_1 and image_2, conversation_a and conversation_b (arena battles), human_ref_A and
// human_ref_B (SHP), ...; the prompt in `prompt`, `question`, `instruction` or `input`; the preference, if any, in
// `label`, `labels`, `preference`, `winner` or `choice`: 1, 2, A, B, the column's or the model's name, tie, both bad,
// and 0 (of A and B: B; of 1 and 2: a tie, where the file has a 2); in winner_model_a, winner_model_b and winner_tie
// (Arena human preference, whose texts are JSON lists of turns); or one for each of several people in annotator1,
// annotator2, ... model_a and model_b name the sources.
#include "exporters/import/pair_labels.h"
#include "exporters/import/row_importer.h"

namespace podium {

class PairColumns : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;

 private:
  ZeroLabels m_zeros;
};

}  // namespace podium
