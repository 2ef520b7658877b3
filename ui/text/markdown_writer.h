#pragma once
// Markdown into a document. Inside ui/text.
#include "ui/text/source_text.h"

namespace podium {

class TextWriter;
struct PreparedText;

// Appends blocks to `writer` and their decorations to `into`. Nothing that is written is left out: HTML stands as text,
// an image as "[image: what it shows]".
void writeMarkdown(const SourceText& text, TextWriter& writer, PreparedText& into);

}  // namespace podium
