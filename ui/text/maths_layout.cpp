#include "ui/text/maths_layout.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/common/theme.h"
#include "ui/text/markdown_source.h"
#include "ui/text/maths_fences.h"
#include "ui/text/maths_parser.h"
#include "ui/text/maths_symbols.h"

namespace podium {
namespace {

// Shares of the font's size, after TeX's plain format.
constexpr double kScript = 0.72, kBigDisplay = 1.7, kBigText = 1.25, kRule = 0.055, kGap = 0.12, kSupRaise = 0.42,
                 kSubDrop = 0.2, kCellGap = 0.9, kRowGap = 0.35, kThick = 5 / 18.0;
constexpr int kSmallestFont = 8;

struct Style {
  bool display = false;
  int level = 0;  // 0 text, 1 script, 2 script of scripts
  Style script() const { return {false, std::min(2, level + 1)}; }
  Style inside() const { return {false, level}; }
};

class Layouter {
 public:
  explicit Layouter(const QFont& font) : m_base(font) {}

  MathsLayout row(const MathsNode& node, Style style) {
    if (node.style != MathsStyle::Inherit) style.display = node.style == MathsStyle::Display;
    MathsLayout out;
    MathsClass before = MathsClass::Opening;
    bool first = true;
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      const MathsNode& part = node.parts[i];
      if (part.kind == MathsKind::Space) {
        out.width = std::max(0.0, out.width + part.em * em(style));
        continue;
      }
      MathsClass cls = classOf(part);
      if (cls == MathsClass::Binary && (first || !takesBinaryBehind(before) || i + 1 == node.parts.size()))
        cls = MathsClass::Ordinary;
      if (!first) out.width += mathsSpace(before, cls, style.level > 0) * em(style);
      out.place(layOut(part, style), out.width, 0);
      before = cls;
      first = false;
    }
    if (out.ascent == 0 && out.descent == 0) out.ascent = 0.45 * em(style);
    return out;
  }

 private:
  QFont font(Style style, MathsAlphabet alphabet = MathsAlphabet::Roman, double scale = 1.0) const {
    QFont font = alphabet == MathsAlphabet::Typewriter ? codeFont() : m_base;
    if (alphabet == MathsAlphabet::Sans) font.setFamily(QStringLiteral("sans-serif"));
    const double size = m_base.pixelSize() * std::pow(kScript, style.level) * scale;
    font.setPixelSize(std::max(kSmallestFont, static_cast<int>(std::lround(size))));
    font.setItalic(alphabet == MathsAlphabet::Italic);
    font.setWeight(alphabet == MathsAlphabet::Bold ? QFont::Bold : QFont::Normal);
    return font;
  }
  double em(Style style) const { return font(style).pixelSize(); }
  double axis(Style style) const { return 0.26 * em(style); }
  double rule(Style style) const { return std::max(1.0, kRule * em(style)); }

  static MathsClass classOf(const MathsNode& node) {
    if (node.kind == MathsKind::Row && node.parts.size() == 1) return classOf(node.parts[0]);
    if (node.kind == MathsKind::Scripts) return classOf(node.parts[0]);
    return node.cls;
  }
  // Exact ink above and below the baseline, so that scripts sit close.
  MathsLayout glyphs(const QString& text, const QFont& font) const {
    MathsLayout out;
    const QFontMetricsF metrics(font);
    const QRectF ink = metrics.tightBoundingRect(text);
    out.width = std::max(metrics.horizontalAdvance(text), font.italic() ? ink.right() : 0.0);
    out.ascent = std::max(0.0, -ink.top());
    out.descent = std::max(0.0, ink.bottom());
    out.glyphs.push_back({{0, 0}, text, font});
    return out;
  }

