// One text on the screen: scrolling, selecting, marks, collapsing, code boxes, what screen readers are told.
#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "text_samples.h"
#include "ui/text/text_view.h"

using namespace podium;
using namespace podium::samples;

namespace {

struct Shown {
  explicit Shown(const std::string& body, TextFormat format = TextFormat::Markdown, QSize size = {500, 300}) {
    view.resize(size);
    view.show();
    view.setText(prepareText(content(format, body, "python"), view.wantedLook()));
  }
  int at(const char* words) const { return static_cast<int>(view.text()->text.indexOf(QString::fromUtf8(words))); }
  QImage image() { return view.viewport()->grab().toImage(); }
  TextView view;
};

bool has(const QImage& image, const QColor& colour) {
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixel(x, y) == colour.rgb()) return true;
  return false;
}

}  // namespace

class TestTextView : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp); }
  void init() { Theme::instance().setChoice(ThemeChoice::Light); }

  void preparedTextsAreShownAsTheyAre() {
    TextView view;
    view.resize(500, 300);
    view.show();
    const auto prepared = prepareText(markdown(longMarkdown()), view.wantedLook());
    const QTextDocument* document = prepared->document.get();
    QSignalSpy laidOut(document->documentLayout(), &QAbstractTextDocumentLayout::update);
    view.setText(prepared);
    QVERIFY(view.grab().toImage().size().isValid());
    QCOMPARE(view.text()->document.get(), document);
    QCOMPARE(laidOut.count(), 0);  // nothing was laid out again
    view.setText(nullptr);
    QVERIFY(!view.text());
    QCOMPARE(view.scrollRange(), 0);
  }

  void scrollingIsInPixelsSharesAndPages() {
    Shown shown(longMarkdown(2000));
    QSignalSpy scrolled(&shown.view, &TextView::scrolled);
    QVERIFY(shown.view.scrollRange() > 1000);
    shown.view.setScrollShare(0.5);
    QVERIFY(qAbs(shown.view.scrollPosition() - shown.view.scrollRange() / 2) <= 1);
    shown.view.setScrollPosition(10);
    shown.view.scrollByPages(1);
    QVERIFY(shown.view.scrollPosition() > 10 && shown.view.scrollPosition() <= 310);
    shown.view.setScrollShare(7.0);
    QCOMPARE(shown.view.scrollPosition(), shown.view.scrollRange());
    QVERIFY(scrolled.count() >= 4);
    shown.view.scrollTo(shown.at("Part 1"));
    QCOMPARE(shown.view.scrollPosition(), 0);
  }

  void everyPixelIsPaintedAsAWholeWouldBe() {
    Shown shown(longMarkdown(1000));
    shown.view.setSpans({{shown.at("hardly"), shown.at("hardly") + 10, QStringLiteral("claim"), 1}});
    shown.view.grab();
    for (const int step : {7, 100, 250, -33}) {
      shown.view.setScrollPosition(shown.view.scrollPosition() + step);
      QCoreApplication::processEvents();  // the strip that came into view
    }
    const QImage scrolledThere = shown.view.viewport()->grab().toImage();
    Shown again(longMarkdown(1000));
    again.view.setSpans(shown.view.spans());
    QCoreApplication::processEvents();  // the scroll bar
    again.view.setScrollPosition(shown.view.scrollPosition());
    QCOMPARE(again.view.viewport()->grab().toImage(), scrolledThere);
  }

  void draggingSelectsAndCopies() {
    Shown shown("First words\n\nsecond *words* here");
    QSignalSpy changed(&shown.view, &TextView::selectionChanged);
    QWidget* viewport = shown.view.viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, {0, shown.view.lineTop(0) + 20});
    QTest::mouseMove(viewport, {490, shown.view.lineTop(shown.at("second")) + 20});
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, {490, shown.view.lineTop(shown.at("second")) + 20});
    QVERIFY(changed.count() > 0);
    QCOMPARE(shown.view.selectedText(), QStringLiteral("First words\nsecond words here"));
    QCOMPARE(shown.view.selection(), (SourceRange{0, 32}));
    QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("First words\nsecond words here"));
    QVERIFY(has(shown.image(), colours().selection));
    shown.view.clearSelection();
    QVERIFY(!shown.view.selection());
  }

  void doubleClickSelectsAWord() {
    Shown shown("alpha beta gamma");
    shown.view.select({6, 10});
    QCOMPARE(shown.view.selectedText(), QStringLiteral("beta"));
    shown.view.clearSelection();
    QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, {30, 22});
    QCOMPARE(shown.view.selectedText(), QStringLiteral("alpha"));
  }

  void otherKeysAreTheOwners() {
    Shown shown(longMarkdown());
    for (const int key : {Qt::Key_Down, Qt::Key_Space, Qt::Key_PageDown, Qt::Key_A, Qt::Key_Return}) {
      QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
      event.accept();
      QCoreApplication::sendEvent(&shown.view, &event);
      QVERIFY(!event.isAccepted());
    }
    QCOMPARE(shown.view.scrollPosition(), 0);
  }

  void spansKeepThePlacesOfEverythingElse() {
    Shown shown("one two three four\n\n```\ncode\n```");
    const int two = shown.at("two"), four = shown.at("four");
    shown.view.select({14, 18});
    shown.view.setSpans({{four, four + 4, QStringLiteral("late"), 2}, {two, two + 3, QStringLiteral("early"), 1}});
    QCOMPARE(shown.view.selection(), (SourceRange{14, 18}));
    QCOMPARE(shown.view.selectedText(), QStringLiteral("four"));
    QVERIFY(has(shown.image(), rankColour(1)) && has(shown.image(), rankColour(2)));
    QCOMPARE(shown.view.codeOf(0), QStringLiteral("code\n"));
    QCOMPARE(plainText(*shown.view.text()), QStringLiteral("one two three four\ncode"));
    shown.view.setSpans({});
    QCOMPARE(shown.view.text()->document->toPlainText(), QStringLiteral("one two three four\ncode"));
    QVERIFY(!has(shown.image(), rankColour(1)));
    QCOMPARE(shown.view.selection(), (SourceRange{14, 18}));
  }

  // Undo and history show a text that was shown before: the tags of that showing are gone.
  void tagsOfAnEarlierShowingAreGone() {
    Shown first("one two three [image] four");
    const auto text = prepareText(first.view.text()->content, first.view.text()->look);
    first.view.setText(text);
    const int two = first.at("two"), four = first.at("four");
    const std::vector<TextSpan> spans{{two, two + 3, QStringLiteral("early"), 1},
                                      {four, four + 4, QStringLiteral("late"), 2}};
    first.view.setSpans(spans);
    for (int showing = 0; showing < 2; ++showing) {
      TextView again;
      again.resize(500, 300);
      again.setText(text);
      QCOMPARE(text->document->toPlainText(), text->text);
      again.setSpans(spans);
      again.select({4, 7});
      QCOMPARE(again.selectedText(), QStringLiteral("two"));
    }
    first.view.setText(text);
    QCOMPARE(text->document->toPlainText(), text->text);
  }

  void marksAreNotOfColourAlone_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("shape");
    const ThemeColours& c = themeColours(ThemeName::Light);
    QTest::newRow("added") << int(MarkKind::Added) << c.added << c.good;
    QTest::newRow("gone") << int(MarkKind::Gone) << c.gone << c.bad;
    QTest::newRow("found, current") << int(MarkKind::FoundCurrent) << c.foundCurrent << c.text;
  }
  void marksAreNotOfColourAlone() {
    QFETCH(int, kind);
    QFETCH(QColor, ground);
    QFETCH(QColor, shape);
    Shown shown("one two three");
    QVERIFY(!has(shown.image(), ground));
    shown.view.setMarks(MarkLayer::Search, {{4, 7, static_cast<MarkKind>(kind)}});
    const QImage image = shown.image();
    QVERIFY(has(image, ground) && has(image, shape));
  }

  void themesAreFollowed() {
    Shown shown(longMarkdown());
    shown.view.select({2, 12});
    shown.view.setScrollShare(0.5);
    const QString selected = shown.view.selectedText();
    const int before = shown.view.scrollPosition();
    Theme::instance().setChoice(ThemeChoice::Dark);
    QCOMPARE(shown.view.text()->look.theme, ThemeName::Dark);
    QCOMPARE(shown.view.selectedText(), selected);
    QVERIFY(qAbs(shown.view.scrollPosition() - before) <= 2);
    const QImage image = shown.image();
    QVERIFY(has(image, themeColours(ThemeName::Dark).surface));
    QVERIFY(!has(image, themeColours(ThemeName::Light).surface));
  }

  // A page that nobody sees costs a change of theme nothing; it has its colours when it is shown.
  void hiddenTextsFollowTheThemeWhenTheyAreShown() {
    Shown shown(longMarkdown());
    const PreparedText* before = shown.view.text();
    shown.view.hide();
    Theme::instance().setChoice(ThemeChoice::Dark);
    QCOMPARE(shown.view.text(), before);
    shown.view.show();
    QCOMPARE(shown.view.text()->look.theme, ThemeName::Dark);
    QVERIFY(!has(shown.image(), themeColours(ThemeName::Light).surface));
    // Changed back before it is shown, it is laid out no second time.
    const PreparedText* dark = shown.view.text();
    shown.view.hide();
    Theme::instance().setChoice(ThemeChoice::Light);
    Theme::instance().setChoice(ThemeChoice::Dark);
    shown.view.show();
    QCOMPARE(shown.view.text(), dark);
  }

  void resizingBreaksLinesAnew() {
    Shown shown(longMarkdown());
    const int before = shown.view.scrollRange();
    shown.view.resize(300, 300);
    QVERIFY(shown.view.scrollRange() > before);
    shown.view.resize(500, 300);
    QCOMPARE(shown.view.scrollRange(), before);
  }

  void longTextsAreCollapsed() {
    Shown shown(longMarkdown(3000));
    const int whole = shown.view.scrollRange();
    shown.view.setCollapsedHeight(400);
    QVERIFY(shown.view.isCollapsed());
    QVERIFY(shown.view.scrollRange() < 300);
    auto* button = shown.view.viewport()->findChild<QPushButton*>();
    QVERIFY(button->text().contains(QString::number(shown.view.text()->lines)));
    shown.view.setScrollShare(1.0);
    QVERIFY(button->isVisible() && shown.view.viewport()->rect().contains(button->geometry()));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!shown.view.isCollapsed());
    QVERIFY(shown.view.scrollRange() > whole);
    shown.view.setCollapsed(true);
    QVERIFY(shown.view.isCollapsed());
    shown.view.scrollTo(shown.at("Part 2"));  // what is looked for is shown
    QVERIFY(!shown.view.isCollapsed());
    Shown small("short");
    small.view.setCollapsedHeight(400);
    QVERIFY(!small.view.canCollapse());
  }

  void codeIsCopiedByItsButton() {
    Shown shown("```python\na = 1\n\nb = 2\n```");
    shown.image();
    QSignalSpy copied(&shown.view, &TextView::codeCopied);
    QCOMPARE(shown.view.codeBoxCount(), std::size_t(1));
    const int right = shown.view.viewport()->width() / 2 + shown.view.text()->look.width / 2;
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, {right - 25, space::kM + extent::kCodeHeader / 2});
    QCOMPARE(copied.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a = 1\n\nb = 2\n"));
  }

  void screenReadersAreToldTheWords() {
    Shown shown("# Title\n\n$x^2$ **bold**");
    shown.view.setAccessibleName(QStringLiteral("Answer A"));
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(interface);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Answer A"));
    QCOMPARE(interface->text(QAccessible::Value), QStringLiteral("Title\n$x^2$ bold"));
    QVERIFY(interface->state().readOnly);
  }

  // Prints what the annotator waits for; asserts nothing about time.
  void fourLongTextsAreShown() {
    std::vector<std::unique_ptr<TextView>> views;
    for (int i = 0; i < 4; ++i) {
      views.push_back(std::make_unique<TextView>());
      views.back()->resize(460, 900);
      views.back()->show();
    }
    std::vector<std::shared_ptr<PreparedText>> texts;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 4; ++i) texts.push_back(prepareText(markdown(longMarkdown(5000)), views[0]->wantedLook()));
    qInfo("preparing one: %.1f ms", static_cast<double>(timer.nsecsElapsed()) / 4e6);
    QImage screen(460, 900, QImage::Format_RGB32);
    timer.restart();
    for (std::size_t i = 0; i < 4; ++i) {
      views[i]->setText(texts[i]);
      views[i]->render(&screen);
    }
    qInfo("showing four: %.1f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6);
    timer.restart();
    constexpr int kFrames = 50;
    for (int frame = 0; frame < kFrames; ++frame)
      for (auto& view : views) {
        view->scrollByLines(2);
        view->render(&screen);
      }
    qInfo("a frame of four while scrolling, painted whole: %.1f ms",
          static_cast<double>(timer.nsecsElapsed()) / 1e6 / kFrames);
    for (auto& view : views) QVERIFY(view->text()->document->thread() == QThread::currentThread());
    QCOMPARE(views[3]->text(), texts[3].get());
  }
};

QTEST_MAIN(TestTextView)
#include "test_text_view.moc"
