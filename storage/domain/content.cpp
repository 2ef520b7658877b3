#include "storage/domain/content.h"

#include "storage/domain/words.h"

namespace podium {
namespace {

constexpr Words<TextFormat, 4> kFormats{{{TextFormat::Plain, "plain"},
                                         {TextFormat::Markdown, "markdown"},
                                         {TextFormat::Conversation, "conversation"},
                                         {TextFormat::Code, "code"}}};

}  // namespace

std::string_view toText(TextFormat format) { return wordOf(kFormats, format); }
std::optional<TextFormat> textFormatFromText(std::string_view text) { return valueOf(kFormats, text); }

}  // namespace podium
