#pragma once
// The keys of the Annotate page: one list for the page itself, its buttons and the cheat sheet.
#include <QString>
#include <optional>
#include <vector>

class QKeyEvent;

namespace podium {

enum class KeyCommand {
  ChooseLeft,  // pairs
  ChooseRight,
  Tie,
  CantTell,
  BothBad,
  Skip,
  Undo,
  Submit,
  TakeBack,
  PreviousCard,  // rankings: moves the keyboard from card to card
  NextCard,
  PlayPause,
  Restart,
  StepBack,
  StepForward,
  Slower,
  Faster,
  Help,
  Close
};

struct KeyBinding {
  enum class Scope { Pair, Ranking, Both };
  KeyCommand command;
  int key;  // Qt::Key; several bindings may name one command
  Scope scope;
  const char* label;  // of the key cap, untranslated: "Space", "⏎"
  const char* title;  // what it does; null where another line of the cheat sheet already says so
  QString keyText() const;
  QString titleText() const;
};

const std::vector<KeyBinding>& keyBindings();
// The command of a key press; nullopt for a key that means nothing here. Keys with Ctrl, Alt or Meta mean nothing,
// but for Ctrl+Z, which hands expect.
std::optional<KeyCommand> keyCommand(const QKeyEvent& event, bool pair);
// Key cap of a command, for buttons and tooltips.
QString keyText(KeyCommand command, bool pair);

// The card that a letter or a digit names (0-based); nullopt for other keys.
std::optional<int> letterOf(const QKeyEvent& event);
std::optional<int> digitOf(const QKeyEvent& event);  // 0..9

}  // namespace podium
