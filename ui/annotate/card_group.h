#pragma once
// What the cards of one query share by their kind: texts scroll, are searched and compared together, images are zoomed
// together, one of the videos sounds. One derived class per kind that needs one.
#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "ui/annotate/annotate_keys.h"
#include "ui/annotate/item_card.h"

namespace podium {

class ClipClock;

// GUI thread. Does not own the cards.
class CardGroup : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  // The cards that show the present query, by place.
  virtual void setCards(const std::vector<ItemCard*>& cards) = 0;
  // Whether the command was meant for it. `place`: the card that has the keyboard.
  virtual bool command(KeyCommand command, std::optional<int> place) = 0;
  // What keys mean while this card, or none, has the keyboard.
  virtual KeyMode mode(std::optional<int>) const { return KeyMode::Usual; }
  // A command of its mode. `place`: the card that has the keyboard; `extend`: with Shift.
  virtual void modeCommand(KeyCommand, std::optional<int> /*place*/, bool /*extend*/) {}
  // The key of a held command (KeyMap::isHeld) came up again.
  virtual void release(KeyCommand) {}
  // The card that the person looks at: alone on the screen, under the mouse, with the keyboard; nullopt: not known.
  virtual void setAttention(std::optional<int> /*place*/) {}
  // Marks of the answer inside the items.
  virtual void showDraft(const AnswerDraft&) {}

 Q_SIGNALS:
  void selected(int place, int begin, int end);                           // a passage to be labelled
  void drafted(const std::function<void(podium::AnswerDraft&)>& change);  // something was said about an item
  void said(const QString& sentence);                                     // for the line above the cards
};

// Owned by `page`; nullptr for kinds whose cards share nothing. The clock outlives it.
CardGroup* makeCardGroup(const ProjectInfo& project, ClipClock& clock, QWidget* page);

}  // namespace podium
