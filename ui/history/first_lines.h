#pragma once
// What stands for a text where there is room for a line or two.
#include <QString>

#include "storage/domain/content.h"

namespace podium {

// The first words of a content, on one line and without Markdown's marks at the beginnings of lines; of a conversation
// those of its last turn, which is what is answered. At most `most` characters, then an ellipsis. Pure; any thread.
QString firstWords(const Content& content, int most);
// The same with its first lines kept apart: at most `lines` of them, empty ones left out.
QString firstLines(const Content& content, int lines, int most);

}  // namespace podium
