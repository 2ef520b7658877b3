#pragma once
// Votes about alternatives that are known by their names alone: tables of ranks, PrefLib.
#include <map>
#include <string>
#include <vector>

#include "exporters/import/question_sink.h"

namespace podium {

// A question about named things. Each stands for itself in tables of sources, too.
ImportedQuestion questionAbout(const std::vector<std::string>& names);

// Tiers of names, best first. Throws RowFault for an empty name, or one that stands twice.
using NamedTiers = std::vector<std::vector<std::string>>;

// Gathers votes into questions: one for each set of alternatives, with everybody's answer, and a further one for every
// kMostVotes of them. What it holds grows with the sets, up to kMostSets, and the votes, by their tiers alone.
class Votes {
 public:
  static constexpr int kMostVotes = 10'000;
  static constexpr std::size_t kMostSets = 100'000;
  // `all`: the alternatives that everybody could choose from: what a vote leaves out, it says nothing about. Empty, or
  // more than a query shows: each vote is about those that it names.
  explicit Votes(std::vector<std::string> all = {});
  // `count` people said so. Throws RowFault.
  void add(const NamedTiers& tiers, int count, std::int64_t row, const std::string& annotator, QuestionSink& questions);
  // Hands on what is left.
  void finish(QuestionSink& questions);

 private:
  struct Poll {
    ImportedQuestion question;
    std::map<std::string, int> positions;
    std::int64_t row = 0;  // of its first vote
    bool waiting = false;
  };
  Poll& pollOf(const NamedTiers& tiers);
  static void ask(Poll& poll, QuestionSink& questions);

  std::vector<std::string> m_all;
  std::map<std::vector<std::string>, Poll> m_polls;  // by the names of their alternatives, sorted unless `all`
};

}  // namespace podium
