#include "exporters/preflib_exporter.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "exporters/row_format.h"

namespace podium {
namespace {

constexpr std::size_t kLongestName = 200;

// One line, without what would end it.
std::string oneLine(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

std::string shortened(std::string text) {
  if (text.size() <= kLongestName) return text;
  std::size_t end = kLongestName;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // not inside a character
  return text.substr(0, end);
}

std::size_t sizeOf(const std::vector<std::vector<int>>& order) {
  std::size_t size = 0;
  for (const auto& tier : order) size += tier.size();
  return size;
}

std::string textOf(const std::vector<std::vector<int>>& order) {
  std::string text;
  for (const auto& tier : order) {
    std::string numbers;
    for (const int number : tier) numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
    text += (text.empty() ? "" : ", ") + (tier.size() > 1 ? "{" + numbers + "}" : numbers);
  }
  return text;
}

}  // namespace

void PrefLibExporter::prepare(const std::string& path) {
  std::filesystem::path name = std::filesystem::path(path).filename();
  while (name.extension() == ".gz" || name.extension() == ".zst") name = name.stem();
  m_name = name.string();
  m_type = name.extension().string();
  if (!m_type.empty()) m_type.erase(0, 1);
}

int PrefLibExporter::itemIndex(const RankingEvent& event, std::size_t position) {
  const Item& item = event.contents[position];
  std::string caption = item.content.body;
  if (caption.empty()) caption = item.content.link;
  if (caption.empty()) caption = item.media.empty() ? event.items[position].clipHash : item.media;
  Sha256 key;  // the texts themselves would fill the memory
  for (const std::string& part : {event.prompt ? event.prompt->content.body : std::string(), caption, item.source}) {
    key.add(std::to_string(part.size()) + ' ');
    key.add(part);
  }
  const auto [found, fresh] = m_items.try_emplace(key.digest(), static_cast<int>(m_captions.size()));
  if (fresh) {
    m_captions.push_back(shortened(oneLine(std::move(caption))));
    m_sources.push_back(oneLine(item.source));
  }
  return found->second;
}

void PrefLibExporter::take(const JudgedAnswer& judged) {
  std::vector<int> items;
  std::set<std::string_view> sources;
  for (std::size_t i = 0; i < judged.event.contents.size(); ++i) {
    items.push_back(itemIndex(judged.event, i));
    const std::string& source = judged.event.contents[i].source;
    m_bySource = m_bySource && !source.empty() && sources.insert(source).second;
  }
  Order order;
  for (const auto& tier : judged.tiers) {
    order.emplace_back();
    for (const int position : tier) order.back().push_back(items[static_cast<std::size_t>(position)]);
  }
  m_orders.push_back(std::move(order));
}

std::vector<std::string> PrefLibExporter::alternatives(std::map<Order, std::int64_t>& counts) const {
  const std::vector<std::string>& names = m_bySource ? m_sources : m_captions;
  std::vector<std::string> alternatives;
  std::map<std::string, int> numbers;  // by name; of captions that are the same, each has its own
  std::vector<int> numberOf;
  for (const std::string& name : names) {
    std::string own = name;
    for (int i = 2; !m_bySource && numbers.contains(own); ++i) own = name + " (" + std::to_string(i) + ")";
    const auto [found, fresh] = numbers.try_emplace(own, static_cast<int>(alternatives.size()) + 1);
    if (fresh) alternatives.push_back(own);
    numberOf.push_back(found->second);
  }
  for (Order order : m_orders) {
    for (auto& tier : order) {
      for (int& item : tier) item = numberOf[static_cast<std::size_t>(item)];
      std::ranges::sort(tier);
    }
    ++counts[std::move(order)];
  }
  return alternatives;
}

std::string PrefLibExporter::typeOf(const std::map<Order, std::int64_t>& counts, std::size_t alternatives) const {
  bool ties = false, complete = true;
  for (const auto& [order, count] : counts) {
    ties = ties || std::ranges::any_of(order, [](const auto& tier) { return tier.size() > 1; });
    complete = complete && sizeOf(order) == alternatives;
  }
  const std::string needed = std::string(ties ? "to" : "so") + (complete ? "c" : "i");
  const bool holds = (!ties || m_type.starts_with("to")) && (complete || m_type.ends_with('i'));
  if (!holds)
    throw Exception(ErrorCode::InvalidInput, "Nothing was exported: these rankings need a PrefLib file of the type " +
                                                 needed + ", and not " + m_type + ". End its name with ." + needed +
                                                 ".");
  return m_type;
}

Result<ExportReport> PrefLibExporter::write(RankingEventStream& events, const ExportOptions& options, ByteSink& sink,
                                            const ExportProgress& progress, std::stop_token stop) {
  JudgedAnswerStream answers(events, options);
  while (const auto judged = answers.next()) {
    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
    if (judged->tiers.empty())
      answers.skipped().add(whyNoOrder(judged->event.comparison));
    else
      take(*judged);
    if (progress) progress(answers.read(), answers.total());
  }
  ExportReport report;
  report.skipped = answers.skipped().all();
  report.rows = static_cast<std::int64_t>(m_orders.size());
  if (m_orders.empty()) return report;
  std::map<Order, std::int64_t> counts;
  const auto names = alternatives(counts);
  const ProjectInfo& project = events.project();
  std::string text = "# FILE NAME: " + m_name + "\n# TITLE: " + oneLine(project.name) +
                     "\n# DESCRIPTION: " + oneLine(project.instruction) +
                     "\n# DATA TYPE: " + typeOf(counts, names.size()) +
                     "\n# MODIFICATION TYPE: original\n# RELATES TO:\n# RELATED FILES:\n# PUBLICATION DATE:\n"
                     "# MODIFICATION DATE:\n# NUMBER ALTERNATIVES: " +
                     std::to_string(names.size()) + "\n# NUMBER VOTERS: " + std::to_string(m_orders.size()) +
                     "\n# NUMBER UNIQUE ORDERS: " + std::to_string(counts.size()) + "\n";
  for (std::size_t i = 0; i < names.size(); ++i)
    text += "# ALTERNATIVE NAME " + std::to_string(i + 1) + ": " + names[i] + "\n";
  sink.write(text);
  std::vector<std::pair<std::int64_t, const Order*>> sorted;
  for (const auto& [order, count] : counts) sorted.emplace_back(count, &order);
  std::ranges::stable_sort(sorted, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : sizeOf(*a.second) > sizeOf(*b.second);
  });
  for (const auto& [count, order] : sorted) sink.write(std::to_string(count) + ": " + textOf(*order) + "\n");
  return report;
}

}  // namespace podium
