// clips-mp4: frames through a pipe into the program ffmpeg. It is a program of its own, and not linked.
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

#include "exporters/clips/clip_files.h"
#include "exporters/clips/clip_pixels.h"
#include "exporters/output_folder.h"

namespace podium {
namespace {

constexpr int kPatienceMs = 60'000;  // for one frame to be taken, and for the end

QStringList argumentsFor(const ClipMeta& meta, const std::string& path) {
  return {QStringLiteral("-hide_banner"), QStringLiteral("-loglevel"), QStringLiteral("error"),
          QStringLiteral("-nostdin"), QStringLiteral("-y"), QStringLiteral("-f"), QStringLiteral("rawvideo"),
          QStringLiteral("-pix_fmt"), QStringLiteral("rgb24"), QStringLiteral("-s"),
          QStringLiteral("%1x%2").arg(meta.frameWidth).arg(meta.frameHeight), QStringLiteral("-r"),
          QString::number(meta.framesPerSecond, 'g', 10), QStringLiteral("-i"), QStringLiteral("pipe:0"),
          // Players want sides of even length, 4:2:0 and the index in front; a fixed number of threads keeps the bytes
          // the same.
          QStringLiteral("-vf"), QStringLiteral("pad=ceil(iw/2)*2:ceil(ih/2)*2"), QStringLiteral("-c:v"),
          QStringLiteral("libx264"), QStringLiteral("-crf"), QStringLiteral("12"), QStringLiteral("-preset"),
          QStringLiteral("veryfast"), QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"), QStringLiteral("-threads"),
          QStringLiteral("1"), QStringLiteral("-fflags"), QStringLiteral("+bitexact"), QStringLiteral("-flags:v"),
          QStringLiteral("+bitexact"), QStringLiteral("-movflags"), QStringLiteral("+faststart"), QStringLiteral("-f"),
          QStringLiteral("mp4"), QString::fromStdString(path)};
}

[[noreturn]] void failed(QProcess& encoder, const std::string& name) {
  encoder.kill();
  encoder.waitForFinished(kPatienceMs);
  const std::string said = encoder.readAllStandardError().trimmed().left(300).toStdString();
  throw Exception(ErrorCode::Unavailable, "ffmpeg did not write " + name + ".mp4 (it said: " + said +
                                              "). Check that it has libx264, or export the clips as pictures or as arrays.");
}

}  // namespace

std::string writeMp4(const ClipFrames& frames, const ClipSteps&, const std::string& name, OutputFolder& folder,
                     const std::stop_token& stop) {
  const QString program = QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
  if (program.isEmpty())
    throw Exception(ErrorCode::Unavailable,
                    "Videos are written by the program ffmpeg, which is not installed. Install the package ffmpeg, or "
                    "export the clips as pictures or as arrays.");
  const std::string file = name + ".mp4", path = folder.pathFor(file);
  QProcess encoder;
  encoder.start(program, argumentsFor(frames.meta, path));
  if (!encoder.waitForStarted(kPatienceMs)) failed(encoder, name);
  for (int i = 0; i < frames.meta.frameCount(); ++i) {
    if (stop.stop_requested()) {
      encoder.kill();
      encoder.waitForFinished(kPatienceMs);
      return file;  // the export says that it was cancelled
    }
    const std::string frame = rgbFrame(frames, i);
    encoder.write(frame.data(), static_cast<qint64>(frame.size()));
    while (encoder.bytesToWrite() > 0)
      if (!encoder.waitForBytesWritten(kPatienceMs)) failed(encoder, name);
  }
  encoder.closeWriteChannel();
  if (!encoder.waitForFinished(kPatienceMs) || encoder.exitStatus() != QProcess::NormalExit || encoder.exitCode() != 0)
    failed(encoder, name);
  folder.counted(file);
  return file;
}

}  // namespace podium
