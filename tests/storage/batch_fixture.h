#pragma once
// Small imports of texts, and the answers to them.
#include "storage/domain/batch.h"
#include "tests/storage/project_fixture.h"

namespace podium::test {

// A project of texts that takes every part of an answer.
ProjectInfo textProject(int k = 2);
// `questions` questions with one prompt and k texts each: "prompt 0", "text 0.0", "text 0.1", ...
Batch textBatch(int questions, int k = 2);
// The same, as queries of another purpose whose known answer is the order of their items.
Batch guidedBatch(int questions, QueryPurpose purpose);
BatchIds addBatch(ProjectStore& store, const Batch& batch, RoundId round = {}, const std::string& note = "x.jsonl");
// What the check of the project complains about first; empty when it is whole.
std::string firstProblem(const std::string& path);
// What the exception of a call says; empty when there is none.
std::string faultOf(const std::function<void()>& call, ErrorCode code = ErrorCode::InvalidInput);

}  // namespace podium::test
