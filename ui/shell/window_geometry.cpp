#include "ui/shell/window_geometry.h"

#include <QScreen>
#include <QSettings>
#include <QStyle>
#include <QWidget>
#include <QWindow>

#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr auto kGeometryKey = "window/geometry";
constexpr int kFirstWidth = 1280, kFirstHeight = 800;

}  // namespace

void WindowGeometry::restore() {
  if (!m_window.restoreGeometry(QSettings().value(QLatin1String(kGeometryKey)).toByteArray())) {
    // The frame that the window manager will draw is not known yet: a usual one is left room for.
    const int title = m_window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    const QSize room = m_window.screen()->availableSize() - QSize(2 * space::kXs, 2 * title);
    m_window.resize(QSize(kFirstWidth, kFirstHeight).boundedTo(room));
  }
  m_firstSize = m_window.size();
}

void WindowGeometry::fitOnScreen() {
  if (m_fitted || !m_window.isVisible() || m_window.windowState() != Qt::WindowNoState || !m_window.windowHandle())
    return;
  const QMargins frame = m_window.windowHandle()->frameMargins();
  if (frame.isNull()) return;
  m_fitted = true;
  if (m_window.size() != m_firstSize) return;  // somebody else has chosen
  const QRect room = m_window.screen()->availableGeometry().marginsRemoved(frame);
  QRect fitting(m_window.geometry().topLeft(), m_window.size().boundedTo(room.size()));
  fitting.moveTo(qBound(room.left(), fitting.left(), room.right() + 1 - fitting.width()),
                 qBound(room.top(), fitting.top(), room.bottom() + 1 - fitting.height()));
  if (fitting != m_window.geometry()) m_window.setGeometry(fitting);
}

void WindowGeometry::save() const {
  if (!m_window.isFullScreen()) QSettings().setValue(QLatin1String(kGeometryKey), m_window.saveGeometry());
}

}  // namespace podium
