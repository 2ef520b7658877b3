#pragma once
// One image of a query: fits its card, is zoomed and moved together with the others, compared in place, looked at
// through a loupe.
//   wheel: zoom at the pointer (a touchpad's scrolling moves, its pinch zooms)   double click: fits, or pixel for pixel
//   drag: move, when it is larger than the card   fingers: tap, swipe, drag, pinch
// Keys belong to the page, which calls the methods.
#include <QPixmap>
#include <QWidget>
#include <memory>
#include <optional>

#include "ui/media/image_geometry.h"
#include "ui/media/image_pyramid.h"
#include "ui/media/touch_reader.h"

class QNativeGestureEvent;

namespace podium {

class ImageGroup;

enum class CompareMode {
  Flicker,    // the other image instead
  Overlay,    // both, half each
  Difference  // how far the channels differ: black where they are equal
};

// GUI thread. Reused from query to query. While the image fits, presses of the mouse are left to the parent, so that
// a click on it is a click on its card; while it is larger, a press that does not move is reported by clicked().
class ImageView : public QWidget {
  Q_OBJECT
 public:
  static constexpr double kZoomStep = 1.25;
  static constexpr double kMostScale = 32.0;  // screen pixels for one of the image

  explicit ImageView(QWidget* parent = nullptr);
  // nullptr: nothing, as before the first one. The place becomes the group's, or fits.
  void setImage(std::shared_ptr<const ImagePyramid> image, const QString& caption = {});
  // A sentence in place of an image: that it is loading, or why it cannot be shown.
  void setMessage(const QString& message);
  const std::shared_ptr<const ImagePyramid>& image() const { return m_image; }
  const QString& caption() const { return m_caption; }
  // nullptr: on its own, as at first. The group outlives the membership.
  void setGroup(ImageGroup* group);

  const ImagePlace& place() const { return m_place; }
  bool isFitting() const { return m_place.zoom == 1.0; }
  double scale() const;  // screen pixels for one of the image; 0 without an image
  // The area of the image, without the caption; and where the whole image lies, in the widget's coordinates.
  QRectF area() const;
  QRectF imageArea() const;
  // The size at which the image would be shown within this area.
  QSizeF fittingSize(const QSizeF& area) const;

  void zoomIn() { zoomBy(kZoomStep); }
  void zoomOut() { zoomBy(1.0 / kZoomStep); }
  void zoomBy(double factor) { zoomBy(factor, area().center()); }
  void zoomBy(double factor, const QPointF& at);
  void zoomToFit();
  void zoomToActual() { zoomToActual(area().center()); }  // pixel for pixel
  void zoomToActual(const QPointF& at);
  // What is shown moves by these shares of the area: (0.1, 0) looks further to the right.
  void panBy(const QPointF& shares);

  // At the pointer, or in the middle when that is elsewhere; follows the pointer until it is hidden.
  void showLoupe();
  void hideLoupe();
  // Another view's image in this place, at this zoom, until releaseCompare().
  void holdCompare(const ImageView& other, CompareMode mode);
  void releaseCompare();
  bool isComparing() const { return m_compared != nullptr; }

 Q_SIGNALS:
  void painted();  // the first time that a new image or message is on the screen
  void placeChanged();
  void clicked();
  void swiped(podium::SwipeDirection direction);  // only while the image fits

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  QSizeF imageSize() const { return m_image ? QSizeF(m_image->size()) : QSizeF(); }
  void zoomTo(double zoom, const QPointF& at);
  void move(const ImagePlace& place);    // by the user's hand: tells the group
  void follow(const ImagePlace& place);  // as the group says
  void moveBy(const QPointF& pixels);
  void toggleFit(const QPointF& at);
  void setLoupe(const QPointF& at);
  void invalidate();
  void describe();
  void render();
  void paintLoupe(QPainter& painter) const;

  std::shared_ptr<const ImagePyramid> m_image;
  std::shared_ptr<const ImagePyramid> m_compared;
  QString m_caption, m_comparedCaption, m_message;
  CompareMode m_compareMode = CompareMode::Flicker;
  ImageGroup* m_group = nullptr;
  ImagePlace m_place;
  std::optional<QPointF> m_loupe;  // as ImageGroup::loupe
  QPixmap m_cache;                 // the area as it is shown, in device pixels; null when it must be painted anew
  std::optional<QPointF> m_pressedAt, m_dragFrom;
  bool m_announce = false, m_holdsLoupe = false;
};

}  // namespace podium
