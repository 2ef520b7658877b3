#include "exporters/import/item_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "exporters/import/dialogue.h"
#include "exporters/import/media_file.h"
#include "exporters/import/text_reader.h"
#include "exporters/manifest.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kWholeGroup = 9;  // a group of up to so many is asked about as it is, unless k says otherwise
constexpr int kUsualK = 2, kUsualBigK = 4;

struct TextType {
  const char* ending;
  TextFormat format;
  const char* language;
};
constexpr TextType kTextTypes[] = {{".txt", TextFormat::Plain, ""},         {".md", TextFormat::Markdown, ""},
                                   {".py", TextFormat::Code, "python"},     {".js", TextFormat::Code, "javascript"},
                                   {".ts", TextFormat::Code, "typescript"}, {".c", TextFormat::Code, "c"},
                                   {".h", TextFormat::Code, "cpp"},         {".cpp", TextFormat::Code, "cpp"},
                                   {".rs", TextFormat::Code, "rust"},       {".go", TextFormat::Code, "go"},
                                   {".java", TextFormat::Code, "java"},     {".sh", TextFormat::Code, "bash"},
                                   {".sql", TextFormat::Code, "sql"},       {".html", TextFormat::Code, "html"},
                                   {".json", TextFormat::Code, "json"},     {".tex", TextFormat::Code, "tex"}};

const TextType* textTypeOf(const fs::path& file) {
  const std::string ending = file.extension().string();
  const auto found = std::ranges::find_if(kTextTypes, [&](const TextType& type) { return ending == type.ending; });
  return found == std::end(kTextTypes) ? nullptr : found;
}

struct File {
  fs::path path;         // relative to the folder
  std::int64_t row = 0;  // its place in the sorted list
};

struct Group {
  std::vector<File> files;
  fs::path prompt;  // a file; empty: none
  bool sourceIsFolder = false;
};

bool isPrompt(const fs::path& file) { return file.stem() == "prompt" && textTypeOf(file); }

std::vector<File> filesOf(const std::string& folder) {
  std::vector<fs::path> paths;
  std::error_code fault;
  fs::recursive_directory_iterator it(folder, fault);
  if (fault)
    throw Exception(ErrorCode::ReadOnly, "The folder \"" + folder + "\" cannot be read. Ask its owner for permission.");
  for (; it != fs::recursive_directory_iterator(); it.increment(fault)) {
    if (fault) break;
    const fs::path& path = it->path();
    if (path.filename().string().starts_with('.')) {
      it.disable_recursion_pending();
      continue;
    }
    if (it->is_regular_file(fault) && (textTypeOf(path) || mediaKindOf(path.filename().string())))
      paths.push_back(path.lexically_relative(folder));
  }
  std::ranges::sort(paths);
  std::vector<File> files;
  for (fs::path& path : paths) files.push_back({std::move(path), static_cast<std::int64_t>(files.size()) + 1});
  return files;
}

std::vector<Group> groupedBy(const std::vector<File>& files, const std::function<std::string(const fs::path&)>& key) {
  std::map<std::string, Group> groups;
  for (const File& file : files) {
    Group& group = groups[key(file.path)];
    if (isPrompt(file.path))
      group.prompt = file.path;
    else
      group.files.push_back(file);
  }
  std::vector<Group> list;
  for (auto& [name, group] : groups)
    if (!group.files.empty()) list.push_back(std::move(group));
  return list;
}

// "001_a.txt" -> "001"; a name without such an end stands for itself.
std::string prefixOf(const fs::path& path) {
  const std::string stem = path.stem().string();
  const std::size_t at = stem.find_last_of("_-.");
  return at == std::string::npos || at == 0 ? stem : stem.substr(0, at);
}

// Whether most files have a partner.
bool isGrouping(const std::vector<Group>& groups, std::size_t files) {
  std::size_t partnered = 0;
  for (const Group& group : groups)
    if (group.files.size() >= 2) partnered += group.files.size();
  return groups.size() >= 2 && 2 * partnered > files;
}

