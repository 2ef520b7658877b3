#include "ui/text/maths_parser.h"

#include <QRegularExpression>
#include <QSet>

#include "ui/text/maths_symbols.h"

namespace podium {
namespace {

constexpr int kDeepest = 40;

struct Failure {};  // ends the parse; caught by parseMaths

bool isLetter(QChar c) {
  return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

class Parser {
 public:
  explicit Parser(const QString& tex) : m_tex(tex) {}

  MathsNode whole() {
    MathsNode all = rowUntil({}, 0);
    if (m_at < m_tex.size()) throw Failure{};
    return all;
  }

 private:
  bool atEnd() const { return m_at >= m_tex.size(); }
  QChar here() const { return atEnd() ? QChar() : m_tex[m_at]; }
  void skipSpace() {
    while (!atEnd() && here().isSpace()) ++m_at;
  }
  // The command under the cursor without its backslash; empty when there is none.
  QString peekCommand() const {
    if (here() != QLatin1Char('\\')) return {};
    qsizetype end = m_at + 1;
    while (end < m_tex.size() && isLetter(m_tex[end])) ++end;
    if (end == m_at + 1) end = std::min(m_tex.size(), end + 1);
    return m_tex.mid(m_at + 1, end - m_at - 1);
  }
  void skipCommand(const QString& name) { m_at += name.size() + 1; }

  // Up to a closing brace, one of these commands, "&" in a table, or the end; what ends it is not consumed.
  MathsNode rowUntil(const QSet<QString>& ends, int depth, bool cell = false, QChar close = {}) {
    if (depth > kDeepest) throw Failure{};
    MathsNode out = mathsRow();
    for (skipSpace(); !atEnd(); skipSpace()) {
      const QChar c = here();
      if (c == QLatin1Char('}') || (!close.isNull() && c == close) || (cell && c == QLatin1Char('&'))) break;
      const QString command = peekCommand();
      if (!command.isEmpty() && ends.contains(command)) break;
      if (command == QLatin1String("displaystyle") || command == QLatin1String("textstyle")) {
        skipCommand(command);
        MathsNode rest = rowUntil(ends, depth + 1, cell, close);
        rest.style = command.startsWith(QLatin1Char('d')) ? MathsStyle::Display : MathsStyle::Text;
        out.parts.push_back(std::move(rest));
        break;
      }
      if (command == QLatin1String("over") || command == QLatin1String("choose")) {
        skipCommand(command);
        MathsNode fraction = mathsNode(MathsKind::Fraction, {std::move(out), rowUntil(ends, depth + 1, cell, close)});
        return mathsRow({command == QLatin1String("over") ? std::move(fraction) : binomial(std::move(fraction))});
      }
      out.parts.push_back(scripted(depth));
    }
    return out;
  }

  MathsNode group(int depth) {
    ++m_at;  // {
    MathsNode inside = rowUntil({}, depth + 1);
    if (here() != QLatin1Char('}')) throw Failure{};
    ++m_at;
    return inside;
  }

  MathsNode argument(int depth) {
    skipSpace();
    if (atEnd() || here() == QLatin1Char('}') || here() == QLatin1Char('&')) return mathsRow();
    if (depth > kDeepest) throw Failure{};
    return here() == QLatin1Char('{') ? group(depth) : atom(depth + 1);
  }

  // The letters of {...} as they stand, with braces inside kept in balance.
  QString verbatim() {
    skipSpace();
    if (here() != QLatin1Char('{')) return {};
    const qsizetype begin = ++m_at;
    for (int open = 1; !atEnd(); ++m_at) {
      if (here() == QLatin1Char('\\')) {
        ++m_at;
        continue;
      }
      if (here() == QLatin1Char('{')) ++open;
      if (here() == QLatin1Char('}') && --open == 0) return m_tex.mid(begin, m_at++ - begin);
    }
    throw Failure{};
  }

  MathsNode scripted(int depth) {
    MathsNode base = here() == QLatin1Char('^') || here() == QLatin1Char('_') ? mathsRow() : atom(depth);
    MathsNode below = mathsRow(), above = mathsRow();
    bool any = false;
    for (skipSpace(); !atEnd(); skipSpace()) {
      const QChar c = here();
      const QString command = peekCommand();
      if (command == QLatin1String("limits") || command == QLatin1String("nolimits")) {
        skipCommand(command);
        base.limits = base.always = command == QLatin1String("limits");
      } else if (c == QLatin1Char('\'')) {
        ++m_at;
        MathsNode prime = *mathsSymbol(QStringLiteral("prime"));
        above.parts.push_back(std::move(prime));
        any = true;
      } else if (c == QLatin1Char('_') || c == QLatin1Char('^')) {
        ++m_at;
        (c == QLatin1Char('_') ? below : above).parts.push_back(argument(depth + 1));
        any = true;
      } else {
        break;
      }
    }
    if (!any) return base;
    MathsNode scripts = mathsNode(MathsKind::Scripts, {});
    scripts.cls = base.cls;
    scripts.limits = base.limits;
    scripts.always = base.always;
    scripts.parts = {std::move(base), std::move(below), std::move(above)};
    return scripts;
  }

  MathsNode atom(int depth) {
    if (depth > kDeepest) throw Failure{};
    const QChar c = here();
    if (c == QLatin1Char('{')) return group(depth);
    if (c == QLatin1Char('\\')) return command(depth);
    MathsNode node = mathsNode(MathsKind::Symbol, {});
    const bool pair = c.isHighSurrogate() && m_at + 1 < m_tex.size();
    node.text = m_tex.mid(m_at, pair ? 2 : 1);
    m_at += pair ? 2 : 1;
    node.cls = mathsClass(c);
    node.alphabet = m_alphabet == MathsAlphabet::Normal && c.isLetter() ? MathsAlphabet::Italic : m_alphabet;
    if (c == QLatin1Char('-')) node.text = QStringLiteral("\u2212");
    if (c == QLatin1Char('*')) node.text = QStringLiteral("\u2217");
    if (c == QLatin1Char('~')) node = *mathsSymbol(QStringLiteral(" "));
    return node;
  }

  static MathsNode binomial(MathsNode fraction) {
    fraction.bar = false;
    MathsNode fenced = mathsNode(MathsKind::Fenced, {std::move(fraction)});
    fenced.left = QStringLiteral("(");
    fenced.right = QStringLiteral(")");
    fenced.cls = MathsClass::Inner;
    return fenced;
  }

  MathsNode command(int depth) {
    const qsizetype start = m_at;
    const QString name = peekCommand();
    if (name.isEmpty()) throw Failure{};  // a lone backslash at the end
    skipCommand(name);
    const auto is = [&name](const char* word) { return name == QLatin1String(word); };
    if (is("frac") || is("dfrac") || is("tfrac") || is("cfrac") || is("binom") || is("dbinom") || is("tbinom")) {
      MathsNode above = argument(depth), below = argument(depth);
      MathsNode fraction = mathsNode(MathsKind::Fraction, {std::move(above), std::move(below)});
      if (name.endsWith(QLatin1String("binom"))) return binomial(std::move(fraction));
      fraction.cls = MathsClass::Inner;
      if (is("dfrac") || is("cfrac")) fraction.style = MathsStyle::Display;
      if (is("tfrac")) fraction.style = MathsStyle::Text;
      return fraction;
    }
    if (is("sqrt")) {
      MathsNode degree = mathsRow();
      skipSpace();
      if (here() == QLatin1Char('[')) {
        ++m_at;
        degree = rowUntil({}, depth + 1, false, QLatin1Char(']'));
        if (here() != QLatin1Char(']')) throw Failure{};
        ++m_at;
      }
      return mathsNode(MathsKind::Root, {argument(depth), std::move(degree)});
    }
    if (is("text") || is("textrm") || is("textit") || is("textbf") || is("mbox") || is("texttt") || is("textsf") ||
        is("operatorname")) {
      if (here() == QLatin1Char('*')) ++m_at;
      skipSpace();
      MathsNode words = mathsNode(MathsKind::Words, {}, here() == QLatin1Char('{') ? verbatim() : QString());
      if (is("textbf")) words.alphabet = MathsAlphabet::Bold;
      if (is("textit")) words.alphabet = MathsAlphabet::Italic;
      if (is("texttt")) words.alphabet = MathsAlphabet::Typewriter;
      if (is("operatorname")) words.cls = MathsClass::Operator;
      return words;
    }
    if (const auto alphabet = mathsAlphabet(name)) {
      const MathsAlphabet before = m_alphabet;
      m_alphabet = *alphabet;
      MathsNode inside = argument(depth);
      m_alphabet = before;
      return inside;
    }
    bool wide = false;
    if (const auto accent = mathsAccent(name, wide)) {
      MathsNode node = mathsNode(MathsKind::Accent, {argument(depth)}, *accent);
      node.wide = wide;
      return node;
    }
    if (is("overline") || is("underline") || is("boxed") || is("fbox") || is("cancel")) {
      const char* where = is("overline") ? "over" : is("underline") ? "under" : is("cancel") ? "strike" : "box";
      return mathsNode(MathsKind::Line, {argument(depth)}, QString::fromLatin1(where));
    }
    if (is("overbrace") || is("underbrace")) {
      MathsNode brace = mathsNode(MathsKind::Brace, {argument(depth)}, name.left(name.size() - 5));
      brace.limits = brace.always = true;
      return brace;
    }
    if (is("overset") || is("stackrel") || is("underset")) {
      MathsNode mark = argument(depth), base = argument(depth);
      MathsNode stack = mathsNode(MathsKind::Scripts, {});
      stack.cls = is("stackrel") || base.parts.empty() ? MathsClass::Relation : base.cls;
      stack.limits = stack.always = true;
      if (is("underset"))
        stack.parts = {std::move(base), std::move(mark), mathsRow()};
      else
        stack.parts = {std::move(base), mathsRow(), std::move(mark)};
      return stack;
    }
    if (is("not")) return mathsNode(MathsKind::Line, {argument(depth)}, QStringLiteral("strike"));
    if (is("pmod") || is("bmod") || is("mod")) return modulo(name, depth);
    if (is("left")) return fenced(depth);
    if (is("begin")) return environment(depth);
    if (is("right") || is("end") || is("\\")) throw Failure{};
    static const QSet<QString> sizes{QStringLiteral("big"),   QStringLiteral("Big"),   QStringLiteral("bigg"),
                                     QStringLiteral("Bigg"),  QStringLiteral("bigl"),  QStringLiteral("bigr"),
                                     QStringLiteral("Bigl"),  QStringLiteral("Bigr"),  QStringLiteral("biggl"),
                                     QStringLiteral("biggr"), QStringLiteral("middle")};
    if (sizes.contains(name)) {
      const QString fence = delimiter();
      MathsNode symbol = mathsNode(MathsKind::Symbol, {}, fence);
      symbol.cls = name.endsWith(QLatin1Char('r'))   ? MathsClass::Closing
                   : name.endsWith(QLatin1Char('l')) ? MathsClass::Opening
                                                     : MathsClass::Ordinary;
      symbol.alphabet = MathsAlphabet::Roman;
      return symbol;
    }
    if (is("tag")) {
      MathsNode words = mathsNode(MathsKind::Words, {}, QStringLiteral("\u2003(") + verbatim() + QLatin1Char(')'));
      return words;
    }
    if (auto symbol = mathsSymbol(name)) {
      if (m_alphabet == MathsAlphabet::Bold && symbol->kind == MathsKind::Symbol) symbol->alphabet = m_alphabet;
      return *symbol;
    }
    return mathsUnknown(m_tex.mid(start, m_at - start));
  }

  MathsNode modulo(const QString& name, int depth) {
    MathsNode word = mathsNode(MathsKind::Words, {}, QStringLiteral("mod\u2009"));
    if (name == QLatin1String("bmod")) {
      word.cls = MathsClass::Binary;
      word.text = QStringLiteral("mod");
      return word;
    }
    MathsNode inside = mathsRow({std::move(word), argument(depth)});
    if (name == QLatin1String("mod")) return inside;
    MathsNode fence = mathsNode(MathsKind::Fenced, {std::move(inside)});
    fence.left = QStringLiteral("(");
    fence.right = QStringLiteral(")");
    MathsNode space = *mathsSymbol(QStringLiteral("quad"));
    return mathsRow({std::move(space), std::move(fence)});
  }

  // Behind \left, \right, \big: a character or a command; "." is none.
  QString delimiter() {
    skipSpace();
    if (atEnd()) throw Failure{};
    if (here() != QLatin1Char('\\')) {
      const QChar c = m_tex[m_at++];
      if (c == QLatin1Char('<')) return QStringLiteral("\u27E8");
      if (c == QLatin1Char('>')) return QStringLiteral("\u27E9");
      return c == QLatin1Char('.') ? QString() : QString(c);
    }
    const QString name = peekCommand();
    const auto symbol = mathsSymbol(name);
    if (!symbol || symbol->kind != MathsKind::Symbol) throw Failure{};
    skipCommand(name);
    return symbol->text;
  }

  MathsNode fenced(int depth) {
    MathsNode node = mathsNode(MathsKind::Fenced, {});
    node.cls = MathsClass::Inner;
    node.left = delimiter();
    node.parts.push_back(rowUntil({QStringLiteral("right")}, depth + 1));
    if (peekCommand() != QLatin1String("right")) throw Failure{};
    skipCommand(QStringLiteral("right"));
    node.right = delimiter();
    return node;
  }

  // "[2pt]" behind the end of a row.
  void skipRowSpace() {
    static const QRegularExpression space(QStringLiteral("\\[\\s*-?[\\d.]+\\s*(?:pt|em|ex|mm|cm|in)\\s*\\]"));
    const auto match =
        space.match(m_tex, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (match.hasMatch()) m_at = match.capturedEnd();
  }

  MathsNode environment(int depth) {
    const QString name = verbatim();
    std::optional<MathsNode> known = mathsTable(name);
    if (!known) throw Failure{};
    MathsNode table = std::move(*known);
    if (name == QLatin1String("array")) table.alignment = verbatim().remove(QLatin1Char('|')).remove(QLatin1Char(' '));
    std::vector<std::vector<MathsNode>> rows(1);
    const QSet<QString> ends{QStringLiteral("\\"), QStringLiteral("end"), QStringLiteral("cr")};
    for (;;) {
      rows.back().push_back(rowUntil(ends, depth + 1, true));
      const QString stop = peekCommand();
      if (here() == QLatin1Char('&')) {
        ++m_at;
      } else if (stop == QLatin1String("\\") || stop == QLatin1String("cr")) {
        skipCommand(stop);
        skipRowSpace();
        rows.emplace_back();
      } else if (stop == QLatin1String("end")) {
        skipCommand(stop);
        if (verbatim() != name) throw Failure{};
        break;
      } else {
        throw Failure{};
      }
    }
    if (rows.size() > 1 && rows.back().size() == 1 && rows.back()[0].parts.empty()) rows.pop_back();
    for (const auto& cells : rows) table.columns = std::max(table.columns, static_cast<int>(cells.size()));
    for (auto& cells : rows) {
      cells.resize(static_cast<std::size_t>(table.columns));
      for (MathsNode& cell : cells) table.parts.push_back(std::move(cell));
    }
    return table;
  }

  const QString& m_tex;
  qsizetype m_at = 0;
  MathsAlphabet m_alphabet = MathsAlphabet::Normal;
};

}  // namespace

std::optional<MathsNode> parseMaths(const QString& tex) {
  try {
    return Parser(tex).whole();
  } catch (const Failure&) {
    return std::nullopt;
  }
}

}  // namespace podium
