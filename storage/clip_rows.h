#pragma once
// Storing clips: their content once, and the items that are them.
#include <string>

#include "storage/domain/round.h"
#include "storage/sql_connection.h"

namespace podium {

// The content, unless it is there.
void storeClip(SqlConnection& database, const EncodedClip& clip, const std::string& hash);
// The item; its content is stored. source: the person who played it; empty: the learner's policy.
ItemId insertClipItem(SqlConnection& database, RoundId round, const NewClip& clip, const std::string& hash,
                      const std::string& source = {});

}  // namespace podium
