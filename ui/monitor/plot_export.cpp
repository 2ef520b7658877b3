#include "ui/monitor/plot_export.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "ui/common/dialogs.h"
#include "ui/common/fault_messages.h"
#include "ui/common/theme.h"
#include "ui/monitor/plot_widget.h"

namespace podium {
namespace {

constexpr qreal kPictureScale = 2.0;

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::PlotExport)
};

QImage picture(PlotWidget& plot) {
  QImage image(plot.size() * kPictureScale, QImage::Format_RGB32);
  image.setDevicePixelRatio(kPictureScale);
  image.fill(colours().surface);
  QPainter painter(&image);
  plot.render(painter, QRectF(QPointF(), plot.size()), std::nullopt);
  return image;
}

QByteArray content(PlotWidget& plot, PlotFormat format) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  switch (format) {
    case PlotFormat::Png:
      picture(plot).save(&buffer, "PNG");
      break;
    case PlotFormat::Svg: {
      QSvgGenerator generator;
      generator.setOutputDevice(&buffer);
      generator.setSize(plot.size());
      generator.setViewBox(plot.rect());
      generator.setTitle(plot.spec().title);
      QPainter painter(&generator);
      plot.render(painter, plot.rect(), std::nullopt);
      break;
    }
    case PlotFormat::Csv:
      return plot.csv().toUtf8();
  }
  return buffer.data();
}

}  // namespace

QString plotFormatName(PlotFormat format) {
  switch (format) {
    case PlotFormat::Png:
      return QStringLiteral("PNG");
    case PlotFormat::Svg:
      return QStringLiteral("SVG");
    case PlotFormat::Csv:
      return QStringLiteral("CSV");
  }
  return {};
}

void copyPlot(PlotWidget& plot) { QGuiApplication::clipboard()->setImage(picture(plot)); }

void savePlot(PlotWidget& plot, PlotFormat format) {
  const QString suffix = plotFormatName(format).toLower();
  QString name = plot.spec().title.toLower();
  name.replace(QLatin1Char(':'), QString()).replace(QLatin1Char(' '), QLatin1Char('-'));
  const QString path =
      dialogs().saveFile(&plot, Words::tr("Save plot"), QDir::home().filePath(name + QLatin1Char('.') + suffix),
                         QStringLiteral("%1 (*.%2)").arg(plotFormatName(format), suffix));
  if (path.isEmpty()) return;
  if (const auto outcome = writePlot(plot, format, path); !outcome)
    dialogs().inform(&plot, Words::tr("The plot was not saved"), faultMessage(outcome.error()));
}

Result<Done> writePlot(PlotWidget& plot, PlotFormat format, const QString& path) {
  QSaveFile file(path);
  const QByteArray bytes = content(plot, format);
  if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return Done{};
  return Error{
      ErrorCode::Io,
      Words::tr("%1 cannot be written: %2. Choose another folder.").arg(path, file.errorString()).toStdString()};
}

}  // namespace podium