std::vector<Group> groupsOf(const std::vector<File>& files, bool& grouped) {
  grouped = true;
  if (std::ranges::all_of(files, [](const File& file) { return file.path.has_parent_path(); })) {
    auto byName = groupedBy(files, [](const fs::path& path) { return path.stem().string(); });
    auto byFolder = groupedBy(files, [](const fs::path& path) { return path.parent_path().string(); });
    if (byFolder.size() >= 2 && isGrouping(byName, files.size())) {
      for (Group& group : byName) group.sourceIsFolder = true;
      return byName;
    }
    return byFolder;
  }
  auto byPrefix = groupedBy(files, prefixOf);
  if (isGrouping(byPrefix, files.size())) return byPrefix;
  grouped = false;
  return groupedBy(files, [](const fs::path&) { return std::string(); });
}

std::size_t itemsWanted(const ImportJob& job, std::size_t groupSize, bool grouped) {
  if (job.options.k > 0) return static_cast<std::size_t>(job.options.k);
  if (job.project && job.project->answer == AnswerForm::Pair) return 2;
  if (grouped && groupSize <= kWholeGroup) return groupSize;
  if (job.project) return static_cast<std::size_t>(job.project->k);
  return grouped ? kUsualBigK : kUsualK;
}

// Random sets of k in which every file occurs: the last one is filled up with files that were drawn before.
std::vector<std::vector<File>> setsOf(std::vector<File> files, std::size_t k, std::mt19937_64& random) {
  if (files.size() <= k) return {std::move(files)};
  for (std::size_t i = files.size() - 1; i > 0; --i) std::swap(files[i], files[random() % (i + 1)]);
  std::vector<std::vector<File>> sets;
  for (std::size_t begin = 0; begin < files.size(); begin += k) {
    const std::size_t from = std::min(begin, files.size() - k);
    sets.emplace_back(files.begin() + static_cast<std::ptrdiff_t>(from),
                      files.begin() + static_cast<std::ptrdiff_t>(from + k));
  }
  return sets;
}

Content textFile(const ImportJob& job, const fs::path& path) {
  const fs::path file = fs::path(job.input) / path;
  std::error_code fault;
  const std::string name = "\"" + path.string() + "\"";
  if (fs::file_size(file, fault) > kLongestRow || fault) throw RowFault(name + " is longer than 64 MiB");
  std::ifstream stream(file, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (!stream) throw RowFault(name + " cannot be read");
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (const auto bad = firstInvalidUtf8(text))
    throw RowFault(name + " is not UTF-8 at its byte " + std::to_string(*bad + 1));
  if (text.find('\0') != std::string::npos) throw RowFault(name + " holds a NUL character");
  if (text.empty()) throw RowFault(name + " is empty");
  const TextType* type = textTypeOf(path);
  const TextFormat format = job.options.textFormat.value_or(type->format);
  Content content = textContent(format, std::move(text));
  if (format == TextFormat::Code) content.language = type->language;
  return content;
}

// In a project of videos, animations are such.
ItemKind kindOf(const File& file, bool videos) {
  const std::string name = file.path.filename().string();
  if (videos && mayBeAnimation(name)) return ItemKind::Video;
  return mediaKindOf(name).value_or(ItemKind::Text);
}

// What most files are; of as many images and texts, the images, which the texts may speak of.
ItemKind kindOfMost(const std::vector<File>& files) {
  const auto count = [&files](ItemKind kind) {
    return std::ranges::count_if(
        files, [kind](const File& file) { return !isPrompt(file.path) && kindOf(file, false) == kind; });
  };
  constexpr ItemKind kKinds[] = {ItemKind::Video, ItemKind::Image, ItemKind::Text};
  return *std::ranges::max_element(kKinds, {}, count);
}

std::vector<File> filesOfKind(const std::vector<File>& files, ItemKind kind, QuestionSink& questions) {
  std::vector<File> fit;
  for (const File& file : files) {
    if (firstInvalidUtf8(file.path.string()))
      questions.reject(file.row, "has a name that is not UTF-8: give the file another one");
    else if (isPrompt(file.path) || kindOf(file, kind == ItemKind::Video) == kind)
      fit.push_back(file);
    else
      questions.reject(file.row, "\"" + file.path.string() + "\" is of another kind: " +
                                     (kind == ItemKind::Text    ? "texts are judged"
                                      : kind == ItemKind::Image ? "images are judged"
                                                                : "videos are judged"));
  }
  return fit;
}

// Those that can be shown, before sets are drawn: one bad file takes no other with it.
std::vector<File> readableFiles(const ImportJob& job, const std::vector<File>& files, QuestionSink& questions,
                                const std::stop_token& stop) {
  const bool videos = job.project && job.project->kind == ItemKind::Video;
  std::vector<File> readable;
  for (const File& file : files) {
    if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
    try {
      if (const ItemKind kind = kindOf(file, videos); kind == ItemKind::Text)
        textFile(job, file.path);
      else
        requireMediaFile(job.input, file.path.string(), kind);
      readable.push_back(file);
    } catch (const RowFault& fault) {
      questions.reject(file.row, fault.what());
    }
  }
  return readable;
}

ImportedItem itemOf(const ImportJob& job, const File& file, bool sourceIsFolder) {
  ImportedItem item;
  if (sourceIsFolder) item.source = file.path.parent_path().string();
  if (const auto kind = mediaKindOf(file.path.filename().string())) {
    item.kind = *kind;
    item.path = file.path.string();
  } else {
    item.content = textFile(job, file.path);
  }
  return item;
}

}  // namespace

