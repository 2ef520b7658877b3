#pragma once
// How this room uses the processor: torch computes on one thread per caller, and work is shared out in whole pieces (a
// member of the ensemble, a share of a minibatch). Threads that meet at a barrier in every operation, as OpenMP's do,
// slow each other down many times over as soon as the window or an emulator takes one core; pieces only queue.
#include <functional>

namespace podium::nn {

// One torch thread per caller from now on, in this thread and in those still to be started. Call before other use of
// torch in a process; thread-safe.
void useOneTorchThreadPerCaller();

// Threads for `pieces` independent pieces of work: `wanted`, or one per core when 0; at most `pieces`.
int workerCount(int wanted, int pieces);

// Calls work(i) for every i in [0, count) on `workers` threads, this one included. Returns when all are done. The first
// exception stops the handing out of pieces and is thrown here.
void shareOut(int workers, int count, const std::function<void(int)>& work);

// Advances `count` independent runs side by side, each strictly in its own order: step(i) does the next piece of run i
// and says whether it has another. The run that is furthest behind goes first, so that three runs keep two threads busy
// to the end. Exceptions as above.
void advanceTogether(int workers, int count, const std::function<bool(int)>& step);

}  // namespace podium::nn
