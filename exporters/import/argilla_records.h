#pragma once
// Argilla records (Dataset.records.to_json, to_list): {"id", "fields", "metadata", "responses": {question: [{"value",
// "user_id", "status"}, ...]}}, or flat, with columns "question.responses", "question.responses.users" and
// "question.responses.status" beside the fields. The candidates are the fields that rankings name, or numbered ones
// such as response_1 and response_2; the prompt is a field called so. A ranking is a list of names, best first, or of
// {"value", "rank"}, where equal ranks tie; a label names a field, tie, both bad, ... Everybody's responses to a record
// are one answer; a discarded one is a skip, and drafts are kept out. metadata.source_FIELD says who made a candidate.
#include "exporters/import/row_importer.h"

namespace podium {

class ArgillaRecords : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
};

}  // namespace podium
