// Minari's episodes as Arrow or Parquet: a folder with a file of rows for each.
#include "exporters/import/minari_episodes.h"
#include "exporters/parquet_module.h"

namespace podium {
namespace {

namespace fs = std::filesystem;

const RowValue& pictureIn(const RowValue& row, const MinariPictures& pictures) {
  const auto observation = row.find("observations");
  const RowValue* found = observation == row.end() ? nullptr : &*observation;
  for (const MinariPart& part : pictures.parts) {
    if (!found || !found->is_object() || !found->contains(part.name)) found = nullptr;
    if (found) found = &(*found)[part.name];
  }
  if (!found || found->is_null()) throw RowFault("holds an observation without a picture");
  return *found;
}

class ColumnEpisode : public MinariEpisode {
 public:
  ColumnEpisode(std::unique_ptr<RowSource> rows, const MinariPictures& pictures)
      : m_rows(std::move(rows)), m_pictures(pictures) {}

  std::optional<QImage> next() override {
    Row row;
    if (!m_rows->next(row)) return std::nullopt;
    const RowValue& found = pictureIn(row.value, m_pictures);
    if (found.is_binary()) {
      const auto& bytes = found.get_binary();
      return packedPicture({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, m_pictures);
    }
    std::string bytes;
    if (found.is_array())
      for (const RowValue& value : found)
        if (value.is_number_integer()) bytes.push_back(static_cast<char>(value.get<std::uint8_t>()));
    return rawPicture(bytes, m_pictures);
  }

 private:
  std::unique_ptr<RowSource> m_rows;
  const MinariPictures& m_pictures;
};

class ColumnEpisodes : public MinariEpisodes {
 public:
  ColumnEpisodes(fs::path data, const std::string& format, MinariPictures pictures)
      : m_data(std::move(data)),
        m_ending("." + format),
        m_kind(format == "parquet" ? ColumnFile::Parquet : ColumnFile::ArrowFile),
        m_pictures(std::move(pictures)) {}

  std::unique_ptr<MinariEpisode> open(std::int64_t number) override {
    const fs::path folder = m_data / std::to_string(number);
    std::error_code fault;
    std::vector<fs::path> files;
    for (fs::directory_iterator it(folder, fault); !fault && it != fs::directory_iterator(); it.increment(fault))
      if (it->path().extension() == m_ending) files.push_back(it->path());
    if (files.empty()) throw RowFault("has no file of its steps");
    if (files.size() > 1) throw RowFault("is kept in several files");
    return std::make_unique<ColumnEpisode>(loadParquetModule().value()->openRows(files.front().string(), m_kind),
                                           m_pictures);
  }

 private:
  fs::path m_data;
  std::string m_ending;
  ColumnFile m_kind;
  MinariPictures m_pictures;
};

}  // namespace

std::unique_ptr<MinariEpisodes> minariColumns(const fs::path& data, const std::string& format,
                                              const MinariPictures& pictures) {
  return std::make_unique<ColumnEpisodes>(data, format, pictures);
}

}  // namespace podium
