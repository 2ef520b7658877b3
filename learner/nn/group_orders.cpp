#include "learner/nn/group_orders.h"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace podium::nn {
namespace {

using Json = nlohmann::json;

Json shapeOf(const ClipMeta& meta) {
  return {meta.steps, static_cast<int>(meta.obsFormat), meta.obsStack, meta.obsWidth, meta.obsHeight};
}

ClipMeta metaOf(const Json& shape) {
  ClipMeta meta;
  meta.steps = shape.at(0);
  meta.obsFormat = static_cast<ObsFormat>(shape.at(1).get<int>());
  meta.obsStack = shape.at(2);
  meta.obsWidth = shape.at(3);
  meta.obsHeight = shape.at(4);
  return meta;
}

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

void giveOrder(ProcessGroup& group, const Order& order) {
  LearnerConfig config = order.config;
  config.env.seed = {};  // as a setting it is a smaller number than games may be started with
  const Json text = {{"kind", static_cast<int>(order.kind)},
                     {"config", toJson(config)},
                     {"environment_seed", order.config.env.seed},
                     {"environment", order.config.env.id},
                     {"seed", order.seed},
                     {"shape", shapeOf(order.shape)},
                     {"steps", order.steps},
                     {"true_reward", order.trueReward}};
  group.broadcast(text.dump());
}

Order takeOrder(ProcessGroup& group) {
  const Json text = Json::parse(group.broadcast(std::string()));
  Order order;
  order.kind = static_cast<Order::Kind>(text.at("kind").get<int>());
  order.config = learnerConfigFromJson(text.at("config")).value();
  order.config.env.id = text.at("environment");
  order.config.env.seed = text.at("environment_seed");
  order.seed = text.at("seed");
  order.shape = metaOf(text.at("shape"));
  order.steps = text.at("steps");
  order.trueReward = text.at("true_reward");
  return order;
}

void giveFolder(ProcessGroup& group, const std::string& folder, const std::string& except) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (!entry.path().filename().string().starts_with(except)) files.push_back(entry.path());
  Json names = Json::array();
  for (const auto& file : files) names.push_back(file.filename().string());
  group.broadcast(names.dump());
  for (const auto& file : files) group.broadcast(contentOf(file));
}

void takeFolder(ProcessGroup& group, const std::string& folder) {
  for (const Json& name : Json::parse(group.broadcast(std::string())))
    std::ofstream(std::filesystem::path(folder) / name.get<std::string>(), std::ios::binary)
        << group.broadcast(std::string());
}

void ExampleSender::give(ProcessGroup& group, std::span<const RankingExample> examples) {
  std::map<const ClipObservations*, Sent> here;
  std::vector<const ClipObservations*> unknown;
  Json clips = Json::array(), list = Json::array();
  for (const RankingExample& example : examples) {
    Json items = Json::array();
    for (const auto& clip : example.items) {
      auto found = here.find(clip.get());
      if (found == here.end()) {
        const auto before = m_sent.find(clip.get());
        const bool known = before != m_sent.end() && before->second.clip.lock() == clip;
        const std::int64_t id = known ? before->second.id : m_nextId++;
        found = here.emplace(clip.get(), Sent{id, clip}).first;
        if (!known) {
          unknown.push_back(clip.get());
          clips.push_back({id, shapeOf(clip->meta)});
        }
      }
      items.push_back(found->second.id);
    }
    list.push_back({example.id.value, example.weight, example.automatic, toText(example.ranking),
                    static_cast<int>(example.ranking.unranked), items});
  }
  m_sent = std::move(here);
  const std::string text = Json{{"clips", clips}, {"examples", list}}.dump();
  group.broadcast(text == m_last ? std::string() : text);  // most fits have the answers of the one before
  m_last = text;
  for (const ClipObservations* clip : unknown) group.broadcast(std::string(clip->planes.begin(), clip->planes.end()));
}

std::span<const RankingExample> ExampleReceiver::take(ProcessGroup& group) {
  const std::string text = group.broadcast(std::string());
  if (text.empty()) return m_examples;
  const Json message = Json::parse(text);
  for (const Json& clip : message.at("clips")) {
    const std::string planes = group.broadcast(std::string());
    m_clips[clip.at(0)] =
        std::make_shared<ClipObservations>(ClipObservations{metaOf(clip.at(1)), {planes.begin(), planes.end()}});
  }
  m_examples.clear();
  auto before = std::exchange(m_clips, {});  // those that no example has any more go
  for (const Json& one : message.at("examples")) {
    RankingExample example;
    example.id.value = one.at(0);
    example.weight = one.at(1);
    example.automatic = one.at(2);
    example.ranking = rankingFromText(one.at(3).get<std::string>()).value();
    example.ranking.unranked = static_cast<UnrankedMeaning>(one.at(4).get<int>());
    for (const Json& id : one.at(5)) {
      const auto& clip = before.at(id);
      m_clips[id] = clip;
      example.items.push_back(clip);
    }
    m_examples.push_back(std::move(example));
  }
  return m_examples;
}

ScratchFolder::ScratchFolder() {
  m_path = (std::filesystem::temp_directory_path() / "podium-XXXXXX").string();
  if (!mkdtemp(m_path.data()))
    throw Exception(ErrorCode::Io, "No folder can be made in " + std::filesystem::temp_directory_path().string() +
                                       ". Set TMPDIR to one that can be written.");
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

}  // namespace podium::nn
