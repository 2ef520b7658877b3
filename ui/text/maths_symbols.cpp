#include "ui/text/maths_symbols.h"

#include <QHash>
#include <QStringList>

namespace podium {
namespace {

using Table = QHash<QString, MathsNode>;

MathsNode symbol(const QString& text, MathsClass cls) {
  MathsNode node;
  node.kind = MathsKind::Symbol;
  node.text = text;
  node.cls = cls;
  return node;
}

// Pairs of a name and a character, separated by spaces.
void add(Table& table, MathsClass cls, const char* pairs, MathsAlphabet alphabet = MathsAlphabet::Roman) {
  const QStringList words = QString::fromUtf8(pairs).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
    MathsNode node = symbol(words[i + 1], cls);
    node.alphabet = alphabet;
    table.insert(words[i], node);
  }
}

void addFunctions(Table& table, const char* names, bool limits) {
  for (const QString& name : QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    MathsNode node;
    node.kind = MathsKind::Words;
    node.cls = MathsClass::Operator;
    node.text = name;
    node.limits = limits;
    table.insert(name, node);
  }
}

void addBig(Table& table, const char* pairs, bool limits) {
  const QStringList words = QString::fromUtf8(pairs).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
    MathsNode node = symbol(words[i + 1], MathsClass::Operator);
    node.alphabet = MathsAlphabet::Roman;
    node.big = true;
    node.limits = limits;
    table.insert(words[i], node);
  }
}

void addSpace(Table& table, const char* name, double em) {
  MathsNode node;
  node.kind = MathsKind::Space;
  node.em = em;
  table.insert(QString::fromLatin1(name), node);
}

Table makeTable() {
  Table t;
  add(t, MathsClass::Ordinary,
      "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ "
      "mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ "
      "psi ψ omega ω",
      MathsAlphabet::Italic);
  add(t, MathsClass::Ordinary,
      "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ partial ∂ nabla ∇ "
      "forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ neg ¬ lnot ¬ hbar ℏ ell ℓ Re ℜ Im ℑ wp ℘ aleph ℵ angle ∠ "
      "degree ° circ ∘ prime ′ backslash \\ top ⊤ bot ⊥ triangle △ square □ Box □ blacksquare ■ qed ■ checkmark ✓ "
      "ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ dotso … imath ı jmath ȷ pounds £ dag † S § P ¶ "
      "clubsuit ♣ heartsuit ♥ spadesuit ♠ diamondsuit ♦ sharp ♯ flat ♭ natural ♮ surd √ mho ℧ complement ∁ % % $ $ "
      "# # & & _ _ copyright © euro € bigstar ★");
  add(t, MathsClass::Binary,
      "pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ cup ∪ cap ∩ uplus ⊎ "
      "sqcup ⊔ sqcap ⊓ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ bullet ∙ dagger † ddagger ‡ amalg ⨿ wr ≀ rtimes ⋊ "
      "ltimes ⋉ barwedge ⊼ veebar ⊻");
  add(t, MathsClass::Relation,
      "leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ prec ≺ succ ≻ preceq "
      "⪯ succeq ⪰ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ in ∈ ni ∋ notin ∉ mid ∣ nmid ∤ "
      "parallel ∥ perp ⊥ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ asymp ≍ doteq ≐ leqslant ⩽ geqslant ⩾ lesssim ≲ gtrsim ≳ "
      "to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⟺ implies "
      "⟹ impliedby ⟸ mapsto ↦ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ "
      "Longleftrightarrow ⟺ longmapsto ⟼ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow "
      "↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ leftharpoonup ↼ rightleftharpoons ⇌ "
      "leadsto ⇝ rightsquigarrow ⇝ therefore ∴ because ∵ coloneqq ≔ triangleq ≜ lt < gt > trianglelefteq ⊴ bowtie ⋈ "
      "smile ⌣ frown ⌢ colon :");
  add(t, MathsClass::Opening, "{ { lbrace { langle ⟨ lfloor ⌊ lceil ⌈ lbrack [ lvert | lVert ‖ lparen (");
  add(t, MathsClass::Closing, "} } rbrace } rangle ⟩ rfloor ⌋ rceil ⌉ rbrack ] rvert | rVert ‖ rparen )");
  add(t, MathsClass::Ordinary, "| ‖ Vert ‖ vert |");
  addBig(t,
         "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄ "
         "bigsqcup ⨆",
         true);
  addBig(t, "int ∫ iint ∬ iiint ∭ oint ∮", false);
  addFunctions(t,
               "sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan exp log ln lg arg deg dim hom ker "
               "sgn erf tr",
               false);
  addFunctions(t, "lim max min sup inf det gcd Pr argmax argmin limsup liminf", true);
  for (const auto& [name, em] : {std::pair<const char*, double>{",", 3 / 18.0},
                                 {"thinspace", 3 / 18.0},
                                 {":", 4 / 18.0},
                                 {">", 4 / 18.0},
                                 {"medspace", 4 / 18.0},
                                 {";", 5 / 18.0},
                                 {"thickspace", 5 / 18.0},
                                 {"!", -3 / 18.0},
                                 {"negthinspace", -3 / 18.0},
                                 {" ", 0.3},
                                 {"enspace", 0.5},
                                 {"quad", 1.0},
                                 {"qquad", 2.0},
                                 {"nonumber", 0.0},
                                 {"notag", 0.0},
                                 {"limits", 0.0},
                                 {"nolimits", 0.0},
                                 {"allowbreak", 0.0},
                                 {"hline", 0.0},
                                 {"centering", 0.0},
                                 {"/", 0.0}})
    addSpace(t, name, em);
  return t;
}

}  // namespace

