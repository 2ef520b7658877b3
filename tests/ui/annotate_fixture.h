#pragma once
// A project with clips of Atari size, opened as the window opens it, and a learner that does what a test says.
#include <QTemporaryDir>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "storage/domain/batch.h"
#include "ui/common/learner_control.h"
#include "ui/common/project_session.h"

namespace podium::test {

// Reports states and keeps what it was asked for.
class ScriptedLearner : public LearnerControl {
  Q_OBJECT
 public:
  using LearnerControl::LearnerControl;
  State state() const override { return m_state; }
  LearnerStatus status() const override { return m_status; }
  LearnerConfig config() const override { return {}; }
  Result<Done> setConfig(const LearnerConfig&) override { return Done{}; }
  void start() override { ++starts; }
  void pause() override {}
  void resume() override { ++resumes; }
  void stop() override {}
  void improveAnyway() override {}

  void set(State state, const LearnerStatus& status = {});
  int starts = 0, resumes = 0;

 private:
  State m_state = State::Stopped;
  LearnerStatus m_status;
};

// A road that a chicken crosses, cars on ten lanes: 160 x 210, in indexed colours, different for every seed. Frames
// per step 4, 60 frames per second.
EncodedClip roadClip(std::uint64_t seed, int steps);
// The palette index of pixel (x, y) in that frame.
std::uint8_t roadPixel(std::uint64_t seed, int frame, int x, int y);
// Queries of k clips each, every clip new.
NewRound roadRound(int queries, int k, std::uint64_t seed, int steps = 3);

ProjectInfo roadProject(int k, bool allowPartial = false);

// Owns everything that a page needs. The folder goes with it.
class AnnotateFixture {
 public:
  explicit AnnotateFixture(const ProjectInfo& info, int queries, std::uint64_t seed = 1, int steps = 3);
  AnnotateFixture(const ProjectInfo& info, const Batch& batch);
  // `make` writes the project at this path.
  explicit AnnotateFixture(const std::function<void(const std::string& path)>& make);
  // Another session on the same file: what a restart of the program is.
  void reopen();
  void addQueries(int queries, std::uint64_t seed);
  // Through a second connection, opened for the call; oldest first.
  std::vector<Comparison> stored() const;
  std::vector<Comparison> standing() const;  // of those, not retracted
  Query query(QueryId id) const;
  std::string path() const;
  QString folder() const { return m_folder.path(); }

  ScriptedLearner learner;
  ProjectSession session;

 private:
  void open(std::shared_ptr<ProjectStore> store);
  QTemporaryDir m_folder;
};

}  // namespace podium::test
