#pragma once
// The same question with its items in another order: which is which, and what an answer says in the other order.
#include <string>
#include <vector>

#include "exporters/import/question_sink.h"
#include "storage/content_key.h"

namespace podium {

// An item by what it holds and who made it.
struct NamedContent {
  ContentKey content{};
  std::string source;  // may be empty
};

// Always: a source that is not named is one like others. WhereBothNameIt: an item of no source may be anybody's.
enum class SameSource { Always, WhereBothNameIt };

// Where each of `items` stands in `first`, each place once; empty where they are not the same.
std::vector<int> placesIn(const std::vector<NamedContent>& first, const std::vector<NamedContent>& items,
                          SameSource rule);

// From positions among items to where these stand: places[position]. Positions that there are not stay as they are.
ImportedAnswer turned(ImportedAnswer answer, const std::vector<int>& places);

}  // namespace podium
