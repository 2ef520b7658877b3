#pragma once
// Small datasets of Minari as HDF5, written with the library itself.
#include <hdf5.h>

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <functional>

#include "tests/exporters/import_fixture.h"

namespace podium::test {

inline constexpr int kPictures = 6, kTall = 12, kWide = 10, kColours = 3;
inline constexpr int kPictureBytes = kTall * kWide * kColours;
using Sides = std::vector<hsize_t>;
inline const Sides kWhole{kPictures, kTall, kWide, kColours};

// Bytes that tell where they are from.
inline QByteArray pixelsOf(int episode, int picture) {
  QByteArray bytes;
  for (int i = 0; i < kPictureBytes; ++i)
    bytes.append(static_cast<char>(episode * 31 + picture * 13 + i * 7 + i / 251));
  return bytes;
}

inline QByteArray jpegOf(int episode, int picture) {
  const QByteArray pixels = pixelsOf(episode, picture);
  const QImage image(reinterpret_cast<const uchar*>(pixels.constData()), kWide, kTall, kWide * kColours,
                     QImage::Format_RGB888);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "JPEG", 60 + picture);
  return bytes;
}

// How a dataset is kept: a list of properties for its creation, to be closed with H5Pclose.
inline hid_t plain() { return H5Pcreate(H5P_DATASET_CREATE); }
inline hid_t inBlocks(const Sides& sides) {
  const hid_t plan = plain();
  H5Pset_chunk(plan, static_cast<int>(sides.size()), sides.data());
  return plan;
}

// Writes `bytes` as `name` below `group`; closes `plan`. Rows may grow where there are blocks.
inline void writeBytes(hid_t group, const char* name, const QByteArray& bytes, const Sides& sides, hid_t plan,
                       hid_t type = H5T_NATIVE_UINT8) {
  Sides most = sides;
  if (H5Pget_layout(plan) == H5D_CHUNKED) most[0] = H5S_UNLIMITED;
  const hid_t space = H5Screate_simple(static_cast<int>(sides.size()), sides.data(), most.data());
  const hid_t dataset = H5Dcreate2(group, name, type, space, H5P_DEFAULT, plan, H5P_DEFAULT);
  if (!bytes.isEmpty()) H5Dwrite(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.constData());
  H5Dclose(dataset);
  H5Sclose(space);
  H5Pclose(plan);
}

inline QByteArray allPixels(int episode) {
  QByteArray bytes;
  for (int i = 0; i < kPictures; ++i) bytes += pixelsOf(episode, i);
  return bytes;
}
inline void writeRaw(hid_t group, int episode, hid_t plan, const char* name = "observations") {
  writeBytes(group, name, allPixels(episode), kWhole, plan);
}

// A row of bytes for each picture, each of a length of its own.
inline void writePacked(hid_t group, int episode, hid_t plan) {
  std::vector<QByteArray> pictures;
  std::vector<hvl_t> rows;
  for (int i = 0; i < kPictures; ++i) pictures.push_back(jpegOf(episode, i));
  for (QByteArray& picture : pictures) rows.push_back({static_cast<std::size_t>(picture.size()), picture.data()});
  const hid_t type = H5Tvlen_create(H5T_NATIVE_UINT8);
  const QByteArray bytes(reinterpret_cast<const char*>(rows.data()), std::ssize(rows) * qsizetype{sizeof(hvl_t)});
  writeBytes(group, "observations", bytes, {kPictures}, plan, type);
  H5Tclose(type);
}

using WriteObservations = std::function<void(hid_t group, int episode)>;

// A dataset in folder.path("set") of as many episodes as there are functions, which write their observations.
inline void writeHdf5Set(const ImportFolder& folder, const std::vector<WriteObservations>& episodes,
                         const QByteArray& space = "{\"type\":\"Box\",\"dtype\":\"uint8\",\"shape\":[12,10,3]}") {
  const QJsonObject facts{{QStringLiteral("total_episodes"), static_cast<int>(episodes.size())},
                          {QStringLiteral("data_format"), QStringLiteral("hdf5")},
                          {QStringLiteral("dataset_id"), QStringLiteral("mine/x-v0")},
                          {QStringLiteral("algorithm_name"), QStringLiteral("walker")},
                          {QStringLiteral("observation_space"), QString::fromUtf8(space)}};
  folder.write("set/data/metadata.json", QJsonDocument(facts).toJson());
  const hid_t file = H5Fcreate(folder.path("set/data/main_data.hdf5").c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
  for (int i = 0; i < static_cast<int>(episodes.size()); ++i) {
    const std::string name = "episode_" + std::to_string(i);
    const hid_t group = H5Gcreate2(file, name.c_str(), H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    const double rewards[kPictures - 1] = {};
    writeBytes(group, "rewards", QByteArray(reinterpret_cast<const char*>(rewards), sizeof rewards), {kPictures - 1},
               plain(), H5T_NATIVE_DOUBLE);
    episodes[static_cast<std::size_t>(i)](group, i);
    H5Gclose(group);
  }
  H5Fclose(file);
}

}  // namespace podium::test
