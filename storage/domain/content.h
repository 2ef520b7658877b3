#pragma once
// What is shown to people: the words and media of prompts and items, as the project keeps them.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/domain/id.h"
#include "storage/domain/project.h"

namespace podium {

// How the words of a body are meant.
enum class TextFormat {
  Plain,         // shown letter by letter
  Markdown,      // GitHub's dialect, with mathematics between $...$ or $$...$$; raw HTML is shown as text
  Conversation,  // a JSON array of {"role": ..., "content": Markdown}, oldest first
  Code           // source code in Content::language
};

// A statement of an item and the passage that is cited for it.
struct Evidence {
  std::string claim, quote, title, url;
  bool operator==(const Evidence&) const = default;
};

// One thing to read or look at: an item's content or a prompt's.
struct Content {
  TextFormat format = TextFormat::Plain;
  std::string language;             // of Code: "python", "cpp", ...; may be empty
  std::string body;                 // UTF-8; the text itself, or the caption of an image, a video or a clip
  std::vector<std::string> steps;   // of a solution, when it is labelled step by step; `body` is then their sequence
  std::vector<Evidence> evidence;   // cited passages, shown beside the text
  std::string extra;                // JSON object of further columns of the file it came from; empty: none
  std::string link = {};            // of an image or a video whose bytes are not in the project: its path or address,
                                    // as the file that it came from gave it
  bool operator==(const Content&) const = default;
};

// The bytes of an image or a video, stored once by content.
struct Media {
  std::string mime;                 // "image/png", "image/jpeg", "video/mp4", ...
  int width = 0, height = 0;        // pixels; 0: not known
  std::vector<std::uint8_t> bytes;
  bool operator==(const Media&) const = default;
};

struct Prompt {
  PromptId id;
  Content content;
};

// An item with everything but its media's bytes and its clip.
struct Item {
  ItemId id;
  ItemKind kind = ItemKind::Text;
  PromptId prompt;       // 0: none of its own
  Content content;
  std::string media;     // SHA-256 of the media, for images and videos; empty: only their link is known
  std::string source;    // who made it: a model's or a person's name. Never shown while people judge it.
  ItemId editOf;         // the item that this one is an edited form of, or 0
};

// "plain", "markdown", "conversation", "code"; nullopt for any other word.
std::string_view toText(TextFormat format);
std::optional<TextFormat> textFormatFromText(std::string_view text);

}  // namespace podium
