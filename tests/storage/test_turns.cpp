// Conversations that go on: messages in answers, replies, undo and redo, first messages.
#include <QtTest>

#include "storage/json/conversation_json.h"
#include "tests/storage/batch_fixture.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

// Ada holds the one query of a conversation project; its two items answer "prompt 0".
struct Desk {
  Desk() {
    ProjectInfo info = textProject(2);
    info.task.conversation = true;
    store = makeStore(folder.path(), info);
    ada = join(*store, "Ada");
    addBatch(*store, textBatch(1, 2));
    query = lease(*store, ada).at(0);
    reader = store->newReader();
  }
  Comparison says(const std::string& message) const {
    Comparison answer = rankedAnswer(query, ada);
    answer.ranking = rankingFromText("1>0").value();
    answer.parts.message = message;
    return answer;
  }
  QueryId reply(PromptId turn, std::vector<ChatReply> replies = {{"one", "a"}, {"two", "b"}}) const {
    return waitFor<QueryId>([&](auto done) { store->writer().addReplies(turn, replies, done); });
  }
  std::vector<ChatMessage> said(PromptId prompt) const {
    return messagesFromJson(reader->prompt(prompt)->content.body).value();
  }
  bool isLeased(QueryId id) const {
    for (const Query& held : lease(*store, ada, 5))
      if (held.id == id) return true;
    return false;
  }

  ProjectFolder folder;
  std::unique_ptr<ProjectStore> store;
  std::unique_ptr<ProjectReader> reader;
  AnnotatorId ada;
  Query query;
};

}  // namespace

