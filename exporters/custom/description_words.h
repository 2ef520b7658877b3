#pragma once
// The words that stand in the JSON of a format for values of its enums.
#include <optional>
#include <string>
#include <string_view>

#include "exporters/custom/format_description.h"

namespace podium {

// One word of an enum in a format's JSON.
template <class T>
struct FormatWord {
  std::string_view word;
  T value;
};

inline constexpr FormatWord<Container> kContainerWords[] = {
    {"jsonl", Container::JsonLines}, {"json", Container::JsonList}, {"csv", Container::Csv}, {"tsv", Container::Tsv}};
inline constexpr FormatWord<ItemKind> kItemKindWords[] = {
    {"text", ItemKind::Text}, {"image", ItemKind::Image}, {"video", ItemKind::Video}};
inline constexpr FormatWord<BestAs> kBestAsWords[] = {
    {"auto", BestAs::Auto},     {"position0", BestAs::Position0}, {"position1", BestAs::Position1},
    {"letter", BestAs::Letter}, {"column", BestAs::Column},       {"source", BestAs::Source},
    {"id", BestAs::Id}};
inline constexpr FormatWord<bool> kBetterWords[] = {{"higher", false}, {"lower", true}};
inline constexpr FormatWord<WrittenRows> kWrittenRowsWords[] = {
    {"pairs", WrittenRows::Pairs}, {"rankings", WrittenRows::Rankings}, {"items", WrittenRows::Items}};
inline constexpr FormatWord<ItemOrder> kItemOrderWords[] = {{"query", ItemOrder::Query},
                                                            {"best-first", ItemOrder::BestFirst}};
inline constexpr FormatWord<WrittenType> kWrittenTypeWords[] = {{"any", WrittenType::Any},
                                                                {"string", WrittenType::String},
                                                                {"number", WrittenType::Number},
                                                                {"bool", WrittenType::Bool},
                                                                {"json", WrittenType::AnyJson}};

template <class T, std::size_t n>
std::optional<T> fromFormatWord(const FormatWord<T> (&words)[n], std::string_view text) {
  for (const FormatWord<T>& word : words)
    if (word.word == text) return word.value;
  return std::nullopt;
}

template <class T, std::size_t n>
std::string formatWordOf(const FormatWord<T> (&words)[n], T value) {
  for (const FormatWord<T>& word : words)
    if (word.value == value) return std::string(word.word);
  return {};
}

// "jsonl, json, csv or tsv"
template <class T, std::size_t n>
std::string listOfWords(const FormatWord<T> (&words)[n]) {
  std::string list;
  for (std::size_t i = 0; i < n; ++i) list += (i == 0 ? "" : i + 1 == n ? " or " : ", ") + std::string(words[i].word);
  return list;
}

}  // namespace podium
