#include "exporters/preflib_exporter.h"

#include <algorithm>
#include <filesystem>
#include <ranges>
#include <set>
#include <tuple>
#include <utility>

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

std::string shortened(std::string_view text) {
  if (text.size() <= kLongestName) return std::string(text);
  std::size_t end = kLongestName;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // not inside a character
  return std::string(text.substr(0, end));
}

constexpr int kTierEnd = -1;  // below all indices: orders are sorted as lists of tiers are

std::ptrdiff_t sizeOf(const std::vector<int>& order) { return std::ssize(order) - std::ranges::count(order, kTierEnd); }

// Calls `use` with each tier.
template <class Order, class Use>
void eachTier(Order& order, Use&& use) {
  for (auto begin = order.begin(); begin != order.end();) {
    const auto end = std::find(begin, order.end(), kTierEnd);
    use(std::ranges::subrange(begin, end));
    begin = end + 1;
  }
}

bool hasTies(const std::vector<int>& order) {
  bool ties = false;
  eachTier(order, [&](const auto& tier) { ties = ties || tier.size() > 1; });
  return ties;
}

std::string textOf(const std::vector<int>& order) {
  std::string text;
  eachTier(order, [&](const auto& tier) {
    std::string numbers;
    for (const int number : tier) numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
    text += (text.empty() ? "" : ", ") + (tier.size() > 1 ? "{" + numbers + "}" : numbers);
  });
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
  std::string_view caption = item.content.body;
  if (caption.empty()) caption = item.content.link;
  if (caption.empty()) caption = item.media.empty() ? event.items[position].clipHash : item.media;
  const std::string_view prompt = event.prompt ? std::string_view(event.prompt->content.body) : std::string_view();
  Sha256 key;  // the texts themselves would fill the memory
  for (const std::string_view part : {prompt, caption, std::string_view(item.source)}) {
    key.add(std::to_string(part.size()) + ' ');
    key.add(part);
  }
  const auto [found, fresh] = m_items.try_emplace(key.digest(), static_cast<int>(m_captions.size()));
  if (fresh) {
    m_captions.push_back(oneLine(shortened(caption)));
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
    for (const int position : tier) order.push_back(items[static_cast<std::size_t>(position)]);
    order.push_back(kTierEnd);
  }
  m_orders.push_back(std::move(order));
}

std::vector<std::string> PrefLibExporter::alternatives(std::vector<Counted>& counts) {
  struct Known {
    int number = 0, next = 2;  // what the next one of that name is called: "name (2)"
  };
  std::vector<std::string> alternatives;
  std::unordered_map<std::string, Known> known;  // by name; of captions that are the same, each has its own
  std::vector<int> numberOf;
  for (const std::string& name : m_bySource ? m_sources : m_captions) {
    auto [at, fresh] = known.try_emplace(name);
    while (!fresh && !m_bySource)
      if (const auto own = known.try_emplace(name + " (" + std::to_string(known[name].next++) + ")"); own.second)
        std::tie(at, fresh) = own;
    if (fresh) {
      alternatives.push_back(at->first);
      at->second.number = static_cast<int>(alternatives.size());
    }
    numberOf.push_back(at->second.number);
  }
  std::vector<Order> orders = std::exchange(m_orders, {});
  for (Order& order : orders)
    eachTier(order, [&](const auto& tier) {
      for (int& item : tier) item = numberOf[static_cast<std::size_t>(item)];
      std::ranges::sort(tier);
    });
  std::ranges::sort(orders);
  for (Order& order : orders) {
    if (counts.empty() || counts.back().order != order) counts.push_back({0, std::move(order)});
    ++counts.back().count;
  }
  return alternatives;
}

std::string PrefLibExporter::typeOf(const std::vector<Counted>& counts, std::size_t alternatives) const {
  bool ties = false, complete = true;
  for (const auto& [count, order] : counts) {
    ties = ties || hasTies(order);
    complete = complete && sizeOf(order) == static_cast<std::ptrdiff_t>(alternatives);
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
  report.rows = std::ssize(m_orders);
  if (m_orders.empty()) return report;
  std::vector<Counted> counts;
  const auto names = alternatives(counts);
  const ProjectInfo& project = events.project();
  std::string text = "# FILE NAME: " + m_name + "\n# TITLE: " + oneLine(project.name) +
                     "\n# DESCRIPTION: " + oneLine(project.instruction) +
                     "\n# DATA TYPE: " + typeOf(counts, names.size()) +
                     "\n# MODIFICATION TYPE: original\n# RELATES TO:\n# RELATED FILES:\n# PUBLICATION DATE:\n"
                     "# MODIFICATION DATE:\n# NUMBER ALTERNATIVES: " +
                     std::to_string(names.size()) + "\n# NUMBER VOTERS: " + std::to_string(report.rows) +
                     "\n# NUMBER UNIQUE ORDERS: " + std::to_string(counts.size()) + "\n";
  for (std::size_t i = 0; i < names.size(); ++i)
    text += "# ALTERNATIVE NAME " + std::to_string(i + 1) + ": " + names[i] + "\n";
  sink.write(text);
  std::ranges::stable_sort(counts, [](const Counted& a, const Counted& b) {
    return a.count != b.count ? a.count > b.count : sizeOf(a.order) > sizeOf(b.order);
  });
  for (const auto& [count, order] : counts) sink.write(std::to_string(count) + ": " + textOf(order) + "\n");
  return report;
}

}  // namespace podium
