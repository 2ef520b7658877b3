#include "storage/domain/query.h"

#include "storage/domain/words.h"

namespace podium {
namespace {

constexpr Words<QueryPurpose, 3> kPurposes{
    {{QueryPurpose::Ask, "ask"}, {QueryPurpose::Tutorial, "tutorial"}, {QueryPurpose::Qualification, "qualification"}}};

}  // namespace

std::string_view toText(QueryPurpose purpose) { return wordOf(kPurposes, purpose); }
std::optional<QueryPurpose> queryPurposeFromText(std::string_view text) { return valueOf(kPurposes, text); }

}  // namespace podium
