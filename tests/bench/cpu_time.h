#pragma once
// Processor time, which a busy machine stretches far less than the time on the clock.
#include <sys/types.h>

namespace podium::bench {

double ownCpuSeconds();              // user and system time of this process
double cpuSecondsOf(pid_t pid);      // of another one
double cpuSecondsOfTree(pid_t pid);  // and of its children, which have none themselves

}  // namespace podium::bench
