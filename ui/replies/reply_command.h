#pragma once
// The command that makes replies: any program of this machine, named by its user and never by a project file.
#include <QString>
#include <chrono>
#include <stop_token>

#include "storage/project_store.h"
#include "ui/replies/reply_json.h"

namespace podium {

struct ReplyCommand {
  QString line;                     // for the system's shell
  std::chrono::seconds limit{180};  // for one request
};

// Starts the command, writes the request to its standard input and reads the replies from its standard output
// (ui/replies/reply_json.h). Waits: not for the GUI thread. Errors: Unavailable (it cannot be started, ended with a
// fault or took too long: with the last words of its standard error), InvalidInput (what it wrote), Cancelled. The
// command and what it started are gone when this returns.
Result<std::vector<ChatReply>> askForReplies(const ReplyCommand& command, const ReplyRequest& request,
                                             const std::stop_token& stop);

// Asks for the replies to one turn of the project and stores them: what `podium reply` and the window both do. Waits,
// likewise. Errors: those above, NotFound, and those of ProjectWriter::addReplies.
Result<QueryId> replyTo(ProjectStore& store, PromptId turn, int count, const ReplyCommand& command,
                        const std::stop_token& stop);

}  // namespace podium
