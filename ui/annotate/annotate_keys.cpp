#include "ui/annotate/annotate_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <algorithm>

#include "ui/common/settings.h"

namespace podium {
namespace {

// The context of these words for translators; the table is a member, so that lupdate finds its titles in it.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(AnnotateKeys)
 public:
  static const std::vector<KeyBinding>& usualBindings();
};

// Where a key means something: one bit of the form and one bit of the kind must fit.
constexpr unsigned kPair = 1, kRanking = 2, kBestWorst = 4, kRating = 8, kAccept = 16;
constexpr unsigned kForms = kPair | kRanking | kBestWorst | kRating | kAccept;
constexpr unsigned kMany = kForms & ~kPair;
constexpr unsigned kClip = 32, kText = 64, kImage = 128, kVideo = 1024;
constexpr unsigned kMoving = kClip | kVideo;
constexpr unsigned kKinds = kMoving | kText | kImage;
constexpr unsigned kAll = kForms | kKinds;
constexpr unsigned kReading = 256, kLabelling = 512;  // in this mode alone
constexpr unsigned kModes = kReading | kLabelling;
constexpr int kLetters = 26;

unsigned bitOf(const KeyContext& context) {
  if (context.isPair()) return kPair;
  switch (context.form) {
    case AnswerForm::Pair:
    case AnswerForm::Rank:
      return kRanking;
    case AnswerForm::BestWorst:
      return kBestWorst;
    case AnswerForm::Rating:
      return kRating;
    case AnswerForm::Accept:
      return kAccept;
  }
  return kRanking;
}

unsigned bitOf(ItemKind kind) {
  switch (kind) {
    case ItemKind::Clip:
      return kClip;
    case ItemKind::Text:
      return kText;
    case ItemKind::Image:
      return kImage;
    case ItemKind::Video:
      return kVideo;
  }
  return kClip;
}

// What answers, and is hit with Shift by people who mean to mark text or to write.
bool isPlainOnly(int key) {
  switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return true;
    default:
      return false;
  }
}

bool isLetter(int key) { return key >= Qt::Key_A && key <= Qt::Key_Z; }
bool isCardsOwn(int key, const KeyContext& context) {
  return isLetter(key) && key - Qt::Key_A < std::min(context.cards, kLetters);
}

