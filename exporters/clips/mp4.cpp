// clips-mp4.
#include "exporters/clips/clip_files.h"
#include "exporters/clips/clip_pixels.h"
#include "exporters/clips/mp4_encoder.h"
#include "exporters/output_folder.h"

namespace podium {

std::string writeMp4(const ClipFrames& frames, const ClipSteps&, const std::string& name, OutputFolder& folder,
                     const std::stop_token& stop) {
  const ClipMeta& meta = frames.meta;
  const std::string file = name + ".mp4";
  Mp4Encoder encoder(folder.pathFor(file), meta.frameWidth, meta.frameHeight, meta.framesPerSecond);
  for (int i = 0; i < meta.frameCount(); ++i) {
    if (stop.stop_requested()) return file;  // the export says that it was cancelled
    encoder.add(rgbFrame(frames, i));
  }
  encoder.finish();
  folder.counted(file);
  return file;
}

}  // namespace podium
