#include "ui/text/maths_object.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QPainter>
#include <QTextBlock>
#include <QTextObjectInterface>
#include <algorithm>
#include <vector>

#include "ui/text/maths_layout.h"

namespace podium {
namespace {

constexpr int kMathsObject = QTextFormat::UserObject + 1;
constexpr int kSource = QTextFormat::UserProperty + 1, kFormula = QTextFormat::UserProperty + 2;
constexpr char16_t kFirstPrivate = 0xE000;
constexpr std::size_t kPrivates = 6400;

// Qt centres an object of this alignment on half the height of an x, whatever its baseline: the box is made so high
// that the formula fits with its baseline where Qt puts that of the line.
double halfX(const QFont& font) { return QFontMetrics(font).xHeight() / 2.0; }
double boxHeight(double ascent, double descent, double half) { return std::max(2 * ascent - half, 2 * descent + half); }

// Lives as a child of the document, and draws its formulas.
class MathsObject : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)
 public:
  using QObject::QObject;
  int add(MathsLayout layout) {
    m_formulas.push_back(std::move(layout));
    return static_cast<int>(m_formulas.size()) - 1;
  }

  QSizeF intrinsicSize(QTextDocument* document, int, const QTextFormat& format) override {
    const MathsLayout& formula = of(format);
    const double scale = scaleOf(*document, formula);
    const double half = halfX(format.toCharFormat().font());
    return {formula.width * scale, boxHeight(formula.ascent * scale, formula.descent * scale, half)};
  }

  void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int,
                  const QTextFormat& format) override {
    const MathsLayout& formula = of(format);
    const QTextCharFormat chars = format.toCharFormat();
    const double scale = scaleOf(*document, formula);
    const double baseline = (rect.height() + halfX(chars.font())) / 2;
    painter->save();
    painter->translate(rect.left(), rect.top() + baseline);
    painter->scale(scale, scale);
    paintMaths(*painter, formula, chars.foreground().color());
    painter->restore();
  }

 private:
  const MathsLayout& of(const QTextFormat& format) const {
    return m_formulas.at(static_cast<std::size_t>(format.intProperty(kFormula)));
  }
  // A formula that is wider than the column is shown smaller: nothing is cut off.
  static double scaleOf(const QTextDocument& document, const MathsLayout& formula) {
    const double room = document.textWidth();
    return room > 0 && formula.width > room ? room / formula.width : 1.0;
  }

  std::vector<MathsLayout> m_formulas;
};

}  // namespace

void registerMaths(QTextDocument& document) {
  document.documentLayout()->registerHandler(kMathsObject, new MathsObject(&document));
}

MathsPlace addMaths(QTextDocument& document, const MathsSource& maths, const QFont& font, QTextCharFormat& format) {
  auto* object = document.findChild<MathsObject*>();
  MathsLayout layout = layOutMaths(maths, font);
  const MathsPlace place{layout.width, layout.ascent, layout.descent};
  const QString source = QString::fromUcs4(maths.source.data(), static_cast<qsizetype>(maths.source.size()));
  format.setObjectType(kMathsObject);
  format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
  format.setProperty(kSource, source);
  format.setProperty(kFormula, object->add(std::move(layout)));
  format.setToolTip(source);
  return place;
}

QString mathsSource(const QTextCharFormat& format) {
  return format.objectType() == kMathsObject ? format.stringProperty(kSource) : QString();
}

void markMaths(const QTextDocument& document, QString& rawText) {
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    for (auto it = block.begin(); !it.atEnd(); ++it) {
      const QTextFragment fragment = it.fragment();
      const QString source = mathsSource(fragment.charFormat());
      if (source.isEmpty()) continue;
      const auto hash = static_cast<std::size_t>(qHash(source, 0)) % kPrivates;
      for (int i = 0; i < fragment.length(); ++i)
        rawText[fragment.position() + i] = QChar(static_cast<char16_t>(kFirstPrivate + hash));
    }
  }
}

}  // namespace podium

#include "maths_object.moc"
