#pragma once
// What a card shows, read and decoded before it is needed. One derived type per kind of item.
#include <cstddef>
#include <memory>
#include <vector>

#include "storage/domain/clip.h"
#include "storage/domain/id.h"
#include "storage/domain/project.h"
#include "storage/project_reader.h"

namespace podium {

// Immutable once loaded; shared between the loader's cache and the views.
struct ItemContent {
  ItemId item;
  virtual ~ItemContent() = default;
  virtual std::size_t bytes() const = 0;        // memory that it holds
  virtual int frameCount() const { return 0; }  // 0: it does not move
  virtual double framesPerSecond() const { return 0.0; }
};

struct ClipContent : ItemContent {
  std::shared_ptr<const ClipFrames> clip;
  std::size_t bytes() const override { return clip->frames.size(); }
  int frameCount() const override { return clip->meta.frameCount(); }
  double framesPerSecond() const override { return clip->meta.framesPerSecond; }
};

using ItemContents = std::vector<std::shared_ptr<const ItemContent>>;  // by position in Query::items

// Reads and decodes one item; any thread, with a reader of that thread. Throws Exception; Unavailable for a kind of
// item that this build cannot show.
std::shared_ptr<const ItemContent> loadItemContent(ProjectReader& reader, ItemKind kind, ItemId item);

}  // namespace podium
