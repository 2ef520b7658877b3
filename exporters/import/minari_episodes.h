#pragma once
// The pictures of Minari's episodes, whatever they are kept as.
#include <QtGui/QImage>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/import/row_source.h"

namespace podium {

// A step into an observation: a name of a Dict, or a place in a Tuple.
struct MinariPart {
  std::string name;
  bool isPlace = false;
};

// Where the pictures are, and of what size.
struct MinariPictures {
  std::vector<MinariPart> parts;  // empty: the observation itself
  int width = 0, height = 0, channels = 1;
};

// The first pictures in an observation space as Minari writes it (minari/serialization.py); nullopt: there are none.
std::optional<MinariPictures> minariPicturesIn(const RowValue& space);

// Pictures as rows of bytes [height, width, channels], or packed as JPEG. Throw RowFault: of another size, or damaged.
QImage rawPicture(std::string_view bytes, const MinariPictures& pictures);
QImage packedPicture(std::string_view bytes, const MinariPictures& pictures);

// The pictures of one episode, one after the other; nullopt after the last. Throws RowFault.
class MinariEpisode {
 public:
  virtual ~MinariEpisode() = default;
  virtual std::optional<QImage> next() = 0;
};

// The episodes of a dataset, by their numbers from 0. They borrow it. Throws RowFault for one that cannot be read.
class MinariEpisodes {
 public:
  virtual ~MinariEpisodes() = default;
  virtual std::unique_ptr<MinariEpisode> open(std::int64_t number) = 0;
};

// Files "NUMBER/*.arrow" or "NUMBER/*.parquet" below `data` (minari/dataset/_storages/arrow_storage.py).
std::unique_ptr<MinariEpisodes> minariColumns(const std::filesystem::path& data, const std::string& format,
                                              const MinariPictures& pictures);

// The groups "episode_NUMBER" of one HDF5 file (minari/dataset/_storages/hdf5_storage.py). One is
// open at a time. Throws Exception: Corrupt, Unavailable.
constexpr const char* kMinariHdf5File = "main_data.hdf5";
std::unique_ptr<MinariEpisodes> minariHdf5(const std::filesystem::path& data, const MinariPictures& pictures);

}  // namespace podium
