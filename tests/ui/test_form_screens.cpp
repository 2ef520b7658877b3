// Pictures of the Annotate page with every form of answer and every kind of item, written to screenshots/ in the build
// folder, and what must hold for all of them: nothing cut off, nothing overlapping, no card too small to judge.
#include <QPushButton>
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"
#include "tests/ui/theme_names.h"
#include "tests/ui/translation_files.h"
#include "tests/ui/window_tools.h"
#include "ui/annotate/choice_palette.h"
#include "ui/annotate/parts_bar.h"
#include "ui/annotate/writing_panel.h"
#include "ui/common/theme.h"

using namespace podium;
using namespace podium::test;

namespace {

struct Screen {
  const char* name;
  ItemKind kind;
  AnswerForm form;
  int k;
  const char* keys;
  bool longTexts = false;
  Task task = {};
};

Task fullTask() {
  Task task;
  task.axes = {"helpful", "harmless", "honest"};
  task.strengthLevels = 4;
  task.tags = {"unclear", "factual"};
  task.rationale = Requirement::Optional;
  task.edits = task.demonstration = true;
  task.guidelines =
      "# Guidelines\n\nPrefer the answer that a careful expert would give.\n\n- right before short\n- short "
      "before long";
  task.examples = {{"A worked example", "A says *why*, B does not: **A**."}};
  return task;
}

Task axesTask() {
  Task task;
  task.axes = {"helpful", "harmless"};
  task.scale.low = "not at all";
  task.scale.high = "very";
  return task;
}

Task sliderTask() {
  Task task;
  task.scale.slider = true;
  return task;
}

const std::vector<Screen>& screens() {
  static const std::vector<Screen> all{
      {"text-pair", ItemKind::Text, AnswerForm::Pair, 2, ""},
      {"text-pair-full", ItemKind::Text, AnswerForm::Pair, 2, "q<Left>", false, fullTask()},
      {"text-pair-long", ItemKind::Text, AnswerForm::Pair, 2, "d", true},
      {"text-rank-4", ItemKind::Text, AnswerForm::Rank, 4, "b=ca"},
      {"text-rank-4-long", ItemKind::Text, AnswerForm::Rank, 4, "ba", true},
      {"text-rank-12", ItemKind::Text, AnswerForm::Rank, 12, "lkji=hgf"},
      {"text-best-worst", ItemKind::Text, AnswerForm::BestWorst, 4, "ca"},
      {"text-rating", ItemKind::Text, AnswerForm::Rating, 3, "43512", false, axesTask()},
      {"text-slider", ItemKind::Text, AnswerForm::Rating, 2, "7", false, sliderTask()},
      {"text-accept", ItemKind::Text, AnswerForm::Accept, 3, "an"},
      {"text-one", ItemKind::Text, AnswerForm::Rating, 1, "", false},
      {"image-pair", ItemKind::Image, AnswerForm::Pair, 2, ""},
      {"image-rank-6", ItemKind::Image, AnswerForm::Rank, 6, "fb=d"},
      {"image-accept-9", ItemKind::Image, AnswerForm::Accept, 9, "abn"},
      {"video-rank-3", ItemKind::Video, AnswerForm::Rank, 3, "ca"},
  };
  return all;
}

}  // namespace

