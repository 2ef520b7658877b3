// What an answer holds besides the ranking: tags, reasons, flags, edits, demonstrations, looks.
#include <QPlainTextEdit>
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"
#include "ui/text/text_view.h"

using namespace podium;
using namespace podium::test;

class TestAnnotateParts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void tagsReasonsAndFlags() {
    Task task;
    task.tags = {"unclear", "factual"};
    task.itemTags = {"rude", "wrong"};
    task.rationale = Requirement::Required;
    task.flags = {"broken", "private data"};
    task.confirm = true;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Right>t2<Esc>"));  // a tag of the query
    desk.card(0)->setFocus();
    desk.type(QStringLiteral("t1<Esc>"));  // one of card A
    desk.page->setFocus();
    desk.type(QStringLiteral("f2"));
    desk.type(QStringLiteral("<Enter>"));
    QCOMPARE(fixture.stored().size(), 0u);  // no reason yet
    desk.type(QStringLiteral("w"));
    auto* field = desk.page->findChild<QPlainTextEdit*>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("it is right and short"));
    QTest::keyClick(field, Qt::Key_Return);
    desk.type(QStringLiteral("<Enter>"));
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(onScreen(answer), QStringLiteral("ranked 1>0"));
    QCOMPARE(answer.parts.rationale, std::string("it is right and short"));
    QCOMPARE(answer.parts.flag, std::string("private data"));
    QCOMPARE(answer.parts.tags, (std::vector<Tag>{{-1, "factual"}, {answer.shownOrder[0], "rude"}}));
  }

  // A required reason belongs to every answer; a skip is none.
  void everyAnswerWantsTheRequiredReason() {
    Task task;
    task.rationale = Requirement::Required;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({3, 2}));
    Desk desk(fixture);
    for (const bool bad : {false, true}) {
      const Query query = desk.painted();
      desk.type(bad ? QStringLiteral("x") : QStringLiteral("<Down>"));
      QCOMPARE(desk.model().current().query.id, query.id);
      QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("reason")));
      auto* field = desk.page->findChild<QPlainTextEdit*>();
      QTRY_VERIFY(field->hasFocus());
      QTest::keyClicks(field, QStringLiteral("neither names it"));
      QTest::keyClick(field, Qt::Key_Return);
      desk.type(QStringLiteral("<Enter>"));
      const Comparison answer = newestAnswer(fixture, bad ? 2 : 1);
      QCOMPARE(answer.verdict, bad ? Verdict::BothBad : Verdict::CantTell);
      QCOMPARE(answer.parts.rationale, std::string("neither names it"));
    }
    desk.painted();
    desk.type(QStringLiteral("s"));
    QCOMPARE(newestAnswer(fixture, 3).verdict, Verdict::Skip);
  }

  // An edit becomes an item of its own that beats the one it was made from.
  void editsBeatTheirSource() {
    Task task;
    task.edits = true;
    task.demonstration = true;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3, task), textBatch({2, 3}));
    Desk desk(fixture);
    const Query query = desk.painted();
    desk.card(1)->setFocus();
    desk.type(QStringLiteral("e"));
    auto* field = desk.page->findChild<QPlainTextEdit*>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral(" Better."));
    QTest::keyClick(field, Qt::Key_Escape);
    // The card shows what was made of its text; the others are as they were, and taking the edit back shows it again.
    const auto shown = [&](int place) { return plainText(*desk.card(place)->findChild<TextView*>()->text()); };
    QVERIFY2(shown(1).endsWith(QStringLiteral(" Better.")), qPrintable(shown(1)));
    QVERIFY(!shown(0).endsWith(QStringLiteral(" Better.")));
    desk.model().change([](AnswerDraft& draft) { draft.edit(1, {}); });
    QVERIFY(!shown(1).endsWith(QStringLiteral(" Better.")));
    desk.type(QStringLiteral("e"));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral(" Better."));
    QTest::keyClick(field, Qt::Key_Escape);
    desk.type(QStringLiteral("m"));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("My own answer"));
    QTest::keyClick(field, Qt::Key_Escape);
    desk.type(QStringLiteral("abc<Enter>"));
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(answer.parts.edits.size(), 1u);
    QCOMPARE(answer.parts.demonstration, std::string("My own answer"));
    const auto second = ProjectStore::open(fixture.path()).value();
    const auto reader = second->newReader();
    const auto events = reader->eventsAfter({}, 100);
    QCOMPARE(events.comparisons.size(), 3u);
    for (const Comparison& derived : events.comparisons) {
      if (!derived.derivedFrom) continue;
      QCOMPARE(derived.ranking.tiers.front(), std::vector<int>{0});
      const Query made = reader->query(derived.query).value();
      const Item item = reader->itemContent(made.items[0]).value();
      if (made.selector == "edit") {
        QVERIFY(item.content.body.ends_with(" Better."));
        QCOMPARE(made.items[1], query.items[static_cast<std::size_t>(answer.shownOrder[1])]);
      } else {
        QCOMPARE(item.content.body, std::string("My own answer"));
        QCOMPARE(made.items.size(), 4u);
      }
    }
  }

  // In a pair the arrows answer: which card is edited is asked.
  void editsOfPairsAskForTheCard() {
    Task task;
    task.edits = true;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("e2"));
    auto* field = desk.page->findChild<QPlainTextEdit*>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral(" Better."));
    QTest::keyClick(field, Qt::Key_Escape);
    desk.type(QStringLiteral("<Left>"));
    const Comparison answer = newestAnswer(fixture, 1);
    QCOMPARE(answer.parts.edits.size(), 1u);
    QCOMPARE(answer.parts.edits[0].position, answer.shownOrder[1]);
  }

  // View order and dwell time come from where the mouse and the focus were.
  void looksAreStored() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3), textBatch({1, 3}));
    Desk desk(fixture);
    desk.painted();
    for (int place : {2, 0}) {
      desk.card(place)->setFocus(Qt::TabFocusReason);
      QTest::qWait(30);
    }
    desk.page->setFocus();
    desk.type(QStringLiteral("abc<Enter>"));
    const Comparison answer = newestAnswer(fixture, 1);
    QVERIFY(answer.parts.looks.size() >= 2);
    QCOMPARE(placeOf(answer, answer.parts.looks[0].position), 2);
    QCOMPARE(placeOf(answer, answer.parts.looks[1].position), 0);
    QVERIFY(answer.parts.looks[0].dwellMs > 0);
  }
};

QTEST_MAIN(TestAnnotateParts)
#include "test_annotate_parts.moc"
