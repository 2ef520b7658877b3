#pragma once
// What screen readers are told about a TextView: its name, and its words as its value. Inside ui/text.

namespace podium {

// Once for the process; later calls do nothing.
void installTextAccessibility();

}  // namespace podium
