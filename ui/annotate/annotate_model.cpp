#include "ui/annotate/annotate_model.h"

#include <QDateTime>
#include <algorithm>
#include <chrono>

#include "ui/annotate/card_mark.h"
#include "ui/annotate/reason_text.h"

namespace podium {
namespace {

constexpr std::int64_t kBreakMs = 5 * 60 * 1000;  // so long without a key is a break

QueueOptions queueOptions(QueueOptions options, ItemKind kind) {
  if (kind == ItemKind::Video) options.ahead = std::min(options.ahead, 1);  // decoded videos are large
  return options;
}

std::int64_t systemSteadyMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

AnnotateModel::AnnotateModel(ProjectSession& session, AnnotateOptions options, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_options(std::move(options)),
      m_mailbox(std::make_shared<Mailbox>(this)),
      m_outbox(session.store->writer(), QString::fromStdString(session.store->path()), session.annotator.id, m_mailbox,
               m_options.outbox),
      m_queue(session.store, *session.reader, session.info, session.annotator.id, m_mailbox,
              queueOptions(m_options.queue, session.info.kind)),
      m_history(*session.reader, session.annotator.id),
      m_figures(session.store, session.annotator.id) {
  if (!m_options.now) m_options.now = [] { return Timestamp{QDateTime::currentMSecsSinceEpoch()}; };
  if (!m_options.steadyMs) m_options.steadyMs = systemSteadyMs;
  m_draftTimer.setSingleShot(true);
  m_draftTimer.setInterval(m_options.draftMs);
  connect(&m_draftTimer, &QTimer::timeout, this, &AnnotateModel::saveDraft);
  m_lookTimer.setSingleShot(true);
  connect(&m_lookTimer, &QTimer::timeout, this, &AnnotateModel::draftChanged);
  connect(&m_outbox, &AnswerOutbox::stateChanged, this, &AnnotateModel::saveStateChanged);
  connect(&m_outbox, &AnswerOutbox::stateChanged, &m_figures, [this] {
    if (m_outbox.isEmpty()) m_figures.refresh();
  });
  connect(&m_figures, &WorkFigures::changed, this, [this] {
    if (m_phase == Phase::Empty) updateEmptyReason();
  });
  connect(&m_outbox, &AnswerOutbox::answerSaved, this, [this](std::int64_t local, ComparisonId id) {
    for (const auto& given : m_history.ofThisSession()) {
      if (given.ref.local != local) continue;
      m_queue.forget(given.answer.query);
      if (m_conversation && !given.answer.parts.message.empty()) m_conversation->sent(id);
    }
  });
  if (task().conversation && session.info.kind == ItemKind::Text) connectConversation();
  connect(&m_outbox, &AnswerOutbox::answerSetAside, this, [this](std::int64_t local, const QString& message) {
    m_history.forget(local);
    updateCanUndo();
    Q_EMIT notice(message);
  });
  connect(&m_queue, &QueryQueue::unshowable, this, [this](QueryId, const QString& message) {
    ++m_unshowable;
    Q_EMIT notice(message);
  });
  connect(&m_queue, &QueryQueue::changed, this, [this] {
    if (m_phase == Phase::Empty || m_phase == Phase::Loading) showNext();
  });
  const auto learnerChanged = [this] {
    m_modelVersion = std::max(m_modelVersion, m_session.learner->status().modelVersion);
    if (m_phase == Phase::Empty) updateEmptyReason();
  };
  connect(m_session.learner, &LearnerControl::stateChanged, this, learnerChanged);
  connect(m_session.learner, &LearnerControl::statusChanged, this, learnerChanged);
  updateEmptyReason();
}

void AnnotateModel::connectConversation() {
  m_conversation = std::make_unique<ConversationFlow>(m_session.store, *m_session.reader, m_session.annotator.id,
                                                      project().k, m_options.draftMs, m_mailbox);
  connect(m_conversation.get(), &ConversationFlow::changed, this, [this] {
    if (m_phase == Phase::Empty) showNext();
  });
  connect(m_conversation.get(), &ConversationFlow::notice, this, &AnnotateModel::notice);
  connect(&m_conversation->desk(), &ReplyDesk::replied, &m_queue, &QueryQueue::fetch);
}

AnnotateModel::~AnnotateModel() {
  close();
  m_mailbox->close();
}

void AnnotateModel::start() {
  try {
    if (const int count = m_outbox.replay(*m_session.reader); count > 0)
      Q_EMIT notice(tr("%n answers that an earlier session could not save are being saved now.", nullptr, count));
    m_history.start();
  } catch (const Exception& exception) {
    Q_EMIT notice(
        tr("Answers of an earlier session could not be read back: %1").arg(QString::fromStdString(exception.what())));
  }
  updateCanUndo();
  m_figures.refresh();
  if (m_conversation) m_conversation->start();
  m_queue.start();
  showNext();
}

bool AnnotateModel::close(int milliseconds) {
  if (m_closed) return m_outbox.isEmpty();
  m_closed = true;
  saveDraft();
  m_queue.stop();
  const bool saved = m_outbox.flush(milliseconds);
  // The writer drains before it is destroyed, so this needs no waiting.
  m_session.store->writer().releaseLeases(m_session.annotator.id, [](const Result<Done>&) {});
  return saved;
}

std::shared_ptr<const ItemContent> AnnotateModel::contentAt(int place) const {
  const auto position = static_cast<std::size_t>(m_current->shownOrder[static_cast<std::size_t>(place)]);
  return m_current->contents.items[position];
}

QString AnnotateModel::reason() const { return m_current ? reasonTitle(m_current->query) : QString(); }
QString AnnotateModel::reasonHelp() const { return m_current ? reasonSentence(m_current->query) : QString(); }

bool AnnotateModel::submitsByChoice() const {
  if (!m_current || confirmPairs() || isRevising()) return false;
  if (canConverse()) return false;
  // A slider is moved until it is right.
  const bool single = cards() == 1 && (m_current->draft.form() == AnswerForm::Accept ||
                                       (m_current->draft.form() == AnswerForm::Rating && !task().scale.slider));
  // Among rankings, where Enter ends every other query, it ends a pair as well.
  const bool pairs = project().answer == AnswerForm::Pair || project().k == 2;
  return (isPair() && pairs) || single;
}

bool AnnotateModel::waitsForLook() const {
  return task().minViewMs > 0 && m_shownAt > 0 && m_options.now() - m_shownAt < task().minViewMs;
}

// A card whose file is not here.
std::optional<int> AnnotateModel::missingCard() const {
  for (int place = 0; place < cards(); ++place)
    if (!contentAt(place)->missing.isEmpty()) return place;
  return std::nullopt;
}

QString AnnotateModel::submitHindrance() const {
  if (m_phase == Phase::Feedback) return {};
  if (m_phase != Phase::Asking) return tr("There is no query to answer.");
  if (m_shownAt == 0) return tr("The query is not on the screen yet.");
  if (m_verdict) return verdictHindrance();
  if (const auto place = missingCard())
    return tr("Card %1 cannot be seen: skip the query, or mend it as the card says.").arg(cardName(*place));
  if (const Missing missing = draft().missing()) return hindranceText(missing);
  if (waitsForLook())
    return tr("Look a little longer: at least %1 s.").arg(static_cast<double>(task().minViewMs) / 1000.0, 0, 'g', 2);
  return {};
}

bool AnnotateModel::lacksReason(Verdict verdict) const {
  return verdict != Verdict::Skip && task().rationale == Requirement::Required && draft().parts().rationale.empty();
}

// Of an answer without a ranking.
QString AnnotateModel::verdictHindrance() const {
  if (lacksReason(*m_verdict)) return hindranceText({Missing::What::Rationale, {}, draft().axis()});
  return {};
}

QString AnnotateModel::hindranceText(const Missing& missing) const {
  QStringList letters;
  for (int place : missing.places) letters += cardName(place);
  const QString cards = letters.join(QStringLiteral(", "));
  QString text;
  switch (missing.what) {
    case Missing::What::Nothing:
      return {};
    case Missing::What::Choice:
      text = isPair()                                               ? tr("Choose the better one first.")
             : task().top > 0 && draft().form() == AnswerForm::Rank ? tr("Rank the best %n.", nullptr, task().top)
             : draft().form() == AnswerForm::BestWorst              ? tr("Choose the best one first, then the worst.")
             : draft().cards() == 1                                 ? tr("Say something about it first.")
                                                                    : tr("Rank the cards first, the best one first.");
      break;
    case Missing::What::Ranks:
      text = task().top > 0 ? tr("Rank the best %n.", nullptr, task().top) : tr("Still to rank: %1").arg(cards);
      break;
    case Missing::What::Worst:
      text = tr("Now choose the worst one.");
      break;
    case Missing::What::Ratings:
      text = tr("Still to rate: %1").arg(cards);
      break;
    case Missing::What::Verdicts:
      text = this->cards() == 1 ? tr("← rejects, → accepts.") : tr("Accept or reject: %1").arg(cards);
      break;
    case Missing::What::Strength:
      text = tr("How much better? Press 1 to %1.").arg(task().strengthLevels);
      break;
    case Missing::What::Margin:
      return tr("How much better? Enter a number.");
    case Missing::What::Rationale:
      return tr("Write the reason (W).");
  }
  if (task().axes.empty()) return text;
  const QString axis = QString::fromStdString(task().axes[static_cast<std::size_t>(missing.axis)]);
  if (missing.axis != draft().axis() && draft().isComplete(draft().axis()))
    return tr("Enter goes on to “%1”.").arg(axis);
  return tr("%1: %2").arg(axis, text);
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

// Replies that are waited for go before everything but what undo shows again.
bool AnnotateModel::waitsForReplies() {
  if (!m_conversation || !m_conversation->isWaiting() || m_queue.startsWithUndone()) return false;
  return !m_queue.startsWithReplies();
}

void AnnotateModel::showNext() {
  const bool wasEmpty = m_phase == Phase::Empty;
  const bool waits = waitsForReplies();
  m_current = waits ? std::nullopt : m_queue.takeNext();
  m_phase = m_current ? Phase::Asking : !waits && m_queue.isLoading() ? Phase::Loading : Phase::Empty;
  if (m_current && m_conversation) m_conversation->setWaiting(false);
  m_shownAt = 0;
  m_replays = 0;
  m_verdict.reset();
  if (m_phase == Phase::Empty) updateEmptyReason();
  if (wasEmpty && m_phase == Phase::Empty) return;  // looked again, and there is nothing: the page stays as it is
  Q_EMIT queryChanged();
}

void AnnotateModel::notePainted() {
  if (m_phase != Phase::Asking || m_shownAt > 0) return;
  m_shownAt = m_options.now();
  m_active.start(m_options.steadyMs());
  m_looks.start(cards(), 0);
  if (task().minViewMs > 0) m_lookTimer.start(task().minViewMs);
  // Submit may be possible from now on. Queued: painting must not change what is being painted.
  QMetaObject::invokeMethod(this, &AnnotateModel::draftChanged, Qt::QueuedConnection);
}

void AnnotateModel::noteActivity() {
  const std::int64_t now = m_options.steadyMs();
  if (now - m_lastActivity > kBreakMs) m_workedMs = 0;
  m_lastActivity = now;
  m_active.note(now);
}

void AnnotateModel::noteReplay() {
  ++m_replays;
  m_looks.replay();
}

void AnnotateModel::noteLook(std::optional<int> place) {
  noteActivity();
  if (mayAnswer()) m_looks.look(place, m_active.totalMs());
}

void AnnotateModel::setActive(bool active) {
  if (active)
    m_active.resume(m_options.steadyMs());
  else
    m_active.pause(m_options.steadyMs());
}

void AnnotateModel::updateCanUndo() {
  bool can = false;
  try {
    can = m_history.last().has_value();
  } catch (const Exception&) {
    // Undo itself will say what is wrong.
  }
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
  facts.canImport = m_options.canImport;
  facts.qualificationShare = task().qualification;
  facts.asking = m_queue.isAsking();
  facts.unshowable = m_unshowable;
  facts.secondsLeft = secondsLeft(facts.status);
  if (m_conversation)
    facts.conversation = {m_conversation->isWaiting(), m_conversation->desk().state(), !m_queue.isEmpty()};
  EmptyReason state;
  try {
    facts.counts = m_session.reader->counts();
    if (m_figures.stats()) facts.answered = m_figures.stats()->answered;
    if (facts.qualificationShare > 0.0)
      facts.qualification = m_session.reader->goldResults(m_session.annotator.id, QueryPurpose::Qualification);
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
