#include "ui/history/first_lines.h"

#include <QRegularExpression>
#include <QStringList>

#include "ui/text/conversation.h"

namespace podium {
namespace {

constexpr std::size_t kEnough = 4096;  // bytes of a body that can matter for a few lines

QString bodyOf(const Content& content) {
  if (content.format == TextFormat::Conversation)
    if (const auto turns = readConversation(codePoints(content.body)); turns && !turns->empty())
      return QString::fromStdU32String(turns->back().content.chars);
  // A cut inside a letter leaves a sign of replacement at the very end, which is cut off below or never reached.
  return QString::fromUtf8(content.body.data(), static_cast<qsizetype>(std::min(content.body.size(), kEnough)));
}

// Headings, quotes, points of lists, fences and emphasis say how words look, not what they say.
QString withoutMarks(QString line) {
  static const QRegularExpression marks(QStringLiteral("^\\s*(?:(?:#{1,6}|>|[-*+]|```\\w*|~~~\\w*)(?:\\s+|$))+"));
  line.remove(marks);
  return line.remove(QLatin1String("**")).remove(QLatin1Char('`')).simplified();
}

QString shortened(QString text, int most) {
  if (text.size() <= most) return text;
  text.truncate(most - 1);
  if (text.back().isHighSurrogate()) text.chop(1);
  return text.trimmed() + QChar(0x2026);
}

QStringList linesOf(const Content& content) {
  const bool marked = content.format == TextFormat::Markdown || content.format == TextFormat::Conversation;
  QStringList lines;
  for (const QString& line : bodyOf(content).split(QLatin1Char('\n'))) {
    const QString words = marked ? withoutMarks(line) : line.trimmed();
    if (!words.isEmpty()) lines += words;
  }
  return lines;
}

}  // namespace

QString firstWords(const Content& content, int most) {
  return shortened(linesOf(content).join(QLatin1Char(' ')).simplified(), most);
}

QString firstLines(const Content& content, int lines, int most) {
  return shortened(linesOf(content).mid(0, lines).join(QLatin1Char('\n')), most);
}

}  // namespace podium
