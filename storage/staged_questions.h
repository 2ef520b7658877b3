#pragma once
// The questions and answers of a batch as bytes, for the time until they become queries.
#include <cstdint>
#include <vector>

#include "storage/domain/batch.h"

namespace podium {

// Of `batch.questions`, `batch.answers` and `batch.joined`; what they are about is not among the bytes.
std::vector<std::uint8_t> questionsToBytes(const Batch& batch);
// A batch of these questions and answers alone. Throws Exception(Corrupt).
Batch questionsFromBytes(const std::vector<std::uint8_t>& bytes);

}  // namespace podium
