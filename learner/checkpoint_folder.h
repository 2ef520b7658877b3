#pragma once
// Checkpoints of a session on disk: one folder each, with a manifest and what the networks write.
//
//   CHECKPOINTS/checkpoint-000000153600-000075/     environment steps and rounds
//     manifest.json                                 project, settings, counters, versions, seeds, the loop's random
//                                                   state, and the number of the checkpoint in order of writing
//     policy/                                       written by PolicyTrainer::save
//     reward_model/                                 written by RewardModel::save, once it was fitted
//     candidates.cbor                               written by CandidatePool::save
//
// A folder is written under another name and renamed when it is whole.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace podium {

struct CheckpointManifest {
  std::string project;  // LearnerStore::projectId(); empty in those that older versions wrote
  std::string config;   // toJson(LearnerConfig) of the session that wrote it, seeds included: for people and tools
  std::int64_t envSteps = 0, rounds = 0, answers = 0;
  std::int64_t policyVersion = 0, modelVersion = 0;
  std::int64_t starts = 0;  // how often play was started for the project, which each checkpoint does: each start plays
                            // other games
  int pretrainLeft = 0;     // gradient steps of the first fit that were not taken yet
  std::string random;       // Random::state() of the loop
  std::string guard = {};   // OveroptimisationGuard::state(); empty in those that older versions wrote
  std::optional<double> trueScoreBefore;
  bool operator==(const CheckpointManifest&) const = default;
};

class CheckpointFolder {
 public:
  explicit CheckpointFolder(std::string folder) : m_folder(std::move(folder)) {}

  // `save` writes the networks into the folder it is given. Returns the checkpoint's absolute path; checkpoints beyond
  // the newest few are removed, whatever their steps: a policy that started anew has fewer. Throws
  // Exception(Full | ReadOnly | Io | ...); nothing half-written stays visible.
  std::string write(const CheckpointManifest& manifest, const std::function<void(const std::string&)>& save) const;

  // Absolute paths of the whole ones, in the order of writing.
  std::vector<std::string> newestFirst() const;

  // Moves checkpoints of other projects into a new folder beside this one, and returns its path; nullopt: there are
  // none. ownsUnnamed: those that name no project are this one's. Nothing is deleted, nor moved if it cannot be read.
  // Throws Exception(Io).
  std::optional<std::string> moveOthersAside(const std::string& project, bool ownsUnnamed) const;

  // Throws Exception(NotFound | Corrupt).
  static CheckpointManifest readManifest(const std::string& checkpoint);

  static std::string policyFolder(const std::string& checkpoint) { return checkpoint + "/policy"; }
  static std::string rewardFolder(const std::string& checkpoint) { return checkpoint + "/reward_model"; }
  static std::string candidatesFile(const std::string& checkpoint) { return checkpoint + "/candidates.cbor"; }

 private:
  std::string m_folder;
};

}  // namespace podium
