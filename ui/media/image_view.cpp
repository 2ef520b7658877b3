#include "ui/media/image_view.h"

#include <QCursor>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/media/image_group.h"
#include "ui/media/media_paint.h"

namespace podium {
namespace {

constexpr double kLoupeShare = 0.4;   // of the area's shorter side
constexpr double kLoupeFactor = 3.0;  // more than the image is enlarged already
constexpr double kLoupeLeast = 2.0;   // screen pixels for one of the image

}  // namespace

ImageView::ImageView(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMouseTracking(true);  // for the loupe
  connect(&Theme::instance(), &Theme::changed, this, &ImageView::invalidate);
  auto* touch = new TouchReader(this);
  connect(touch, &TouchReader::tapped, this, &ImageView::clicked);
  connect(touch, &TouchReader::swiped, this, [this](SwipeDirection direction) {
    if (isFitting()) Q_EMIT swiped(direction);
  });
  connect(touch, &TouchReader::dragged, this, &ImageView::moveBy);
  connect(touch, &TouchReader::pinched, this, [this](double factor, const QPointF& around, const QPointF& by) {
    moveBy(by);
    zoomBy(factor, around);
  });
}

void ImageView::setImage(std::shared_ptr<const ImagePyramid> image, const QString& caption) {
  m_image = image && !image->isNull() ? std::move(image) : nullptr;
  m_caption = caption;
  m_message.clear();
  m_compared.reset();
  m_dragFrom.reset();
  m_place = confined(m_group && m_group->isLinked() ? m_group->place() : ImagePlace{}, imageSize(), area().size());
  m_announce = m_image != nullptr;
  invalidate();
  describe();
}

void ImageView::setMessage(const QString& message) {
  setImage(nullptr);
  m_message = message;
  m_announce = !message.isEmpty();
  describe();
}

void ImageView::setGroup(ImageGroup* group) {
  if (m_group) disconnect(m_group, nullptr, this, nullptr);
  m_group = group;
  if (!group) return;
  connect(group, &ImageGroup::placeChanged, this, [this] { follow(m_group->place()); });
  connect(group, &ImageGroup::placeReset, this, [this] { follow(ImagePlace{}); });
  connect(group, &ImageGroup::loupeChanged, this, [this] {
    m_loupe = m_group->loupe();
    update();
  });
  connect(group, &QObject::destroyed, this, [this] { m_group = nullptr; });
  if (group->isLinked()) follow(group->place());
}

void ImageView::describe() {
  setAccessibleName(
      !m_image ? m_message
               : tr("Image %1, %2 × %3 pixels")
                     .arg(m_caption, groupedNumber(m_image->size().width()), groupedNumber(m_image->size().height())));
  setAccessibleDescription(m_image ? tr("Shown at %1").arg(percentText(scale())) : QString());
}

QRectF ImageView::area() const {
  const double strip = m_caption.isEmpty() ? 0.0 : captionHeight();
  return QRectF(0, 0, width(), std::max(0.0, height() - strip));
}

QRectF ImageView::imageArea() const { return imageRect(m_place, imageSize(), area().size()); }

QSizeF ImageView::fittingSize(const QSizeF& room) const {
  const double strip = m_caption.isEmpty() ? 0.0 : captionHeight();
  const QSizeF image = imageSize() * fitScale(imageSize(), {room.width(), room.height() - strip});
  return image.isEmpty() ? QSizeF() : QSizeF(image.width(), image.height() + strip);
}

double ImageView::scale() const { return fitScale(imageSize(), area().size()) * m_place.zoom * devicePixelRatioF(); }

void ImageView::invalidate() {
  m_cache = QPixmap();
  update();
}

void ImageView::follow(const ImagePlace& place) {
  const ImagePlace own = confined(place, imageSize(), area().size());
  if (own == m_place) return;
  m_place = own;
  invalidate();
  describe();
  Q_EMIT placeChanged();
}

void ImageView::move(const ImagePlace& place) {
  follow(place);
  if (m_group) m_group->setPlace(m_place);
}

void ImageView::zoomTo(double zoom, const QPointF& at) {
  if (!m_image) return;
  const double actual = 1.0 / (fitScale(imageSize(), area().size()) * devicePixelRatioF());
  zoom = std::clamp(zoom, std::min(1.0, actual), std::max(1.0, kMostScale * actual));
  if (std::abs(zoom - 1.0) < 1e-6) zoom = 1.0;  // steps out undo steps in, whatever was rounded
  move(zoomedAt(m_place, zoom, at, imageSize(), area().size()));
}

void ImageView::zoomBy(double factor, const QPointF& at) { zoomTo(m_place.zoom * factor, at); }

void ImageView::zoomToFit() { move(ImagePlace{}); }

void ImageView::zoomToActual(const QPointF& at) {
  if (m_image) zoomTo(1.0 / (fitScale(imageSize(), area().size()) * devicePixelRatioF()), at);
}

void ImageView::toggleFit(const QPointF& at) {
  if (isFitting())
    zoomToActual(at);
  else
    zoomToFit();
}

void ImageView::panBy(const QPointF& shares) {
  moveBy(QPointF(-shares.x() * area().width(), -shares.y() * area().height()));
}

void ImageView::moveBy(const QPointF& pixels) {
  const QRectF shown = imageArea();
  if (shown.isEmpty()) return;
  const QPointF by(pixels.x() / shown.width(), pixels.y() / shown.height());
  move(confined({m_place.zoom, m_place.centre - by}, imageSize(), area().size()));
}

void ImageView::setLoupe(const QPointF& at) {
  const QPointF share = imagePoint(m_place, at, imageSize(), area().size());
  m_loupe = QPointF(std::clamp(share.x(), 0.0, 1.0), std::clamp(share.y(), 0.0, 1.0));
  if (m_group && m_group->isLinked()) m_group->setLoupe(m_loupe);
  update();
}

void ImageView::showLoupe() {
  if (!m_image) return;
  m_holdsLoupe = true;
  const QPointF pointer = mapFromGlobal(QCursor::pos());
  setLoupe(underMouse() && area().contains(pointer) ? pointer : area().center());
}

void ImageView::hideLoupe() {
  m_holdsLoupe = false;
  m_loupe.reset();
  if (m_group) m_group->setLoupe(std::nullopt);
  update();
}

void ImageView::holdCompare(const ImageView& other, CompareMode mode) {
  if (!m_image || !other.m_image || &other == this) return;
  m_compared = other.m_image;
  m_comparedCaption = other.m_caption;
  m_compareMode = mode;
  invalidate();
}

void ImageView::releaseCompare() {
  m_compared.reset();
  invalidate();
}

void ImageView::render() {
  const double ratio = devicePixelRatioF();
  const QSize size(static_cast<int>(std::ceil(area().width() * ratio)),
                   static_cast<int>(std::ceil(area().height() * ratio)));
  m_cache = QPixmap(size);
  m_cache.fill(colours().surface);
  QPainter painter(&m_cache);
  // On whole pixels of the screen, so that an image shown pixel for pixel is not blurred by half a pixel.
  const auto targetOf = [&](const ImagePyramid& image) {
    const QRectF shown = imageRect(m_place, image.size(), area().size());
    return QRectF(QPointF(std::round(shown.left() * ratio), std::round(shown.top() * ratio)), shown.size() * ratio);
  };
  const QRectF visible(QPointF(0, 0), QSizeF(size));
  const bool flicker = m_compared && m_compareMode == CompareMode::Flicker;
  const ImagePyramid& first = flicker ? *m_compared : *m_image;
  const QRectF target = targetOf(first);
  if (first.hasAlpha()) paintChequers(painter, target.intersected(visible), space::kS * ratio);
  first.paint(painter, target, visible);
  if (m_compared && !flicker) {
    if (m_compareMode == CompareMode::Overlay) painter.setOpacity(0.5);
    if (m_compareMode == CompareMode::Difference) painter.setCompositionMode(QPainter::CompositionMode_Difference);
    m_compared->paint(painter, targetOf(*m_compared), visible);
  }
  painter.end();
  m_cache.setDevicePixelRatio(ratio);
}

void ImageView::paintLoupe(QPainter& painter) const {
  const double ratio = devicePixelRatioF();
  const QRectF room = area(), shown = imageArea();
  const double side = std::floor(std::min(room.width(), room.height()) * kLoupeShare);
  const QPointF at(shown.left() + m_loupe->x() * shown.width(), shown.top() + m_loupe->y() * shown.height());
  const QRectF glass(at.x() - side / 2, at.y() - side / 2, side, side);
  const double enlarged = std::max(kLoupeFactor * scale(), kLoupeLeast) / ratio;  // area units for an image pixel
  const bool flicker = m_compared && m_compareMode == CompareMode::Flicker;
  const ImagePyramid& image = flicker ? *m_compared : *m_image;
  const QSizeF whole = imageSize() * enlarged;
  const QRectF target(QPointF(at.x() - m_loupe->x() * whole.width(), at.y() - m_loupe->y() * whole.height()), whole);
  painter.save();
  painter.setClipRect(glass.intersected(room));
  painter.fillRect(glass, colours().surface);
  image.paint(painter, target, glass);
  painter.setPen(QPen(colours().accent, 2.0 * extent::kFocusRing));  // half of it lies outside the clip
  painter.drawRect(glass);
  painter.restore();
}

void ImageView::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  if (!m_image) {
    painter.fillRect(event->rect(), colours().surface);
    paintMessage(painter, rect(), m_message);
    if (std::exchange(m_announce, false)) Q_EMIT painted();
    return;
  }
  if (m_cache.isNull() || m_cache.devicePixelRatio() != devicePixelRatioF()) render();
  painter.drawPixmap(QPointF(0, 0), m_cache);
  if (!m_caption.isEmpty()) {
    const QRectF strip(0, area().bottom(), width(), height() - area().bottom());
    painter.fillRect(strip, colours().surface);
    QString caption = m_caption;
    if (m_compared && m_compareMode == CompareMode::Flicker)
      caption = tr("%1, in the place of %2").arg(m_comparedCaption, m_caption);
    if (m_compared && m_compareMode == CompareMode::Overlay)
      caption = tr("%1 over %2").arg(m_comparedCaption, m_caption);
    if (m_compared && m_compareMode == CompareMode::Difference)
      caption = tr("Difference of %1 and %2").arg(m_comparedCaption, m_caption);
    paintCaption(painter, strip, caption, isFitting() ? QString() : percentText(scale()));
  }
  if (m_loupe) paintLoupe(painter);
  if (!m_announce) return;
  m_announce = false;
  Q_EMIT painted();
}

}  // namespace podium
