#pragma once
// What the answers of a project say of its policies.
#include "learner/policy_ranking.h"
#include "storage/project_reader.h"

namespace podium {

// Of the answers in force that order clips, whoever gave them. Reads all answers: not for a thread that somebody waits
// for. The reader's thread; throws Exception as it does.
PolicyRanking readPolicyRanking(ProjectReader& reader);

}  // namespace podium
