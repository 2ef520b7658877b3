#pragma once
// A small project of texts with answers, and what an export of it holds.
#include <QFile>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "exporters/export_file.h"
#include "tests/storage/batch_fixture.h"
#include "tests/storage/project_fixture.h"

namespace podium::test {

using Json = nlohmann::ordered_json;

inline std::string contentOf(const std::string& path) {
  QFile file(QString::fromStdString(path));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline std::vector<Json> linesOf(const std::string& path) {
  std::vector<Json> rows;
  const QByteArray content = QByteArray::fromStdString(contentOf(path));
  for (const QByteArray& line : content.split('\n'))
    if (!line.isEmpty()) rows.push_back(Json::parse(line.toStdString()));
  return rows;
}

// Queries about "Name a prime." and others, answered by Ada and an oracle.
class Shop {
 public:
  explicit Shop(int k = 2, int questions = 1, const std::function<void(ProjectInfo&)>& change = {},
                const std::function<void(Batch&)>& changeBatch = {}) {
    ProjectInfo info = textProject(k);
    info.name = "Primes";
    info.allowPartial = true;
    info.task.strengthLevels = 3;
    if (change) change(info);
    store = makeStore(folder.path(), info);
    ada = join(*store, "Ada");
    Batch batch = textBatch(questions, k);
    for (std::size_t i = 0; i < batch.items.size(); ++i)
      batch.items[i].source = "model-" + std::to_string(i % static_cast<std::size_t>(k));
    for (NewQuestion& question : batch.questions) question.answersWanted = 3;
    if (changeBatch) changeBatch(batch);
    addBatch(*store, batch);
    queries = lease(*store, ada, questions);
  }
  Comparison says(const char* ranking, std::size_t query = 0) const {
    Comparison answer = rankedAnswer(queries[query], ada);
    answer.ranking = rankingFromText(ranking).value();
    return answer;
  }
  void give(const Comparison& answer) const { podium::test::answer(*store, answer); }
  ExportReport write(const std::string& format, const std::string& out, const ExportOptions& options = {}) const {
    return exportProject(*store->newReader(), {format, out, options}).value();
  }
  std::vector<Json> rows(const std::string& format, const ExportOptions& options = {}) const {
    const std::string out = folder.path("out.jsonl");
    write(format, out, options);
    return linesOf(out);
  }
  std::string refusal(const std::string& format, const std::string& out, const ExportOptions& options = {}) const {
    const auto result = exportProject(*store->newReader(), {format, out, options});
    return result ? std::string() : result.error().message;
  }

  ProjectFolder folder;
  std::shared_ptr<ProjectStore> store;
  AnnotatorId ada;
  std::vector<Query> queries;
};

// Two answers, of which one ranks on both questions.
inline Shop shopOfTwoQuestions() {
  Shop shop(2, 2, [](ProjectInfo& info) { info.task.axes = {"helpful", "harmless"}; });
  Comparison both = shop.says("1>0", 0);
  both.parts.strength = 2;
  both.parts.axes = {{"harmless", rankingFromText("0>1").value()}};
  shop.give(both);
  shop.give(shop.says("0>1", 1));
  return shop;
}

inline Json parsed(const char* text) { return Json::parse(text); }

// The keys of `expected` in `row`, in any order, with its values.
inline bool holds(const Json& row, const Json& expected) {
  for (const auto& [key, value] : expected.items())
    if (!row.contains(key) || row[key] != value) {
      qWarning("%s: %s instead of %s", key.c_str(), row.contains(key) ? row[key].dump().c_str() : "nothing",
               value.dump().c_str());
      return false;
    }
  return true;
}

}  // namespace podium::test