  MathsLayout layOut(const MathsNode& node, Style style) {
    switch (node.kind) {
      case MathsKind::Row:
        return row(node, style);
      case MathsKind::Symbol:
        return symbol(node, style);
      case MathsKind::Words:
        return glyphs(node.text, font(style, node.alphabet));
      case MathsKind::Unknown:
        return glyphs(node.text, font(style, MathsAlphabet::Typewriter, 0.9));
      case MathsKind::Space: {
        MathsLayout gap;
        gap.width = std::max(0.0, node.em * em(style));
        return gap;
      }
      case MathsKind::Fraction:
        return fraction(node, style);
      case MathsKind::Root:
        return root(node, style);
      case MathsKind::Scripts:
        return scripts(node, style);
      case MathsKind::Accent:
        return accent(node, style);
      case MathsKind::Fenced:
        return fence(layOut(node.parts[0], style), node.left, node.right, style);
      case MathsKind::Table:
        return table(node, style);
      case MathsKind::Line:
        return line(node, style);
      case MathsKind::Brace:
        return brace(node, style);
    }
    return {};
  }

  MathsLayout symbol(const MathsNode& node, Style style) {
    if (node.big) {
      MathsLayout ink = glyphs(node.text, font(style, MathsAlphabet::Roman, style.display ? kBigDisplay : kBigText));
      MathsLayout out;  // centred on the axis
      const double shift = (ink.ascent - ink.descent) / 2 - axis(style);
      out.place(ink, 0, shift);
      return out;
    }
    QString text = node.text;
    if (!text.isEmpty() && node.alphabet >= MathsAlphabet::Blackboard) {
      const QFont plain = font(style);
      const QString styled = inAlphabet(text.toUcs4().at(0), node.alphabet);
      if (QFontMetricsF(plain).inFontUcs4(styled.toUcs4().at(0))) return glyphs(styled, plain);
      const bool slanted = node.alphabet == MathsAlphabet::Calligraphic || node.alphabet == MathsAlphabet::Fraktur;
      return glyphs(text, font(style, slanted ? MathsAlphabet::Italic : node.alphabet));
    }
    return glyphs(text, font(style, node.alphabet == MathsAlphabet::Normal ? MathsAlphabet::Roman : node.alphabet));
  }

  MathsLayout fraction(const MathsNode& node, Style style) {
    if (node.style != MathsStyle::Inherit) style.display = node.style == MathsStyle::Display;
    const Style inner = style.display ? style.inside() : style.script();
    const MathsLayout above = layOut(node.parts[0], inner), below = layOut(node.parts[1], inner);
    const double pen = rule(style), gap = kGap * em(style) * (style.display ? 1.6 : 1.0), middle = axis(style);
    MathsLayout out;
    const double side = 0.1 * em(style), wide = std::max(above.width, below.width) + 2 * side;
    out.place(above, (wide - above.width) / 2, -middle - pen / 2 - gap - above.descent);
    out.place(below, (wide - below.width) / 2, -middle + pen / 2 + gap + below.ascent);
    out.width = wide;
    if (node.bar) out.rules.push_back({side / 2, -middle - pen / 2, wide - side, pen});
    return out;
  }

  MathsLayout root(const MathsNode& node, Style style) {
    const MathsLayout inside = layOut(node.parts[0], style.inside());
    const double pen = rule(style), gap = kGap * em(style) + pen, size = em(style);
    const double top = -std::max(inside.ascent, 0.6 * size) - gap, bottom = std::max(inside.descent, 0.05 * size);
    double x = 0;
    MathsLayout out;
    if (!node.parts[1].parts.empty()) {
      const MathsLayout degree = layOut(node.parts[1], {false, 2});
      out.place(degree, 0, top + (bottom - top) * 0.45 - degree.descent);
      x = std::max(0.0, degree.width - 0.25 * size);
    }
    const double hook = 0.55 * size;
    QPainterPath sign;
    sign.moveTo(x, top + (bottom - top) * 0.62);
    sign.lineTo(x + hook * 0.25, top + (bottom - top) * 0.55);
    sign.lineTo(x + hook * 0.55, bottom);
    sign.lineTo(x + hook, top);
    sign.lineTo(x + hook + inside.width + 0.1 * size, top);
    out.strokes.push_back({sign, pen});
    out.place(inside, x + hook + 0.05 * size, 0);
    out.width = x + hook + inside.width + 0.15 * size;
    out.ascent = std::max(out.ascent, -top + pen);
    out.descent = std::max(out.descent, bottom);
    return out;
  }

