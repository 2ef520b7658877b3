// Good and bad said while clips play, and how much better as a number: by keys, and what is stored of them.
#include <QApplication>
#include <QLineEdit>
#include <QLocale>
#include <QTest>

#include "tests/ui/annotate_desk.h"
#include "ui/annotate/moment_track.h"
#include "ui/annotate/parts_bar.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

using namespace podium;
using namespace podium::test;

namespace {

ProjectInfo momentProject(int k) {
  ProjectInfo info = roadProject(k);
  if (k == 1) info.answer = AnswerForm::Rank;
  info.task.moments = true;
  return info;
}

ProjectInfo marginProject(bool confirm = false) {
  ProjectInfo info = roadProject(2);
  info.task.margin = true;
  info.task.confirm = confirm;
  return info;
}

AnswerParts newest(const AnnotateFixture& fixture, std::size_t answers) {
  [&] { QTRY_COMPARE(fixture.standing().size(), answers); }();
  return fixture.standing().back().parts;
}

QLineEdit* field(Desk& desk) { return desk.page->findChild<PartsBar*>()->findChild<QLineEdit*>(); }

}  // namespace

class TestAnnotateMoments : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance())); }
  void cleanup() { QLocale::setDefault(QLocale::c()); }

  void momentsOfOneClipAreTheAnswer() {
    AnnotateFixture fixture(momentProject(1), 2, 1, 10);
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Space><Enter>"));  // nothing said: nothing to submit
    QVERIFY(!desk.model().submitHindrance().isEmpty());
    desk.page->clock().seek(7);
    desk.type(QStringLiteral("j"));
    desk.page->clock().seek(31);
    desk.type(QStringLiteral("kj<Back><Enter>"));  // the second good one was a slip
    QCOMPARE(newest(fixture, 1).moments, (std::vector<Moment>{{0, 7, 1}, {0, 31, -1}}));
    QCOMPARE(fixture.standing().front().verdict, Verdict::Recorded);
    QVERIFY(fixture.standing().front().ranking.tiers.empty());
  }

  void momentBelongsToTheCardInAttention() {
    AnnotateFixture fixture(momentProject(3), 1, 1, 10);
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Space>"));
    desk.page->clock().seek(5);
    desk.type(QStringLiteral("j"));  // of which?
    QVERIFY(desk.model().draft().isEmpty());
    desk.card(2)->setFocus(Qt::TabFocusReason);
    desk.type(QStringLiteral("j"));
    desk.card(1)->setFocus(Qt::TabFocusReason);
    desk.type(QStringLiteral("k"));
    auto* track = desk.page->findChild<MomentTrack*>();
    QCOMPARE(track->moments(), (std::vector<MomentMark>{{2, 5, 1}, {1, 5, -1}}));
    QVERIFY(desk.card(2)->accessibleName().contains(QStringLiteral("1 good, 0 bad")));
    desk.page->setFocus();
    desk.type(QStringLiteral("acb<Enter>"));
    const auto moments = newest(fixture, 1).moments;
    const auto order = fixture.standing().front().shownOrder;
    QCOMPARE(moments, (std::vector<Moment>{{order[2], 5, 1}, {order[1], 5, -1}}));
    QCOMPARE(onScreen(fixture.standing().front()), QStringLiteral("ranked 0>2>1"));
  }

  // Whichever came last goes first.
  void backspaceTakesBackWhatWasSaidLast() {
    AnnotateFixture fixture(momentProject(3), 1, 1, 10);
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("a"));
    desk.card(0)->setFocus(Qt::TabFocusReason);
    desk.type(QStringLiteral("j<Back>"));
    QVERIFY(desk.model().draft().parts().moments.empty());
    QCOMPARE(desk.model().draft().ranking().rankOf(0), 1);
    desk.type(QStringLiteral("jb<Back>"));
    QCOMPARE(desk.model().draft().parts().moments.size(), 1u);
    QCOMPARE(desk.model().draft().ranking().rankOf(1), 0);
    desk.type(QStringLiteral("<Back><Back>"));  // the ranking first, then what is left
    QVERIFY(desk.model().draft().isEmpty());
  }

  // That is what was on the screen, and the project refuses frames that the clip does not have.
  void momentBehindTheEndOfAShortClipIsItsLastFrame() {
    AnnotateFixture fixture(momentProject(2), 0);
    NewRound round = roadRound(1, 2, 5, 10);
    round.clips[1] = {roadClip(9, 2), 0.0};  // 8 frames beside 40
    waitFor<RoundId>([&](auto done) { fixture.session.store->writer().addRound(round, done); });
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Space>"));
    desk.page->clock().seek(30);
    for (const int place : {0, 1}) {
      desk.card(place)->setFocus(Qt::TabFocusReason);
      desk.type(QStringLiteral("k"));
    }
    desk.type(QStringLiteral("<Left>"));
    auto moments = newest(fixture, 1).moments;
    std::sort(moments.begin(), moments.end(), [](const Moment& a, const Moment& b) { return a.position < b.position; });
    QCOMPARE(moments, (std::vector<Moment>{{0, 30, -1}, {1, 7, -1}}));
  }

  void marksStandWhereTheSliderIs() {
    AnnotateFixture fixture(momentProject(1), 1, 1, 10);
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Space>"));
    auto* track = desk.page->findChild<MomentTrack*>();
    const int last = desk.page->clock().frames() - 1;
    const QRectF first = track->markRect({0, 0, 1}), end = track->markRect({0, last, 1});
    QVERIFY(end.center().x() - first.center().x() > track->width() / 2.0);
    desk.page->clock().seek(last);
    const int high = desk.page->findChild<MomentTrack*>()->height();
    desk.type(QStringLiteral("k"));
    QCOMPARE(track->height(), high);  // nothing moves
    const QImage image = track->grab().toImage();
    QCOMPARE(QColor(image.pixel(end.toRect().left() + 3, end.toRect().center().y() - 4)).name(), colours().bad.name());
    QCOMPARE(track->accessibleDescription(), QStringLiteral("A bad at frame %1").arg(last));
  }

  void projectsWithoutMomentsHaveNoLines() {
    AnnotateFixture fixture(roadProject(2), 1);
    Desk desk(fixture);
    desk.painted();
    QVERIFY(!desk.page->findChild<MomentTrack*>());
    desk.card(0)->setFocus(Qt::TabFocusReason);
    desk.type(QStringLiteral("jk"));
    QVERIFY(desk.model().draft().isEmpty());
  }

  void marginFollowsTheChoiceWithoutAnotherKey() {
    AnnotateFixture fixture(marginProject(), 3);
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Right>"));
    QVERIFY(field(desk)->hasFocus());
    desk.type(QStringLiteral("1.5<Enter>"));
    QCOMPARE(newest(fixture, 1).margin, std::optional(1.5));
    QCOMPARE(onScreen(fixture.standing().back()), QStringLiteral("ranked 1>0"));
    desk.painted();
    QVERIFY(!field(desk)->hasFocus() && field(desk)->text().isEmpty());
    desk.type(QStringLiteral("<Up>"));  // a tie has none
    QCOMPARE(newest(fixture, 2).margin, std::optional<double>());
  }

  void marginIsWrittenWithPointOrCommaInAnyLocale_data() {
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("point, German") << "de_DE"
                                   << "1.5" << 1.5;
    QTest::newRow("comma, German") << "de_DE"
                                   << "1,5" << 1.5;
    QTest::newRow("point, English") << "en_US"
                                    << "0.25" << 0.25;
    QTest::newRow("comma, English") << "en_US"
                                    << "0,25" << 0.25;
    QTest::newRow("whole") << "fr_FR"
                           << "12" << 12.0;
    QTest::newRow("thousand, English") << "en_US"
                                       << "1,000" << 1000.0;
    QTest::newRow("thousand, German") << "de_DE"
                                      << "1.000" << 1000.0;
    QTest::newRow("one, English") << "en_US"
                                  << "1.000" << 1.0;
    QTest::newRow("zero") << "de_DE"
                          << "0" << 0.0;
  }
  void marginIsWrittenWithPointOrCommaInAnyLocale() {
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QFETCH(double, value);
    QLocale::setDefault(QLocale(locale));
    AnnotateFixture fixture(marginProject(true), 2);
    Desk desk(fixture);
    const QueryId asked = desk.painted().id;
    desk.type(QStringLiteral("<Left>") + text + QStringLiteral("<Enter>"));
    QVERIFY(!field(desk)->hasFocus());
    // This project asks for Enter.
    QVERIFY(desk.model().phase() == AnnotateModel::Phase::Asking && desk.model().current().query.id == asked);
    QCOMPARE(desk.model().submitHindrance(), QString());
    desk.type(QStringLiteral("<Enter>"));
    QCOMPARE(newest(fixture, 1).margin, std::optional(value));
    desk.painted();
    desk.type(QStringLiteral("z"));  // and it is shown as this person writes numbers
    desk.painted();
    QCOMPARE(numberFromText(field(desk)->text()), std::optional(value));
    QVERIFY(value != 1.5 || locale != QLatin1String("de_DE") || field(desk)->text() == QStringLiteral("1,5"));
  }

  void numbersAreReadAsPeopleWriteThem_data() {
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<double>>("value");
    const auto add = [](const char* locale, const char* text, std::optional<double> value) {
      QTest::addRow("%s %s", locale, text) << QString::fromUtf8(locale) << QString::fromUtf8(text) << value;
    };
    add("en_US", "1,000", 1000.0);
    add("en_US", "1,000.5", 1000.5);
    add("en_US", "1.000,5", 1000.5);
    add("en_US", "1,000,000", 1e6);
    add("en_US", "0,125", 0.125);
    add("en_US", "1,25", 1.25);
    add("en_US", "1000,250", 1000.25);
    add("de_DE", "1,000", 1.0);
    add("de_DE", "1.000", 1000.0);
    add("de_DE", "1.000.000", 1e6);
    add("de_CH", "1’000.5", 1000.5);
    add("fr_FR", "1 000,5", 1000.5);
    add("en_IN", "1,00,000", 1e5);
    add("ar_EG", "٣٫٥", 3.5);
    add("en_US", "1,00", 1.0);
    add("en_US", "1,2,3", std::nullopt);
    add("en_US", "1.5.2", std::nullopt);
    add("en_US", "1,000,5.2.1", std::nullopt);
    add("en_US", "10 00", std::nullopt);
    add("en_US", ".", std::nullopt);
    add("en_US", "", std::nullopt);
    add("en_US", "five", std::nullopt);
  }
  void numbersAreReadAsPeopleWriteThem() {
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QFETCH(std::optional<double>, value);
    QCOMPARE(numberFromText(text, QLocale(locale)), value);
  }

  void whatIsNoNumberIsSaid() {
    QLocale::setDefault(QLocale::English);
    AnnotateFixture fixture(marginProject(), 1);
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Left>1,2,3<Enter>"));
    QVERIFY(field(desk)->hasFocus());
    QVERIFY(desk.page->findChild<MessageLine*>()->message().contains(QStringLiteral("“1,2,3” is no number")));
    QCOMPARE(fixture.stored().size(), 0u);
  }

  void whatIsNoNumberIsNotTaken() {
    AnnotateFixture fixture(marginProject(), 1);
    Desk desk(fixture);
    desk.painted();
    desk.type(QStringLiteral("<Left>a-<Enter>"));
    QCOMPARE(field(desk)->text(), QString());
    QVERIFY(desk.model().submitHindrance().contains(QStringLiteral("number")));
    desk.type(QStringLiteral(".<Enter>"));
    QVERIFY(desk.model().phase() == AnnotateModel::Phase::Asking && field(desk)->hasFocus());
    desk.type(QStringLiteral("<Back><Esc>"));  // Esc gives the arrows back
    QVERIFY(!field(desk)->hasFocus());
    desk.type(QStringLiteral("<Right>g3<Enter>"));
    QCOMPARE(newest(fixture, 1).margin, std::optional(3.0));
    QCOMPARE(onScreen(fixture.standing().front()), QStringLiteral("ranked 1>0"));
  }
};

QTEST_MAIN(TestAnnotateMoments)
#include "test_annotate_moments.moc"
