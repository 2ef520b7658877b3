#include "ui/annotate/video_cards.h"

#include <QToolButton>

#include "ui/annotate/clip_clock.h"
#include "ui/annotate/media_item_views.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kFollowMs = 50;

}  // namespace

VideoCards::VideoCards(ClipClock& clock, QWidget* page) : CardGroup(page), m_clock(clock) {
  m_timer.setInterval(kFollowMs);
  connect(&m_timer, &QTimer::timeout, this, &VideoCards::follow);
  connect(&m_clock, &ClipClock::stateChanged, this, &VideoCards::follow);
  connect(&m_sound, &VideoSound::failed, this, [this](const Error& error) {
    listenTo(std::nullopt);
    Q_EMIT said(QString::fromStdString(error.message));
  });
}

void VideoCards::setCards(const std::vector<ItemCard*>& cards) {
  m_attention.reset();
  m_views.clear();
  for (ItemCard* card : cards) {
    const int place = card->place();
    m_views.push_back(qobject_cast<VideoItemView*>(card->view()));
    if (place >= static_cast<int>(m_buttons.size())) {
      auto* button = new QToolButton;
      button->setAutoRaise(true);
      button->setCheckable(true);
      button->setIconSize({extent::kIconSmall, extent::kIconSmall});
      button->setFocusPolicy(Qt::NoFocus);  // its key does the same
      connect(button, &QToolButton::clicked, this,
              [this, place] { listenTo(m_sounding == place ? std::nullopt : std::optional(place)); });
      m_buttons.push_back(button);
      card->setCorner(button);
    }
  }
  listenTo(std::nullopt);
}

bool VideoCards::hasSound(int place) const {
  return place >= 0 && place < static_cast<int>(m_views.size()) && m_views[static_cast<std::size_t>(place)]->sound();
}

bool VideoCards::command(KeyCommand command, std::optional<int> place) {
  if (command != KeyCommand::Sound) return false;
  if (m_sounding) {
    listenTo(std::nullopt);
    return true;
  }
  std::optional<int> first = m_attention ? m_attention : place;
  for (int i = 0; !first && i < static_cast<int>(m_views.size()); ++i)
    if (hasSound(i)) first = i;
  if (!first || !hasSound(*first)) {
    Q_EMIT said(first && m_views.size() > 1 ? tr("The video of card %1 has no sound.").arg(cardName(*first))
                                            : tr("There is no sound here."));
    return true;
  }
  listenTo(first);
  return true;
}

void VideoCards::setAttention(std::optional<int> place) {
  m_attention = place;
  if (m_sounding && place && hasSound(*place)) listenTo(place);
}

void VideoCards::listenTo(std::optional<int> place) {
  if (!place || place != m_sounding) {
    m_sounding.reset();
    m_sound.setVideo(nullptr, 0.0);
  }
  if (place && !m_sounding && hasSound(*place)) {
    const VideoItemView* view = m_views[static_cast<std::size_t>(*place)];
    m_sounding = place;
    m_sound.setVideo(view->sound(), view->duration());
    m_sound.setMuted(false);  // resets m_sounding where it cannot be heard
  }
  m_sounding ? m_timer.start() : m_timer.stop();
  follow();
  showState();
}

void VideoCards::follow() {
  if (m_sounding) m_sound.follow(m_clock.isRunning(), m_clock.seconds(), m_clock.speed());
}

void VideoCards::showState() {
  const QString key = currentKeys().keyText(
      KeyCommand::Sound, {AnswerForm::Rank, ItemKind::Video, static_cast<int>(m_views.size()), KeyMode::Usual});
  for (int place = 0; place < static_cast<int>(m_buttons.size()); ++place) {
    QToolButton* button = m_buttons[static_cast<std::size_t>(place)];
    const bool on = m_sounding == place;
    button->setVisible(hasSound(place));
    button->setChecked(on);
    button->setIcon(icon(on ? QStringLiteral("sound") : QStringLiteral("mute"), IconTint::Muted));
    button->setAccessibleName(tr("Sound of card %1").arg(cardName(place)));
    button->setToolTip(tr("Sound on or off (key %1)").arg(key));
  }
}

}  // namespace podium
