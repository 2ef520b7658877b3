#pragma once
// A project while it is open in the window: the session, its learner and the feed of what is new.
#include <QObject>
#include <memory>

#include "ui/common/project_session.h"
#include "ui/monitor/project_feed.h"
#include "ui/shell/app_services.h"

namespace podium {

// What opening brings from the worker thread.
struct OpenedStore {
  std::shared_ptr<ProjectStore> store;
  ProjectInfo info;
  Annotator annotator;
};

// Worker thread: opens the file (an older schema is upgraded) and finds or creates the annotator.
Result<OpenedStore> openStore(const QString& path, const QString& annotatorName);
// Worker thread.
Result<Annotator> ensureAnnotator(ProjectStore& store, const QString& name);

// GUI thread. Pages hold references: delete them first.
class OpenProject {
 public:
  OpenProject(OpenedStore opened, const AppServices& services);
  ~OpenProject();
  OpenProject(const OpenProject&) = delete;
  OpenProject& operator=(const OpenProject&) = delete;

  ProjectSession& session() { return m_session; }
  LearnerControl& learner() { return *m_session.learner; }
  ProjectFeed& feed() { return *m_feed; }
  QString name() const;
  // Names of people who answered, the present one included.
  QStringList annotatorNames();

 private:
  ProjectSession m_session;
  std::unique_ptr<ProjectFeed> m_feed;
  QObject m_learnerOwner;  // destroyed before the session
};

}  // namespace podium
