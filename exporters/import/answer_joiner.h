#pragma once
// Which query of the project an imported answer belongs to, so that what people said of one question in several files
// can be compared.
#include <optional>
#include <string>
#include <vector>

#include "exporters/import/turned_answer.h"
#include "storage/known_queries.h"

namespace podium {

// Serves one import.
class AnswerJoiner {
 public:
  explicit AnswerJoiner(KnownQueries& known) : m_known(known) {}

  // The question whose answers follow: its key, and its items in the order that the answers speak of. Throws Exception.
  void ask(const ContentKey& key, const std::vector<NamedContent>& items);

  struct Joined {
    QueryId query;
    ImportedAnswer answer;  // about the order of that query
  };
  // The oldest query that asks the same, of the same sources where both sides name them, and has no answer of this
  // annotator; from now on it has. nullopt: there is none, or queries and answers of its own follow from the answer.
  std::optional<Joined> join(const std::string& annotator, const ImportedAnswer& answer);

 private:
  struct Target {
    KnownQuery query;
    std::vector<int> places;  // of the question's items
  };
  KnownQueries& m_known;
  std::vector<Target> m_targets;
  ContentKeys m_joined;  // who answered which query in this import
};

}  // namespace podium
