#pragma once
// What a WriteColumn can name, out of a judged answer.
#include "exporters/custom/format_description.h"
#include "exporters/import/row_source.h"
#include "exporters/row_format.h"

namespace podium {

// Borrows the answer.
class AnswerValues {
 public:
  explicit AnswerValues(const JudgedAnswer& judged) : m_judged(judged), m_texts(captionsOf(judged.event)) {}
  // What every row of the answer has. Lists stand in `order`: order[i] is a position in Query::items.
  RowValue ofAnswer(const std::vector<int>& order) const;
  // Adds what a pair, or the item at a position, has of its own.
  void addPair(RowValue& values, const RankedPair& pair) const;
  void addItem(RowValue& values, int position) const;

 private:
  RowValue candidate(int position) const;
  void addOne(RowValue& values, int position, const std::string& item, const std::string& messages,
              const std::string& before) const;

  const JudgedAnswer& m_judged;
  JudgedTexts m_texts;
};

}  // namespace podium
