#pragma once
// What importers of text files share that are no tables and no JSON: reading one line after the other.
#include <string_view>

#include "exporters/import/row_importer.h"

namespace podium {

class LineImporter : public Importer {
 public:
  ImportReport read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                    std::stop_token stop) override;

 protected:
  // One line without its end and the white space around it; never an empty one. Throws RowFault.
  virtual void take(std::string_view line, std::int64_t number, QuestionSink& questions) = 0;
  // After the last line.
  virtual void finish(QuestionSink& questions) = 0;
};

std::string_view trimmed(std::string_view text);
// A whole number without a sign; nullopt for anything else.
std::optional<int> wholeNumber(std::string_view text);

}  // namespace podium
