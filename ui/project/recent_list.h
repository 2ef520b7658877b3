#pragma once
// Projects opened before: title, where the file is, and whether the file is still there.
#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace podium {

struct RecentProject {
  QString path, name, place;
  bool exists = true;
};

// Follows Settings::recentProjects(). Files are looked up when refresh() is called, not while painting.
class RecentModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { PathRole = Qt::UserRole, PlaceRole, ExistsRole };
  explicit RecentModel(QObject* parent = nullptr);
  void refresh();
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  std::vector<RecentProject> m_projects;
};

// Two lines per project; removed files greyed.
class RecentDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace podium
