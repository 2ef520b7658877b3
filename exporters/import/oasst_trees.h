#pragma once
// Open-Assistant's message trees (Koepf et al. 2023): a tree on each line, `prompt` with nested `replies`. Every
// message with two or more replies that people have ranked (0 is the best) is a question about these replies, and the
// thread above them is its prompt. Replies that nobody has ranked are different turns of the dialogue rather than
// candidates.
#include "exporters/import/dialogue.h"
#include "exporters/import/row_importer.h"

namespace podium {

class OasstTrees : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;

 private:
  void visit(const RowValue& message, DialogueTurns& thread, std::int64_t row, QuestionSink& questions) const;
};

}  // namespace podium
