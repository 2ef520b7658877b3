#pragma once
// Taking a whole import back, or putting it back, from the window: asks where people's answers are concerned. GUI
// thread.
#include <QString>
#include <functional>
#include <memory>

#include "storage/project_store.h"

class QWidget;

namespace podium {

enum class AskBefore {
  GivenAnswers,  // where people have answered since: for an import that has just come in
  Always         // with its name and its counts
};

// Reads off the GUI thread what belongs to the import, asks (with `parent` as the dialog's), and then takes it back in
// the name of `by`. `done` comes on the GUI thread, unless `parent` is gone by then:
// true when it was taken back, false when the person decided against it, or why it failed.
void takeImportBack(QWidget* parent, std::shared_ptr<ProjectStore> store, RoundId round, const std::string& by,
                    AskBefore ask, std::function<void(Result<bool>)> done);
// Puts it back, without a question.
void putImportBack(QWidget* parent, std::shared_ptr<ProjectStore> store, RoundId round, const std::string& by,
                   std::function<void(Result<bool>)> done);

}  // namespace podium
