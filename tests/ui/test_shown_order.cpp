// In which order items stand on the screen: each somewhere, nowhere too often, always the same for one person.
#include <QTest>
#include <algorithm>
#include <map>

#include "ui/annotate/shown_order.h"

using namespace podium;

namespace {

Query query(std::int64_t id, int k) {
  Query one;
  one.id.value = id;
  one.seed = static_cast<std::uint64_t>(id) * 977;
  for (int i = 0; i < k; ++i) one.items.push_back(ItemId{i + 1});
  return one;
}

int placeOf(const std::vector<int>& order, int position) {
  return static_cast<int>(std::find(order.begin(), order.end(), position) - order.begin());
}

}  // namespace

class TestShownOrder : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void isAnOrderOfTheItems() {
    for (int k = 1; k <= 30; ++k) {
      auto order = shownOrderOf(query(k * 7, k), AnnotatorId{k});
      QCOMPARE(order, shownOrderOf(query(k * 7, k), AnnotatorId{k}));
      std::sort(order.begin(), order.end());
      for (int i = 0; i < k; ++i) QCOMPARE(order[static_cast<std::size_t>(i)], i);
    }
  }

  // What a file names first, often the better one, stands in each place exactly as often in every block of 4 K.
  void firstItemIsCounterbalancedOverQueries() {
    for (int k = 2; k <= 9; ++k) {
      std::map<int, int> places;
      const int block = 4 * k;
      for (int i = 0; i < 5 * block; ++i) ++places[placeOf(shownOrderOf(query(block + i, k), AnnotatorId{3}), 0)];
      for (int place = 0; place < k; ++place) QCOMPARE(places[place], 20);
    }
  }

  void firstItemIsCounterbalancedOverPeople() {
    for (int k = 2; k <= 5; ++k) {
      std::map<int, int> places;
      for (int person = 2 * k; person < 3 * k; ++person)
        ++places[placeOf(shownOrderOf(query(41, k), AnnotatorId{person}), 0)];
      for (int place = 0; place < k; ++place) QCOMPARE(places[place], 1);
    }
  }

  // All the other items wander, too: over many queries each stands everywhere, about equally often.
  void otherItemsStandEverywhere() {
    const int k = 4, queries = 4000;
    std::map<std::pair<int, int>, int> counts;
    for (int i = 0; i < queries; ++i) {
      const auto order = shownOrderOf(query(i + 16, k), AnnotatorId{1});
      for (int place = 0; place < k; ++place) ++counts[{order[static_cast<std::size_t>(place)], place}];
    }
    for (int position = 1; position < k; ++position)
      for (int place = 0; place < k; ++place) {
        const int count = counts[{position, place}];
        QVERIFY2(std::abs(count - queries / k) < 150, qPrintable(QString::number(count)));
      }
  }
};

QTEST_GUILESS_MAIN(TestShownOrder)
#include "test_shown_order.moc"
