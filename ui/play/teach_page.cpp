#include "ui/play/teach_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QRandomGenerator>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

#include "storage/domain/wall_clock.h"
#include "ui/common/fault_messages.h"
#include "ui/common/widgets.h"
#include "ui/play/play_controls.h"
#include "ui/play/sitting_list.h"
#include "ui/play/teach_view.h"

namespace podium {
namespace {

constexpr int kSaveMs = 3000;     // of play, between two parts that are stored
constexpr int kBetweenMs = 1500;  // after an episode, for presses that come late

}  // namespace

TeachPage::TeachPage(ProjectSession& session, WatchPolicy watch, Gamepad& pad, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_watch(std::move(watch)),
      m_writer(std::make_unique<SittingWriter>(session.store, session.annotator.id)),
      m_view(new TeachView),
      m_list(new SittingList(session)),
      m_message(new MessageLine),
      m_state(new TextLabel({}, TextSize::Body, Ink::Muted)),
      m_speedLabel(new TextLabel),
      m_main(new QPushButton),
      m_pause(new QPushButton),
      m_end(new QPushButton(tr("End episode"))),
      m_slower(new QPushButton(tr("Slower"))),
      m_faster(new QPushButton(tr("Faster"))) {
  setFocusPolicy(Qt::StrongFocus);
  auto* left = new QVBoxLayout;
  left->setSpacing(space::kM);
  left->addWidget(m_message);
  left->addWidget(m_view, 1);
  left->addWidget(makeBar());
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
  layout->setSpacing(space::kL);
  layout->addLayout(left, 1);
  layout->addWidget(makeSide());

  m_timer.setTimerType(Qt::PreciseTimer);
  m_saving.setInterval(kSaveMs);
  m_pauseBetween.setInterval(kBetweenMs);
  m_pauseBetween.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, &TeachPage::next);
  connect(&m_saving, &QTimer::timeout, this, &TeachPage::save);
  connect(&m_pauseBetween, &QTimer::timeout, this, [this] {
    if (m_phase == Phase::Between) begin();
  });
  connect(m_view, &TeachView::judged, this, &TeachPage::judge);
  connect(m_view, &GameView::pressed, this, &TeachPage::press);
  connect(m_view, &GameView::left, this, &TeachPage::pause);
  connect(&pad, &Gamepad::pressed, this, [this](PadButton button) {
    if (!isVisible()) return;
    if (const double value = judgementOf(button); value != 0.0) return judge(value);
    button == PadButton::Back ? takeBack() : press(keyOf(button));
  });
  connect(m_list, &SittingList::turned, this, [this](bool withdrawn) {
    Q_EMIT notice(withdrawn ? tr("The episode was taken back: nobody learns from its presses.")
                            : tr("The presses of the episode count again."));
  });
  connect(m_writer.get(), &SittingWriter::saved, this, [this] {
    m_message->clear();
    m_list->refresh();
  });
  connect(m_writer.get(), &SittingWriter::failed, this,
          [this](const Error& error) { m_message->showMessage(MessageLine::Kind::Error, faultMessage(error)); });
  setSpeed(1.0);
  setPhase(Phase::Resting);
}

// The view loses the keyboard when it goes, and nobody is there to pause then.
TeachPage::~TeachPage() {
  m_view->disconnect(this);
  save();
}

void TeachPage::setPhase(Phase phase) {
  const bool moved = std::exchange(m_phase, phase) == Phase::Playing;
  if (moved && phase == Phase::Paused) m_secondsBefore += static_cast<double>(m_since.elapsed()) / 1000.0;
  if (phase == Phase::Playing) {
    m_since.start();
    m_timer.start();
    m_saving.start();
  } else {
    m_timer.stop();
    m_saving.stop();
  }
  if (phase == Phase::Between) m_pauseBetween.start();
  if (phase == Phase::Paused) save();
  showPhase();
  Q_EMIT phaseChanged();
}

void TeachPage::goOn() {
  switch (m_phase) {
    case Phase::Resting:
    case Phase::Failed:
      return start();
    case Phase::Ready:
    case Phase::Between:
      return begin();
    case Phase::Paused:
      return togglePause();
    case Phase::Starting:
    case Phase::Playing:
      return;
  }
}

void TeachPage::start() {
  m_message->clear();
  const std::uint64_t seed = QRandomGenerator::system()->generate64() >> 11;  // each start plays other games
  m_game = std::make_unique<WatchedGame>(m_watch, m_session.store->path(), seed);
  setPhase(Phase::Starting);
  connect(m_game.get(), &WatchedGame::started, this, &TeachPage::takeStarted);
  connect(m_game.get(), &WatchedGame::begun, this, [this](qint64 version) {
    m_policyVersion = version;
    m_writer->setPolicyVersion(version);
    showCounts();
  });
  connect(m_game.get(), &WatchedGame::over, this, &TeachPage::takeOver);
  connect(m_game.get(), &WatchedGame::failed, this, &TeachPage::takeFailed);
  m_game->start();
  m_view->setFocus();
}

void TeachPage::takeStarted() {
  setSpeed(m_speed);
  begin();
}

void TeachPage::takeFailed(const Error& error) {
  m_noPolicy = error.code == ErrorCode::NotFound;
  if (!m_noPolicy) m_message->showMessage(MessageLine::Kind::Error, faultMessage(error));
  save();
  setPhase(Phase::Failed);
}

void TeachPage::begin() {
  m_pauseBetween.stop();
  save();  // of the episode before: what was pressed after its end
  m_writer->begin();
  m_ended = EpisodeEnd::Stopped;
  m_step = -1;
  m_secondsBefore = 0.0;
  setPhase(Phase::Playing);
  m_game->begin();
  m_view->setFocus();
}

void TeachPage::pause() {
  if (m_phase == Phase::Playing) setPhase(Phase::Paused);
  if (m_phase == Phase::Between) {
    m_pauseBetween.stop();
    setPhase(Phase::Ready);
  }
}

void TeachPage::togglePause() {
  if (m_phase == Phase::Playing) return pause();
  if (m_phase != Phase::Paused) return;
  setPhase(Phase::Playing);
  m_view->setFocus();
}

void TeachPage::endEpisode() {
  if (m_phase == Phase::Between) return pause();
  if (m_phase != Phase::Playing && m_phase != Phase::Paused) return;
  m_timer.stop();
  m_game->endEpisode();
}

void TeachPage::takeOver(EpisodeEnd end) {
  for (PlayFrame frame; m_game->takeFrame(frame);) takeFrame(frame);  // the last ones
  m_ended = end;
  save();
  setPhase(end == EpisodeEnd::Stopped ? Phase::Ready : Phase::Between);
}

void TeachPage::setSpeed(double speed) {
  m_speed = std::clamp(speed, kSlowest, kFastest);
  m_speedLabel->setText(tr("Speed %1").arg(m_speed));
  const double rate = (m_game ? m_game->spec().clip.framesPerSecond : ClipMeta{}.framesPerSecond) * m_speed;
  m_timer.setInterval(std::max(1, static_cast<int>(std::lround(1000.0 / rate))));
  m_slower->setEnabled(m_speed > kSlowest);
  m_faster->setEnabled(m_speed < kFastest);
}

void TeachPage::next() {
  if (PlayFrame frame; m_game->takeFrame(frame)) takeFrame(frame);
}

void TeachPage::takeFrame(const PlayFrame& frame) {
  m_view->showFrame(frame.image);
  if (frame.step == m_step) return;
  m_step = frame.step;
  m_secondsBefore = 0.0;
  m_since.start();
}

void TeachPage::judge(double value) {
  const bool running = m_phase == Phase::Playing || m_phase == Phase::Between;
  if ((!running && m_phase != Phase::Paused) || m_step < 0) return;
  const double since = m_secondsBefore + (running ? static_cast<double>(m_since.elapsed()) / 1000.0 : 0.0);
  m_writer->press({.id = {},
                   .number = 0,
                   .step = m_step,
                   .sinceSeconds = since,
                   .value = value,
                   .speed = m_speed,
                   .at = wallClock()});
  m_view->flash(value, false);
  showCounts();
}

void TeachPage::takeBack() {
  const auto press = m_writer->takeBack();
  if (!press) return;
  m_view->flash(press->value, true);
  showCounts();
}

void TeachPage::save() {
  if (m_writer->presses().empty()) return;
  if (m_game) m_writer->addClips(m_game->cut());
  m_writer->save(m_ended);
}

void TeachPage::press(int key) {
  switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return goOn();
    case Qt::Key_P:
    case Qt::Key_Space:
      return togglePause();
    case Qt::Key_E:
      return endEpisode();
    case Qt::Key_BracketLeft:
      return setSpeed(m_speed / 2.0);
    case Qt::Key_BracketRight:
      return setSpeed(m_speed * 2.0);
    case Qt::Key_Z:
    case Qt::Key_Backspace:
      return takeBack();
    default:
      return;
  }
}

// Of the list beside the view, which has the keyboard after a click, and what the view leaves.
void TeachPage::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Undo))
    takeBack();
  else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    goOn();
  else
    QWidget::keyPressEvent(event);
}

void TeachPage::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  m_view->setFocus();
}

void TeachPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_list->refresh();
}

void TeachPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  pause();
}

}  // namespace podium
