// Texts of a query together: linked scrolling, one search over all, the difference of two, what all share.
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "text_samples.h"
#include "ui/text/text_group.h"

using namespace podium;
using namespace podium::samples;

namespace {

struct Cards {
  explicit Cards(const std::vector<std::string>& bodies) {
    std::vector<TextView*> list;
    for (const std::string& body : bodies) {
      views.push_back(std::make_unique<TextView>());
      views.back()->resize(400, 300);
      views.back()->show();
      views.back()->setText(prepareText(markdown(body), views.back()->wantedLook()));
      list.push_back(views.back().get());
    }
    group.setViews(list);
  }
  QStringList marked(std::size_t view, MarkLayer layer, MarkKind kind) const {
    QStringList words;
    for (const TextMark& mark : views[view]->marks(layer))
      if (mark.kind == kind) words << views[view]->text()->text.mid(mark.begin, mark.end - mark.begin);
    return words;
  }
  std::vector<std::unique_ptr<TextView>> views;
  TextGroup group;
};

}  // namespace

class TestTextGroup : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp); }

  void linkedTextsScrollTogether() {
    Cards cards({longMarkdown(1500), longMarkdown(3000), "short"});
    cards.views[0]->setScrollPosition(200);
    QCOMPARE(cards.views[1]->scrollPosition(), 200);
    QCOMPARE(cards.views[2]->scrollPosition(), 0);
    cards.views[1]->setScrollPosition(cards.views[1]->scrollRange());
    QCOMPARE(cards.views[0]->scrollPosition(), cards.views[0]->scrollRange());
    cards.views[1]->setScrollPosition(100);
    QCOMPARE(cards.views[0]->scrollPosition(), 100);
  }

  void unlinkedTextsScrollAlone() {
    Cards cards({longMarkdown(1500), longMarkdown(1500)});
    QSignalSpy changed(&cards.group, &TextGroup::linkedChanged);
    cards.group.setLinked(false);
    QCOMPARE(changed.count(), 1);
    cards.views[0]->setScrollPosition(300);
    QCOMPARE(cards.views[1]->scrollPosition(), 0);
    cards.group.setLinked(true);  // and then as far apart as they are now
    cards.views[0]->setScrollPosition(400);
    QCOMPARE(cards.views[1]->scrollPosition(), 100);
    cards.group.setLinked(false);
    cards.group.scrollByLines(3, 1);
    QVERIFY(cards.views[1]->scrollPosition() > 100);
    QCOMPARE(cards.views[0]->scrollPosition(), 400);
  }

  void theWheelOverAShortTextMovesTheOthers() {
    Cards cards({longMarkdown(1500), "short"});
    const QPointF at(50, 50);
    QWheelEvent turn(at, cards.views[1]->viewport()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(cards.views[1]->viewport(), &turn);
    QVERIFY(cards.views[0]->scrollPosition() > 0);
  }

  void findsAreCountedOverAllTexts() {
    Cards cards({"a cat, a Cat", "no such animal", "cat " + longMarkdown(2000) + "\n\ncat"});
    QSignalSpy changed(&cards.group, &TextGroup::findChanged);
    cards.group.find(QStringLiteral("cat"));
    QCOMPARE(cards.group.findState(), (FindState{1, 4, 0}));
    QVERIFY(changed.count() > 0);
    QCOMPARE(cards.marked(0, MarkLayer::Search, MarkKind::FoundCurrent), QStringList{QStringLiteral("cat")});
    QCOMPARE(cards.marked(0, MarkLayer::Search, MarkKind::Found), QStringList{QStringLiteral("Cat")});
    cards.group.findNext();
    cards.group.findNext();
    QCOMPARE(cards.group.findState(), (FindState{3, 4, 2}));
    cards.group.findNext();
    QCOMPARE(cards.group.findState(), (FindState{4, 4, 2}));
    QVERIFY(cards.views[2]->scrollPosition() > 1000);  // it was scrolled to
    QCOMPARE(cards.views[0]->scrollPosition(), 0);
    cards.group.findNext();
    QCOMPARE(cards.group.findState().current, 1);
    cards.group.findPrevious();
    QCOMPARE(cards.group.findState().current, 4);
    cards.group.find(QStringLiteral("zebra"));
    QCOMPARE(cards.group.findState(), (FindState{0, 0, -1}));
    cards.group.findNext();
    cards.group.find(QString());
    QVERIFY(cards.views[0]->marks(MarkLayer::Search).empty());
  }

  void differencesAreMarkedInBoth() {
    Cards cards({"The cat sat. It was **red**.", "unrelated", "The dog sat. It was red. It left."});
    cards.group.setCompared(std::pair{0, 2});
    QCOMPARE(cards.marked(0, MarkLayer::Difference, MarkKind::Gone), QStringList{QStringLiteral("cat")});
    QCOMPARE(cards.marked(2, MarkLayer::Difference, MarkKind::Added).first(), QStringLiteral("dog"));
    QVERIFY(cards.marked(2, MarkLayer::Difference, MarkKind::Added).last().contains(QLatin1String("It left.")));
    QVERIFY(cards.views[1]->marks(MarkLayer::Difference).empty());
    cards.group.setCompared(std::nullopt);
    QVERIFY(cards.views[0]->marks(MarkLayer::Difference).empty());
    cards.group.setCompared(std::pair{0, 7});
    QVERIFY(!cards.group.compared());
  }

  void equalFormulasAreNoDifference() {
    Cards cards({"so $x^2$ it is", "so $x^2$ it is", "so $x^3$ it is"});
    cards.group.setCompared(std::pair{0, 1});
    QVERIFY(cards.views[0]->marks(MarkLayer::Difference).empty());
    cards.group.setCompared(std::pair{0, 2});
    QCOMPARE(cards.views[0]->marks(MarkLayer::Difference).size(), std::size_t(1));
  }

  void sharedWordsAreDimmed() {
    Cards cards({"The red cat!", "the blue cat?", "THE cat sleeps."});
    cards.group.setSharedDimmed(true);
    const auto dimmed = [&](std::size_t view) {
      return cards.marked(view, MarkLayer::Shared, MarkKind::Dimmed).join(QLatin1Char('|'));
    };
    QCOMPARE(dimmed(0), QStringLiteral("The|cat|!"));
    QCOMPARE(dimmed(2), QStringLiteral("THE|cat"));
    cards.group.setSharedDimmed(false);
    QVERIFY(cards.views[0]->marks(MarkLayer::Shared).empty());
  }

  void sharedFormulasAreDimmed() {
    Cards cards({"$x$ red", "$x$ blue"});
    const auto ink = [&] {
      const QImage image = cards.views[0]->viewport()->grab(QRect(0, 0, 25, 40)).toImage();  // the formula alone
      int darkest = 255;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) darkest = std::min(darkest, qGray(image.pixel(x, y)));
      return darkest;
    };
    const int before = ink();
    QVERIFY(before < 128);
    cards.group.setSharedDimmed(true);
    QVERIFY(ink() > before + 20);
  }

  void newTextsAreMarkedAnew() {
    Cards cards({"one two", "one three"});
    cards.group.find(QStringLiteral("two"));
    cards.group.setCompared(std::pair{0, 1});
    cards.views[1]->setText(prepareText(markdown("one two two"), cards.views[1]->wantedLook()));
    cards.group.refresh();
    QCOMPARE(cards.group.findState().count, 3);
    QVERIFY(!cards.views[1]->marks(MarkLayer::Difference).empty());
    cards.views.pop_back();  // a view that is gone is no longer asked
    cards.group.findNext();
    cards.group.refresh();
    QCOMPARE(cards.group.findState().count, 1);
  }
};

QTEST_MAIN(TestTextGroup)
#include "test_text_group.moc"
