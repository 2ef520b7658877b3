#pragma once
// What the buttons of a game controller mean on the Annotate page: the one list for the page and the cheat sheet.
#include <QString>
#include <optional>
#include <vector>

#include "ui/annotate/annotate_keys.h"
#include "ui/media/gamepad.h"

namespace podium {

// A card, or a command of the keyboard.
struct PadMeaning {
  std::optional<KeyCommand> command;
  int place = -1;  // without a command: the card that is chosen; -1: the one that has the keyboard
  QString title;   // what it does, in words
};

// nullopt for a button that means nothing here. Only for clips and videos: `context.kind`.
std::optional<PadMeaning> padMeaning(PadButton button, const KeyContext& context);

// How a button is called: "A", "↑", "Start".
QString padButtonName(PadButton button);
const std::vector<PadButton>& padButtons();  // all, in the order of the cheat sheet

}  // namespace podium
