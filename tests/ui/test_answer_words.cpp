// Answers in words, the first words of texts.
#include <QTest>

#include "ui/history/answer_details.h"
#include "ui/history/answer_words.h"
#include "ui/history/first_lines.h"

using namespace podium;

namespace {

Comparison answerOf(Verdict verdict, std::vector<int> shown, Ranking ranking = {}) {
  Comparison answer;
  answer.verdict = verdict;
  answer.shownOrder = std::move(shown);
  answer.ranking = std::move(ranking);
  return answer;
}

}  // namespace

class TestAnswerWords : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void decisionsGoByTheLettersOfTheScreen_data() {
    QTest::addColumn<Comparison>("answer");
    QTest::addColumn<QString>("words");
    using enum Verdict;
    using enum UnrankedMeaning;
    const auto row = [](const char* name, const Comparison& answer, const char* words) {
      QTest::newRow(name) << answer << QString::fromLatin1(words);
    };
    row("pair", answerOf(Ranked, {1, 0}, {{{0}, {1}}}), "B > A");
    row("tie", answerOf(Ranked, {1, 0}, {{{0, 1}}}), "A = B");
    row("tiers", answerOf(Ranked, {2, 0, 1, 3}, {{{3}, {1, 2}, {0}}}), "D > A = C > B");
    row("the best ones", answerOf(Ranked, {0, 1, 2}, {{{2}}, BelowRanked}), "C > others");
    row("unknown rest", answerOf(Ranked, {0, 1, 2}, {{{2}, {0}}, Unknown}), "C > A");
    row("best and worst", answerOf(Ranked, {3, 2, 1, 0}, {{{3}, {0}}, Between}), "best A, worst D");
    row("both bad", answerOf(BothBad, {0, 1}), "both bad");
    row("all bad", answerOf(BothBad, {0, 1, 2}), "all bad");
    row("can't tell", answerOf(CantTell, {0, 1}), "can't tell");
    row("skip", answerOf(Skip, {0, 1}), "skipped");
    Comparison rated = answerOf(Ranked, {1, 0}, {{{1}, {0}}});
    rated.parts.ratings = {{"", 0, 2}, {"", 1, 4.5}};
    row("ratings", rated, "A 4.5, B 2");
    rated.parts.ratings = {{"help", 0, 2}, {"help", 1, 5}, {"harm", 0, 1}, {"harm", 1, 1}};
    row("ratings on axes", rated, "help: A 5, B 2; harm: A 1, B 1");
    Comparison alone = answerOf(Recorded, {0});
    alone.parts.ratings = {{"", 0, 80}};
    row("one item rated", alone, "80");
    Comparison judged = answerOf(Ranked, {0, 1, 2}, {{{0}, {1, 2}}});
    judged.parts.accepted = {0};
    judged.parts.rejected = {2, 1};
    row("accepted", judged, "accepted A; rejected B, C");
  }
  void decisionsGoByTheLettersOfTheScreen() {
    QFETCH(Comparison, answer);
    QFETCH(QString, words);
    QCOMPARE(decisionWords(answer, {}), words);
  }

  void everyPartOfAnAnswerIsNamed() {
    ProjectInfo project;
    project.task.axes = {"help", "harm"};
    Comparison answer = answerOf(Verdict::Ranked, {1, 0}, {{{0}, {1}}});
    answer.parts.axes = {{"harm", {{{1}, {0}}}}};
    answer.parts.strength = 2;
    answer.parts.tags = {{-1, "long"}, {0, "rude"}};
    answer.parts.spans = {{0, 1, 4, "wrong"}};
    answer.parts.edits = {{1, "better"}};
    answer.parts.rationale = "because";
    answer.parts.flag = "offensive";
    QCOMPARE(
        answerWords(answer, project),
        QStringLiteral("help: B > A; harm: A > B · strength 2 · tags: long, B rude · marked passages: 1 · edited A "
                       "· with a reason · flagged: offensive"));
  }

  void detailsHoldWhatWasWrittenAndLookedAt() {
    ProjectInfo project;
    project.task.strengthLevels = 3;
    HistoryRow row;
    row.answer = answerOf(Verdict::Ranked, {1, 0}, {{{0}, {1}}});
    row.answer.activeMs = 4200;
    row.answer.parts.strength = 2;
    row.answer.parts.rationale = "B is right";
    row.answer.parts.edits = {{0, "a better wording"}};
    row.answer.parts.looks = {{0, 2500, 1}};
    row.state = AnswerState::Revised;
    row.replacedBy = ComparisonId{17};
    QString all;
    for (const DetailLine& line : answerDetails(row, project))
      all += line.heading + QLatin1Char('=') + line.words + u'\n';
    for (const char* part : {"Answer=B > A", "How much better=2 of 3", "Reason=B is right", "Revised by answer 17"})
      QVERIFY2(all.contains(QLatin1String(part)), qPrintable(all));
    const QString card = cardDetails(row, {QStringLiteral("B"), 0, {}, {}});
    QCOMPARE(card, QStringLiteral("Looked at for 2.5 s; replays: 1\nEdited to: a better wording"));
    QCOMPARE(cardDetails(row, {QStringLiteral("A"), 1, {}, {}}), QString());
  }

  void firstWordsHoldNoMarks() {
    Content content;
    content.format = TextFormat::Markdown;
    content.body = "\n# A **bold** title\n\n- first `point`\n> quoted";
    QCOMPARE(firstWords(content, 100), QStringLiteral("A bold title first point quoted"));
    QCOMPARE(firstLines(content, 2, 100), QStringLiteral("A bold title\nfirst point"));
    QCOMPARE(firstWords(content, 8), QStringLiteral("A bold…"));
    content.format = TextFormat::Plain;
    content.body = "# not a title";
    QCOMPARE(firstWords(content, 100), QStringLiteral("# not a title"));
    content.format = TextFormat::Conversation;
    content.body = R"([{"role":"user","content":"Hello"},{"role":"user","content":"Name a *pear*"}])";
    QCOMPARE(firstWords(content, 100), QStringLiteral("Name a *pear*"));
  }
};

QTEST_GUILESS_MAIN(TestAnswerWords)
#include "test_answer_words.moc"
