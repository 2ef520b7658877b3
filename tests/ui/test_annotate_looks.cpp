// What people see of a control: whether it looks like one, says what it does, and can be had by the mouse as by a key.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"
#include "tests/ui/window_tools.h"
#include "ui/annotate/accept_row.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/annotate/choice_palette.h"
#include "ui/annotate/key_editor.h"
#include "ui/annotate/rating_rows.h"
#include "ui/annotate/writing_panel.h"
#include "ui/common/settings.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/media/video_view.h"

using namespace podium;
using namespace podium::test;

namespace {

QPushButton* pushed(const QWidget& root, const QString& text) {
  for (auto* button : root.findChildren<QPushButton*>())
    if (button->isVisible() && button->text().contains(text)) return button;
  return nullptr;
}

QAction* entry(const QMenu& menu, const QString& text) {
  for (QAction* action : menu.actions())
    if (action->text() == text) return action;
  return nullptr;
}

// As a right click opens it.
QMenu* menuOf(Desk& desk, int place) {
  const QPoint at = desk.card(place)->rect().center();
  QWidget* under = desk.card(place)->childAt(at);
  QContextMenuEvent click(QContextMenuEvent::Mouse, under->mapFrom(desk.card(place), at),
                          desk.card(place)->mapToGlobal(at));
  QApplication::sendEvent(under, &click);
  return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

void press(QMenu& menu, QAction* action) {
  QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
}

QString messageOf(Desk& desk) { return desk.page->findChild<MessageLine*>()->message(); }

}  // namespace

class TestAnnotateLooks : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;

