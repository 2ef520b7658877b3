#include "exporters/hdf5/own_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "exporters/hdf5/chunk_bytes.h"
#include "exporters/import/row_source.h"

namespace podium {
namespace {

// What the library reported first of its last fault; at most 200 bytes.
std::string lastReport() {
  constexpr std::size_t kLongest = 200;
  std::string report;
  const auto first = [](unsigned depth, const H5E_error2_t* fault, void* into) -> herr_t {
    if (depth == 0 && fault->desc) *static_cast<std::string*>(into) = fault->desc;
    return 0;
  };
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, first, &report);
  if (report.size() > kLongest) report.resize(kLongest);
  std::ranges::replace_if(
      report, [](char byte) { return byte < ' ' || byte > '~'; }, '?');  // a damaged file may put anything into it
  return report.empty() ? "unknown" : report;
}

[[noreturn]] void throwElsewhere(const std::string& name) {
  throw RowFault("keeps \"" + name + "\" elsewhere (a link, another file), which is not followed");
}

}  // namespace

OwnFile::OwnFile(const std::string& path) {
  m_file = Handle(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), H5Fclose);
  if (!m_file) throw FileFault(lastReport());
  const Handle plan(H5Fget_create_plist(m_file.id()), H5Pclose);
  hsize_t base = 0;
  std::size_t addressBytes = 0, lengthBytes = 0;
  if (!plan || H5Pget_userblock(plan.id(), &base) < 0 || H5Pget_sizes(plan.id(), &addressBytes, &lengthBytes) < 0)
    throw FileFault(lastReport());
  if (addressBytes != 8 || lengthBytes != 8) throw FileFault("addresses that are not of 8 bytes");
  m_place = {::open(path.c_str(), O_RDONLY | O_CLOEXEC), base};
}

OwnFile::~OwnFile() {
  if (m_place.descriptor >= 0) close(m_place.descriptor);
}

std::int64_t OwnFile::rowsOf(const std::string& name) const {
  const Handle dataset = find(name);
  const auto sides = dataset ? sidesOf(dataset) : std::vector<std::int64_t>();
  return sides.empty() ? -1 : sides.front();
}

std::unique_ptr<ByteRows> OwnFile::openBytes(const std::string& name) const {
  Handle dataset = find(name);
  if (!dataset) throw RowFault("has no \"" + name + "\" in its HDF5 file");
  return openByteRows(std::move(dataset), name, m_place);
}

Handle OwnFile::find(const std::string& name) const {
  Handle object;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    const std::string part = name.substr(begin, end - begin);
    begin = end + 1;
    const hid_t parent = object ? object.id() : m_file.id();
    H5L_info_t link;
    if (part.empty() || (object && H5Iget_type(parent) != H5I_GROUP) ||
        H5Lget_info(parent, part.c_str(), &link, H5P_DEFAULT) < 0)
      return {};
    if (link.type != H5L_TYPE_HARD) throwElsewhere(name);
    object = Handle(H5Oopen(parent, part.c_str(), H5P_DEFAULT), H5Oclose);
    if (!object) throwDamagedData(name);
  }
  if (H5Iget_type(object.id()) != H5I_DATASET) return {};
  const Handle plan(H5Dget_create_plist(object.id()), H5Pclose);
  if (!plan) throwDamagedData(name);
  if (H5Pget_layout(plan.id()) == H5D_VIRTUAL || H5Pget_external_count(plan.id()) != 0) throwElsewhere(name);
  return object;
}

}  // namespace podium
