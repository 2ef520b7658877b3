// What the Play page looks like, and what it says in each phase.
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/common/format.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/play/binding_list.h"
#include "ui/play/demonstration_list.h"
#include "ui/play/game_view.h"
#include "ui/play/play_page.h"

namespace podium {
namespace {

constexpr int kSideWidth = 400;

}  // namespace

QWidget* PlayPage::makeBar() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kS);
  for (QPushButton* button : {m_main, m_pause, m_second}) row->addWidget(button);
  row->addWidget(m_state, 1);
  for (QWidget* widget :
       {static_cast<QWidget*>(m_slower), static_cast<QWidget*>(m_speedLabel), static_cast<QWidget*>(m_faster)})
    row->addWidget(widget);
  m_state->setWordWrap(true);
  // A click leaves the keyboard with the game.
  for (QPushButton* button : {m_main, m_pause, m_second, m_slower, m_faster}) button->setFocusPolicy(Qt::TabFocus);
  m_slower->setToolTip(tr("Key %1").arg(QLatin1Char('[')));
  m_faster->setToolTip(tr("Key %1").arg(QLatin1Char(']')));
  m_pause->setToolTip(tr("Key %1").arg(QLatin1Char('P')));
  connect(m_main, &QPushButton::clicked, this, &PlayPage::goOn);
  connect(m_pause, &QPushButton::clicked, this, &PlayPage::togglePause);
  connect(m_second, &QPushButton::clicked, this, [this] { m_phase == Phase::Over ? discard() : endEpisode(); });
  connect(m_slower, &QPushButton::clicked, this, [this] { setSpeed(m_speed / 2.0); });
  connect(m_faster, &QPushButton::clicked, this, [this] { setSpeed(m_speed * 2.0); });
  return bar;
}

QWidget* PlayPage::makeSide() {
  auto* keys = new Card;
  keys->body()->addWidget(new TextLabel(tr("Keys"), TextSize::Heading, Ink::Text, true));
  keys->body()->addWidget(m_note);
  keys->body()->addWidget(m_bindings);
  m_note->setWordWrap(true);
  auto* kept = new Card;
  kept->body()->addWidget(new TextLabel(tr("Demonstrations"), TextSize::Heading, Ink::Text, true));
  kept->body()->addWidget(m_list, 1);
  auto* side = new QWidget;
  side->setFixedWidth(kSideWidth);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kM);
  column->addWidget(keys);
  column->addWidget(kept, 1);
  return side;
}

QString PlayPage::overText() const {
  const QString steps = tr("%n steps", nullptr, static_cast<int>(m_episode->steps));
  if (!Settings::instance().showTrueScore()) return steps;
  return tr("%1, score %2").arg(steps, compactNumber(m_episode->trueReturn));
}

void PlayPage::showPhase() {
  struct Sentences {
    QString title, next, main;
  };
  const auto look = [this]() -> Sentences {
    switch (m_phase) {
      case Phase::Resting:
        return {tr("Show what you want by playing yourself"),
                tr("A new policy begins by imitating what you keep, and the reward may learn from it."),
                tr("Start the game")};
      case Phase::Starting:
        return {tr("The environment is starting..."), {}, tr("Start the game")};
      case Phase::Ready:
        return {tr("Ready"), tr("Enter begins an episode."), tr("Begin")};
      case Phase::Playing:
        return {{}, {}, tr("Begin")};
      case Phase::Paused:
        return {tr("Paused"), tr("P goes on, E ends the episode."), tr("Begin")};
      case Phase::Over:
        return {tr("The episode is over: %1").arg(overText()),
                tr("Enter keeps it as a demonstration, Delete discards it."), tr("Keep")};
      case Phase::Saving:
        return {tr("Saving..."), {}, tr("Keep")};
      case Phase::Failed:
        return {tr("The environment cannot be played"), m_controls.whyNot(), tr("Try again")};
    }
    return {};
  }();
  m_view->say(look.title, look.next);
  const bool inEpisode = m_phase == Phase::Playing || m_phase == Phase::Paused;
  m_main->setText(look.main);
  m_main->setVisible(!inEpisode);
  m_main->setEnabled(m_phase != Phase::Starting && m_phase != Phase::Saving);
  m_pause->setVisible(inEpisode);
  m_pause->setText(m_phase == Phase::Paused ? tr("Go on") : tr("Pause"));
  m_second->setVisible(inEpisode || m_phase == Phase::Over);
  m_second->setText(m_phase == Phase::Over ? tr("Discard") : tr("End episode"));
  m_second->setToolTip(tr("Key %1").arg(m_phase == Phase::Over ? tr("Delete") : QStringLiteral("E")));
  m_state->setText(m_phase == Phase::Playing ? tr("Does: %1").arg(m_controls.actionName()) : QString());
  m_bindings->showHeld();
}

}  // namespace podium
