#include "ui/common/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include "ui/common/theme.h"

// The resources stand in a static library: without this call the linker leaves them out. Outside any namespace.
static void initResources() { Q_INIT_RESOURCE(resources); }

namespace podium {
namespace {

const QColor& tintColour(IconTint tint) {
  const ThemeColours& c = colours();
  switch (tint) {
    case IconTint::Text:
      return c.text;
    case IconTint::Muted:
      return c.textMuted;
    case IconTint::Accent:
      return c.accent;
    case IconTint::OnAccent:
      return c.onAccent;
    case IconTint::Good:
      return c.good;
    case IconTint::Warning:
      return c.warning;
    case IconTint::Bad:
      return c.bad;
  }
  return c.text;
}

QImage drawn(const QString& name, const QSize& pixels, const QColor& colour) {
  static const bool registered = (initResources(), true);
  Q_UNUSED(registered)
  QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QSvgRenderer renderer(QStringLiteral(":/podium/icons/%1.svg").arg(name));
  Q_ASSERT_X(renderer.isValid(), "icon", qPrintable(name));
  QPainter painter(&image);
  renderer.render(&painter);
  painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
  painter.fillRect(image.rect(), colour);
  return image;
}

class TintedIconEngine : public QIconEngine {
 public:
  TintedIconEngine(QString name, IconTint tint) : m_name(std::move(name)), m_tint(tint) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawImage(rect, drawn(m_name, rect.size() * ratio, colour(mode, state)));
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return QPixmap::fromImage(drawn(m_name, size, colour(mode, state)));
  }
  QIconEngine* clone() const override { return new TintedIconEngine(*this); }

 private:
  QColor colour(QIcon::Mode mode, QIcon::State state) const {
    if (mode == QIcon::Disabled) return colours().textDisabled;
    return state == QIcon::On ? colours().accent : tintColour(m_tint);
  }

  QString m_name;
  IconTint m_tint;
};

}  // namespace

QIcon icon(const QString& name, IconTint tint) { return QIcon(new TintedIconEngine(name, tint)); }

QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, IconTint tint) {
  const int pixels = qRound(size * devicePixelRatio);
  QPixmap pixmap = QPixmap::fromImage(drawn(name, {pixels, pixels}, tintColour(tint)));
  pixmap.setDevicePixelRatio(devicePixelRatio);
  return pixmap;
}

}  // namespace podium
