// The words of the domain and its JSON: what goes in comes out, and what is wrong is named.
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

#include "storage/domain/demonstration.h"
#include "storage/domain/edit_distance.h"
#include "storage/domain/project.h"
#include "storage/domain/query.h"
#include "storage/domain/result.h"
#include "storage/json/answer_parts_json.h"
#include "storage/json/comparison_json.h"
#include "storage/json/content_json.h"
#include "storage/json/task_json.h"
#include "tests/storage/random_values.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kRounds = 300;

// A seed of its own for each run; a failure prints it.
std::uint64_t freshSeed() {
  const std::uint64_t seed = QRandomGenerator::global()->generate64();
  qInfo("seed %llu", static_cast<unsigned long long>(seed));
  return seed;
}

// The same JSON with a key that nobody knows, in every object.
QJsonValue withForeignKeys(const QJsonValue& value) {
  if (value.isArray()) {
    QJsonArray list;
    for (const auto& entry : value.toArray()) list.append(withForeignKeys(entry));
    return list;
  }
  if (!value.isObject()) return value;
  QJsonObject object;
  const QJsonObject given = value.toObject();
  for (auto field = given.begin(); field != given.end(); ++field)
    object.insert(field.key(), withForeignKeys(field.value()));
  object.insert(QStringLiteral("from_the_future"), QJsonArray{1, QStringLiteral("x")});
  return object;
}

std::string withForeignKeys(const std::string& json) {
  const QByteArray text = json.empty() ? QByteArray("{}") : QByteArray::fromStdString(json);
  return QJsonDocument(withForeignKeys(QJsonValue(QJsonDocument::fromJson(text).object())).toObject())
      .toJson()
      .toStdString();
}

template <class Value, std::size_t count, class FromText>
void roundTrip(const std::array<Value, count>& values, FromText fromText) {
  for (Value value : values) {
    QVERIFY(!toText(value).empty());
    QVERIFY(fromText(toText(value)) == value);
  }
  QVERIFY(!fromText("nonsense"));
}

}  // namespace

