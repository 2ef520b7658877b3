#include "ui/annotate/annotate_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include "ui/annotate/ranking_builder.h"

namespace podium {
namespace {

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(AnnotateKeys)
};

bool applies(KeyBinding::Scope scope, bool pair) {
  return scope == KeyBinding::Scope::Both || (scope == KeyBinding::Scope::Pair) == pair;
}

}  // namespace

const std::vector<KeyBinding>& keyBindings() {
  using enum KeyCommand;
  using Scope = KeyBinding::Scope;
  static const std::vector<KeyBinding> bindings{
      {ChooseLeft, Qt::Key_Left, Scope::Pair, "←", QT_TRANSLATE_NOOP("AnnotateKeys", "The left one is better")},
      {ChooseRight, Qt::Key_Right, Scope::Pair, "→", QT_TRANSLATE_NOOP("AnnotateKeys", "The right one is better")},
      {Tie, Qt::Key_Up, Scope::Pair, "↑", QT_TRANSLATE_NOOP("AnnotateKeys", "Both are equally good")},
      {Tie, Qt::Key_Equal, Scope::Pair, "=", nullptr},
      {Tie, Qt::Key_Equal, Scope::Ranking, "=", QT_TRANSLATE_NOOP("AnnotateKeys", "The next card ties with the last")},
      {TakeBack, Qt::Key_Backspace, Scope::Both, "⌫", QT_TRANSLATE_NOOP("AnnotateKeys", "Take the last card back")},
      {PreviousCard, Qt::Key_Left, Scope::Ranking, "←", QT_TRANSLATE_NOOP("AnnotateKeys", "Focus on the card before")},
      {NextCard, Qt::Key_Right, Scope::Ranking, "→", QT_TRANSLATE_NOOP("AnnotateKeys", "Focus on the next card")},
      {Submit, Qt::Key_Return, Scope::Both, "⏎", QT_TRANSLATE_NOOP("AnnotateKeys", "Submit the ranking")},
      {Submit, Qt::Key_Enter, Scope::Both, "⏎", nullptr},
      {BothBad, Qt::Key_X, Scope::Both, "X", QT_TRANSLATE_NOOP("AnnotateKeys", "All of them are bad")},
      {CantTell, Qt::Key_Down, Scope::Both, "↓", QT_TRANSLATE_NOOP("AnnotateKeys", "I cannot tell")},
      {Skip, Qt::Key_S, Scope::Both, "S", QT_TRANSLATE_NOOP("AnnotateKeys", "Skip: somebody else answers it")},
      {Undo, Qt::Key_Z, Scope::Both, "Z",
       QT_TRANSLATE_NOOP("AnnotateKeys", "Take the last answer back, again and again")},
      {PlayPause, Qt::Key_Space, Scope::Both, "Space", QT_TRANSLATE_NOOP("AnnotateKeys", "Pause or play all clips")},
      {Restart, Qt::Key_R, Scope::Both, "R", QT_TRANSLATE_NOOP("AnnotateKeys", "Play from the start")},
      {StepBack, Qt::Key_Comma, Scope::Both, ",", QT_TRANSLATE_NOOP("AnnotateKeys", "One frame back")},
      {StepForward, Qt::Key_Period, Scope::Both, ".", QT_TRANSLATE_NOOP("AnnotateKeys", "One frame on")},
      {Slower, Qt::Key_BracketLeft, Scope::Both, "[", QT_TRANSLATE_NOOP("AnnotateKeys", "Slower")},
      {Faster, Qt::Key_BracketRight, Scope::Both, "]", QT_TRANSLATE_NOOP("AnnotateKeys", "Faster")},
      {Help, Qt::Key_Question, Scope::Both, "?", QT_TRANSLATE_NOOP("AnnotateKeys", "These keys")},
      {Close, Qt::Key_Escape, Scope::Both, "Esc", QT_TRANSLATE_NOOP("AnnotateKeys", "Close what is on top")},
  };
  return bindings;
}

QString KeyBinding::keyText() const { return Words::tr(label); }
QString KeyBinding::titleText() const { return title ? Words::tr(title) : QString(); }

std::optional<KeyCommand> keyCommand(const QKeyEvent& event, bool pair) {
  const auto modifiers = event.modifiers();
  if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
    if (event.key() == Qt::Key_Z && modifiers == Qt::ControlModifier) return KeyCommand::Undo;
    return std::nullopt;
  }
  for (const auto& binding : keyBindings()) {
    // Shift belongs to some signs on some keyboards, but never to these letters.
    const bool letter = binding.key >= Qt::Key_A && binding.key <= Qt::Key_Z;
    if (letter && modifiers & Qt::ShiftModifier) continue;
    if (binding.key == event.key() && applies(binding.scope, pair)) return binding.command;
  }
  return std::nullopt;
}

QString keyText(KeyCommand command, bool pair) {
  for (const auto& binding : keyBindings())
    if (binding.command == command && applies(binding.scope, pair)) return binding.keyText();
  return {};
}

std::optional<int> letterOf(const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return std::nullopt;
  const int place = event.key() - Qt::Key_A;
  return place >= 0 && place < RankingBuilder::kMaxCards ? std::optional(place) : std::nullopt;
}

std::optional<int> digitOf(const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return std::nullopt;
  const int digit = event.key() - Qt::Key_0;
  return digit >= 0 && digit <= 9 ? std::optional(digit) : std::nullopt;
}

}  // namespace podium
