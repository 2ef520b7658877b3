#include "ui/common/style.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyleOptionSlider>
#include <QVariant>

#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr auto kPrimaryProperty = "podiumPrimary";
constexpr int kGroove = 4, kHandle = 16, kScrollBar = 12, kCheck = 16, kMenuArrow = 20;  // of the drawing itself

bool isPrimary(const QWidget* widget) { return widget && widget->property(kPrimaryProperty).toBool(); }

void roundedBox(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal corner) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setBrush(fill);
  painter->setPen(border.isValid() ? QPen(border, extent::kHairline) : QPen(Qt::NoPen));
  painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
  painter->restore();
}

void drawButtonPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
  const ThemeColours& c = colours();
  const bool enabled = option->state & QStyle::State_Enabled, pressed = option->state & QStyle::State_Sunken;
  const bool on = option->state & QStyle::State_On, hover = option->state & QStyle::State_MouseOver;
  QColor fill = c.surface, border = c.controlBorder;
  if (!enabled) {
    fill = c.window;
    border = c.border;
  } else if (isPrimary(widget)) {
    fill = border = pressed || hover ? c.accent.darker(pressed ? 115 : 106) : c.accent;
  } else if (on) {
    fill = c.selection;
    border = c.accent;
  } else if (pressed || hover) {
    fill = c.raised;
  }
  roundedBox(painter, option->rect, fill, border, radius::kControl);
}

void drawCheck(const QStyleOption* option, QPainter* painter, bool round) {
  const ThemeColours& c = colours();
  const bool enabled = option->state & QStyle::State_Enabled, on = option->state & QStyle::State_On;
  const QRectF box = option->rect;
  const QColor mark = enabled ? c.accent : c.textDisabled;
  roundedBox(painter, box, on ? mark : c.surface,
             on        ? mark
             : enabled ? c.controlBorder
                       : c.border,
             round ? box.width() / 2 : space::kXs);
  if (!on) return;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (round) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.onAccent);
    painter->drawEllipse(box.center(), box.width() / 5, box.height() / 5);
  } else {
    painter->setPen(QPen(c.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {{box.left() + box.width() * 0.25, box.top() + box.height() * 0.52},
                            {box.left() + box.width() * 0.43, box.top() + box.height() * 0.70},
                            {box.left() + box.width() * 0.75, box.top() + box.height() * 0.32}};
    painter->drawPolyline(tick, 3);
  }
  painter->restore();
}

void drawChevron(QPainter* painter, const QRectF& area, const QColor& colour, bool up) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QPointF m = area.center();
  const qreal half = qMin<qreal>(space::kXs, area.height() / 4), tip = up ? -half / 2 : half / 2;
  const QPointF line[] = {{m.x() - half, m.y() - tip}, {m.x(), m.y() + tip}, {m.x() + half, m.y() - tip}};
  painter->drawPolyline(line, 3);
  painter->restore();
}

}  // namespace

void makePrimary(QPushButton* button) {
  button->setProperty(kPrimaryProperty, true);
  button->update();
}

