#include "exporters/import/preflib.h"

#include <algorithm>

namespace podium {
namespace {

constexpr std::string_view kAlternative = "# ALTERNATIVE NAME ", kType = "# DATA TYPE:";
constexpr std::string_view kTypes[] = {"soc", "soi", "toc", "toi", "cat"};
constexpr int kMostVoters = 1'000'000;          // of one line
constexpr std::int64_t kMostInAll = 5'000'000;  // a line of a few bytes makes an answer for each of them

}  // namespace

int PrefLibFile::recognise(const ImportSample& sample) {
  const bool header = sample.head.starts_with("#") && sample.head.find("\n# NUMBER ALTERNATIVES:") != std::string::npos;
  return header ? 100 : 0;
}

void PrefLibFile::takeHeader(std::string_view line) {
  if (line.starts_with(kType)) m_type = trimmed(line.substr(kType.size()));
  if (!line.starts_with(kAlternative)) return;
  line.remove_prefix(kAlternative.size());
  const std::size_t colon = line.find(':');
  const auto number = wholeNumber(trimmed(line.substr(0, colon)));
  if (colon == std::string_view::npos || !number) throw RowFault("names an alternative without its number");
  std::string name(trimmed(line.substr(colon + 1)));
  if (name.empty()) name = std::to_string(*number);
  if (m_names.contains(*number)) throw RowFault("names the alternative " + std::to_string(*number) + " twice");
  while (m_taken.contains(name)) name += " (" + std::to_string(*number) + ")";
  m_taken.insert(name);
  m_names.emplace(*number, std::move(name));
}

std::string PrefLibFile::nameOf(std::string_view text) const {
  const auto number = wholeNumber(trimmed(text));
  const auto found = number ? m_names.find(*number) : m_names.end();
  if (found == m_names.end())
    throw RowFault("ranks \"" + std::string(trimmed(text)) + "\", which is none of its candidates");
  return found->second;
}

NamedTiers PrefLibFile::orderOf(std::string_view text) const {
  NamedTiers tiers;
  while (!(text = trimmed(text)).empty()) {
    const bool tied = text.front() == '{';
    const std::size_t end = tied ? text.find('}') : text.find(',');
    if (tied && end == std::string_view::npos) throw RowFault("opens a brace that is never closed");
    std::string_view tier = text.substr(tied ? 1 : 0, end - (tied ? 1 : 0));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + (tied ? 1 : 0));
    text = trimmed(text);
    if (text.starts_with(',')) text.remove_prefix(1);
    tiers.emplace_back();
    while (!(tier = trimmed(tier)).empty()) {
      const std::size_t comma = tier.find(',');
      tiers.back().push_back(nameOf(tier.substr(0, comma)));
      tier.remove_prefix(comma == std::string_view::npos ? tier.size() : comma + 1);
    }
  }
  return tiers;
}

void PrefLibFile::take(std::string_view line, std::int64_t number, QuestionSink& questions) {
  if (line.starts_with('#')) return takeHeader(line);
  if (!m_type.empty() && std::ranges::find(kTypes, m_type) == std::end(kTypes))
    throw Exception(ErrorCode::InvalidInput, "This PrefLib file holds no orders: its data type is \"" + m_type +
                                                 "\". Podium reads soc, soi, toc, toi and cat.");
  if (!m_votes) {
    std::vector<std::string> all;
    for (const auto& [id, name] : m_names) all.push_back(name);
    m_votes.emplace(std::move(all));
  }
  const std::size_t colon = line.find(':');
  const auto count = wholeNumber(trimmed(line.substr(0, colon)));
  if (colon == std::string_view::npos || !count) throw RowFault("does not begin with a number of voters and a colon");
  if (*count < 1 || *count > kMostVoters) throw RowFault("has a number of voters that is not 1 to 1000000");
  if (m_voters + *count > kMostInAll) throw RowFault("brings the voters to more than " + std::to_string(kMostInAll));
  m_voters += *count;
  m_votes->add(orderOf(line.substr(colon + 1)), *count, number, {}, questions);
}

void PrefLibFile::finish(QuestionSink& questions) {
  if (m_votes) m_votes->finish(questions);
}

}  // namespace podium
