// The quick ways of an import give what the thorough ones give.
#include <QtTest>

#include "exporters/import/dialogue.h"
#include "exporters/import/json_rows.h"
#include "exporters/import/text_reader.h"
#include "learner/random.h"
#include "storage/json/quick_json.h"
#include "tests/exporters/import_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr std::size_t kDeepest = 20, kMost = 1000;
constexpr int kDamaged = 20'000;

// Nothing accepted that is no value, and no value but the right one. Texts that are no UTF-8 never come so far.
std::string differenceOf(const std::string& text) {
  if (firstInvalidUtf8(text)) return {};
  const RowValue thorough = RowValue::parse(text, nullptr, false);
  const auto quick = quickJson(text, kDeepest, kMost);
  if (!quick) return {};
  if (thorough.is_discarded()) return "accepts " + text;
  if (*quick != thorough || quick->dump() != thorough.dump()) return "reads " + text + " as " + quick->dump();
  return {};
}

// The same of a conversation: none, or the one that is there.
std::string conversationDifferenceOf(const std::string& text) {
  if (firstInvalidUtf8(text)) return {};
  const auto quick = quickMessages(text);
  if (!quick) return {};
  const RowValue thorough = RowValue::parse(text, nullptr, false);
  RowValue read = RowValue::array();
  for (const ChatMessage& message : *quick) read.push_back({{"role", message.role}, {"content", message.content}});
  return thorough == read ? "" : "reads " + text + " as " + read.dump();
}

// What strikes of random signs make of a text.
std::string damaged(std::string text, Random& random) {
  const std::string signs = "{}[]\",:\\u0123-+.eEtrfalsn \n";
  for (int blows = 1 + random.below(3); blows > 0; --blows) {
    const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
    const char sign = signs[static_cast<std::size_t>(random.below(static_cast<int>(signs.size())))];
    if (random.below(2) == 0)
      text[at] = sign;
    else
      text.insert(at, 1, sign);
  }
  return text;
}

// No raw text: Qt's meta-object compiler takes its quotes for the end of it.
const std::string kRich =
    "{\"prompt\":\"a \\\"b\\\" \\\\ \\/ \\b\\f\\n\\r\\t é "
    "€\",\"chosen\":[\"x\",{\"y\":[1,-2,0,-0,3.5,-1e-3,2E+4]},[],{}],"
    "\"n\":null,\"t\":true,\"f\":false,\"big\":123456789012345678,\"umlaut\":\"äöü\",\"\": 7 } ";

const std::string kTalk =
    "[ {\"role\":\"user\",\"content\":\"a \\\"b\\\" \\\\ \\n \\u00e9 longer than eight bytes\"} ,"
    "{\"content\":\"\",\"role\":\"assistant\"}] ";
const std::string kFirstWords = "a \"b\" \\ \n é longer than eight bytes";

}  // namespace

