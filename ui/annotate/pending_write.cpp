#include "ui/annotate/pending_write.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "storage/domain/result.h"

namespace podium {
namespace {

QString text(std::string_view view) { return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())); }

// JSON numbers are doubles: 2^53 ms are 285,000 years, and ids stay below too.
qint64 integer(const QJsonObject& object, QLatin1String key) { return object.value(key).toInteger(); }

QJsonObject answerObject(const Comparison& answer) {
  QJsonArray order;
  for (int position : answer.shownOrder) order.append(position);
  return {{QLatin1String("query"), static_cast<qint64>(answer.query.value)},
          {QLatin1String("verdict"), text(toText(answer.verdict))},
          {QLatin1String("ranking"), text(toText(answer.ranking))},
          {QLatin1String("unranked"), answer.ranking.unranked == UnrankedMeaning::BelowRanked
                                          ? QLatin1String("below_ranked")
                                          : QLatin1String("unknown")},
          {QLatin1String("shown_order"), order},
          {QLatin1String("shown_at"), static_cast<qint64>(answer.shownAt)},
          {QLatin1String("answered_at"), static_cast<qint64>(answer.answeredAt)},
          {QLatin1String("active_ms"), static_cast<qint64>(answer.activeMs)},
          {QLatin1String("replays"), answer.replays},
          {QLatin1String("model_version"), static_cast<qint64>(answer.modelVersion)}};
}

std::optional<Comparison> answerFrom(const QJsonObject& object) {
  Comparison answer;
  answer.query.value = integer(object, QLatin1String("query"));
  try {
    answer.verdict = verdictFromText(object.value(QLatin1String("verdict")).toString().toStdString());
  } catch (const Exception&) {
    return std::nullopt;
  }
  const auto ranking = rankingFromText(object.value(QLatin1String("ranking")).toString().toStdString());
  if (!ranking || !answer.query) return std::nullopt;
  answer.ranking = *ranking;
  answer.ranking.unranked = object.value(QLatin1String("unranked")).toString() == QLatin1String("unknown")
                                ? UnrankedMeaning::Unknown
                                : UnrankedMeaning::BelowRanked;
  for (const auto& position : object.value(QLatin1String("shown_order")).toArray())
    answer.shownOrder.push_back(position.toInt());
  answer.shownAt = integer(object, QLatin1String("shown_at"));
  answer.answeredAt = integer(object, QLatin1String("answered_at"));
  answer.activeMs = integer(object, QLatin1String("active_ms"));
  answer.replays = object.value(QLatin1String("replays")).toInt();
  answer.modelVersion = integer(object, QLatin1String("model_version"));
  return answer;
}

}  // namespace

QByteArray toJsonLine(const PendingWrite& write) {
  QJsonObject object{{QLatin1String("write"), static_cast<qint64>(write.local)},
                     {QLatin1String("annotator"), static_cast<qint64>(write.annotator.value)},
                     {QLatin1String("target"), static_cast<qint64>(write.target.id.value)},
                     {QLatin1String("target_write"), static_cast<qint64>(write.target.local)}};
  if (write.kind == PendingWrite::Kind::Answer)
    object.insert(QLatin1String("answer"), answerObject(write.comparison));
  else
    object.insert(QLatin1String("undo"), true);
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<PendingWrite> pendingWriteFromJson(const QByteArray& line) {
  const QJsonObject object = QJsonDocument::fromJson(line).object();
  PendingWrite write;
  write.local = integer(object, QLatin1String("write"));
  write.annotator.value = integer(object, QLatin1String("annotator"));
  write.target = {{integer(object, QLatin1String("target"))}, integer(object, QLatin1String("target_write"))};
  if (write.local <= 0 || !write.annotator) return std::nullopt;
  if (object.value(QLatin1String("undo")).toBool()) {
    write.kind = PendingWrite::Kind::Undo;
    return write.target ? std::optional(write) : std::nullopt;
  }
  const auto answer = answerFrom(object.value(QLatin1String("answer")).toObject());
  if (!answer) return std::nullopt;
  write.comparison = *answer;
  write.comparison.annotator = write.annotator;
  return write;
}

}  // namespace podium
