#pragma once
// Work that gives way to the window.
namespace podium {

// Makes the calling thread, and the threads and processes that it starts afterwards, give way to the other threads of
// this program where both want a core: +5 nice, about a third of the share. Where the system does not allow it nothing
// happens. Linux groups whole sessions (autogroups, see sched(7)): against the programs of other sessions niceness
// counts for nothing then, inside of this one it counts as said.
void lowerThreadPriority();

}  // namespace podium
