#include "ui/text/rich_text.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QTextBlock>
#include <QThread>
#include <QUrl>
#include <algorithm>

#include "ui/text/conversation.h"
#include "ui/text/markdown_writer.h"
#include "ui/text/maths_object.h"
#include "ui/text/text_parts.h"
#include "ui/text/text_writer.h"

namespace podium {
namespace {

// Texts come from files that nobody here wrote: whatever they name is not loaded.
class InertDocument : public QTextDocument {
 public:
  using QTextDocument::QTextDocument;

 protected:
  QVariant loadResource(int, const QUrl&) override { return {}; }
};

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::RichText)
};

// "user" is said in the reader's language; a role that is not known stands as it is.
QString roleText(const std::u32string& role) {
  const QString word = QString::fromUcs4(role.data(), static_cast<qsizetype>(role.size()));
  const QString known = word.toLower();
  if (known == QLatin1String("user") || known == QLatin1String("human") || known == QLatin1String("prompter"))
    return Words::tr("Person");
  if (known == QLatin1String("assistant")) return Words::tr("Assistant");
  if (known == QLatin1String("system")) return Words::tr("System");
  if (known == QLatin1String("tool")) return Words::tr("Tool");
  return word.isEmpty() ? Words::tr("No role") : word;
}

void writeConversation(const std::vector<Turn>& turns, TextWriter& writer, PreparedText& into) {
  QTextCharFormat label = writer.bodyFormat();
  QFont font = label.font();
  font.setPixelSize(static_cast<int>(TextSize::Small));
  font.setWeight(QFont::DemiBold);
  label.setFont(font);
  label.setForeground(writer.colours().textMuted);
  bool first = true;
  for (const Turn& turn : turns) {
    QTextBlockFormat format;
    format.setTopMargin(first ? 0 : space::kL);
    format.setBottomMargin(extent::kHairline * 2);
    format.setLineHeight(writer.metrics().codeLine, QTextBlockFormat::FixedHeight);
    writer.beginBlock(format, label);
    writer.writeLabel(roleText(turn.role), label);
    writeMarkdown(turn.content, writer, into);
    first = false;
  }
}

void writeBody(const std::u32string& body, TextWriter& writer, PreparedText& into) {
  if (writeSteps(body, writer, into)) return;
  switch (into.content->format) {
    case TextFormat::Plain:
      return writePlain(sourceText(body), writer);
    case TextFormat::Markdown:
      return writeMarkdown(sourceText(body), writer, into);
    case TextFormat::Conversation:
      if (const auto turns = readConversation(body)) return writeConversation(*turns, writer, into);
      return writePlain(sourceText(body), writer);
    case TextFormat::Code:
      return writer.writeCode(sourceText(body), QString::fromStdString(into.content->language), 0, true, 0);
  }
}

// Without the names of parts and without evidence.
QString ownWords(const PreparedText& text) {
  if (text.parts.empty()) return plainText(text);
  const auto startOf = [&](int block) {
    const QTextBlock found = text.document->findBlockByNumber(block);
    return found.isValid() ? found.position() : text.document->characterCount();
  };
  if (text.parts.front().kind == PartKind::Evidence) return plainText(text, 0, startOf(text.parts.front().firstBlock));
  QStringList steps;
  for (const TextPart& part : text.parts)
    if (part.kind == PartKind::Step)
      steps += plainText(text, startOf(part.firstBlock + 1), startOf(part.lastBlock + 1));
  return steps.join(QLatin1Char('\n'));
}

const ListMarker* markerOf(const PreparedText& text, int block) {
  const auto found = std::lower_bound(text.markers.begin(), text.markers.end(), block,
                                      [](const ListMarker& marker, int number) { return marker.block < number; });
  return found != text.markers.end() && found->block == block ? &*found : nullptr;
}

bool hasSource(SourceRange range) { return range != kNoSource && !range.isEmpty(); }

bool isWordOfItsOwn(char32_t c) {
  switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
      return true;
    default:
      return false;
  }
}

}  // namespace

PreparedText::PreparedText() = default;
PreparedText::~PreparedText() = default;

