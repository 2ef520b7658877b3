#include "tests/storage/batch_fixture.h"

#include "storage/integrity.h"

namespace podium::test {

ProjectInfo textProject(int k) {
  ProjectInfo info = smallProject(k);
  info.kind = ItemKind::Text;
  info.environment.clear();
  info.task.edits = info.task.demonstration = true;
  info.task.rationale = Requirement::Optional;
  return info;
}

Batch textBatch(int questions, int k) {
  Batch batch;
  for (int q = 0; q < questions; ++q) {
    const std::string number = std::to_string(q);
    NewQuestion question;
    question.prompt = static_cast<int>(batch.prompts.size());
    batch.prompts.push_back({{TextFormat::Markdown, "", "prompt " + number, {}, {}, ""}});
    for (int i = 0; i < k; ++i) {
      question.items.push_back(static_cast<int>(batch.items.size()));
      NewItem item;
      item.prompt = question.prompt;
      item.content.format = TextFormat::Markdown;
      item.content.body = "text " + number + "." + std::to_string(i);
      item.source = "model-" + std::to_string(i);
      batch.items.push_back(std::move(item));
    }
    batch.questions.push_back(std::move(question));
  }
  return batch;
}

Batch guidedBatch(int questions, QueryPurpose purpose) {
  Batch batch = textBatch(questions);
  for (NewQuestion& question : batch.questions) {
    question.purpose = purpose;
    question.gold = rankingFromText("0>1");
    question.goldNote = "The first one is right.";
  }
  return batch;
}

BatchIds addBatch(ProjectStore& store, const Batch& batch, RoundId round, const std::string& note) {
  return waitFor<BatchIds>([&](auto done) { store.writer().addBatch(batch, round, {note}, done); });
}

std::string firstProblem(const std::string& path) {
  const IntegrityReport report = checkProject(path).value();
  return report.ok ? std::string() : report.problems.at(0);
}

std::string faultOf(const std::function<void()>& call, ErrorCode code) {
  try {
    call();
  } catch (const Exception& fault) {
    return fault.code() == code ? fault.what() : "another kind of fault: " + std::string(fault.what());
  }
  return {};
}

}  // namespace podium::test
