// Clips on the Annotate page: good and bad moments while they play, game controllers, fingers; and how much better.
#include <algorithm>
#include <cmath>

#include "ui/annotate/annotate_page.h"
#include "ui/annotate/card_grid.h"
#include "ui/annotate/choice_palette.h"
#include "ui/annotate/moment_track.h"
#include "ui/annotate/pad_keys.h"
#include "ui/annotate/parts_bar.h"
#include "ui/annotate/transport_bar.h"
#include "ui/annotate/writing_panel.h"
#include "ui/common/theme.h"
#include "ui/media/image_view.h"
#include "ui/media/touch_reader.h"

namespace podium {
namespace {

// The frame of an item that is on the screen at this frame of the clock: clips go with it frame by frame and stand at
// their end, videos keep their own time.
int ownFrame(const ItemContent& content, ItemKind kind, int frame, double rate) {
  const double own = kind == ItemKind::Clip ? frame : std::floor(frame / rate * content.framesPerSecond());
  return std::clamp(static_cast<int>(own), 0, std::max(0, content.frameCount() - 1));
}

int clockFrame(const ItemContent& content, ItemKind kind, int frame, double rate) {
  if (kind == ItemKind::Clip || content.framesPerSecond() <= 0.0) return frame;
  return static_cast<int>(std::ceil(frame * rate / content.framesPerSecond()));
}

}  // namespace

// Of one clip, it is that one; of several, the one that the person looks at.
void AnnotatePage::addMoment(int value) {
  if (!m_model.task().moments || m_model.phase() != AnnotateModel::Phase::Asking) return;
  const auto place = m_model.cards() == 1    ? std::optional(0)
                     : m_grid->alone()       ? m_grid->alone()
                     : m_grid->focusedCard() ? m_grid->focusedCard()
                                             : m_hovered;
  if (!place) return showSentence(tr("Say which clip: point at it, or move the focus there with Tab."));
  const int frame =
      ownFrame(*m_model.contentAt(*place), m_model.project().kind, m_clock.frame(), m_clock.framesPerSecond());
  m_model.change([=](AnswerDraft& draft) { draft.addMoment(*place, frame, value); });
  m_grid->card(*place)->pulse(value > 0 ? colours().good : colours().bad);
}

void AnnotatePage::showMoments() {
  MomentTrack* track = m_transport->moments();
  if (!track) return;
  const AnswerDraft& draft = m_model.draft();
  std::vector<MomentMark> marks;
  std::vector<std::pair<int, int>> counts(static_cast<std::size_t>(draft.cards()));  // good, bad
  for (const Moment& moment : draft.parts().moments) {
    const auto& order = draft.shownOrder();
    const auto place = static_cast<int>(std::find(order.begin(), order.end(), moment.position) - order.begin());
    if (place >= draft.cards()) continue;
    marks.push_back(
        {place, clockFrame(*m_model.contentAt(place), m_model.project().kind, moment.frame, m_clock.framesPerSecond()),
         moment.value});
    auto& [good, bad] = counts[static_cast<std::size_t>(place)];
    ++(moment.value > 0 ? good : bad);
  }
  track->setMoments(marks);
  for (int place = 0; place < draft.cards(); ++place) {
    const auto [good, bad] = counts[static_cast<std::size_t>(place)];
    m_grid->card(place)->setNote(good + bad > 0 ? tr("%1 good, %2 bad").arg(good).arg(bad) : QString());
  }
}

// After the choice the number is all that is missing: the keyboard goes there once, by itself.
void AnnotatePage::askForMargin() {
  const bool missing = m_model.draft().missing().what == Missing::What::Margin;
  if (!missing) {
    m_marginAsked = false;
  } else if (!m_marginAsked && isActiveWindow() && !m_palette->isVisible() && !m_writing->isVisible()) {
    m_marginAsked = true;
    m_parts->focusMargin();
  }
}

void AnnotatePage::setGamepad(Gamepad& pad) {
  m_pad = &pad;
  connect(&pad, &Gamepad::pressed, this, &AnnotatePage::padPressed);
}

void AnnotatePage::padPressed(PadButton button) {
  if (!isVisible()) return;
  const auto meaning = padMeaning(button, context());
  if (!meaning) return;
  if (meaning->command) return command(*meaning->command);
  m_model.noteActivity();
  const auto place = meaning->place >= 0 ? std::optional(meaning->place) : m_grid->focusedCard();
  if (!place) return showSentence(tr("Move the focus to a card first."));
  if (m_model.project().answer == AnswerForm::Rating)
    m_grid->card(*place)->setFocus(Qt::TabFocusReason);
  else
    m_model.choose(*place);
}

// A tap is a click, a swipe on a pair chooses that side, a finger that stays shows the card alone. Images know fingers
// themselves, for they are zoomed with them; texts take them as the mouse that selects.
void AnnotatePage::addTouch(ItemCard* card) {
  const ItemKind kind = m_session.info.kind;
  const auto chooseSide = [this](SwipeDirection direction) {
    if (!m_model.isPair()) return;
    if (direction == SwipeDirection::Left) m_model.choose(0);
    if (direction == SwipeDirection::Right) m_model.choose(1);
  };
  if (auto* image = card->findChild<ImageView*>()) connect(image, &ImageView::swiped, this, chooseSide);
  if (kind != ItemKind::Clip && kind != ItemKind::Video) return;
  auto* touch = new TouchReader(card);
  connect(touch, &TouchReader::tapped, card, [card] { Q_EMIT card->clicked(card->place()); });
  connect(touch, &TouchReader::swiped, this, chooseSide);
  connect(touch, &TouchReader::held, this, [this, card] {
    m_grid->setAlone(card->place());
    updateLook();
  });
  connect(touch, &TouchReader::holdEnded, this, &AnnotatePage::endAlone);
}

}  // namespace podium