int textColumnWidth(const QFont& font) {
  return static_cast<int>(QFontMetricsF(font).averageCharWidth() * extent::kTextColumn);
}

TextLook textLook(int available) {
  TextLook look{.theme = Theme::instance().name(),
                .body = textFont(TextSize::Body),
                .code = codeFont(TextSize::Body),
                .maths = mathsFont(TextSize::Heading),
                .width = 0};
  look.width = std::clamp(available, space::kXxl, textColumnWidth(look.body));
  return look;
}

std::shared_ptr<PreparedText> prepareText(std::shared_ptr<const Content> content, const TextLook& look) {
  auto prepared = std::make_shared<PreparedText>();
  prepared->content = content ? std::move(content) : std::make_shared<const Content>();
  prepared->look = look;
  prepared->document = std::make_unique<InertDocument>();
  const std::u32string body = codePoints(prepared->content->body);
  {
    TextWriter writer(*prepared);
    writeBody(body, writer, *prepared);
    writeEvidence(writer, *prepared);
    writer.finish();
  }
  if (QCoreApplication* application = QCoreApplication::instance())
    if (prepared->document->thread() != application->thread()) prepared->document->moveToThread(application->thread());
  return prepared;
}

QString plainText(const PreparedText& text) { return plainText(text, 0, text.document->characterCount()); }

QString plainText(const PreparedText& text, int begin, int end) {
  QString out;
  const QTextDocument& document = *text.document;
  for (QTextBlock block = document.findBlock(begin); block.isValid() && block.position() < end; block = block.next()) {
    if (begin <= block.position()) {
      if (!out.isEmpty()) out += QLatin1Char('\n');
      if (const ListMarker* marker = markerOf(text, block.blockNumber())) out += marker->text + QLatin1Char(' ');
    } else if (!out.isEmpty()) {
      out += QLatin1Char('\n');
    }
    for (auto it = block.begin(); !it.atEnd(); ++it) {
      const QTextFragment fragment = it.fragment();
      const int from = std::max(begin, fragment.position());
      const int to = std::min(end, fragment.position() + fragment.length());
      if (from >= to) continue;
      const QString source = mathsSource(fragment.charFormat());
      if (source.isEmpty())
        out += fragment.text().mid(from - fragment.position(), to - from);
      else
        for (int i = from; i < to; ++i) out += source;
    }
  }
  return out.replace(QChar::LineSeparator, QLatin1Char('\n')).remove(QChar::ObjectReplacementCharacter);
}

std::optional<SourceRange> sourceOf(const PreparedText& text, int begin, int end) {
  std::optional<SourceRange> found;
  end = std::min(end, static_cast<int>(text.source.size()));
  for (int i = std::max(0, begin); i < end; ++i) {
    const SourceRange range = text.source[static_cast<std::size_t>(i)];
    if (!hasSource(range)) continue;
    if (!found) found = range;
    found->begin = std::min(found->begin, range.begin);
    found->end = std::max(found->end, range.end);
  }
  return found;
}

std::optional<std::pair<int, int>> positionsOf(const PreparedText& text, SourceRange range) {
  int first = -1, last = -1;
  for (std::size_t i = 0; i < text.source.size(); ++i) {
    const SourceRange own = text.source[i];
    if (!hasSource(own) || own.end <= range.begin || own.begin >= range.end) continue;
    if (first < 0) first = static_cast<int>(i);
    last = static_cast<int>(i);
  }
  if (first < 0) return std::nullopt;
  return std::pair{first, last + 1};
}

TextLength textLength(const PreparedText& text) {
  TextLength length;
  bool inWord = false;
  for (const char32_t c : ownWords(text).toUcs4()) {
    const bool space = QChar::isSpace(c);
    if (!space) ++length.characters;
    const bool letter = QChar::isLetterOrNumber(c) || (inWord && !space && (c == U'\'' || c == 0x2019 || c == U'-'));
    if (letter && isWordOfItsOwn(c)) {
      ++length.words;
      inWord = false;
    } else {
      if (letter && !inWord) ++length.words;
      inWord = letter;
    }
  }
  return length;
}

}  // namespace podium
