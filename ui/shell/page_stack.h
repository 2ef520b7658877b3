#pragma once
// The pages of the window, one shown at a time. A page that needs more room than the window has is scrolled, so that
// the window fits on every screen and everything on a page can be reached.
#include <QStackedWidget>

namespace podium {

// GUI thread.
class PageStack : public QStackedWidget {
  Q_OBJECT
 public:
  using QStackedWidget::QStackedWidget;
  // Takes the page over; who deletes it takes it out of the stack.
  void addPage(QWidget* page);
  void showPage(QWidget* page);
  QWidget* shownPage() const;  // nullptr once it is deleted

 private:
  using QStackedWidget::addWidget;  // every page scrolls
  using QStackedWidget::setCurrentWidget;
};

}  // namespace podium
