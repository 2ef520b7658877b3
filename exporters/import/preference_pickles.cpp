#include "exporters/import/preference_pickles.h"

#include <zlib.h>

#include <filesystem>
#include <map>

#include "exporters/import/frame_stack.h"
#include "exporters/import/pickle_reader.h"

namespace podium {
namespace {

constexpr int kFramesPerSecond = 15;  // of clips in Christiano et al. 2017: a step is four of sixty frames
constexpr std::size_t kMostUnpacked = std::size_t{256} << 20;  // of one segment
constexpr std::string_view kImitation = "imitation.algorithms.preference_comparisons";
constexpr std::string_view kImitationRecords[] = {"imitation.algorithms.preference_comparisons.PreferenceDataset",
                                                  "imitation.data.types.TrajectoryWithRew",
                                                  "imitation.data.types.Trajectory", "imitation.data.types.DictObs"};
constexpr std::string_view kPrefDbRecords[] = {"pref_db.PrefDB", "pref_db.CompressedDict", "pref_db.Segment"};

std::string fileName(const ImportJob& job) { return std::filesystem::path(job.input).filename().string(); }

PickleDocument readFile(const ImportJob& job, std::span<const std::string_view> records,
                        const ImportProgress& progress) {
  const auto bytes = openBytes(job.input);
  PickleDocument document = readPickle(*bytes, fileName(job), records);
  if (progress) progress(0, bytes->size(), 0);
  return document;
}

[[noreturn]] void refuseShape(const ImportJob& job, const char* expected) {
  throw Exception(ErrorCode::InvalidInput, "\"" + job.input + "\" is a pickle of something else than " + expected +
                                               ". `podium formats` lists what can be imported.");
}

ImportedAnswer preferring(double first, double second) {
  ImportedAnswer answer;
  if (first == second)
    answer.ranking.tiers = {{0, 1}};
  else if (first > second)
    answer.ranking.tiers = {{0}, {1}};
  else if (first < second)
    answer.ranking.tiers = {{1}, {0}};
  else
    throw RowFault("has a preference that is no number");
  return answer;
}

ImportedItem videoItem(const PickleValue& observations, const std::string& name) {
  ImportedItem item;
  item.kind = ItemKind::Video;
  item.path = name;
  item.media = std::make_shared<const Media>(videoOf(FrameStack(observations), kFramesPerSecond));
  return item;
}

// One question for each pair: `itemsOf` gives both items and the answer.
template <class QuestionOf>
ImportReport readPairs(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                       const std::stop_token& stop, std::size_t pairs, const QuestionOf& questionOf) {
  QuestionSink questions(job, sink);
  questions.report().unit = RowUnit::Element;
  const auto total = static_cast<std::int64_t>(pairs);
  for (std::int64_t row = 1; row <= total; ++row) {
    if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The import was stopped.");
    try {
      questions.add(questionOf(static_cast<std::size_t>(row - 1)));
    } catch (const RowFault& fault) {
      questions.reject(row, fault.what());
    }
    if (progress) progress(row, total, row);
  }
  questions.flush();
  return std::move(questions.report());
}

std::string unpacked(const std::string& packed) {
  std::string bytes;
  z_stream state = {};
  if (inflateInit(&state) != Z_OK)
    throw Exception(ErrorCode::OutOfMemory, "There is not enough memory for this import.");
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  state.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), kMostUnpacked));
  int outcome = Z_OK;
  while (outcome == Z_OK && bytes.size() < kMostUnpacked) {
    const std::size_t before = bytes.size();
    bytes.resize(before + (std::size_t{1} << 20));
    state.next_out = reinterpret_cast<Bytef*>(bytes.data() + before);
    state.avail_out = static_cast<uInt>(bytes.size() - before);
    outcome = inflate(&state, Z_NO_FLUSH);
    bytes.resize(bytes.size() - state.avail_out);
  }
  inflateEnd(&state);
  if (outcome != Z_STREAM_END) throw RowFault("has a segment that is damaged, or of more than 256 MiB");
  return bytes;
}

// Hashes of Python are whole numbers; some forks of the database name segments by words.
std::string keyOf(const PickleValue& key) {
  if (key.isWord()) return "word " + key.text;
  if (key.kind != PickleKind::Int) throw RowFault("names a segment by something that is no number and no text");
  return std::to_string(key.integer);
}