std::optional<MathsNode> mathsSymbol(const QString& name) {
  static const Table table = makeTable();
  const auto found = table.constFind(name);
  if (found == table.constEnd()) return std::nullopt;
  return *found;
}

MathsClass mathsClass(QChar c) {
  static const QString binary = QString::fromUtf8("+-−*×÷±⋅·∪∩∧∨⊕⊗"), relation = QString::fromUtf8("=<>:≤≥≠≈≡→←⇒⇔∈∼"),
                       opening = QStringLiteral("(["), closing = QStringLiteral(")]!?"),
                       punctuation = QStringLiteral(",;");
  if (binary.contains(c)) return MathsClass::Binary;
  if (relation.contains(c)) return MathsClass::Relation;
  if (opening.contains(c)) return MathsClass::Opening;
  if (closing.contains(c)) return MathsClass::Closing;
  if (punctuation.contains(c)) return MathsClass::Punctuation;
  return MathsClass::Ordinary;
}

std::optional<QString> mathsAccent(const QString& name, bool& wide) {
  static const QHash<QString, QString> accents = [] {
    QHash<QString, QString> table;
    const QStringList words = QString::fromUtf8(
                                  "hat ˆ widehat ˆ bar ˉ vec → overrightarrow → tilde ˜ widetilde ˜ dot ˙ "
                                  "ddot ¨ check ˇ breve ˘ acute ˊ grave ˋ mathring ˚")
                                  .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) table.insert(words[i], words[i + 1]);
    return table;
  }();
  const auto found = accents.constFind(name);
  if (found == accents.constEnd()) return std::nullopt;
  wide = name.startsWith(QLatin1String("wide")) || name.startsWith(QLatin1String("over"));
  return *found;
}

