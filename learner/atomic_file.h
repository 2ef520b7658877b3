#pragma once
// Files that are there whole or not at all.
#include <string>
#include <string_view>

namespace podium {

// Writes PATH.part, flushes it to the disk, renames it to PATH and flushes the folder: after a crash at any point PATH
// holds the old bytes or the new ones. Throws Exception(Full | ReadOnly | Io); PATH.part is removed then.
void writeFileAtomically(const std::string& path, std::string_view bytes);

// Throws Exception(NotFound | Io).
std::string readWholeFile(const std::string& path);

}  // namespace podium
