#include "storage/domain/project.h"

#include <array>
#include <string>
#include <utility>

namespace podium {
namespace {

constexpr std::array<std::pair<ItemKind, std::string_view>, 4> kKinds{
    {{ItemKind::Clip, "clip"}, {ItemKind::Text, "text"}, {ItemKind::Image, "image"}, {ItemKind::Video, "video"}}};
constexpr std::array<std::pair<AnswerForm, std::string_view>, 4> kForms{{{AnswerForm::Pair, "pair"},
                                                                         {AnswerForm::Rank, "rank"},
                                                                         {AnswerForm::BestWorst, "best-worst"},
                                                                         {AnswerForm::Rating, "rating"}}};

template <class Table, class Value>
std::string_view wordOf(const Table& table, Value value) {
  for (const auto& [known, word] : table)
    if (known == value) return word;
  return {};
}

template <class Table>
auto valueOf(const Table& table, std::string_view text) -> std::optional<typename Table::value_type::first_type> {
  for (const auto& [value, word] : table)
    if (word == text) return value;
  return std::nullopt;
}

}  // namespace

std::string_view toText(ItemKind kind) { return wordOf(kKinds, kind); }
std::string_view toText(AnswerForm form) { return wordOf(kForms, form); }
std::optional<ItemKind> itemKindFromText(std::string_view text) { return valueOf(kKinds, text); }
std::optional<AnswerForm> answerFormFromText(std::string_view text) { return valueOf(kForms, text); }

}  // namespace podium
