#include "exporters/import/minari_dataset.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "exporters/hdf5_reader.h"
#include "exporters/import/frame_stack.h"
#include "exporters/import/minari_episodes.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
constexpr int kFramesPerSecond = 15;
constexpr int kStretch = 60, kShortest = 30;  // pictures; what is left and shorter belongs to the stretch before it
constexpr int kUsualK = 2;
constexpr std::size_t kWindowBytes = std::size_t{96} << 20;  // of videos that wait for others
constexpr std::int64_t kMostEpisodes = 1'000'000;

// The folder of the episodes, of which a file of HDF5 is a part; empty: there is none.
fs::path dataFolderOf(const std::string& input) {
  std::error_code fault;
  const fs::path path(input);
  for (const fs::path& data : {path / "data", path, fs::is_directory(path, fault) ? path : path.parent_path()})
    if (fs::is_regular_file(data / "metadata.json", fault)) return data;
  return {};
}

RowValue jsonIn(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return RowValue::parse(stream, nullptr, false);
}

std::string wordIn(const RowValue& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  return object.is_object() && found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

struct Dataset {
  std::unique_ptr<MinariEpisodes> episodes;
  std::int64_t count = 0;
  std::string id, source;
};

bool isHdf5(const fs::path& file) {
  std::string begin(8, '\0');
  std::ifstream(file, std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size()));
  return looksLikeHdf5(begin);
}

Dataset datasetIn(const ImportJob& job) {
  const auto refuse = [&job](const std::string& why) {
    throw Exception(ErrorCode::InvalidInput, "The Minari dataset \"" + job.input + "\" " + why);
  };
  const fs::path data = dataFolderOf(job.input);
  if (data.empty())
    refuse("has no metadata.json beside it, which says what it holds. Of HDF5 only such datasets are read.");
  const RowValue facts = jsonIn(data / "metadata.json");
  const std::string format = wordIn(facts, "data_format");
  if (format != "arrow" && format != "parquet" && format != "hdf5")
    refuse("is kept in an unknown way (\"" + format + "\").");
  const auto pictures = minariPicturesIn(RowValue::parse(wordIn(facts, "observation_space"), nullptr, false));
  if (!pictures)
    refuse(
        "holds observations that are no pictures (uint8, height x width, x 3 in colour), so that there is nothing to "
        "look at: render each episode as a video, and import the folder of videos.");
  Dataset dataset;
  dataset.id = wordIn(facts, "dataset_id");
  dataset.source = wordIn(facts, "algorithm_name");
  if (dataset.source.empty()) dataset.source = dataset.id;
  const auto episodes = facts.find("total_episodes");
  dataset.count = episodes != facts.end() && episodes->is_number_integer() ? episodes->get<std::int64_t>() : 0;
  if (dataset.count < 1 || dataset.count > kMostEpisodes) refuse("says that it holds no episode.");
  if (format == "hdf5" && !isHdf5(data / kMinariHdf5File))
    refuse("has no file of HDF5 at data/main_data.hdf5. Get it again from where it came from.");
  dataset.episodes = format == "hdf5" ? minariHdf5(data, *pictures) : minariColumns(data, format, *pictures);
  return dataset;
}

// The stretches of one episode, one after the other.
class Stretches {
 public:
  Stretches(const Dataset& dataset, std::int64_t number)
      : m_dataset(dataset), m_number(number), m_source(dataset.episodes->open(number)) {}

  // nullopt after the last one.
  std::optional<ImportedItem> next() {
    while (std::ssize(m_pictures) < kStretch + kShortest && readOne()) continue;
    const std::size_t left = m_pictures.size();
    if (left == 0 && m_begin == 0) throw RowFault("holds no picture");
    if (left == 0) return std::nullopt;
    const std::size_t count = left < kStretch + kShortest ? left : kStretch;
    ImportedItem item;
    item.kind = ItemKind::Video;
    const std::string from = std::to_string(m_begin);
    const std::string to = std::to_string(m_begin + static_cast<std::int64_t>(count) - 1);
    item.path = "episode-" + std::to_string(m_number) + "/" + from + "-" + to;
    item.content.body = m_dataset.id + ", episode " + std::to_string(m_number) + ", steps " + from + " to " + to;
    item.source = m_dataset.source;
    item.media = std::make_shared<const Media>(videoOf(
        static_cast<int>(count), [this](int i) { return m_pictures[static_cast<std::size_t>(i)]; }, kFramesPerSecond));
    m_pictures.erase(m_pictures.begin(), m_pictures.begin() + static_cast<std::ptrdiff_t>(count));
    m_begin += static_cast<std::int64_t>(count);
    return item;
  }

