#include "exporters/clips/minari_set.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "exporters/clips/clip_pixels.h"
#include "exporters/json_text.h"
#include "exporters/output_folder.h"

namespace podium {
namespace {

using Json = nlohmann::ordered_json;

bool isIdByte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '-' ||
         byte == '_';
}

// A box of bytes, as text: Minari keeps the bounds of every element.
std::string pictureSpace(int width, int height) {
  const Json row(std::vector<Json>(static_cast<std::size_t>(width), Json::array({0, 0, 0})));
  const Json low(std::vector<Json>(static_cast<std::size_t>(height), row));
  const Json bright(std::vector<Json>(static_cast<std::size_t>(width), Json::array({255, 255, 255})));
  const Json high(std::vector<Json>(static_cast<std::size_t>(height), bright));
  return jsonText(
      Json{{"type", "Box"}, {"dtype", "uint8"}, {"shape", {height, width, 3}}, {"low", low}, {"high", high}});
}

}  // namespace

std::string minariId(const std::string& folder) {
  constexpr std::string_view kRoot = "/datasets/";
  const std::size_t root = folder.rfind(kRoot);
  std::string id = folder.substr(root == std::string::npos ? folder.rfind('/') + 1 : root + kRoot.size());
  for (char& byte : id)
    if (byte != '/' && !isIdByte(byte)) byte = '_';
  const std::size_t version = id.rfind("-v");
  const bool hasVersion = version != std::string::npos && version > 0 && version + 2 < id.size() &&
                          std::all_of(id.begin() + static_cast<std::ptrdiff_t>(version + 2), id.end(),
                                      [](char byte) { return byte >= '0' && byte <= '9'; });
  return hasVersion ? id : id + "-v0";
}

const char* MinariSet::whyNot(const ItemInfo& clip) {
  if (clip.clip.steps < 2) return "about clips of a single step, of which nothing would be left";
  if (m_width == 0) {
    m_width = clip.clip.frameWidth;
    m_height = clip.clip.frameHeight;
    m_parts = clip.clip.actionParts;
    m_realActions = clip.clip.realActions;
    m_largest.assign(static_cast<std::size_t>(m_parts), 0);
  }
  if (clip.clip.realActions != m_realActions || clip.clip.actionParts != m_parts)
    return "about clips of another environment than those before";
  return clip.clip.frameWidth == m_width && clip.clip.frameHeight == m_height
             ? nullptr
             : "about clips whose pictures are of another size than those before";
}

std::string MinariSet::add(const ItemInfo& clip, ProjectReader& reader, OutputFolder& folder, const std::stop_token&) {
  WholePlay play;
  play.frames = reader.clipFrames(clip.id);
  play.steps = reader.clipSteps(clip.id);
  return addPlay(clip, play, folder);
}

std::string MinariSet::addPlay(const ItemInfo& clip, const WholePlay& play, OutputFolder& folder) {
  const std::string name = "data/" + std::to_string(m_episodes);
  const ClipSteps& steps = play.steps;
  writeEpisode(play.frames, steps, folder.stream(name + "/part-0.arrow"));
  const std::int64_t length = clip.clip.steps - 1;
  folder.write(name + "/metadata.json", jsonText(Json{{"id", m_episodes},
                                                      {"total_steps", length},
                                                      {"seed", clip.clip.seed},
                                                      {"item_id", clip.id.value},
                                                      {"sha256", clip.clipHash},
                                                      {"environment", clip.clip.environment},
                                                      {"policy_version", clip.policyVersion},
                                                      {"policy_member", clip.clip.policyMember},
                                                      {"start_step", clip.clip.startStep + 1}}));
  for (std::size_t i = 0; i < steps.actions.size(); ++i) {
    ActionWord& largest = m_largest[i % m_largest.size()];
    largest = std::max(largest, steps.actions[i]);
  }
  m_steps += length;
  ++m_episodes;
  return name;
}

