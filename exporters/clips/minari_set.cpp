#include "exporters/clips/minari_set.h"

#include <algorithm>
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
  }
  return clip.clip.frameWidth == m_width && clip.clip.frameHeight == m_height
             ? nullptr
             : "about clips whose pictures are of another size than those before";
}

std::string MinariSet::add(const ItemInfo& clip, ProjectReader& reader, OutputFolder& folder, const std::stop_token&) {
  const std::string name = "data/" + std::to_string(m_episodes);
  const ClipSteps steps = reader.clipSteps(clip.id);
  writeEpisode(reader.clipFrames(clip.id), steps, folder.stream(name + "/part-0.arrow"));
  const std::int64_t length = std::ssize(steps.actions) - 1;
  folder.write(name + "/metadata.json", jsonText(Json{{"id", m_episodes},
                                                      {"total_steps", length},
                                                      {"seed", clip.clip.seed},
                                                      {"item_id", clip.id.value},
                                                      {"sha256", clip.clipHash},
                                                      {"environment", clip.clip.environment},
                                                      {"policy_version", clip.policyVersion},
                                                      {"start_step", clip.clip.startStep + 1}}));
  m_largestAction = std::max(m_largestAction, *std::ranges::max_element(steps.actions));
  m_steps += length;
  ++m_episodes;
  return name;
}

void MinariSet::writeEpisode(const ClipFrames& frames, const ClipSteps& steps, ByteSink& sink) {
  const std::int64_t size = std::int64_t{3} * m_width * m_height;
  ArrowLayout layout;
  layout.columns = {{"observations", ArrowElement::UInt8, 1, size},
                    {"actions", ArrowElement::Int64},
                    {"rewards", ArrowElement::Float32},
                    {"terminations", ArrowElement::Bool},
                    {"truncations", ArrowElement::Bool}};
  layout.compressed = true;
  const auto writer = m_module->makeArrowWriter(sink, layout);
  const std::size_t count = steps.actions.size();
  for (std::size_t i = 0; i < count; ++i) {
    const int last = static_cast<int>(i + 1) * frames.meta.framesPerStep - 1;
    const std::string picture = rgbFrame(frames, last);
    // The step that leads from this observation to the next one; behind the last there is none, and zeros stand there.
    const bool hasNext = i + 1 < count;
    const std::vector<std::int64_t> action{hasNext ? steps.actions[i + 1] : 0};
    const std::vector<float> reward{hasNext ? steps.rewards[i + 1] : 0.0F};
    const std::vector<std::uint8_t> terminated{0}, truncated{static_cast<std::uint8_t>(i + 2 == count ? 1 : 0)};
    const ArrowCell row[] = {{.shape = {size}, .bytes = picture},
                             {.bytes = bytesOf(action)},
                             {.bytes = bytesOf(reward)},
                             {.bytes = bytesOf(terminated)},
                             {.bytes = bytesOf(truncated)}};
    writer->add(row);
  }
  writer->endBatch();  // a reader takes a file for one batch
  writer->finish();
}

void MinariSet::finish(const ProjectInfo& project, OutputFolder& folder) {
  const Json actions{{"type", "Discrete"}, {"dtype", "int64"}, {"start", 0}, {"n", m_largestAction + 1}};
  folder.write("data/metadata.json",
               jsonText(Json{{"total_episodes", m_episodes},
                             {"total_steps", m_steps},
                             {"data_format", "arrow"},
                             {"jpeg_encoding", false},
                             {"observation_space", pictureSpace(m_width, m_height)},
                             {"action_space", jsonText(actions)},
                             {"dataset_id", minariId(folder.out())},
                             {"minari_version", "0.5.4"},
                             {"description", "Clips that were compared in the project \"" + project.name +
                                                 "\", exported by Podium; the answers are in rankings.jsonl."}}));
}

}  // namespace podium
