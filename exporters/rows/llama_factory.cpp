#include "exporters/rows/llama_factory.h"

namespace podium {
namespace {

JsonRow turnRow(const ChatMessage& message) {
  const std::string from = message.role == "user" ? "human" : message.role == "assistant" ? "gpt" : message.role;
  return JsonRow{{"from", from}, {"value", message.content}};
}

JsonRow alpaca(const PairRow& pair, std::string& whyNot) {
  const auto prompt = plainText(pair.prompt()), chosen = plainText(pair.chosen()),
             rejected = plainText(pair.rejected());
  if (!prompt || !chosen || !rejected) {
    whyNot = "its prompt or a reply is a dialogue: export it in the other form of LLaMA-Factory, sharegpt";
    return nullptr;
  }
  return JsonRow{{"instruction", *prompt}, {"input", ""}, {"chosen", *chosen}, {"rejected", *rejected}};
}

JsonRow shareGpt(const PairRow& pair, std::string& whyNot) {
  if (pair.chosen().size() > 1 || pair.rejected().size() > 1) {
    whyNot = "a reply is a dialogue of several turns, and this format holds one";
    return nullptr;
  }
  JsonRow conversations = JsonRow::array();
  for (const ChatMessage& message : pair.prompt()) conversations.push_back(turnRow(message));
  return JsonRow{{"conversations", std::move(conversations)},
                 {"chosen", turnRow(pair.chosen().front())},
                 {"rejected", turnRow(pair.rejected().front())}};
}

}  // namespace

LlamaFactory::LlamaFactory(Style style) : PairFormat(style == Style::Alpaca ? alpaca : shareGpt), m_style(style) {}

std::vector<std::pair<std::string, std::string>> LlamaFactory::besides(const std::vector<std::string>& files) const {
  JsonRow info = JsonRow::object();
  for (const std::string& file : files) {
    JsonRow entry{{"file_name", file}, {"ranking", true}};
    if (m_style == Style::ShareGpt) {
      entry["formatting"] = "sharegpt";
      entry["columns"] = JsonRow{{"messages", "conversations"}, {"chosen", "chosen"}, {"rejected", "rejected"}};
    } else {
      entry["columns"] =
          JsonRow{{"prompt", "instruction"}, {"query", "input"}, {"chosen", "chosen"}, {"rejected", "rejected"}};
    }
    info[file.substr(0, file.find('.'))] = std::move(entry);
  }
  return {{"dataset_info.json", info.dump(2) + "\n"}};
}

}  // namespace podium