  MathsLayout scripts(const MathsNode& node, Style style) {
    const MathsLayout base = layOut(node.parts[0], style);
    const bool hasBelow = !node.parts[1].parts.empty(), hasAbove = !node.parts[2].parts.empty();
    const MathsLayout below = hasBelow ? layOut(node.parts[1], style.script()) : MathsLayout{};
    const MathsLayout above = hasAbove ? layOut(node.parts[2], style.script()) : MathsLayout{};
    const double size = em(style), gap = kGap * size;
    MathsLayout out;
    if (node.limits && (style.display || node.always)) {
      const double wide = std::max({base.width, below.width, above.width});
      out.place(base, (wide - base.width) / 2, 0);
      if (hasAbove) out.place(above, (wide - above.width) / 2, -base.ascent - gap - above.descent);
      if (hasBelow) out.place(below, (wide - below.width) / 2, base.descent + gap + below.ascent);
      out.width = wide;
      return out;
    }
    double up = std::max(kSupRaise * size, base.ascent - 0.45 * above.ascent - 0.1 * size);
    double down = std::max(kSubDrop * size, base.descent + 0.25 * below.ascent);
    up = std::max(up, above.descent + 0.25 * size);
    if (hasAbove && hasBelow) {
      const double between = (up - above.descent) - (below.ascent - down);
      if (between < 1.5 * gap) down += 1.5 * gap - between;
    }
    out.place(base, 0, 0);
    const double x = base.width + 0.03 * size;
    if (hasAbove) out.place(above, x, -up);
    if (hasBelow) out.place(below, node.parts[0].big ? base.width * 0.8 : x, down);
    out.width += 0.05 * size;
    return out;
  }

  MathsLayout accent(const MathsNode& node, Style style) {
    const MathsLayout base = layOut(node.parts[0], style);
    const double size = em(style), pen = rule(style), top = -base.ascent - 0.12 * size;
    MathsLayout out = base;
    const double room = node.wide ? base.width : std::min(std::max(base.width, 0.3 * size), 0.45 * size);
    const double lean = node.parts[0].parts.size() <= 1 && !node.wide ? 0.08 * size : 0.0;
    const double left = (base.width - room) / 2 + lean;
    const MathsStroke mark{accentPath(node.text.at(0), {left, top - 0.2 * size, room, 0.2 * size}), pen};
    out.strokes.push_back(mark);
    out.ascent = std::max(out.ascent, -top + 0.25 * size);
    return out;
  }

  MathsLayout fence(const MathsLayout& inside, const QString& left, const QString& right, Style style) {
    const double size = em(style), middle = axis(style);
    const double reach = std::max({inside.ascent - middle, inside.descent + middle, 0.42 * size}) + 0.06 * size;
    MathsLayout out;
    const auto side = [&](const QString& delimiter) {
      if (delimiter.isEmpty()) return;
      const double wide = std::min(0.5 * size, 0.24 * size + 0.06 * reach);
      out.width += 0.06 * size;
      const auto path = fencePath(delimiter, {out.width, -middle - reach, wide, 2 * reach});
      if (!path) {
        out.place(glyphs(delimiter, font(style)), out.width, 0);
        return;
      }
      out.strokes.push_back({*path, std::max(1.0, 1.2 * rule(style))});
      out.width += wide + 0.05 * size;
      out.ascent = std::max(out.ascent, middle + reach);
      out.descent = std::max(out.descent, reach - middle);
    };
    side(left);
    out.place(inside, out.width + (left.isEmpty() ? 0.0 : 0.05 * size), 0);
    out.width += right.isEmpty() ? 0.0 : 0.1 * size;
    side(right);
    return out;
  }

