#pragma once
// The answers that a search has found, newest first, as rows of a table and as tiles.
#include <QAbstractTableModel>
#include <QCache>
#include <memory>
#include <vector>

#include "ui/history/history_feed.h"

namespace podium {

// GUI thread. Holds one number for each answer, however many there are; rows and pictures are asked for when a view
// paints them, and kept as long as there is room. A row that has not come yet says so in its first column.
class HistoryModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { TimeColumn, QueryColumn, AskedColumn, AnswerColumn, SecondsColumn, StateColumn, kColumns };
  enum Role {
    RowRole = Qt::UserRole,  // std::shared_ptr<const HistoryRow>; nullptr until it has come
    PictureRole              // QImage; null until it has come, or when there is none
  };
  // `feed` outlives the model.
  explicit HistoryModel(HistoryFeed& feed, QObject* parent = nullptr);

  void search(const AnswerFilter& filter);
  // What rows say has changed with the task: they are read again when they are painted.
  void refresh();
  const AnswerFilter& filter() const { return m_filter; }
  // How much of the project the search has looked through, 0..1.
  double share() const { return m_share; }
  ComparisonId idAt(int row) const { return m_ids[static_cast<std::size_t>(row)]; }
  // -1 when it is not among what was found.
  int rowOf(ComparisonId id) const;
  // Asks for it when it has not come or is out of date.
  std::shared_ptr<const HistoryRow> row(int row) const;
  QImage picture(ItemId item) const;
  bool hasPictures() const { return m_feed.project().kind != ItemKind::Text; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void progressed();  // share() or the number of rows
  // A row that was asked for has come, or what it says has changed.
  void rowChanged(int row);
  void pictureCame(podium::ItemId item);

 private:
  struct Kept {
    std::shared_ptr<const HistoryRow> row;
    bool isCurrent = true;  // false: something has happened to it since; shown until it is read again
  };
  QString cell(const HistoryRow& row, int column) const;
  void restart();
  void append(const std::vector<ComparisonId>& older, double share);
  void prepend(const std::vector<ComparisonId>& newer);
  void markTakenBack(const std::vector<ComparisonId>& ids);
  void keep(const std::shared_ptr<const HistoryRow>& row);

  HistoryFeed& m_feed;
  AnswerFilter m_filter;
  std::vector<ComparisonId> m_ids;  // descending
  double m_share = 0.0;
  QCache<std::int64_t, Kept> m_rows;                // by comparison
  mutable QCache<std::int64_t, QImage> m_pictures;  // by item; cost in KiB
};

}  // namespace podium

Q_DECLARE_METATYPE(std::shared_ptr<const podium::HistoryRow>)
