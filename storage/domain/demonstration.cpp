#include "storage/domain/demonstration.h"

#include "storage/domain/words.h"

namespace podium {
namespace {

constexpr Words<EpisodeEnd, 3> kEnds{
    {{EpisodeEnd::Terminated, "terminated"}, {EpisodeEnd::Truncated, "truncated"}, {EpisodeEnd::Stopped, "stopped"}}};

}  // namespace

std::string_view toText(EpisodeEnd end) { return wordOf(kEnds, end); }
std::optional<EpisodeEnd> episodeEndFromText(std::string_view text) { return valueOf(kEnds, text); }

}  // namespace podium
