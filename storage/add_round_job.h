#pragma once
// Stores one turn of the loop without making an answer wait long: the content of clips, which nothing refers to yet,
// goes first in commits of about a megabyte; one last, small commit makes the whole round visible at once.
#include <functional>
#include <string>
#include <vector>

#include "storage/domain/round.h"
#include "storage/write_job.h"

namespace podium {

class AddRoundJob : public WriteJob {
 public:
  // Checks and hashes on the caller's thread. Throws Exception(InvalidInput).
  AddRoundJob(NewRound round, Timestamp now, std::function<void(Result<RoundId>)> done);

  Progress run(SqlConnection& database) override;
  void committed(Progress progress) override;
  void failed(const Error& error) override;
  void abandon(SqlConnection& database) override;
  bool hasEarlierSteps() const override { return m_storedClips > 0; }
  std::int64_t stepBytes() const override;

 private:
  std::size_t endOfNextChunk() const;
  RoundId addRows(SqlConnection& database) const;

  NewRound m_round;
  Timestamp m_now;
  std::function<void(Result<RoundId>)> m_done;
  std::vector<std::string> m_hashes;  // of m_round.clips
  std::size_t m_storedClips = 0;      // committed so far
  std::size_t m_writtenClips = 0;     // by the step that has run and is not committed yet
  RoundId m_id;
};

}  // namespace podium
