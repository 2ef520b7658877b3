#include "ui/text/text_parts.h"

#include <QCoreApplication>

#include "ui/text/markdown_writer.h"
#include "ui/text/text_writer.h"

namespace podium {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(TextParts)
};

QTextCharFormat inFont(QTextCharFormat format, const QColor& colour, TextSize size, QFont::Weight weight) {
  QFont font = format.font();
  font.setPixelSize(static_cast<int>(size));
  font.setWeight(weight);
  format.setFont(font);
  format.setForeground(colour);
  return format;
}

// What stands in no body.
SourceText unplaced(const std::string& utf8) {
  SourceText text = sourceText(codePoints(utf8));
  text.from.assign(text.size(), kNoSource);
  return text;
}

// The line with the name of a part; the judgement is painted at its right.
void beginPart(PartKind kind, int index, TextWriter& writer, PreparedText& into) {
  const bool first = writer.nextBlock() == 0;
  QTextBlockFormat format;
  format.setTopMargin(first ? 0 : space::kM);
  format.setBottomMargin(extent::kHairline);
  format.setLineHeight(extent::kPartHeader, QTextBlockFormat::FixedHeight);
  const auto label = inFont(writer.bodyFormat(), writer.colours().textMuted, TextSize::Small, QFont::DemiBold);
  const int block = writer.beginBlock(format, label);
  into.parts.push_back({kind, index, block, block});
  const QString name = kind == PartKind::Step ? Words::tr("Step %1") : Words::tr("Claim %1");
  writer.writeLabel(name.arg(index + 1), label);
}

void writeLine(const std::string& utf8, const QTextCharFormat& chars, int left, TextWriter& writer) {
  if (utf8.empty()) return;
  QTextBlockFormat format;
  format.setLeftMargin(left);
  format.setBottomMargin(extent::kHairline * 2);
  format.setLineHeight(writer.metrics().bodyLine, QTextBlockFormat::FixedHeight);
  writer.beginBlock(format, chars);
  const SourceText text = unplaced(utf8);
  writer.write(text.chars, text.from.data(), chars);
}

}  // namespace

bool writeSteps(std::u32string_view body, TextWriter& writer, PreparedText& into) {
  const Content& content = *into.content;
  const bool words = content.format == TextFormat::Plain || content.format == TextFormat::Markdown;
  if (content.steps.empty() || !words) return false;
  std::size_t from = 0;
  for (std::size_t i = 0; i < content.steps.size(); ++i) {
    beginPart(PartKind::Step, static_cast<int>(i), writer, into);
    const std::u32string step = codePoints(content.steps[i]);
    const std::size_t at = body.find(step, from);
    const bool placed = at != std::u32string_view::npos;
    const SourceText text = placed ? sourceText(step, static_cast<std::uint32_t>(at)) : unplaced(content.steps[i]);
    if (placed) from = at + step.size();
    if (content.format == TextFormat::Markdown)
      writeMarkdown(text, writer, into);
    else
      writePlain(text, writer);
    into.parts.back().lastBlock = writer.blockNumber();
  }
  return true;
}

void writeEvidence(TextWriter& writer, PreparedText& into) {
  const auto& colours = writer.colours();
  const QTextCharFormat usual = writer.bodyFormat();
  int index = 0;
  for (const Evidence& evidence : into.content->evidence) {
    beginPart(PartKind::Evidence, index++, writer, into);
    writeLine(evidence.claim, inFont(usual, colours.text, TextSize::Body, QFont::DemiBold), 0, writer);
    if (!evidence.quote.empty()) {
      writeLine(evidence.quote, usual, writer.metrics().indent, writer);
      into.quotes.push_back({writer.blockNumber(), writer.blockNumber(), 0});
    }
    writeLine(evidence.title, inFont(usual, colours.textMuted, TextSize::Body, QFont::Normal), 0, writer);
    writeLine(evidence.url, inFont(usual, colours.textMuted, TextSize::Small, QFont::Normal), 0, writer);
    into.parts.back().lastBlock = writer.blockNumber();
  }
}

}  // namespace podium
