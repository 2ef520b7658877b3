#pragma once
// Fusion with flat surfaces: no gradients, hairline borders, rounded controls, and one focus ring outside the control
// that has the keyboard. Colours come from the palette and the theme's tokens.
#include <QProxyStyle>

class QPushButton;

namespace podium {

class PodiumStyle : public QProxyStyle {
  Q_OBJECT
 public:
  PodiumStyle();

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* data) const override;
  QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override;
};

// Marks a push button as the one that goes on (accent colour): at most one on a page.
void makePrimary(QPushButton* button);

}  // namespace podium
