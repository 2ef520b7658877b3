#pragma once
// One unit of work for the writer thread.
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include "storage/domain/result.h"
#include "storage/sql_connection.h"

namespace podium {

class WriteJob {
 public:
  enum class Progress { Done, More };
  virtual ~WriteJob() = default;

  // Writes inside a savepoint. Throws Exception when it cannot; then nothing of this step is kept. The step may run
  // again if the commit fails, so a job moves on in committed(), never here. More: there is another step, which gets a
  // commit of its own, after the people who came meanwhile.
  virtual Progress run(SqlConnection& database) = 0;
  // The step is on the disk. With Done: the place to acknowledge.
  virtual void committed(Progress progress) = 0;
  // Nothing of the last step is kept; called once, and last. Earlier steps of the job are tidied up by abandon().
  virtual void failed(const Error& error) = 0;
  // Takes back what earlier steps have committed, in a transaction of its own; best effort. Asked for only when there
  // have been earlier steps.
  virtual void abandon(SqlConnection&) {}
  virtual bool hasEarlierSteps() const { return false; }
  // Whether the database sees to it that nothing refers to a row that goes. A job that knows so is spared looking, and
  // has every commit to itself.
  virtual bool checksReferences() const { return true; }
  // About how much the next step writes.
  virtual std::int64_t stepBytes() const { return 0; }
};

// A job of one step around a function.
template <class T>
class FunctionJob : public WriteJob {
 public:
  FunctionJob(std::function<T(SqlConnection&)> work, std::function<void(Result<T>)> done)
      : m_work(std::move(work)), m_done(std::move(done)) {}
  Progress run(SqlConnection& database) override {
    m_result = m_work(database);
    return Progress::Done;
  }
  void committed(Progress) override {
    if (m_done) m_done(std::move(*m_result));
  }
  void failed(const Error& error) override {
    if (m_done) m_done(error);
  }

 private:
  std::function<T(SqlConnection&)> m_work;
  std::function<void(Result<T>)> m_done;
  std::optional<T> m_result;
};

}  // namespace podium
