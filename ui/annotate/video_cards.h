#pragma once
// The videos of a query: one of them sounds, when a person wants to hear it.
#include <QTimer>

#include "ui/annotate/card_group.h"
#include "ui/media/video_sound.h"

class QToolButton;

namespace podium {

class VideoItemView;

// Silent at each new query. Then the sound is that of the card under the mouse, or with the keyboard, or of the one
// whose button was pressed; it keeps to the clock of all cards.
class VideoCards : public CardGroup {
  Q_OBJECT
 public:
  VideoCards(ClipClock& clock, QWidget* page);
  void setCards(const std::vector<ItemCard*>& cards) override;
  bool command(KeyCommand command, std::optional<int> place) override;
  void setAttention(std::optional<int> place) override;
  // The card that is heard.
  std::optional<int> sounding() const { return m_sounding; }

 private:
  bool hasSound(int place) const;
  void listenTo(std::optional<int> place);
  void follow();
  void showState();

  ClipClock& m_clock;
  VideoSound m_sound;
  QTimer m_timer;  // while a card sounds: the clock may show one frame for long
  std::vector<VideoItemView*> m_views;
  std::vector<QToolButton*> m_buttons;  // by place, in the cards that own them
  std::optional<int> m_attention, m_sounding;
};

}  // namespace podium
