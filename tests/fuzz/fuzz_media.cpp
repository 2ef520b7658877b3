// The beginnings of images and videos.
#include "exporters/import/media_file.h"
#include "tests/fuzz/fuzz.h"

using namespace podium;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Media media = describeMedia(bytes);
  fuzz::require(media.width >= 0 && media.height >= 0, "no side is shorter than nothing");
  fuzz::require(!media.mime.empty() || (media.width == 0 && media.height == 0), "what is not known has no size");
  fuzz::accepts([&] {
    const auto given = givenMedia(RowValue::binary({data, data + size}));
    fuzz::require(given && given->media && given->media->bytes.size() == size, "what is taken is kept whole");
    if (given->kind == ItemKind::Image)
      fuzz::require(given->media->width > 0 && given->media->height > 0, "an image that is taken has a size");
  });
  mediaKindOf(bytes);
  linkedMediaFile("folder", std::string(bytes));
  return 0;
}
