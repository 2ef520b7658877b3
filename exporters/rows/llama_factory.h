#pragma once
// LLaMA-Factory's preference data (data/README.md of the project): a file of rows, and beside it the entry of
// dataset_info.json that tells how to read it.
//
//   alpaca    {"instruction", "input": "", "chosen", "rejected"}
//   sharegpt  {"conversations": [{"from": "human" or "gpt" or "system", "value"}, ...], "chosen": {"from", "value"},
//             "rejected": {"from", "value"}}
#include "exporters/row_format.h"

namespace podium {

class LlamaFactory : public PairFormat {
 public:
  enum class Style { Alpaca, ShareGpt };
  explicit LlamaFactory(Style style);
  std::vector<std::pair<std::string, std::string>> besides(const std::vector<std::string>& files) const override;

 private:
  Style m_style;
};

}  // namespace podium
