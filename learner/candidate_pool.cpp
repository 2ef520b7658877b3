#include "learner/candidate_pool.h"

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>

#include "learner/atomic_file.h"
#include "storage/clip/clip_codec.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

using Json = nlohmann::json;

constexpr int kFormat = 1;

std::size_t hashOf(const std::vector<std::uint8_t>& bytes) {
  return std::hash<std::string_view>{}({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

const std::vector<std::uint8_t>& bytesOf(const Json& entry, const char* key) { return entry.at(key).get_binary(); }

}  // namespace

void CandidatePool::add(RecordedClip clip) {
  const std::size_t look = hashOf(clip.clip.clip.frames);
  if (std::any_of(m_clips.begin(), m_clips.end(), [&](const Entry& entry) { return entry.look == look; })) return;
  push({m_nextId++, look, 0, false, std::move(clip)});
}

void CandidatePool::push(Entry entry) {
  m_clips.push_back(std::move(entry));
  if (size() <= m_capacity) return;
  const std::int64_t gone = m_clips.front().id;
  m_clips.pop_front();
  std::erase_if(m_asked, [&](const ClipSet& set) { return std::binary_search(set.begin(), set.end(), gone); });
}

int CandidatePool::fresh() const {
  return static_cast<int>(
      std::count_if(m_clips.begin(), m_clips.end(), [](const Entry& entry) { return entry.uses == 0; }));
}

std::vector<Candidate> CandidatePool::candidates() const {
  std::vector<Candidate> list;
  for (const Entry& entry : m_clips) list.push_back({entry.id, entry.uses});
  return list;
}

std::vector<std::shared_ptr<const ClipObservations>> CandidatePool::observations() const {
  std::vector<std::shared_ptr<const ClipObservations>> list;
  for (const Entry& entry : m_clips) list.push_back(entry.clip.observations);
  return list;
}

void CandidatePool::fillRound(std::span<const SelectedQuery> queries, NewRound& round) {
  std::map<int, int> places;  // index in the pool -> index in the round
  for (const SelectedQuery& query : queries) {
    NewQuery stored{{}, query.selector, query.score, query.seed};
    ClipSet set;
    for (int index : query.clips) {
      Entry& entry = m_clips.at(static_cast<std::size_t>(index));
      const auto [place, isNew] = places.try_emplace(index, static_cast<int>(round.clips.size()));
      if (isNew) round.clips.push_back(entry.clip.clip);
      stored.clips.push_back(place->second);
      set.push_back(entry.id);
      entry.stored = true;
      ++entry.uses;
    }
    std::sort(set.begin(), set.end());
    m_asked.insert(std::move(set));
    round.queries.push_back(std::move(stored));
  }
}

bool CandidatePool::showNewest(NewRound& round) {
  if (m_clips.empty() || m_clips.back().stored) return false;
  m_clips.back().stored = true;
  round.clips.push_back(m_clips.back().clip.clip);
  return true;
}

void CandidatePool::save(const std::string& path) const {
  Json clips = Json::array();
  for (const Entry& entry : m_clips) {
    const EncodedClip& clip = entry.clip.clip.clip;
    clips.push_back({{"id", entry.id},
                     {"uses", entry.uses},
                     {"stored", entry.stored},
                     {"clip_steps", clip.meta.steps},
                     {"seed", clip.meta.seed},
                     {"policy_version", clip.meta.policyVersion},
                     {"policy_member", clip.meta.policyMember},
                     {"start_step", clip.meta.startStep},
                     {"true_return", entry.clip.clip.trueReturn},
                     {"frames", Json::binary(clip.frames)},
                     {"observations", Json::binary(clip.observations)},
                     {"steps", Json::binary(clip.steps)}});
  }
  const Json all{{"format", kFormat}, {"next_id", m_nextId}, {"asked", m_asked}, {"clips", std::move(clips)}};
  const std::vector<std::uint8_t> bytes = Json::to_cbor(all);
  writeFileAtomically(path, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void CandidatePool::load(const std::string& path, const ClipMeta& environment) {
  const std::string bytes = readWholeFile(path);
  CandidatePool read(m_capacity);
  try {
    const Json all = Json::from_cbor(bytes);
    if (all.at("format") != kFormat) throw Exception(ErrorCode::Corrupt, path + " was written by another version.");
    all.at("next_id").get_to(read.m_nextId);
    all.at("asked").get_to(read.m_asked);
    for (const Json& stored : all.at("clips")) {
      Entry entry{.id = stored.at("id"), .uses = stored.at("uses"), .stored = stored.at("stored"), .clip = {}};
      EncodedClip& clip = entry.clip.clip.clip;
      clip.meta = environment;
      stored.at("clip_steps").get_to(clip.meta.steps);
      stored.at("seed").get_to(clip.meta.seed);
      stored.at("policy_version").get_to(clip.meta.policyVersion);
      clip.meta.policyMember = stored.value("policy_member", 0);
      stored.at("start_step").get_to(clip.meta.startStep);
      stored.at("true_return").get_to(entry.clip.clip.trueReturn);
      clip.frames = bytesOf(stored, "frames");
      clip.observations = bytesOf(stored, "observations");
      clip.steps = bytesOf(stored, "steps");
      entry.look = hashOf(clip.frames);
      entry.clip.observations =
          std::make_shared<const ClipObservations>(decodeObservations(clip.meta, clip.observations));
      read.push(std::move(entry));
    }
  } catch (const Json::exception& e) {
    throw Exception(ErrorCode::Corrupt, "The candidate clips in " + path + " cannot be read: " + e.what() + ".");
  }
  *this = std::move(read);
}

}  // namespace podium
