#pragma once
// The keys of the Annotate page: one list for the page itself, its buttons, the cheat sheet and the settings.
//
// A card's own key always wins: with five cards, D is card D. What else D does is then on Alt+D, and the cheat sheet
// says so. So it is with a key that the steps of a solution or the reading caret take for themselves.
#include <QMap>
#include <QString>
#include <optional>
#include <vector>

#include "storage/domain/project.h"

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
  Redo,
  Submit,
  TakeBack,
  PreviousCard,  // moves the keyboard from card to card
  NextCard,
  FurtherCard,  // the next letter names a card after Z: AA, AB, ...; again: BA, BB, ...
  NextAxis,
  RateLess,  // a slider, by one
  RateMore,
  Reject,      // accept or reject: the card that has the keyboard, or the only one
  RejectRest,  // all cards that nothing was said about
  Tags,
  Rationale,
  Flag,
  EditItem,
  Read,  // the reading caret of texts, and what it does
  WordBack,
  WordOn,
  SentenceBack,
  SentenceOn,
  Label,
  Unlabel,
  NextPart,  // steps of solutions and cited evidence
  PreviousPart,
  LabelGood,
  LabelMiddle,
  LabelBad,
  LabelNone,
  Margin,
  Demonstrate,
  Converse,  // begins a conversation
  PlayPause,
  Restart,
  StepBack,
  StepForward,
  Slower,
  Faster,
  Good,  // said while a clip plays
  Bad,
  Sound,  // of videos, on or off
  ScrollDown,
  ScrollUp,
  PageDown,
  PageUp,
  PromptDown,  // with Ctrl, which no card takes
  PromptUp,
  Link,  // texts scroll together, images zoom together
  Differences,
  DimShared,
  Find,
  Unfold,
  Lengths,
  Copy,  // the next box of code, or the text
  ZoomIn,
  ZoomOut,
  ZoomFit,
  LookLeft,  // what is shown of an image that is larger than its card
  LookRight,
  LookUp,
  LookDown,
  CompareFlicker,  // while its key is held: another image in the place of this one
  CompareOverlay,
  CompareDifference,
  Loupe,  // while its key is held
  Guidelines,
  Help,
  Close
};

// What the keys work on besides the query.
enum class KeyMode {
  Usual,
  Reading,   // the reading caret is in a text
  Labelling  // a step or a piece of evidence is framed, to be judged
};

// What stands on the page.
struct KeyContext {
  AnswerForm form = AnswerForm::Rank;
  ItemKind kind = ItemKind::Clip;
  int cards = 0;
  KeyMode mode = KeyMode::Usual;
  bool isPair() const { return cards == 2 && ordersItems(form); }
};

struct KeyBinding {
  KeyCommand command;
  const char* id;     // in the settings file
  int key;            // Qt::Key; several bindings may name one command. 0: none
  unsigned where;     // bits of annotate_keys.cpp
  const char* title;  // what it does; null where another line of the cheat sheet already says so
  QString titleText() const;
  bool appliesTo(const KeyContext& context) const;  // in some mode
  // Means something in this mode alone; there it goes before what the key usually means.
  bool isOf(KeyMode mode) const;
};

// A person's keys: the usual ones with what this person changed. A value; load it again when the settings change.
class KeyMap {
 public:
  KeyMap();  // the usual keys
  // `changed`: id of a command -> name of its key ("F2", "Q"), empty for none. What is not a key, or clashes, is left
  // out.
  explicit KeyMap(const QMap<QString, QString>& changed);

  const std::vector<KeyBinding>& bindings() const { return m_bindings; }
  // nullopt for a key that means nothing here. Keys with Ctrl or Meta mean nothing, but for those that hands expect
  // everywhere (Ctrl+Z, Ctrl+Shift+Z, Ctrl+F), and Ctrl+J, Ctrl+K; Alt gives a command whose key a card or the mode
  // has. Arrows and Enter with Shift mean something in a mode alone.
  std::optional<KeyCommand> command(const QKeyEvent& event, const KeyContext& context) const;
  // Whether the command means something in this mode alone.
  bool isOfMode(KeyCommand command, KeyMode mode) const;
  // Whether the command lasts as long as its key is held down.
  static bool isHeld(KeyCommand command);
  // Key cap of a command, for buttons and tooltips: "Z", "Alt+D"; empty when it has no key.
  QString keyText(KeyCommand command, const KeyContext& context = {}) const;
  // Why this key cannot be the command's; empty when it can.
  QString clash(KeyCommand command, int key) const;
  // Gives the command's first binding another key. Only without a clash.
  void setKey(KeyCommand command, int key);
  // Whether the clash is with commands that could do without this key.
  bool canTakeOver(KeyCommand command, int key) const;
  // Gives the key to this command and leaves those that had it without one.
  void takeOver(KeyCommand command, int key);
  // What differs from the usual keys, as the constructor takes it.
  QMap<QString, QString> changes() const;

 private:
  unsigned whereOf(KeyCommand command) const;
  std::vector<std::size_t> holders(KeyCommand command, int key) const;  // bindings that would clash
  bool isOfModeAlone(int key, const KeyContext& context) const;
  std::vector<KeyBinding> m_bindings;
};

// The keys of the person at this machine (ui/common/settings.h).
KeyMap currentKeys();

// How a key is written on its cap: "⏎", "Space", "Z".
QString keyCap(int key);
// The card that a letter or a digit names (0-based); nullopt for other keys.
std::optional<int> letterOf(const QKeyEvent& event);
std::optional<int> digitOf(const QKeyEvent& event);  // 0..9

}  // namespace podium
