#include "ui/project/recent_list.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>

#include "ui/common/icons.h"
#include "ui/common/settings.h"
#include "ui/common/theme.h"

namespace podium {
namespace {

// "~/projects/cars.podium" instead of "/home/someone/projects/cars.podium".
QString shortPath(const QFileInfo& file) {
  const QString path = file.absoluteFilePath(), home = QDir::homePath();
  return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

}  // namespace

RecentModel::RecentModel(QObject* parent) : QAbstractListModel(parent) {
  connect(&Settings::instance(), &Settings::changed, this, &RecentModel::refresh);
  refresh();
}

void RecentModel::refresh() {
  beginResetModel();
  m_projects.clear();
  for (const QString& path : Settings::instance().recentProjects()) {
    const QFileInfo file(path);
    const QString title = Settings::instance().recentTitle(path);
    m_projects.push_back({path, title.isEmpty() ? file.completeBaseName() : title, shortPath(file), file.exists()});
  }
  endResetModel();
}

int RecentModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_projects.size());
}

QVariant RecentModel::data(const QModelIndex& index, int role) const {
  const RecentProject& project = m_projects[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return project.name;
    case Qt::ToolTipRole:
      return project.exists ? project.path
                            : tr("%1 is not there any more. Press Delete to take it off this list.").arg(project.path);
    case Qt::AccessibleTextRole:
      return tr("%1 in %2").arg(project.name, project.place);
    case PathRole:
      return project.path;
    case PlaceRole:
      return project.exists ? project.place : tr("%1 - not found").arg(project.place);
    case ExistsRole:
      return project.exists;
    default:
      return {};
  }
}

Qt::ItemFlags RecentModel::flags(const QModelIndex&) const { return Qt::ItemIsSelectable | Qt::ItemIsEnabled; }

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const ThemeColours& c = colours();
  const bool exists = index.data(RecentModel::ExistsRole).toBool();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.state & QStyle::State_Selected ? c.selection : c.raised);
    painter->drawRoundedRect(option.rect, radius::kControl, radius::kControl);
  }
  const QRect inner = option.rect.adjusted(space::kM, space::kS, -space::kM, -space::kS);
  const QRect iconArea(inner.left(), inner.center().y() - extent::kIcon / 2, extent::kIcon, extent::kIcon);
  icon(QStringLiteral("file"), IconTint::Muted)
      .paint(painter, iconArea, Qt::AlignCenter, exists ? QIcon::Normal : QIcon::Disabled);
  const QRect words = inner.adjusted(extent::kIcon + space::kM, 0, 0, 0);
  const auto line = [&](const QString& text, TextSize size, bool strong, const QColor& ink, Qt::Alignment where,
                        Qt::TextElideMode elide) {
    painter->setFont(textFont(size, strong));
    painter->setPen(ink);
    painter->drawText(words, static_cast<int>(where | Qt::AlignLeft),
                      painter->fontMetrics().elidedText(text, elide, words.width()));
  };
  line(index.data().toString(), TextSize::Body, true, exists ? c.text : c.textMuted, Qt::AlignTop, Qt::ElideRight);
  line(index.data(RecentModel::PlaceRole).toString(), TextSize::Small, false, c.textMuted, Qt::AlignBottom,
       Qt::ElideMiddle);
  painter->restore();
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  const int lines =
      QFontMetrics(textFont(TextSize::Body, true)).height() + QFontMetrics(textFont(TextSize::Small)).height();
  return {option.rect.width(), lines + 2 * space::kS + space::kXs};
}

}  // namespace podium
