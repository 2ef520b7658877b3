#pragma once
// Taking a whole import back, or putting it back, from the window: asks where people's answers are concerned. GUI
// thread.
#include <QString>
#include <functional>
#include <memory>

#include "storage/project_store.h"

class QWidget;

namespace podium {

// Reads off the GUI thread how many answers were given since, asks when there are any (with `parent` as the dialog's),
// and then takes the import back in the name of `by`. `done` comes on the GUI thread, unless `parent` is gone by then:
// true when it was taken back, false when the person decided against it, or why it failed.
void takeImportBack(QWidget* parent, std::shared_ptr<ProjectStore> store, RoundId round, const std::string& by,
                    std::function<void(Result<bool>)> done);
// Puts it back, without a question.
void putImportBack(QWidget* parent, std::shared_ptr<ProjectStore> store, RoundId round, const std::string& by,
                   std::function<void(Result<bool>)> done);

}  // namespace podium