class TestQuickJson : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsOrdinaryIsTaken() {
    const auto quick = quickJson(kRich, kDeepest, kMost);
    QVERIFY(quick.has_value());
    QCOMPARE(quick->dump(), RowValue::parse(kRich).dump());
    for (const char* text : {" [ ] ", "{}", "0", "-1", "\"\"", "[1 , 2]", "0.5e3", "\"\\u00e9\\uFFFF\""})
      QVERIFY2(quickJson(text, kDeepest, kMost).has_value() && differenceOf(text).empty(), text);
  }

  void whatIsOutOfTheOrdinaryIsLeft() {
    for (const char* text : {"",
                             " ",
                             "{",
                             "[1,]",
                             "{\"a\":1,}",
                             "{\"a\" 1}",
                             "{a:1}",
                             "01",
                             "-",
                             "1.",
                             ".5",
                             "1e",
                             "+1",
                             "NaN",
                             "tru",
                             "truex",
                             "1 2",
                             "\"a",
                             "\"\\x\"",
                             "\"\\u12\"",
                             "\"\\u-123\"",
                             "\"\\ud800\"",
                             "\"\\ud83d\\ude00\"",
                             "\"a\nb\"",
                             "{\"a\":1,\"a\":2}",
                             "1234567890123456789",
                             "1e999",
                             "[1}",
                             "{\"a\":1]"})
      QVERIFY2(!quickJson(text, kDeepest, kMost).has_value(), text);
    const std::string deep = std::string(kDeepest, '[') + std::string(kDeepest, ']');
    QVERIFY(quickJson(deep, kDeepest, kMost).has_value());
    QVERIFY(!quickJson("[" + deep + "]", kDeepest, kMost).has_value());
    QVERIFY(quickJson("[1,[2],{\"a\":3}]", kDeepest, 6).has_value());
    QVERIFY(!quickJson("[1,[2],{\"a\":3}]", kDeepest, 5).has_value());
  }

  void damageNeverMakesAnotherValue() {
    const std::uint64_t seed = QRandomGenerator::global()->generate64();
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    Random random(seed);
    int accepted = 0;
    for (int i = 0; i < kDamaged; ++i) {
      const std::string text = damaged(kRich, random);
      const std::string difference = differenceOf(text);
      QVERIFY2(difference.empty(), difference.c_str());
      accepted += quickJson(text, kDeepest, kMost) ? 1 : 0;
    }
    QVERIFY(accepted > 0);
  }

  void conversationsAreReadAsTheyStand() {
    const auto messages = quickMessages(kTalk);
    QVERIFY(messages && messages->size() == 2);
    QCOMPARE(messages->front().content, kFirstWords);
    QCOMPARE(messages->back().role, std::string("assistant"));
    QVERIFY(quickMessages("[]") && quickMessages("[]")->empty());
    for (const char* text :
         {"", "{}", "[1]", R"([{"role":"user"}])", R"([{"role":"user","content":null}])",
          R"([{"role":"user","content":"a","name":"x"}])", R"([{"role":"user","content":"a","role":"user"}])",
          R"([{"role":"user","content":"a"},])", R"([{"role":"user","content":"a"}] x)"})
      QVERIFY2(!quickMessages(text), text);
    Random random(7);
    int accepted = 0;
    for (int i = 0; i < kDamaged; ++i) {
      const std::string text = damaged(kTalk, random);
      const std::string difference = conversationDifferenceOf(text);
      QVERIFY2(difference.empty(), difference.c_str());
      accepted += quickMessages(text) ? 1 : 0;
    }
    QVERIFY(accepted > 0);
  }

  // What takes care is still read, by the thorough way.
  void aRowIsReadEitherWay() {
    QCOMPARE(parseRow(R"({"a":"\ud83d\ude00","b":12345678901234567890})").dump(),
             std::string("{\"a\":\"\xF0\x9F\x98\x80\",\"b\":12345678901234567890}"));
  }

  void conversationsAreWrittenAsJson() {
    std::string all;
    for (int sign = 1; sign < 128; ++sign) all += static_cast<char>(sign);
    const DialogueTurns turns{{"user", all + "äöü€"}, {"assistant", ""}, {"a \"role\"", "\\"}};
    nlohmann::ordered_json expected = nlohmann::ordered_json::array();
    for (const DialogueTurn& turn : turns) expected.push_back({{"role", turn.role}, {"content", turn.content}});
    QCOMPARE(conversation(turns).body, expected.dump());
    QCOMPARE(conversation({}).body, std::string("[]"));
  }

  // Lines that begin, end and break off everywhere in the blocks in which a file is read.
  void linesAreCutWhereTheyEnd() {
    const ImportFolder folder;
    constexpr int kBlock = 256 * 1024;
    for (const QByteArray end : {"\n", "\r\n", "\r"})
      for (int before = kBlock - 3; before <= kBlock + 1; ++before) {
        const QByteArray first(before, 'x');
        TextReader text(openBytes(folder.write("t.txt", first + end + end + "last")));
        std::string line;
        bool tooLong = true;
        QVERIFY(text.getLine(line, tooLong));
        QVERIFY(line.size() == std::size_t(before) && !tooLong);
        QCOMPARE(text.line(), 2);
        QVERIFY(text.getLine(line, tooLong) && line.empty());
        QCOMPARE(text.line(), 3);
        QVERIFY(text.getLine(line, tooLong));
        QCOMPARE(line, std::string("last"));
        QVERIFY(!text.getLine(line, tooLong));
      }
  }

  void brokenUtf8IsFoundAtItsPlace() {
    for (std::size_t at = 0; at < 40; ++at) {
      std::string text(40, 'a');
      text[at] = '\xC3';
      QCOMPARE(firstInvalidUtf8(text), std::optional<std::size_t>(at));
      text.replace(at, 1, "ä");
      QCOMPARE(firstInvalidUtf8(text), std::optional<std::size_t>());
    }
  }
};

QTEST_GUILESS_MAIN(TestQuickJson)
#include "test_quick_json.moc"
