// Conversations that annotators write, by keys and buttons, with a real command that replies.
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "storage/json/conversation_json.h"
#include "tests/ui/annotate_desk.h"
#include "tests/ui/text_project.h"
#include "ui/annotate/writing_panel.h"
#include "ui/common/settings.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatienceMs = 60'000;  // for a program that makes replies, on a machine that is busy

ProjectInfo redTeaming(AnswerForm form = AnswerForm::Pair, int k = 2) {
  ProjectInfo info = textProject(form, k);
  info.task.conversation = true;
  return info;
}

Batch opening(int k = 2) {
  std::vector<Content> items;
  for (int i = 0; i < k; ++i) items.push_back(text("reply " + std::to_string(i), TextFormat::Markdown));
  Batch batch = batchOf({items});
  batch.prompts.push_back({text("Who are you?")});
  batch.questions.front().prompt = 0;
  return batch;
}

// Says back what it was told last, in two voices, and keeps what it was asked.
const auto kParrot = QStringLiteral(
    "cat > asked.json; python3 -c 'import json; t = json.load(open(\"asked.json\"))[\"messages\"][-1][\"content\"]; "
    "print(json.dumps([{\"content\": t + \" one\", \"source\": \"first\"}, t + \" two\"]))'");

struct TalkDesk {
  explicit TalkDesk(const QString& command, const ProjectInfo& info = redTeaming(), const Batch& batch = opening())
      : fixture(info, batch) {
    Settings::instance().setReplyCommand(inFolder(command));
    desk = std::make_unique<Desk>(fixture);
  }
  ~TalkDesk() { Settings::instance().setReplyCommand({}); }
  QString inFolder(const QString& command) const {
    return QStringLiteral("cd '%1' && ").arg(fixture.folder()) + command;
  }
  QPlainTextEdit* edit() const { return desk->page->findChild<WritingPanel*>()->findChild<QPlainTextEdit*>(); }
  bool writes() const { return edit()->isVisible(); }
  QPushButton* button(const QString& words) const {
    for (auto* candidate : desk->page->findChildren<QPushButton*>())
      if (candidate->isVisible() && candidate->text() == words) return candidate;
    return nullptr;
  }
  AnnotateModel& model() const { return desk->model(); }
  EmptyReason empty() const { return model().emptyReason(); }
  std::vector<ChatMessage> said(PromptId prompt) const {
    return messagesFromJson(fixture.session.store->newReader()->prompt(prompt)->content.body).value();
  }

  AnnotateFixture fixture;
  std::unique_ptr<Desk> desk;
};

}  // namespace

