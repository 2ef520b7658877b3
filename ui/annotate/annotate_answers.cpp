// The answers of AnnotateModel: building one, giving it, taking it back, giving it again, changing an old one.
#include <algorithm>

#include "storage/json/comparison_json.h"
#include "ui/annotate/annotate_model.h"

namespace podium {
namespace {

bool isPermutation(std::vector<int> order, std::size_t size) {
  std::sort(order.begin(), order.end());
  for (std::size_t i = 0; i < order.size(); ++i)
    if (order[i] != static_cast<int>(i)) return false;
  return order.size() == size;
}

// The place that a ranking puts first; -1 without one.
int bestPlace(const Ranking& ranking, const std::vector<int>& shownOrder) {
  if (ranking.tiers.empty()) return -1;
  const auto found = std::find(shownOrder.begin(), shownOrder.end(), ranking.tiers.front().front());
  return found == shownOrder.end() ? -1 : static_cast<int>(found - shownOrder.begin());
}

}  // namespace

void AnnotateModel::touchDraft(const std::function<void(AnswerDraft&)>& change) {
  noteActivity();
  if (!mayAnswer()) return;
  change(m_current->draft);
  m_draftDirty = true;
  if (!m_draftTimer.isActive()) m_draftTimer.start();
  Q_EMIT draftChanged();
}

void AnnotateModel::change(const std::function<void(AnswerDraft&)>& change) { touchDraft(change); }

// A choice: what was said instead of one is taken back by it.
void AnnotateModel::touchAnswer(const std::function<void(AnswerDraft&)>& change) {
  if (mayAnswer()) m_verdict.reset();
  touchDraft(change);
}

// After a choice: on to the next question about these cards, or, where the choice is the answer, submitted.
void AnnotateModel::advance() {
  if (!mayAnswer()) return;
  const AnswerDraft& now = draft();
  if (now.missing().what == Missing::What::Strength && now.axis() == 0) return;  // its key comes next
  // A ranking is done with its last card; before that, ranks may still follow.
  const bool ranked = now.form() == AnswerForm::Rank && now.cards() > 1 && now.ranking().isComplete();
  const bool byItself = now.isPair() || now.form() == AnswerForm::Rating || ranked;
  if (byItself && now.isComplete(now.axis()) && now.nextOpenAxis() != now.axis()) return setAxis(now.nextOpenAxis());
  // In a conversation a choice asks for what is said next, unless pairs are confirmed.
  const bool asks = canConverse() && now.isPair() && !confirmPairs() && !isRevising();
  if ((submitsByChoice() || asks) && !now.missing()) submit();
}

void AnnotateModel::choose(int place) {
  if (place < 0 || place >= cards()) return;
  touchAnswer([place](AnswerDraft& draft) { draft.choose(place); });
  advance();
}

void AnnotateModel::tie() {
  touchAnswer([](AnswerDraft& draft) { draft.tie(); });
  if (isPair() && task().ties) advance();
}

void AnnotateModel::takeBack() {
  if (m_verdict) return touchAnswer([](AnswerDraft&) {});
  touchAnswer([](AnswerDraft& draft) { draft.takeBack(); });
}

void AnnotateModel::setRank(int place, int rank) {
  touchAnswer([=](AnswerDraft& draft) { draft.setRank(place, rank); });
}

void AnnotateModel::moveIntoTier(int place, int tier) {
  touchAnswer([=](AnswerDraft& draft) { draft.moveIntoTier(place, tier); });
}

void AnnotateModel::moveBeforeTier(int place, int tier) {
  touchAnswer([=](AnswerDraft& draft) { draft.moveBeforeTier(place, tier); });
}

void AnnotateModel::rate(int place, double value) {
  touchAnswer([=](AnswerDraft& draft) { draft.rate(place, value); });
  advance();
}

void AnnotateModel::accept(int place, std::optional<bool> accepted) {
  touchAnswer([=](AnswerDraft& draft) { draft.accept(place, accepted); });
  advance();
}

void AnnotateModel::setStrength(int strength) {
  touchAnswer([=](AnswerDraft& draft) { draft.setStrength(strength); });
  advance();
}

void AnnotateModel::setMargin(double margin) {
  touchAnswer([=](AnswerDraft& draft) { draft.setMargin(margin); });
  advance();
}

void AnnotateModel::setAxis(int axis) {
  touchAnswer([=](AnswerDraft& draft) { draft.setAxis(axis); });
}

void AnnotateModel::submit() {
  if (m_phase == Phase::Feedback) return goOn();
  noteActivity();
  if (m_verdict) return submitHindrance().isEmpty() ? give(*m_verdict) : Q_EMIT reasonWanted();
  if (submitHindrance().isEmpty()) return canConverse() ? Q_EMIT messageWanted() : give(Verdict::Ranked);
  // Done with this question, not yet with the answer.
  if (mayAnswer() && draft().isComplete(draft().axis()) && draft().nextOpenAxis() != draft().axis())
    setAxis(draft().nextOpenAxis());
}

bool AnnotateModel::canConverse() const {
  return m_conversation && m_phase == Phase::Asking && m_current->query.purpose == QueryPurpose::Ask;
}

void AnnotateModel::send(const QString& message) {
  if (!canConverse() || !submitHindrance().isEmpty()) return;
  m_current->draft.setMessage(message.trimmed().toStdString());
  give(Verdict::Ranked);
}

void AnnotateModel::stopWaiting() {
  if (!m_conversation) return;
  m_conversation->setWaiting(false);
  if (m_phase == Phase::Empty) showNext();
}

void AnnotateModel::bothBad() {
  if (!task().bothBad) return;
  if (waitsForLook() || missingCard()) return Q_EMIT notice(submitHindrance());
  say(Verdict::BothBad);
}

void AnnotateModel::cantTell() {
  if (!task().cantTell) return;
  if (waitsForLook()) return Q_EMIT notice(submitHindrance());
  say(Verdict::CantTell);
}

void AnnotateModel::skip() { say(Verdict::Skip); }

void AnnotateModel::say(Verdict verdict) {
  if (!mayAnswer() || (!isRevising() && !lacksReason(verdict))) return give(verdict);
  noteActivity();
  m_verdict = verdict;
  Q_EMIT draftChanged();
  if (lacksReason(verdict)) Q_EMIT reasonWanted();
}

void AnnotateModel::give(Verdict verdict) {
  noteActivity();
  if (!mayAnswer()) return;
  Comparison answer;
  answer.query = m_current->query.id;
  answer.annotator = m_session.annotator.id;
  answer.shownOrder = m_current->shownOrder;
  answer.shownAt = m_shownAt;
  answer.activeMs = m_active.totalMs();
  answer.replays = m_replays;
  answer.modelVersion = std::max(m_modelVersion, m_current->query.modelVersion);
  if (verdict == Verdict::Ranked) {
    draft().fill(answer);
  } else {
    draft().fillParts(answer);
    answer.parts.axes.clear();
    answer.parts.message.clear();  // there is no reply that it would follow
    answer.verdict = verdict;
  }
  answer.parts.looks = m_looks.looks(m_current->shownOrder, m_active.totalMs());
  giveAnswer(std::move(answer), bestPlace(answer.ranking, m_current->shownOrder), false);
}

// Answers and undo never share a millisecond, except a revision and the end of what it replaces: query and time name an
// answer before it has an id, and the order in which all was said is known from the times.
Timestamp AnnotateModel::nextMoment(Timestamp earliest) {
  return m_lastMoment = std::max({m_options.now(), m_lastMoment + 1, earliest});
}

void AnnotateModel::giveAnswer(Comparison answer, int best, bool isRedo) {
  answer.answeredAt = nextMoment(answer.shownAt);
  const Verdict verdict = answer.verdict;
  std::optional<Comparison> replaces;
  if (m_current->stands) {
    replaces = m_current->undone;
    m_outbox.addUndo(m_current->revises, answer.answeredAt);
    m_history.replaced({*m_current->undone, m_current->revises, m_current->query, {}, {}});
  }
  const AnswerRef ref{{}, m_outbox.addAnswer(answer, m_current->revises)};
  m_draftTimer.stop();
  m_draftDirty = false;  // the project drops the draft with the answer
  m_workedMs += answer.activeMs;

  const std::optional<Ranking> gold = m_current->query.gold;
  const bool teaches = m_current->query.purpose == QueryPurpose::Tutorial && gold && verdict != Verdict::Skip;
  if (teaches)
    m_feedback = {answer.ranking.tiers == gold->tiers, *gold, QString::fromStdString(m_current->query.goldNote)};
  if (m_conversation) m_conversation->setWaiting(!answer.parts.message.empty());
  const bool large = m_session.info.kind == ItemKind::Video;  // decoded again where it is undone
  std::optional<AnswerDraft> unsaid;
  if (verdict != Verdict::Ranked && verdict != Verdict::Recorded) unsaid = m_current->draft;
  m_history.add({std::move(answer), ref, m_current->query, large ? QueryContents{} : m_current->contents,
                 std::move(replaces), std::move(unsaid)},
                isRedo);
  if (teaches)
    m_phase = Phase::Feedback;
  else
    m_current.reset();
  Q_EMIT answered(verdict, best);
  if (teaches)
    Q_EMIT queryChanged();
  else
    showNext();
  updateCanUndo();
  const std::int64_t minutes = m_workedMs / 60000;
  if (task().breakAfterMinutes > 0 && minutes >= task().breakAfterMinutes) {
    m_workedMs = 0;
    Q_EMIT breakSuggested(static_cast<int>(minutes));
  }
}

void AnnotateModel::show(GivenAnswer given, bool stands) {
  saveDraft();
  if (m_current && m_phase == Phase::Asking && !m_current->stands) m_queue.putFront(std::move(*m_current));
  m_current.reset();
  QueuedQuery again;
  again.query = std::move(given.query);
  again.shownOrder = isPermutation(given.answer.shownOrder, again.query.items.size())
                         ? given.answer.shownOrder
                         : shownOrderOf(again.query, m_session.annotator.id);
  again.contents = std::move(given.contents);
  again.draft = AnswerDraft(m_session.info, again.shownOrder);
  if (given.draft)
    again.draft = std::move(*given.draft);
  else
    again.draft.restore(given.answer);
  again.revises = given.ref;
  again.stands = stands;
  again.undone = std::move(given.answer);
  m_queue.putFront(std::move(again));
  showNext();
  updateCanUndo();
  if (stands) return;
  m_draftDirty = true;  // what was taken back outlives the program as any draft does
  m_draftTimer.start();
}

void AnnotateModel::undo() {
  noteActivity();
  std::optional<GivenAnswer> last;
  try {
    last = m_history.last();
  } catch (const Exception& exception) {
    Q_EMIT notice(tr("The last answer could not be taken back: %1").arg(QString::fromStdString(exception.what())));
    return;
  }
  if (!last) {
    Q_EMIT notice(tr("There is no answer of yours to take back."));
    return;
  }
  m_outbox.addUndo(last->ref, nextMoment());
  m_history.takeBack(*last);
  if (last->replaces)
    show(giveReplacedAgain(*last), true);
  else
    show(std::move(*last), false);
}

// A revision was taken back: what it replaced stands again, as a new answer, for nothing that is stored is changed.
GivenAnswer AnnotateModel::giveReplacedAgain(const GivenAnswer& revision) {
  GivenAnswer again{*revision.replaces, {}, revision.query, revision.contents, {}};
  again.answer.id = {};
  again.answer.replaces = {};
  again.answer.retracted = false;
  again.answer.answeredAt = nextMoment(again.answer.shownAt);
  again.ref.local = m_outbox.addAnswer(again.answer, revision.ref);
  m_history.givenAgain(again);
  Q_EMIT answered(again.answer.verdict, -1);
  return again;
}

void AnnotateModel::redo() {
  noteActivity();
  std::optional<GivenAnswer> again;
  try {
    again = m_history.lastTakenBack();
  } catch (const Exception& exception) {
    Q_EMIT notice(tr("The answer could not be given again: %1").arg(QString::fromStdString(exception.what())));
    return;
  }
  if (!again) {
    Q_EMIT notice(tr("There is no answer to give again."));
    return;
  }
  // The query is on the screen since its answer was taken back, or waits behind one that was taken back after it. A
  // revision goes in the place of the answer that stands again since the revision was taken back.
  const std::optional<GivenAnswer> standing = again->replaces ? m_history.standingOn(again->query.id) : std::nullopt;
  if (!m_current || m_current->query.id != again->query.id || m_current->stands != standing.has_value()) {
    show(standing ? *standing : *again, standing.has_value());
    again = m_history.lastTakenBack();
  }
  if (!m_current || m_current->query.id != again->query.id) return;  // still being decoded: another press gives it
  if (!standing) m_current->revises = again->ref;
  Comparison answer = again->answer;
  answer.id = {};
  answer.retracted = false;
  answer.replaces = {};
  const int best = bestPlace(answer.ranking, answer.shownOrder);
  giveAnswer(std::move(answer), best, true);
}

void AnnotateModel::revise(ComparisonId id) {
  noteActivity();
  try {
    const auto answer = m_session.reader->comparison(id);
    const auto query = answer ? m_session.reader->query(answer->query) : std::nullopt;
    if (!query || answer->annotator != m_session.annotator.id)
      throw Exception(ErrorCode::NotFound, "It is no answer of yours in this project.");
    if (answer->retracted || m_history.isTakenBack(*answer))
      throw Exception(ErrorCode::InvalidInput, "It was taken back. Change the one that stands.");
    show({*answer, {answer->id, 0}, *query, {}, {}}, true);
  } catch (const Exception& exception) {
    Q_EMIT notice(tr("Answer %1 cannot be changed: %2").arg(id.value).arg(QString::fromStdString(exception.what())));
  }
}

void AnnotateModel::goOn() {
  if (m_phase == Phase::Feedback || isRevising()) {
    m_draftTimer.stop();
    m_draftDirty = false;
    m_current.reset();
    showNext();
  }
}

// An unfinished answer is kept in the project, so that a crash costs at most its last moment. Not that of a revision:
// its answer stands.
void AnnotateModel::saveDraft() {
  m_draftTimer.stop();
  if (!m_draftDirty || (m_current && m_current->stands)) return;
  if (!m_current) return m_draftTimer.start();  // it is still being decoded
  m_draftDirty = false;
  Comparison unfinished;
  unfinished.query = m_current->query.id;
  unfinished.annotator = m_session.annotator.id;
  unfinished.shownOrder = m_current->shownOrder;
  draft().fill(unfinished);
  m_session.store->writer().saveDraft(m_session.annotator.id, m_current->query.id, toJson(unfinished),
                                      [](const Result<Done>&) {});
}

}  // namespace podium
