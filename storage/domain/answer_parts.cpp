#include "storage/domain/answer_parts.h"

#include "storage/domain/words.h"

namespace podium {
namespace {

constexpr Words<Support, 3> kSupports{
    {{Support::Supported, "supported"}, {Support::Partly, "partly"}, {Support::Unsupported, "unsupported"}}};

}  // namespace

bool AnswerParts::saysSomething() const {
  AnswerParts said = *this;
  said.looks.clear();
  return !said.isEmpty();
}

std::string_view toText(Support support) { return wordOf(kSupports, support); }
std::optional<Support> supportFromText(std::string_view text) { return valueOf(kSupports, text); }

}  // namespace podium