 private:
  bool readOne() {
    auto picture = m_source->next();
    if (picture) m_pictures.push_back(std::move(*picture));
    return picture.has_value();
  }

  const Dataset& m_dataset;
  std::int64_t m_number = 0, m_begin = 0;
  std::unique_ptr<MinariEpisode> m_source;
  std::vector<QImage> m_pictures;  // read, and in no stretch yet
};

template <class Values>
void shuffle(Values& values, std::mt19937_64& random) {
  for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random() % i]);
}

// Stretches that wait to be asked about together.
class Waiting {
 public:
  Waiting(std::size_t k, std::mt19937_64& random, QuestionSink& questions)
      : m_k(k), m_random(random), m_questions(questions) {}

  void add(ImportedItem item) {
    m_bytes += item.media->bytes.size();
    m_items.push_back(std::move(item));
    if (m_bytes > kWindowBytes && m_items.size() >= m_k) ask();
  }
  // All but what is less than a set; at the end that is filled up with stretches that were asked about before.
  void ask(bool end = false) {
    shuffle(m_items, m_random);
    while (m_items.size() >= m_k) {
      ImportedQuestion question;
      question.items.assign(m_items.end() - static_cast<std::ptrdiff_t>(m_k), m_items.end());
      m_items.resize(m_items.size() - m_k);
      m_before = question.items;
      m_questions.add(question);
    }
    if (end && !m_items.empty()) {
      ImportedQuestion question;
      question.items = m_items;
      for (std::size_t i = 0; question.items.size() < m_k && i < m_before.size(); ++i)
        question.items.push_back(m_before[i]);
      if (question.items.size() < m_k) throw RowFault("has nothing to be compared with");
      m_questions.add(question);
    }
    m_bytes = 0;
    for (const ImportedItem& item : m_items) m_bytes += item.media->bytes.size();
  }

 private:
  std::size_t m_k;
  std::mt19937_64& m_random;
  QuestionSink& m_questions;
  std::vector<ImportedItem> m_items, m_before;
  std::size_t m_bytes = 0;
};

std::size_t itemsWanted(const ImportJob& job) {
  if (job.options.k > 0) return static_cast<std::size_t>(job.options.k);
  return static_cast<std::size_t>(job.project ? job.project->k : kUsualK);
}

}  // namespace

int MinariDataset::recognise(const ImportSample& sample) {
  if (!sample.folder) return looksLikeHdf5(sample.head) ? 100 : 0;
  const fs::path data = dataFolderOf(sample.path);
  const RowValue facts = data.empty() ? RowValue() : jsonIn(data / "metadata.json");
  return facts.is_object() && facts.contains("total_episodes") && facts.contains("data_format") ? 100 : 0;
}

ImportReport MinariDataset::read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                                 std::stop_token stop) {
  const Dataset dataset = datasetIn(job);
  QuestionSink questions(job, sink);
  questions.report().unit = RowUnit::Element;
  std::mt19937_64 random(job.options.seed);
  std::vector<std::int64_t> order(static_cast<std::size_t>(dataset.count));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::int64_t>(i);
  shuffle(order, random);
  Waiting waiting(itemsWanted(job), random, questions);
  std::int64_t done = 0;
  for (const std::int64_t number : order) {
    if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
    try {
      Stretches episode(dataset, number);
      while (auto item = episode.next()) {
        if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
        waiting.add(std::move(*item));
      }
    } catch (const RowFault& fault) {
      questions.reject(number + 1, fault.what());
    }
    ++done;
    if (progress) progress(done, dataset.count, done);
  }
  try {
    waiting.ask(true);
  } catch (const RowFault& fault) {
    questions.reject(dataset.count, fault.what());
  }
  questions.flush();
  return std::move(questions.report());
}

}  // namespace podium
