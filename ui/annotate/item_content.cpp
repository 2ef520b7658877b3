#include "ui/annotate/item_content.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

#include "exporters/import/media_file.h"
#include "exporters/import/row_source.h"
#include "storage/domain/result.h"
#include "ui/media/image_decode.h"
#include "ui/media/video_decode.h"

namespace podium {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::ItemContent)
};

constexpr std::size_t kBytesPerCharacter = 60;  // of a laid-out document, measured

// Decoded videos of one query. Three are in memory at most: the one shown, the next, and while one is undone that one.
constexpr std::size_t kVideoBytes = std::size_t{96} * 1024 * 1024;

// The sentences stand in the catalogue of faults (ui/common/fault_sentences.cpp).
[[noreturn]] void failDamaged(ErrorCode code, const std::string& what) {
  throw Exception(code, what + ": the project is damaged. Keep a copy of its file, and go on from a backup.");
}

std::string named(ItemId item) { return "Item " + std::to_string(item.value); }

std::shared_ptr<ItemContent> loadClip(ProjectReader& reader, ItemId item) {
  auto content = std::make_shared<ClipContent>();
  content->clip = std::make_shared<const ClipFrames>(reader.clipFrames(item));
  const ClipFrames& clip = *content->clip;
  const std::size_t expected =
      static_cast<std::size_t>(clip.meta.frameCount()) * static_cast<std::size_t>(clip.meta.frameWidth) *
      static_cast<std::size_t>(clip.meta.frameHeight) * static_cast<std::size_t>(clip.meta.bytesPerPixel());
  // The views index without looking back.
  if (clip.frames.size() != expected || expected == 0 ||
      (clip.meta.pixels == PixelFormat::Indexed8 && clip.palette.size() != 256))
    failDamaged(ErrorCode::Corrupt,
                "The frames of clip " + std::to_string(item.value) + " do not have the size that its description says");
  return content;
}

std::shared_ptr<TextContent> prepared(Content content, const TextLook& look) {
  auto text = std::make_shared<TextContent>();
  text->content = std::make_shared<const Content>(std::move(content));
  text->prepared = prepareText(text->content, look);
  return text;
}

// The bytes of an image or a video: of the project, or of the file that its link stands for; nullopt when that is not
// here.
std::optional<Media> mediaOf(ProjectReader& reader, const Item& item, const std::string& folder) {
  if (!item.media.empty()) return reader.media(item.media);
  const std::string file = linkedMediaFile(folder, item.content.link);
  try {
    return readMediaFile({}, file, item.kind);
  } catch (const RowFault& fault) {
    throw Exception(ErrorCode::Corrupt, named(item.id) + " " + fault.what() + ".");
  }
}

template <class MediaContent>
std::shared_ptr<ItemContent> missingMedia(const Item& item, const std::string& folder) {
  auto content = std::make_shared<MediaContent>();
  content->missing = Words::tr("This file is not in the project:\n%1\n\nPut it here and open the project again:\n%2")
                         .arg(QString::fromStdString(item.content.link),
                              QString::fromStdString(linkedMediaFile(folder, item.content.link)));
  return content;
}

std::shared_ptr<ItemContent> loadImage(const Item& item, const Media& media) {
  auto content = std::make_shared<ImageContent>();
  content->image = std::make_shared<const ImagePyramid>(decodeImage(media.bytes, media.mime).value());
  content->caption = QString::fromStdString(item.content.body);
  return content;
}

std::shared_ptr<ItemContent> loadVideo(const Item& item, Media media, const LoadOptions& options) {
  auto content = std::make_shared<VideoContent>();
  const VideoLimits limits{.bytes = kVideoBytes / static_cast<std::size_t>(std::max(1, options.items))};
  content->video = decodeVideo(media.bytes, media.mime, limits, options.stop, {}).value();
  if (content->video->hasSound)
    content->sound = std::make_shared<const std::vector<std::uint8_t>>(std::move(media.bytes));
  content->caption = QString::fromStdString(item.content.body);
  return content;
}

}  // namespace

std::size_t TextContent::bytes() const { return content->body.size() * kBytesPerCharacter; }
bool TextContent::fits(const ContentLooks& looks) const { return prepared && prepared->look == looks.item; }

std::shared_ptr<const ItemContent> loadItemContent(ProjectReader& reader, ItemKind kind, ItemId id,
                                                   const LoadOptions& options) {
  std::shared_ptr<ItemContent> content;
  if (kind == ItemKind::Clip) {
    content = loadClip(reader, id);
  } else {
    const auto item = reader.itemContent(id);
    if (!item) failDamaged(ErrorCode::NotFound, named(id) + " is missing");
    if (item->kind == ItemKind::Clip)
      content = loadClip(reader, id);
    else if (item->kind == ItemKind::Text)
      content = prepared(item->content, options.looks.item);
    else if (auto media = mediaOf(reader, *item, options.mediaFolder); item->kind == ItemKind::Image)
      content = media ? loadImage(*item, *media) : missingMedia<ImageContent>(*item, options.mediaFolder);
    else
      content =
          media ? loadVideo(*item, std::move(*media), options) : missingMedia<VideoContent>(*item, options.mediaFolder);
    if (item->kind != kind) failDamaged(ErrorCode::Corrupt, named(id) + " is of another kind than its project");
  }
  content->item = id;
  return content;
}

std::shared_ptr<const TextContent> loadPrompt(ProjectReader& reader, PromptId id, const LoadOptions& options) {
  const auto prompt = reader.prompt(id);
  if (!prompt) failDamaged(ErrorCode::NotFound, "Prompt " + std::to_string(id.value) + " is missing");
  return prepared(prompt->content, options.looks.prompt);
}

}  // namespace podium
