#pragma once
// Images and videos that a row names by their paths.
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "exporters/import/row_source.h"
#include "storage/domain/content.h"

namespace podium {

// What a text names, by its ending: a path or an address of an image or a video; nullopt for any other text.
std::optional<ItemKind> mediaKindOf(std::string_view text);

// Whether a file of this name may hold an animation, which a project of videos takes: GIF and WebP.
bool mayBeAnimation(std::string_view path);
bool mayBeAnimation(const Media& media);

// An image or a video as a row gives it.
struct GivenMedia {
  ItemKind kind = ItemKind::Image;
  std::string path;                    // its name; may be empty when `media` is there
  std::shared_ptr<const Media> media;  // whole, where the row holds its bytes; else nullptr
};
// A path or an address (mediaKindOf), binary data, or an object with binary `bytes` and a `path` (Hugging Face), of
// which one may be missing. nullopt for any other value. Throws RowFault for bytes that are no image or video, or not
// all of one.
std::optional<GivenMedia> givenMedia(const RowValue& value);

// The bytes of the file that a row names, checked by their beginning; `folder` is where relative paths begin. nullopt
// when no such file is here, and for addresses: nothing is fetched. Throws RowFault for a file that is something else,
// is empty, a broken image, or cannot be read.
std::optional<Media> readMediaFile(const std::string& folder, const std::string& path, ItemKind kind);

// The same faults, from the beginning and the end of a file that is here.
void requireMediaFile(const std::string& folder, const std::string& path, ItemKind kind);

// Where the files of links belong that were not at hand: NAME.podium-media beside the project.
std::string linkedMediaFolder(const std::string& projectPath);
// The file in `folder` that a link stands for: the path itself, an address without its beginning and what follows a
// '?'.
std::string linkedMediaFile(const std::string& folder, const std::string& link);

// The type of an image or a video that Podium can show, with its size in pixels where the beginning tells; an empty
// mime for anything else.
Media describeMedia(std::string_view bytes);

}  // namespace podium
