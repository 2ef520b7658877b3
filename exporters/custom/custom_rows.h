#pragma once
// Reads rows by a ReadMapping.
#include <deque>
#include <map>
#include <memory>

#include "exporters/custom/format_description.h"
#include "exporters/import/row_importer.h"

namespace podium {

class MappedRow;  // custom_rows.cpp: a ReadMapping whose expressions are parsed

// Items that stand in rows of their own meet within kWindow rows, as ItemRows' do.
class CustomRows : public RowImporter {
 public:
  static constexpr std::size_t kWindow = 10'000;
  // Of a checked description (throws Exception(InvalidInput) otherwise), which is copied.
  explicit CustomRows(const ReadMapping& reads);
  ~CustomRows() override;

 protected:
  void take(const Row& row, QuestionSink& questions) override;
  void finish(QuestionSink& questions) override;

 private:
  struct Group {
    ImportedQuestion question;
    std::vector<std::optional<double>> numbers;  // ranks, scores or labels of its items
    std::vector<std::int64_t> rows;
  };
  void takeItem(const Row& row, QuestionSink& questions);
  void ask(Group& group, QuestionSink& questions) const;

  std::unique_ptr<MappedRow> m_mapped;
  std::map<std::string, Group> m_groups;  // by prompt; those that wait for more items
  std::deque<std::string> m_order;
};

}  // namespace podium
