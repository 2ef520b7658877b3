#pragma once
// The pages of the window, in the order of the sidebar and of Ctrl+1 to Ctrl+7.

namespace podium {

enum class PageId { Start, Annotate, History, Learner, Play, Project, Settings };

// Those that only an open project has; Play where there is an environment.
inline constexpr PageId kProjectPages[] = {PageId::Annotate, PageId::History, PageId::Learner, PageId::Play,
                                           PageId::Project};

}  // namespace podium
