#pragma once
// A line of a panel that shows keys.
#include <QString>

namespace podium {

struct KeyLine {
  QString keys;   // as on their caps: "Ctrl+L"; empty: the line is the heading of those below
  QString title;  // what they do
};

}  // namespace podium
