#include "ui/text/maths_node.h"

namespace podium {
namespace {

constexpr double kThin = 3 / 18.0, kMedium = 4 / 18.0, kThick = 5 / 18.0;  // em

}  // namespace

MathsNode mathsRow(std::vector<MathsNode> parts) {
  MathsNode node;
  node.parts = std::move(parts);
  return node;
}

MathsNode mathsNode(MathsKind kind, std::vector<MathsNode> parts, const QString& text) {
  MathsNode node;
  node.kind = kind;
  node.parts = std::move(parts);
  node.text = text;
  return node;
}

MathsNode mathsUnknown(const QString& source) { return mathsNode(MathsKind::Unknown, {}, source); }

bool takesBinaryBehind(MathsClass c) {
  return c == MathsClass::Ordinary || c == MathsClass::Closing || c == MathsClass::Inner;
}
double mathsSpace(MathsClass a, MathsClass b, bool script) {
  using C = MathsClass;
  if (a == C::Operator && (b == C::Ordinary || b == C::Operator || b == C::Inner)) return kThin;
  if (b == C::Operator && (a == C::Ordinary || a == C::Closing || a == C::Inner)) return kThin;
  if (script) return 0;
  if ((a == C::Relation) != (b == C::Relation)) {
    const C other = a == C::Relation ? b : a;
    const bool edge = a == C::Opening || b == C::Closing || b == C::Punctuation;
    return other != C::Punctuation && edge ? 0 : kThick;
  }
  if (a == C::Binary || b == C::Binary) return kMedium;
  if (a == C::Punctuation) return kThin;
  const bool inner = a == C::Inner || b == C::Inner;
  return inner && a != C::Opening && b != C::Closing && b != C::Punctuation && b != C::Opening ? kThin : 0;
}

}  // namespace podium
