#pragma once
// Whether what the annotator said is on the disk.
#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace podium {

struct SaveState {
  enum class Kind {
    Nothing,          // nothing to save yet
    Saving,           // handed to the writer, not yet committed
    Saved,            // all of it is committed; `at` says since when
    NotSavedRetrying  // a write failed or takes too long; `reason` says why and where the answers are kept meanwhile
  };
  Kind kind = Kind::Nothing;
  QDateTime at;
  QString reason;   // sentences for people
  int waiting = 0;  // writes that are not yet committed
  bool operator==(const SaveState&) const = default;
};

}  // namespace podium

Q_DECLARE_METATYPE(podium::SaveState)