  MathsLayout table(const MathsNode& node, Style style) {
    const auto columns = static_cast<std::size_t>(std::max(1, node.columns));
    Style inner = style.inside();
    inner.display = node.style == MathsStyle::Display;
    const double size = em(style);
    std::vector<MathsLayout> cells;
    for (const MathsNode& part : node.parts) cells.push_back(layOut(part, inner));
    std::vector<double> widths(columns, 0.0);
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i % columns] = std::max(widths[i % columns], cells[i].width);
    const bool equations = node.style == MathsStyle::Display;
    MathsLayout body;
    double y = 0;
    for (std::size_t first = 0; first < cells.size(); first += columns) {
      double up = 0.7 * size, down = 0.2 * size, x = 0;
      for (std::size_t i = first; i < first + columns; ++i) {
        up = std::max(up, cells[i].ascent);
        down = std::max(down, cells[i].descent);
      }
      y += up + (first > 0 ? kRowGap * size : 0.0);
      for (std::size_t c = 0; c < columns; ++c) {
        const MathsLayout& cell = cells[first + c];
        const QChar side = node.alignment.isEmpty()
                               ? QLatin1Char('c')
                               : node.alignment.at(static_cast<qsizetype>(c) % node.alignment.size());
        const double spare = widths[c] - cell.width;
        const double shift = side == QLatin1Char('l') ? 0 : side == QLatin1Char('r') ? spare : spare / 2;
        body.place(cell, x + shift, y);
        x += widths[c] + (equations ? (c % 2 == 0 ? kThick * size : 2 * size) : kCellGap * size);
      }
      y += down;
    }
    double total = 0;
    for (std::size_t c = 0; c < columns; ++c)
      total += widths[c] + (c == 0 ? 0.0 : equations ? (c % 2 == 1 ? kThick * size : 2 * size) : kCellGap * size);
    body.width = total;
    MathsLayout centred;
    centred.place(body, 0, -y / 2 - axis(style));
    centred.width = total;
    centred.ascent = y / 2 + axis(style);
    centred.descent = std::max(0.0, y / 2 - axis(style));
    return fence(centred, node.left, node.right, style);
  }

  MathsLayout line(const MathsNode& node, Style style) {
    const MathsLayout inside = layOut(node.parts[0], style);
    const double size = em(style), pen = rule(style), gap = 1.5 * kGap * size;
    MathsLayout out;
    if (node.text == QLatin1String("box")) {
      const double pad = 2 * gap;
      out.place(inside, pad, 0);
      out.width += pad;
      out.ascent += pad;
      out.descent += pad;
      QPainterPath frame;
      frame.addRect({pen / 2, -out.ascent + pen / 2, out.width - pen, out.height() - pen});
      out.strokes.push_back({frame, pen});
      return out;
    }
    out.place(inside, 0, 0);
    if (node.text == QLatin1String("over")) {
      out.rules.push_back({0, -inside.ascent - gap, inside.width, pen});
      out.ascent += gap + pen;
    } else if (node.text == QLatin1String("under")) {
      out.rules.push_back({0, inside.descent + gap, inside.width, pen});
      out.descent += gap + 2 * pen;
    } else {
      QPainterPath strike;
      strike.moveTo(0, inside.descent);
      strike.lineTo(inside.width, -inside.ascent);
      out.strokes.push_back({strike, pen});
    }
    return out;
  }

  MathsLayout brace(const MathsNode& node, Style style) {
    const MathsLayout inside = layOut(node.parts[0], style);
    const double size = em(style), high = 0.3 * size, gap = kGap * size;
    const bool over = node.text == QLatin1String("over");
    MathsLayout out;
    out.place(inside, 0, 0);
    const double top = over ? -inside.ascent - gap - high : inside.descent + gap;
    out.strokes.push_back({bracePath({0, top, inside.width, high}, over), rule(style)});
    (over ? out.ascent : out.descent) += gap + high;
    return out;
  }

  QFont m_base;
};

}  // namespace

MathsLayout layOutMaths(const MathsNode& row, const QFont& font, bool display) {
  return Layouter(font).row(row, {display, 0});
}

MathsLayout layOutMaths(const MathsSource& maths, const QFont& font) {
  const auto qt = [](const std::u32string& text) {
    return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size()));
  };
  if (const auto row = parseMaths(qt(maths.tex))) return layOutMaths(*row, font, maths.display);
  MathsNode source;
  source.kind = MathsKind::Unknown;
  source.text = qt(maths.source).replace(QLatin1Char('\n'), QLatin1Char(' '));
  MathsNode only;
  only.parts.push_back(source);
  return layOutMaths(only, font, false);
}

}  // namespace podium
