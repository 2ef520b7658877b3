// Minari's episodes as HDF5: a group of datasets for each, all in one file.
#include "exporters/hdf5_reader.h"
#include "exporters/import/minari_episodes.h"

namespace podium {
namespace {

// JPEG is kept as a row of bytes for each picture; where all are of one length by chance, as a table of bytes.
bool isPacked(const std::vector<std::int64_t>& shape) { return shape.size() <= 2; }

bool fits(const std::vector<std::int64_t>& shape, const MinariPictures& pictures) {
  const std::size_t sides = shape.size();
  return (sides == 3 || sides == 4) && shape[1] == pictures.height && shape[2] == pictures.width &&
         (sides == 3 ? 1 : shape[3]) == pictures.channels;
}

class Hdf5Episode : public MinariEpisode {
 public:
  Hdf5Episode(Hdf5File& file, const std::vector<std::int64_t>& shape, const MinariPictures& pictures)
      : m_file(file), m_pictures(pictures), m_count(shape.front()), m_packed(isPacked(shape)) {
    if (!m_packed && !fits(shape, m_pictures)) throw RowFault("holds an observation of another size than its space");
  }

  std::optional<QImage> next() override {
    if (m_next >= m_count) return std::nullopt;
    const std::string bytes = m_file.row(m_next++);
    return m_packed ? packedPicture(bytes, m_pictures) : rawPicture(bytes, m_pictures);
  }

 private:
  Hdf5File& m_file;
  const MinariPictures& m_pictures;
  std::int64_t m_count, m_next = 0;
  bool m_packed;
};

class Hdf5Episodes : public MinariEpisodes {
 public:
  Hdf5Episodes(const std::string& path, MinariPictures pictures)
      : m_pictures(std::move(pictures)), m_file(openHdf5(path)) {}

  std::unique_ptr<MinariEpisode> open(std::int64_t number) override {
    const std::string episode = "episode_" + std::to_string(number);
    std::string name = episode + "/observations";
    for (const MinariPart& part : m_pictures.parts) name += (part.isPlace ? "/_index_" : "/") + part.name;
    if (name.find('\n') != std::string::npos) throw RowFault("holds an observation without a picture");
    const auto shape = m_file->openBytes(name);
    // There is a picture before the first step, and one after each.
    const std::int64_t pictures = shape.front(), steps = m_file->rowsOf(episode + "/rewards");
    if (steps >= 0 && pictures != steps && pictures - 1 != steps)
      throw RowFault("holds " + std::to_string(pictures) + " pictures in \"" + name + "\" for " +
                     std::to_string(steps) + " steps in \"" + episode + "/rewards\"");
    return std::make_unique<Hdf5Episode>(*m_file, shape, m_pictures);
  }

 private:
  MinariPictures m_pictures;
  std::unique_ptr<Hdf5File> m_file;
};

}  // namespace

std::unique_ptr<MinariEpisodes> minariHdf5(const std::filesystem::path& data, const MinariPictures& pictures) {
  return std::make_unique<Hdf5Episodes>((data / kMinariHdf5File).string(), pictures);
}

}  // namespace podium
