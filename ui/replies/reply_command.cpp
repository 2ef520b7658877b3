#include "ui/replies/reply_command.h"

#include <signal.h>
#include <unistd.h>

#include <QFileInfo>
#include <QProcess>

#include "storage/json/conversation_json.h"

namespace podium {
namespace {

constexpr int kLookMs = 50;                       // how often a cancel is looked for
constexpr qsizetype kLargest = 16 * 1024 * 1024;  // of an answer
constexpr qsizetype kLastWords = 400;

// The program's name, as the source of replies that name none.
std::string nameOf(const QString& line) {
  const QString first = QProcess::splitCommand(line).value(0);
  return QFileInfo(first).fileName().toStdString();
}

// The shell leads a group of its own, so that whatever it started ends with it.
void endGroup(QProcess& process) {
  if (process.processId() > 0) ::kill(-static_cast<pid_t>(process.processId()), SIGKILL);
  process.waitForFinished();
}

Error unavailable(const QString& what, const QByteArray& complaint) {
  QString words = QString::fromUtf8(complaint.right(kLastWords)).simplified();
  if (words.isEmpty()) words = QStringLiteral("It said nothing on its standard error.");
  return {ErrorCode::Unavailable, what.toStdString() + " " + words.toStdString()};
}

}  // namespace

Result<std::vector<ChatReply>> askForReplies(const ReplyCommand& command, const ReplyRequest& request,
                                             const std::stop_token& stop) {
  QProcess process;
  process.setChildProcessModifier([] { ::setsid(); });
  process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command.line});
  if (!process.waitForStarted())
    return unavailable(QStringLiteral("The reply command cannot be started."), process.errorString().toUtf8());
  process.write(toJson(request));
  process.closeWriteChannel();
  const auto deadline = std::chrono::steady_clock::now() + command.limit;
  QByteArray answer;
  while (process.state() != QProcess::NotRunning) {
    process.waitForFinished(kLookMs);
    answer += process.readAllStandardOutput();
    if (stop.stop_requested()) {
      endGroup(process);
      return Error{ErrorCode::Cancelled, "Nobody waits for these replies any more."};
    }
    if (answer.size() > kLargest) {
      endGroup(process);
      return Error{ErrorCode::InvalidInput, "What the reply command wrote is longer than 16 MiB."};
    }
    if (std::chrono::steady_clock::now() > deadline) {
      endGroup(process);
      return unavailable(QStringLiteral("The reply command took longer than %1 s.").arg(command.limit.count()),
                         process.readAllStandardError());
    }
  }
  answer += process.readAllStandardOutput();
  if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
    return unavailable(QStringLiteral("The reply command failed (%1).").arg(process.exitCode()),
                       process.readAllStandardError());
  return repliesFromJson(answer, request.count, nameOf(command.line));
}

Result<QueryId> replyTo(ProjectStore& store, PromptId turn, int count, const ReplyCommand& command,
                        const std::stop_token& stop) {
  const auto prompt = store.newReader()->prompt(turn);
  if (!prompt) return Error{ErrorCode::NotFound, "The message is not in the project any more."};
  ReplyRequest request;
  request.messages = messagesOf(prompt->content, "user");
  request.count = count;
  request.seed = static_cast<std::uint64_t>(turn.value);
  const auto replies = askForReplies(command, request, stop);
  if (!replies) return replies.error();
  return waitFor<QueryId>([&](auto done) { store.writer().addReplies(turn, replies.value(), done); });
}

}  // namespace podium
