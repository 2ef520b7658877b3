#pragma once
// Changes by the annotator that are not yet known to be on the disk.
#include <cstdint>
#include <optional>

#include "storage/domain/comparison.h"

class QByteArray;

namespace podium {

// An answer, known by its id in the project or, until it has one, by its number in this outbox.
struct AnswerRef {
  ComparisonId id;
  std::int64_t local = 0;
  bool operator==(const AnswerRef&) const = default;
  explicit operator bool() const { return id || local > 0; }
};

struct PendingWrite {
  enum class Kind { Answer, Undo };
  Kind kind = Kind::Answer;
  std::int64_t local = 0;  // number of this write, ascending
  AnnotatorId annotator;
  Comparison comparison;  // Answer
  Timestamp at = 0;       // Undo: when it was asked for
  AnswerRef target;       // Answer: the undone answer that it revises, or none. Undo: the answer to take back
};

// One line of JSON without its newline, and back; nullopt for anything else.
QByteArray toJsonLine(const PendingWrite& write);
std::optional<PendingWrite> pendingWriteFromJson(const QByteArray& line);

}  // namespace podium
