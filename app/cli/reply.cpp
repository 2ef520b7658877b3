// podium reply FILE: a command makes the replies to what annotators wrote in conversations.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <thread>

#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "app/cli/validators.h"
#include "storage/domain/query_limit.h"
#include "ui/replies/reply_command.h"

namespace podium {
namespace {

constexpr auto kLook = std::chrono::milliseconds(400);  // how often the project is looked at
constexpr auto kPatience = std::chrono::seconds(10);    // before a message that failed is tried again

struct Options {
  std::string file, command;
  std::optional<int> count;
  int limitSeconds = static_cast<int>(ReplyCommand{}.limit.count());
  bool watch = false;
  bool json = false;
};

// Answers all that waits once. Failures are told and left for later.
struct Tally {
  int replied = 0, failed = 0;
};

Tally replyToAll(ProjectStore& store, ProjectReader& reader, const ReplyCommand& command, int count,
                 const std::stop_token& stop) {
  Tally tally;
  for (const ChatTurn& turn : reader.waitingTurns({})) {
    if (stop.stop_requested()) break;
    const auto outcome = replyTo(store, turn.prompt, count, command, stop);
    if (outcome) {
      ++tally.replied;
      printProgress("message " + std::to_string(turn.prompt.value) + ": its replies are query " +
                    std::to_string(outcome.value().value));
      continue;
    }
    if (outcome.error().code == ErrorCode::Cancelled) break;
    const auto now = reader.turn(turn.prompt);
    if (!now || now->query || now->withdrawn) continue;  // from elsewhere, or not wanted any more
    ++tally.failed;
    printProgress("message " + std::to_string(turn.prompt.value) + ": " + outcome.error().message);
  }
  return tally;
}

void pause(std::chrono::milliseconds time, const std::stop_token& stop) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (!stop.stop_requested() && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

int run(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  const auto store = openProject(options.file);
  const auto reader = store->newReader();
  ReplyCommand command;
  command.line = QString::fromStdString(options.command);
  command.limit = std::chrono::seconds(options.limitSeconds);
  const ProjectInfo info = reader->project();
  if (!info.task.conversation)
    throw Exception(ErrorCode::InvalidInput, options.file +
                                                 " is not a project in which annotators write conversations. Switch "
                                                 "that on in its task, or create one with --conversation.");
  const int count = options.count.value_or(info.k);
  Tally all;
  do {
    const Tally now = replyToAll(*store, *reader, command, count, headless.stop());
    all.replied += now.replied;
    all.failed += now.failed;
    if (options.watch) pause(now.failed > 0 ? kPatience : kLook, headless.stop());
  } while (options.watch && !headless.stop().stop_requested());
  printResult({{"replied", all.replied}, {"failed", all.failed}}, options.json);
  return headless.exitCode(!options.watch && all.failed > 0 ? kExitFailed : kExitDone);
}

}  // namespace

Action declareReply(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "The project")->required()->type_name("");
  app.add_option(
         "--command", options->command,
         "A line for the shell. It reads {\"messages\": [{\"role\", \"content\"}], \"n\", \"seed\"} and writes a "
         "JSON array of replies: texts, or {\"content\", \"source\"}")
      ->required()
      ->type_name("LINE");
  app.add_option("--replies", options->count, "Replies to each message; else as many as a query of the project shows")
      ->check(between(1, kMostQueryItems))
      ->type_name("K");
  app.add_option("--limit", options->limitSeconds, "Seconds that the command may take for one message")
      ->check(between(1, 86400))
      ->type_name("SECONDS")
      ->capture_default_str();
  app.add_flag("--watch", options->watch, "Go on with what is written from now on, until Ctrl-C");
  addJsonOption(app, options->json);
  return [options](const ProgramArguments& arguments) { return run(*options, arguments); };
}

}  // namespace podium
