// Whole examples to begin with.
#include "exporters/custom/guess_format.h"

namespace podium {
namespace {

FormatDescription pairsStarter() {
  ReadMapping reads{.prompt = "prompt", .items = {.columns = {"chosen", "rejected"}}};
  reads.sources = {"chosen_model", "rejected_model"};
  reads.preference.bestFirst = true;
  reads.annotator = "annotator";
  reads.time = "answered_at";
  WriteMapping writes{.columns = {{.name = "prompt", .value = "prompt"},
                                  {.name = "chosen", .value = "chosen"},
                                  {.name = "rejected", .value = "rejected"},
                                  {.name = "chosen_model", .value = "chosen_source"},
                                  {.name = "rejected_model", .value = "rejected_source"},
                                  {.name = "annotator", .value = "annotator"},
                                  {.name = "answered_at", .value = "answered_at"}}};
  return {.name = "pairs", .title = "A better and a worse item", .reads = reads, .writes = writes};
}

FormatDescription battlesStarter() {
  ReadMapping reads{.prompt = "question", .items = {.columns = {"answer_a", "answer_b"}}};
  reads.sources = {"model_a", "model_b"};
  reads.preference = {.best = "winner",
                      .values = {{"model_a", "first"},
                                 {"model_b", "second"},
                                 {"tie", "tie"},
                                 {"both bad", "both_bad"},
                                 {"unsure", "cant_tell"}}};
  reads.annotator = "judge";
  WriteMapping writes{
      .rows = WrittenRows::Rankings,
      .columns = {{.name = "question", .value = "prompt"},
                  {.name = "answer_a", .value = "items[0]"},
                  {.name = "answer_b", .value = "items[1]"},
                  {.name = "model_a", .value = "sources[0]"},
                  {.name = "model_b", .value = "sources[1]"},
                  {.name = "winner",
                   .value = "best",
                   .words = {{"0", "model_a"}, {"1", "model_b"}, {"both_bad", "both bad"}, {"cant_tell", "unsure"}}},
                  {.name = "judge", .value = "annotator"}}};
  return {.name = "battles",
          .title = "Two items and the winner's name",
          .container = Container::Csv,
          .reads = reads,
          .writes = writes};
}

FormatDescription listStarter() {
  ReadMapping reads{.prompt = "prompt", .items = {.list = "answers", .each = "text"}};
  reads.sources = {"model"};
  reads.ids = {"id"};
  reads.metadata = {"topic?"};
  reads.preference.ranks = {"rank"};
  reads.annotator = "annotator";
  WriteMapping writes{.rows = WrittenRows::Rankings,
                      .order = ItemOrder::BestFirst,
                      .columns = {{.name = "prompt", .value = "prompt"},
                                  {.name = "topic", .value = "metadata.topic?"},
                                  {.name = "answers",
                                   .value = "candidates",
                                   .each = {{.name = "id", .value = "id"},
                                            {.name = "text", .value = "text"},
                                            {.name = "model", .value = "source"},
                                            {.name = "rank", .value = "rank"}}},
                                  {.name = "annotator", .value = "annotator"}}};
  return {.name = "list", .title = "A list of items with ranks", .reads = reads, .writes = writes};
}

FormatDescription rowsStarter() {
  ReadMapping reads{.prompt = "prompt", .items = {.row = "response", .groupBy = "query"}};
  reads.sources = {"model"};
  reads.preference.ranks = {"rank"};
  reads.annotator = "annotator";
  WriteMapping writes{.rows = WrittenRows::Items,
                      .columns = {{.name = "query", .value = "ranking_id"},
                                  {.name = "prompt", .value = "prompt"},
                                  {.name = "response", .value = "item"},
                                  {.name = "model", .value = "source"},
                                  {.name = "rank", .value = "rank"},
                                  {.name = "annotator", .value = "annotator"}}};
  return {.name = "rows",
          .title = "An item a row, with its rank in its query",
          .container = Container::Csv,
          .reads = reads,
          .writes = writes};
}

}  // namespace

const std::vector<FormatDescription>& starterFormats() {
  static const std::vector<FormatDescription> formats{pairsStarter(), battlesStarter(), listStarter(), rowsStarter()};
  return formats;
}

}  // namespace podium
