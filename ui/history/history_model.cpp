#include "ui/history/history_model.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <functional>

#include "ui/common/format.h"

namespace podium {
namespace {

constexpr int kKeptRows = 4096;
constexpr int kKeptPictures = 64 * 1024;  // KiB

QString timeText(Timestamp at) { return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat); }

QString secondsText(std::int64_t ms) { return durationText(static_cast<double>(ms) / 1000.0); }

}  // namespace

HistoryModel::HistoryModel(HistoryFeed& feed, QObject* parent)
    : QAbstractTableModel(parent), m_feed(feed), m_rows(kKeptRows), m_pictures(kKeptPictures) {
  connect(&feed, &HistoryFeed::restarted, this, &HistoryModel::restart);
  connect(&feed, &HistoryFeed::found, this, &HistoryModel::append);
  connect(&feed, &HistoryFeed::arrived, this, &HistoryModel::prepend);
  connect(&feed, &HistoryFeed::takenBack, this, &HistoryModel::markTakenBack);
  connect(&feed, &HistoryFeed::rowRead, this, &HistoryModel::keep);
  connect(&feed, &HistoryFeed::pictureRead, this, [this](ItemId item, const QImage& picture) {
    m_pictures.insert(item.value, new QImage(picture), 1 + static_cast<int>(picture.sizeInBytes() / 1024));
    Q_EMIT pictureCame(item);
  });
}

// What was found before stays until the new search has begun: no flicker between two letters of a word.
void HistoryModel::search(const AnswerFilter& filter) {
  m_filter = filter;
  m_share = 0.0;
  m_feed.search(filter);
  Q_EMIT progressed();
}

void HistoryModel::refresh() {
  for (const std::int64_t id : m_rows.keys()) m_rows.object(id)->isCurrent = false;
  if (rowCount() == 0) return;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int HistoryModel::rowOf(ComparisonId id) const {
  const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id, std::greater<>());
  return found == m_ids.end() || *found != id ? -1 : static_cast<int>(found - m_ids.begin());
}

std::shared_ptr<const HistoryRow> HistoryModel::row(int row) const {
  const ComparisonId id = idAt(row);
  const Kept* kept = m_rows.object(id.value);
  if (!kept || !kept->isCurrent) m_feed.wantRow(id);
  return kept ? kept->row : nullptr;
}

QImage HistoryModel::picture(ItemId item) const {
  if (!item || !hasPictures()) return {};
  if (const QImage* picture = m_pictures.object(item.value)) return *picture;
  m_feed.wantPicture(item);
  return {};
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QString HistoryModel::cell(const HistoryRow& row, int column) const {
  if (!row.fault.isEmpty()) return column == AskedColumn ? row.fault : QString();
  switch (column) {
    case TimeColumn:
      return timeText(row.answer.answeredAt);
    case QueryColumn:
      return groupedNumber(row.query.id.value);
    case AskedColumn:
      return row.asked;
    case AnswerColumn:
      return row.words;
    case SecondsColumn:
      return secondsText(row.answer.activeMs);
    case StateColumn:
      return stateWords(row.state);
    default:
      return {};
  }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole && role != RowRole &&
      role != PictureRole)
    return {};
  const auto read = row(index.row());
  if (role == RowRole) return QVariant::fromValue(read);
  if (role == PictureRole) return read ? QVariant(picture(read->picture)) : QVariant();
  if (!read) return index.column() == TimeColumn && role == Qt::DisplayRole ? QVariant(QChar(0x2026)) : QVariant();
  if (role == Qt::AccessibleTextRole && index.column() == TimeColumn && read->fault.isEmpty())
    return tr("%1, query %2, %3, %4")
        .arg(timeText(read->answer.answeredAt))
        .arg(read->query.id.value)
        .arg(read->words, stateWords(read->state));
  return cell(*read, index.column());
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case TimeColumn:
      return tr("Time");
    case QueryColumn:
      return tr("Query");
    case AskedColumn:
      return tr("Asked");
    case AnswerColumn:
      return tr("Answer");
    case SecondsColumn:
      return tr("Took");
    case StateColumn:
      return tr("State");
    default:
      return {};
  }
}

void HistoryModel::restart() {
  beginResetModel();
  m_ids.clear();
  m_rows.clear();
  m_share = 0.0;
  endResetModel();
  Q_EMIT progressed();
}

void HistoryModel::append(const std::vector<ComparisonId>& older, double share) {
  m_share = share;
  if (!older.empty()) {
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(older.size()) - 1);
    m_ids.insert(m_ids.end(), older.begin(), older.end());
    endInsertRows();
  }
  Q_EMIT progressed();
}

void HistoryModel::prepend(const std::vector<ComparisonId>& newer) {
  beginInsertRows({}, 0, static_cast<int>(newer.size()) - 1);
  m_ids.insert(m_ids.begin(), newer.begin(), newer.end());
  endInsertRows();
  Q_EMIT progressed();
}

// They change their state, or leave the list where it holds only what stands.
void HistoryModel::markTakenBack(const std::vector<ComparisonId>& ids) {
  for (const ComparisonId id : ids) {
    const int at = rowOf(id);
    if (at < 0) continue;
    if (!m_filter.retracted) {
      beginRemoveRows({}, at, at);
      m_ids.erase(m_ids.begin() + at);
      m_rows.remove(id.value);
      endRemoveRows();
      continue;
    }
    if (Kept* kept = m_rows.object(id.value)) kept->isCurrent = false;
    Q_EMIT dataChanged(index(at, 0), index(at, kColumns - 1));
    Q_EMIT rowChanged(at);
  }
  Q_EMIT progressed();
}

void HistoryModel::keep(const std::shared_ptr<const HistoryRow>& read) {
  m_rows.insert(read->id.value, new Kept{read, true});
  const int at = rowOf(read->id);
  if (at < 0) return;
  Q_EMIT dataChanged(index(at, 0), index(at, kColumns - 1));
  Q_EMIT rowChanged(at);
}

}  // namespace podium