class TestDomainWords : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void wordsAreAsFarApartAsTheyAreEdited() {
    QCOMPARE(editDistance("kitten", "sitting"), std::size_t{3});
    QCOMPARE(editDistance("", "abc"), std::size_t{3});
    QCOMPARE(editDistance("same", "same"), std::size_t{0});
    QCOMPARE(editDistance("ab", "ba"), std::size_t{2});
  }

  void everyWordIsReadBack() {
    roundTrip(std::array{ItemKind::Clip, ItemKind::Text, ItemKind::Image, ItemKind::Video}, itemKindFromText);
    roundTrip(
        std::array{AnswerForm::Pair, AnswerForm::Rank, AnswerForm::BestWorst, AnswerForm::Rating, AnswerForm::Accept},
        answerFormFromText);
    roundTrip(std::array{EpisodeEnd::Terminated, EpisodeEnd::Truncated, EpisodeEnd::Stopped}, episodeEndFromText);
    roundTrip(std::array{QueryPurpose::Ask, QueryPurpose::Tutorial, QueryPurpose::Qualification}, queryPurposeFromText);
    roundTrip(std::array{TextFormat::Plain, TextFormat::Markdown, TextFormat::Conversation, TextFormat::Code},
              textFormatFromText);
    roundTrip(std::array{UnrankedMeaning::BelowRanked, UnrankedMeaning::Unknown, UnrankedMeaning::Between},
              unrankedMeaningFromText);
    roundTrip(std::array{Support::Supported, Support::Partly, Support::Unsupported}, supportFromText);
    roundTrip(std::array{Requirement::Off, Requirement::Optional, Requirement::Required}, requirementFromText);
    for (Verdict verdict : {Verdict::Ranked, Verdict::BothBad, Verdict::CantTell, Verdict::Skip, Verdict::Recorded})
      QCOMPARE(verdictFromText(toText(verdict)), verdict);
    QVERIFY_EXCEPTION_THROWN(verdictFromText("nonsense"), Exception);
  }

  void equalStatementsHaveOneNormalForm() {
    const auto ranking = [](const char* text, UnrankedMeaning unranked = UnrankedMeaning::BelowRanked) {
      Ranking read = rankingFromText(text).value();
      read.unranked = unranked;
      return read;
    };
    QVERIFY(ranking("2=0>1").normalised(3) == ranking("0=2>1").normalised(3));
    QVERIFY(ranking("1").normalised(2) == ranking("1>0").normalised(2));
    QVERIFY(ranking("0>2", UnrankedMeaning::Between).normalised(3) == ranking("0>1>2").normalised(3));
    QVERIFY(ranking("0>1", UnrankedMeaning::Unknown).normalised(2) == ranking("0>1").normalised(2));
    QVERIFY(!(ranking("0>2", UnrankedMeaning::Between).normalised(4) == ranking("0>2").normalised(4)));
    QVERIFY(!(ranking("1", UnrankedMeaning::Unknown).normalised(2) == ranking("1>0").normalised(2)));
    QVERIFY(!(ranking("0>1").normalised(2) == ranking("1>0").normalised(2)));
  }

  void betweenHasABestAndAWorstTier() {
    QVERIFY((Ranking{{{0}, {3}}, UnrankedMeaning::Between}.isValid(4)));
    QVERIFY((!Ranking{{{0}}, UnrankedMeaning::Between}.isValid(4)));
    QVERIFY((!Ranking{{{0}, {1}, {3}}, UnrankedMeaning::Between}.isValid(4)));
  }

  void defaultsAreTheEmptyText() {
    QCOMPARE(toJson(Task{}), std::string());
    QCOMPARE(toJson(AnswerParts{}), std::string());
    QCOMPARE(detailsToJson(Content{}), std::string());
    for (const char* empty : {"", "{}"}) {
      QVERIFY(taskFromJson(empty) == Task{});
      QVERIFY(answerPartsFromJson(empty).isEmpty());
    }
  }

  void everyTaskIsReadBack() {
    Random random(freshSeed());
    for (int i = 0; i < kRounds; ++i) {
      const Task task = randomTask(random);
      const std::string json = toJson(task);
      QVERIFY2(taskFromJson(json) == task, json.c_str());
      QVERIFY2(taskFromJson(withForeignKeys(json)) == task, json.c_str());
    }
  }

  void allPartsAreReadBack() {
    Random random(freshSeed());
    for (int i = 0; i < kRounds; ++i) {
      const AnswerParts parts = randomParts(random);
      const std::string json = toJson(parts);
      QVERIFY2(answerPartsFromJson(json) == parts, json.c_str());
      QVERIFY2(answerPartsFromJson(withForeignKeys(json)) == parts, json.c_str());
    }
  }

  void everyComparisonIsReadBack() {
    Random random(freshSeed());
    for (int i = 0; i < kRounds; ++i) {
      const Comparison given = randomComparison(random);
      const std::string json = toJson(given);
      const Comparison read = comparisonFromJson(withForeignKeys(json));
      QCOMPARE(toJson(read), json);
      QVERIFY(read.id == given.id && read.query == given.query && read.annotator == given.annotator);
      QVERIFY(read.verdict == given.verdict && read.ranking == given.ranking && read.shownOrder == given.shownOrder);
      QVERIFY(read.shownAt == given.shownAt && read.answeredAt == given.answeredAt && read.activeMs == given.activeMs);
      QVERIFY(read.replays == given.replays && read.modelVersion == given.modelVersion);
      QVERIFY(read.replaces == given.replaces && read.retracted == given.retracted &&
              read.withdrawn == given.withdrawn);
      QVERIFY(read.parts == given.parts && read.derivedFrom == given.derivedFrom);
    }
  }

  void detailsOfContentsAreReadBack() {
    Random random(freshSeed());
    for (int i = 0; i < kRounds; ++i) {
      const Content given = randomContent(random);
      Content read{given.format, given.language, given.body, {"old"}, {{"old", "", "", ""}}, "old"};
      readDetails(detailsToJson(given), read);
      QVERIFY(read == given);
    }
  }

  void damagedJsonIsNamedByItsPlace_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* json, const char* named) {
      QTest::newRow(json) << QByteArray(json) << QByteArray(named);
    };
    row("{\"spans\": [{\"begin\": 1}, {\"begin\": \"x\"}]}", "spans[1].begin is not a whole number");
    row("{\"spans\": [{\"begin\": 1.5}]}", "spans[0].begin is not a whole number");
    row("{\"spans\": [7]}", "spans[0] is not an object");
    row("{\"spans\": {}}", "spans is not a list");
    row("{\"accepted\": [1, \"b\"]}", "accepted[1] is not a whole number");
    row("{\"evidence\": [{\"support\": \"maybe\"}]}", "evidence[0].support is the unknown word \"maybe\"");
    row("{\"axes\": [{\"ranking\": \"a>b\"}]}", "axes[0].ranking is no ranking");
    row("{\"rationale\": 3}", "rationale is not a text");
    row("{\"margin\": \"wide\"}", "margin is not a number");
    row("{\"strength\": 1e40}", "strength is not a whole number");
    row("[1]", "not an object");
    row("{\"strength\": ", "at byte");
  }
  void damagedJsonIsNamedByItsPlace() {
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, named);
    try {
      answerPartsFromJson(json.toStdString());
      QFAIL("it was taken");
    } catch (const Exception& fault) {
      QCOMPARE(fault.code(), ErrorCode::Corrupt);
      QVERIFY2(QByteArray(fault.what()).contains(named), fault.what());
    }
  }

  void otherDamagedJsonIsCorruptToo() {
    const auto isCorrupt = [](auto&& read) {
      try {
        read();
      } catch (const Exception& fault) {
        return fault.code() == ErrorCode::Corrupt;
      }
      return false;
    };
    QVERIFY(isCorrupt([] { taskFromJson("{\"scale\": {\"slider\": 1}}"); }));
    QVERIFY(isCorrupt([] { taskFromJson("{\"rationale\": \"always\"}"); }));
    QVERIFY(isCorrupt([] { comparisonFromJson("{\"verdict\": \"maybe\"}"); }));
    QVERIFY(isCorrupt([] { comparisonFromJson("{\"verdict\": \"ranked\", \"ranking\": \"x\"}"); }));
    Content content;
    QVERIFY(isCorrupt([&] { readDetails("{\"steps\": [1]}", content); }));
  }
};

QTEST_GUILESS_MAIN(TestDomainWords)
#include "test_domain_words.moc"
