#include "ui/project/import_titles.h"

#include <QCoreApplication>
#include <algorithm>
#include <span>

#include "exporters/formats.h"
#include "ui/common/format.h"

namespace podium {
namespace {

struct Title {
  const char* name;
  const char* words;
};

// The context of these words for translators; the list is a member, so that lupdate finds it in it.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(podium::ImportTitles)
 public:
  static std::span<const Title> all();
};

std::span<const Title> Words::all() {
  static constexpr Title titles[] = {
      {"oasst-trees", QT_TR_NOOP("Open-Assistant message trees")},
      {"summary-pairs", QT_TR_NOOP("Comparisons of summaries")},
      {"jsonl-pairs", QT_TR_NOOP("Preference pairs: chosen and rejected")},
      {"pairs-columns", QT_TR_NOOP("Two candidates in columns")},
      {"steps", QT_TR_NOOP("Steps of one solution")},
      {"ranked-list", QT_TR_NOOP("A prompt and a list of candidates")},
      {"items", QT_TR_NOOP("One text, image or video a row")},
      {"folder", QT_TR_NOOP("A folder of texts, images or videos")},
      {"podium-jsonl", QT_TR_NOOP("Podium archive")},
      {"label-studio", QT_TR_NOOP("Label Studio tasks with annotations")},
      {"argilla", QT_TR_NOOP("Argilla records with responses")},
      {"potato", QT_TR_NOOP("Potato items with annotations")},
      {"preflib", QT_TR_NOOP("PrefLib votes")},
      {"rank-table", QT_TR_NOOP("A ranking a row, in columns")},
      {"ranking-lines", QT_TR_NOOP("A ranking a line: b > a = c")},
      {"numbered-columns", QT_TR_NOOP("Candidates in numbered columns")},
      {"contests", QT_TR_NOOP("Contests: who met whom, and how it ended")},
      {"imitation-pickle", QT_TR_NOOP("Pairs of fragments, of imitation")},
      {"prefdb-pickle", QT_TR_NOOP("Pairs of clips, a PrefDB")},
      {"rlhfblender", QT_TR_NOOP("Comparisons of episodes, of RLHF-Blender")},
      {"minari", QT_TR_NOOP("A dataset of Minari")},
      {"win-matrix", QT_TR_NOOP("A square table of wins")},
      {"uni-rlhf-rows", QT_TR_NOOP("Uni-RLHF labels in a table")},
      {"uni-rlhf", QT_TR_NOOP("A folder of Uni-RLHF labels")},
  };
  return titles;
}

}  // namespace

bool hasImportTitle(const std::string& name) {
  return std::ranges::find(Words::all(), name, &Title::name) != Words::all().end();
}

QString importTitle(const std::string& name) {
  const auto known = std::ranges::find(Words::all(), name, &Title::name);
  if (known != Words::all().end()) return Words::tr(known->words);
  const ImportFormat* format = findImportFormat(name);
  return text(format ? format->title : name);
}

}  // namespace podium
