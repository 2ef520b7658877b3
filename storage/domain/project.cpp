#include "storage/domain/project.h"

#include "storage/domain/words.h"

namespace podium {
namespace {

constexpr Words<ItemKind, 4> kKinds{
    {{ItemKind::Clip, "clip"}, {ItemKind::Text, "text"}, {ItemKind::Image, "image"}, {ItemKind::Video, "video"}}};
constexpr Words<AnswerForm, 5> kForms{{{AnswerForm::Pair, "pair"},
                                       {AnswerForm::Rank, "rank"},
                                       {AnswerForm::BestWorst, "best-worst"},
                                       {AnswerForm::Rating, "rating"},
                                       {AnswerForm::Accept, "accept"}}};

}  // namespace

std::string_view toText(ItemKind kind) { return wordOf(kKinds, kind); }
std::string_view toText(AnswerForm form) { return wordOf(kForms, form); }
std::optional<ItemKind> itemKindFromText(std::string_view text) { return valueOf(kKinds, text); }
std::optional<AnswerForm> answerFormFromText(std::string_view text) { return valueOf(kForms, text); }

}  // namespace podium
