#pragma once
// The whole of an answer as headings and sentences. Pure.
#include <QString>
#include <vector>

#include "storage/domain/project.h"
#include "ui/history/history_row.h"

namespace podium {

struct DetailLine {
  QString heading, words;
  bool operator==(const DetailLine&) const = default;
};

// What the answer as a whole says: decision, time, reason, flag, what became of it.
std::vector<DetailLine> answerDetails(const HistoryRow& row, const ProjectInfo& project);
// What it says about one item, and how that one was looked at; empty when nothing.
QString cardDetails(const HistoryRow& row, const HistoryCard& card);

}  // namespace podium