std::optional<MathsAlphabet> mathsAlphabet(const QString& command) {
  static const QHash<QString, MathsAlphabet> alphabets{{QStringLiteral("mathbf"), MathsAlphabet::Bold},
                                                       {QStringLiteral("boldsymbol"), MathsAlphabet::Bold},
                                                       {QStringLiteral("bm"), MathsAlphabet::Bold},
                                                       {QStringLiteral("mathbb"), MathsAlphabet::Blackboard},
                                                       {QStringLiteral("mathcal"), MathsAlphabet::Calligraphic},
                                                       {QStringLiteral("mathscr"), MathsAlphabet::Calligraphic},
                                                       {QStringLiteral("mathfrak"), MathsAlphabet::Fraktur},
                                                       {QStringLiteral("mathrm"), MathsAlphabet::Roman},
                                                       {QStringLiteral("mathit"), MathsAlphabet::Italic},
                                                       {QStringLiteral("mathsf"), MathsAlphabet::Sans},
                                                       {QStringLiteral("mathtt"), MathsAlphabet::Typewriter}};
  const auto found = alphabets.constFind(command);
  if (found == alphabets.constEnd()) return std::nullopt;
  return *found;
}

std::optional<MathsNode> mathsTable(const QString& environment) {
  QString kind = environment;
  if (kind.endsWith(QLatin1Char('*'))) kind.chop(1);
  MathsNode table = mathsNode(MathsKind::Table, {});
  table.cls = MathsClass::Inner;
  const auto is = [&kind](const char* word) { return kind == QLatin1String(word); };
  if (is("pmatrix")) table.left = QStringLiteral("("), table.right = QStringLiteral(")");
  if (is("bmatrix")) table.left = QStringLiteral("["), table.right = QStringLiteral("]");
  if (is("Bmatrix")) table.left = QStringLiteral("{"), table.right = QStringLiteral("}");
  if (is("vmatrix")) table.left = table.right = QStringLiteral("|");
  if (is("Vmatrix")) table.left = table.right = QStringLiteral("\u2016");
  if (is("cases")) table.left = QStringLiteral("{"), table.alignment = QStringLiteral("ll");
  if (is("aligned") || is("align") || is("split") || is("alignedat") || is("eqnarray"))
    table.alignment = QStringLiteral("rl"), table.style = MathsStyle::Display;
  const bool known = !table.left.isEmpty() || !table.alignment.isEmpty() || is("matrix") || is("smallmatrix") ||
                     is("gathered") || is("gather") || is("equation") || is("array") || is("multline");
  if (!known) return std::nullopt;
  return table;
}

QString inAlphabet(char32_t c, MathsAlphabet alphabet) {
  const auto text = [](char32_t point) { return QString::fromUcs4(&point, 1); };
  const bool upper = c >= U'A' && c <= U'Z', lower = c >= U'a' && c <= U'z';
  if (!upper && !lower) {
    if (alphabet == MathsAlphabet::Blackboard && c >= U'0' && c <= U'9') return text(0x1D7D8 + (c - U'0'));
    return text(c);
  }
  // The letters that Unicode had before it had whole alphabets.
  static const QHash<char32_t, char32_t> blackboard{{U'C', 0x2102}, {U'H', 0x210D}, {U'N', 0x2115}, {U'P', 0x2119},
                                                    {U'Q', 0x211A}, {U'R', 0x211D}, {U'Z', 0x2124}};
  static const QHash<char32_t, char32_t> script{{U'B', 0x212C}, {U'E', 0x2130}, {U'F', 0x2131}, {U'H', 0x210B},
                                                {U'I', 0x2110}, {U'L', 0x2112}, {U'M', 0x2133}, {U'R', 0x211B},
                                                {U'e', 0x212F}, {U'g', 0x210A}, {U'o', 0x2134}};
  static const QHash<char32_t, char32_t> fraktur{
      {U'C', 0x212D}, {U'H', 0x210C}, {U'I', 0x2111}, {U'R', 0x211C}, {U'Z', 0x2128}};
  const auto from = [&](char32_t first, const QHash<char32_t, char32_t>& before) {
    return text(before.value(c, first + (upper ? c - U'A' : c - U'a' + 26)));
  };
  switch (alphabet) {
    case MathsAlphabet::Blackboard:
      return from(0x1D538, blackboard);
    case MathsAlphabet::Calligraphic:
      return from(0x1D49C, script);
    case MathsAlphabet::Fraktur:
      return from(0x1D504, fraktur);
    default:
      return text(c);
  }
}

}  // namespace podium
