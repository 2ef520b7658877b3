#pragma once
// Solutions step by step, and cited evidence: pieces of a document that are judged one by one. Inside ui/text.
#include <string_view>

namespace podium {

class TextWriter;
struct PreparedText;

// Writes the steps of into.content, each behind a line with its number, instead of the body. Steps that stand in the
// body, in order, keep their places in it. False, and nothing written: there are none, or the body is a conversation or
// source code. `body`: its code points.
bool writeSteps(std::u32string_view body, TextWriter& writer, PreparedText& into);
// Writes the evidence behind all else: the claim, what is quoted for it, the title and the address of its source as
// plain words.
void writeEvidence(TextWriter& writer, PreparedText& into);

}  // namespace podium
