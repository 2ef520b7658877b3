#include "ui/common/fault_sentences.h"

#include <QCoreApplication>

namespace podium {
namespace {

// The context of these words for translators; the list is a member, so that lupdate finds it in it.
struct Rewordings {
  Q_DECLARE_TR_FUNCTIONS(podium::FaultMessages)
 public:
  static std::span<const FaultRewording> all();
};

}  // namespace

std::span<const FaultRewording> Rewordings::all() {
  static constexpr FaultRewording rewordings[] = {
      {"There is no export format \"%1\". `podium formats` lists those that there are.",
       QT_TR_NOOP("There is no export format \"%1\". Choose one of the list.")},
      {"There is no import format \"%1\". `podium formats` lists those that there are.",
       QT_TR_NOOP("There is no import format \"%1\". Choose one of the list.")},
      {"\"%1\" is a folder of files to import one by one: %2. Import each of them by itself; --format folder takes the "
       "texts, images and videos in it.",
       QT_TR_NOOP("\"%1\" is a folder of files to import one by one: %2. Choose the first of them under \"File\".")},
      {"The %1 of answer %2 is missing from the project. Run `podium check` on it.",
       QT_TR_NOOP("The %1 of answer %2 is missing: the project is damaged. Keep a copy of its file, and go on from a "
                  "backup.")},
      {"Item %1 is missing from the project. Run `podium check` on it.",
       QT_TR_NOOP("Item %1 is missing: the project is damaged. Keep a copy of its file, and go on from a backup.")},
      {"The project has no image or video %1. Run `podium check` on it.",
       QT_TR_NOOP("The image or video %1 is missing: the project is damaged. Keep a copy of its file, and go on from a "
                  "backup.")},
      {"The project holds %1 that is none: \"%2\". Run `podium check` on it, or go back to a backup.",
       QT_TR_NOOP("The project holds a value that cannot be (%1): \"%2\". It is damaged. Keep a copy of its file, and "
                  "go on from a backup.")},
      {"The %1 of a clip cannot be read: %2. The project file is damaged; `podium check` lists what is affected.",
       QT_TR_NOOP(
           "A part of a clip cannot be read (%1: %2): the project is damaged. Keep a copy of its file, and go on "
           "from a backup.")},
      {"%1 is damaged (%2). Run `podium check` on it, or go back to a backup.",
       QT_TR_NOOP("%1 is damaged (%2). Keep a copy of it, and go on from a backup.")},
      {"The questions of an import that was under way cannot be read. Run `podium check` on the project, or go back to "
       "a "
       "backup.",
       QT_TR_NOOP(
           "The questions of an import that was under way cannot be read: the project is damaged. Keep a copy of "
           "its file, and go on from a backup.")},
      {"\"%1\" is of no known shape: %2. `podium formats` lists what can be imported; --format names one, --map says "
       "where things stand.",
       QT_TR_NOOP("\"%1\" is of no known shape: %2. Choose its format, or say the columns by hand.")},
      {"\"%1\" is a pickle of something else than %2. `podium formats` lists what can be imported.",
       QT_TR_NOOP("\"%1\" is a pickle of something else than %2. Choose another format, or another file.")},
      {"The labels of \"%1\" are 0 and 1, and no label is 2: whether 0 stands for the first candidate, the second or a "
       "tie, the file does not say. Say it: %2 --map values=0:first,1:second (or 0:second,1:first), or columns by hand "
       "in the import window.",
       QT_TR_NOOP("The labels of \"%1\" are 0 and 1, and no label is 2: whether 0 stands for the first candidate, the "
                  "second or a tie, the file does not say. Choose \"Columns by hand\" and say it under \"Its words\": "
                  "0:first, 1:second or 0:second, 1:first.")},
      {"has \"%1\" for the best one, which can be counted from 0 or from 1: say so, with position0 or position1",
       QT_TR_NOOP("has \"%1\" for the best one, which can be counted from 0 or from 1: say under \"Its words\" what "
                  "stands for which, 0:first or 1:first")},
  };
  return rewordings;
}

std::span<const FaultRewording> faultRewordings() { return Rewordings::all(); }

}  // namespace podium
