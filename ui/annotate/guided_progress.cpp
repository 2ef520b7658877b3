#include "ui/annotate/guided_progress.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr double kRounding = 1e-9;  // 0.7 * 10 is a little more than 7

// The context of these sentences for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(GuidedProgress)
};

}  // namespace

int wantedOf(int total, double share) { return static_cast<int>(std::ceil(share * total - kRounding)); }

QString GuidedProgress::placeOf(const Query& query) {
  if (query.purpose == QueryPurpose::Ask) return {};
  const bool tutorial = query.purpose == QueryPurpose::Tutorial;
  auto& all = m_queries[query.purpose];
  auto found = std::find(all.begin(), all.end(), query.id);
  if (found == all.end()) {  // the first one that is shown, or imported meanwhile
    try {
      all = m_reader.guidedQueries(query.purpose);
    } catch (const Exception&) {
      return tutorial ? Words::tr("Tutorial") : Words::tr("Qualification");
    }
    found = std::find(all.begin(), all.end(), query.id);
  }
  return (tutorial ? Words::tr("Tutorial %1 of %2") : Words::tr("Qualification %1 of %2"))
      .arg(found - all.begin() + 1)
      .arg(all.size());
}

QString GuidedProgress::outcomeBefore(const Query& query) {
  const bool ended = m_wasQualifying && query.purpose == QueryPurpose::Ask;
  m_wasQualifying = query.purpose == QueryPurpose::Qualification;
  if (!ended) return {};
  try {
    // Nothing in earnest is leased before the last answer of the qualification is committed.
    const GoldResult result = m_reader.goldResults(m_annotator, QueryPurpose::Qualification);
    if (result.answered < result.total) return {};  // an earlier answer is looked at in between
    const QString how = Words::tr("%1 of %2 answers were as expected").arg(result.right).arg(result.total);
    return m_share > 0.0 ? Words::tr("The qualification is passed: %1.").arg(how)
                         : Words::tr("The qualification is finished: %1.").arg(how);
  } catch (const Exception&) {
    return {};
  }
}

}  // namespace podium
