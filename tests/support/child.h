#pragma once
// A program as a child process: how long it takes, and how much memory.
#include <QJsonObject>
#include <string>
#include <vector>

namespace podium::test {

struct ChildRun {
  double seconds = 0.0;    // from its start to its end
  double megabytes = 0.0;  // the most memory that was resident
  QJsonObject result;      // what it printed
};

// Runs a program with arguments and without a display; its messages go where ours go. Throws Exception(Unavailable)
// when it does not end with 0.
ChildRun runChild(const std::string& program, const std::vector<std::string>& arguments);
// Of the program beside this one.
std::string besideThis(const std::string& name);

}  // namespace podium::test