const std::vector<KeyBinding>& Words::usualBindings() {
  using enum KeyCommand;
#define PODIUM_KEY(text) QT_TR_NOOP(text)  // ui/translations.cmake tells lupdate
  static const std::vector<KeyBinding> bindings{
      {ChooseLeft, "choose-left", Qt::Key_Left, kPair | kKinds, PODIUM_KEY("The left one is better")},
      {ChooseRight, "choose-right", Qt::Key_Right, kPair | kKinds, PODIUM_KEY("The right one is better")},
      {Tie, "tie-pair", Qt::Key_Up, kPair | kKinds, PODIUM_KEY("Both are equally good")},
      {Tie, "tie", Qt::Key_Equal, kPair | kKinds, nullptr},
      {Tie, "tie", Qt::Key_Equal, kRanking | kKinds, PODIUM_KEY("The next card ties with the last")},
      {TakeBack, "take-back", Qt::Key_Backspace, kAll, PODIUM_KEY("Take the last card back")},
      {PreviousCard, "previous-card", Qt::Key_Left, kMany | kKinds, PODIUM_KEY("Focus on the card before")},
      {NextCard, "next-card", Qt::Key_Right, kMany | kKinds, PODIUM_KEY("Focus on the next card")},
      {FurtherCard, "further-card", Qt::Key_Semicolon, kMany | kKinds,
       PODIUM_KEY("Before a letter: the card after Z; A is AA")},
      {Reject, "reject", Qt::Key_Minus, kAccept | kKinds, PODIUM_KEY("Reject the card that has the focus")},
      {RejectRest, "reject-rest", Qt::Key_N, kAccept | kKinds, PODIUM_KEY("Reject all the rest")},
      {NextAxis, "next-axis", Qt::Key_N, (kForms & ~kAccept) | kKinds, PODIUM_KEY("The next question")},
      {RateLess, "rate-less", Qt::Key_Less, kRating | kKinds, PODIUM_KEY("Slider: a little less")},
      {RateMore, "rate-more", Qt::Key_Greater, kRating | kKinds, PODIUM_KEY("Slider: a little more")},
      {Submit, "submit", Qt::Key_Return, kAll, PODIUM_KEY("Submit the answer")},
      {Submit, "submit-keypad", Qt::Key_Enter, kAll, nullptr},
      {BothBad, "both-bad", Qt::Key_X, kAll, PODIUM_KEY("All of them are bad")},
      {CantTell, "cant-tell", Qt::Key_Down, kAll, PODIUM_KEY("I cannot tell")},
      {Skip, "skip", Qt::Key_S, kAll, PODIUM_KEY("Skip: somebody else answers it")},
      {Undo, "undo", Qt::Key_Z, kAll, PODIUM_KEY("Take the last answer back, again and again")},
      {Redo, "redo", Qt::Key_Y, kAll, PODIUM_KEY("Give the answer again that was taken back")},
      {Tags, "tags", Qt::Key_T, kAll, PODIUM_KEY("Tags")},
      {Rationale, "rationale", Qt::Key_W, kAll, PODIUM_KEY("Why: write the reason")},
      {Flag, "flag", Qt::Key_F, kAll, PODIUM_KEY("Flag this query")},
      {EditItem, "edit", Qt::Key_E, kForms | kText, PODIUM_KEY("Edit the card that has the focus")},
      {Margin, "margin", Qt::Key_G, kPair | kKinds, PODIUM_KEY("How much better: a number")},
      {Read, "read", Qt::Key_V, kForms | kText, PODIUM_KEY("Read by words, to mark a passage; again: the next card")},
      {WordBack, "word-back", Qt::Key_Left, kForms | kText | kReading, PODIUM_KEY("Reading: the word before")},
      {WordOn, "word-on", Qt::Key_Right, kForms | kText | kReading,
       PODIUM_KEY("Reading: the next word; Shift selects up to it")},
      {SentenceBack, "sentence-back", Qt::Key_Up, kForms | kText | kReading,
       PODIUM_KEY("Reading: the sentence before")},
      {SentenceOn, "sentence-on", Qt::Key_Down, kForms | kText | kReading,
       PODIUM_KEY("Reading: the sentence, the next one")},
      {Label, "label", Qt::Key_Return, kForms | kText | kReading, PODIUM_KEY("Reading: label what is selected")},
      {Label, "label-keypad", Qt::Key_Enter, kForms | kText | kReading, nullptr},
      {Unlabel, "unlabel", Qt::Key_Delete, kForms | kText | kReading,
       PODIUM_KEY("Reading: remove the labels of what is selected")},
      {NextPart, "next-part", Qt::Key_J, kForms | kText | kLabelling, PODIUM_KEY("Judging: the next step or claim")},
      {PreviousPart, "previous-part", Qt::Key_K, kForms | kText | kLabelling, PODIUM_KEY("Judging: the one before")},
      {LabelGood, "label-good", Qt::Key_Plus, kForms | kText | kLabelling, PODIUM_KEY("Judging: right, supported")},
      {LabelMiddle, "label-middle", Qt::Key_0, (kForms & ~kRating) | kText | kLabelling,
       PODIUM_KEY("Judging: neutral, partly")},
      {LabelMiddle, "label-middle-rating", Qt::Key_Asterisk, kRating | kText | kLabelling,
       PODIUM_KEY("Judging: neutral, partly")},
      {LabelBad, "label-bad", Qt::Key_Minus, kForms | kText | kLabelling, PODIUM_KEY("Judging: wrong, unsupported")},
      {LabelNone, "label-none", Qt::Key_Delete, kForms | kText | kLabelling, PODIUM_KEY("Judging: take the label off")},
      {Demonstrate, "demonstrate", Qt::Key_M, kForms | kText, PODIUM_KEY("Write a better answer")},
      {Converse, "converse", Qt::Key_C, kForms | kText, PODIUM_KEY("Begin a conversation of your own")},
      {PlayPause, "play", Qt::Key_Space, kForms | kMoving, PODIUM_KEY("Pause or play all clips")},
      {Restart, "restart", Qt::Key_R, kForms | kMoving, PODIUM_KEY("Play from the start")},
      {StepBack, "step-back", Qt::Key_Comma, kForms | kMoving, PODIUM_KEY("One frame back")},
      {StepForward, "step-forward", Qt::Key_Period, kForms | kMoving, PODIUM_KEY("One frame on")},
      {Slower, "slower", Qt::Key_BracketLeft, kForms | kMoving, PODIUM_KEY("Slower")},
      {Faster, "faster", Qt::Key_BracketRight, kForms | kMoving, PODIUM_KEY("Faster")},
      {Good, "good", Qt::Key_J, kForms | kMoving, PODIUM_KEY("Good, at this moment")},
      {Bad, "bad", Qt::Key_K, kForms | kMoving, PODIUM_KEY("Bad, at this moment")},
      {Sound, "sound", Qt::Key_M, kForms | kVideo, PODIUM_KEY("Sound on or off")},
      {ScrollDown, "scroll-down", Qt::Key_J, kForms | kText, PODIUM_KEY("Read on")},
      {ScrollUp, "scroll-up", Qt::Key_K, kForms | kText, PODIUM_KEY("Read back")},
      {PageDown, "page-down", Qt::Key_Space, kForms | kText, PODIUM_KEY("A page on")},
      {PageDown, "page-down-key", Qt::Key_PageDown, kForms | kText, nullptr},
      {PageUp, "page-up-key", Qt::Key_PageUp, kForms | kText, PODIUM_KEY("A page back")},
      {Link, "link", Qt::Key_L, kForms | kText | kImage, PODIUM_KEY("Cards move together, or each for itself")},
      {Differences, "differences", Qt::Key_D, kForms | kText, PODIUM_KEY("Mark the differences")},
      {DimShared, "dim-shared", Qt::Key_U, kForms | kText, PODIUM_KEY("Dim the words that all share")},
      {Find, "find", Qt::Key_Slash, kForms | kText, PODIUM_KEY("Find in all cards")},
      {Unfold, "unfold", Qt::Key_O, kForms | kText, PODIUM_KEY("Unfold or fold long texts")},
      {Lengths, "lengths", Qt::Key_Apostrophe, kForms | kText, PODIUM_KEY("Show or hide lengths")},
      {Copy, "copy", Qt::Key_P, kForms | kText, PODIUM_KEY("Copy code: the next box; without code, the text")},
      {ZoomIn, "zoom-in", Qt::Key_Plus, kForms | kImage, PODIUM_KEY("Larger")},
      {ZoomOut, "zoom-out", Qt::Key_Underscore, kForms | kImage, PODIUM_KEY("Smaller")},
      {ZoomFit, "zoom-fit", Qt::Key_0, kForms | kImage, PODIUM_KEY("The whole image")},
      {LookLeft, "look-left", Qt::Key_Home, kForms | kImage, PODIUM_KEY("Enlarged: further to the left")},
      {LookRight, "look-right", Qt::Key_End, kForms | kImage, PODIUM_KEY("Enlarged: further to the right")},
      {LookUp, "look-up", Qt::Key_PageUp, kForms | kImage, PODIUM_KEY("Enlarged: further up")},
      {LookDown, "look-down", Qt::Key_PageDown, kForms | kImage, PODIUM_KEY("Enlarged: further down")},
      {CompareFlicker, "compare", Qt::Key_O, kForms | kImage, PODIUM_KEY("Hold: another image in this place")},
      {CompareOverlay, "overlay", Qt::Key_U, kForms | kImage, PODIUM_KEY("Hold: another image over this one")},
      {CompareDifference, "difference", Qt::Key_D, kForms | kImage, PODIUM_KEY("Hold: how far two images differ")},
      {Loupe, "loupe", Qt::Key_M, kForms | kImage, PODIUM_KEY("Hold: the loupe")},
      {Guidelines, "guidelines", Qt::Key_Q, kAll, PODIUM_KEY("Guidelines and examples")},
      {Help, "help", Qt::Key_Question, kAll, PODIUM_KEY("These keys")},
      {Close, "close", Qt::Key_Escape, kAll, PODIUM_KEY("Close what is on top")},
  };
#undef PODIUM_KEY
  return bindings;
}

}  // namespace

