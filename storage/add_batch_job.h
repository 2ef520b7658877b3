#pragma once
// Stores a batch: all of it in one transaction, or nothing. Either everybody sees it at once, or it waits with the
// other parts of its import until that is finished (storage/staged_imports.h).
#include <functional>
#include <string>
#include <vector>

#include "storage/domain/batch.h"
#include "storage/write_job.h"

namespace podium {

enum class BatchPlace { Project, Stage };

class AddBatchJob : public WriteJob {
 public:
  // Checks what can be checked without the project, and hashes the media, on the caller's thread. round: 0 for a new
  // one, which `source` then describes. Throws Exception(InvalidInput) that names the part and its index.
  AddBatchJob(BatchPlace place, Batch batch, RoundId round, ImportSource source, std::function<Timestamp()> clock,
              std::function<void(Result<BatchIds>)> done);

  Progress run(SqlConnection& database) override;
  void committed(Progress progress) override;
  void failed(const Error& error) override;
  std::int64_t stepBytes() const override { return m_bytes; }

 private:
  RoundId roundOf(SqlConnection& database, Timestamp now) const;

  BatchPlace m_place;
  Batch m_batch;
  RoundId m_round;
  ImportSource m_source;
  std::function<Timestamp()> m_clock;
  std::function<void(Result<BatchIds>)> m_done;
  std::vector<std::string> m_hashes;  // of m_batch.media
  std::int64_t m_bytes = 0;           // about how much is written
  BatchIds m_ids;
};

}  // namespace podium
