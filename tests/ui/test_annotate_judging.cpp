// Steps of solutions and cited evidence: judged by keys and with the mouse, and what is stored of them.
#include <QApplication>
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/text_project.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/annotate/text_item_view.h"
#include "ui/common/theme.h"
#include "ui/text/text_view.h"

using namespace podium;
using namespace podium::test;

namespace {

Content solution(int steps) {
  Content content;
  content.format = TextFormat::Markdown;
  for (int step = 1; step <= steps; ++step) {
    content.steps.push_back("Now $x_" + std::to_string(step) + "$ is **" + std::to_string(step * step) + "**.");
    content.body += (step > 1 ? "\n" : "") + content.steps.back();
  }
  return content;
}

Content cited() {
  Content content = text("Bears live in Bern. They eat honey.");
  content.evidence = {{"Bears live in Bern", "The park by the Aare has been their home since 2009.", "BearPark",
                       "https://a.example/park"},
                      {"They eat honey", "", "A diary", ""},
                      {"They sleep", "In winter, most of them.", "", "https://b.example/<b>bears</b>"}};
  return content;
}

struct JudgingDesk {
  JudgingDesk(const ProjectInfo& info, const std::vector<Content>& items)
      : fixture(info, batchOf({items})), desk(fixture) {
    desk.painted();
  }
  AnnotateFixture fixture;
  Desk desk;
  TextView* view(int place = 0) { return qobject_cast<TextItemView*>(desk.card(place)->view())->text(); }
  QStringList words(int place = 0) {
    QStringList all;
    for (const PartMark& mark : view(place)->partMarks()) all += mark.word;
    return all;
  }
  void click(int part, int place = 0) {
    view(place)->scrollToPart(part);
    QTest::mouseClick(view(place)->viewport(), Qt::LeftButton, {}, view(place)->partHeader(part).center().toPoint());
  }
  AnswerParts stored() {
    [&] { QTRY_COMPARE(fixture.standing().size(), 1u); }();
    return fixture.standing().front().parts;
  }
};

ProjectInfo stepProject(AnswerForm form = AnswerForm::Rank, int k = 1) {
  ProjectInfo info = textProject(form, k);
  info.task.steps = true;
  return info;
}

ProjectInfo evidenceProject(AnswerForm form = AnswerForm::Rank, int k = 1) {
  ProjectInfo info = textProject(form, k);
  info.task.evidence = true;
  return info;
}

}  // namespace