class TestFormScreens : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void pageIsWhole_data() {
    QTest::addColumn<int>("screen");
    QTest::addColumn<QString>("theme");
    for (int i = 0; i < static_cast<int>(screens().size()); ++i)
      for (const char* theme : {"light", "dark", "contrast"})
        QTest::addRow("%s %s", screens()[static_cast<std::size_t>(i)].name, theme) << i << QString::fromLatin1(theme);
  }
  void pageIsWhole() {
    QFETCH(int, screen);
    QFETCH(QString, theme);
    const Screen& shown = screens()[static_cast<std::size_t>(screen)];
    Theme::instance().setChoice(themeNamed(theme));
    BatchShape shape{2, shown.k};
    shape.longTexts = shown.longTexts;
    Task task = shown.task;
    task.confirm = true;
    AnnotateFixture fixture(itemProject(shown.kind, shown.form, shown.k, task), itemBatch(shown.kind, shape));
    Desk desk(fixture);
    desk.page->resize(1310, 648);  // what the window leaves of 1366 x 768
    desk.painted();
    desk.type(QString::fromLatin1(shown.keys));
    QTest::qWait(150);
    QVERIFY2(pageFaults(*desk.page).isEmpty(), qPrintable(pageFaults(*desk.page)));
    QVERIFY2(englishLeft(*desk.page).isEmpty(), qPrintable(englishLeft(*desk.page).join(QLatin1Char('\n'))));
    QVERIFY(desk.page->grab().save(QStringLiteral("%1/form-%2-%3%4.png")
                                       .arg(screenshotFolder(), QLatin1String(shown.name), theme, testLanguage())));
  }

  // What a window of 683 x 370 leaves of itself: a screen of 1366 x 768 at two pixels for one.
  void smallPageIsWhole_data() {
    QTest::addColumn<int>("screen");
    for (int i = 0; i < static_cast<int>(screens().size()); ++i)
      QTest::newRow(screens()[static_cast<std::size_t>(i)].name) << i;
  }
  void smallPageIsWhole() {
    QFETCH(int, screen);
    const Screen& shown = screens()[static_cast<std::size_t>(screen)];
    Theme::instance().setChoice(ThemeChoice::Light);
    BatchShape shape{2, shown.k};
    shape.longTexts = shown.longTexts;
    Task task = shown.task;
    task.confirm = true;
    AnnotateFixture fixture(itemProject(shown.kind, shown.form, shown.k, task), itemBatch(shown.kind, shape));
    Desk desk(fixture);
    desk.page->resize(627, 294);
    desk.painted();
    desk.type(QString::fromLatin1(shown.keys));
    QTest::qWait(150);
    QVERIFY(desk.page->grab().save(
        QStringLiteral("%1/small-%2%3.png").arg(screenshotFolder(), QLatin1String(shown.name), testLanguage())));
    const QString fault = smallPageFaults(*desk.page, 3);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
  }

  // Panels over a small page: whole, with their buttons, whatever they hold.
  void smallPanelsAreWhole() {
    Task task = fullTask();
    task.tags = {"unclear", "factual", "harmful", "long", "short", "rude", "foreign", "maths", "code", "other"};
    task.confirm = true;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({2, 2}));
    Desk desk(fixture);
    desk.page->resize(627, 294);
    desk.painted();
    for (const char* keys : {"w", "m", "t", "f", "e1"}) {
      desk.type(QString::fromLatin1(keys));
      QTest::qWait(50);
      int panels = 0;
      for (const QWidget* panel : {static_cast<QWidget*>(desk.page->findChild<WritingPanel*>()),
                                   static_cast<QWidget*>(desk.page->findChild<ChoicePalette*>())}) {
        if (!panel->isVisible()) continue;
        ++panels;
        QVERIFY2(desk.page->rect().contains(panel->geometry()), keys);
        for (const auto* button : panel->findChildren<QPushButton*>()) {
          if (!button->isVisible() || button->visibleRegion().isEmpty()) continue;
          const QRect box(button->mapTo(panel, QPoint()), button->size());
          QVERIFY2(box.left() >= 0 && box.right() < panel->width(), qPrintable(button->text()));
          if (qobject_cast<const WritingPanel*>(panel)) QVERIFY2(box.bottom() < panel->height(), keys);
        }
      }
      QCOMPARE(panels, 1);
      QVERIFY(desk.page->grab().save(
          QStringLiteral("%1/small-panel-%2.png").arg(screenshotFolder(), QString::fromLatin1(keys))));
      desk.type(QStringLiteral("<Esc>"));
    }
    desk.type(QStringLiteral("?"));
    QVERIFY(desk.page->grab().save(QStringLiteral("%1/small-panel-keys.png").arg(screenshotFolder())));
  }

  // A change of theme changes all that is painted, at once: the page looks as one that began in it.
  void pageFollowsTheTheme_data() { smallPageIsWhole_data(); }
  void pageFollowsTheTheme() {
    QFETCH(int, screen);
    const Screen& shown = screens()[static_cast<std::size_t>(screen)];
    BatchShape shape{2, shown.k};
    shape.longTexts = shown.longTexts;
    Task task = shown.task;
    task.confirm = true;
    QImage pictures[2];
    for (const bool began : {true, false}) {
      Theme::instance().setChoice(began ? ThemeChoice::Dark : ThemeChoice::Light);
      AnnotateFixture fixture(itemProject(shown.kind, shown.form, shown.k, task), itemBatch(shown.kind, shape));
      Desk desk(fixture);
      desk.page->resize(1310, 648);
      desk.painted();
      desk.page->clock().setPlaying(false);
      desk.page->clock().seek(0);
      desk.type(QString::fromLatin1(shown.keys));
      QTest::qWait(250);  // the end of motion
      Theme::instance().setChoice(ThemeChoice::Dark);
      QTest::qWait(20);
      pictures[began] = desk.page->grab().toImage();
    }
    QCOMPARE(pictures[0].size(), pictures[1].size());
    if (pictures[0] != pictures[1]) {
      for (const bool began : {true, false})
        pictures[began].save(QStringLiteral("%1/theme-%2-%3.png")
                                 .arg(screenshotFolder(), QLatin1String(shown.name),
                                      began ? QStringLiteral("began") : QStringLiteral("changed")));
      QFAIL("the page kept something of the theme before: theme-NAME-*.png in screenshots/");
    }
  }

  // German is the longest of the languages, Chinese has signs of its own.
  void otherLanguagesAreWhole_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"de", "zh_CN"}) QTest::newRow(language) << QString::fromLatin1(language);
  }
  void otherLanguagesAreWhole() {
    QFETCH(QString, language);
    QStringList rows;
    for (const Screen& screen : screens())
      rows << QStringLiteral("pageIsWhole:%1 light").arg(QLatin1String(screen.name))
           << QStringLiteral("smallPageIsWhole:%1").arg(QLatin1String(screen.name));
    const QString fault = runInLanguage(language, rows);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
  }

  void initTestCase() {
    QVERIFY(speakTestLanguage());
    applyTheme(*qApp);
  }
  void cleanup() { Theme::instance().setChoice(ThemeChoice::Light); }
};

QTEST_MAIN(TestFormScreens)
#include "test_form_screens.moc"