QString KeyBinding::titleText() const { return title ? Words::tr(title) : QString(); }

bool KeyBinding::appliesTo(const KeyContext& context) const {
  if (command == KeyCommand::FurtherCard && context.cards <= kLetters) return false;
  return (where & bitOf(context)) != 0 && (where & bitOf(context.kind)) != 0;
}

bool KeyBinding::isOf(KeyMode mode) const {
  return (mode == KeyMode::Reading && (where & kReading) != 0) ||
         (mode == KeyMode::Labelling && (where & kLabelling) != 0);
}

KeyMap::KeyMap() : m_bindings(Words::usualBindings()) {}

KeyMap::KeyMap(const QMap<QString, QString>& changed) : KeyMap() {
  // Two that exchanged their keys are in each other's way until both have given up theirs.
  std::vector<std::pair<std::size_t, int>> wanted;  // a binding, its key
  for (std::size_t i = 0; i < m_bindings.size(); ++i) {
    const auto change = changed.find(QLatin1String(m_bindings[i].id));
    if (change == changed.end()) continue;
    const QKeySequence keys = QKeySequence::fromString(change.value(), QKeySequence::PortableText);
    const bool isKey = keys.count() == 1 && keys[0].keyboardModifiers() == Qt::NoModifier;
    if (!isKey && !change.value().isEmpty()) continue;
    m_bindings[i].key = 0;
    if (isKey) wanted.emplace_back(i, keys[0].key());
  }
  for (const auto& [at, key] : wanted) {
    KeyBinding& binding = m_bindings[at];
    const int usual = Words::usualBindings()[at].key;
    if (clash(binding.command, key).isEmpty())
      binding.key = key;
    else if (clash(binding.command, usual).isEmpty())
      binding.key = usual;
  }
}

