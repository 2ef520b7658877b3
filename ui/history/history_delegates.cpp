#include "ui/history/history_delegates.h"

#include <QIcon>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

#include "ui/common/theme.h"
#include "ui/history/history_model.h"

namespace podium {
namespace {

constexpr int kRowPicture = 40;  // height of a picture in a row; at most twice as wide
constexpr int kTileWidth = 208, kTilePicture = 128;

std::shared_ptr<const HistoryRow> rowAt(const QModelIndex& index) {
  return index.data(HistoryModel::RowRole).value<std::shared_ptr<const HistoryRow>>();
}

void drawPicture(QPainter& painter, const QImage& picture, const QRect& area) {
  QSizeF size = QSizeF(picture.size()).scaled(area.size(), Qt::KeepAspectRatio);
  size = size.boundedTo(picture.size());  // small ones are not blown up
  QRectF target(QPointF(), size);
  target.moveCenter(QRectF(area).center());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(target, picture);
}

// As many whole lines as fit; what is left out ends in an ellipsis.
void drawLines(QPainter& painter, const QString& lines, const QRect& area) {
  const int high = painter.fontMetrics().lineSpacing();
  const int most = area.height() / std::max(1, high);
  int y = area.top(), drawn = 0;
  for (const QString& line : lines.split(QLatin1Char('\n'))) {
    QTextLayout layout(line, painter.font());
    layout.beginLayout();
    for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
      part.setLineWidth(area.width());
      if (drawn == most) return;
      const bool last = ++drawn == most;
      const QString words = last ? line.mid(part.textStart()) : line.mid(part.textStart(), part.textLength());
      painter.drawText(QRect(area.left(), y, area.width(), high), Qt::AlignLeft | Qt::AlignVCenter,
                       painter.fontMetrics().elidedText(words, Qt::ElideRight, area.width()));
      y += high;
    }
    layout.endLayout();
  }
}

}  // namespace

int HistoryRowDelegate::rowHeight(bool pictures) {
  return pictures ? kRowPicture + 2 * space::kXs
                  : std::max(extent::kControl, QFontMetrics(textFont(TextSize::Body)).height() + 2 * space::kS);
}

void HistoryRowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  const auto row = rowAt(index);
  option->state &= ~QStyle::State_HasFocus;  // the row is selected as a whole
  const bool muted = row && (row->state != AnswerState::Stands || !row->fault.isEmpty());
  const QColor& ink = muted ? colours().textMuted : colours().text;
  option->palette.setColor(QPalette::Text, ink);
  option->palette.setColor(QPalette::HighlightedText, ink);
  option->palette.setColor(QPalette::Highlight, colours().selection);
  if (!row) return;
  if (index.column() != HistoryModel::AskedColumn) return;
  const QImage picture = index.data(HistoryModel::PictureRole).value<QImage>();
  if (picture.isNull()) return;
  const double ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
  const QSize size = picture.size().scaled(2 * kRowPicture, kRowPicture, Qt::KeepAspectRatio);
  QImage small = picture.scaled(size * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  small.setDevicePixelRatio(ratio);
  option->features |= QStyleOptionViewItem::HasDecoration;
  const QPixmap pixmap = QPixmap::fromImage(small);
  option->icon = QIcon(pixmap);
  option->icon.addPixmap(pixmap, QIcon::Selected);  // what is compared is never tinted
  option->decorationSize = size;
}

QSize HistoryTileDelegate::tileSize() {
  const int lines =
      QFontMetrics(textFont(TextSize::Body, true)).height() + QFontMetrics(textFont(TextSize::Small)).height();
  return {kTileWidth, kTilePicture + lines + 3 * space::kS + 2 * space::kXs};
}

QSize HistoryTileDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return tileSize(); }

void HistoryTileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const ThemeColours& c = colours();
  const auto row = rowAt(index);
  const bool selected = option.state & QStyle::State_Selected;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRect tile = option.rect.adjusted(space::kXs, space::kXs, -space::kXs, -space::kXs);
  painter->setPen(QPen(selected ? c.accent : c.border, selected ? extent::kFocusRing : extent::kHairline));
  painter->setBrush(selected ? c.selection : (option.state & QStyle::State_MouseOver) != 0 ? c.raised : c.surface);
  painter->drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
  if (row) {
    const bool stands = row->state == AnswerState::Stands && row->fault.isEmpty();
    const QRect inner = tile.adjusted(space::kS, space::kS, -space::kS, -space::kS);
    const QRect content(inner.left(), inner.top(), inner.width(), kTilePicture - space::kS);
    const QImage picture = index.data(HistoryModel::PictureRole).value<QImage>();
    painter->setPen(stands ? c.text : c.textMuted);
    painter->setFont(textFont(TextSize::Small));
    if (!picture.isNull()) {
      if (!stands) painter->setOpacity(0.5);
      drawPicture(*painter, picture, content);
      painter->setOpacity(1.0);
    } else {
      drawLines(*painter, row->fault.isEmpty() ? row->lines : row->fault, content);
    }
    const auto line = [&](const QString& words, const QFont& font, Qt::Alignment where, const QColor& ink) {
      painter->setFont(font);
      painter->setPen(ink);
      painter->drawText(inner, static_cast<int>(where | Qt::AlignLeft),
                        painter->fontMetrics().elidedText(words, Qt::ElideRight, inner.width()));
    };
    const QRect two(inner.left(), content.bottom() + space::kXs, inner.width(), inner.bottom() - content.bottom());
    painter->setFont(textFont(TextSize::Body, true));
    painter->drawText(two, Qt::AlignTop | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(row->decision, Qt::ElideRight, two.width()));
    const QString time = index.siblingAtColumn(HistoryModel::TimeColumn).data().toString();
    line(stands ? time : HistoryTileDelegate::tr("%1 · %2").arg(stateWords(row->state), time),
         textFont(TextSize::Small), Qt::AlignBottom, c.textMuted);
  }
  painter->restore();
}

}  // namespace podium
