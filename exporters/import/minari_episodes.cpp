#include "exporters/import/minari_episodes.h"

#include <algorithm>
#include <cstring>

namespace podium {
namespace {

constexpr std::int64_t kSmallestSide = 8, kBiggestSide = 1 << 14;
constexpr std::size_t kDeepest = 64;

std::optional<MinariPictures> picturesOfBox(const RowValue& space) {
  const auto shape = space.find("shape");
  if (space.value("dtype", RowValue()) != "uint8" || shape == space.end() || !shape->is_array()) return std::nullopt;
  std::vector<std::int64_t> sides;
  for (const RowValue& side : *shape) sides.push_back(side.is_number_integer() ? side.get<std::int64_t>() : 0);
  if (sides.size() == 2) sides.push_back(1);
  const bool fits = sides.size() == 3 && (sides[2] == 1 || sides[2] == 3) &&
                    std::min(sides[0], sides[1]) >= kSmallestSide && std::max(sides[0], sides[1]) <= kBiggestSide;
  if (!fits) return std::nullopt;
  return MinariPictures{{}, static_cast<int>(sides[1]), static_cast<int>(sides[0]), static_cast<int>(sides[2])};
}

std::optional<MinariPictures> picturesIn(const RowValue& space, std::size_t depth) {
  if (!space.is_object() || depth > kDeepest) return std::nullopt;
  const RowValue type = space.value("type", RowValue());
  if (type == "Box") return picturesOfBox(space);
  const auto parts = space.find("subspaces");
  const bool isTuple = type == "Tuple";
  if (parts == space.end() || !(isTuple ? parts->is_array() : type == "Dict" && parts->is_object()))
    return std::nullopt;
  for (const auto& [name, part] : parts->items())
    if (auto pictures = picturesIn(part, depth + 1)) {
      pictures->parts.insert(pictures->parts.begin(), MinariPart{name, isTuple});
      return pictures;
    }
  return std::nullopt;
}

QImage::Format formatOf(const MinariPictures& pictures) {
  return pictures.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8;
}

}  // namespace

std::optional<MinariPictures> minariPicturesIn(const RowValue& space) { return picturesIn(space, 0); }

QImage rawPicture(std::string_view bytes, const MinariPictures& pictures) {
  const auto line = static_cast<std::size_t>(pictures.width) * static_cast<std::size_t>(pictures.channels);
  if (bytes.size() != line * static_cast<std::size_t>(pictures.height))
    throw RowFault("holds an observation of another size than its space");
  QImage image(pictures.width, pictures.height, formatOf(pictures));
  for (int y = 0; y < pictures.height; ++y)
    std::memcpy(image.scanLine(y), bytes.data() + static_cast<std::size_t>(y) * line, line);
  return image;
}

QImage packedPicture(std::string_view bytes, const MinariPictures& pictures) {
  const QImage image = QImage::fromData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
  if (image.width() != pictures.width || image.height() != pictures.height)
    throw RowFault("holds a picture that cannot be read, or of another size");
  return image.convertToFormat(formatOf(pictures));
}

}  // namespace podium
