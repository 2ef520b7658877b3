#include "exporters/clips/imitation_pickle.h"

#include <unordered_map>

#include "exporters/clips/clip_arrays.h"
#include "exporters/clips/clip_pairs.h"
#include "exporters/clips/clip_pixels.h"
#include "exporters/clips/pickle_writer.h"
#include "exporters/judged_answer.h"
#include "exporters/row_format.h"

namespace podium {
namespace {

constexpr std::string_view kTypes = "imitation.data.types";

class DatasetWriter {
 public:
  DatasetWriter(ProjectReader& reader, ByteSink& sink) : m_reader(reader), m_pickle(sink) {}

  void fragments(const std::vector<ClipPair>& pairs, ItemId ClipPair::*side, const ExportProgress& progress,
                 const std::stop_token& stop) {
    m_pickle.emptyList();
    m_pickle.begin();
    for (const ClipPair& pair : pairs) {
      if (stop.stop_requested()) return;
      fragment(pair.*side);
      if (progress) progress(++m_done, 2 * std::ssize(pairs));
    }
    m_pickle.appends();
  }
  PickleWriter& pickle() { return m_pickle; }

 private:
  void fragment(ItemId id) {
    if (const auto known = m_written.find(id); known != m_written.end()) return m_pickle.recall(known->second);
    const ClipObservations observations = m_reader.clipObservations(id);
    const ClipSteps steps = m_reader.clipSteps(id);
    const std::int64_t length = observations.meta.steps - 1;
    const ClipArray seen = observationArray(observations), done = actionArray(observations.meta, steps, length);
    m_pickle.global(kTypes, "TrajectoryWithRew");
    m_pickle.newObject();
    m_pickle.emptyDict();
    m_pickle.begin();
    m_pickle.text("obs");
    m_pickle.array(seen.type, seen.shape, seen.bytes);
    m_pickle.text("acts");
    m_pickle.array(done.type, done.shape, done.bytes);
    m_pickle.text("infos");
    m_pickle.none();
    m_pickle.text("terminal");
    m_pickle.boolean(false);
    m_pickle.text("rews");
    m_pickle.array("f4", {length}, bytesOf(steps.rewards).substr(0, static_cast<std::size_t>(length) * sizeof(float)));
    m_pickle.setItems();
    m_pickle.build();
    m_written.emplace(id, m_pickle.remember());
  }

  ProjectReader& m_reader;
  PickleWriter m_pickle;
  std::unordered_map<ItemId, std::uint32_t> m_written;
  std::int64_t m_done = 0;
};

const char* whyNot(const JudgedAnswer& judged) {
  for (std::size_t i = 0; i < judged.event.items.size(); ++i) {
    if (judged.event.contents[i].kind != ItemKind::Clip)
      return "about texts, images or videos, and this format holds clips";
    if (judged.event.items[i].clip.steps < 2) return "about clips of a single step, of which nothing would be left";
  }
  return judged.tiers.empty() ? whyNoOrder(judged.event.comparison) : nullptr;
}

// imitation's P(first preferred).
float preferenceOf(const ClipPair& pair) {
  return pair.better == ClipPair::Better::Neither ? 0.5F : pair.better == ClipPair::Better::First ? 1.0F : 0.0F;
}

}  // namespace

Result<ExportReport> ImitationPickleExporter::write(RankingEventStream& events, const ExportOptions& options,
                                                    ByteSink& sink, const ExportProgress& progress,
                                                    std::stop_token stop) {
  JudgedAnswerStream answers(events, options);
  std::vector<ClipPair> pairs;  // a few bytes each: the fragments follow in two lists
  while (const auto judged = answers.next()) {
    if (stop.stop_requested()) break;
    if (const char* reason = whyNot(*judged))
      answers.skipped().add(reason);
    else
      addClipPairs(*judged, options, options.ties, answers.skipped(), pairs);
  }
  DatasetWriter dataset(m_reader, sink);
  PickleWriter& pickle = dataset.pickle();
  pickle.global("imitation.algorithms.preference_comparisons", "PreferenceDataset");
  pickle.newObject();
  pickle.emptyDict();
  pickle.begin();
  pickle.text("fragments1");
  dataset.fragments(pairs, &ClipPair::first, progress, stop);
  pickle.text("fragments2");
  dataset.fragments(pairs, &ClipPair::second, progress, stop);
  if (stop.stop_requested()) return Error{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
  pickle.text("max_size");
  pickle.none();
  pickle.text("preferences");
  std::vector<float> preferences;
  for (const ClipPair& pair : pairs) preferences.push_back(preferenceOf(pair));
  pickle.array("f4", {std::ssize(preferences)}, bytesOf(preferences));
  pickle.setItems();
  pickle.build();
  pickle.finish();
  ExportReport report;
  report.rows = std::ssize(pairs);
  report.skipped = answers.skipped().all();
  return report;
}

}  // namespace podium
