#pragma once
// One item a row, gathered into queries: `text`, `response`, `completion`, `output`, `answer`, `image`, `video` or
// `path`; those of one `prompt` belong together, and without prompts all do. `model` or `source` says who made it;
// `steps` and `evidence` are its parts.
// Items that stand within kWindow rows of each other, and not more than kWaitingBytes apart, meet; a query takes them
// in the order of the file.
#include <deque>
#include <map>

#include "exporters/import/row_importer.h"

namespace podium {

class ItemRows : public RowImporter {
 public:
  static constexpr std::size_t kWindow = 10'000;
  static constexpr std::size_t kWaitingBytes = 256 * 1024 * 1024;  // of images and videos that stand in the rows
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
  void finish(QuestionSink& questions) override;

 private:
  struct Group {
    ImportedQuestion question;
    std::vector<std::int64_t> rows;  // of its items
  };
  void ask(Group& group, QuestionSink& questions);

  std::map<std::string, Group> m_groups;  // by prompt; those that wait for more items
  std::deque<std::string> m_order;        // of their prompts, as they came
  std::size_t m_waitingBytes = 0;         // of their items
};

}  // namespace podium
