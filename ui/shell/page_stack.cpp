#include "ui/shell/page_stack.h"

#include <QScrollArea>

#include "ui/common/widgets.h"

namespace podium {

void PageStack::addPage(QWidget* page) {
  QScrollArea* area = scrolled(page);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  area->setFocusPolicy(Qt::NoFocus);  // the page's own, with its keys
  addWidget(area);
  connect(page, &QObject::destroyed, area, &QObject::deleteLater);
}

void PageStack::showPage(QWidget* page) {
  for (int i = 0; i < count(); ++i)
    if (qobject_cast<QScrollArea*>(widget(i))->widget() == page) setCurrentIndex(i);
}

QWidget* PageStack::shownPage() const {
  const auto* area = qobject_cast<QScrollArea*>(currentWidget());
  return area ? area->widget() : nullptr;
}

}  // namespace podium
