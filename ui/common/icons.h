#pragma once
// Podium's own monochrome icons, tinted with the theme when they are painted. GUI thread.
#include <QIcon>
#include <QString>

namespace podium {

enum class IconTint { Text, Muted, Accent, OnAccent, Good, Warning, Bad };

// An icon of resources/icons by its file name without ".svg". Nothing is read before it is painted, and it follows a
// change of theme by itself. Disabled: textDisabled; On (a checked button): accent.
QIcon icon(const QString& name, IconTint tint = IconTint::Text);
QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, IconTint tint = IconTint::Text);

}  // namespace podium
