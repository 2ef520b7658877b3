#pragma once
// One answer of the history as it is shown: read and put into words before it is needed.
#include <QString>
#include <optional>
#include <vector>

#include "storage/project_reader.h"

namespace podium {

enum class AnswerState {
  Stands,
  Revised,    // another answer to the same query replaces it
  TakenBack,  // nothing replaces it: the query waits again
  Withdrawn   // the import of its query is taken back: it does not count
};

struct HistoryCard {
  QString letter;
  int position = 0;  // in Query::items
  ItemId item;
  QString lines;  // the first ones of a text; the caption of what is no text
};

// Immutable once read; values cross threads.
struct HistoryRow {
  ComparisonId id;
  Comparison answer;
  Query query;
  AnswerState state = AnswerState::Stands;
  ComparisonId replacedBy;         // of a revised one
  QString asked;                   // the first words of the prompt, or of the first item
  QString decision, words;         // answer_words.h
  std::vector<HistoryCard> cards;  // in the order in which they were shown
  ItemId picture;                  // the best item, or the first one: what stands for the answer as a picture
  QString lines;                   // of that item
  QString fault;                   // why it cannot be read; all but `id` is empty then
};

// Any thread but the GUI's, with a reader of that thread. What cannot be read becomes a row that says so.
HistoryRow readHistoryRow(ProjectReader& reader, const ProjectInfo& project, ComparisonId id);

// "stands", "revised", "taken back", "import taken back".
QString stateWords(AnswerState state);

}  // namespace podium
