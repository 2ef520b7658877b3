#pragma once
// Podium's own archive on the way in (exporters/podium_jsonl.h): the whole project where the archive holds it, else the
// questions and answers of its lines.
#include <optional>
#include <stop_token>
#include <string>

#include "exporters/import/row_importer.h"
#include "storage/archive.h"

namespace podium {

struct ArchiveHeader {
  int version = 0, schema = 0;
  bool lossless = false;
  ItemKind kind = ItemKind::Text;
  AnswerForm answer = AnswerForm::Pair;
  int k = 2;
};

// nullopt: the file is no archive, or one of version 2, which has no header. Throws Exception: NotFound, ReadOnly,
// Corrupt, NewerSchema (an archive of a version that this program does not know).
std::optional<ArchiveHeader> archiveHeaderOf(const std::string& path);

// The rows of a lossless archive, line after line; memory does not grow with their number. What it returns throws
// Exception: InvalidInput (what is wrong, and on which line; also when the last line is missing), Cancelled, Corrupt,
// Io.
ArchivedRows archivedRowsOf(const std::string& path, ImportProgress progress, std::stop_token stop);

// Lines of rankings become questions, with their answers where they are asked for. An answer that was taken back gives
// its question alone. Clips, and images and videos without a link, stay out: their content is not in such lines.
class PodiumRankings : public RowImporter {
 public:
  static int recognise(const ImportSample& sample);

 protected:
  void take(const Row& row, QuestionSink& questions) override;
};

}  // namespace podium
