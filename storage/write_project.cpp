#include "storage/write_project.h"

#include "storage/json/task_json.h"
#include "storage/row_mapping.h"

namespace podium {

void changeProject(SqlConnection& database, const ProjectInfo& info) {
  const ProjectInfo now = readProject(database);
  const bool hasAnswers =
      database.integer("SELECT EXISTS (SELECT 1 FROM comparisons) OR EXISTS (SELECT 1 FROM staged_imports)") != 0;
  if (hasAnswers && (info.answer != now.answer || info.task.axes != now.task.axes))
    throw Exception(ErrorCode::InvalidInput,
                    "The project was not changed: it has answers, and so the form of the answer and its questions stay "
                    "as they are. Create another project for another form.");
  database.run(
      "UPDATE project SET name = ?, answer = ?, instruction = ?, k = ?, allow_partial = ?, learner_config = ?, "
      "task = ?",
      info.name, toText(info.answer), info.instruction, info.k, info.allowPartial, info.learnerConfig,
      toJson(info.task));
}

}  // namespace podium
