// What the Teach page looks like, and what it says in each phase.
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/common/widgets.h"
#include "ui/play/sitting_list.h"
#include "ui/play/teach_page.h"
#include "ui/play/teach_view.h"

namespace podium {
namespace {

constexpr int kSideWidth = 400;

}  // namespace

QWidget* TeachPage::makeBar() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kS);
  for (QPushButton* button : {m_main, m_pause, m_end}) row->addWidget(button);
  row->addWidget(m_state, 1);
  for (QWidget* widget :
       {static_cast<QWidget*>(m_slower), static_cast<QWidget*>(m_speedLabel), static_cast<QWidget*>(m_faster)})
    row->addWidget(widget);
  m_state->setWordWrap(true);
  // A click leaves the keyboard with the view.
  for (QPushButton* button : {m_main, m_pause, m_end, m_slower, m_faster}) button->setFocusPolicy(Qt::TabFocus);
  m_slower->setToolTip(tr("Key %1").arg(QLatin1Char('[')));
  m_faster->setToolTip(tr("Key %1").arg(QLatin1Char(']')));
  m_pause->setToolTip(tr("Key %1").arg(QLatin1Char('P')));
  m_end->setToolTip(tr("Key %1").arg(QLatin1Char('E')));
  connect(m_main, &QPushButton::clicked, this, &TeachPage::goOn);
  connect(m_pause, &QPushButton::clicked, this, &TeachPage::togglePause);
  connect(m_end, &QPushButton::clicked, this, &TeachPage::endEpisode);
  connect(m_slower, &QPushButton::clicked, this, [this] { setSpeed(m_speed / 2.0); });
  connect(m_faster, &QPushButton::clicked, this, [this] { setSpeed(m_speed * 2.0); });
  return bar;
}

QWidget* TeachPage::makeSide() {
  auto* keys = new Card;
  keys->body()->addWidget(new TextLabel(tr("Keys"), TextSize::Heading, Ink::Text, true));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(space::kM);
  grid->setVerticalSpacing(space::kXs);
  grid->setColumnStretch(0, 1);
  const QString lines[][2] = {{tr("Good"), QStringLiteral("↑  +")},
                              {tr("Bad"), QStringLiteral("↓  −")},
                              {tr("Very good, very bad"), tr("Shift ↑, Shift ↓")},
                              {tr("Take the last press back"), tr("Ctrl+Z, Z")},
                              {tr("Pause"), tr("P, Space")}};
  int row = 0;
  for (const auto& line : lines) {
    grid->addWidget(new TextLabel(line[0]), row, 0);
    grid->addWidget(new TextLabel(line[1], TextSize::Body, Ink::Muted), row++, 1, Qt::AlignRight);
  }
  keys->body()->addLayout(grid);
  auto* note = new TextLabel(tr("A press is about the last seconds. It is kept at once, and learnt from while the "
                                "learner runs."),
                             TextSize::Small, Ink::Muted);
  note->setWordWrap(true);
  keys->body()->addWidget(note);
  auto* judged = new Card;
  judged->body()->addWidget(new TextLabel(tr("Judged episodes"), TextSize::Heading, Ink::Text, true));
  judged->body()->addWidget(m_list, 1);
  auto* side = new QWidget;
  side->setFixedWidth(kSideWidth);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kM);
  column->addWidget(keys);
  column->addWidget(judged, 1);
  return side;
}

void TeachPage::showCounts() {
  QList<double> values;
  for (const Press& press : m_writer->presses())
    if (!press.withdrawn) values << press.value;
  m_view->setPresses(values);
  const bool watching = m_phase == Phase::Playing || m_phase == Phase::Paused || m_phase == Phase::Between;
  const auto good = std::ranges::count_if(values, [](double value) { return value > 0.0; });
  m_state->setText(watching
                       ? tr("Policy %1   good %2   bad %3").arg(m_policyVersion).arg(good).arg(values.size() - good)
                       : QString());
}

void TeachPage::showPhase() {
  struct Sentences {
    QString title, next, main;
  };
  const auto look = [this]() -> Sentences {
    switch (m_phase) {
      case Phase::Resting:
        return {tr("Teach the policy while it plays"), tr("Watch the newest policy and press ↑ for good, ↓ for bad."),
                tr("Start watching")};
      case Phase::Starting:
        return {tr("The policy is starting..."), {}, tr("Start watching")};
      case Phase::Ready:
        return {tr("Ready"), tr("Enter begins an episode."), tr("Begin")};
      case Phase::Playing:
      case Phase::Between:
        return {{}, {}, tr("Next episode")};
      case Phase::Paused:
        return {tr("Paused"), tr("P goes on, E ends the episode."), tr("Begin")};
      case Phase::Failed:
        if (m_noPolicy)
          return {tr("There is no policy to watch yet"),
                  tr("Start the learner on the Learner page: a few seconds later there is one."), tr("Try again")};
        return {tr("The policy cannot be watched"), {}, tr("Try again")};
    }
    return {};
  }();
  m_view->say(look.title, look.next);
  const bool inEpisode = m_phase == Phase::Playing || m_phase == Phase::Paused;
  m_main->setText(look.main);
  m_main->setVisible(!inEpisode);
  m_main->setEnabled(m_phase != Phase::Starting);
  m_pause->setVisible(inEpisode);
  m_pause->setText(m_phase == Phase::Paused ? tr("Go on") : tr("Pause"));
  m_end->setVisible(inEpisode || m_phase == Phase::Between);
  showCounts();
}

}  // namespace podium
