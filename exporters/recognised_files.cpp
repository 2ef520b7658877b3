#include "exporters/recognised_files.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "exporters/formats.h"
#include "exporters/import/row_importer.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kMostFiles = 500, kNamed = 5;

// Whether a file of that name may hold rows; a .txt is a text that may be an item.
bool hasEndingOfRows(const fs::path& file) {
  static const std::set<std::string> endings = [] {
    std::set<std::string> all{".gz", ".zst"};
    for (const ImportFormat& format : importFormats())
      for (const std::string& extension : format.extensions) all.insert("." + extension);
    all.erase(".txt");
    return all;
  }();
  return endings.contains(file.extension().string());
}

// Its format; empty where it is of none.
std::string formatOf(const fs::path& file) {
  try {
    const std::vector<FormatFit> fits = fittingFormats(sampleOf(file.string()));
    return fits.empty() ? std::string() : fits.front().format->name;
  } catch (const Exception&) {
    return {};
  }
}

}  // namespace

std::vector<RecognisedFile> recognisedFilesIn(const std::string& folder) {
  std::vector<RecognisedFile> known;
  std::size_t others = 0;
  std::error_code fault;
  for (fs::recursive_directory_iterator at(folder, fault); !fault && at != fs::recursive_directory_iterator();
       at.increment(fault)) {
    const fs::path& file = at->path();
    if (file.filename().string().starts_with('.')) {
      at.disable_recursion_pending();
      continue;
    }
    if (!at->is_regular_file(fault)) continue;
    if (known.size() + others == kMostFiles) return {};
    const std::string format = at.depth() == 0 && hasEndingOfRows(file) ? formatOf(file) : std::string();
    if (format.empty())
      ++others;
    else
      known.push_back({file.filename().string(), format});
  }
  if (known.size() <= others) return {};
  std::ranges::sort(known, {}, &RecognisedFile::name);
  return known;
}

std::string namesOf(const std::vector<RecognisedFile>& files) {
  std::string names;
  for (std::size_t i = 0; i < std::min(files.size(), kNamed); ++i)
    names += (i == 0 ? "\"" : ", \"") + files[i].name + "\" (" + files[i].format + ")";
  return files.size() > kNamed ? names + ", ..." : names;
}

}  // namespace podium
