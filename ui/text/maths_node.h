#pragma once
// A formula as a tree: what the parser of TeX makes and the layout reads. Inside ui/text.
#include <QString>
#include <vector>

namespace podium {

// Kinds of atoms of Knuth, The TeXbook, chapter 17: they decide the spaces between.
enum class MathsClass { Ordinary, Operator, Binary, Relation, Opening, Closing, Punctuation, Inner };

enum class MathsAlphabet { Normal, Roman, Bold, Italic, Blackboard, Calligraphic, Fraktur, Sans, Typewriter };

enum class MathsKind {
  Row,       // parts, one behind the other
  Symbol,    // text in an alphabet
  Words,     // text as it stands: \text, names of functions
  Unknown,   // source that is not understood, shown in the code font
  Space,     // `em` wide, may be negative
  Fraction,  // parts: above, below; `bar`
  Root,      // parts: inside, degree (an empty row when there is none)
  Scripts,   // parts: base, below, above (empty rows where there is none)
  Accent,    // parts: what stands under `text`; `wide` stretches it
  Fenced,    // parts: inside, between `left` and `right`
  Table,     // parts: cells row by row, `columns` wide, between `left` and `right`
  Line,      // parts: inside; text "over", "under", "box", "strike"
  Brace      // parts: inside; text "over" or "under"
};

// As TeX's styles; a row may ask for one.
enum class MathsStyle { Inherit, Display, Text };

struct MathsNode {
  MathsKind kind = MathsKind::Row;
  MathsClass cls = MathsClass::Ordinary;
  MathsAlphabet alphabet = MathsAlphabet::Normal;
  MathsStyle style = MathsStyle::Inherit;
  QString text;
  QString left, right;  // delimiters; empty: none
  QString alignment;    // of the columns of a table, "lcr"
  std::vector<MathsNode> parts;
  int columns = 0;
  double em = 0.0;
  bool bar = true;
  bool big = false;     // an operator that is larger in displays
  bool limits = false;  // scripts stand above and below in displays ...
  bool always = false;  // ... and elsewhere, too
  bool wide = false;
};

MathsNode mathsNode(MathsKind kind, std::vector<MathsNode> parts, const QString& text = {});
MathsNode mathsRow(std::vector<MathsNode> parts = {});
MathsNode mathsUnknown(const QString& source);

// The space between two neighbours, in em; `script`: within a script, where most of it is left out.
double mathsSpace(MathsClass a, MathsClass b, bool script);
// A sign behind this class is an operation, else it belongs to what follows: a - b, but = -b.
bool takesBinaryBehind(MathsClass c);

}  // namespace podium
