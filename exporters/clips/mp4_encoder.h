#pragma once
// Pictures through a pipe into the program ffmpeg, which writes H.264 in MP4. It is a program of its own, and not
// linked.
#include <QtCore/QProcess>
#include <string>
#include <string_view>

namespace podium {

// One thread. A file that is not finished is left as it is: whoever gave the path removes it.
class Mp4Encoder {
 public:
  // Writes to `path`, which is replaced. Throws Exception(Unavailable) where ffmpeg is not installed or does not start.
  Mp4Encoder(const std::string& path, int width, int height, double framesPerSecond);
  ~Mp4Encoder();  // without finish(): ends the program
  Mp4Encoder(const Mp4Encoder&) = delete;
  Mp4Encoder& operator=(const Mp4Encoder&) = delete;

  // The next picture, [height][width][3], red first. Throws Exception(Unavailable) with what ffmpeg said.
  void add(std::string_view rgb);
  void finish();  // waits until the file is whole; the same exceptions

 private:
  [[noreturn]] void fail();

  std::string m_path;
  QProcess m_program;
};

}  // namespace podium