std::optional<KeyCommand> KeyMap::command(const QKeyEvent& event, const KeyContext& context) const {
  const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
  if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_Z) return KeyCommand::Undo;
  if (event.key() == Qt::Key_Z && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) return KeyCommand::Redo;
  if (event.key() == Qt::Key_Y && modifiers == Qt::ControlModifier) return KeyCommand::Redo;
  if (modifiers & (Qt::ControlModifier | Qt::MetaModifier)) {
    if (event.key() == Qt::Key_F && modifiers == Qt::ControlModifier && context.kind == ItemKind::Text)
      return KeyCommand::Find;
    if (event.key() == Qt::Key_J && modifiers == Qt::ControlModifier) return KeyCommand::PromptDown;
    if (event.key() == Qt::Key_K && modifiers == Qt::ControlModifier) return KeyCommand::PromptUp;
    return std::nullopt;
  }
  const bool alt = (modifiers & Qt::AltModifier) != 0;
  const bool taken = isOfModeAlone(event.key(), context);
  if (alt && !isLetter(event.key()) && !taken) return std::nullopt;
  if (!alt && isCardsOwn(event.key(), context)) return std::nullopt;
  std::optional<KeyCommand> usual;
  for (const auto& binding : m_bindings) {
    // Shift belongs to some signs on some keyboards, but never to these letters.
    if (binding.key == 0) continue;
    if (isLetter(binding.key) && modifiers & Qt::ShiftModifier) continue;
    if (binding.key != event.key() || !binding.appliesTo(context)) continue;
    if (binding.isOf(context.mode) && (!alt || isCardsOwn(event.key(), context))) return binding.command;
    if (isPlainOnly(binding.key) && modifiers & Qt::ShiftModifier) continue;
    if (!usual && (binding.where & kModes) == 0) usual = binding.command;
  }
  return usual;
}

// Whether the mode takes this key from what it usually means.
bool KeyMap::isOfModeAlone(int key, const KeyContext& context) const {
  return std::any_of(m_bindings.begin(), m_bindings.end(), [&](const KeyBinding& binding) {
    return binding.key == key && binding.isOf(context.mode) && binding.appliesTo(context);
  });
}

bool KeyMap::isHeld(KeyCommand command) {
  switch (command) {
    case KeyCommand::CompareFlicker:
    case KeyCommand::CompareOverlay:
    case KeyCommand::CompareDifference:
    case KeyCommand::Loupe:
      return true;
    default:
      return false;
  }
}

bool KeyMap::isOfMode(KeyCommand command, KeyMode mode) const {
  return std::any_of(m_bindings.begin(), m_bindings.end(),
                     [&](const KeyBinding& binding) { return binding.command == command && binding.isOf(mode); });
}

