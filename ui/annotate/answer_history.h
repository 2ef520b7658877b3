#pragma once
// The answers of one person that can be taken back, and those taken back that can be given again: of this session from
// memory, for they may still be on their way to the disk; older ones from the project.
#include <deque>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "storage/project_reader.h"
#include "ui/annotate/answer_draft.h"
#include "ui/annotate/item_content.h"
#include "ui/annotate/pending_write.h"

namespace podium {

struct GivenAnswer {
  Comparison answer;
  AnswerRef ref;
  Query query;             // id 0: not read yet
  QueryContents contents;  // of the newest few
  // It is a revision: this stood until it was given, and stands again when it is taken back.
  std::optional<Comparison> replaces;
  std::optional<AnswerDraft> draft = {};  // of an answer without a ranking: what had been ranked
};

// GUI thread. Reads throw Exception.
class AnswerHistory {
 public:
  AnswerHistory(ProjectReader& reader, AnnotatorId annotator) : m_reader(reader), m_annotator(annotator) {}

  // What an earlier session took back and did not answer otherwise can be given again.
  void start();
  // A new answer: what was taken back before can no longer be given again, unless this is it.
  void add(GivenAnswer given, bool isRedo);
  // The project refused this write.
  void forget(std::int64_t local);
  const std::deque<GivenAnswer>& ofThisSession() const { return m_given; }

  // The newest answer that stands, with its query.
  std::optional<GivenAnswer> last();
  // It is being taken back.
  void takeBack(const GivenAnswer& given);
  // The answer taken back last, with its query.
  std::optional<GivenAnswer> lastTakenBack();
  bool canRedo() const { return !m_takenBack.empty(); }
  // It is being replaced by a revision: neither undo nor redo shall bring it back.
  void replaced(const GivenAnswer& given);
  // It stands again, since the revision that had replaced it was taken back. It keeps its age: what was answered after
  // it is taken back before it.
  void givenAgain(GivenAnswer given);
  // The answer of this session that stands on this query.
  std::optional<GivenAnswer> standingOn(QueryId query);
  bool isTakenBack(const Comparison& answer) const { return m_undone.contains(keyOf(answer)); }

 private:
  static std::pair<std::int64_t, Timestamp> keyOf(const Comparison& answer) {
    return {answer.query.value, answer.answeredAt};
  }
  void readQuery(GivenAnswer& given);
  Comparison firstGiven(Comparison answer);
  std::optional<Comparison> replacedBy(const Comparison& answer);

  ProjectReader& m_reader;
  AnnotatorId m_annotator;
  std::deque<GivenAnswer> m_given;                        // of this session and not taken back, oldest first
  std::vector<GivenAnswer> m_takenBack;                   // the newest undo last
  std::set<std::pair<std::int64_t, Timestamp>> m_undone;  // answers undone in this session: query and time
};

}  // namespace podium
