// What guides an annotator: tutorial, qualification, their own figures, and what an empty page says.
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/annotate/guidelines_panel.h"
#include "ui/annotate/prompt_panel.h"
#include "ui/annotate/work_button.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/text/text_view.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatience = 30'000;

ProjectInfo guidedProject(double share) {
  Task task;
  task.qualification = share;
  task.showAgreement = true;
  return itemProject(ItemKind::Text, AnswerForm::Pair, 2, task);
}

Batch longPrompt() {
  Batch batch = textBatch({2, 2});
  for (auto& prompt : batch.prompts)
    for (int i = 0; i < 400; ++i) prompt.content.body += " Say why, step by step, and name what you are not sure of.";
  return batch;
}

// Two queries of a tutorial, three of a qualification, two in earnest.
Batch guidedBatch() {
  Batch batch = textBatch({.queries = 7});
  for (std::size_t i = 0; i < 5; ++i) {
    batch.questions[i].purpose = i < 2 ? QueryPurpose::Tutorial : QueryPurpose::Qualification;
    batch.questions[i].gold = rankingFromText("0>1");
    batch.questions[i].goldNote = "The first one names its source.";
  }
  return batch;
}

bool says(AnnotatePage& page, const QString& words) {
  for (const auto* label : page.findChildren<QLabel*>())
    if (label->isVisible() && label->text() == words) return true;
  return false;
}

// The query on the screen is answered as known, or not.
void answerQuery(Desk& desk, bool right) {
  desk.painted();
  const bool firstIsLeft = desk.model().current().shownOrder.front() == 0;
  desk.type(firstIsLeft == right ? QStringLiteral("<Left>") : QStringLiteral("<Right>"));
}

void study(Desk& desk, int right) {
  for (int i = 0; i < 2; ++i) {
    answerQuery(desk, true);
    QTRY_COMPARE(desk.model().phase(), AnnotateModel::Phase::Feedback);
    desk.type(QStringLiteral("<Enter>"));
  }
  for (int i = 0; i < 3; ++i) answerQuery(desk, i < right);
}

void keepPicture(QWidget& page, const char* name) {
  QDir().mkpath(QStringLiteral(PODIUM_BINARY_DIR "/screens"));
  for (const auto& [choice, word] : {std::pair(ThemeChoice::Dark, "dark"), {ThemeChoice::Light, "light"}}) {
    Theme::instance().setChoice(choice);
    QTest::qWait(50);
    QVERIFY(page.grab().save(
        QStringLiteral(PODIUM_BINARY_DIR "/screens/guidance-%1-%2.png").arg(QLatin1String(name), QLatin1String(word))));
  }
}

}  // namespace

