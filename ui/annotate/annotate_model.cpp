#include "ui/annotate/annotate_model.h"

#include <QDateTime>
#include <algorithm>
#include <chrono>

#include "ui/annotate/reason_text.h"

namespace podium {
namespace {

constexpr int kPage = 32;                // answers read at a time when looking for the one to undo
constexpr std::size_t kKeepDecoded = 2;  // given answers whose clips stay decoded for undo

std::int64_t systemSteadyMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

bool isPermutation(std::vector<int> order, std::size_t size) {
  std::sort(order.begin(), order.end());
  for (std::size_t i = 0; i < order.size(); ++i)
    if (order[i] != static_cast<int>(i)) return false;
  return order.size() == size;
}

}  // namespace

AnnotateModel::AnnotateModel(ProjectSession& session, AnnotateOptions options, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_options(std::move(options)),
      m_mailbox(std::make_shared<Mailbox>(this)),
      m_outbox(session.store->writer(), QString::fromStdString(session.store->path()), session.annotator.id, m_mailbox,
               m_options.outbox),
      m_queue(session.store, *session.reader, session.info.kind, session.annotator.id, m_mailbox, m_options.queue) {
  if (!m_options.now) m_options.now = [] { return Timestamp{QDateTime::currentMSecsSinceEpoch()}; };
  if (!m_options.steadyMs) m_options.steadyMs = systemSteadyMs;
  connect(&m_outbox, &AnswerOutbox::stateChanged, this, &AnnotateModel::saveStateChanged);
  connect(&m_outbox, &AnswerOutbox::answerSaved, this, [this](std::int64_t local, ComparisonId) {
    for (const auto& given : m_given)
      if (given.ref.local == local) m_queue.forget(given.answer.query);
  });
  connect(&m_outbox, &AnswerOutbox::answerSetAside, this, [this](std::int64_t local, const QString& message) {
    std::erase_if(m_given, [local](const Given& given) { return given.ref.local == local; });
    updateCanUndo();
    Q_EMIT notice(message);
  });
  connect(&m_queue, &QueryQueue::unshowable, this, [this](QueryId, const QString& message) { Q_EMIT notice(message); });
  connect(&m_queue, &QueryQueue::changed, this, [this] {
    if (m_phase != Phase::Asking) showNext();
  });
  const auto learnerChanged = [this] {
    m_modelVersion = std::max(m_modelVersion, m_session.learner->status().modelVersion);
    if (m_phase == Phase::Empty) updateEmptyReason();
  };
  connect(m_session.learner, &LearnerControl::stateChanged, this, learnerChanged);
  connect(m_session.learner, &LearnerControl::statusChanged, this, learnerChanged);
  updateEmptyReason();
}

AnnotateModel::~AnnotateModel() {
  close();
  m_mailbox->close();
}

void AnnotateModel::start() {
  try {
    if (const int count = m_outbox.replay(*m_session.reader); count > 0)
      Q_EMIT notice(tr("%1 answers that an earlier session could not save are being saved now.").arg(count));
  } catch (const Exception& exception) {
    Q_EMIT notice(
        tr("Answers of an earlier session could not be read back: %1").arg(QString::fromStdString(exception.what())));
  }
  updateCanUndo();
  m_queue.start();
  showNext();
}

bool AnnotateModel::close(int milliseconds) {
  if (m_closed) return m_outbox.isEmpty();
  m_closed = true;
  m_queue.stop();
  const bool saved = m_outbox.flush(milliseconds);
  // The writer drains before it is destroyed, so this needs no waiting.
  m_session.store->writer().releaseLeases(m_session.annotator.id, [](const Result<Done>&) {});
  return saved;
}

std::shared_ptr<const ItemContent> AnnotateModel::contentAt(int place) const {
  const auto position = static_cast<std::size_t>(m_current->shownOrder[static_cast<std::size_t>(place)]);
  return m_current->contents[position];
}

QString AnnotateModel::reason() const { return m_current ? reasonTitle(m_current->query) : QString(); }
QString AnnotateModel::reasonHelp() const { return m_current ? reasonSentence(m_current->query) : QString(); }

QString AnnotateModel::submitHindrance() const {
  if (m_phase != Phase::Asking) return tr("There is no query to answer.");
  if (m_shownAt == 0) return tr("The query is not on the screen yet.");
  const RankingBuilder& ranking = draft();
  if (ranking.isEmpty())
    return isPair() ? tr("Choose the better one first.") : tr("Rank the cards first, the best one first.");
  if (ranking.isComplete() || project().allowPartial) return {};
  QStringList left;
  for (int place : ranking.unranked()) left += QString(QChar(u'A' + place));
  return tr("Still to rank: %1").arg(left.join(QStringLiteral(", ")));
}

QString AnnotateModel::earlierVerdict() const {
  if (!m_current || !m_current->undone) return {};
  switch (m_current->undone->verdict) {
    case Verdict::BothBad:
      return isPair() ? tr("You had said: both bad") : tr("You had said: all bad");
    case Verdict::CantTell:
      return tr("You had said: can't tell");
    case Verdict::Skip:
      return tr("You had skipped this query");
    case Verdict::Ranked:
    case Verdict::Recorded:
      break;
  }
  return {};
}

void AnnotateModel::touchDraft(const std::function<void(RankingBuilder&)>& change) {
  noteActivity();
  if (!mayAnswer()) return;
  change(m_current->draft);
  Q_EMIT draftChanged();
}

void AnnotateModel::choose(int place) {
  if (place < 0 || place >= cards()) return;
  if (!isPair()) return touchDraft([place](RankingBuilder& draft) { draft.choose(place); });
  touchDraft([place](RankingBuilder& draft) {
    draft.setRank(place, 1);
    draft.setRank(1 - place, 2);
  });
  if (!m_options.confirmPairs) submit();
}

void AnnotateModel::tie() {
  if (!isPair()) return touchDraft([](RankingBuilder& draft) { draft.tieNext(); });
  touchDraft([](RankingBuilder& draft) {
    draft.setRank(0, 1);
    draft.setRank(1, 1);
  });
  if (!m_options.confirmPairs) submit();
}

void AnnotateModel::takeBack() {
  touchDraft([this](RankingBuilder& draft) {
    if (isPair())
      draft.clear();
    else
      draft.takeBack();
  });
}

void AnnotateModel::setRank(int place, int rank) {
  touchDraft([=](RankingBuilder& draft) { draft.setRank(place, rank); });
}

void AnnotateModel::moveIntoTier(int place, int tier) {
  touchDraft([=](RankingBuilder& draft) { draft.moveIntoTier(place, tier); });
}

void AnnotateModel::moveBeforeTier(int place, int tier) {
  touchDraft([=](RankingBuilder& draft) { draft.moveBeforeTier(place, tier); });
}

void AnnotateModel::submit() {
  noteActivity();
  if (submitHindrance().isEmpty()) give(Verdict::Ranked, draft().ranking(m_current->shownOrder));
}

void AnnotateModel::bothBad() { give(Verdict::BothBad, {}); }
void AnnotateModel::cantTell() { give(Verdict::CantTell, {}); }
void AnnotateModel::skip() { give(Verdict::Skip, {}); }

void AnnotateModel::give(Verdict verdict, const Ranking& ranking) {
  noteActivity();
  if (!mayAnswer()) return;
  Comparison answer;
  answer.query = m_current->query.id;
  answer.annotator = m_session.annotator.id;
  answer.verdict = verdict;
  answer.ranking = ranking;
  answer.shownOrder = m_current->shownOrder;
  answer.shownAt = m_shownAt;
  // Two answers never share a millisecond: query and time name an answer before it has an id.
  answer.answeredAt = m_lastAnsweredAt = std::max({m_options.now(), m_lastAnsweredAt + 1, m_shownAt});
  answer.activeMs = m_active.totalMs();
  answer.replays = m_replays;
  answer.modelVersion = std::max(m_modelVersion, m_current->query.modelVersion);
  const int best = verdict == Verdict::Ranked ? draft().tiers().front().front() : -1;

  const AnswerRef ref{{}, m_outbox.addAnswer(answer, m_current->revises)};
  m_given.push_back({std::move(answer), ref, m_current->query, std::move(m_current->contents)});
  if (m_given.size() > kKeepDecoded) m_given[m_given.size() - kKeepDecoded - 1].contents.clear();
  m_current.reset();
  updateCanUndo();
  Q_EMIT answered(verdict, best);
  showNext();
}

void AnnotateModel::showNext() {
  m_current = m_queue.takeNext();
  m_phase = m_current ? Phase::Asking : m_queue.isLoading() ? Phase::Loading : Phase::Empty;
  m_shownAt = 0;
  m_replays = 0;
  if (m_phase == Phase::Empty) updateEmptyReason();
  Q_EMIT queryChanged();
}

std::pair<std::int64_t, Timestamp> AnnotateModel::keyOf(const Comparison& answer) {
  return {answer.query.value, answer.answeredAt};
}

// Answers of this session come from memory, for they may still be on their way to the disk; older ones from the
// project, without those whose undo is on its way.
std::optional<AnnotateModel::Given> AnnotateModel::lastGiven() {
  if (!m_given.empty()) return m_given.back();
  for (int offset = 0;; offset += kPage) {
    const auto answers = m_session.reader->answersOf(m_session.annotator.id, kPage, offset);
    for (const auto& answer : answers)
      if (!answer.retracted && !m_undone.contains(keyOf(answer))) return Given{answer, {answer.id, 0}, {}, {}};
    if (static_cast<int>(answers.size()) < kPage) return std::nullopt;
  }
}

void AnnotateModel::undo() {
  noteActivity();
  std::optional<Given> last;
  try {
    last = lastGiven();
    if (last && !last->query.id) {
      const auto query = m_session.reader->query(last->answer.query);
      if (!query) throw Exception(ErrorCode::NotFound, "The query of the last answer is not in the project.");
      last->query = *query;
    }
  } catch (const Exception& exception) {
    Q_EMIT notice(tr("The last answer could not be taken back: %1").arg(QString::fromStdString(exception.what())));
    return;
  }
  if (!last) {
    Q_EMIT notice(tr("There is no answer of yours to take back."));
    return;
  }
  m_outbox.addUndo(last->ref);
  m_undone.insert(keyOf(last->answer));
  if (!m_given.empty()) m_given.pop_back();

  if (m_current) m_queue.putFront(std::move(*m_current));
  m_current.reset();
  QueuedQuery again;
  again.query = std::move(last->query);
  const std::size_t k = again.query.items.size();
  again.shownOrder = isPermutation(last->answer.shownOrder, k) ? last->answer.shownOrder
                                                               : shownOrderOf(again.query, m_session.annotator.id);
  again.contents = std::move(last->contents);
  again.draft = RankingBuilder(static_cast<int>(k));
  again.draft.restore(last->answer.ranking, again.shownOrder);
  again.revises = last->ref;
  again.undone = std::move(last->answer);
  m_queue.putFront(std::move(again));
  updateCanUndo();
  showNext();
}

void AnnotateModel::notePainted() {
  if (m_phase != Phase::Asking || m_shownAt > 0) return;
  m_shownAt = m_options.now();
  m_active.start(m_options.steadyMs());
  // Submit may be possible from now on. Queued: painting must not change what is being painted.
  QMetaObject::invokeMethod(this, &AnnotateModel::draftChanged, Qt::QueuedConnection);
}

void AnnotateModel::noteActivity() { m_active.note(m_options.steadyMs()); }
void AnnotateModel::noteReplay() { ++m_replays; }

void AnnotateModel::setActive(bool active) {
  if (active)
    m_active.resume(m_options.steadyMs());
  else
    m_active.pause(m_options.steadyMs());
}

void AnnotateModel::updateCanUndo() {
  bool can = false;
  try {
    can = lastGiven().has_value();
  } catch (const Exception&) {
    // Undo itself will say what is wrong.
  }
  if (can == m_canUndo) return;
  m_canUndo = can;
  Q_EMIT canUndoChanged();
}

std::optional<double> AnnotateModel::secondsLeft(const LearnerStatus& status) {
  constexpr double kEnough = 0.05;  // of the way: earlier an estimate is noise
  if (!status.progress || *status.progress < m_progressStart || m_progressSince < 0) {
    m_progressSince = status.progress ? m_options.steadyMs() : -1;
    m_progressStart = status.progress.value_or(0.0);
  }
  if (!status.progress) return std::nullopt;
  const double done = *status.progress - m_progressStart;
  if (done < kEnough) return std::nullopt;
  const double seconds = static_cast<double>(m_options.steadyMs() - m_progressSince) / 1000.0;
  return seconds / done * (1.0 - *status.progress);
}

void AnnotateModel::updateEmptyReason() {
  EmptyFacts facts;
  facts.learner = m_session.learner->state();
  facts.status = m_session.learner->status();
  facts.hasEnvironment = !m_session.info.environment.empty();
  facts.asking = m_queue.isAsking();
  facts.secondsLeft = secondsLeft(facts.status);
  EmptyReason state;
  try {
    facts.counts = m_session.reader->counts();
    state = describeEmptyReason(facts);
  } catch (const Exception& exception) {
    state.title = tr("The project cannot be read");
    state.detail = QString::fromStdString(exception.what());
  }
  if (state == m_emptyReason) return;
  m_emptyReason = std::move(state);
  Q_EMIT emptyReasonChanged();
}

}  // namespace podium
