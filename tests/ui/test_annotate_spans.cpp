// Passages as reasons: marked with the mouse and by keys alone, and what is stored of them.
#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/text_project.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/annotate/choice_palette.h"
#include "ui/annotate/text_item_view.h"
#include "ui/common/theme.h"
#include "ui/text/text_view.h"

using namespace podium;
using namespace podium::test;

namespace {

const std::string kFirst = "Zürich is a city. It lies by a lake; ships cross it.";
const std::string kSecond = "Bern is the capital. **It** has bears.";

ProjectInfo spanProject(std::vector<std::string> labels = {"wrong", "helpful", "vague"}) {
  ProjectInfo info = textProject(AnswerForm::Pair, 2);
  info.task.spanLabels = std::move(labels);
  info.task.confirm = true;
  return info;
}

struct SpanDesk {
  explicit SpanDesk(const ProjectInfo& info = spanProject())
      : fixture(info, batchOf({{text(kFirst), text(kSecond, TextFormat::Markdown)}})), desk(fixture) {
    desk.painted();
  }
  AnnotateFixture fixture;
  Desk desk;

  ChoicePalette* palette() { return desk.page->findChild<ChoicePalette*>(); }
  // Where the item at this position stands on the screen.
  int placeOf(int position) {
    const auto& order = desk.model().current().shownOrder;
    return static_cast<int>(std::find(order.begin(), order.end(), position) - order.begin());
  }
  ItemCard* card(int position) { return desk.card(placeOf(position)); }
  TextView* view(int position) { return qobject_cast<TextItemView*>(card(position)->view())->text(); }
  // The left edge of this character of the document, in the middle of its line.
  QPoint pointOf(int position, int character) {
    TextView* text = view(position);
    const QTextDocument& document = *text->text()->document;
    const QTextBlock block = document.findBlock(character);
    const QTextLine line = block.layout()->lineForTextPosition(character - block.position());
    const QPointF corner = document.documentLayout()->blockBoundingRect(block).topLeft();
    const double left = std::max<double>(space::kM, (text->viewport()->width() - text->text()->look.width) / 2);
    return QPointF(left + corner.x() + line.cursorToX(character - block.position()),
                   space::kM + corner.y() + line.y() + line.height() / 2)
        .toPoint();
  }
  void selectWords(int position, const QString& words) {
    const auto at = static_cast<int>(view(position)->text()->text.indexOf(words));
    QWidget* viewport = view(position)->viewport();
    desk.drag(viewport, pointOf(position, at), viewport, pointOf(position, at + static_cast<int>(words.size())));
  }
  // What is stored, as words of the bodies: "0 wrong: a city".
  QStringList stored() {
    const auto answers = fixture.standing();
    QStringList marks;
    for (const Span& span : answers.empty() ? std::vector<Span>{} : answers.back().parts.spans) {
      const QString body = QString::fromStdString(span.position == 0 ? kFirst : kSecond);
      marks += QStringLiteral("%1 %2: %3")
                   .arg(span.position)
                   .arg(QString::fromStdString(span.label), body.mid(span.begin, span.end - span.begin));
    }
    return marks;
  }
  void submit() {
    desk.type(QStringLiteral("<Left><Enter>"));
    QTRY_COMPARE(fixture.standing().size(), 1u);
  }
};

}  // namespace

