#pragma once
// What all importers of rows share: reading one row after the other, keeping bad ones out, stopping when asked to.
#include "exporters/import/question_sink.h"
#include "exporters/import/row_fields.h"

namespace podium {

class RowImporter : public Importer {
 public:
  ImportReport read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                    std::stop_token stop) override;

 protected:
  // One row becomes any number of questions. Throws RowFault.
  virtual void take(const Row& row, QuestionSink& questions) = 0;
  // After the last row.
  virtual void finish(QuestionSink&) {}
};

// The beginning of what is imported, for recognising its shape. A folder, a pickle and HDF5 have no rows, and neither
// has a text that is no table.
struct ImportSample {
  std::string path = {};
  bool folder = false;
  std::vector<Row> rows = {};
  std::vector<std::string> columns = {};  // of the rows, in the order of the file; those of a header without rows, too
  std::string fault = {};                 // of the first row that could not be read: "line 3 is no JSON object"
  std::string head = {};  // the first bytes of a pickle, of HDF5, or of a text that begins with no JSON, unpacked
  bool cut = false;       // and more follow
};
// Rows that cannot be read are passed over. Throws what openRows throws.
ImportSample sampleOf(const std::string& path);

// How many of a hundred sampled rows are of a shape.
int shareOf(const ImportSample& sample, bool (*isOfShape)(const Row&));

}  // namespace podium
