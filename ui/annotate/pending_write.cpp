#include "ui/annotate/pending_write.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "storage/domain/result.h"
#include "storage/json/comparison_json.h"

namespace podium {
namespace {

// JSON numbers are doubles: 2^53 ms are 285,000 years, and ids stay below too.
qint64 integer(const QJsonObject& object, QLatin1String key) { return object.value(key).toInteger(); }

// The outbox knows who answered and what is revised; until the answer is stored it has no id.
QJsonObject answerObject(Comparison answer) {
  answer.id = {};
  answer.annotator = {};
  answer.replaces = {};
  return QJsonDocument::fromJson(QByteArray::fromStdString(toJson(answer))).object();
}

std::optional<Comparison> answerFrom(const QJsonObject& object) {
  try {
    const Comparison answer = comparisonFromJson(QJsonDocument(object).toJson().toStdString());
    return answer.query ? std::optional(answer) : std::nullopt;
  } catch (const Exception&) {
    return std::nullopt;
  }
}

}  // namespace

QByteArray toJsonLine(const PendingWrite& write) {
  QJsonObject object{{QLatin1String("write"), static_cast<qint64>(write.local)},
                     {QLatin1String("annotator"), static_cast<qint64>(write.annotator.value)},
                     {QLatin1String("target"), static_cast<qint64>(write.target.id.value)},
                     {QLatin1String("target_write"), static_cast<qint64>(write.target.local)}};
  if (write.kind == PendingWrite::Kind::Answer) {
    object.insert(QLatin1String("answer"), answerObject(write.comparison));
  } else {
    object.insert(QLatin1String("undo"), true);
    object.insert(QLatin1String("at"), static_cast<qint64>(write.at));
  }
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
    write.at = integer(object, QLatin1String("at"));
    return write.target ? std::optional(write) : std::nullopt;
  }
  const auto answer = answerFrom(object.value(QLatin1String("answer")).toObject());
  if (!answer) return std::nullopt;
  write.comparison = *answer;
  write.comparison.annotator = write.annotator;
  return write;
}

}  // namespace podium
