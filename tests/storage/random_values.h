#pragma once
// Values of the domain with every member filled at random, for round trips.
#include "learner/random.h"
#include "storage/domain/comparison.h"
#include "storage/domain/content.h"
#include "storage/domain/task.h"

namespace podium::test {

Task randomTask(Random& random);
// Parts that no query has to fit.
AnswerParts randomParts(Random& random);
Comparison randomComparison(Random& random);
Content randomContent(Random& random);
// Up to a dozen letters of many scripts, quotes, control characters and backslashes.
std::string randomText(Random& random);

}  // namespace podium::test