PodiumStyle::PodiumStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void PodiumStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
  const ThemeColours& c = colours();
  const bool enabled = option->state & State_Enabled;
  switch (element) {
    case PE_PanelButtonCommand:
      drawButtonPanel(option, painter, widget);
      return;
    case PE_PanelButtonTool:
      if (option->state & (State_On | State_Sunken))
        roundedBox(painter, option->rect, c.selection, {}, radius::kControl);
      else if (enabled && option->state & State_MouseOver)
        roundedBox(painter, option->rect, c.raised, {}, radius::kControl);
      return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
      if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth == 0)
        return;  // the field inside a spin box or combo box
      roundedBox(painter, option->rect, enabled ? c.surface : c.window, enabled ? c.controlBorder : c.border,
                 radius::kControl);
      return;
    case PE_Frame:
      roundedBox(painter, option->rect, enabled ? c.surface : c.window, c.controlBorder, radius::kControl);
      return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
      painter->fillRect(option->rect, c.surface);
      painter->setPen(c.border);
      painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
      return;
    case PE_FrameGroupBox:
      roundedBox(painter, option->rect, c.surface, c.border, radius::kCard);
      return;
    case PE_IndicatorCheckBox:
      drawCheck(option, painter, false);
      return;
    case PE_IndicatorRadioButton:
      drawCheck(option, painter, true);
      return;
    case PE_FrameFocusRect:
      return;  // the focus ring is drawn outside the control
    default:
      QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void PodiumStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
  switch (element) {
    case CE_FocusFrame: {
      painter->save();
      painter->setRenderHint(QPainter::Antialiasing);
      painter->setPen(QPen(colours().accent, extent::kFocusRing));
      painter->setBrush(Qt::NoBrush);
      painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius::kCard, radius::kCard);
      painter->restore();
      return;
    }
    case CE_PushButtonLabel:
      if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
        QStyleOptionButton copy = *button;
        if (isPrimary(widget) && copy.state & State_Enabled)
          copy.palette.setColor(QPalette::ButtonText, colours().onAccent);
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
      }
      break;
    case CE_TabBarTabShape: {
      const bool selected = option->state & State_Selected, hover = option->state & State_MouseOver;
      const QRect line(option->rect.left() + space::kS, option->rect.bottom() - extent::kFocusRing + 1,
                       option->rect.width() - 2 * space::kS, extent::kFocusRing);
      if (selected || hover) painter->fillRect(line, selected ? colours().accent : colours().controlBorder);
      return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
      painter->fillRect(option->rect, colours().surface);
      painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), extent::kHairline,
                        colours().border);
      return;
    default:
      break;
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void PodiumStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const {
  const ThemeColours& c = colours();
  const bool enabled = option->state & State_Enabled, hover = option->state & State_MouseOver;
  const QColor outline = enabled ? c.controlBorder : c.border, ink = enabled ? c.text : c.textDisabled;
  switch (control) {
    case CC_ComboBox:
      roundedBox(painter, option->rect, !enabled ? c.window : hover ? c.raised : c.surface, outline, radius::kControl);
      drawChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), ink, false);
      return;
    case CC_SpinBox:
      roundedBox(painter, option->rect, enabled ? c.surface : c.window, outline, radius::kControl);
      drawChevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), ink, true);
      drawChevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), ink, false);
      return;
    case CC_Slider:
      if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
          slider && slider->orientation == Qt::Horizontal) {
        const QRectF groove = subControlRect(control, option, SC_SliderGroove, widget);
        const QRectF handle = subControlRect(control, option, SC_SliderHandle, widget);
        QRectF line(groove.left(), groove.center().y() - kGroove / 2.0, groove.width(), kGroove);
        roundedBox(painter, line, c.controlBorder, {}, kGroove / 2.0);
        line.setRight(handle.center().x());
        roundedBox(painter, line, enabled ? c.accent : c.textDisabled, {}, kGroove / 2.0);
        const qreal knob = qMin<qreal>(kHandle, handle.height());
        const QRectF dot(handle.center().x() - knob / 2, handle.center().y() - knob / 2, knob, knob);
        roundedBox(painter, dot, c.surface, enabled ? c.accent : c.textDisabled, knob / 2);
        return;
      }
      break;
    case CC_ToolButton:
      if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
          button && button->features & QStyleOptionToolButton::HasMenu) {
        QStyleOptionToolButton copy = *button;
        copy.features &= ~QStyleOptionToolButton::HasMenu;
        proxy()->drawPrimitive(PE_PanelButtonTool, &copy, painter, widget);
        copy.rect.adjust(space::kXs, 0, -kMenuArrow, 0);
        proxy()->drawControl(CE_ToolButtonLabel, &copy, painter, widget);
        const QRect arrow(copy.rect.right(), option->rect.top(), kMenuArrow, option->rect.height());
        drawChevron(painter, QRectF(arrow).adjusted(0, 0, -space::kXs, 0), ink, false);
        return;
      }
      break;
    case CC_ScrollBar:
      if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
        painter->fillRect(option->rect, c.window);
        const QRectF handle = subControlRect(control, option, SC_ScrollBarSlider, widget);
        if (bar->maximum > bar->minimum)
          roundedBox(painter, handle.adjusted(2, 2, -2, -2), hover ? c.textMuted : c.controlBorder, {}, space::kXs);
        return;
      }
      break;
    default:
      break;
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int PodiumStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
      return extent::kFocusRing + extent::kFocusGap;
    case PM_DefaultFrameWidth:  // what scrolls stays inside the rounded corners
      return qobject_cast<const QAbstractScrollArea*>(widget) ? space::kXs
                                                              : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
      return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
      return kCheck;
    case PM_HeaderMargin:
      return space::kXs;
    case PM_ScrollBarExtent:
      return kScrollBar;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
      return extent::kIconSmall;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
      return space::kS;
    default:
      return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int PodiumStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* data) const {
  switch (hint) {
    case SH_FocusFrame_AboveWidget:
      return 1;
    case SH_FocusFrame_Mask:
      return 0;
    case SH_Widget_Animation_Duration:
      return motionMs(motion::kNormal);
    case SH_ComboBox_Popup:
      return 0;
    case SH_Slider_AbsoluteSetButtons:  // a click goes there, as in every player
      return Qt::LeftButton;
    case SH_Slider_PageSetButtons:
      return Qt::NoButton;
    case SH_UnderlineShortcut:
      return 0;
    default:
      return QProxyStyle::styleHint(hint, option, widget, data);
  }
}

QRect PodiumStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
  const QRect rect = QProxyStyle::subElementRect(element, option, widget);
  return element == SE_LineEditContents ? rect.adjusted(space::kXs, 0, -space::kXs, 0) : rect;
}

QSize PodiumStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const {
  QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
  if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
      type == CT_ToolButton && button && button->features & QStyleOptionToolButton::HasMenu)
    result.setWidth(size.width() + kMenuArrow + 2 * space::kXs);
  if (type == CT_PushButton) result.setWidth(qMax(result.width(), size.width() + 2 * space::kL));
  if (type == CT_SpinBox) result.rwidth() += 2 * space::kXs;
  if (type == CT_PushButton || type == CT_SpinBox || type == CT_LineEdit || type == CT_ComboBox)
    result.setHeight(qMax(result.height(), extent::kControl));
  return result;
}

}  // namespace podium
