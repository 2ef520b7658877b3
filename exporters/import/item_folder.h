#pragma once
// A folder of texts, images or videos, one item a file. Which files belong together, by the first that applies:
//   a folder for each source   two or more subfolders that hold files of the same names: model-a/1.png, model-b/1.png
//   a folder for each prompt   subfolders; their names are kept, and a file prompt.txt or prompt.md in one is its
//   prompt a prefix for each prompt   names like 001_a.txt and 001_b.txt none                       random sets of k
// Files that cannot be shown, and those of another kind than the project (of a new one: than most files), are kept
// out first, each with its name. Groups with more than k files are cut into random sets of k, in which every file
// occurs. Files of other types, and those whose names begin with a dot, are not read.
#include "exporters/import/row_importer.h"
#include "exporters/importer.h"

namespace podium {

class ItemFolder : public Importer {
 public:
  static int recognise(const ImportSample& sample) { return sample.folder ? 100 : 0; }
  ImportReport read(const ImportJob& job, BatchSink& sink, const ImportProgress& progress,
                    std::stop_token stop) override;
};

}  // namespace podium