class TestAnnotateSpans : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // What was marked before the answer was taken back leaves the places of further marks alone.
  void marksAfterUndoStandWhereTheyWereMade() {
    SpanDesk spans;
    spans.selectWords(0, QStringLiteral("a city"));
    QTRY_VERIFY(spans.palette()->isVisible());
    spans.desk.type(QStringLiteral("1"));
    spans.submit();
    spans.desk.type(QStringLiteral("z"));
    QTRY_VERIFY(spans.fixture.standing().empty());
    spans.desk.painted();
    TextView* view = spans.view(0);
    QCOMPARE(view->spans().size(), 1u);
    QCOMPARE(view->text()->document->toPlainText().size(), view->text()->text.size() + 1);
    view->select({37, 42});
    QCOMPARE(view->selectedText(), QStringLiteral("ships"));
    const auto range = view->selection();
    QVERIFY(range);
    Q_EMIT spans.card(0)->selected(spans.placeOf(0), static_cast<int>(range->begin), static_cast<int>(range->end));
    QTRY_VERIFY(spans.palette()->isVisible());
    spans.desk.type(QStringLiteral("2"));
    spans.submit();
    QCOMPARE(spans.stored(), (QStringList{QStringLiteral("0 wrong: a city"), QStringLiteral("0 helpful: ships")}));
  }

  void initTestCase() { applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

  void draggingOverWordsAsksForTheirLabel() {
    SpanDesk spans;
    spans.selectWords(0, QStringLiteral("a city"));
    QTRY_VERIFY(spans.palette()->isVisible());
    spans.desk.type(QStringLiteral("2"));
    QVERIFY(!spans.palette()->isVisible());
    QCOMPARE(spans.view(0)->spans().size(), 1u);
    QVERIFY(!spans.view(0)->selection());
    QVERIFY(spans.view(1)->spans().empty());
    spans.selectWords(1, QStringLiteral("It has bears"));  // across the signs that make a word bold
    QTRY_VERIFY(spans.palette()->isVisible());
    spans.desk.type(QStringLiteral("1"));
    spans.submit();
    QCOMPARE(spans.stored(),
             (QStringList{QStringLiteral("0 helpful: a city"), QStringLiteral("1 wrong: It** has bears")}));
  }

  void clickOnMarkedWordsChangesOrRemovesTheMark() {
    SpanDesk spans;
    spans.selectWords(0, QStringLiteral("a city"));
    QTRY_VERIFY(spans.palette()->isVisible());
    spans.desk.type(QStringLiteral("2"));
    const int inside = static_cast<int>(spans.view(0)->text()->text.indexOf(QStringLiteral("city"))) + 2;  // and a tag
    QTest::mouseClick(spans.view(0)->viewport(), Qt::LeftButton, {}, spans.pointOf(0, inside));
    QTRY_VERIFY(spans.palette()->isVisible());
    QVERIFY(spans.desk.model().draft().ranking().isEmpty());  // no choice of the card
    spans.desk.type(QStringLiteral("3"));
    QCOMPARE(spans.view(0)->spans().front().label, QStringLiteral("vague"));
    QTest::mouseClick(spans.view(0)->viewport(), Qt::LeftButton, {}, spans.pointOf(0, inside));
    QTRY_VERIFY(spans.palette()->isVisible());
    spans.desk.type(QStringLiteral("4"));
    QVERIFY(spans.view(0)->spans().empty());
    QTest::mouseClick(spans.view(0)->viewport(), Qt::LeftButton, {}, spans.pointOf(0, inside));
    QTRY_COMPARE(spans.desk.model().draft().ranking().rankOf(spans.placeOf(0)), 1);  // a click on the card again
    spans.desk.type(QStringLiteral("<Enter>"));
    QTRY_COMPARE(spans.fixture.standing().size(), 1u);
    QVERIFY(spans.stored().isEmpty());
  }

  void keysAloneMarkWordsAndSentences() {
    SpanDesk spans;
    Desk& desk = spans.desk;
    if (spans.placeOf(0) == 1) desk.type(QStringLiteral("v"));  // V goes from card to card
    desk.type(QStringLiteral("v<Right><Right><Right>"));
    QVERIFY(spans.card(0)->hasFocus());
    QCOMPARE(spans.view(0)->selectedText(), QStringLiteral("city"));
    QTest::keyClick(spans.card(0), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(spans.view(0)->selectedText(), QStringLiteral("a city"));
    desk.type(QStringLiteral("<Enter>"));
    QVERIFY(spans.palette()->isVisible());
    desk.type(QStringLiteral("1"));
    QVERIFY(spans.card(0)->hasFocus());  // and reading goes on
    desk.type(QStringLiteral("<Down>"));
    QCOMPARE(spans.view(0)->selectedText(), QStringLiteral("Zürich is a city."));
    desk.type(QStringLiteral("<Down>"));
    QCOMPARE(spans.view(0)->selectedText(), QStringLiteral("It lies by a lake; ships cross it."));
    desk.type(QStringLiteral("<Down>"));  // there is none behind it
    QCOMPARE(spans.view(0)->selectedText(), QStringLiteral("It lies by a lake; ships cross it."));
    desk.type(QStringLiteral("<Enter>3"));
    desk.type(QStringLiteral("<Up>"));
    QTest::keyClick(spans.card(0), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(spans.view(0)->selectedText().size(), static_cast<qsizetype>(QString::fromStdString(kFirst).size()));
    desk.type(QStringLiteral("<Esc>"));
    QVERIFY(!spans.view(0)->isReading() && !spans.view(0)->selection());
    QVERIFY(desk.model().draft().ranking().isEmpty());  // no arrow was a choice
    spans.submit();
    QCOMPARE(spans.stored(), (QStringList{QStringLiteral("0 wrong: a city"),
                                          QStringLiteral("0 vague: It lies by a lake; ships cross it.")}));
  }

  void deleteTakesTheMarksOffWhatIsSelected() {
    SpanDesk spans;
    Desk& desk = spans.desk;
    if (spans.placeOf(1) == 1) desk.type(QStringLiteral("v"));
    desk.type(QStringLiteral("v<Down><Enter>1<Down><Enter>2"));
    QCOMPARE(spans.view(1)->spans().size(), 2u);
    QTest::keyClick(spans.card(1), Qt::Key_Delete);
    QCOMPARE(spans.view(1)->spans().size(), 1u);
    desk.type(QStringLiteral("<Esc>"));
    spans.submit();
    QCOMPARE(spans.stored(), QStringList{QStringLiteral("1 wrong: Bern is the capital.")});
  }

  void onlyLabelNeedsNoQuestion() {
    SpanDesk spans(spanProject({"reason"}));
    spans.selectWords(0, QStringLiteral("a lake"));
    QTRY_COMPARE(spans.view(0)->spans().size(), 1u);
    QVERIFY(!spans.palette()->isVisible());
    spans.submit();
    QCOMPARE(spans.stored(), QStringList{QStringLiteral("0 reason: a lake")});
  }

  void projectsWithoutLabelsKeepTheirArrows() {
    SpanDesk spans(spanProject({}));
    spans.desk.type(QStringLiteral("v<Right>"));
    QVERIFY(!spans.view(0)->isReading() && !spans.view(1)->isReading());
    QCOMPARE(spans.desk.model().draft().ranking().rankOf(1), 1);
    auto* sheet = spans.desk.page->findChild<CheatSheet*>();
    spans.desk.type(QStringLiteral("?"));
    QVERIFY(!sheet->accessibleDescription().contains(QStringLiteral("Reading")));
    SpanDesk with;
    with.desk.type(QStringLiteral("?"));
    QVERIFY(
        with.desk.page->findChild<CheatSheet*>()->accessibleDescription().contains(QStringLiteral("Reading: label")));
  }

  void markSurvivesUndo() {
    SpanDesk spans;
    spans.selectWords(0, QStringLiteral("ships"));
    QTRY_VERIFY(spans.palette()->isVisible());
    spans.desk.type(QStringLiteral("1"));
    spans.submit();
    spans.desk.type(QStringLiteral("z"));
    spans.desk.painted();
    QCOMPARE(spans.view(0)->spans().size(), 1u);
    QCOMPARE(spans.view(0)->spans().front().label, QStringLiteral("wrong"));
  }
};

QTEST_MAIN(TestAnnotateSpans)
#include "test_annotate_spans.moc"
