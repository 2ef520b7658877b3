// clips-npz.
#include "exporters/clips/clip_arrays.h"
#include "exporters/clips/clip_files.h"
#include "exporters/clips/clip_pixels.h"
#include "exporters/clips/npy.h"
#include "exporters/clips/stored_zip.h"
#include "exporters/output_folder.h"

namespace podium {

std::string writeNpz(const ClipFrames& frames, const ClipSteps& steps, const std::string& name, OutputFolder& folder,
                     const std::stop_token&) {
  const ClipMeta& meta = frames.meta;
  std::string pictures = npyHeader("|u1", {meta.frameCount(), meta.frameHeight, meta.frameWidth, 3});
  for (int i = 0; i < meta.frameCount(); ++i) pictures += rgbFrame(frames, i);
  StoredZip zip;
  zip.add("frames.npy", pictures);
  zip.add("actions.npy", npyOf(actionArray(meta, steps, meta.steps)));
  zip.add("rewards.npy", npyHeader("<f4", {std::ssize(steps.rewards)}) + std::string(bytesOf(steps.rewards)));
  folder.write(name + ".npz", zip.finished());
  return name + ".npz";
}

}  // namespace podium