void MinariSet::writeEpisode(const ClipFrames& frames, const ClipSteps& steps, ByteSink& sink) {
  const std::int64_t size = std::int64_t{3} * m_width * m_height;
  ArrowLayout layout;
  layout.columns = {{"observations", ArrowElement::UInt8, 1, size},
                    actionColumn(),
                    {"rewards", ArrowElement::Float32},
                    {"terminations", ArrowElement::Bool},
                    {"truncations", ArrowElement::Bool}};
  layout.compressed = true;
  const auto writer = m_module->makeArrowWriter(sink, layout);
  const std::size_t count = steps.rewards.size(), parts = static_cast<std::size_t>(m_parts);
  const std::vector<std::int64_t> actionShape =
      several() ? std::vector<std::int64_t>{m_parts} : std::vector<std::int64_t>{};
  for (std::size_t i = 0; i < count; ++i) {
    const int last = static_cast<int>(i + 1) * frames.meta.framesPerStep - 1;
    const std::string picture = rgbFrame(frames, last);
    // The step that leads from this observation to the next one; behind the last there is none, and zeros stand there.
    const bool hasNext = i + 1 < count;
    std::vector<ActionWord> words(parts, 0);
    if (hasNext)
      std::copy_n(steps.actions.begin() + static_cast<std::ptrdiff_t>((i + 1) * parts), parts, words.begin());
    const std::vector<std::int64_t> choices(words.begin(), words.end());
    const std::string_view action = m_realActions ? bytesOf(words) : bytesOf(choices);
    const std::vector<float> reward{hasNext ? steps.rewards[i + 1] : 0.0F};
    const std::vector<std::uint8_t> terminated{0}, truncated{static_cast<std::uint8_t>(i + 2 == count ? 1 : 0)};
    const ArrowCell row[] = {{.shape = {size}, .bytes = picture},
                             {.shape = actionShape, .bytes = action},
                             {.bytes = bytesOf(reward)},
                             {.bytes = bytesOf(terminated)},
                             {.bytes = bytesOf(truncated)}};
    writer->add(row);
  }
  writer->endBatch();  // a reader takes a file for one batch
  writer->finish();
}

ArrowColumn MinariSet::actionColumn() const {
  const ArrowElement element = m_realActions ? ArrowElement::Float32 : ArrowElement::Int64;
  return several() ? ArrowColumn{"actions", element, 1, m_parts} : ArrowColumn{"actions", element};
}

JsonRow MinariSet::actionSpace() const {
  if (m_realActions) {
    constexpr float kMost =
        std::numeric_limits<float>::max();  // the true bounds are not kept, and JSON has no infinity
    return {{"type", "Box"},
            {"dtype", "float32"},
            {"shape", JsonRow::array({m_parts})},
            {"low", std::vector<float>(m_largest.size(), -kMost)},
            {"high", std::vector<float>(m_largest.size(), kMost)}};
  }
  std::vector<std::int64_t> choices;
  for (const ActionWord largest : m_largest) choices.push_back(std::int64_t{largest} + 1);
  if (several())
    return {{"type", "MultiDiscrete"},
            {"dtype", "int64"},
            {"nvec", choices},
            {"start", std::vector<int>(choices.size(), 0)}};
  return {{"type", "Discrete"}, {"dtype", "int64"}, {"start", 0}, {"n", choices.empty() ? 1 : choices.front()}};
}

void MinariSet::finish(const ProjectInfo& project, OutputFolder& folder) {
  folder.write("data/metadata.json",
               jsonText(Json{{"total_episodes", m_episodes},
                             {"total_steps", m_steps},
                             {"data_format", "arrow"},
                             {"jpeg_encoding", false},
                             {"observation_space", pictureSpace(m_width, m_height)},
                             {"action_space", jsonText(actionSpace())},
                             {"dataset_id", minariId(folder.out())},
                             {"minari_version", "0.5.4"},
                             {"description", "Clips that were compared in the project \"" + project.name +
                                                 "\", exported by Podium; the answers are in rankings.jsonl."}}));
}

}  // namespace podium
