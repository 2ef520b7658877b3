#pragma once
// The open project as the pages see it.
#include <QString>
#include <memory>

#include "storage/project_store.h"

namespace podium {

class LearnerControl;

// Owned by the main window for as long as the project is open; pages hold a reference. GUI thread only, except
// `store`, which may be shared with workers.
struct ProjectSession {
  std::shared_ptr<ProjectStore> store;
  std::unique_ptr<ProjectReader> reader;  // the GUI thread's own
  ProjectInfo info;
  Annotator annotator;
  LearnerControl* learner = nullptr;  // never null; outlives the pages
};

}  // namespace podium
