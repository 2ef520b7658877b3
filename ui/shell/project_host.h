#pragma once
// Opens and leaves projects, one at a time: files are opened in the background, and a learner writes its checkpoint
// before its project is left. Shows nothing itself.
#include <QObject>
#include <functional>
#include <memory>

#include "ui/shell/app_services.h"
#include "ui/shell/open_project.h"

namespace podium {

// GUI thread. Owned by the window, which deletes what refers to the project when closing() says so.
class ProjectHost : public QObject {
  Q_OBJECT
 public:
  explicit ProjectHost(AppServices services, QObject* parent = nullptr);
  ~ProjectHost() override;  // close()

  // nullptr: none is open.
  OpenProject* project() const { return m_project.get(); }
  const AppServices& services() const { return m_services; }
  // A project is being opened or left, or the demo prepared: what is asked for meanwhile is ignored.
  bool isBusy() const { return m_busy; }

  // Leaves the present project, then opens this one: opened() or failed() says how it went.
  void open(const QString& path);
  // Creates the demo project, opens it and starts its learner.
  void openDemo();
  // Leaves the present project for good: closed() comes when its learner has stopped, which may be at once, and nothing
  // is opened after that, not even what is on its way.
  void leave();
  // Now, with the learner as it is.
  void close();

 Q_SIGNALS:
  void busyChanged(const QString& sentence);  // what is waited for; empty: nothing any more
  void opened();
  void failed(const QString& message);
  void closing();  // project() is there for the last time
  void closed();

 private:
  void openAndThen(const QString& path, std::function<void()> then);
  void take(const QString& path, OpenedStore store);
  bool learnerRests() const;
  void stopLearner();  // and leave the project after that
  void finishLeaving();
  void setBusy(const QString& sentence);

  AppServices m_services;
  std::unique_ptr<OpenProject> m_project;
  std::function<void()> m_next;  // once the present project is left
  bool m_busy = false;
  bool m_leaving = false;  // the learner is stopping
  bool m_forGood = false;
};

}  // namespace podium
