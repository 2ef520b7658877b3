#include "ui/history/history_row.h"

#include <QCoreApplication>
#include <algorithm>

#include "storage/domain/result.h"
#include "ui/annotate/card_mark.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/history/answer_words.h"
#include "ui/history/first_lines.h"

namespace podium {
namespace {

constexpr auto kQueryMissing =
    "Its query is missing: the project is damaged. Keep a copy of its file, and go on from a backup.";

constexpr int kAskedLength = 160, kCardLines = 6, kCardLength = 400;  // characters

// The context of these sentences for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(HistoryRow)
};

void readState(ProjectReader& reader, HistoryRow& row) {
  if (!row.answer.retracted) {
    if (row.answer.withdrawn) row.state = AnswerState::Withdrawn;
    return;
  }
  row.replacedBy = reader.replacementOf(row.id);
  row.state = row.replacedBy ? AnswerState::Revised : AnswerState::TakenBack;
}

void readCards(ProjectReader& reader, const ProjectInfo& project, HistoryRow& row) {
  int place = 0;
  for (const int position : row.answer.shownOrder) {
    if (position < 0 || position >= static_cast<int>(row.query.items.size())) continue;
    HistoryCard card{cardName(place++), position, row.query.items[static_cast<std::size_t>(position)], {}};
    if (project.kind != ItemKind::Clip)
      if (const auto item = reader.itemContent(card.item))
        card.lines = firstLines(item->content, kCardLines, kCardLength);
    row.cards.push_back(std::move(card));
  }
}

void readPicture(HistoryRow& row) {
  if (row.cards.empty()) return;
  const auto& tiers = row.answer.ranking.tiers;
  const int best = tiers.empty() ? row.cards.front().position : tiers.front().front();
  const auto card =
      std::find_if(row.cards.begin(), row.cards.end(), [best](const auto& each) { return each.position == best; });
  if (card == row.cards.end()) return;
  row.picture = card->item;
  row.lines = card->lines;
}

}  // namespace

HistoryRow readHistoryRow(ProjectReader& reader, const ProjectInfo& project, ComparisonId id) {
  HistoryRow row;
  row.id = id;
  try {
    const auto answer = reader.comparison(id);
    const auto query = answer ? reader.query(answer->query) : std::nullopt;
    if (!query) throw Exception(ErrorCode::NotFound, kQueryMissing);
    row.answer = *answer;
    row.query = *query;
    readState(reader, row);
    readCards(reader, project, row);
    readPicture(row);
    if (row.query.prompt)
      if (const auto prompt = reader.prompt(row.query.prompt)) row.asked = firstWords(prompt->content, kAskedLength);
    if (row.asked.isEmpty() && project.kind != ItemKind::Clip && !row.query.items.empty())
      if (const auto first = reader.itemContent(row.query.items.front()))
        row.asked = firstWords(first->content, kAskedLength);
    if (row.asked.isEmpty()) row.asked = text(project.instruction);
    row.decision = decisionWords(row.answer, project);
    row.words = answerWords(row.answer, project);
  } catch (const Exception& fault) {
    row = {};
    row.id = id;
    row.fault = Words::tr("Answer %1 cannot be read: %2").arg(id.value).arg(faultMessage(fault.what()));
  }
  return row;
}

QString stateWords(AnswerState state) {
  switch (state) {
    case AnswerState::Stands:
      return Words::tr("stands");
    case AnswerState::Revised:
      return Words::tr("revised");
    case AnswerState::TakenBack:
      return Words::tr("taken back");
    case AnswerState::Withdrawn:
      return Words::tr("import taken back");
  }
  return {};
}

}  // namespace podium
