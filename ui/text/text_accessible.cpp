#include "ui/text/text_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/text/text_view.h"

namespace podium {
namespace {

class AccessibleText : public QAccessibleWidget {
 public:
  explicit AccessibleText(TextView* view) : QAccessibleWidget(view, QAccessible::Document), m_view(view) {}

  QString text(QAccessible::Text what) const override {
    if (what == QAccessible::Value && m_view->text()) return plainText(*m_view->text());
    return QAccessibleWidget::text(what);
  }
  QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    return state;
  }

 private:
  TextView* m_view;
};

QAccessibleInterface* make(const QString&, QObject* object) {
  auto* view = qobject_cast<TextView*>(object);
  return view ? new AccessibleText(view) : nullptr;
}

}  // namespace

void installTextAccessibility() {
  static const bool once = (QAccessible::installFactory(make), true);
  static_cast<void>(once);
}

}  // namespace podium
