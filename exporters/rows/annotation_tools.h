#pragma once
// Formats of annotation tools: a row for each query, with everybody's answers to it. Rankings are whole; candidates
// stand in the order of the query, which is not that of the answers. Answers that can't tell are kept where the tool
// has a word for it; skips are not exported. Names of annotators lose the "import:" that they came with.
//
//   Label Studio  [{"data": {"prompt", "items": [{"id", "title", "body", "source"}, ...], "annotators"}, "annotations":
//                 [{"lead_time", "was_cancelled", "ground_truth", "result": [...]}]}]; about two items {"prompt",
//                 "text1", "text2", "model1", "model2"} in place of items. A ranking without ties is one of type
//                 "ranker", {"rank": [id, ...]}, with ties one in buckets "1", "2", ... from the best on; of two items
//                 it is "pairwise", left or right. Ties of two, "both bad" and "can't tell" are "choices" called
//                 verdict. completed_by is an e-mail address where the annotator's name is one: Label Studio takes no
//                 other names in; data.annotators has them all. Beside it: label_config.xml.
//   Argilla       {"id", "fields": {"prompt", "response_1", ...}, "metadata": {"source_response_1", ...},
//                 "suggestions", "responses": {question: [{"value": [{"value": field, "rank"}, ...], "user_id",
//                 "status"}]}, "vectors"} (Record.to_dict); the question is called "ranking", or as its axis. user_id
//                 is a UUID: the annotator's name where it is one, else made of the name. A field "verdict" of the
//                 responses says both bad and can't tell.
//   Potato        {"id", "prompt", "responses": [text, ...], "sources", "annotations": [{"instance_id", "user_id",
//                 "labels": {scheme: {...}}}, ...]}: {"selection": "A", "B", "tie", ...} for two, {"rank_order":
//                 "B,D=A,C"} for more; the scheme is called "preference", or as its axis.
#include "exporters/row_format.h"

namespace podium {

class GatheredFormat : public RowFormat {
 public:
  bool gathers() const override { return true; }
  void write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const override {
    writeQuery(std::span(&judged, 1), options, rows);
  }
};

class LabelStudioFormat : public GatheredFormat {
 public:
  void writeQuery(std::span<const JudgedAnswer> answers, const ExportOptions& options, RowSink& rows) const override;
  std::vector<std::pair<std::string, std::string>> besides(const std::vector<std::string>& files) const override;
};

class ArgillaFormat : public GatheredFormat {
 public:
  void writeQuery(std::span<const JudgedAnswer> answers, const ExportOptions& options, RowSink& rows) const override;
};

class PotatoFormat : public GatheredFormat {
 public:
  void writeQuery(std::span<const JudgedAnswer> answers, const ExportOptions& options, RowSink& rows) const override;
};

// "import:Ada" is Ada.
std::string nameOutside(const Annotator& annotator);

}  // namespace podium
