#pragma once
// The pages of the window, in the order of the sidebar and of Ctrl+1 to Ctrl+6.

namespace podium {

enum class PageId { Start, Annotate, History, Learner, Project, Settings };

// Those that only an open project has.
inline constexpr PageId kProjectPages[] = {PageId::Annotate, PageId::History, PageId::Learner, PageId::Project};

}  // namespace podium