class TestTurns : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void messagesOfBodiesAndConversationsComeBack() {
    const std::vector<ChatMessage> said{{"user", "naïve \"🐔\"\n"}, {"assistant", ""}};
    QVERIFY(messagesFromJson(toJson(said)) == said);
    Content plain;
    QVERIFY(messagesOf(plain, "user").empty());
    plain.body = "hello";
    QVERIFY(messagesOf(plain, "user") == std::vector<ChatMessage>({{"user", "hello"}}));
    for (const char* other : {"[1]", "{", "{}", "words", "[{\"content\": \"x\"}]"}) {
      QVERIFY(!messagesFromJson(other));
      plain.format = TextFormat::Conversation;
      plain.body = other;
      QVERIFY(messagesOf(plain, "user") == std::vector<ChatMessage>({{"user", other}}));
    }
  }

  void whatAConversationHeldStaysWhenItGoesOn() {
    Content before;
    before.format = TextFormat::Conversation;
    before.body =
        R"([{"role":"user","content":[{"type":"text","text":"look"},{"type":"image_url","url":"x"}],"id":7}])";
    const std::string more = continued(before, {{"assistant", "a bird"}});
    QVERIFY(more.find("\"id\":7") != std::string::npos && more.find("\"url\":\"x\"") != std::string::npos);
    const std::vector<ChatMessage> said{{"user", "look\n[image_url]"}, {"assistant", "a bird"}};
    QVERIFY(messagesFromJson(more) == said);
  }

  void aMessageGoesOnAfterThePickedReply() {
    Desk desk;
    const ComparisonId id = answer(*desk.store, desk.says("and then?"));
    QCOMPARE(desk.reader->comparison(id)->parts.message, std::string("and then?"));
    const auto waiting = desk.reader->waitingTurns(desk.ada);
    QCOMPARE(waiting.size(), std::size_t(1));
    QVERIFY(waiting.front().follows == id && !waiting.front().query);
    QVERIFY(desk.reader->turnAfter(id) == waiting.front());
    QVERIFY(desk.said(waiting.front().prompt) ==
            std::vector<ChatMessage>({{"user", "prompt 0"}, {"assistant", "text 0.1"}, {"user", "and then?"}}));
    QVERIFY(desk.reader->waitingTurns({}).size() == 1);

    const QueryId next = desk.reply(waiting.front().prompt);
    QVERIFY(desk.reader->waitingTurns(desk.ada).empty());
    const Query asked = desk.reader->query(next).value();
    QVERIFY(asked.prompt == waiting.front().prompt && asked.round == desk.query.round);
    QCOMPARE(asked.items.size(), std::size_t(2));
    QCOMPARE(desk.reader->itemContent(asked.items[1])->source, std::string("b"));
    QVERIFY(desk.isLeased(next));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void editsAndDemonstrationsAreWhatGoesOn() {
    Desk desk;
    Comparison edited = desk.says("more");
    edited.parts.edits = {{1, "better"}};
    const ComparisonId id = answer(*desk.store, edited);
    QCOMPARE(desk.said(desk.reader->waitingTurns({}).at(0).prompt).at(1).content, std::string("better"));
    undo(*desk.store, id, desk.ada);
    Comparison written = desk.says("more");
    written.parts.demonstration = "best";
    answer(*desk.store, written);
    QCOMPARE(desk.said(desk.reader->waitingTurns({}).at(0).prompt).at(1).content, std::string("best"));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void aMessageNeedsAReplyBeforeIt() {
    Desk desk;
    Comparison bad = verdictAnswer(desk.query, desk.ada, Verdict::BothBad);
    bad.parts.message = "and then?";
    QVERIFY(faultOf([&] { answer(*desk.store, bad); }).find("Choose one first") != std::string::npos);
    QVERIFY(desk.reader->waitingTurns({}).empty());
  }

  void undoWithdrawsAndRedoTakesUpAgain() {
    Desk desk;
    const ComparisonId first = answer(*desk.store, desk.says("and then?"));
    const PromptId turn = desk.reader->waitingTurns({}).at(0).prompt;
    const QueryId next = desk.reply(turn);
    undo(*desk.store, first, desk.ada);
    QVERIFY(desk.reader->turn(turn)->withdrawn);
    QCOMPARE(desk.reader->query(next)->answersWanted, 0);
    QVERIFY(!desk.isLeased(next));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());

    const ComparisonId again = answer(*desk.store, desk.says("and then?"));
    QVERIFY(desk.reader->turn(turn)->follows == again && !desk.reader->turn(turn)->withdrawn);
    QVERIFY(desk.reader->turn(turn)->query == next && desk.isLeased(next));
    QCOMPARE(desk.reader->query(next)->answersWanted, 1);
    QVERIFY(desk.reader->waitingTurns({}).empty());
    QCOMPARE(firstProblem(desk.folder.path()), std::string());

    undo(*desk.store, again, desk.ada);
    answer(*desk.store, desk.says("something else"));
    QVERIFY(desk.reader->turn(turn)->withdrawn);
    QCOMPARE(desk.reader->waitingTurns({}).size(), std::size_t(1));
  }

  void judgedRepliesStayWhenTheAnswerBeforeThemIsRevised() {
    Desk desk;
    const ComparisonId first = answer(*desk.store, desk.says("and then?"));
    const PromptId turn = desk.reader->waitingTurns({}).at(0).prompt;
    const QueryId next = desk.reply(turn);
    answer(*desk.store, rankedAnswer(desk.reader->query(next).value(), desk.ada));
    undo(*desk.store, first, desk.ada);
    QVERIFY(!desk.reader->turn(turn)->withdrawn);
    Comparison revised = desk.says("and then?");
    revised.replaces = first;
    revised.parts.rationale = "clearer";
    answer(*desk.store, revised);
    QVERIFY(desk.reader->waitingTurns({}).empty());
    QVERIFY(!desk.isLeased(next));
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }

  void firstMessagesBeginConversations() {
    Desk desk;
    const auto begin = [&](const std::string& message) {
      return waitFor<PromptId>([&](auto done) { desk.store->writer().beginConversation(desk.ada, message, done); });
    };
    const PromptId one = begin("hello"), two = begin("again");
    QVERIFY(desk.said(one) == std::vector<ChatMessage>({{"user", "hello"}}));
    const QueryId first = desk.reply(one), second = desk.reply(two);
    QVERIFY(desk.reader->query(first)->round == desk.reader->query(second)->round);
    QVERIFY(desk.reader->query(first)->round != desk.query.round);
    QVERIFY(!faultOf([&] { begin(""); }).empty());
  }

  void repliesComeOnceAndNotToWhatWasTakenBack() {
    Desk desk;
    answer(*desk.store, desk.says("and then?"));
    const PromptId turn = desk.reader->waitingTurns({}).at(0).prompt;
    QVERIFY(faultOf([&] { desk.reply(turn, {}); }).find("1 to 64") != std::string::npos);
    QVERIFY(faultOf([&] { desk.reply(turn, {{"", "a"}}); }).find("empty") != std::string::npos);
    desk.reply(turn);
    QVERIFY(faultOf([&] { desk.reply(turn); }).find("already") != std::string::npos);
    const auto withdraw = [&](AnnotatorId who) {
      waitFor<Done>([&](auto done) { desk.store->writer().withdrawTurn(turn, who, done); });
    };
    const AnnotatorId bob = join(*desk.store, "Bob");
    QVERIFY(faultOf([&] { withdraw(bob); }).find("none of yours") != std::string::npos);
    withdraw(desk.ada);
    QVERIFY(faultOf([&] { desk.reply(turn); }).find("taken back") != std::string::npos);
    QCOMPARE(firstProblem(desk.folder.path()), std::string());
  }
};

QTEST_GUILESS_MAIN(TestTurns)
#include "test_turns.moc"
