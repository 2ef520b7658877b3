#include "storage/integrity_content.h"

#include "storage/content_rows.h"
#include "storage/json/content_json.h"
#include "storage/row_mapping.h"

namespace podium {
namespace {

std::string number(std::int64_t value) { return std::to_string(value); }

// Adds the fault of a read as a problem of `what`.
template <class Read>
void mustRead(const std::string& what, IntegrityProblems& problems, Read&& read) {
  try {
    read();
  } catch (const Exception& fault) {
    if (fault.code() != ErrorCode::Corrupt) throw;
    problems.add(what + " cannot be read: " + fault.what());
  }
}

void checkDetails(SqlConnection& database, IntegrityProblems& problems) {
  {
    Rows rows = database.query("SELECT id, details FROM prompts WHERE details <> ''");
    while (rows.next() && !problems.full()) {
      Content content;
      mustRead("Prompt " + number(rows.integer(0)), problems, [&] { readDetails(rows.text(1), content); });
    }
  }
  {
    Rows rows = database.query("SELECT id, details FROM items WHERE details <> ''");
    while (rows.next() && !problems.full()) {
      Content content;
      mustRead("Item " + number(rows.integer(0)), problems, [&] { readDetails(rows.text(1), content); });
    }
  }
  Rows rows = database.query("SELECT annotator_id, query_id, body FROM drafts");
  while (rows.next() && !problems.full())
    if (!isJsonObject(rows.text(2)))
      problems.add("The draft of annotator " + number(rows.integer(0)) + " for query " + number(rows.integer(1)) +
                   " is not a JSON object.");
}

void checkMedia(SqlConnection& database, IntegrityProblems& problems) {
  Rows rows = database.query("SELECT hash, bytes FROM media");
  while (rows.next() && !problems.full()) {
    Media media;
    media.bytes = rows.blob(1);
    if (mediaHash(media) != rows.text(0))
      problems.add("The image or video " + rows.text(0) + " does not have the content that its hash promises.");
  }
}

void checkGold(SqlConnection& database, IntegrityProblems& problems) {
  Rows rows = database.query(
      "SELECT q.id, q.gold, q.gold_unranked, (SELECT COUNT(*) FROM query_items i WHERE i.query_id = q.id) "
      "FROM queries q WHERE q.gold IS NOT NULL");
  while (rows.next() && !problems.full()) {
    const std::string query = "Query " + number(rows.integer(0));
    mustRead(query, problems, [&] {
      if (!toRanking(rows.text(1), rows.text(2)).isValid(rows.smallInteger(3)))
        problems.add(query + " has a known answer that ranks what it does not hold.");
    });
  }
}

void checkTurns(SqlConnection& database, IntegrityProblems& problems) {
  Rows rows = database.query(
      "SELECT t.prompt_id, q.id FROM turns t LEFT JOIN queries q ON q.id = t.query_id AND q.prompt_id <> t.prompt_id "
      "LEFT JOIN comparisons c ON c.id = t.comparison_id "
      "WHERE q.id IS NOT NULL OR c.annotator_id <> t.annotator_id");
  while (rows.next() && !problems.full())
    problems.add("Message " + number(rows.integer(0)) +
                 " of a conversation has replies to something else, or somebody else's answer before it.");
}

}  // namespace

void checkContents(SqlConnection& database, IntegrityProblems& problems) {
  mustRead("The description of the project", problems, [&] { readProject(database); });
  checkDetails(database, problems);
  checkMedia(database, problems);
  checkGold(database, problems);
  checkTurns(database, problems);
}

void checkDerivedAnswers(SqlConnection& database, IntegrityProblems& problems) {
  {
    Rows rows = database.query(
        "SELECT d.id, p.id FROM comparisons d JOIN comparisons p ON p.id = d.derived_from "
        "LEFT JOIN retractions rd ON rd.comparison_id = d.id LEFT JOIN retractions rp ON rp.comparison_id = p.id "
        "JOIN queries q ON q.id = d.query_id WHERE d.annotator_id <> p.annotator_id OR p.derived_from IS NOT NULL "
        "OR q.answers_wanted <> 0 OR (rd.id IS NULL) <> (rp.id IS NULL)");
    while (rows.next())
      problems.add("Answer " + number(rows.integer(0)) + " does not follow from answer " + number(rows.integer(1)) +
                   " as it says.");
  }
  Rows rows = database.query(PODIUM_SELECT_COMPARISON "WHERE c.parts <> '' ORDER BY c.id");
  while (rows.next() && !problems.full()) {
    AnswerParts parts;
    try {
      parts = toComparison(rows).parts;
    } catch (const Exception&) {
      continue;  // told by the check of answers
    }
    const auto expected = static_cast<std::int64_t>(parts.edits.size()) + (parts.demonstration.empty() ? 0 : 1);
    Rows count = database.query("SELECT COUNT(*) FROM comparisons WHERE derived_from IS NOT NULL AND derived_from = ?",
                                rows.integer(0));
    count.next();
    if (count.integer(0) != expected)
      problems.add("Answer " + number(rows.integer(0)) + " holds " + number(expected) +
                   " edits and demonstrations, but " + number(count.integer(0)) + " answers follow from it.");
  }
}

}  // namespace podium