QString KeyMap::keyText(KeyCommand command, const KeyContext& context) const {
  for (const auto& binding : m_bindings) {
    if (binding.command != command || binding.key == 0) continue;
    if (context.cards > 0 && !binding.appliesTo(context)) continue;
    const bool taken =
        isCardsOwn(binding.key, context) || ((binding.where & kModes) == 0 && isOfModeAlone(binding.key, context));
    return taken ? Words::tr("Alt+%1").arg(keyCap(binding.key)) : keyCap(binding.key);
  }
  return {};
}

unsigned KeyMap::whereOf(KeyCommand command) const {
  unsigned where = 0;
  for (const auto& binding : m_bindings)
    if (binding.command == command) where |= binding.where;
  return where;
}

std::vector<std::size_t> KeyMap::holders(KeyCommand command, int key) const {
  std::vector<std::size_t> found;
  const unsigned where = whereOf(command);
  for (std::size_t i = 0; i < m_bindings.size(); ++i) {
    const KeyBinding& binding = m_bindings[i];
    const bool modes = (binding.where & kModes) == (where & kModes);
    const bool together = modes && (binding.where & where & kForms) != 0 && (binding.where & where & kKinds) != 0;
    if (binding.command != command && binding.key == key && together) found.push_back(i);
  }
  return found;
}

bool KeyMap::canTakeOver(KeyCommand command, int key) const {
  if ((key >= Qt::Key_0 && key <= Qt::Key_9) || key == Qt::Key_Tab || key == Qt::Key_Backtab) return false;
  return !holders(command, key).empty();
}

void KeyMap::takeOver(KeyCommand command, int key) {
  for (const std::size_t at : holders(command, key)) m_bindings[at].key = 0;
  setKey(command, key);
}

QString KeyMap::clash(KeyCommand command, int key) const {
  if (key >= Qt::Key_0 && key <= Qt::Key_9) return Words::tr("Digits name cards and ranks.");
  if (key == Qt::Key_Tab || key == Qt::Key_Backtab) return Words::tr("Tab moves between the parts of the page.");
  if (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) return Words::tr("This key needs another one beside it.");
  const auto taken = holders(command, key);
  if (taken.empty()) return {};
  const KeyBinding& binding = m_bindings[taken.front()];
  return binding.title ? Words::tr("%1 is taken: %2.").arg(keyCap(key), binding.titleText())
                       : Words::tr("%1 is taken.").arg(keyCap(key));
}

void KeyMap::setKey(KeyCommand command, int key) {
  for (auto& binding : m_bindings) {
    if (binding.command != command) continue;
    binding.key = key;
    return;
  }
}

QMap<QString, QString> KeyMap::changes() const {
  QMap<QString, QString> changed;
  for (std::size_t i = 0; i < m_bindings.size(); ++i)
    if (m_bindings[i].key != Words::usualBindings()[i].key)
      changed.insert(
          QString::fromLatin1(m_bindings[i].id),
          m_bindings[i].key == 0 ? QString() : QKeySequence(m_bindings[i].key).toString(QKeySequence::PortableText));
  return changed;
}

KeyMap currentKeys() { return KeyMap(Settings::instance().annotateKeys()); }

QString keyCap(int key) {
  switch (key) {
    case Qt::Key_Left:
      return QStringLiteral("←");
    case Qt::Key_Right:
      return QStringLiteral("→");
    case Qt::Key_Up:
      return QStringLiteral("↑");
    case Qt::Key_Down:
      return QStringLiteral("↓");
    case Qt::Key_Backspace:
      return QStringLiteral("⌫");
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return QStringLiteral("⏎");
    case Qt::Key_Space:
      return Words::tr("Space");
    case Qt::Key_Escape:
      return Words::tr("Esc");
    default:
      return QKeySequence(key).toString(QKeySequence::NativeText);
  }
}

std::optional<int> letterOf(const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return std::nullopt;
  const int place = event.key() - Qt::Key_A;
  return place >= 0 && place < kLetters ? std::optional(place) : std::nullopt;
}

std::optional<int> digitOf(const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return std::nullopt;
  const int digit = event.key() - Qt::Key_0;
  return digit >= 0 && digit <= 9 ? std::optional(digit) : std::nullopt;
}

}  // namespace podium
