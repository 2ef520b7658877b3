#include "exporters/clips/uni_rlhf_set.h"

#include <algorithm>

#include "exporters/clips/clip_arrays.h"
#include "exporters/clips/clip_pixels.h"
#include "exporters/clips/npy.h"
#include "exporters/clips/pickle_writer.h"
#include "exporters/output_folder.h"

namespace podium {
namespace {

// The inputs of the model one after the other: [steps][stack][height][width]. A plane stands in each input that has it.
void writeInputs(const ClipObservations& clip, ByteSink& sink) {
  const ClipMeta& meta = clip.meta;
  const auto* bytes = reinterpret_cast<const char*>(clip.planes.data());
  for (std::size_t step = 0; step < static_cast<std::size_t>(meta.steps); ++step)
    sink.write({bytes + step * meta.planeBytes(), meta.inputBytes()});
}

void writeNumbers(OutputFolder& folder, const std::string& name, const std::vector<std::int64_t>& numbers) {
  PickleWriter pickle(folder.stream(name));
  pickle.array("i8", {std::ssize(numbers)}, bytesOf(numbers));
  pickle.finish();
}

// Letters that a file may have; the rest is '-'.
std::string fileWord(std::string name) {
  std::ranges::replace_if(
      name,
      [](char byte) {
        return !((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                 byte == '.' || byte == '_');
      },
      '-');
  return name;
}

// Uni-RLHF's: 0 the first, 1 the second, -1 equal.
std::int64_t labelOf(const ClipPair& pair) {
  return pair.better == ClipPair::Better::Neither ? -1 : pair.better == ClipPair::Better::First ? 0 : 1;
}

}  // namespace

const char* UniRlhfSet::whyNot(const ItemInfo& clip) {
  if (!m_first) m_first = clip.clip;
  if (clip.clip.environment != m_first->environment || clip.clip.realActions != m_first->realActions ||
      clip.clip.actionParts != m_first->actionParts)
    return "about clips of another environment than those before";
  if (clip.clip.steps != m_first->steps) return "about clips of another length than those before";
  return haveSameSpaces(clip.clip, *m_first) ? nullptr
                                             : "about clips whose pictures are of another size than those before";
}

void UniRlhfSet::answer(const JudgedAnswer& judged, const ExportOptions& options, SkipCounter& skipped) {
  addClipPairs(judged, options, TieRule::Half, skipped, m_pairs);
}

void UniRlhfSet::begin(std::int64_t clips, OutputFolder& folder) {
  if (!m_first) return;
  m_observations = &folder.stream("observations.npy");
  const std::int64_t rows = clips * m_first->steps;
  m_observations->write(m_first->obsFormat == ObsFormat::Grey8
                            ? npyHeader("|u1", {rows, m_first->obsStack, m_first->obsHeight, m_first->obsWidth})
                            : npyHeader("<f4", {rows, std::int64_t{m_first->obsStack} * m_first->obsWidth}));
}

std::string UniRlhfSet::add(const ItemInfo& clip, ProjectReader& reader, OutputFolder&, const std::stop_token&) {
  const std::int64_t row = std::ssize(m_rewards);
  m_rowOfClip[clip.id.value] = row;
  writeInputs(reader.clipObservations(clip.id), *m_observations);
  const ClipSteps steps = reader.clipSteps(clip.id);
  m_actions.insert(m_actions.end(), steps.actions.begin(), steps.actions.end());
  m_rewards.insert(m_rewards.end(), steps.rewards.begin(), steps.rewards.end());
  m_terminals.resize(m_rewards.size(), 0.0F);
  m_terminals.back() = 1.0F;
  return "row " + std::to_string(row);
}

void UniRlhfSet::finish(const ProjectInfo&, OutputFolder& folder) {
  if (!m_first) return;  // there is nothing, and the export says so
  if (m_pairs.empty())
    throw Exception(ErrorCode::InvalidInput, "Nothing was exported: no answer places two clips, so there is no pair.");
  const std::int64_t rows = std::ssize(m_rewards);
  folder.write("actions.npy", npyOf(actionArray(*m_first, {m_actions, {}, {}}, rows)));
  folder.write("rewards.npy", npyHeader("<f4", {rows}) + std::string(bytesOf(m_rewards)));
  folder.write("terminals.npy", npyHeader("<f4", {rows}) + std::string(bytesOf(m_terminals)));
  std::vector<std::int64_t> labels, first, second;
  for (const ClipPair& pair : m_pairs) {
    labels.push_back(labelOf(pair));
    first.push_back(m_rowOfClip.at(pair.first.value));
    second.push_back(m_rowOfClip.at(pair.second.value));
  }
  const std::string name = std::string("domain_") + (m_first->environment.starts_with("ALE/") ? "atari" : "custom") +
                           "_env_" + fileWord(m_first->environment) + "_num_" + std::to_string(m_pairs.size()) +
                           "_len_" + std::to_string(m_first->steps) + "_podium.pkl";
  writeNumbers(folder, "human_label_" + name, labels);
  writeNumbers(folder, "indices_1_" + name, first);
  writeNumbers(folder, "indices_2_" + name, second);
}

}  // namespace podium
