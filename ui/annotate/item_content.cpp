#include "ui/annotate/item_content.h"

#include "storage/domain/result.h"

namespace podium {

std::shared_ptr<const ItemContent> loadItemContent(ProjectReader& reader, ItemKind kind, ItemId item) {
  if (kind != ItemKind::Clip)
    throw Exception(ErrorCode::Unavailable,
                    "Item " + std::to_string(item.value) + " is of a kind that this version of Podium cannot show.");
  auto content = std::make_shared<ClipContent>();
  content->item = item;
  content->clip = std::make_shared<const ClipFrames>(reader.clipFrames(item));
  const ClipFrames& clip = *content->clip;
  const std::size_t expected =
      static_cast<std::size_t>(clip.meta.frameCount()) * static_cast<std::size_t>(clip.meta.frameWidth) *
      static_cast<std::size_t>(clip.meta.frameHeight) * static_cast<std::size_t>(clip.meta.bytesPerPixel());
  // The views index without looking back.
  if (clip.frames.size() != expected || expected == 0 ||
      (clip.meta.pixels == PixelFormat::Indexed8 && clip.palette.size() != 256))
    throw Exception(ErrorCode::Corrupt, "The frames of clip " + std::to_string(item.value) +
                                            " do not have the size that its description says. Run: podium check");
  return content;
}

}  // namespace podium
