#pragma once
// What tests of windows have in common: settings of their own, widgets found by their words, a place for pictures.
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QSettings>
#include <QString>
#include <QWidget>

namespace podium::test {

// Settings go to this folder, apart from those of the person at this machine. Call before anything reads a setting.
inline void useOwnSettings(const QString& folder, const char* application) {
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
  QCoreApplication::setOrganizationName(QStringLiteral("podium-test"));
  QCoreApplication::setApplicationName(QString::fromLatin1(application));
}

// The first child with this text, or this accessible name; nullptr when there is none.
template <class W>
W* titled(const QWidget& root, const char* text) {
  for (auto* widget : root.findChildren<W*>())
    if (widget->text() == QLatin1String(text)) return widget;
  return nullptr;
}
template <class W>
W* named(const QWidget& root, const char* name) {
  for (auto* widget : root.findChildren<W*>())
    if (widget->accessibleName() == QLatin1String(name)) return widget;
  return nullptr;
}

// How many pixels are of exactly that colour.
inline int pixelsOf(const QImage& image, const QColor& colour) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == colour;
  return count;
}

// Where pictures of the Annotate page go, in the build folder; made when it is not there.
inline QString screenshotFolder() {
  const QString path = QStringLiteral(PODIUM_BINARY_DIR) + QStringLiteral("/screenshots");
  QDir().mkpath(path);
  return path;
}

}  // namespace podium::test
