#pragma once
// What a dataset card and a manifest tell of the answers that an export holds.
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "exporters/judged_answer.h"
#include "storage/domain/agreement.h"

namespace podium {

struct ExportFigures {
  std::int64_t answers = 0;  // that gave rows, or could have
  std::int64_t queries = 0;
  std::int64_t annotators = 0, synthetic = 0;  // people and programs; programs alone
  std::map<std::string, std::int64_t> verdicts;
  std::map<std::string, std::int64_t> items;  // how many answers are about so many items of a kind: "text x 2"
  Timestamp first = 0, last = 0;              // answered; 0 without answers
  std::optional<double> tieShare;             // of the pairs of items that rankings place, those in one tier
  // Of answers to one query, on one axis. Pairs: verdicts. More items: ranks (the better one of those that tie share).
  std::optional<double> perCent, alphaNominal, alphaOrdinal;
};

// Memory: 8 bytes an answer, and for agreement as many for each item that it ranks (a pair: one).
class ExportStatistics {
 public:
  void add(const JudgedAnswer& judged);
  ExportFigures figures() const;

 private:
  void addAgreement(const JudgedAnswer& judged);
  std::int64_t unitOf(const JudgedAnswer& judged, int position) const;

  ExportFigures m_figures;
  std::set<std::int64_t> m_annotators;
  mutable std::vector<std::int64_t> m_queries;
  std::int64_t m_pairs = 0, m_ties = 0;
  AgreementTally m_tally, m_ordered;  // the second: what has an order
};

}  // namespace podium
