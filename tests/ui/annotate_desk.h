#pragma once
// The Annotate page before a person: what is typed, what is drawn, what is stored.
#include <QHash>
#include <QTest>
#include <algorithm>
#include <memory>

#include "tests/ui/annotate_fixture.h"
#include "ui/annotate/annotate_page.h"
#include "ui/annotate/card_grid.h"
#include "ui/annotate/key_button.h"
#include "ui/annotate/prompt_panel.h"
#include "ui/annotate/ranking_strip.h"
#include "ui/text/text_view.h"
#include "ui/text/text_writer.h"

namespace podium::test {

// The page in a window, as a person has it before them.
struct Desk {
  std::unique_ptr<AnnotatePage> page;
  explicit Desk(AnnotateFixture& fixture, bool confirmPairs = false) {
    AnnotateOptions options;
    options.queue.pollMs = 20;
    options.confirmPairs = confirmPairs;
    page = std::make_unique<AnnotatePage>(fixture.session, options);
    page->resize(1280, 720);
    page->show();
    page->activateWindow();
  }
  AnnotateModel& model() { return page->model(); }
  CardGrid* grid() { return page->findChild<CardGrid*>(); }
  ItemCard* card(int place) { return grid()->card(place); }
  RankingStrip* strip() { return page->findChild<RankingStrip*>(); }
  // Waits until a query is on the screen; returns it.
  Query painted() {
    [&] { QTRY_VERIFY(page->model().phase() == AnnotateModel::Phase::Asking && page->isActiveWindow()); }();
    // Submit says so itself while the query is not painted yet.
    [&] { QTRY_VERIFY(!page->model().submitHindrance().contains(QStringLiteral("screen"))); }();
    return page->model().current().query;
  }
  // Keys as a person hits them: letters, digits, signs, and names in brackets such as <Enter>.
  void type(const QString& keys) {
    static const QHash<QString, Qt::Key> named{
        {QStringLiteral("Left"), Qt::Key_Left},      {QStringLiteral("Right"), Qt::Key_Right},
        {QStringLiteral("Up"), Qt::Key_Up},          {QStringLiteral("Down"), Qt::Key_Down},
        {QStringLiteral("Enter"), Qt::Key_Return},   {QStringLiteral("KeypadEnter"), Qt::Key_Enter},
        {QStringLiteral("Back"), Qt::Key_Backspace}, {QStringLiteral("Space"), Qt::Key_Space},
        {QStringLiteral("Esc"), Qt::Key_Escape},     {QStringLiteral("Tab"), Qt::Key_Tab},
        {QStringLiteral("Less"), Qt::Key_Less}};
    for (qsizetype i = 0; i < keys.size(); ++i) {
      QWidget* target = page->focusWidget() ? page->focusWidget() : page.get();
      if (keys[i] == u'<') {
        const qsizetype end = keys.indexOf(u'>', i);
        QTest::keyClick(target, named.value(keys.mid(i + 1, end - i - 1)));
        i = end;
      } else {
        QTest::keyClick(target, keys[i].toLatin1());
      }
    }
  }
  KeyButton* button(const QString& name) {
    for (auto* candidate : page->findChildren<KeyButton*>())
      if (candidate->accessibleName() == name) return candidate;
    return nullptr;
  }
  void drag(QWidget* from, const QPoint& start, QWidget* to, const QPoint& end) {
    QTest::mousePress(from, Qt::LeftButton, {}, start);
    const QPoint target = from->mapFromGlobal(to->mapToGlobal(end));
    QTest::mouseMove(from, (start + target) / 2);
    QTest::mouseMove(from, target);
    QTest::mouseRelease(from, Qt::LeftButton, {}, target);
  }
};

// How long tests wait for an answer to be on the disk: nothing on a quiet machine, much on a busy one.
constexpr int kAnswerPatienceMs = 20'000;

// Waits until that many answers of the project are on the disk; returns the newest.
inline Comparison newestAnswer(const AnnotateFixture& fixture, std::size_t count) {
  [&] { QTRY_COMPARE_WITH_TIMEOUT(fixture.stored().size(), count, kAnswerPatienceMs); }();
  const auto all = fixture.stored();
  return all.empty() ? Comparison{} : all.back();
}

// Where the item at this position of its query stood on the screen.
inline int placeOf(const Comparison& answer, int position) {
  return static_cast<int>(std::find(answer.shownOrder.begin(), answer.shownOrder.end(), position) -
                          answer.shownOrder.begin());
}

// What was stored, in the words of the screen: tiers of places.
inline QString onScreen(const Comparison& answer) {
  Ranking places;
  for (const auto& tier : answer.ranking.tiers) {
    auto& row = places.tiers.emplace_back();
    for (int position : tier) row.push_back(placeOf(answer, position));
    std::sort(row.begin(), row.end());
  }
  const auto verdict = toText(answer.verdict);
  return QString::fromUtf8(verdict.data(), static_cast<qsizetype>(verdict.size())) + QLatin1Char(' ') +
         QString::fromStdString(toText(places));
}

// What the eye would catch at once: words cut off, cards that overlap, leave the grid or show less than `leastView`.
// Empty when all is well.
inline QString pageFaults(AnnotatePage& page, const QSize& leastView = {90, 60}) {
  for (auto* button : page.findChildren<KeyButton*>())
    if (button->isVisible() && button->width() < button->sizeHint().width())
      return QStringLiteral("cut off: ") + button->text();
  const auto* grid = page.findChild<CardGrid*>();
  for (int a = 0; a < grid->cards(); ++a) {
    const QRect box = grid->card(a)->geometry();
    if (!grid->rect().contains(box)) return QStringLiteral("card %1 leaves the grid").arg(a);
    for (int b = 0; b < a; ++b)
      if (box.intersects(grid->card(b)->geometry())) return QStringLiteral("cards %1 and %2 overlap").arg(a).arg(b);
    const QSize view = grid->card(a)->view()->size();
    if (view.boundedTo(leastView) != leastView) return QStringLiteral("card %1 is too small to judge").arg(a);
  }
  if (page.minimumSizeHint().width() > page.width()) return QStringLiteral("wider than the window");
  return {};
}

// What must hold where the page is small, besides: nothing that can be pressed is off the page, what is higher than its
// place scrolls, texts show at least so many lines, and a prompt ends below a line, not within.
inline QString smallPageFaults(AnnotatePage& page, int leastLines) {
  const auto within = [&](const QWidget* widget) {
    return page.rect().contains(QRect(widget->mapTo(&page, QPoint()), widget->size()));
  };
  const QSize least = page.minimumSizeHint();
  if (least.width() > page.width() || least.height() > page.height())
    return QStringLiteral("needs %1 x %2").arg(least.width()).arg(least.height());
  for (auto* button : page.findChildren<QAbstractButton*>()) {
    if (!button->isVisible() || button->visibleRegion().isEmpty()) continue;
    if (qobject_cast<ItemCard*>(button->parentWidget()) || page.findChild<CardGrid*>()->isAncestorOf(button)) continue;
    if (!within(button)) return QStringLiteral("off the page: ") + button->text() + button->accessibleName();
    if (qobject_cast<KeyButton*>(button) && button->width() < button->sizeHint().width())
      return QStringLiteral("cut off: ") + button->text();
  }
  const auto* grid = page.findChild<CardGrid*>();
  if (!within(grid->parentWidget())) return QStringLiteral("the cards leave the page");
  for (int place = 0; place < grid->cards(); ++place) {
    const ItemCard* card = grid->card(place);
    if (!grid->rect().contains(card->geometry())) return QStringLiteral("card %1 leaves the grid").arg(place);
    if (card->geometry().right() >= grid->parentWidget()->width()) return QStringLiteral("card %1 is cut").arg(place);
    if (card->footer() && card->footer()->geometry().bottom() > card->height())
      return QStringLiteral("the rows of card %1 are cut").arg(place);
    const auto* view = card->findChild<TextView*>();
    if (!view || !view->text()) continue;
    const int shown = (view->viewport()->height() - space::kM) / TextMetrics(view->text()->look).bodyLine;
    if (shown < leastLines && view->contentHeight() > view->viewport()->height())
      return QStringLiteral("card %1 shows %2 lines").arg(place).arg(shown);
  }
  const auto* prompt = page.findChild<PromptPanel*>();
  const auto* view = prompt->findChild<TextView*>();
  if (!prompt->isVisible() || !view->text() || view->scrollRange() == 0) return {};
  const int line = TextMetrics(view->text()->look).bodyLine, bottom = view->viewport()->height() - space::kM;
  if (bottom < line) return QStringLiteral("the prompt shows no line");
  for (int at = 0; at < static_cast<int>(view->text()->text.size()); ++at) {
    const int top = view->lineTop(at);
    // Letters stand in the upper part of a line, which is half as high again as they.
    if (top + line / 4 < bottom && top + line * 3 / 4 > bottom)
      return QStringLiteral("the prompt is cut through the line of character %1").arg(at);
  }
  return {};
}

}  // namespace podium::test
