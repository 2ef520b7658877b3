#pragma once
// What a project asks of its annotators beyond the form of the answer (ProjectInfo::answer): what an answer may hold,
// what it must hold, and how the work is guided. Defaults are those of a plain comparison.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/domain/ranking.h"

namespace podium {

enum class Requirement { Off, Optional, Required };

struct RatingScale {
  bool slider = false;    // 0..100 instead of points
  int points = 5;         // 2..10, for Likert
  std::string low, high;  // what the ends mean; may be empty
  bool operator==(const RatingScale&) const = default;
};

// A worked example of the instructions.
struct Example {
  std::string title, body;  // body: Markdown
  bool operator==(const Example&) const = default;
};

struct Task {
  std::vector<std::string> axes;  // "helpful", "harmless"...: ranked or rated one by one; empty: one, unnamed
  RatingScale scale;              // of ratings
  int top = 0;                    // rank only the best `top`; 0: all
  UnrankedMeaning unranked = UnrankedMeaning::BelowRanked;  // of items that are left out
  bool ties = true, bothBad = true, cantTell = true;        // offered at all
  int strengthLevels = 0;         // of pairs: 0 not asked, 2..4
  bool margin = false;            // of pairs: a number
  std::vector<std::string> tags;        // offered for the query as a whole
  std::vector<std::string> itemTags;    // offered for each item
  std::vector<std::string> spanLabels;  // offered for stretches of text
  std::vector<std::string> flags;       // reasons why a query is unfit; the annotator may write another
  Requirement rationale = Requirement::Off;
  bool edits = false;              // may items be edited
  bool demonstration = false;      // may the annotator write an answer
  bool steps = false;              // label the steps of solutions
  bool evidence = false;           // mark cited evidence
  bool moments = false;            // good and bad keys while clips play
  bool conversation = false;       // the annotator writes the next message; candidates answer
  bool confirm = false;            // pairs are submitted with Enter instead of by the choice itself
  bool showLengths = false;        // the length of a text is shown without asking
  int minViewMs = 0;               // no answer before that
  int breakAfterMinutes = 0;       // suggests a break; 0: never
  bool showProgress = true;        // annotators see their own counts and pace
  bool showAgreement = false;      // annotators see how often they agree with others
  double qualification = 0.0;      // share of the qualification queries that must be answered as known; 0: no round
  std::string guidelines;          // Markdown, beside the task
  std::vector<Example> examples;
  bool operator==(const Task&) const = default;
};

// "off", "optional", "required"; nullopt for any other word.
std::string_view toText(Requirement requirement);
std::optional<Requirement> requirementFromText(std::string_view text);

}  // namespace podium
