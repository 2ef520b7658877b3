#include "storage/domain/task.h"

#include "storage/domain/words.h"

namespace podium {
namespace {

constexpr Words<Requirement, 3> kRequirements{
    {{Requirement::Off, "off"}, {Requirement::Optional, "optional"}, {Requirement::Required, "required"}}};

}  // namespace

std::string_view toText(Requirement requirement) { return wordOf(kRequirements, requirement); }
std::optional<Requirement> requirementFromText(std::string_view text) { return valueOf(kRequirements, text); }

}  // namespace podium
