#include "tests/storage/random_values.h"

#include <array>
#include <cmath>

namespace podium::test {
namespace {

bool coin(Random& random) { return random.below(2) == 0; }

double anyNumber(Random& random) { return std::ldexp(random.normal(), random.below(40) - 20); }

template <class Make>
auto several(Random& random, Make make) {
  std::vector<decltype(make())> values;
  for (int i = random.below(4); i > 0; --i) values.push_back(make());
  return values;
}

Ranking randomRanking(Random& random) {
  Ranking ranking;
  const int k = 2 + random.below(5);
  for (int position : random.sample(k, 1 + random.below(k))) {
    if (ranking.tiers.empty() || coin(random)) ranking.tiers.emplace_back();
    ranking.tiers.back().push_back(position);
  }
  ranking.unranked = static_cast<UnrankedMeaning>(random.below(3));
  return ranking;
}

}  // namespace

std::string randomText(Random& random) {
  static const std::array<const char*, 12> kLetters{"a", "Z", "é", "漢", "🐔", "\"", "\\", "\n", "\t", "\x01", " ", "%"};
  std::string text;
  for (int i = random.below(12); i > 0; --i) text += kLetters[static_cast<std::size_t>(random.below(12))];
  return text;
}

Task randomTask(Random& random) {
  const auto text = [&] { return randomText(random); };
  Task task;
  task.axes = several(random, text);
  task.scale = {coin(random), random.below(9) + 2, text(), text()};
  task.top = random.below(5);
  task.unranked = static_cast<UnrankedMeaning>(random.below(3));
  task.strengthLevels = random.below(5);
  task.tags = several(random, text);
  task.itemTags = several(random, text);
  task.spanLabels = several(random, text);
  task.flags = several(random, text);
  task.rationale = static_cast<Requirement>(random.below(3));
  for (bool* flag : {&task.ties, &task.bothBad, &task.cantTell, &task.margin, &task.edits, &task.demonstration,
                     &task.steps, &task.evidence, &task.moments, &task.conversation, &task.confirm, &task.showLengths,
                     &task.showProgress, &task.showAgreement})
    *flag = coin(random);
  task.minViewMs = random.below(10'000);
  task.breakAfterMinutes = random.below(90);
  task.qualification = random.uniform();
  task.guidelines = text();
  task.examples = several(random, [&] { return Example{text(), text()}; });
  return task;
}

AnswerParts randomParts(Random& random) {
  const auto text = [&] { return randomText(random); };
  const auto small = [&] { return random.below(30); };
  AnswerParts parts;
  parts.strength = random.below(5);
  if (coin(random)) parts.margin = anyNumber(random);
  parts.axes = several(random, [&] { return AxisRanking{text(), randomRanking(random)}; });
  parts.ratings = several(random, [&] { return Rating{text(), small(), anyNumber(random)}; });
  parts.accepted = several(random, small);
  parts.rejected = several(random, small);
  parts.tags = several(random, [&] { return Tag{small() - 1, text()}; });
  parts.spans = several(random, [&] { return Span{small(), small(), small(), text()}; });
  parts.edits = several(random, [&] { return Edit{small(), text()}; });
  parts.steps = several(random, [&] { return StepLabel{small(), small(), random.below(3) - 1}; });
  parts.evidence = several(random, [&] {
    return EvidenceMark{small(), small(), static_cast<Support>(random.below(3))};
  });
  parts.moments = several(random, [&] { return Moment{small(), small(), coin(random) ? 1 : -1}; });
  parts.rationale = text();
  parts.demonstration = text();
  parts.message = text();
  parts.flag = text();
  parts.looks = several(random, [&] { return Look{small(), static_cast<std::int64_t>(random.next() >> 12), small()}; });
  return parts;
}

Comparison randomComparison(Random& random) {
  const auto big = [&] { return static_cast<std::int64_t>(random.next() >> 12); };
  Comparison comparison;
  comparison.id = {big()};
  comparison.query = {big()};
  comparison.annotator = {big()};
  comparison.verdict = static_cast<Verdict>(random.below(5));
  if (comparison.verdict == Verdict::Ranked) comparison.ranking = randomRanking(random);
  comparison.shownOrder = random.sample(30, random.below(31));
  comparison.shownAt = big();
  comparison.answeredAt = big();
  comparison.activeMs = big();
  comparison.replays = random.below(100);
  comparison.modelVersion = big();
  if (coin(random)) comparison.replaces = {big()};
  comparison.retracted = coin(random);
  comparison.withdrawn = coin(random);
  comparison.parts = randomParts(random);
  if (coin(random)) comparison.derivedFrom = {big()};
  return comparison;
}

Content randomContent(Random& random) {
  const auto text = [&] { return randomText(random); };
  Content content;
  content.format = static_cast<TextFormat>(random.below(4));
  content.language = text();
  content.body = text();
  content.steps = several(random, text);
  content.evidence = several(random, [&] { return Evidence{text(), text(), text(), text()}; });
  if (coin(random)) content.extra = "{ \"id\": 12345678901234567890, \"score\": 1.0 }";
  if (coin(random)) content.link = text();
  return content;
}

}  // namespace podium::test
