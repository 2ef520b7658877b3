#include "exporters/llm_comparator.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include "exporters/in_order.h"
#include "exporters/json_text.h"
#include "exporters/judged_answer.h"
#include "exporters/pair_rule.h"
#include "exporters/row_format.h"

namespace podium {
namespace {

constexpr std::size_t kExamplesOfPiece = 30;
constexpr double kPlainly = 1.0, kMost = 1.5;

struct Rater {
  double score = 0.0;  // over 0: the item that comes first in the query is better
  bool bad = false, flipped = false;
  std::string name, rationale;
};

struct Example {
  std::string prompt, texts[2], sources[2];  // of the item that comes first, and of the other
  std::vector<Rater> raters;
};

using PairKey = std::tuple<std::int64_t, int, int, std::string>;  // query, positions, axis

std::string spoken(const std::vector<ChatMessage>& said) { return plainText(said).value_or(markedText(said)); }

// How much better the better one is.
double scoreOf(const JudgedAnswer& judged) {
  const int levels = judged.project().task.strengthLevels, strength = judged.event.comparison.parts.strength;
  if (!judged.firstAxis || strength <= 0 || levels <= 0) return kPlainly;
  return kMost * std::min(strength, levels) / levels;
}

class Examples {
 public:
  void add(const JudgedAnswer& judged, const JudgedTexts& texts, int better, int worse, double score, bool bad) {
    const int first = std::min(better, worse), second = std::max(better, worse);
    const RankingEvent& event = judged.event;
    const auto [found, fresh] =
        m_places.try_emplace(PairKey{event.query.id.value, first, second, judged.axis}, m_all.size());
    if (fresh) {
      Example& example = m_all.emplace_back();
      example.prompt = spoken(texts.prompt);
      for (const auto& [side, position] : {std::pair(0, first), std::pair(1, second)}) {
        example.texts[side] = spoken(texts.replies[static_cast<std::size_t>(position)]);
        example.sources[side] = event.contents[static_cast<std::size_t>(position)].source;
        m_sources.insert(example.sources[side]);
      }
      m_mixed = m_mixed || example.sources[0] == example.sources[1];
    }
    const auto& shown = event.comparison.shownOrder;
    const bool flipped = std::ranges::find(shown, second) < std::ranges::find(shown, first);
    m_all[found->second].raters.push_back(
        {better == first ? score : -score, bad, flipped, event.annotator.name, event.comparison.parts.rationale});
  }

  // One JSON object, an example a line: never the whole of it as text in memory.
  void write(const std::string& name, ByteSink& sink) const {
    const bool two = m_sources.size() == 2 && !m_mixed && !m_sources.contains("");
    const std::string a = two ? *m_sources.begin() : "A", b = two ? *m_sources.rbegin() : "B";
    JsonRow schema = JsonRow::array();
    if (!two) schema.push_back(JsonRow{{"name", "source"}, {"type", "per_model_category"}});
    const JsonRow metadata{{"source_path", name}, {"custom_fields_schema", std::move(schema)}};
    const JsonRow models = JsonRow::array({JsonRow{{"name", a}}, JsonRow{{"name", b}}});
    sink.write("{\"metadata\":" + jsonText(metadata) + ",\n\"models\":" + jsonText(models) + ",\n\"examples\":[");
    InOrder<std::string> pieces([&sink](const std::string& text) { sink.write(text); });
    for (std::size_t begin = 0; begin < m_all.size(); begin += kExamplesOfPiece)
      pieces.give([&, begin] {
        std::string text;
        for (std::size_t i = begin; i < std::min(begin + kExamplesOfPiece, m_all.size()); ++i) {
          text += i == 0 ? "\n" : ",\n";
          appendJson(text, row(m_all[i], two && m_all[i].sources[0] != a, two));
        }
        return text;
      });
    pieces.finish();
    sink.write("\n]}\n");
  }
  std::size_t size() const { return m_all.size(); }

 private:
  // `turned`: A is the item that comes second in the query.
  static JsonRow row(const Example& example, bool turned, bool two) {
    const std::size_t a = turned ? 1 : 0;
    JsonRow raters = JsonRow::array();
    double sum = 0.0;
    for (const Rater& rater : example.raters) {
      const double score = turned ? -rater.score : rater.score;
      const char* label = rater.bad ? "both bad" : score > 0 ? "A is better" : score < 0 ? "B is better" : "same";
      sum += score;
      raters.push_back(JsonRow{{"score", score},
                               {"rating_label", label},
                               {"is_flipped", rater.flipped != turned},
                               {"rationale", rater.rationale},
                               {"custom_fields", JsonRow{{"annotator", rater.name}}}});
    }
    JsonRow fields = JsonRow::object();
    if (!two) fields["source"] = JsonRow::array({example.sources[0], example.sources[1]});
    return JsonRow{{"input_text", example.prompt},
                   {"tags", JsonRow::array()},
                   {"output_text_a", example.texts[a]},
                   {"output_text_b", example.texts[1 - a]},
                   {"score", sum / static_cast<double>(example.raters.size())},
                   {"individual_rater_scores", std::move(raters)},
                   {"custom_fields", std::move(fields)}};
  }

  std::map<PairKey, std::size_t> m_places;
  std::vector<Example> m_all;
  std::set<std::string> m_sources;
  bool m_mixed = false;  // some pair is of one source alone
};

}  // namespace

void LlmComparatorExporter::prepare(const std::string& path) {
  m_name = std::filesystem::path(path).filename().string();
}

Result<ExportReport> LlmComparatorExporter::write(RankingEventStream& events, const ExportOptions& options,
                                                  ByteSink& sink, const ExportProgress& progress,
                                                  std::stop_token stop) {
  JudgedAnswerStream answers(events, options);
  Examples examples;
  while (const auto judged = answers.next()) {
    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
    const Comparison& answer = judged->event.comparison;
    const auto texts = textsOf(judged->event);
    const bool pair = judged->event.items.size() == 2;
    const bool bad = answer.verdict == Verdict::BothBad;
    if (!texts) {
      answers.skipped().add(kHoldsTexts);
    } else if (pair && (bad || judged->tiers.size() == 1)) {
      examples.add(*judged, *texts, 0, 1, 0.0, bad);
    } else if (judged->tiers.empty()) {
      answers.skipped().add(whyNoOrder(answer));
    } else {
      const PairsOfRanking pairs = pairsOf(judged->tiers, options.pairs, TieRule::Drop,
                                           options.seed + static_cast<std::uint64_t>(answer.id.value));
      for (const RankedPair& one : pairs.pairs)
        examples.add(*judged, *texts, one.better, one.worse, scoreOf(*judged), false);
      if (pairs.droppedTies > 0) answers.skipped().add("pairs of tied items", pairs.droppedTies);
    }
    if (progress) progress(answers.read(), answers.total());
  }
  ExportReport report;
  report.rows = static_cast<std::int64_t>(examples.size());
  report.skipped = answers.skipped().all();
  if (report.rows > 0) examples.write(m_name, sink);
  return report;
}

}  // namespace podium