class TestAnnotateGuidance : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp); }

  // A long prompt has the width of the page and up to two fifths of its height, and is read to its end by keys.
  void longPromptsAreReadByKeys() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), longPrompt());
    Desk desk(fixture);
    desk.painted();
    auto* panel = desk.page->findChild<PromptPanel*>();
    auto* text = panel->findChild<TextView*>();
    QTRY_VERIFY(panel->height() > desk.page->height() * 0.3);
    QVERIFY(panel->height() <= desk.page->height() * 0.4);
    QVERIFY(text->text()->look.width > panel->width() * 0.9);
    QCOMPARE(text->scrollPosition(), 0);
    QTest::keyClick(desk.page.get(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(text->scrollPosition() > 0);
    QTest::keyClick(desk.page.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(text->scrollPosition(), 0);
  }

  // In a small window the prompt gives way, and the panel with the keys is scrolled.
  void smallWindowsShowCardsAndKeys() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), longPrompt());
    Desk desk(fixture);
    desk.painted();
    desk.page->resize(683, 330);
    QTRY_VERIFY(desk.card(0)->view()->height() >= 4 * desk.page->fontMetrics().lineSpacing());
    desk.type(QStringLiteral("?"));
    auto* keys = desk.page->findChild<CheatSheet*>();
    QTRY_VERIFY(keys->isVisible());
    const QImage top = keys->grab().toImage();
    const Query query = desk.model().current().query;
    desk.type(QStringLiteral("<Down>"));
    QVERIFY(keys->grab().toImage() != top);
    QCOMPARE(desk.model().current().query.id, query.id);
    desk.type(QStringLiteral("<Esc>"));
    QVERIFY(keys->isHidden());
  }

  // Guidelines are seen to be there, and the last answer can be taken back where nothing is left.
  void guidelinesAndUndoHaveButtons() {
    Task task;
    task.guidelines = "Prefer what names its source.";
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    const Query query = desk.painted();
    auto* guidelines = desk.button(QStringLiteral("Guidelines"));
    QVERIFY(guidelines && guidelines->isVisible());
    QTest::mouseClick(guidelines, Qt::LeftButton);
    QVERIFY(desk.page->findChild<GuidelinesPanel*>()->isVisible());
    desk.type(QStringLiteral("<Left>"));
    QTRY_COMPARE(desk.model().phase(), AnnotateModel::Phase::Empty);
    const auto visibleUndo = [&desk]() -> KeyButton* {
      for (auto* button : desk.page->findChildren<KeyButton*>())
        if (button->isVisible() && button->accessibleName() == QStringLiteral("Undo")) return button;
      return nullptr;
    };
    QTRY_VERIFY(visibleUndo());
    QTest::mouseClick(visibleUndo(), Qt::LeftButton);
    QCOMPARE(desk.painted().id, query.id);
  }

  void tutorialAndQualificationSayHowFarTheyAre() {
    AnnotateFixture fixture(guidedProject(2.0 / 3.0), guidedBatch());
    Desk desk(fixture);
    for (const char* place : {"Tutorial 1 of 2", "Tutorial 2 of 2"}) {
      desk.painted();
      QVERIFY(says(*desk.page, QLatin1String(place)));
      answerQuery(desk, true);
      QTRY_COMPARE(desk.model().phase(), AnnotateModel::Phase::Feedback);
      QVERIFY(says(*desk.page, QLatin1String(place)));
      keepPicture(*desk.page, "tutorial");
      desk.type(QStringLiteral("<Enter>"));
    }
    for (const char* place : {"Qualification 1 of 3", "Qualification 2 of 3", "Qualification 3 of 3"}) {
      desk.painted();
      QVERIFY(says(*desk.page, QLatin1String(place)));
      answerQuery(desk, place[14] != '2');
    }
    desk.painted();
    QVERIFY(desk.page->findChild<MessageLine*>()->message().contains(
        QStringLiteral("qualification is passed: 2 of 3 answers were as expected")));
    keepPicture(*desk.page, "passed");
    answerQuery(desk, true);
    desk.painted();
    QVERIFY(desk.page->findChild<MessageLine*>()->message().isEmpty());
  }

  void aNumberIsThatOfItsQueryAfterUndo() {
    AnnotateFixture fixture(guidedProject(0.5), guidedBatch());
    Desk desk(fixture);
    answerQuery(desk, true);
    desk.type(QStringLiteral("<Enter>"));
    desk.painted();
    QVERIFY(says(*desk.page, QStringLiteral("Tutorial 2 of 2")));
    desk.type(QStringLiteral("z"));
    desk.painted();
    QVERIFY(says(*desk.page, QStringLiteral("Tutorial 1 of 2")));
  }

  void whoFailsIsToldSoAndWhatToDo() {
    AnnotateFixture fixture(guidedProject(2.0 / 3.0), guidedBatch());
    Desk desk(fixture);
    study(desk, 1);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model().emptyReason().title, QStringLiteral("The qualification was not passed"),
                              kPatience);
    QCOMPARE(desk.model().emptyReason().detail,
             QStringLiteral("1 of 3 answers were as expected, and 2 are needed. Ask the project's lead how to go on."));
    QTRY_VERIFY(desk.page->findChild<EmptyPanel*>()->isVisible());
    keepPicture(*desk.page, "failed");
  }

  void figuresFollowTheAnswers() {
    AnnotateFixture fixture(guidedProject(0.0), textBatch({.queries = 3}));
    Desk desk(fixture);
    desk.painted();
    auto* figures = desk.page->findChild<WorkButton*>();
    QTRY_COMPARE_WITH_TIMEOUT(figures->text(), QStringLiteral("0 today"), kPatience);
    QVERIFY(figures->isVisible());
    answerQuery(desk, true);
    QTRY_COMPARE_WITH_TIMEOUT(figures->text(), QStringLiteral("1 today"), kPatience);
    QVERIFY(figures->lines().contains(QStringLiteral("Answers in all: 1")));
    QVERIFY(figures->lines().contains(QStringLiteral("Median time of the newest 1")));
    QVERIFY(figures->lines().contains(QStringLiteral("nobody else has ranked")));
    desk.type(QStringLiteral("z"));
    QTRY_COMPARE_WITH_TIMEOUT(figures->text(), QStringLiteral("0 today"), kPatience);
    // By mouse: the panel opens; Escape closes it, and the page has its keys again.
    bool opened = false;
    connect(figures->menu(), &QMenu::aboutToShow, this, [&] {
      opened = true;
      QTimer::singleShot(50, figures->menu(), [menu = figures->menu()] { QTest::keyClick(menu, Qt::Key_Escape); });
    });
    QTest::mouseClick(figures, Qt::LeftButton);
    QTRY_VERIFY(opened && !figures->menu()->isVisible());
    answerQuery(desk, true);
    QTRY_COMPARE_WITH_TIMEOUT(figures->text(), QStringLiteral("1 today"), kPatience);
  }

  void agreementComesWithItsNumber() {
    Batch batch = textBatch({.queries = 1});
    batch.questions[0].answersWanted = 2;
    NewAnswer other;
    other.annotator = "Grace";
    other.ranking = rankingFromText("0>1").value();
    other.answeredAt = 1000;
    batch.answers.push_back(other);
    AnnotateFixture fixture(guidedProject(0.0), batch);
    Desk desk(fixture);
    answerQuery(desk, true);
    auto* figures = desk.page->findChild<WorkButton*>();
    QTRY_VERIFY_WITH_TIMEOUT(figures->lines().contains(QStringLiteral("of 1 rankings")), kPatience);
    QVERIFY(figures->lines().contains(QStringLiteral("100")));
  }

  void figuresAreOnlyShownWhereTheProjectAllowsIt() {
    ProjectInfo info = guidedProject(0.0);
    info.task.showProgress = false;
    AnnotateFixture fixture(info, textBatch({.queries = 2}));
    Desk desk(fixture);
    answerQuery(desk, true);
    QTRY_VERIFY_WITH_TIMEOUT(desk.model().figures().stats().has_value(), kPatience);
    QVERIFY(!desk.page->findChild<WorkButton*>()->isVisible());
  }

  void aProjectWithoutALearnerSaysWhatIsLeft() {
    AnnotateFixture fixture(guidedProject(0.0), textBatch({.queries = 2}));
    Desk desk(fixture);
    for (int i = 0; i < 2; ++i) answerQuery(desk, true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model().emptyReason().title, QStringLiteral("Nothing is left to answer"), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.model().emptyReason().detail.startsWith(QStringLiteral("You have answered 2 of 2.")),
                             kPatience);
    QVERIFY(desk.model().emptyReason().actionText.isEmpty());
    keepPicture(*desk.page, "finished");
  }

  void anEmptyProjectOffersToImport_data() {
    QTest::addColumn<bool>("canImport");
    QTest::newRow("the window can") << true;
    QTest::newRow("it cannot") << false;
  }
  void anEmptyProjectOffersToImport() {
    QFETCH(bool, canImport);
    AnnotateFixture fixture(guidedProject(0.0), 0);
    AnnotateOptions options;
    options.canImport = canImport;
    AnnotatePage page(fixture.session, options);
    page.resize(1280, 720);
    page.show();
    QTRY_COMPARE_WITH_TIMEOUT(page.model().emptyReason().title, QStringLiteral("Import prompts and items to begin"),
                              kPatience);
    auto* button = page.findChild<EmptyPanel*>()->findChild<QPushButton*>();
    QTRY_COMPARE(button->isVisible(), canImport);
    if (!canImport) return;
    QSignalSpy asked(&page, &AnnotatePage::importRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    keepPicture(page, "import");
  }
};

QTEST_MAIN(TestAnnotateGuidance)
#include "test_annotate_guidance.moc"
