#include "app/cli/import_undo.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>

#include "app/cli/headless.h"

namespace podium {
namespace {

RoundId roundFrom(const std::string& typed) {
  RoundId round;
  const char* end = typed.data() + typed.size();
  if (const auto read = std::from_chars(typed.data(), end, round.value); read.ptr != end || round.value < 1)
    throw UsageError("ROUND: \"" + typed + "\" is no number of a round; podium import FILE --list shows them.");
  return round;
}

// The import that is meant.
ImportSummary importOf(const std::vector<ImportSummary>& imports, const std::string& typed, bool undo) {
  const RoundId round = typed.empty() ? RoundId{} : roundFrom(typed);
  const auto found = std::ranges::find_if(imports, [&](const ImportSummary& each) {
    return round ? each.round.id == round : each.round.withdrawn != undo;
  });
  if (found != imports.end()) return *found;
  if (round)
    throw Exception(ErrorCode::NotFound, "The project has no import of round " + typed +
                                             ". podium import FILE --list shows those that there are.");
  throw Exception(ErrorCode::NotFound, undo ? "The project has no import that could be taken back."
                                            : "No import of the project is taken back.");
}

Json resultOf(const ImportSummary& import, bool withdrawn) {
  return {
      {"round", import.round.id.value},        {"file", import.round.note},     {"by", import.round.by},
      {"imported_at", import.round.createdAt}, {"queries", import.queries},     {"answers_imported", import.imported},
      {"answers_joined", import.joined},       {"answers_given", import.given}, {"withdrawn", withdrawn}};
}

}  // namespace

std::string accountName() {
  for (const char* variable : {"USER", "USERNAME", "LOGNAME"})
    if (const char* name = std::getenv(variable); name && *name) return name;
  return {};
}

int runImportUndo(const std::string& file, const std::string& typed, const ImportUndoOptions& options, bool json,
                  const ProgramArguments& arguments) {
  if (options.list && !typed.empty()) throw UsageError("--list shows all imports: leave the round away.");
  const Headless headless(arguments);
  if (options.list) {
    Json imports = Json::array();
    for (const ImportSummary& each : openReader(file)->imports())
      imports.push_back(resultOf(each, each.round.withdrawn));
    if (json) {
      printResult({{"imports", imports}}, true);
      return kExitDone;
    }
    for (const Json& each : imports) {
      Json line;
      line["round " + std::to_string(each.at("round").get<std::int64_t>())] =
          each.at("file").get<std::string>() + ": queries " + std::to_string(each.at("queries").get<std::int64_t>()) +
          ", answers " +
          std::to_string(each.at("answers_imported").get<std::int64_t>() +
                         each.at("answers_joined").get<std::int64_t>() + each.at("answers_given").get<std::int64_t>()) +
          (each.at("withdrawn").get<bool>() ? ", taken back" : "");
      printResult(line, false);
    }
    return kExitDone;
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto store = openProject(file);
  const ImportSummary import = importOf(store->newReader()->imports(), typed, options.undo);
  if (options.undo && import.given > 0 && !options.yes)
    throw Exception(ErrorCode::InvalidInput, "People have given " + std::to_string(import.given) +
                                                 " answers to this import (round " +
                                                 std::to_string(import.round.id.value) +
                                                 ") since; they would not count any more. Give --yes to take it back "
                                                 "all the same; --put-back brings them back.");
  waitFor<WithdrawalId>([&](auto done) {
    options.undo ? store->writer().withdrawRound(import.round.id, accountName(), std::move(done))
                 : store->writer().restoreRound(import.round.id, accountName(), std::move(done));
  });
  Json result = resultOf(import, options.undo);
  result["seconds"] = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  printResult(result, json);
  return kExitDone;
}

}  // namespace podium
