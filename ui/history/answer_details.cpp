#include "ui/history/answer_details.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "ui/common/format.h"
#include "ui/history/answer_words.h"

namespace podium {
namespace {

// The context of these sentences for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(AnswerDetails)
};

QString timeText(Timestamp at) { return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat); }

QString seconds(std::int64_t ms) { return durationText(static_cast<double>(ms) / 1000.0); }

QString stateSentence(const HistoryRow& row) {
  switch (row.state) {
    case AnswerState::Revised:
      return Words::tr("Revised by answer %1, which replaces it.").arg(row.replacedBy.value);
    case AnswerState::TakenBack:
      return Words::tr("Taken back; its query waits for an answer again.");
    case AnswerState::Withdrawn:
      return Words::tr("Does not count: the import of its query is taken back.");
    case AnswerState::Stands:
      break;
  }
  return row.answer.replaces ? Words::tr("Stands. It revises answer %1.").arg(row.answer.replaces.value)
                             : Words::tr("Stands.");
}

QString purposeText(QueryPurpose purpose) {
  switch (purpose) {
    case QueryPurpose::Tutorial:
      return Words::tr("tutorial");
    case QueryPurpose::Qualification:
      return Words::tr("qualification");
    case QueryPurpose::Ask:
      break;
  }
  return {};
}

QString tagWords(const AnswerParts& parts, int position) {
  QStringList words;
  for (const Tag& tag : parts.tags)
    if (tag.position == position) words += text(tag.tag);
  return words.join(QStringLiteral(", "));
}

QString stepWords(const AnswerParts& parts, int position) {
  QStringList words;
  for (const StepLabel& step : parts.steps)
    if (step.position == position)
      words += (step.label > 0   ? Words::tr("%1 right")
                : step.label < 0 ? Words::tr("%1 wrong")
                                 : Words::tr("%1 neutral"))
                   .arg(step.step + 1);
  return words.join(QStringLiteral(", "));
}

QString evidenceWords(const AnswerParts& parts, int position) {
  QStringList words;
  for (const EvidenceMark& mark : parts.evidence)
    if (mark.position == position)
      words += (mark.support == Support::Supported ? Words::tr("%1 supported")
                : mark.support == Support::Partly  ? Words::tr("%1 partly supported")
                                                   : Words::tr("%1 unsupported"))
                   .arg(mark.claim + 1);
  return words.join(QStringLiteral(", "));
}

QString spanWords(const AnswerParts& parts, int position) {
  QStringList words;
  for (const Span& span : parts.spans)
    if (span.position == position)
      words += Words::tr("%1 (characters %2 to %3)").arg(text(span.label)).arg(span.begin + 1).arg(span.end);
  return words.join(QStringLiteral(", "));
}

QString momentWords(const AnswerParts& parts, int position) {
  QStringList words;
  for (const Moment& moment : parts.moments)
    if (moment.position == position)
      words += (moment.value > 0 ? Words::tr("good at frame %1") : Words::tr("bad at frame %1")).arg(moment.frame + 1);
  return words.join(QStringLiteral(", "));
}

QString ratingWords(const AnswerParts& parts, int position) {
  QStringList words;
  for (const Rating& rating : parts.ratings) {
    if (rating.position != position) continue;
    const QString value = QLocale().toString(rating.value, 'g', 6);
    words += rating.axis.empty() ? value : Words::tr("%1 %2").arg(text(rating.axis), value);
  }
  return words.join(QStringLiteral(", "));
}

bool contains(const std::vector<int>& positions, int position) {
  return std::find(positions.begin(), positions.end(), position) != positions.end();
}

}  // namespace

std::vector<DetailLine> answerDetails(const HistoryRow& row, const ProjectInfo& project) {
  std::vector<DetailLine> lines;
  const auto add = [&lines](const QString& heading, const QString& words) {
    if (!words.isEmpty()) lines.push_back({heading, words});
  };
  const Comparison& answer = row.answer;
  add(Words::tr("Answer"), decisionWords(answer, project));
  if (answer.parts.strength > 0)
    add(Words::tr("How much better"),
        Words::tr("%1 of %2").arg(answer.parts.strength).arg(project.task.strengthLevels));
  if (answer.parts.margin) add(Words::tr("How much better"), QLocale().toString(*answer.parts.margin, 'g', 6));
  add(Words::tr("Tags"), tagWords(answer.parts, -1));
  add(Words::tr("Reason"), text(answer.parts.rationale));
  add(Words::tr("Written answer"), text(answer.parts.demonstration));
  add(Words::tr("Said next"), text(answer.parts.message));
  add(Words::tr("Flag"), text(answer.parts.flag));
  add(Words::tr("State"), stateSentence(row));
  const QString took = Words::tr("%1, after %2").arg(timeText(answer.answeredAt), seconds(answer.activeMs));
  add(Words::tr("Given"), answer.replays > 0 ? Words::tr("%1; replays: %2").arg(took).arg(answer.replays) : took);
  QString query = Words::tr("query %1, answer %2").arg(row.query.id.value).arg(row.id.value);
  if (const QString purpose = purposeText(row.query.purpose); !purpose.isEmpty())
    query += QStringLiteral(", ") + purpose;
  add(Words::tr("Number"), query);
  if (row.query.prompt) add(Words::tr("Prompt"), row.asked);
  return lines;
}

QString cardDetails(const HistoryRow& row, const HistoryCard& card) {
  const AnswerParts& parts = row.answer.parts;
  QStringList lines;
  const auto add = [&lines](const QString& sentence, const QString& words) {
    if (!words.isEmpty()) lines += sentence.arg(words);
  };
  add(Words::tr("Rated %1"), ratingWords(parts, card.position));
  if (contains(parts.accepted, card.position)) lines += Words::tr("Accepted");
  if (contains(parts.rejected, card.position)) lines += Words::tr("Rejected");
  add(Words::tr("Tags: %1"), tagWords(parts, card.position));
  add(Words::tr("Marked: %1"), spanWords(parts, card.position));
  add(Words::tr("Steps: %1"), stepWords(parts, card.position));
  add(Words::tr("Citations: %1"), evidenceWords(parts, card.position));
  add(Words::tr("While it played: %1"), momentWords(parts, card.position));
  for (const Look& look : parts.looks) {
    if (look.position != card.position) continue;
    lines += look.replays > 0 ? Words::tr("Looked at for %1; replays: %2").arg(seconds(look.dwellMs)).arg(look.replays)
                              : Words::tr("Looked at for %1").arg(seconds(look.dwellMs));
  }
  for (const Edit& edit : parts.edits)
    if (edit.position == card.position) lines += Words::tr("Edited to: %1").arg(text(edit.body));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace podium