ImportReport ItemFolder::read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                              std::stop_token stop) {
  ImportJob here = job;
  here.options.mediaFolder = job.input;  // paths are those of the folder itself
  if (filesOfManifest(job.input + "/manifest.json"))
    throw Exception(ErrorCode::InvalidInput, "The folder \"" + job.input +
                                                 "\" is an export of Podium's, whose files are no items to judge. "
                                                 "Import the project's archive, or a file of rows in it.");
  const std::vector<File> all = filesOf(job.input);
  if (all.empty())
    throw Exception(ErrorCode::InvalidInput,
                    "The folder \"" + job.input + "\" holds no texts, images or videos. Choose another folder.");
  QuestionSink questions(here, sink);
  questions.report().unit = RowUnit::File;
  const std::vector<File> files = filesOfKind(all, job.project ? job.project->kind : kindOfMost(all), questions);
  std::mt19937_64 random(job.options.seed);
  const bool singles = job.options.k == 1 || (job.project && job.project->k == 1);
  bool grouped = false;
  std::int64_t done = 0;
  for (const Group& group : groupsOf(files, grouped)) {
    const std::vector<File> readable = readableFiles(here, group.files, questions, stop);
    if (readable.empty()) continue;
    const std::size_t k = itemsWanted(job, readable.size(), grouped);
    for (const std::vector<File>& set : setsOf(readable, k, random)) {
      if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
      try {
        ImportedQuestion question;
        if (!group.prompt.empty()) question.prompt = textFile(job, group.prompt);
        for (const File& file : set) question.items.push_back(itemOf(here, file, group.sourceIsFolder));
        if (set.size() == 1 && !singles)
          throw RowFault("\"" + set.front().path.string() + "\" has nothing to be compared with");
        questions.add(question);
      } catch (const RowFault& fault) {
        questions.reject(set.front().row, fault.what());
      }
      done += static_cast<std::int64_t>(set.size());
      if (progress) progress(std::min<std::int64_t>(done, std::ssize(files)), std::ssize(files), done);
    }
  }
  if (progress) progress(std::ssize(files), std::ssize(files), done);
  questions.flush();
  return std::move(questions.report());
}

}  // namespace podium
