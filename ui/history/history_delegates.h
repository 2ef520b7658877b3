#pragma once
// How answers of the history are painted: as rows of the table and as tiles.
#include <QStyledItemDelegate>

namespace podium {

// A row of the table: a small picture before what was asked; answers that do not stand are muted.
class HistoryRowDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  // Of every row of the table.
  static int rowHeight(bool pictures);

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

// A tile: the best item's picture or first lines, the decision, the time.
class HistoryTileDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  static QSize tileSize();
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace podium