class TestAnnotateJudging : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

  void keysJudgeStepAfterStep() {
    JudgingDesk judging(stepProject(), {solution(5)});
    QCOMPARE(judging.view()->text()->parts.size(), 5u);
    QCOMPARE(judging.view()->currentPart(), std::optional(0));
    judging.desk.type(QStringLiteral("++0-"));
    QCOMPARE(judging.view()->currentPart(), std::optional(4));
    judging.desk.type(QStringLiteral("--"));  // the last one: there is none behind it
    QCOMPARE(judging.words(),
             (QStringList{QStringLiteral("✓ right"), QStringLiteral("✓ right"), QStringLiteral("○ neutral"),
                          QStringLiteral("✕ wrong, the first one"), QStringLiteral("✕ wrong")}));
    QVERIFY(judging.view()->partMarks()[3].standsOut && !judging.view()->partMarks()[4].standsOut);
    judging.desk.type(QStringLiteral("kk"));
    QCOMPARE(judging.view()->currentPart(), std::optional(2));
    QTest::keyClick(judging.desk.page.get(), Qt::Key_Delete);
    judging.desk.type(QStringLiteral("j+<Enter>"));  // now the fifth is the first wrong one
    const AnswerParts parts = judging.stored();
    QCOMPARE(parts.steps, (std::vector<StepLabel>{{0, 0, 1}, {0, 1, 1}, {0, 3, 1}, {0, 4, -1}}));
    QCOMPARE(judging.fixture.standing().front().verdict, Verdict::Recorded);
  }

  void wrongStepStandsOutWhereItIsFirst() {
    JudgingDesk judging(stepProject(), {solution(3)});
    judging.desk.type(QStringLiteral("j-kk-"));
    QVERIFY(judging.view()->partMarks()[0].standsOut && !judging.view()->partMarks()[1].standsOut);
    const QImage with = judging.view()->viewport()->grab().toImage();
    bool found = false;
    for (int y = 0; y < with.height() && !found; ++y)
      for (int x = 0; x < with.width() && !found; ++x) found = with.pixel(x, y) == colours().gone.rgb();
    QVERIFY(found);
  }

  void clicksTurnAStepThroughItsStates() {
    JudgingDesk judging(stepProject(), {solution(3)});
    const char* states[] = {"✓ right", "○ neutral", "✕ wrong, the first one", "to judge", "✓ right"};
    for (const char* state : states) {
      judging.click(1);
      QCOMPARE(judging.words()[1], QString::fromUtf8(state));
    }
    QCOMPARE(judging.view()->currentPart(), std::optional(1));
    judging.desk.type(QStringLiteral("<Enter>"));
    QCOMPARE(judging.stored().steps, (std::vector<StepLabel>{{0, 1, 1}}));
  }

  void pairsJudgeTheCardWithTheKeyboard() {
    ProjectInfo info = stepProject(AnswerForm::Pair, 2);
    info.task.confirm = true;
    JudgingDesk judging(info, {solution(2), solution(30)});
    const auto order = judging.desk.model().current().shownOrder;
    const int first = order[0] == 0 ? 0 : 1, second = 1 - first;
    judging.desk.card(second)->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < 28; ++step) judging.desk.type(QStringLiteral("+"));
    const QRectF header = judging.view(second)->partHeader(28);  // it came into view by itself
    QVERIFY(header.top() >= 0 && header.bottom() <= judging.view(second)->viewport()->height());
    judging.desk.type(QStringLiteral("-"));
    judging.desk.card(first)->setFocus(Qt::TabFocusReason);
    QVERIFY(!judging.view(second)->currentPart());
    judging.desk.type(QStringLiteral("0"));
    judging.click(1, first);
    QVERIFY(judging.desk.model().draft().ranking().isEmpty());  // a click on a step is no choice
    judging.desk.page->setFocus();
    judging.desk.type(QStringLiteral("<Right><Enter>"));
    const AnswerParts parts = judging.stored();
    QCOMPARE(parts.steps.size(), 31u);
    const auto labelOf = [&](int position, int step) {
      for (const StepLabel& label : parts.steps)
        if (label.position == position && label.step == step) return label.label;
      return -9;
    };
    QCOMPARE(labelOf(1, 27), 1);
    QCOMPARE(labelOf(1, 28), -1);
    QCOMPARE(labelOf(1, 29), -9);
    QCOMPARE(labelOf(0, 0), 0);
    QCOMPARE(labelOf(0, 1), 1);
  }

  // Nobody has to look for the keyboard: the first step of the first card is framed, and keys go from card to card.
  void pairsAreJudgedFromTheFirstKeyOn() {
    ProjectInfo info = stepProject(AnswerForm::Pair, 2);
    info.task.confirm = true;
    JudgingDesk judging(info, {solution(2), solution(2)});
    QVERIFY(!judging.desk.grid()->focusedCard());
    QCOMPARE(judging.view(0)->currentPart(), std::optional(0));
    QVERIFY(!judging.view(1)->currentPart());
    judging.desk.type(QStringLiteral("+-"));
    QVERIFY(!judging.view(0)->currentPart());  // on to the other card
    QCOMPARE(judging.view(1)->currentPart(), std::optional(0));
    judging.desk.type(QStringLiteral("0k"));
    QCOMPARE(judging.view(1)->currentPart(), std::optional(0));
    judging.desk.type(QStringLiteral("k"));  // back to where the last card ended
    QCOMPARE(judging.view(0)->currentPart(), std::optional(1));
    judging.desk.type(QStringLiteral("jj+"));
    QCOMPARE(judging.words(0), (QStringList{QStringLiteral("✓ right"), QStringLiteral("✕ wrong, the first one")}));
    QCOMPARE(judging.words(1), (QStringList{QStringLiteral("○ neutral"), QStringLiteral("✓ right")}));
    QVERIFY(!judging.desk.grid()->focusedCard());
    judging.desk.type(QStringLiteral("<Right><Enter>"));
    QCOMPARE(judging.stored().steps.size(), 4u);
  }

  // A person who went to a card with Tab goes on to the next card with the parts.
  void keyboardFollowsThePartsFromCardToCard() {
    ProjectInfo info = evidenceProject(AnswerForm::Pair, 2);
    info.task.confirm = true;
    JudgingDesk judging(info, {cited(), cited()});
    judging.desk.type(QStringLiteral("<Tab>"));
    QVERIFY(judging.desk.card(0)->hasFocus());
    judging.desk.type(QStringLiteral("+++"));
    QVERIFY(judging.desk.card(1)->hasFocus());
    QCOMPARE(judging.view(1)->currentPart(), std::optional(0));
  }

  // Where steps are judged, "-" is theirs; what else it does is on Alt, and the cheat sheet says so.
  void stepsLeaveRejectToAlt() {
    JudgingDesk judging(stepProject(AnswerForm::Accept, 2), {solution(2), solution(2)});
    judging.desk.type(QStringLiteral("?"));
    const QString sheet = judging.desk.page->findChild<CheatSheet*>()->accessibleDescription();
    QVERIFY2(sheet.contains(QStringLiteral("Alt+-: Reject the card")), qPrintable(sheet));
    QVERIFY2(sheet.contains(QStringLiteral("\n-: Judging: wrong")), qPrintable(sheet));
    judging.desk.type(QStringLiteral("?<Right>-"));
    QVERIFY(judging.desk.card(0)->hasFocus());
    QVERIFY(!judging.desk.model().draft().accepted(0));
    QTest::keyClick(judging.desk.card(0), Qt::Key_Minus, Qt::AltModifier);
    QCOMPARE(judging.desk.model().draft().accepted(0), std::optional(false));
    judging.desk.type(QStringLiteral("b<Enter>"));
    const AnswerParts parts = judging.stored();  // waits until it is there
    QCOMPARE(parts.steps, (std::vector<StepLabel>{{judging.fixture.standing().front().shownOrder[0], 0, -1}}));
    // Without steps it is on "-" alone.
    JudgingDesk plain(textProject(AnswerForm::Accept, 2), {solution(2), solution(2)});
    plain.desk.type(QStringLiteral("<Right>-"));
    QCOMPARE(plain.desk.model().draft().accepted(0), std::optional(false));
  }

  void evidenceIsShownAndJudged() {
    JudgingDesk judging(evidenceProject(), {cited()});
    const QString shown = judging.view()->text()->text;
    for (const char* words : {"Bears live in Bern. They eat honey.", "The park by the Aare", "BearPark",
                              "https://a.example/park", "A diary", "https://b.example/<b>bears</b>"})
      QVERIFY2(shown.contains(QString::fromUtf8(words)), words);
    judging.desk.type(QStringLiteral("+0"));
    judging.click(2);
    judging.click(2);
    judging.click(2);
    QCOMPARE(judging.words(),
             (QStringList{QStringLiteral("✓ supported"), QStringLiteral("○ partly"), QStringLiteral("✕ unsupported")}));
    judging.desk.type(QStringLiteral("<Enter>"));
    QCOMPARE(
        judging.stored().evidence,
        (std::vector<EvidenceMark>{{0, 0, Support::Supported}, {0, 1, Support::Partly}, {0, 2, Support::Unsupported}}));
  }

  void partsThatAreNotAskedAboutAreOnlyShown() {
    Content both = solution(3);
    both.evidence = cited().evidence;
    JudgingDesk judging(evidenceProject(), {both});
    QCOMPARE(judging.view()->text()->parts.size(), 6u);
    QCOMPARE(judging.view()->currentPart(), std::optional(3));
    judging.click(0);
    judging.desk.type(QStringLiteral("k-<Enter>"));
    const AnswerParts parts = judging.stored();
    QVERIFY(parts.steps.empty());
    QCOMPARE(parts.evidence, (std::vector<EvidenceMark>{{0, 0, Support::Unsupported}}));
  }

  void judgedPartsComeBackWithUndo() {
    JudgingDesk judging(stepProject(), {solution(4)});
    judging.desk.type(QStringLiteral("+-<Enter>"));
    QCOMPARE(judging.stored().steps.size(), 2u);
    judging.desk.type(QStringLiteral("z"));
    judging.desk.painted();
    QCOMPARE(judging.words()[1], QStringLiteral("✕ wrong, the first one"));
  }

  void ratingKeepsItsDigits() {
    JudgingDesk judging(stepProject(AnswerForm::Rating, 1), {solution(2)});
    judging.desk.type(QStringLiteral("+*"));
    QCOMPARE(judging.words(), (QStringList{QStringLiteral("✓ right"), QStringLiteral("○ neutral")}));
    judging.desk.type(QStringLiteral("4"));  // of one card, the rating is the answer
    const AnswerParts parts = judging.stored();
    QCOMPARE(parts.ratings.size(), 1u);
    QCOMPARE(parts.ratings.front().value, 4.0);
    QCOMPARE(parts.steps.size(), 2u);
  }

  void cheatSheetSaysTheKeysOfJudging() {
    JudgingDesk judging(stepProject(), {solution(2)});
    judging.desk.type(QStringLiteral("?"));
    QVERIFY(judging.desk.page->findChild<CheatSheet*>()->accessibleDescription().contains(
        QStringLiteral("Judging: wrong")));
    JudgingDesk plain(textProject(AnswerForm::Rank, 1), {solution(2)});
    plain.desk.type(QStringLiteral("?"));
    QVERIFY(!plain.desk.page->findChild<CheatSheet*>()->accessibleDescription().contains(QStringLiteral("Judging")));
    QVERIFY(!plain.view()->currentPart());
  }
};

QTEST_MAIN(TestAnnotateJudging)
#include "test_annotate_judging.moc"