class TestConversation : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance())); }

  void pickWriteAndGoOn() {
    TalkDesk talk(kParrot);
    const Query first = talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>"));
    QVERIFY(talk.writes());
    QVERIFY(talk.fixture.stored().empty());
    talk.desk->type(QStringLiteral("and then?<Enter>"));
    QVERIFY(!talk.writes());
    QTRY_VERIFY(talk.model().phase() == AnnotateModel::Phase::Asking && talk.model().current().query.id != first.id);
    const Query second = talk.desk->painted();
    const Comparison answer = talk.fixture.standing().front();
    QCOMPARE(answer.parts.message, std::string("and then?"));
    const int best = answer.ranking.tiers.front().front();
    const std::vector<ChatMessage> expected{
        {"user", "Who are you?"}, {"assistant", "reply " + std::to_string(best)}, {"user", "and then?"}};
    QVERIFY(talk.said(second.prompt) == expected);
    QCOMPARE(talk.model().reason(), QStringLiteral("conversation"));
    const auto reader = talk.fixture.session.store->newReader();
    QCOMPARE(reader->itemContent(second.items[0])->content.body, std::string("and then? one"));
    QCOMPARE(reader->itemContent(second.items[0])->source, std::string("first"));
    QCOMPARE(reader->itemContent(second.items[1])->content.body, std::string("and then? two"));

    // A second turn, and its end: no words.
    talk.desk->type(QStringLiteral("<Right>"));
    QVERIFY(talk.writes());
    talk.desk->type(QStringLiteral("<Enter>"));
    QTRY_COMPARE(talk.fixture.standing().size(), 2u);
    QVERIFY(talk.fixture.standing().back().parts.message.empty());
    QTRY_COMPARE(talk.empty().action, EmptyReason::Action::BeginConversation);
  }

  // Another program of the same person gave the message up: nothing is waited for any longer.
  void aMessageWithdrawnElsewhereIsNotWaitedFor() {
    TalkDesk talk(QStringLiteral("sleep 60"));
    talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>and then?<Enter>"));
    const AnnotatorId annotator = talk.fixture.session.annotator.id;
    const auto elsewhere = ProjectStore::open(talk.fixture.path()).value();
    const auto reader = elsewhere->newReader();
    QTRY_COMPARE(reader->waitingTurns(annotator).size(), 1u);
    QTRY_COMPARE(talk.model().conversation()->desk().state().waiting, 1);
    QVERIFY(talk.model().conversation()->isWaiting());
    const PromptId turn = reader->waitingTurns(annotator).front().prompt;
    waitFor<Done>([&](auto done) { elsewhere->writer().withdrawTurn(turn, annotator, done); });
    QTRY_VERIFY(!talk.model().conversation()->isWaiting());
    QTRY_COMPARE(talk.empty().action, EmptyReason::Action::BeginConversation);
  }

  void escGoesBackAndKeepsTheWords() {
    TalkDesk talk(kParrot);
    talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>so<Esc>"));
    QVERIFY(!talk.writes() && talk.fixture.stored().empty());
    QCOMPARE(talk.model().phase(), AnnotateModel::Phase::Asking);
    talk.desk->type(QStringLiteral("<Right>"));
    QVERIFY(talk.writes());
    QCOMPARE(talk.edit()->toPlainText(), QStringLiteral("so"));
    talk.desk->type(QStringLiteral(" what<Enter>"));
    QTRY_COMPARE(talk.fixture.standing().size(), 1u);
    QCOMPARE(talk.fixture.standing().front().parts.message, std::string("so what"));
    QCOMPARE(onScreen(talk.fixture.standing().front()), QStringLiteral("ranked 1>0"));
  }

  void theButtonEndsTheConversation() {
    TalkDesk talk(kParrot);
    talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>words"));
    QTest::mouseClick(talk.button(QStringLiteral("End here")), Qt::LeftButton);
    QTRY_COMPARE(talk.fixture.standing().size(), 1u);
    QVERIFY(talk.fixture.standing().front().parts.message.empty());
    QVERIFY(talk.fixture.session.store->newReader()->waitingTurns({}).empty());
  }

  void undoTakesTheRepliesAwayAndRedoBringsThemBack() {
    TalkDesk talk(kParrot);
    const Query first = talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>go on<Enter>"));
    QTRY_VERIFY(talk.model().phase() == AnnotateModel::Phase::Asking && talk.model().current().query.id != first.id);
    const Query second = talk.desk->painted();
    talk.desk->type(QStringLiteral("z"));
    QTRY_VERIFY(talk.model().phase() == AnnotateModel::Phase::Asking && talk.model().current().query.id == first.id);
    QTRY_VERIFY(talk.fixture.standing().empty());
    talk.desk->painted();
    talk.desk->type(QStringLiteral("y"));
    QTRY_VERIFY(talk.model().phase() == AnnotateModel::Phase::Asking && talk.model().current().query.id == second.id);
    QTRY_COMPARE(talk.fixture.standing().size(), 1u);

    // Other words: the replies to the old ones are not asked about.
    talk.desk->painted();
    talk.desk->type(QStringLiteral("z"));
    QTRY_VERIFY(talk.model().phase() == AnnotateModel::Phase::Asking && talk.model().current().query.id == first.id);
    QTRY_VERIFY(talk.fixture.standing().empty());
    talk.desk->painted();
    talk.desk->type(QStringLiteral("<Enter>"));
    QTRY_VERIFY(talk.writes());
    QCOMPARE(talk.edit()->toPlainText(), QStringLiteral("go on"));
    talk.desk->type(QStringLiteral(" please<Enter>"));
    QTRY_VERIFY(talk.model().phase() == AnnotateModel::Phase::Asking &&
                talk.model().current().query.id.value > second.id.value);
    QCOMPARE(talk.said(talk.model().current().query.prompt).back().content, std::string("go on please"));
  }

  void aFirstMessageBeginsAConversation() {
    TalkDesk talk(kParrot, redTeaming(), {});
    QTRY_COMPARE(talk.empty().action, EmptyReason::Action::BeginConversation);
    talk.desk->type(QStringLiteral("c"));
    QTRY_VERIFY(talk.writes());
    talk.desk->type(QStringLiteral("hello"));
    QTRY_COMPARE(talk.fixture.session.store->newReader()
                     ->setting("conversation.opening." + std::to_string(talk.fixture.session.annotator.id.value))
                     .value_or(""),
                 std::string("hello"));
    QTest::qWait(200);  // the queue looks again: what is being written stays
    QVERIFY(talk.writes() && talk.edit()->hasFocus());
    talk.desk->type(QStringLiteral("<Esc>"));
    QTest::mouseClick(talk.button(QStringLiteral("Begin a conversation...")), Qt::LeftButton);
    QCOMPARE(talk.edit()->toPlainText(), QStringLiteral("hello"));
    talk.desk->type(QStringLiteral("<Enter>"));
    talk.desk->painted();
    QVERIFY(talk.said(talk.model().current().query.prompt) == std::vector<ChatMessage>({{"user", "hello"}}));
    QVERIFY(talk.model().conversation()->opening().isEmpty());
  }

  void aQueryThatComesLeavesWhatIsBeingWritten() {
    TalkDesk talk(kParrot, redTeaming(), {});
    talk.desk->type(QStringLiteral("c"));
    QTRY_VERIFY(talk.writes());
    talk.desk->type(QStringLiteral("hel"));
    const Batch batch = opening();
    waitFor<BatchIds>(
        [&](auto done) { talk.fixture.session.store->writer().addBatch(batch, {}, {.file = "later"}, done); });
    talk.desk->painted();
    QVERIFY(talk.writes() && talk.edit()->hasFocus());
    talk.desk->type(QStringLiteral("lo<Enter>"));
    QVERIFY(talk.fixture.stored().empty());
    talk.desk->type(QStringLiteral("<Left><Enter>"));
    talk.desk->painted();
    QTRY_VERIFY(talk.model().current().query.selector == kConversationSelector);
    QCOMPARE(talk.said(talk.model().current().query.prompt).front().content, std::string("hello"));
  }

  void aCommandThatFailsIsTriedAgain() {
    TalkDesk talk(
        QStringLiteral("test -e fixed && printf '[\"x\", \"y\"]' || { echo 'no model is loaded' >&2; exit 3; }"));
    const Query first = talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>hm<Enter>"));
    QTRY_COMPARE(talk.empty().action, EmptyReason::Action::RetryReplies);
    QVERIFY(talk.empty().detail.contains(QStringLiteral("no model is loaded")));
    QCOMPARE(talk.fixture.standing().size(), 1u);
    QFile fixed(talk.fixture.folder() + QStringLiteral("/fixed"));
    QVERIFY(fixed.open(QIODevice::WriteOnly));
    QTest::mouseClick(talk.button(QStringLiteral("Try again now")), Qt::LeftButton);
    QTRY_VERIFY(talk.model().phase() == AnnotateModel::Phase::Asking && talk.model().current().query.id != first.id);
  }

  void whatIsNoReplyIsSaid_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("said");
    QTest::addRow("no JSON") << QStringLiteral("echo hello") << QStringLiteral("no JSON");
    QTest::addRow("no array") << QStringLiteral("echo '{}'") << QStringLiteral("no JSON array");
    QTest::addRow("one") << QStringLiteral("echo '[\"x\", \" \"]'") << QStringLiteral("at least 2");
    QTest::addRow("numbers") << QStringLiteral("echo '[1, 2]'") << QStringLiteral("Reply 1 is no text");
    QTest::addRow("unknown") << QStringLiteral("no-such-program") << QStringLiteral("failed (127)");
  }
  void whatIsNoReplyIsSaid() {
    QFETCH(QString, command);
    QFETCH(QString, said);
    TalkDesk talk(command);
    talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>hm<Enter>"));
    QTRY_COMPARE(talk.empty().action, EmptyReason::Action::RetryReplies);
    QVERIFY2(talk.empty().detail.contains(said), qPrintable(talk.empty().detail));
  }

  void aMessageThatNobodyAnswersCanBeGivenUp() {
    TalkDesk talk(QStringLiteral("sleep 60"));
    talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>hm<Enter>"));
    QTRY_VERIFY(talk.model().conversation()->desk().state().working);
    QTRY_VERIFY(talk.button(QStringLiteral("End this conversation")));
    QTest::mouseClick(talk.button(QStringLiteral("End this conversation")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(talk.fixture.session.store->newReader()->waitingTurns({}).empty(), kPatienceMs);
    QTRY_VERIFY(!talk.model().conversation()->desk().state().working);
    QCOMPARE(talk.fixture.standing().size(), 1u);
  }

  void otherQueriesCanBeAnsweredMeanwhile() {
    Batch batch = opening();
    const Batch more = batchOf({{text("p"), text("q")}});
    batch.questions.push_back(more.questions.front());
    for (int& item : batch.questions.back().items) item += static_cast<int>(batch.items.size());
    batch.items.insert(batch.items.end(), more.items.begin(), more.items.end());
    TalkDesk talk(QStringLiteral("until test -e now; do sleep 0.05; done; printf '[\"x\", \"y\"]'"), redTeaming(),
                  batch);
    const Query first = talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>hm<Enter>"));
    QTRY_VERIFY(talk.button(QStringLiteral("Other queries meanwhile")));
    QTest::mouseClick(talk.button(QStringLiteral("Other queries meanwhile")), Qt::LeftButton);
    const Query other = talk.desk->painted();
    QVERIFY(other.id != first.id && other.selector != kConversationSelector);
    QFile now(talk.fixture.folder() + QStringLiteral("/now"));
    QVERIFY(now.open(QIODevice::WriteOnly));
    QTRY_VERIFY_WITH_TIMEOUT(talk.fixture.session.store->newReader()->waitingTurns({}).empty(), kPatienceMs);
    QTest::qWait(600);
    QCOMPARE(talk.model().current().query.id, other.id);  // nobody's screen changes under their eyes
    talk.desk->type(QStringLiteral("<Left><Enter>"));
    QTRY_VERIFY(talk.model().phase() == AnnotateModel::Phase::Asking &&
                talk.model().current().query.selector == kConversationSelector);
  }

  void repliesFromElsewhereArriveByThemselves() {
    TalkDesk talk(QStringLiteral("cat"));
    Settings::instance().setReplyCommand({});
    talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>hm<Enter>"));
    QTRY_VERIFY(talk.empty().detail.contains(QStringLiteral("podium reply")));
    const auto waiting = talk.fixture.session.store->newReader()->waitingTurns({});
    QCOMPARE(waiting.size(), 1u);
    waitFor<QueryId>([&](auto done) {
      talk.fixture.session.store->writer().addReplies(waiting.front().prompt, {{"x", ""}, {"y", ""}}, done);
    });
    QTRY_VERIFY(talk.model().phase() == AnnotateModel::Phase::Asking &&
                talk.model().current().query.selector == kConversationSelector);
  }

  void aMessageSurvivesARestart() {
    TalkDesk talk(QStringLiteral("sleep 60"));
    talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>hm<Enter>"));
    QTRY_COMPARE(talk.fixture.standing().size(), 1u);
    talk.desk.reset();
    talk.fixture.reopen();
    Settings::instance().setReplyCommand(talk.inFolder(kParrot));
    talk.desk = std::make_unique<Desk>(talk.fixture);
    talk.desk->painted();
    QCOMPARE(talk.said(talk.model().current().query.prompt).back().content, std::string("hm"));
  }

  void rankingsGoOnAfterEnter() {
    TalkDesk talk(kParrot, redTeaming(AnswerForm::Rank, 3), opening(3));
    talk.desk->painted();
    talk.desk->type(QStringLiteral("bac<Enter>"));
    QVERIFY(talk.writes());
    talk.desk->type(QStringLiteral("more<Enter>"));
    QTRY_COMPARE(talk.fixture.standing().size(), 1u);
    QCOMPARE(talk.fixture.standing().front().parts.message, std::string("more"));
  }

  void bothBadEndsTheConversation() {
    TalkDesk talk(kParrot);
    talk.desk->painted();
    talk.desk->type(QStringLiteral("<Left>words<Esc>x"));
    QTRY_COMPARE(talk.fixture.standing().size(), 1u);
    QVERIFY(talk.fixture.standing().front().parts.message.empty());
    QTRY_COMPARE(talk.empty().action, EmptyReason::Action::BeginConversation);
  }
};

QTEST_MAIN(TestConversation)
#include "test_conversation.moc"
