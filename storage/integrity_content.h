#pragma once
// The checks of what people read and say: contents, media, known answers, and what follows from answers.
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "storage/sql_connection.h"

namespace podium {

// What a check has found so far, up to a limit: a ruined file would otherwise fill the screen.
class IntegrityProblems {
 public:
  bool full() const { return m_found.size() >= kMost; }
  void add(std::string problem) {
    if (!full()) m_found.push_back(std::move(problem));
  }
  std::vector<std::string> take() {
    if (full())
      m_found.emplace_back("There may be more problems; only the first " + std::to_string(kMost) + " are listed.");
    return std::move(m_found);
  }

 private:
  static constexpr std::size_t kMost = 200;
  std::vector<std::string> m_found;
};

// The project's task, details of prompts and items, drafts, media against their hashes, known answers of queries.
void checkContents(SqlConnection& database, IntegrityProblems& problems);
// Every edit and demonstration of an answer in the history has its derived answer, in force exactly as long.
void checkDerivedAnswers(SqlConnection& database, IntegrityProblems& problems);

}  // namespace podium
