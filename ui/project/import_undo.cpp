#include "ui/project/import_undo.h"

#include <QCoreApplication>
#include <QWidget>
#include <algorithm>

#include "ui/common/background.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"

namespace podium {
namespace {

// The context of these sentences for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(ImportUndo)
};

void write(QWidget* parent, std::shared_ptr<ProjectStore> store, RoundId round, const std::string& by, bool takeBack,
           std::function<void(Result<bool>)> done) {
  runInBackground(
      parent,
      [store = std::move(store), round, by, takeBack]() -> Result<bool> {
        waitFor<WithdrawalId>([&](auto written) {
          takeBack ? store->writer().withdrawRound(round, by, std::move(written))
                   : store->writer().restoreRound(round, by, std::move(written));
        });
        return true;
      },
      std::move(done));
}

bool mayLeaveTheCount(QWidget* parent, const ImportSummary& import) {
  QString words = Words::tr("%1 brought in queries: %2, answers of the file: %3.")
                      .arg(text(import.round.note), groupedNumber(import.queries), groupedNumber(import.imported));
  if (import.given > 0)
    words += u' ' + Words::tr("People have given %1 answers to them since.").arg(groupedNumber(import.given));
  words += u' ' + Words::tr("None of this counts any more until the import is put back.");
  return dialogs().confirm(parent, Words::tr("Take back the import"), words, Words::tr("Take back"));
}

}  // namespace

void takeImportBack(QWidget* parent, std::shared_ptr<ProjectStore> store, RoundId round, const std::string& by,
                    AskBefore ask, std::function<void(Result<bool>)> done) {
  runInBackground(
      parent,
      [store, round]() -> Result<ImportSummary> {
        for (ImportSummary& each : store->newReader()->imports())
          if (each.round.id == round) return std::move(each);
        return Error{ErrorCode::NotFound,
                     "The project has no round " + std::to_string(round.value) + ", so nothing was changed."};
      },
      [parent, store, round, by, ask, done = std::move(done)](const Result<ImportSummary>& import) mutable {
        const bool asks = import && (ask == AskBefore::Always || import.value().given > 0);
        if (!import)
          done(import.error());
        else if (asks && !mayLeaveTheCount(parent, import.value()))
          done(false);
        else
          write(parent, store, round, by, true, std::move(done));
      });
}

void putImportBack(QWidget* parent, std::shared_ptr<ProjectStore> store, RoundId round, const std::string& by,
                   std::function<void(Result<bool>)> done) {
  write(parent, std::move(store), round, by, false, std::move(done));
}

}  // namespace podium
