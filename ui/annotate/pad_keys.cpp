#include "ui/annotate/pad_keys.h"

#include <QCoreApplication>

#include "ui/annotate/card_mark.h"

namespace podium {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(PadKeys)
};

constexpr int kFaces = 4;  // buttons that name cards

// With more cards than buttons, A takes the one that the direction buttons went to.
std::optional<PadMeaning> face(int place, const KeyContext& context) {
  if (context.cards > kFaces) {
    if (place > 0) return std::nullopt;
    return PadMeaning{{}, -1, Words::tr("Choose the card that has the focus")};
  }
  if (place >= context.cards) return std::nullopt;
  return PadMeaning{{}, place, Words::tr("Choose card %1").arg(cardName(place))};
}

}  // namespace

std::optional<PadMeaning> padMeaning(PadButton button, const KeyContext& context) {
  if (context.kind != ItemKind::Clip && context.kind != ItemKind::Video) return std::nullopt;
  const bool pair = context.isPair();
  switch (button) {
    case PadButton::A:
      return face(0, context);
    case PadButton::B:
      return face(1, context);
    case PadButton::X:
      return face(2, context);
    case PadButton::Y:
      return face(3, context);
    case PadButton::Left:
      return pair ? PadMeaning{KeyCommand::ChooseLeft, -1, Words::tr("The left one is better")}
                  : PadMeaning{KeyCommand::PreviousCard, -1, Words::tr("Focus on the card before")};
    case PadButton::Right:
      return pair ? PadMeaning{KeyCommand::ChooseRight, -1, Words::tr("The right one is better")}
                  : PadMeaning{KeyCommand::NextCard, -1, Words::tr("Focus on the next card")};
    case PadButton::Up:
      if (context.form != AnswerForm::Pair && context.form != AnswerForm::Rank) return std::nullopt;
      return PadMeaning{KeyCommand::Tie, -1,
                        pair ? Words::tr("Both are equally good") : Words::tr("The next card ties with the last")};
    case PadButton::Down:
      return PadMeaning{KeyCommand::CantTell, -1, Words::tr("I cannot tell")};
    case PadButton::LeftShoulder:
      return PadMeaning{KeyCommand::Restart, -1, Words::tr("Play from the start")};
    case PadButton::RightShoulder:
      return PadMeaning{KeyCommand::PlayPause, -1, Words::tr("Pause or play all clips")};
    case PadButton::Start:
      return PadMeaning{KeyCommand::Submit, -1, Words::tr("Submit the answer")};
    case PadButton::Back:
      return PadMeaning{KeyCommand::Undo, -1, Words::tr("Take the last answer back")};
  }
  return std::nullopt;
}

QString padButtonName(PadButton button) {
  switch (button) {
    case PadButton::A:
      return QStringLiteral("A");
    case PadButton::B:
      return QStringLiteral("B");
    case PadButton::X:
      return QStringLiteral("X");
    case PadButton::Y:
      return QStringLiteral("Y");
    case PadButton::Up:
      return QStringLiteral("↑");
    case PadButton::Down:
      return QStringLiteral("↓");
    case PadButton::Left:
      return QStringLiteral("←");
    case PadButton::Right:
      return QStringLiteral("→");
    case PadButton::LeftShoulder:
      return Words::tr("L1");
    case PadButton::RightShoulder:
      return Words::tr("R1");
    case PadButton::Start:
      return Words::tr("Start");
    case PadButton::Back:
      return Words::tr("Back");
  }
  return {};
}

const std::vector<PadButton>& padButtons() {
  static const std::vector<PadButton> all{PadButton::A,
                                          PadButton::B,
                                          PadButton::X,
                                          PadButton::Y,
                                          PadButton::Left,
                                          PadButton::Right,
                                          PadButton::Up,
                                          PadButton::Down,
                                          PadButton::LeftShoulder,
                                          PadButton::RightShoulder,
                                          PadButton::Start,
                                          PadButton::Back};
  return all;
}

}  // namespace podium
