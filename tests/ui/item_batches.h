#pragma once
// Queries of every kind but clips, as an import would bring them.
#include "storage/domain/batch.h"
#include "storage/domain/project.h"

namespace podium::test {

struct BatchShape {
  int queries = 1, k = 2;
  bool prompts = true;
  bool longTexts = false;  // several screens each; else a few sentences with a table, code and a formula
  int seed = 1;
};

// Every item different from every other one.
Batch textBatch(const BatchShape& shape);
Batch imageBatch(const BatchShape& shape);
Batch videoBatch(const BatchShape& shape);
Batch itemBatch(ItemKind kind, const BatchShape& shape);  // one of the three

ProjectInfo itemProject(ItemKind kind, AnswerForm form, int k, const Task& task = {});

}  // namespace podium::test
