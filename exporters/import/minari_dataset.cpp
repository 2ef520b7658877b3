#include "exporters/import/minari_dataset.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "exporters/import/frame_stack.h"
#include "exporters/parquet_module.h"

namespace podium {
namespace {

namespace fs = std::filesystem;
constexpr int kFramesPerSecond = 15;
constexpr int kStretch = 60, kShortest = 30;  // pictures; what is left and shorter belongs to the stretch before it
constexpr int kUsualK = 2;
constexpr std::size_t kWindowBytes = std::size_t{96} << 20;  // of videos that wait for others
constexpr std::int64_t kMostEpisodes = 1'000'000, kSmallestSide = 8, kBiggestSide = 1 << 14;

// The folder of the episodes; empty: there is none.
fs::path dataFolderOf(const std::string& folder) {
  std::error_code fault;
  for (const fs::path& data : {fs::path(folder) / "data", fs::path(folder)})
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

// Where the pictures are.
struct Pictures {
  std::string part;  // of a Dict; empty: the observation itself
  int width = 0, height = 0, channels = 1;
};

std::optional<Pictures> picturesIn(const RowValue& space) {
  if (wordIn(space, "type") == "Dict" && space.contains("subspaces") && space["subspaces"].is_object()) {
    for (const auto& [name, part] : space["subspaces"].items())
      if (auto pictures = picturesIn(part); pictures && pictures->part.empty()) {
        pictures->part = name;
        return pictures;
      }
    return std::nullopt;
  }
  const auto shape = space.is_object() ? space.find("shape") : space.end();
  if (wordIn(space, "type") != "Box" || wordIn(space, "dtype") != "uint8" || shape == space.end() || !shape->is_array())
    return std::nullopt;
  std::vector<std::int64_t> sides;
  for (const RowValue& side : *shape) sides.push_back(side.is_number_integer() ? side.get<std::int64_t>() : 0);
  if (sides.size() == 2) sides.push_back(1);
  const bool fits = sides.size() == 3 && (sides[2] == 1 || sides[2] == 3) &&
                    std::min(sides[0], sides[1]) >= kSmallestSide && std::max(sides[0], sides[1]) <= kBiggestSide;
  if (!fits) return std::nullopt;
  return Pictures{{}, static_cast<int>(sides[1]), static_cast<int>(sides[0]), static_cast<int>(sides[2])};
}

struct Dataset {
  fs::path data;
  ColumnFile kind = ColumnFile::ArrowFile;
  std::string ending, id, source;
  Pictures pictures;
  std::int64_t episodes = 0;
};

Dataset datasetIn(const ImportJob& job) {
  Dataset dataset;
  dataset.data = dataFolderOf(job.input);
  const RowValue facts = dataset.data.empty() ? RowValue() : jsonIn(dataset.data / "metadata.json");
  const std::string format = wordIn(facts, "data_format");
  const auto refuse = [&job](const std::string& why) {
    throw Exception(ErrorCode::InvalidInput, "The Minari dataset \"" + job.input + "\" " + why);
  };
  if (format == "hdf5")
    refuse(
        "is kept as HDF5, which is not read. Keep it as Arrow once more, in Python: s = "
        "minari.load_dataset(ID).storage; minari.dataset.minari_storage.MinariStorage.new(FOLDER, s.observation_space, "
        "s.action_space, "
        "data_format=\"arrow\").update_from_storage(s), and import that folder.");
  if (format != "arrow" && format != "parquet") refuse("is kept in an unknown way (\"" + format + "\").");
  dataset.ending = "." + format;
  if (format == "parquet") dataset.kind = ColumnFile::Parquet;
  const RowValue space = RowValue::parse(wordIn(facts, "observation_space"), nullptr, false);
  const auto pictures = picturesIn(space);
  if (!pictures)
    refuse(
        "holds observations that are no pictures (uint8, height x width, x 3 in colour), so that there is nothing to "
        "look at: render each episode as a video, and import the folder of videos.");
  dataset.pictures = *pictures;
  dataset.id = wordIn(facts, "dataset_id");
  dataset.source = wordIn(facts, "algorithm_name");
  if (dataset.source.empty()) dataset.source = dataset.id;
  const auto episodes = facts.find("total_episodes");
  dataset.episodes = episodes != facts.end() && episodes->is_number_integer() ? episodes->get<std::int64_t>() : 0;
  if (dataset.episodes < 1 || dataset.episodes > kMostEpisodes) refuse("says that it holds no episode.");
  return dataset;
}

const RowValue& pictureIn(const RowValue& row, const Pictures& pictures) {
  const auto observation = row.find("observations");
  if (observation != row.end() && pictures.part.empty() && !observation->is_null()) return *observation;
  if (observation == row.end() || !observation->is_object() || !observation->contains(pictures.part))
    throw RowFault("holds an observation without a picture");
  return (*observation)[pictures.part];
}

QImage pictureOf(const RowValue& row, const Pictures& pictures) {
  const RowValue& found = pictureIn(row, pictures);
  const bool colour = pictures.channels == 3;
  QImage image;
  if (found.is_binary()) {
    const auto& bytes = found.get_binary();
    image = QImage::fromData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (image.width() != pictures.width || image.height() != pictures.height)
      throw RowFault("holds a picture that cannot be read, or of another size");
    return image.convertToFormat(colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
  }
  const auto line = static_cast<std::size_t>(pictures.width) * static_cast<std::size_t>(pictures.channels);
  if (!found.is_array() || found.size() != line * static_cast<std::size_t>(pictures.height))
    throw RowFault("holds an observation of another size than its space");
  image = QImage(pictures.width, pictures.height, colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
  for (int y = 0; y < pictures.height; ++y)
    for (std::size_t x = 0; x < line; ++x)
      image.scanLine(y)[x] = found[static_cast<std::size_t>(y) * line + x].get<std::uint8_t>();
  return image;
}

// The stretches of one episode, one after the other.
class Episode {
 public:
  Episode(const Dataset& dataset, std::int64_t number) : m_dataset(dataset), m_number(number) {
    const fs::path folder = dataset.data / std::to_string(number);
    std::error_code fault;
    std::vector<fs::path> files;
    for (fs::directory_iterator it(folder, fault); !fault && it != fs::directory_iterator(); it.increment(fault))
      if (it->path().extension() == dataset.ending) files.push_back(it->path());
    if (files.empty()) throw RowFault("has no file of its steps");
    if (files.size() > 1) throw RowFault("is kept in several files");
    m_rows = loadParquetModule().value()->openRows(files.front().string(), dataset.kind);
  }

  // nullopt after the last one.
  std::optional<ImportedItem> next() {
    while (std::ssize(m_pictures) < kStretch + kShortest && readOne()) continue;
    const std::size_t left = m_pictures.size();
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
    Row row;
    if (!m_rows->next(row)) return false;
    m_pictures.push_back(pictureOf(row.value, m_dataset.pictures));
    return true;
  }

  const Dataset& m_dataset;
  std::int64_t m_number = 0, m_begin = 0;
  std::unique_ptr<RowSource> m_rows;
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
  if (!sample.folder) return 0;
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
  std::vector<std::int64_t> order(static_cast<std::size_t>(dataset.episodes));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::int64_t>(i);
  shuffle(order, random);
  Waiting waiting(itemsWanted(job), random, questions);
  std::int64_t done = 0;
  for (const std::int64_t number : order) {
    try {
      Episode episode(dataset, number);
      while (auto item = episode.next()) {
        if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
        waiting.add(std::move(*item));
      }
    } catch (const RowFault& fault) {
      questions.reject(number + 1, fault.what());
    }
    ++done;
    if (progress) progress(done, dataset.episodes, done);
  }
  try {
    waiting.ask(true);
  } catch (const RowFault& fault) {
    questions.reject(dataset.episodes, fault.what());
  }
  questions.flush();
  return std::move(questions.report());
}

}  // namespace podium
