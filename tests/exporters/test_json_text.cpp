// Rows as text: the same bytes as the library's own dump(), whatever is in them.
#include <QtTest>
#include <random>

#include "exporters/json_text.h"

using namespace podium;

namespace {

std::string dumped(const JsonRow& value) { return value.dump(-1, ' ', false, JsonRow::error_handler_t::replace); }

std::string randomText(std::mt19937& random) {
  static const std::vector<std::string> pieces{"plain",
                                               "\"",
                                               "\\",
                                               "/",
                                               "\n",
                                               "\t",
                                               "\b",
                                               "\f",
                                               "\r",
                                               "é",
                                               "漢字",
                                               "😀",
                                               "\x7f",
                                               "\xff",
                                               "\xc3",
                                               "\xed\xa0\x80",
                                               std::string(1, '\0'),
                                               "\x1f"};
  std::string text;
  for (auto count = random() % 6; count > 0; --count) text += pieces[random() % pieces.size()];
  return text;
}

JsonRow randomValue(std::mt19937& random, int depth) {
  switch (random() % (depth > 0 ? 8 : 6)) {
    case 0:
      return nullptr;
    case 1:
      return random() % 2 == 0;
    case 2:
      return static_cast<std::int64_t>(random()) - 2'000'000'000;
    case 3:
      return std::ldexp(static_cast<double>(random()) - 1e9, static_cast<int>(random() % 80) - 40);
    case 4:
    case 5:
      return randomText(random);
    case 6: {
      JsonRow list = JsonRow::array();
      for (auto count = random() % 4; count > 0; --count) list.push_back(randomValue(random, depth - 1));
      return list;
    }
    default: {
      JsonRow object = JsonRow::object();
      for (auto count = random() % 4; count > 0; --count) object[randomText(random)] = randomValue(random, depth - 1);
      return object;
    }
  }
}

}  // namespace

class TestJsonText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void randomValuesAreWrittenAsTheLibraryDoes() {
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
      const JsonRow value = randomValue(random, 4);
      QCOMPARE(jsonText(value), dumped(value));
    }
  }

  void numbersThatAreNone() {
    for (const double value : {std::nan(""), HUGE_VAL, -0.0, 1e300, 0.1}) QCOMPARE(jsonText(value), dumped(value));
  }

  void textIsAppended() {
    std::string text = "before ";
    appendJson(text, JsonRow{{"a", JsonRow::array({1, "b"})}});
    QCOMPARE(text, std::string("before {\"a\":[1,\"b\"]}"));
  }
};

QTEST_GUILESS_MAIN(TestJsonText)
#include "test_json_text.moc"
