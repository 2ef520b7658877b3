// What an annotator without a mouse needs: sliders to the unit, one question after the other, the keyboard back where
// it was, code on the clipboard.
#include <QApplication>
#include <QClipboard>
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"
#include "tests/ui/text_project.h"
#include "tests/ui/window_tools.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

using namespace podium;
using namespace podium::test;

namespace {

std::vector<std::pair<int, double>> ratingsOn(const Comparison& answer, const std::string& axis) {
  std::vector<std::pair<int, double>> all;  // place, value
  for (const Rating& rating : answer.parts.ratings) {
    const auto& order = answer.shownOrder;
    const auto place = static_cast<int>(std::find(order.begin(), order.end(), rating.position) - order.begin());
    if (rating.axis == axis) all.emplace_back(place, rating.value);
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

class TestAnnotateKeyboard : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

  // Digits give tens and move on; "<" and ">" mend the one that was set, across cards and axes.
  void slidersAreSetToTheUnitByKeys() {
    Task task;
    task.scale.slider = true;
    task.axes = {"helpful", "harmless"};
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rating, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("7>>>"));
    QVERIFY(desk.card(1)->hasFocus());
    QCOMPARE(desk.model().draft().rating(0, 0), std::optional(73.0));
    desk.type(QStringLiteral("3<Less><Less>"));  // the last of its axis: the next one is asked for
    QCOMPARE(desk.model().draft().axis(), 1);
    desk.type(QStringLiteral("10<Less><Less><Enter>"));
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(ratingsOn(answer, "helpful"), (std::vector<std::pair<int, double>>{{0, 73}, {1, 28}}));
    QCOMPARE(ratingsOn(answer, "harmless"), (std::vector<std::pair<int, double>>{{0, 10}, {1, 98}}));
  }

  void oneSliderWaitsForEnter() {
    Task task;
    task.scale.slider = true;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rating, 1, task), textBatch({1, 1}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("1"));
    for (int i = 0; i < 12; ++i) desk.type(QStringLiteral("<Less>"));
    QCOMPARE(desk.model().draft().rating(0, 0), std::optional(0.0));  // and not below
    desk.type(QStringLiteral("<Enter>"));
    QCOMPARE(newestAnswer(fixture, 1).parts.ratings.front().value, 0.0);
  }

  // How much better is asked for where the choice was made, before the next question.
  void strengthIsSaidBeforeTheNextAxis() {
    Task task;
    task.strengthLevels = 3;
    task.axes = {"helpful", "harmless"};
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({2, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Left>"));
    QCOMPARE(desk.model().draft().axis(), 0);
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("Press 1 to 3")));
    desk.type(QStringLiteral("2"));
    QCOMPARE(desk.model().draft().axis(), 1);
    QVERIFY(desk.model().draft().ranking().isEmpty());  // the digit chose no card
    desk.type(QStringLiteral("<Right>"));
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 0>1"));
    QCOMPARE(answer.parts.strength, 2);
    QCOMPARE(answer.parts.axes.size(), 1u);
  }

