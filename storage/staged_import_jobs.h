#pragma once
// What ends a staged import: its queries are made, or all of it is removed. Part by part, each with a commit of its
// own, so that nobody's answer waits long.
#include <functional>

#include "storage/write_job.h"

namespace podium {

// Both are told Done after the last part.
class FinishImportJob : public WriteJob {
 public:
  // How the import is found: complete, or broken off in the middle of this.
  enum class From { Begin, Middle };
  FinishImportJob(RoundId round, From from, std::function<Timestamp()> clock, std::function<void(Result<Done>)> done);

  Progress run(SqlConnection& database) override;
  void committed(Progress progress) override;
  void failed(const Error& error) override;
  std::int64_t stepBytes() const override;

 private:
  RoundId m_round;
  From m_from;
  std::function<Timestamp()> m_clock;
  std::function<void(Result<Done>)> m_done;
};

class DropImportJob : public WriteJob {
 public:
  DropImportJob(RoundId round, std::function<void(Result<Done>)> done);

  Progress run(SqlConnection& database) override;
  void committed(Progress progress) override;
  void failed(const Error& error) override;
  bool checksReferences() const override { return false; }
  std::int64_t stepBytes() const override;

 private:
  RoundId m_round;
  std::function<void(Result<Done>)> m_done;
};

// Gives the pages of what was removed back to the disk, a megabyte at a time, so that people answer in between. Nobody
// waits for it: when the program ends before, the pages stay free for what comes next. Files from before this (their
// auto_vacuum is off, which only a VACUUM of the whole file changes) keep their size.
class GiveBackSpaceJob : public WriteJob {
 public:
  Progress run(SqlConnection& database) override;
  void committed(Progress) override {}
  void failed(const Error&) override {}
  std::int64_t stepBytes() const override;
};

}  // namespace podium
