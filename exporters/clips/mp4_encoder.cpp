#include "exporters/clips/mp4_encoder.h"

#include <QtCore/QStandardPaths>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kPatienceMs = 60'000;  // for one picture to be taken, and for the end

QStringList argumentsFor(const std::string& path, int width, int height, double framesPerSecond) {
  return {QStringLiteral("-hide_banner"), QStringLiteral("-loglevel"), QStringLiteral("error"),
          QStringLiteral("-nostdin"), QStringLiteral("-y"), QStringLiteral("-f"), QStringLiteral("rawvideo"),
          QStringLiteral("-pix_fmt"), QStringLiteral("rgb24"), QStringLiteral("-s"),
          QStringLiteral("%1x%2").arg(width).arg(height), QStringLiteral("-r"),
          QString::number(framesPerSecond, 'g', 10), QStringLiteral("-i"), QStringLiteral("pipe:0"),
          // Players want sides of even length, 4:2:0 and the index in front; a fixed number of threads keeps the bytes
          // the same.
          QStringLiteral("-vf"), QStringLiteral("pad=ceil(iw/2)*2:ceil(ih/2)*2"), QStringLiteral("-c:v"),
          QStringLiteral("libx264"), QStringLiteral("-crf"), QStringLiteral("12"), QStringLiteral("-preset"),
          QStringLiteral("veryfast"), QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"), QStringLiteral("-threads"),
          QStringLiteral("1"), QStringLiteral("-fflags"), QStringLiteral("+bitexact"), QStringLiteral("-flags:v"),
          QStringLiteral("+bitexact"), QStringLiteral("-movflags"), QStringLiteral("+faststart"), QStringLiteral("-f"),
          QStringLiteral("mp4"), QString::fromStdString(path)};
}

}  // namespace

Mp4Encoder::Mp4Encoder(const std::string& path, int width, int height, double framesPerSecond) : m_path(path) {
  const QString program = QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
  if (program.isEmpty())
    throw Exception(ErrorCode::Unavailable,
                    "Videos are written by the program ffmpeg, which is not installed. Install the package ffmpeg, or "
                    "export the clips as pictures or as arrays.");
  m_program.start(program, argumentsFor(path, width, height, framesPerSecond));
  if (!m_program.waitForStarted(kPatienceMs)) fail();
}

Mp4Encoder::~Mp4Encoder() {
  if (m_program.state() == QProcess::NotRunning) return;
  m_program.kill();
  m_program.waitForFinished(kPatienceMs);
}

void Mp4Encoder::fail() {
  m_program.kill();
  m_program.waitForFinished(kPatienceMs);
  const std::string said = m_program.readAllStandardError().trimmed().left(300).toStdString();
  throw Exception(ErrorCode::Unavailable,
                  "ffmpeg did not write " + m_path + " (it said: " + said +
                      "). Check that it has libx264, or export the clips as pictures or as arrays.");
}

void Mp4Encoder::add(std::string_view rgb) {
  m_program.write(rgb.data(), static_cast<qint64>(rgb.size()));
  while (m_program.bytesToWrite() > 0)
    if (!m_program.waitForBytesWritten(kPatienceMs)) fail();
}

void Mp4Encoder::finish() {
  m_program.closeWriteChannel();
  if (!m_program.waitForFinished(kPatienceMs) || m_program.exitStatus() != QProcess::NormalExit ||
      m_program.exitCode() != 0)
    fail();
}

}  // namespace podium
