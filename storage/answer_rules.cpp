#include "storage/answer_rules.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "storage/content_rows.h"
#include "storage/write_turns.h"

namespace podium {
namespace {

bool isPermutation(std::vector<int> order, int k) {
  std::vector<int> positions(static_cast<std::size_t>(k));
  std::iota(positions.begin(), positions.end(), 0);
  std::sort(order.begin(), order.end());
  return order == positions;
}

// Whether a ranking that leaves items out says as much as the project asks for.
bool ranksEnough(const Ranking& ranking, int k, const ProjectInfo& project) {
  if (ranking.isComplete(k) || project.allowPartial) return true;
  if (ranking.unranked == UnrankedMeaning::Between) return project.answer == AnswerForm::BestWorst;
  const int ranked = k - static_cast<int>(ranking.unrankedOf(k).size());
  return project.task.top > 0 && ranked >= project.task.top;
}

void requireRanking(const Comparison& comparison, const Ranking& ranking, int k, const ProjectInfo& project) {
  const std::string text = std::string(1, '"').append(toText(ranking)).append(1, '"');
  if (ranking.tiers.empty() || !ranking.isValid(k))
    refuseAnswer(comparison, text + " is no ranking of its " + std::to_string(k) + " items. Rank them again.");
  if (!ranksEnough(ranking, k, project))
    refuseAnswer(comparison, text + " leaves items out, and this project wants every item ranked. Rank the rest.");
}

void requireVerdict(const Comparison& comparison, int k, const ProjectInfo& project) {
  if (comparison.verdict == Verdict::Ranked) {
    if (k == 1) refuseAnswer(comparison, "one item has no order. Record what was said about it without a ranking.");
    requireRanking(comparison, comparison.ranking, k, project);
  } else if (!comparison.ranking.tiers.empty()) {
    refuseAnswer(comparison, "a ranking came with the verdict \"" + std::string(toText(comparison.verdict)) +
                                 "\". Give one or the other.");
  }
  if (comparison.verdict == Verdict::Recorded && !comparison.parts.saysSomething())
    refuseAnswer(comparison, "it says nothing. Rate, label or write something, or skip the query.");
}

// A person who sees the query gives the reason with the answer, one without a ranking included; a skip is none. What
// was answered elsewhere is taken as it is.
void requireRationale(SqlConnection& database, const ProjectInfo& project, const Comparison& comparison) {
  const bool says = comparison.verdict != Verdict::Skip;
  if (project.task.rationale != Requirement::Required || !says || comparison.shownOrder.empty()) return;
  const auto isBlank = [](unsigned char c) { return std::isspace(c) != 0; };
  const std::string& reason = comparison.parts.rationale;
  if (!std::all_of(reason.begin(), reason.end(), isBlank)) return;
  Rows rows = database.query("SELECT synthetic FROM annotators WHERE id = ?", comparison.annotator);
  if (rows.next() && rows.integer(0) != 0) return;
  refuseAnswer(comparison, "this project wants the reason for every answer. Write it and answer again.");
}

std::int64_t codePoints(const std::string& utf8) {
  return std::count_if(utf8.begin(), utf8.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
}

// Checks the parts of one answer; names the part in the message.
class PartsCheck {
 public:
  PartsCheck(SqlConnection& database, const ProjectInfo& project, const Query& query, const Comparison& comparison)
      : m_database(database), m_project(project), m_query(query), m_comparison(comparison) {}

  void run() {
    checkValues();
    checkAccepted();
    checkMarks();
    checkTexts();
  }

 private:
  const AnswerParts& parts() const { return m_comparison.parts; }
  int k() const { return static_cast<int>(m_query.items.size()); }

  void require(bool condition, const std::string& part, std::size_t index, const std::string& why) const {
    if (!condition) refuseAnswer(m_comparison, part + " " + std::to_string(index) + " " + why + ".");
  }
  void requirePosition(int position, const std::string& part, std::size_t index) const {
    require(position >= 0 && position < k(), part, index,
            "names position " + std::to_string(position) + ", and the query holds " + std::to_string(k()) + " items");
  }
  void requireAxis(const std::string& axis, const std::string& part, std::size_t index) const {
    const auto& axes = m_project.task.axes;
    std::string known;
    for (const std::string& name : axes) known += (known.empty() ? "\"" : ", \"") + name + "\"";
    require(std::find(axes.begin(), axes.end(), axis) != axes.end(), part, index,
            "is about \"" + axis + "\", and this project asks about " + (known.empty() ? "no axes" : known));
  }
  const Item& item(int position) {
    const ItemId id = m_query.items[static_cast<std::size_t>(position)];
    auto found = m_items.find(id);
    if (found == m_items.end()) found = m_items.emplace(id, readItem(m_database, id).value()).first;
    return found->second;
  }
  int frames(int position) {
    Rows rows = m_database.query(
        "SELECT c.step_count * c.frames_per_step FROM items i JOIN clips c ON c.hash = i.clip_hash WHERE i.id = ?",
        m_query.items[static_cast<std::size_t>(position)]);
    return rows.next() ? rows.smallInteger(0) : 0;
  }

  void checkValues() {
    if (parts().strength < 0 || parts().strength > 4)
      refuseAnswer(m_comparison, "the strength " + std::to_string(parts().strength) + " is not one of 0 to 4.");
    if (parts().margin && !std::isfinite(*parts().margin)) refuseAnswer(m_comparison, "the margin is not a number.");
    std::set<std::string> axes;
    for (std::size_t i = 0; i < parts().axes.size(); ++i) {
      const AxisRanking& axis = parts().axes[i];
      require(!axis.axis.empty() && axes.insert(axis.axis).second, "axis", i, "has no name of its own");
      requireAxis(axis.axis, "axis", i);
      require(axis.axis != m_project.task.axes.front(), "axis", i,
              "is the first question, \"" + axis.axis + "\": its ranking is that of the answer itself");
      requireRanking(m_comparison, axis.ranking, k(), m_project);
    }
    std::set<std::pair<std::string, int>> rated;
    for (std::size_t i = 0; i < parts().ratings.size(); ++i) {
      const Rating& rating = parts().ratings[i];
      requirePosition(rating.position, "rating", i);
      require(std::isfinite(rating.value), "rating", i, "is not a number");
      if (!rating.axis.empty() || !m_project.task.axes.empty()) requireAxis(rating.axis, "rating", i);
      require(rated.emplace(rating.axis, rating.position).second, "rating", i, "is given twice");
    }
    for (std::size_t i = 0; i < parts().looks.size(); ++i) {
      requirePosition(parts().looks[i].position, "look", i);
      require(parts().looks[i].dwellMs >= 0 && parts().looks[i].replays >= 0, "look", i, "is shorter than nothing");
    }
  }

  void checkAccepted() {
    std::set<int> named;
    for (const auto* positions : {&parts().accepted, &parts().rejected})
      for (std::size_t i = 0; i < positions->size(); ++i) {
        const char* part = positions == &parts().accepted ? "accepted item" : "rejected item";
        requirePosition((*positions)[i], part, i);
        require(named.insert((*positions)[i]).second, part, i, "is accepted or rejected twice");
      }
  }

  void checkMarks() {
    for (std::size_t i = 0; i < parts().tags.size(); ++i) {
      if (parts().tags[i].position != -1) requirePosition(parts().tags[i].position, "tag", i);
      require(!parts().tags[i].tag.empty(), "tag", i, "is empty");
    }
    for (std::size_t i = 0; i < parts().steps.size(); ++i) {
      const StepLabel& step = parts().steps[i];
      requirePosition(step.position, "step label", i);
      const auto count = static_cast<int>(item(step.position).content.steps.size());
      require(step.step >= 0 && step.step < count, "step label", i,
              "names step " + std::to_string(step.step) + ", and the item has " + std::to_string(count));
      require(step.label >= -1 && step.label <= 1, "step label", i, "is none of -1, 0 and 1");
    }
    for (std::size_t i = 0; i < parts().evidence.size(); ++i) {
      const EvidenceMark& mark = parts().evidence[i];
      requirePosition(mark.position, "evidence mark", i);
      const auto count = static_cast<int>(item(mark.position).content.evidence.size());
      require(mark.claim >= 0 && mark.claim < count, "evidence mark", i,
              "names claim " + std::to_string(mark.claim) + ", and the item has " + std::to_string(count));
    }
    for (std::size_t i = 0; i < parts().moments.size(); ++i) {
      const Moment& moment = parts().moments[i];
      requirePosition(moment.position, "moment", i);
      const bool isClip = item(moment.position).kind == ItemKind::Clip;
      require(moment.frame >= 0 && (!isClip || moment.frame < frames(moment.position)), "moment", i,
              "names frame " + std::to_string(moment.frame) + ", which the clip does not have");
      require(moment.value == 1 || moment.value == -1, "moment", i, "is neither 1 nor -1");
    }
  }

  void checkTexts() {
    for (std::size_t i = 0; i < parts().spans.size(); ++i) {
      const Span& span = parts().spans[i];
      requirePosition(span.position, "span", i);
      require(span.begin >= 0 && span.begin < span.end && span.end <= codePoints(item(span.position).content.body),
              "span", i,
              "is no stretch of the item's text: " + std::to_string(span.begin) + " to " + std::to_string(span.end));
    }
    std::set<int> edited;
    for (std::size_t i = 0; i < parts().edits.size(); ++i) {
      const Edit& edit = parts().edits[i];
      requirePosition(edit.position, "edit", i);
      require(item(edit.position).kind == ItemKind::Text, "edit", i, "is of an item that is no text");
      require(edited.insert(edit.position).second, "edit", i, "is the second one of its item");
      require(!edit.body.empty() && edit.body != item(edit.position).content.body, "edit", i, "changes nothing");
    }
    const bool goesOn = !parts().demonstration.empty() || pickedPosition(m_comparison, k()) >= 0;
    if (!parts().message.empty() && !goesOn)
      refuseAnswer(m_comparison, "a message came without a reply that it follows. Choose one first.");
    if (parts().demonstration.empty() && parts().message.empty()) return;
    for (int position = 0; position < k(); ++position)
      if (item(position).kind != ItemKind::Text)
        refuseAnswer(m_comparison, "what is written can stand beside texts only.");
  }

  SqlConnection& m_database;
  const ProjectInfo& m_project;
  const Query& m_query;
  const Comparison& m_comparison;
  std::map<ItemId, Item> m_items;  // read so far
};

}  // namespace

void refuseAnswer(const Comparison& comparison, const std::string& reason) {
  throw Exception(ErrorCode::InvalidInput,
                  "The answer to query " + std::to_string(comparison.query.value) + " was not saved: " + reason);
}

void requireFittingAnswer(SqlConnection& database, const ProjectInfo& project, const Query& query,
                          const Comparison& comparison) {
  const int k = static_cast<int>(query.items.size());
  requireVerdict(comparison, k, project);
  // Empty: answered without a screen, by a synthetic annotator or before an import.
  if (!comparison.shownOrder.empty() && !isPermutation(comparison.shownOrder, k))
    refuseAnswer(comparison, "the order in which its items were shown is not an order of " + std::to_string(k) + ".");
  requireRationale(database, project, comparison);
  if (!comparison.parts.isEmpty()) PartsCheck(database, project, query, comparison).run();
}

}  // namespace podium
