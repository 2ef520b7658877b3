#pragma once
// Hugging Face TRL's dataset formats (docs: Dataset formats and types). Text columns, or with ExportOptions::messages
// the conversational form of the same type. A prompt that is a dialogue exists in the conversational form only.
//
//   preference, explicit   {"prompt", "chosen", "rejected"}      DPO, ORPO, CPO; reward training takes it too
//   preference, implicit   {"chosen", "rejected"}, each with the prompt before it      recommended for RewardTrainer
//   unpaired preference    {"prompt", "completion", "label"}     KTO, BCO
//   prompt only            {"prompt"}                            GRPO, RLOO, online DPO
//   stepwise supervision   {"prompt", "completions", "labels"}   PRM
//
// "margin" (how much better; 0 where it was not said) is a column where the project asks for a margin or a strength:
// RewardTrainer reads it.
// group_id, weight, rank_gap, annotator and both models are further columns, which TRL leaves alone.
#include "exporters/row_format.h"

namespace podium {

JsonRow trlExplicit(const PairRow& pair, std::string& whyNot);
JsonRow trlImplicit(const PairRow& pair, std::string& whyNot);

// The best and the worst tier, accepted and rejected items, and all items that are bad together.
class TrlUnpaired : public RowFormat {
 public:
  void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const override;
};

// One row for each query that is answered; the same prompt may come again.
class TrlPrompts : public RowFormat {
 public:
  void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const override;
};

// One row for each solution whose steps were labelled, up to the first step without a label. Neutral steps count as
// right, as in PRM800K's training set.
class TrlStepwise : public RowFormat {
 public:
  void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const override;
};

}  // namespace podium