  void enterGoesOnToTheNextAxis() {
    Task task;
    task.top = 2;
    task.axes = {"helpful", "short"};
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3, task), textBatch({1, 3}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("a<Enter>"));
    QCOMPARE(desk.model().draft().axis(), 0);  // not done with it yet
    desk.type(QStringLiteral("b"));
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("Enter goes on to “short”")));
    desk.type(QStringLiteral("<Enter>"));
    QCOMPARE(desk.model().draft().axis(), 1);
    desk.type(QStringLiteral("cb<Enter>"));
    QCOMPARE(onScreen(newestAnswer(fixture, 1)), QStringLiteral("ranked 0>1"));
  }

  // A race: cards after Z are named by ";" and a letter, ranks over nine typed, and what a key names comes into sight.
  void fortyThreeTextsAreRankedFromTheKeyboard() {
    constexpr int kCards = 43;
    std::vector<Content> drivers;
    for (int i = 0; i < kCards; ++i) drivers.push_back(text("Driver number " + std::to_string(i + 1)));
    AnnotateFixture fixture(textProject(AnswerForm::Rank, kCards), batchOf({drivers}));
    Desk desk(fixture);
    desk.page->resize(1366 - 56, 768 - 72);
    desk.painted();
    const auto isSeen = [&](int place) {
      return desk.card(place)->visibleRegion().boundingRect().size() == desk.card(place)->size();
    };
    QVERIFY2(pageFaults(*desk.page).isEmpty(), qPrintable(pageFaults(*desk.page)));
    for (const auto& [theme, name] : {std::pair(ThemeChoice::Light, "light"), {ThemeChoice::Dark, "dark"}}) {
      Theme::instance().setChoice(theme);
      QTest::qWait(50);
      QVERIFY(desk.page->grab().save(screenshotFolder() + QStringLiteral("/race-%1.png").arg(QLatin1String(name))));
    }
    Theme::instance().setChoice(ThemeChoice::Light);
    QTest::qWait(50);
    const QRect before = desk.card(0)->geometry();
    desk.type(QStringLiteral(";"));
    QTest::qWait(20);
    const auto labels = desk.page->findChildren<TextLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const TextLabel* label) {
      return label->text() == QStringLiteral("The next letter names one of the cards AA – AQ.");
    }));
    QCOMPARE(desk.card(0)->geometry(), before);  // nothing moves under the eye
    desk.type(QStringLiteral("q"));
    QCOMPARE(desk.model().draft().ranking().rankOf(42), 1);
    QVERIFY(isSeen(42));
    desk.type(QStringLiteral(";s;<Back>"));  // there is no AS, and what is no letter ends it
    QVERIFY(desk.model().draft().ranking().isEmpty());
    desk.type(QStringLiteral("a"));
    QCOMPARE(desk.model().draft().ranking().rankOf(0), 1);
    QVERIFY(isSeen(0));
    desk.card(0)->setFocus(Qt::TabFocusReason);
    desk.type(QStringLiteral("<Left>43"));
    QVERIFY(desk.card(42)->hasFocus() && isSeen(42));
    QCOMPARE(desk.model().draft().ranking().rankOf(42), 43);
    for (int place = 1; place < 42; ++place) {
      desk.type(QStringLiteral("<Right>"));
      if (place == 1) desk.type(QStringLiteral("<Right>"));
      desk.type(QString::number(place + 1));
    }
    QTest::qWait(50);
    QVERIFY(desk.page->grab().save(screenshotFolder() + QStringLiteral("/race-ranked.png")));
    desk.type(QStringLiteral("<Enter>"));
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(answer.ranking.tiers.size(), std::size_t(kCards));
    for (int place = 0; place < kCards; ++place)
      QCOMPARE(placeOf(answer, answer.ranking.tiers[static_cast<std::size_t>(place)].front()), place);
  }

  void codeIsCopiedByItsKey() {
    const Content code = text("First:\n\n```\none\n```\n\n```\ntwo\n```", TextFormat::Markdown);
    AnnotateFixture fixture(textProject(AnswerForm::Pair, 2), batchOf({{code, code}}));
    Desk desk(fixture);
    desk.painted();
    QStringList copied;
    for (int press = 0; press < 3; ++press) {
      desk.type(QStringLiteral("p"));
      copied += QGuiApplication::clipboard()->text();
    }
    QCOMPARE(copied, (QStringList{QStringLiteral("one\n"), QStringLiteral("two\n"), QStringLiteral("one\n")}));
    QVERIFY(desk.page->findChild<MessageLine*>()->message().contains(QStringLiteral("code 1 of 2 in B")));
    desk.type(QStringLiteral("<Tab>pp"));  // of the card with the keyboard alone
    QVERIFY(desk.page->findChild<MessageLine*>()->message().contains(QStringLiteral("code 2 of 2 in A")));
    AnnotateFixture plain(textProject(AnswerForm::Rank, 3), batchOf({{text("a"), text("b"), text("c")}}));
    Desk texts(plain);
    texts.painted();
    texts.card(0)->setFocus(Qt::TabFocusReason);
    texts.type(QStringLiteral("p"));
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QString::fromStdString(
                 plain.session.reader
                     ->itemContent(plain.query(texts.model().current().query.id)
                                       .items[static_cast<std::size_t>(texts.model().current().shownOrder[0])])
                     ->content.body));
    QVERIFY(texts.model().draft().isEmpty());
  }

  // Who wrote goes on where they were.
  void panelGivesTheKeyboardBackToItsCard() {
    Task task;
    task.edits = true;
    task.rationale = Requirement::Optional;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3, task), textBatch({1, 3}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Tab><Tab>e"));
    QVERIFY(!desk.card(1)->hasFocus());
    desk.type(QStringLiteral("<Esc>"));
    QVERIFY(desk.card(1)->hasFocus());
    desk.type(QStringLiteral("wso<Enter>"));
    QVERIFY(desk.card(1)->hasFocus());
  }
};

QTEST_MAIN(TestAnnotateKeyboard)
#include "test_annotate_keyboard.moc"
