#pragma once
// Projects of texts as an import makes them.
#include <string>
#include <vector>

#include "storage/domain/batch.h"
#include "storage/domain/project.h"

namespace podium::test {

inline ProjectInfo textProject(AnswerForm form, int k) {
  ProjectInfo info;
  info.name = "Answers";
  info.kind = ItemKind::Text;
  info.answer = form;
  info.k = k;
  info.instruction = "Which answer helps more?";
  info.createdAt = 1;
  return info;
}

inline Content text(const std::string& body, TextFormat format = TextFormat::Plain) {
  Content content;
  content.format = format;
  content.body = body;
  return content;
}

// One query of these items for each of `queries`.
inline Batch batchOf(const std::vector<std::vector<Content>>& queries) {
  Batch batch;
  for (const auto& items : queries) {
    NewQuestion question;
    for (const Content& content : items) {
      question.items.push_back(static_cast<int>(batch.items.size()));
      NewItem item;
      item.content = content;
      batch.items.push_back(std::move(item));
    }
    question.seed = batch.questions.size() + 1;
    batch.questions.push_back(std::move(question));
  }
  return batch;
}

}  // namespace podium::test
