#pragma once
// How large a query may be.

namespace podium {

// Items of a query at most; the CHECKs of the schema say the same (storage/sql/0006). A race of 43 drivers fits.
inline constexpr int kMostQueryItems = 64;

}  // namespace podium
