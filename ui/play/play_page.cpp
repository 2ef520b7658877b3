#include "ui/play/play_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QRandomGenerator>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/common/background.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/learner_control.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/play/binding_list.h"
#include "ui/play/demonstration_list.h"
#include "ui/play/game_view.h"

namespace podium {

PlayPage::PlayPage(ProjectSession& session, StartEnvironment start, Gamepad& pad, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_start(std::move(start)),
      m_view(new GameView),
      m_bindings(new BindingList),
      m_list(new DemonstrationList(session)),
      m_message(new MessageLine),
      m_state(new TextLabel({}, TextSize::Body, Ink::Muted)),
      m_speedLabel(new TextLabel),
      m_note(new TextLabel({}, TextSize::Small, Ink::Muted)),
      m_main(new QPushButton),
      m_pause(new QPushButton),
      m_second(new QPushButton),
      m_slower(new QPushButton(tr("Slower"))),
      m_faster(new QPushButton(tr("Faster"))) {
  setFocusPolicy(Qt::StrongFocus);
  auto* left = new QVBoxLayout;
  left->setSpacing(space::kM);
  left->addWidget(m_message);
  left->addWidget(m_view, 1);
  left->addWidget(makeBar());
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(space::kL, space::kL, space::kL, space::kM);
  layout->setSpacing(space::kL);
  layout->addLayout(left, 1);
  layout->addWidget(makeSide());

  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &PlayPage::next);
  connect(m_view, &GameView::pressed, this, &PlayPage::press);
  connect(m_view, &GameView::released, this, &PlayPage::release);
  connect(m_view, &GameView::left, this, &PlayPage::pause);
  connect(&pad, &Gamepad::pressed, this, [this](PadButton button) {
    if (isVisible()) press(keyOf(button));
  });
  connect(&pad, &Gamepad::released, this, [this](PadButton button) {
    if (isVisible()) release(keyOf(button));
  });
  connect(m_bindings, &BindingList::taken, m_view, qOverload<>(&QWidget::setFocus));
  connect(m_bindings, &BindingList::changed, this, [this] {
    useAction();
    Settings::instance().setPlayKeys(text(m_game->spec().config.id), m_controls.keys());
  });
  connect(m_list, &DemonstrationList::turned, this, [this](bool withdrawn) {
    Q_EMIT notice(withdrawn ? tr("The demonstration was taken back: nobody learns from it.")
                            : tr("The demonstration counts again."));
  });
  setSpeed(1.0);
  setPhase(Phase::Resting);
}

// The view loses the keyboard when it goes, and nobody is there to pause then.
PlayPage::~PlayPage() { m_view->disconnect(this); }

bool PlayPage::hasUnkept() const {
  return m_phase == Phase::Playing || m_phase == Phase::Paused || m_phase == Phase::Over || m_phase == Phase::Saving;
}

void PlayPage::setPhase(Phase phase) {
  m_phase = phase;
  if (phase == Phase::Playing)
    m_timer.start();
  else
    m_timer.stop();
  if (phase != Phase::Playing) {
    m_controls.releaseAll();
    useAction();
  }
  showPhase();
  Q_EMIT phaseChanged();
}

void PlayPage::goOn() {
  switch (m_phase) {
    case Phase::Resting:
    case Phase::Failed:
      return start();
    case Phase::Ready:
      return begin();
    case Phase::Paused:
      return togglePause();
    case Phase::Over:
      return keep();
    case Phase::Starting:
    case Phase::Playing:
    case Phase::Saving:
      return;
  }
}

void PlayPage::start() {
  m_message->clear();
  m_fault.clear();
  m_bindings->setControls(nullptr);
  m_controls = {};
  const std::uint64_t seed = QRandomGenerator::system()->generate64() >> 11;  // each start plays other games
  m_game = std::make_unique<PlayedGame>(m_start, m_session.learner->config().env, seed);
  setPhase(Phase::Starting);
  connect(m_game.get(), &PlayedGame::started, this, &PlayPage::takeStarted);
  connect(m_game.get(), &PlayedGame::over, this, &PlayPage::takeOver);
  connect(m_game.get(), &PlayedGame::failed, this, [this](const Error& error) {
    m_fault = faultMessage(error);
    m_message->showMessage(MessageLine::Kind::Error, m_fault);
    if (!m_episode) setPhase(Phase::Failed);  // else it can still be kept
  });
  m_game->start();
  m_view->setFocus();
}

void PlayPage::takeStarted() {
  const EnvSpec& spec = m_game->spec();
  m_controls = PlayControls(spec.actions);
  m_controls.setKeys(Settings::instance().playKeys(text(spec.config.id)));
  m_bindings->setControls(&m_controls);
  m_note->setText(m_controls.note());
  m_note->setVisible(!m_controls.note().isEmpty());
  m_framesPerSecond = spec.clip.framesPerSecond;
  setSpeed(m_speed);
  setPhase(m_controls.whyNot().isEmpty() ? Phase::Ready : Phase::Failed);
}

void PlayPage::begin() {
  m_message->clear();
  setPhase(Phase::Playing);
  m_game->begin();
  m_view->setFocus();
}

void PlayPage::pause() {
  if (m_phase == Phase::Playing) setPhase(Phase::Paused);
}

void PlayPage::togglePause() {
  if (m_phase == Phase::Playing) return pause();
  if (m_phase != Phase::Paused) return;
  setPhase(Phase::Playing);
  m_view->setFocus();
}

void PlayPage::endEpisode() {
  if (m_phase != Phase::Playing && m_phase != Phase::Paused) return;
  m_timer.stop();
  m_game->endEpisode();
}

void PlayPage::takeOver(std::shared_ptr<PlayedEpisode> episode) {
  for (PlayFrame frame; m_game->takeFrame(frame);) m_view->showFrame(frame.image);  // the last ones
  m_episode = std::move(episode);
  if (m_episode->steps == 0) return discard();
  setPhase(Phase::Over);
  m_view->setFocus();
}

void PlayPage::keep() {
  setPhase(Phase::Saving);
  runInBackground(
      this,
      [store = m_session.store, by = m_session.annotator.id, episode = m_episode]() -> Result<DemonstrationId> {
        const NewDemonstration played{
            .annotator = by, .end = episode->end, .speed = episode->speed, .clips = episode->clips};
        return waitFor<DemonstrationId>([&](auto done) { store->writer().addDemonstration(played, std::move(done)); });
      },
      [this](const Result<DemonstrationId>& kept) {
        if (!kept) {  // it is still there: to be kept again
          m_message->showMessage(MessageLine::Kind::Error,
                                 tr("The demonstration is not saved: %1").arg(faultMessage(kept.error())));
          return setPhase(Phase::Over);
        }
        m_list->refresh();
        Q_EMIT notice(tr("The demonstration is saved. Z takes it back."));
        leaveEpisode();
      });
}

void PlayPage::discard() {
  leaveEpisode();
  m_view->setFocus();
}

void PlayPage::leaveEpisode() {
  m_episode.reset();
  m_message->showMessage(MessageLine::Kind::Error, m_fault);
  setPhase(m_fault.isEmpty() ? Phase::Ready : Phase::Failed);
}

void PlayPage::setSpeed(double speed) {
  m_speed = std::clamp(speed, kSlowest, kFastest);
  m_slower->setEnabled(m_speed > kSlowest);
  m_faster->setEnabled(m_speed < kFastest);
  m_speedLabel->setText(tr("speed x%1").arg(m_speed));
  if (!m_game) return;
  m_game->setSpeed(m_speed);
  const double rate = m_framesPerSecond * m_speed;
  m_timer.setInterval(std::max(1, static_cast<int>(std::lround(1000.0 / std::max(rate, 1.0)))));
}

void PlayPage::next() {
  if (PlayFrame frame; m_game->takeFrame(frame)) m_view->showFrame(frame.image);
}

void PlayPage::press(int key) {
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return goOn();
    case Qt::Key_P:
      return togglePause();
    case Qt::Key_E:
      return endEpisode();
    case Qt::Key_BracketLeft:
      return setSpeed(m_speed / 2.0);
    case Qt::Key_BracketRight:
      return setSpeed(m_speed * 2.0);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      if (m_phase == Phase::Over) discard();
      return;
    case Qt::Key_Z:
      if (m_phase == Phase::Ready || m_phase == Phase::Resting) m_list->takeLastBack();
      return;
    default:
      if (m_phase == Phase::Playing && m_controls.press(key)) useAction();
  }
}

void PlayPage::release(int key) {
  if (m_controls.release(key)) useAction();
}

void PlayPage::useAction() {
  if (m_game) m_game->setAction(m_controls.action());
  if (m_phase == Phase::Playing) m_state->setText(tr("Does: %1").arg(m_controls.actionName()));
  m_bindings->showHeld();
}

// Of the lists beside the view, which have the keyboard after a click.
void PlayPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    goOn();
  else
    QWidget::keyPressEvent(event);
}

void PlayPage::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  m_view->setFocus();
}

void PlayPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_list->refresh();
}

void PlayPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  pause();
}

}  // namespace podium
