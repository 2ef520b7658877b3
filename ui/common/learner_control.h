#pragma once
// How the window steers a learner, whoever runs it. Implemented by the application (the only wrapper of the loop).
#include <QObject>

#include "learner/learner_loop.h"

namespace podium {

// Lives on the GUI thread; every member returns at once.
class LearnerControl : public QObject {
  Q_OBJECT
 public:
  enum class State {
    Stopped,
    Starting,  // loading LibTorch, starting environments
    Running,
    Paused,
    Stopping,  // writing its checkpoint
    Elsewhere  // another process runs the learner of this project
  };
  Q_ENUM(State)

  using QObject::QObject;
  virtual State state() const = 0;
  virtual LearnerStatus status() const = 0;  // the last one that arrived
  virtual LearnerConfig config() const = 0;  // as the project has it
  // While Stopped; stored in the project. What differs from config() is changed, and nothing else: other processes
  // change settings too.
  virtual Result<Done> setConfig(const LearnerConfig& config) = 0;
  virtual void start() = 0;                                         // faults arrive as a status
  virtual void pause() = 0;
  virtual void resume() = 0;
  virtual void stop() = 0;
  virtual void improveAnyway() = 0;  // LearnerLoop::improveAnyway()

 Q_SIGNALS:
  void stateChanged();
  void statusChanged();
  void configChanged();  // by another process
};

}  // namespace podium
