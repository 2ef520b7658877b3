#include "ui/text/span_labels.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextCursor>
#include <QTextObjectInterface>
#include <algorithm>

#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kLabelObject = QTextFormat::UserObject + 2;
constexpr int kName = QTextFormat::UserProperty + 11, kColour = QTextFormat::UserProperty + 12;
constexpr int kLongest = 24;  // characters of a name

class LabelObject : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)
 public:
  using QObject::QObject;

  QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override {
    const QFontMetricsF metrics(textFont(TextSize::Small, true));
    return {metrics.horizontalAdvance(format.stringProperty(kName)) + 2 * space::kXs + space::kXs, metrics.height()};
  }

  void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override {
    const QRectF tag = rect.adjusted(0, 0, -space::kXs, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(rankColour(format.intProperty(kColour)));
    painter->drawRoundedRect(tag, space::kXs, space::kXs);
    painter->setFont(textFont(TextSize::Small, true));
    painter->setPen(colours().onRank);
    painter->drawText(tag, Qt::AlignCenter, format.stringProperty(kName));
    painter->restore();
  }
};

}  // namespace

void SpanLabels::adopt(QTextDocument& document) {
  m_positions.clear();
  if (!document.findChild<LabelObject*>()) return;
  const QString tag(QChar::ObjectReplacementCharacter);
  for (QTextCursor found = document.find(tag); !found.isNull();) {
    const bool isTag = found.charFormat().objectType() == kLabelObject;
    const int next = isTag ? found.selectionStart() : found.selectionEnd();
    if (isTag) found.removeSelectedText();
    found = document.find(tag, next);
  }
}

void SpanLabels::set(QTextDocument& document, const std::vector<TextSpan>& spans) {
  if (!document.findChild<LabelObject*>())
    document.documentLayout()->registerHandler(kLabelObject, new LabelObject(&document));
  QTextCursor cursor(&document);
  cursor.beginEditBlock();
  for (std::size_t i = m_positions.size(); i-- > 0;) {
    cursor.setPosition(m_positions[i] + static_cast<int>(i));
    cursor.deleteChar();
  }
  m_positions.clear();
  std::vector<TextSpan> ordered = spans;
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const TextSpan& a, const TextSpan& b) { return a.begin < b.begin; });
  for (const TextSpan& span : ordered) {
    cursor.setPosition(std::min(span.begin + static_cast<int>(m_positions.size()), document.characterCount() - 1));
    QTextCharFormat format;
    format.setFont(document.defaultFont());
    format.setObjectType(kLabelObject);
    format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    format.setProperty(kName, span.label.size() > kLongest ? span.label.left(kLongest) + QChar(0x2026) : span.label);
    format.setProperty(kColour, span.colour);
    format.setToolTip(span.label);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    m_positions.push_back(span.begin);
  }
  cursor.endEditBlock();
}

int SpanLabels::toDocument(int position) const {
  const auto behind = std::upper_bound(m_positions.begin(), m_positions.end(), position);
  return position + static_cast<int>(behind - m_positions.begin());
}

int SpanLabels::toText(int position) const {
  int tags = 0;
  for (const int at : m_positions) {
    if (at + tags >= position) break;
    ++tags;
  }
  return position - tags;
}

}  // namespace podium

#include "span_labels.moc"
