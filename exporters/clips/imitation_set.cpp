#include "exporters/clips/imitation_set.h"

#include <nlohmann/json.hpp>

#include "exporters/clips/clip_arrays.h"
#include "exporters/clips/clip_pixels.h"
#include "exporters/output_folder.h"

namespace podium {
namespace {

using Json = nlohmann::ordered_json;
constexpr auto kData = "data-00000-of-00001.arrow";

ArrowLayout layoutOfTrajectories(const ClipMeta& meta) {
  const bool pictures = meta.obsFormat == ObsFormat::Grey8;
  const std::size_t actionLists = meta.realActions || meta.actionParts > 1 ? 2 : 1;
  ArrowLayout layout;
  layout.columns = {{"obs", pictures ? ArrowElement::UInt8 : ArrowElement::Float32, pictures ? 4U : 2U},
                    {"acts", meta.realActions ? ArrowElement::Float32 : ArrowElement::Int64, actionLists},
                    {"infos", ArrowElement::Text, 1},
                    {"terminal", ArrowElement::Bool},
                    {"rews", ArrowElement::Float32, 1}};
  layout.stream = true;
  return layout;
}

// "Sequence" is the name of lists that every version of datasets knows.
Json feature(const ArrowColumn& column) {
  const char* types[] = {"bool", "uint8", "int64", "float32", "string"};  // by ArrowElement
  Json described{{"dtype", types[static_cast<std::size_t>(column.element)]}, {"_type", "Value"}};
  for (std::size_t i = 0; i < column.lists; ++i) described = Json{{"feature", described}, {"_type", "Sequence"}};
  return described;
}

}  // namespace

const char* ImitationSet::whyNot(const ItemInfo& clip) {
  if (clip.clip.steps < 2) return "about clips of a single step, of which nothing would be left";
  if (!m_first) m_first = clip.clip;
  return haveSameSpaces(clip.clip, *m_first) ? nullptr : "about clips of another environment than those before";
}

void ImitationSet::begin(std::int64_t, OutputFolder& folder) {
  m_writer = m_module->makeArrowWriter(folder.stream(kData), layoutOfTrajectories(m_first.value_or(ClipMeta{})));
}

std::string ImitationSet::add(const ItemInfo& clip, ProjectReader& reader, OutputFolder& folder,
                              const std::stop_token&) {
  WholePlay play;
  play.observations = reader.clipObservations(clip.id);
  play.steps = reader.clipSteps(clip.id);
  return addPlay(clip, play, folder);
}

std::string ImitationSet::addPlay(const ItemInfo&, const WholePlay& play, OutputFolder&) {
  const ClipObservations& observations = play.observations;
  const ClipSteps& steps = play.steps;
  const std::int64_t length = observations.meta.steps - 1;
  const ClipArray seen = observationArray(observations), done = actionArray(observations.meta, steps, length);
  const std::vector<std::string> infos(static_cast<std::size_t>(length), "{}");
  const std::vector<std::uint8_t> terminal{0};
  const std::string_view rewards = bytesOf(steps.rewards).substr(0, static_cast<std::size_t>(length) * sizeof(float));
  const ArrowCell row[] = {{.shape = seen.shape, .bytes = seen.bytes},
                           {.shape = done.shape, .bytes = done.bytes},
                           {.shape = {length}, .texts = infos},
                           {.bytes = bytesOf(terminal)},
                           {.shape = {length}, .bytes = rewards}};
  m_writer->add(row);
  m_writer->endBatch();
  return "row " + std::to_string(m_rows++);
}

void ImitationSet::finish(const ProjectInfo&, OutputFolder& folder) {
  m_writer->finish();
  m_writer.reset();
  Json features = Json::object();
  for (const ArrowColumn& column : layoutOfTrajectories(m_first.value_or(ClipMeta{})).columns)
    features[column.name] = feature(column);
  const Json info{{"citation", ""}, {"description", ""}, {"features", features}, {"homepage", ""}, {"license", ""}};
  folder.write("dataset_info.json", info.dump(2) + "\n");
  const Json state{{"_data_files", Json::array({Json{{"filename", kData}}})},
                   {"_fingerprint", folder.sealed(kData).sha256.substr(0, 16)},
                   {"_format_columns", nullptr},
                   {"_format_kwargs", Json::object()},
                   {"_format_type", nullptr},
                   {"_output_all_columns", false},
                   {"_split", nullptr}};
  folder.write("state.json", state.dump(2) + "\n");
}

}  // namespace podium
