#pragma once
// Shapes of a formula that grow with what they enclose. Pure; any thread. Inside ui/text.
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <optional>

namespace podium {

// A delimiter that fills `box`; nullopt for one that does not grow.
std::optional<QPainterPath> fencePath(const QString& delimiter, const QRectF& box);
// A brace that lies above or below what it spans.
QPainterPath bracePath(const QRectF& box, bool above);
// The mark of an accent within `box`.
QPainterPath accentPath(QChar mark, const QRectF& box);

}  // namespace podium
