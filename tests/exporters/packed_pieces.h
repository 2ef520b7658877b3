#pragma once
// Packed files that unpack to far more than they take, written without ever holding it.
#include <QByteArray>
#include <string>
#include <vector>

namespace podium::test {

// Some bytes, so many times.
struct Piece {
  QByteArray bytes;
  int times = 1;
};

// One member of gzip, one frame of Zstandard: by the end of the path (.gz, .zst).
void writePacked(const std::string& path, const std::vector<Piece>& pieces);

}  // namespace podium::test