 private Q_SLOTS:
  void initTestCase() {
    useOwnSettings(m_folder.path(), "annotate-looks");
    applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()));
  }
  void cleanup() { Settings::instance().setAnnotateKeys({}); }

  // The row that is clicked says what has the key; taking it over leaves the other command without one.
  void aKeyIsTakenOverInItsRow() {
    QScrollArea* area = scrolled(new KeyEditor);
    const std::unique_ptr<QScrollArea> owner(area);
    area->resize(600, 260);
    area->show();
    auto* editor = qobject_cast<KeyEditor*>(area->widget());
    const auto button = [editor](const QString& name) {
      for (auto* one : editor->findChildren<QPushButton*>())
        if (one->accessibleName().startsWith(name)) return one;
      return static_cast<QPushButton*>(nullptr);
    };
    QPushButton* bothBad = button(QStringLiteral("All of them are bad"));
    QVERIFY(bothBad);
    area->ensureWidgetVisible(bothBad);
    QTest::mouseClick(bothBad, Qt::LeftButton);
    QTest::keyClick(bothBad, Qt::Key_S);
    QTest::qWait(20);
    QPushButton* takeOver = pushed(*editor, QStringLiteral("Take it over"));
    QVERIFY(takeOver);
    auto* said = qobject_cast<QWidget*>(takeOver);
    for (auto* label : editor->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains(QStringLiteral("S is taken: Skip"))) said = label;
    QVERIFY(said != takeOver);
    QVERIFY(!said->visibleRegion().isEmpty());  // in view, without scrolling
    QVERIFY(!takeOver->visibleRegion().isEmpty());
    QVERIFY(said->y() > bothBad->y() && said->y() < bothBad->geometry().bottom() + 2 * bothBad->height());
    QTest::mouseClick(takeOver, Qt::LeftButton);
    QCOMPARE(bothBad->text(), QStringLiteral("S"));
    QCOMPARE(button(QStringLiteral("Skip"))->text(), QStringLiteral("none"));
    QVERIFY(!takeOver->isVisible());
    const KeyMap keys = currentKeys();  // as the next start of the program reads them
    QCOMPARE(keys.keyText(KeyCommand::BothBad), QStringLiteral("S"));
    QVERIFY(keys.keyText(KeyCommand::Skip).isEmpty());
    QTest::mouseClick(button(QStringLiteral("Skip")), Qt::LeftButton);
    QTest::keyClick(button(QStringLiteral("Skip")), Qt::Key_X);  // they have exchanged their keys
    const KeyMap exchanged = currentKeys();
    QCOMPARE(exchanged.keyText(KeyCommand::BothBad), QStringLiteral("S"));
    QCOMPARE(exchanged.keyText(KeyCommand::Skip), QStringLiteral("X"));
    // What is nobody's to give stays.
    QTest::mouseClick(bothBad, Qt::LeftButton);
    QTest::keyClick(bothBad, Qt::Key_5);
    QVERIFY(!takeOver->isVisible());
    QCOMPARE(bothBad->text(), QStringLiteral("S"));
  }

  void aCommandWithoutKeyKeepsItsButton() {
    Settings::instance().setAnnotateKeys(
        {{QStringLiteral("skip"), QString()}, {QStringLiteral("tie"), QStringLiteral("S")}});
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), textBatch({2, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("s"));
    QCOMPARE(onScreen(newestAnswer(fixture, 1)), QStringLiteral("ranked 0=1"));
    desk.painted();
    QTest::mouseClick(desk.button(QStringLiteral("Skip")), Qt::LeftButton);
    QCOMPARE(onScreen(newestAnswer(fixture, 2)), QStringLiteral("skip "));
  }

  // Said only where it can be seen: drawn larger than the frames that are held, of a file that holds notably more.
  void lostDetailIsSaidWhereItShows_data() {
    QTest::addColumn<QSize>("stored");
    QTest::addColumn<QSize>("shown");
    QTest::addColumn<bool>("said");
    QTest::newRow("hardly reduced") << QSize(156, 204) << QSize(400, 500) << false;
    QTest::newRow("reduced, drawn small") << QSize(1216, 1592) << QSize(120, 150) << false;
    QTest::newRow("reduced, drawn large") << QSize(1216, 1592) << QSize(400, 500) << true;
  }
  void lostDetailIsSaidWhereItShows() {
    QFETCH(QSize, stored);
    QFETCH(QSize, shown);
    QFETCH(bool, said);
    auto clip = std::make_shared<VideoClip>();
    clip->frames = {QImage(152, 199, QImage::Format_RGB32)};
    clip->frames.front().fill(Qt::red);
    clip->starts = {0.0};
    clip->storedSize = stored;
    VideoView view;
    view.setClip(clip);
    const QSizeF size = view.fittingSize(shown);
    view.resize(size.toSize());
    // Without a caption the picture alone is as high as its width asks for.
    const double strip = size.height() - size.width() * stored.height() / stored.width();
    QCOMPARE(strip > 4.0, said);
    const QImage picture = view.grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() / 2, picture.height() - 2) == QColor(Qt::red), !said);
  }

  void strengthsAreButtons() {
    Task task;
    task.strengthLevels = 3;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    for (const char* name : {"1 slightly", "2", "3 much"}) {
      KeyButton* button = desk.button(QLatin1String(name));
      QVERIFY2(button && button->isVisible(), name);
      // An outline, which text alone has not.
      const QImage picture = button->grab().toImage();
      QCOMPARE(picture.pixelColor(0, picture.height() / 2), colours().controlBorder);
    }
    desk.type(QStringLiteral("<Left>"));
    QTest::mouseClick(desk.button(QStringLiteral("3 much")), Qt::LeftButton);
    QCOMPARE(newestAnswer(fixture, 1).parts.strength, 3);
  }

  // The words for the ends of a scale stand above its points, which are where the mouse finds them.
  void scalesNameTheirEnds() {
    Task plain, worded;
    worded.scale.low = "not at all";
    worded.scale.high = "very";
    RatingRows without(plain), with(worded);
    QVERIFY(with.sizeHint().height() > without.sizeHint().height());
    with.resize(400, with.sizeHint().height());
    const int ends = with.height() - with.rowHeight();
    const QImage words = with.grab(QRect(0, 0, with.width(), ends)).toImage();
    const auto inked = [&](int from, int to) {
      for (int y = 0; y < words.height(); ++y)
        for (int x = from; x < to; ++x)
          if (contrastRatio(words.pixelColor(x, y), words.pixelColor(words.width() / 2, 1)) > 2.0) return true;
      return false;
    };
    QVERIFY(inked(0, 60));
    QVERIFY(inked(words.width() - 30, words.width()));
    std::vector<double> rated;
    connect(&with, &RatingRows::rated, this, [&](int, double value) { rated.push_back(value); });
    QTest::mouseClick(&with, Qt::LeftButton, {}, {200, ends / 2});
    QVERIFY(rated.empty());
    QTest::mouseClick(&with, Qt::LeftButton, {}, {200, ends + with.rowHeight() / 2});
    QCOMPARE(rated, std::vector<double>{3.0});
  }

  // The message goes with the flag; the mouse takes off a flag in words of one's own.
  void aFlagIsTakenOff() {
    Task task;
    task.flags = {"broken"};
    task.confirm = true;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("f1"));
    QVERIFY(messageOf(desk).startsWith(QStringLiteral("Flagged.")));
    desk.type(QStringLiteral("f1"));
    QVERIFY(messageOf(desk).isEmpty());
    QVERIFY(desk.model().draft().parts().flag.empty());
    desk.type(QStringLiteral("f<Tab><Tab>mine<Enter>"));
    QCOMPARE(desk.model().draft().parts().flag, std::string("mine"));
    QVERIFY(messageOf(desk).startsWith(QStringLiteral("Flagged.")));
    desk.type(QStringLiteral("f"));
    QPushButton* off = pushed(*desk.page->findChild<ChoicePalette*>(), QStringLiteral("Take the flag off"));
    QVERIFY(off);
    QTest::mouseClick(off, Qt::LeftButton);
    QVERIFY(desk.model().draft().parts().flag.empty());
    QVERIFY(messageOf(desk).isEmpty());
  }

  void lettersChooseTheCardThatIsEdited() {
    Task task;
    task.edits = true;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("eb"));
    auto* panel = desk.page->findChild<WritingPanel*>();
    QTRY_VERIFY(panel->isVisible());
    auto* edit = panel->findChild<QPlainTextEdit*>();
    QCOMPARE(edit->accessibleName(), QStringLiteral("Edit B"));
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("mine"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);  // as "Done"
    QVERIFY(!panel->isVisible());
    QCOMPARE(desk.model().draft().edited(1), std::optional<std::string>("mine"));
    QVERIFY(fixture.stored().empty());
  }

  // A passage of an edited card: the way out, in the words of the panel's button.
  void markingAnEditedCardSaysWhatToDo() {
    Task task;
    task.edits = true;
    task.spanLabels = {"wrong"};
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), textBatch({1, 2}));
    Desk desk(fixture);
    desk.painted();
    desk.model().change([](AnswerDraft& draft) { draft.edit(0, "other words"); });
    Q_EMIT desk.card(0)->selected(0, 0, 5);
    QVERIFY2(messageOf(desk).contains(QStringLiteral("Discard the edit of A first (E)")), qPrintable(messageOf(desk)));
  }

  // Of several questions, the present one stands in the heading, large.
  void theHeadingNamesTheQuestion() {
    Task task;
    task.axes = {"helpful", "harmless"};
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3, task), textBatch({1, 3}));
    Desk desk(fixture);
    desk.painted();
    const auto heading = [&](const char* text) {
      const auto* label = titled<TextLabel>(*desk.page, text);
      return label && label->isVisible() && label->y() < desk.grid()->mapTo(desk.page.get(), QPoint()).y() &&
             label->font().pixelSize() == static_cast<int>(TextSize::Title);
    };
    QVERIFY(heading("helpful"));
    desk.type(QStringLiteral("abc<Enter>"));
    QVERIFY(heading("harmless"));
    QVERIFY(!heading("helpful"));
  }

  // The buttons stand as the arrows point, and name them.
  void rejectIsLeftOfAccept() {
    for (const int cards : {1, 3}) {
      AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Accept, cards), textBatch({1, cards}));
      Desk desk(fixture);
      desk.painted();
      auto* row = desk.card(cards - 1)->findChild<AcceptRow*>();
      KeyButton *reject = nullptr, *accept = nullptr;
      for (auto* button : row->findChildren<KeyButton*>())
        (button->accessibleName() == QLatin1String("Accept") ? accept : reject) = button;
      QVERIFY(reject->x() < accept->x());
      QCOMPARE(reject->toolTip(),
               QStringLiteral("Reject (key %1)").arg(cards == 1 ? QStringLiteral("←") : QStringLiteral("-")));
      QCOMPARE(accept->toolTip(),
               QStringLiteral("Accept (key %1)").arg(cards == 1 ? QStringLiteral("→") : QStringLiteral("C")));
      QTest::mouseClick(reject, Qt::LeftButton);
      if (cards > 1) {
        QCOMPARE(desk.model().draft().accepted(2), std::optional(false));
        QVERIFY(reject->isChecked());
        QTest::mouseClick(accept, Qt::LeftButton);
        QCOMPARE(desk.model().draft().accepted(2), std::optional(true));
      } else {
        QCOMPARE(newestAnswer(fixture, 1).verdict, Verdict::Recorded);
      }
    }
  }

  // What a card has by keys it has by a right click.
  void cardsHaveAMenu() {
    Task task;
    task.itemTags = {"rude", "wrong"};
    task.edits = true;
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Rank, 3, task), textBatch({1, 3}));
    Desk desk(fixture);
    desk.painted();
    QMenu* menu = menuOf(desk, 1);
    QVERIFY(menu);
    QAction* tags = entry(*menu, QStringLiteral("Tags of card B"));
    QVERIFY(tags && tags->menu());
    tags->menu()->popup(QPoint(0, 0));
    press(*tags->menu(), entry(*tags->menu(), QStringLiteral("wrong")));
    QVERIFY(desk.model().draft().hasTag(1, "wrong"));
    QVERIFY(!desk.model().draft().hasTag(0, "wrong"));
    if (QWidget* open = QApplication::activePopupWidget()) open->close();
    menu = menuOf(desk, 1);
    QVERIFY(entry(*entry(*menu, QStringLiteral("Tags of card B"))->menu(), QStringLiteral("wrong"))->isChecked());
    press(*menu, entry(*menu, QStringLiteral("Copy B")));
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    menu = menuOf(desk, 2);
    press(*menu, entry(*menu, QStringLiteral("Look closer at C")));
    QCOMPARE(desk.grid()->alone(), std::optional(2));
    desk.type(QStringLiteral("<Esc>"));
    QVERIFY(!desk.grid()->alone());
    menu = menuOf(desk, 0);
    press(*menu, entry(*menu, QStringLiteral("Edit A")));
    QTRY_VERIFY(desk.page->findChild<WritingPanel*>()->isVisible());
    QCOMPARE(desk.model().draft().ranking().tiers().size(), 0u);  // none of it ranked anything
    desk.type(QStringLiteral("<Esc>?"));
    const QString keys = desk.page->findChild<CheatSheet*>()->accessibleDescription();
    QVERIFY(keys.contains(QStringLiteral("Tab, then T: Tags of that card")));
    QVERIFY(keys.contains(QStringLiteral("Right click: ")));
  }
};

QTEST_MAIN(TestAnnotateLooks)
#include "test_annotate_looks.moc"
