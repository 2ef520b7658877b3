#pragma once
// Other programs in the same run: scripts beside this file, each in a Python environment that has what it needs.
#include <string>
#include <vector>

namespace podium::bench {

// Whether there are peers: the environment variable PODIUM_PEERS names the folder of their environments
// (`podium bench --peers` installs them).
bool hasPeers();

// Runs a script of this folder and returns the numbers in the last line that it prints. environment: the name of a list
// in tests/bench/peers without its ending. Throws Exception with what the script said.
std::vector<double> askPeer(const std::string& environment, const std::string& script,
                            const std::vector<std::string>& arguments);

}  // namespace podium::bench
