#pragma once
// Rows that ask the same, put together: one question with everybody's answers, wherever in the file they stand.
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "exporters/import/question_sink.h"
#include "storage/content_key.h"

namespace podium {

class GatheredQuestions {
 public:
  // What becomes of a question when no more answers to it are waited for.
  using Take = std::function<void(ImportedQuestion)>;
  explicit GatheredQuestions(Take take) : m_take(std::move(take)) {}

  // `key`: equal for questions of equal contents, in any order of the items. A second answer of the same person, and
  // one to items of other sources, begins a question of its own. Questions are held up to kHeld bytes of them; after
  // that the oldest go on, and what the file says of one later is another question.
  void add(const ContentKey& key, ImportedQuestion question);
  // All that are held, in the order in which they came first.
  void finish();

  static constexpr std::size_t kHeld = std::size_t{64} << 20;

 private:
  struct Held {
    explicit Held(ImportedQuestion asked);
    void note(const std::vector<ImportedAnswer>& answers);
    bool hasAnswerOfAny(const std::vector<ImportedAnswer>& answers) const;
    ImportedQuestion question;
    std::size_t bytes = 0;
    std::set<std::string> people;  // who are named among the answers
  };
  void takeOldest();

  Take m_take;
  std::map<ContentKey, Held> m_held;
  std::deque<ContentKey> m_order;
  std::size_t m_bytes = 0;
};

}  // namespace podium