class Segments {
 public:
  explicit Segments(const PickleValue& segments) {
    const PickleValue* store = segments.kind == PickleKind::Record ? segments.find("store") : &segments;
    if (!store || store->kind != PickleKind::Dict) return;
    for (std::size_t i = 0; i + 1 < store->items.size(); i += 2)
      m_values[keyOf(*store->items[i])] = store->items[i + 1];
  }
  ImportedItem item(const PickleValue& key) const {
    const std::string name = keyOf(key);
    const auto found = m_values.find(name);
    if (found == m_values.end()) throw RowFault("names a segment that the file does not hold");
    const PickleValue& value = *found->second;
    if (value.kind != PickleKind::Bytes) return videoItem(framesOf(value), name);
    const std::string bytes = unpacked(value.text);
    MemoryBytes source(bytes);
    PickleDocument document;
    try {
      document = readPickle(source, name, kPrefDbRecords);
    } catch (const Exception& fault) {
      throw RowFault(std::string("has a segment that cannot be read: ") + fault.what());
    }
    return videoItem(framesOf(document.root()), name);
  }

 private:
  static const PickleValue& framesOf(const PickleValue& segment) {
    const PickleValue* frames = segment.kind == PickleKind::Record ? segment.find("frames") : nullptr;
    return frames ? *frames : segment;
  }
  std::map<std::string, const PickleValue*> m_values;
};

// The classes that a pickle names stand near its beginning.
int recognised(const ImportSample& sample, std::string_view name) {
  return looksLikePickle(sample.head) && sample.head.find(name) != std::string::npos ? 100 : 0;
}

}  // namespace

int ImitationPickle::recognise(const ImportSample& sample) { return recognised(sample, kImitation); }
int PrefDbPickle::recognise(const ImportSample& sample) { return recognised(sample, "pref_db"); }

ImportReport ImitationPickle::read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                                   std::stop_token stop) {
  const PickleDocument document = readFile(job, kImitationRecords, progress);
  const PickleValue& root = document.root();
  const PickleValue* first = root.find("fragments1");
  const PickleValue* second = root.find("fragments2");
  const PickleValue* preferences = root.find("preferences");
  if (!first || !second || !preferences || first->kind != PickleKind::List || second->kind != PickleKind::List ||
      preferences->kind != PickleKind::Array)
    refuseShape(job, "imitation's PreferenceDataset");
  if (first->items.size() != second->items.size() ||
      static_cast<std::int64_t>(first->items.size()) != preferences->count())
    throw Exception(ErrorCode::InvalidInput, "\"" + job.input + "\" holds " + std::to_string(first->items.size()) +
                                                 " first fragments, " + std::to_string(second->items.size()) +
                                                 " second ones and " + std::to_string(preferences->count()) +
                                                 " preferences: they do not belong together. Save the data set again.");
  const auto item = [](const PickleValue& fragment, const std::string& name) {
    const PickleValue* observations = fragment.find("obs");
    if (!observations) throw RowFault("holds a fragment without observations");
    return videoItem(*observations, name);
  };
  return readPairs(job, sink, progress, stop, first->items.size(), [&](std::size_t row) {
    ImportedQuestion question;
    question.items.push_back(item(*first->items[row], "fragments1/" + std::to_string(row)));
    question.items.push_back(item(*second->items[row], "fragments2/" + std::to_string(row)));
    question.answers = {preferring(preferences->numberAt(static_cast<std::int64_t>(row)), 0.5)};
    return question;
  });
}

ImportReport PrefDbPickle::read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                                std::stop_token stop) {
  const PickleDocument document = readFile(job, kPrefDbRecords, progress);
  const PickleValue* segments = document.root().find("segments");
  const PickleValue* prefs = document.root().find("prefs");
  if (!segments || !prefs || prefs->kind != PickleKind::List) refuseShape(job, "a PrefDB");
  const Segments known(*segments);
  return readPairs(job, sink, progress, stop, prefs->items.size(), [&](std::size_t row) {
    const PickleValue& pref = *prefs->items[row];
    if (!pref.isSequence() || pref.items.size() != 3 || !pref.items[2]->isSequence() ||
        pref.items[2]->items.size() != 2)
      throw RowFault("is no preference: two segments and two numbers");
    ImportedQuestion question;
    question.items = {known.item(*pref.items[0]), known.item(*pref.items[1])};
    question.answers = {preferring(pref.items[2]->items[0]->numberAt(), pref.items[2]->items[1]->numberAt())};
    return question;
  });
}

}  // namespace podium
