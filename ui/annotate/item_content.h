#pragma once
// What a card shows, read and decoded before it is needed. One derived type per kind of item.
#include <cmath>
#include <cstddef>
#include <memory>
#include <stop_token>
#include <vector>

#include "storage/domain/clip.h"
#include "storage/domain/content.h"
#include "storage/domain/id.h"
#include "storage/domain/project.h"
#include "storage/domain/query.h"
#include "storage/project_reader.h"
#include "ui/media/image_pyramid.h"
#include "ui/media/video_clip.h"
#include "ui/text/rich_text.h"

namespace podium {

// How wide texts will stand, as far as it is known yet.
struct ContentLooks {
  TextLook item, prompt;
  bool operator==(const ContentLooks&) const = default;
};

// Immutable once loaded; shared between the loader's cache and the views.
struct ItemContent {
  ItemId item;
  QString missing;  // why it cannot be shown, and what to do: its file is not here; empty for all others
  virtual ~ItemContent() = default;
  virtual std::size_t bytes() const = 0;        // memory that it holds
  virtual int frameCount() const { return 0; }  // 0: it does not move
  virtual double framesPerSecond() const { return 0.0; }
  // Whether it is prepared for these looks.
  virtual bool fits(const ContentLooks&) const { return true; }
};

struct ClipContent : ItemContent {
  std::shared_ptr<const ClipFrames> clip;
  std::size_t bytes() const override { return clip->frames.size(); }
  int frameCount() const override { return clip->meta.frameCount(); }
  double framesPerSecond() const override { return clip->meta.framesPerSecond; }
};

struct TextContent : ItemContent {
  std::shared_ptr<const Content> content;
  std::shared_ptr<PreparedText> prepared;  // laid out for the look that was asked for; one view shows it at a time
  std::size_t bytes() const override;
  bool fits(const ContentLooks& looks) const override;
};

struct ImageContent : ItemContent {
  std::shared_ptr<const ImagePyramid> image;
  QString caption;
  std::size_t bytes() const override { return image ? image->bytes() : 0; }
};

struct VideoContent : ItemContent {
  std::shared_ptr<const VideoClip> video;
  std::shared_ptr<const std::vector<std::uint8_t>> sound;  // the file, where it has sound; nullptr else
  QString caption;
  std::size_t bytes() const override { return (video ? video->bytes() : 0) + (sound ? sound->size() : 0); }
  int frameCount() const override {
    return video ? static_cast<int>(std::lround(video->duration * video->framesPerSecond)) : 0;
  }
  double framesPerSecond() const override { return video ? video->framesPerSecond : 0.0; }
};

using ItemContents = std::vector<std::shared_ptr<const ItemContent>>;  // by position in Query::items

// Everything that a query shows.
struct QueryContents {
  ItemContents items;
  std::shared_ptr<const TextContent> prompt;  // nullptr: the project's instruction alone
  bool empty() const { return items.empty(); }
  void clear() { *this = {}; }
};

struct LoadOptions {
  ContentLooks looks;
  int items = 2;            // of a query: its videos share what memory there is
  std::string mediaFolder;  // where files of links are looked for (exporters/import/media_file.h)
  std::stop_token stop;
};

// Read and decode; any thread but the GUI's, with a reader of that thread. Throw Exception.
std::shared_ptr<const ItemContent> loadItemContent(ProjectReader& reader, ItemKind kind, ItemId item,
                                                   const LoadOptions& options);
std::shared_ptr<const TextContent> loadPrompt(ProjectReader& reader, PromptId prompt, const LoadOptions& options);

}  // namespace podium
