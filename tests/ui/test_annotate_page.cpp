#include <QTest>
#include <algorithm>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"
#include "ui/annotate/text_item_view.h"
#include "ui/common/theme.h"
#include "ui/text/text_view.h"

using namespace podium;
using namespace podium::test;

class TestAnnotatePage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

  void keysAnswerPairs_data() {
    QTest::addColumn<QString>("keys");
    QTest::addColumn<bool>("confirm");
    QTest::addColumn<QString>("answer");
    QTest::newRow("left") << "<Left>" << false << "ranked 0>1";
    QTest::newRow("right") << "<Right>" << false << "ranked 1>0";
    QTest::newRow("letter") << "b" << false << "ranked 1>0";
    QTest::newRow("digit") << "1" << false << "ranked 0>1";
    QTest::newRow("up is a tie") << "<Up>" << false << "ranked 0=1";
    QTest::newRow("= is a tie") << "=" << false << "ranked 0=1";
    QTest::newRow("down") << "<Down>" << false << "cant_tell ";
    QTest::newRow("x") << "x" << false << "both_bad ";
    QTest::newRow("s") << "s" << false << "skip ";
    QTest::newRow("playing with the clips first") << "<Space>.,][r<Right>" << false << "ranked 1>0";
    QTest::newRow("confirmed") << "<Left><Right><Enter>" << true << "ranked 1>0";
    QTest::newRow("confirmed tie") << "<Up><KeypadEnter>" << true << "ranked 0=1";
    QTest::newRow("confirmed after second thoughts") << "<Left><Back><Enter><Right><Enter>" << true << "ranked 1>0";
  }
  void keysAnswerPairs() {
    QFETCH(QString, keys);
    QFETCH(bool, confirm);
    QFETCH(QString, answer);
    AnnotateFixture fixture(roadProject(2), 2);
    QueryId query;
    {
      Desk desk(fixture, confirm);
      query = desk.painted().id;
      desk.type(keys);
    }
    const auto stored = fixture.stored();
    QCOMPARE(stored.size(), 1u);
    QCOMPARE(stored[0].query, query);
    QCOMPARE(onScreen(stored[0]), answer);
    QCOMPARE(stored[0].shownOrder, shownOrderOf(fixture.query(query), fixture.session.annotator.id));
    QCOMPARE(stored[0].replays, keys.contains(QStringLiteral("[r")) ? 1 : 0);
  }

  void keysAnswerRankings_data() {
    QTest::addColumn<QString>("keys");
    QTest::addColumn<bool>("partial");
    QTest::addColumn<QString>("answer");  // empty: none
    QTest::newRow("letters") << "cadb<Enter>" << false << "ranked 2>0>3>1";
    QTest::newRow("digits") << "3142<Enter>" << false << "ranked 2>0>3>1";
    QTest::newRow("tie") << "ca=db<Enter>" << false << "ranked 2>0=3>1";
    QTest::newRow("take back") << "cab<Back>db<Enter>" << false << "ranked 2>0>3>1";
    QTest::newRow("digits on cards") << "<Right>2<Right>1<Right>3<Right>3<Enter>" << false << "ranked 1>0>2=3";
    QTest::newRow("digits on cards, leftwards") << "<Left>4<Left>1<Left>2<Left>3<Enter>" << false << "ranked 2>1>0>3";
    QTest::newRow("tab reaches the cards") << "<Tab>2<Tab>1<Tab>4<Tab>3<Enter>" << false << "ranked 1>0>3>2";
    QTest::newRow("incomplete") << "ca<Enter>" << false << "";
    QTest::newRow("untouched") << "<Enter><Enter>" << false << "";
    QTest::newRow("partial") << "ca<Enter>" << true << "ranked 2>0";
    QTest::newRow("untouched where partial is allowed") << "<Enter>" << true << "";
    QTest::newRow("all bad") << "x" << false << "both_bad ";
    QTest::newRow("cannot tell") << "<Down>" << false << "cant_tell ";
    QTest::newRow("skip") << "s" << false << "skip ";
    QTest::newRow("letters beyond the cards mean nothing") << "ceiadb<Enter>" << false << "ranked 2>0>3>1";
  }
  void keysAnswerRankings() {
    QFETCH(QString, keys);
    QFETCH(bool, partial);
    QFETCH(QString, answer);
    AnnotateFixture fixture(roadProject(4, partial), 2);
    {
      Desk desk(fixture);
      desk.painted();
      desk.type(keys);
    }
    const auto stored = fixture.stored();
    if (answer.isEmpty()) {
      QCOMPARE(stored.size(), 0u);
      return;
    }
    QCOMPARE(stored.size(), 1u);
    QCOMPARE(onScreen(stored[0]), answer);
    QCOMPARE(stored[0].ranking.unranked, UnrankedMeaning::BelowRanked);
  }

  void clickChoosesInPairs() {
    AnnotateFixture fixture(roadProject(2), 2);
    {
      Desk desk(fixture);
      desk.painted();
      QTest::mouseClick(desk.card(1), Qt::LeftButton);
    }
    QCOMPARE(onScreen(fixture.stored().front()), QStringLiteral("ranked 1>0"));
  }

  void clicksRankBestFirst() {
    AnnotateFixture fixture(roadProject(4), 2);
    {
      Desk desk(fixture);
      desk.painted();
      for (int place : {3, 1, 3, 0, 2, 3}) QTest::mouseClick(desk.card(place), Qt::LeftButton);  // 3 changes its place
      QTest::mouseClick(desk.button(QStringLiteral("Submit")), Qt::LeftButton);
    }
    QCOMPARE(onScreen(fixture.stored().front()), QStringLiteral("ranked 1>0>2>3"));
  }

  void buttonsAnswer_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("answer");
    QTest::newRow("both bad") << "Both bad"
                              << "both_bad ";
    QTest::newRow("can't tell") << "Can't tell"
                                << "cant_tell ";
    QTest::newRow("skip") << "Skip"
                          << "skip ";
    QTest::newRow("tie") << "Tie"
                         << "ranked 0=1";
  }
  void buttonsAnswer() {
    QFETCH(QString, name);
    QFETCH(QString, answer);
    AnnotateFixture fixture(roadProject(2), 2);
    {
      Desk desk(fixture);
      desk.painted();
      QVERIFY(desk.button(name));
      QTest::mouseClick(desk.button(name), Qt::LeftButton);
      desk.painted();
    }
    const auto stored = fixture.stored();
    QCOMPARE(stored.size(), 1u);
    QCOMPARE(onScreen(stored[0]), answer);
  }

  void cardsAreDraggedOntoTheStrip() {
    AnnotateFixture fixture(roadProject(4), 2);
    {
      Desk desk(fixture);
      desk.painted();
      RankingStrip* strip = desk.strip();
      const QPoint grip(40, 60);
      const int y = strip->height() / 2;
      desk.drag(desk.card(2), grip, strip, {10, y});                    // C
      desk.drag(desk.card(0), grip, strip, {2, y});                     // A before C
      desk.drag(desk.card(3), grip, strip, {strip->width() - 400, y});  // D out of the unranked: stays unranked
      QCOMPARE(desk.model().draft().ranking().tiers(), (std::vector<std::vector<int>>{{0}, {2}}));
      desk.drag(desk.card(3), grip, strip, {30, y});  // D into A's tier
      QCOMPARE(desk.model().draft().ranking().tiers(), (std::vector<std::vector<int>>{{0, 3}, {2}}));
      desk.drag(desk.card(1), grip, desk.card(0), grip);  // dropped elsewhere: nothing
      QCOMPARE(desk.model().draft().ranking().ranked(), 3);
      desk.type(QStringLiteral("b<Enter>"));
    }
    QCOMPARE(onScreen(fixture.stored().front()), QStringLiteral("ranked 0=3>2>1"));
  }

  void chipsAreDraggedBetweenTiers() {
    AnnotateFixture fixture(roadProject(3), 2);
    {
      Desk desk(fixture);
      desk.painted();
      desk.type(QStringLiteral("abc"));
      RankingStrip* strip = desk.strip();
      const int y = strip->height() / 2;
      // Each tier is a numeral (24) and a chip (24) with its gap (4), then 12 to the next: C's chip is the third.
      const int thirdChip = 4 + 2 * (24 + 28 + 12) + 24 + 12;
      desk.drag(strip, {thirdChip, y}, strip, {4, y});
      QCOMPARE(desk.model().draft().ranking().tiers(), (std::vector<std::vector<int>>{{2}, {0}, {1}}));
      desk.drag(strip, {thirdChip, y}, strip, {4 + 26, y});
      QCOMPARE(desk.model().draft().ranking().tiers(), (std::vector<std::vector<int>>{{1, 2}, {0}}));
      desk.type(QStringLiteral("<Enter>"));
    }
    QCOMPARE(onScreen(fixture.stored().front()), QStringLiteral("ranked 1=2>0"));
  }

  // Queries that wait are laid out for another theme where they were laid out before, not when they are shown.
  void waitingTextsFollowTheTheme() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), textBatch({3, 2}));
    Desk desk(fixture);
    desk.painted();
    QTest::qWait(300);
    Theme::instance().setChoice(ThemeChoice::Dark);
    QTest::qWait(300);
    for (int query = 0; query < 2; ++query) {
      desk.type(QStringLiteral("<Left>"));
      desk.painted();
      for (int place : {0, 1}) {
        const auto* view = qobject_cast<TextItemView*>(desk.card(place)->view())->text();
        const auto content = std::dynamic_pointer_cast<const TextContent>(desk.model().contentAt(place));
        QCOMPARE(view->text()->look.theme, ThemeName::Dark);
        QCOMPARE(view->text(), content->prepared.get());  // shown as it came from the loader
      }
    }
    Theme::instance().setChoice(ThemeChoice::Light);
  }

  void undoShowsTheAnswerAgain() {
    AnnotateFixture fixture(roadProject(4), 6);
    {
      Desk desk(fixture);
      const QueryId first = desk.painted().id;
      desk.type(QStringLiteral("dcba<Enter>"));
      desk.painted();
      desk.type(QStringLiteral("ab=cd<Enter>"));
      desk.painted();
      desk.type(QStringLiteral("x"));
      desk.painted();
      for (int i = 0; i < 3; ++i) {
        desk.type(QStringLiteral("z"));
        desk.painted();
      }
      QCOMPARE(desk.model().current().query.id, first);
      QCOMPARE(desk.card(3)->accessibleName(), QStringLiteral("Card D, rank 1"));
      QVERIFY(!desk.button(QStringLiteral("Undo"))->isEnabled());
      desk.type(QStringLiteral("<Back>a<Enter>"));
    }
    const auto standing = fixture.standing();
    QCOMPARE(standing.size(), 1u);
    QCOMPARE(onScreen(standing[0]), QStringLiteral("ranked 3>2>1>0"));
    QCOMPARE(fixture.stored().size(), 4u);
    fixture.reopen();
    {
      Desk desk(fixture);
      desk.painted();
      QTest::mouseClick(desk.button(QStringLiteral("Undo")), Qt::LeftButton);
      QCOMPARE(desk.painted().id, standing[0].query);
      QCOMPARE(desk.model().draft().ranking().rankOf(3), 1);
    }
    QCOMPARE(fixture.standing().size(), 0u);
  }

  void fewerAndMoreCardsFollowTheQuery() {
    AnnotateFixture fixture(roadProject(9), 1);
    waitFor<RoundId>([&](auto done) { fixture.session.store->writer().addRound(roadRound(1, 3, 50), done); });
    Desk desk(fixture);
    desk.painted();
    QCOMPARE(desk.grid()->cards(), 3);  // the newest round first
    desk.type(QStringLiteral("abc<Enter>"));
    desk.painted();
    QCOMPARE(desk.grid()->cards(), 9);
    desk.type(QStringLiteral("ihgfedcba<Enter>"));
    QTRY_COMPARE(fixture.stored().size(), 2u);
    QCOMPARE(onScreen(fixture.stored()[1]), QStringLiteral("ranked 8>7>6>5>4>3>2>1>0"));
  }
};

QTEST_MAIN(TestAnnotatePage)
#include "test_annotate_page.moc"
