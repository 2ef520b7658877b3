#include "ui/monitor/clip_compare.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/annotate/clip_view.h"
#include "ui/common/background.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/widgets.h"
#include "ui/monitor/project_feed.h"

namespace podium {
namespace {

constexpr int kViewHeight = 144;

}  // namespace

ClipCompare::ClipCompare(std::shared_ptr<ProjectStore> store, const ProjectFeed& feed, QWidget* parent)
    : QWidget(parent),
      m_store(std::move(store)),
      m_feed(feed),
      m_clips(new QWidget),
      m_empty(new EmptyPanel(QStringLiteral("film"))),
      m_play(new QToolButton) {
  m_empty->setTexts(tr("No clips yet"), tr("The learner makes the first ones when it starts."));
  m_play->setAutoRaise(true);

  auto* sides = new QHBoxLayout(m_clips);
  sides->setContentsMargins(0, 0, 0, 0);
  sides->setSpacing(space::kXl);
  sides->addWidget(makeSide(m_newest, tr("The policy now")));
  sides->addWidget(makeSide(m_oldest, tr("At the beginning")));

  auto* head = new QHBoxLayout;
  head->addWidget(new TextLabel(tr("What the policy does"), TextSize::Body, Ink::Text, true));
  head->addStretch();
  head->addWidget(m_play);

  auto* card = new Card;
  card->body()->addLayout(head);
  card->body()->addWidget(m_clips);
  card->body()->addWidget(m_empty);
  m_empty->setMinimumHeight(kViewHeight);
  m_clips->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(card);

  connect(m_play, &QToolButton::clicked, this, [this] { m_clock.setPlaying(!m_clock.isPlaying()); });
  connect(&m_clock, &ClipClock::stateChanged, this, &ClipCompare::updateButton);
  connect(&m_clock, &ClipClock::frameChanged, this, [this](int frame) {
    for (const Side* side : {&m_newest, &m_oldest})
      for (ClipView* view : side->views) view->showFrame(frame);
  });
  connect(&feed, &ProjectFeed::updated, this, &ClipCompare::refresh);
  m_clock.setSuspended(true);
  updateButton();
}

ClipCompare::~ClipCompare() = default;

QWidget* ClipCompare::makeSide(Side& side, const QString& title) {
  auto* widget = new QWidget;
  auto* layout = new QVBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kXs);
  side.title = title;
  side.caption = new TextLabel(title, TextSize::Small, Ink::Muted);
  layout->addWidget(side.caption);
  auto* row = new QHBoxLayout;
  row->setSpacing(space::kS);
  for (int i = 0; i < kClips; ++i) {
    auto* view = new ClipView;
    view->setFixedHeight(kViewHeight);
    row->addWidget(view, 1);
    side.views.push_back(view);
  }
  layout->addLayout(row);
  return widget;
}

void ClipCompare::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_clock.setSuspended(false);
  refresh();
}

void ClipCompare::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_clock.setSuspended(true);
}

void ClipCompare::refresh() {
  if (m_loading || !isVisible() || !m_feed.loaded() || m_feed.counts().rounds == m_shownRounds) return;
  m_loading = true;
  m_shownRounds = m_feed.counts().rounds;
  runInBackground(
      this, [store = m_store]() -> Result<Loaded> { return load(*store); },
      [this](const Result<Loaded>& loaded) {
        m_loading = false;
        if (loaded)
          present(loaded.value());
        else
          m_empty->setTexts(tr("The clips cannot be shown"), faultMessage(loaded.error()));
        refresh();  // there may be a newer round by now
      });
}

ClipCompare::Loaded ClipCompare::load(ProjectStore& store) {
  Loaded loaded;
  const auto reader = store.newReader();
  const auto read = [&reader](const std::vector<ItemId>& items, auto& clips, std::int64_t& version) {
    for (const ItemId item : items) {
      clips.push_back(loadItemContent(*reader, ItemKind::Clip, item, {}));
      if (const auto info = reader->item(item)) version = std::max(version, info->policyVersion);
    }
  };
  read(reader->newestClips(kClips), loaded.newest, loaded.newestVersion);
  read(reader->oldestClips(kClips), loaded.oldest, loaded.oldestVersion);
  return loaded;
}

void ClipCompare::present(const Loaded& loaded) {
  if (loaded.newest.empty()) return;
  fill(m_newest, loaded.newest, loaded.newestVersion);
  fill(m_oldest, loaded.oldest, loaded.oldestVersion);
  int frames = 0;
  for (const auto& clip : loaded.newest) frames = std::max(frames, clip->frameCount());
  for (const auto& clip : loaded.oldest) frames = std::max(frames, clip->frameCount());
  const bool first = m_clips->isHidden(), playing = first ? !Theme::instance().reducedMotion() : m_clock.isPlaying();
  m_clock.setLength(frames, loaded.newest.front()->framesPerSecond());
  m_clock.setPlaying(playing);
  m_clips->show();
  m_empty->hide();
}

void ClipCompare::fill(Side& side, const std::vector<std::shared_ptr<const ItemContent>>& clips, std::int64_t version) {
  for (std::size_t i = 0; i < side.views.size(); ++i) {
    side.views[i]->setContent(i < clips.size() ? clips[i] : nullptr);
    side.views[i]->showFrame(m_clock.frame());
  }
  side.caption->setText(version == 0 ? tr("%1: untrained").arg(side.title)
                                     : tr("%1: version %2").arg(side.title, groupedNumber(version)));
}

void ClipCompare::updateButton() {
  const bool playing = m_clock.isPlaying();
  m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
  m_play->setToolTip(playing ? tr("Pause the clips") : tr("Play the clips"));
  m_play->setAccessibleName(m_play->toolTip());
}

}  // namespace podium
