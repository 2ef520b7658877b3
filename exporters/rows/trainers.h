#pragma once
// Preference pairs as other trainers read them. One function a format; what it gives for one pair:
//
//   hhRlhf           HH-RLHF (Bai et al. 2022): {"chosen", "rejected"}, each a whole dialogue with "\n\nHuman:" marks
//   openRlhf         OpenRLHF: {"prompt": messages, "chosen": messages, "rejected": messages, "margin"}
//   deepSpeedChat    DeepSpeed-Chat: {"prompt": "Human: ... Assistant:", "chosen", "rejected"}
//   msSwift          ms-swift: {"messages": prompt and chosen, "rejected_response"}
//   openAi           OpenAI, Fireworks, Together: {"input": {"messages", "tools", "parallel_tool_calls"},
//                    "preferred_output", "non_preferred_output"}
//   axolotlDpo       Axolotl chat_template.default: {"messages", "chosen": message, "rejected": message}
//   axolotlReward    Axolotl bradley_terry.chat_template: {"system", "input", "chosen", "rejected"}
//   rewardBench      RewardBench: {"prompt", "chosen", "rejected", "id", "subset"}
//   ultraFeedback    binarised UltraFeedback: {"source", "instruction", "chosen_response", "rejected_response",
//                    "chosen_avg_rating", "rejected_avg_rating", "chosen_model"}; means of the ratings on the axis of
//                    the row, null where nobody rated
//   shp              Stanford Human Preferences (Ethayarajh et al. 2022): {"post_id", "domain", "upvote_ratio",
//                    "history", "c_root_id_A", "c_root_id_B", "created_at_utc_A", "created_at_utc_B", "score_A",
//                    "score_B", "human_ref_A", "human_ref_B", "labels" (1: A is better, else 0), "seconds_difference",
//                    "score_ratio"}; null for what is not known: Podium counts no votes of a forum
//   pairTable        every fact of a pair as flat columns, for tables and for reading: {"ranking_id", "prompt",
//   "chosen",
//                    "rejected" (texts; captions of other items), addPairFacts, "margin", "rationale", "answered_at",
//                    "active_ms", "flag", "tags", "chosen_tags", "rejected_tags" (joined by "; "), "purpose",
//                    "selector", "round_id", "answers_wanted", "chosen_item_id", "rejected_item_id"}. In projects of
//                    images and videos chosen_ and rejected_ "link" and "sha256" (of the medium); in projects of clips
//                    "sha256" (of the clip), "policy_version" and "policy_member" (of a population, from 0)
#include "exporters/row_format.h"

namespace podium {

JsonRow hhRlhf(const PairRow& pair, std::string& whyNot);
JsonRow openRlhf(const PairRow& pair, std::string& whyNot);
JsonRow deepSpeedChat(const PairRow& pair, std::string& whyNot);
JsonRow msSwift(const PairRow& pair, std::string& whyNot);
JsonRow openAi(const PairRow& pair, std::string& whyNot);
JsonRow axolotlDpo(const PairRow& pair, std::string& whyNot);
JsonRow axolotlReward(const PairRow& pair, std::string& whyNot);
JsonRow rewardBench(const PairRow& pair, std::string& whyNot);
JsonRow ultraFeedback(const PairRow& pair, std::string& whyNot);
JsonRow shp(const PairRow& pair, std::string& whyNot);
JsonRow pairTable(const PairRow& pair, std::string& whyNot);

}  // namespace podium
