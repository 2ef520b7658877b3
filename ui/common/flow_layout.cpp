#include "ui/common/flow_layout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace podium {
namespace {

bool expands(const QLayoutItem& item) { return item.expandingDirections().testFlag(Qt::Horizontal); }

int neededWidth(const QLayoutItem& item) {
  return expands(item) ? item.minimumSize().width() : item.sizeHint().width();
}

}  // namespace

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() {
  for (QLayoutItem* item : m_items) delete item;
}

void FlowLayout::addItem(QLayoutItem* item) {
  m_items.push_back(item);
  invalidate();
}

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  QLayoutItem* item = itemAt(index);
  if (item) m_items.erase(m_items.begin() + index);
  return item;
}

std::vector<QLayoutItem*> FlowLayout::shown() const {
  std::vector<QLayoutItem*> items;
  for (QLayoutItem* item : m_items)
    if (!item->isEmpty()) items.push_back(item);
  return items;
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

QSize FlowLayout::sizeHint() const {
  QSize size(0, 0);
  for (const QLayoutItem* item : shown())
    size = QSize(size.width() + (size.width() > 0 ? spacing() : 0) + item->sizeHint().width(),
                 std::max(size.height(), item->sizeHint().height()));
  return size;
}

QSize FlowLayout::minimumSize() const {
  QSize size(0, 0);
  for (const QLayoutItem* item : shown()) size = size.expandedTo({neededWidth(*item), item->sizeHint().height()});
  return size;
}

int FlowLayout::arrange(const QRect& rect, bool place) const {
  const auto items = shown();
  int top = rect.top();
  for (std::size_t first = 0; first < items.size();) {
    std::size_t end = first;
    int wide = 0, high = 0, expanding = 0;
    for (; end < items.size(); ++end) {
      const int more = neededWidth(*items[end]) + (end > first ? spacing() : 0);
      if (end > first && wide + more > rect.width()) break;
      wide += more;
      high = std::max(high, items[end]->sizeHint().height());
      expanding += expands(*items[end]);
    }
    int left = rect.left(), spare = std::max(0, rect.width() - wide);
    for (std::size_t i = first; place && i < end; ++i) {
      int own = std::min(neededWidth(*items[i]), rect.width());
      if (expands(*items[i])) {
        const int share = spare / expanding--;
        spare -= share;
        own += share;
      }
      const int tall = expands(*items[i]) ? high : std::min(high, items[i]->sizeHint().height());
      const QRect box(left, top + (high - tall) / 2, own, tall);
      const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
      items[i]->setGeometry(QStyle::visualRect(direction, rect, box));
      left += own + spacing();
    }
    top += high + (end < items.size() ? spacing() : 0);
    first = end;
  }
  return top - rect.top();
}

}  // namespace podium
