#pragma once
// What the images of a query share: the place that all look at, and the loupe.
#include <QObject>
#include <optional>

#include "ui/media/image_geometry.h"

namespace podium {

// GUI thread. Outlives the views that joined it.
class ImageGroup : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  bool isLinked() const { return m_linked; }
  const ImagePlace& place() const { return m_place; }
  // Share of the image's width and height that the loupe enlarges; nullopt: no loupe.
  const std::optional<QPointF>& loupe() const { return m_loupe; }

  // Linked again, all go to where the one that moved last is.
  void setLinked(bool linked) {
    if (linked == m_linked) return;
    m_linked = linked;
    Q_EMIT linkChanged();
    if (linked) Q_EMIT placeChanged();
  }
  // A view moved. Others follow while they are linked.
  void setPlace(const ImagePlace& place) {
    m_place = place;
    if (m_linked) Q_EMIT placeChanged();
  }
  // Everything as for a new query: fitting, no loupe, the link as it is.
  void reset() {
    m_place = {};
    m_loupe.reset();
    Q_EMIT placeReset();
    Q_EMIT loupeChanged();
  }
  void setLoupe(const std::optional<QPointF>& at) {
    if (at == m_loupe) return;
    m_loupe = at;
    Q_EMIT loupeChanged();
  }

 Q_SIGNALS:
  void placeChanged();
  void placeReset();  // unlinked views too
  void linkChanged();
  void loupeChanged();

 private:
  ImagePlace m_place;
  std::optional<QPointF> m_loupe;
  bool m_linked = true;
};

}  // namespace podium
