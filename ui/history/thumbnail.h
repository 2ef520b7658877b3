#pragma once
// Small pictures of items.
#include <QImage>
#include <stop_token>

#include "storage/project_reader.h"

namespace podium {

// The longer side of what readThumbnail gives, in pixels: enough for the largest place it is shown at, twice as sharp.
constexpr int kThumbnailSide = 320;

// An image, or the frame in the middle of a clip or a video, no larger than kThumbnailSide; null for a text. Any thread
// but the GUI's, with a reader of that thread. Throws Exception.
QImage readThumbnail(ProjectReader& reader, ItemKind kind, ItemId item, const std::stop_token& stop);

}  // namespace podium
