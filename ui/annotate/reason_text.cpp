#include "ui/annotate/reason_text.h"

#include <QCoreApplication>

#include "storage/domain/turn.h"

namespace podium {
namespace {

// The context of these sentences for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(QueryReason)
};

}  // namespace

QString reasonTitle(const Query& query) {
  if (query.selector == "random") return Words::tr("random");
  if (query.selector == "disagreement") return Words::tr("disagreement");
  if (query.selector == kConversationSelector) return Words::tr("conversation");
  return QString::fromStdString(query.selector);
}

QString reasonSentence(const Query& query) {
  if (query.selector == "random")
    return Words::tr(
        "Drawn at random. A fixed share of the queries is, so that the model is also asked about what it "
        "believes to know.");
  if (query.selector == "disagreement")
    return Words::tr(
        "The members of the reward model disagree most about these clips, so your answer teaches it most.");
  if (query.selector == kConversationSelector) return Words::tr("The replies to what you wrote.");
  return {};
}

}  // namespace podium
