#pragma once
// podium import without an input: --list, --undo and --put-back.
#include <string>

#include "app/cli/command.h"

namespace podium {

struct ImportUndoOptions {
  bool list = false, undo = false, putBack = false;
  bool yes = false;  // take it back although people have answered since
  bool any() const { return list || undo || putBack; }
};

// round: a number as it was typed, or empty: the newest import that stands (undo) or that is taken back (put back).
// Throws UsageError, Exception.
int runImportUndo(const std::string& file, const std::string& round, const ImportUndoOptions& options, bool json,
                  const ProgramArguments& arguments);

// Who runs the command, as the list of imports names them; may be empty.
std::string accountName();

}  // namespace podium
