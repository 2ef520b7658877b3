#include "tests/env/gym/gym_play.h"

#include <QProcess>
#include <cmath>
#include <stdexcept>

#include "learner/env/gym/gym_program.h"
#include "learner/random.h"

namespace podium::test {
namespace {

constexpr const char* kHowToInstall = "Install Gymnasium with `podium env add gymnasium`, or run ./podium test.";
constexpr int kPatience = 120'000;  // ms

QString python() { return QString::fromStdString(locatePython().value()); }

template <class T>
QString hexOf(std::span<const T> all, int i, int count) {
  const std::size_t size = all.size() / static_cast<std::size_t>(count);
  const auto mine = std::as_bytes(all.subspan(static_cast<std::size_t>(i) * size, size));
  return QString::fromLatin1(
      QByteArray(reinterpret_cast<const char*>(mine.data()), static_cast<qsizetype>(mine.size())).toHex());
}

QString lineOf(const StepBatch& batch, int i) {
  const auto at = static_cast<std::size_t>(i);
  const QString final = batch.done(i) ? hexOf(batch.finalObservations, i, batch.count) : QStringLiteral("-");
  return QStringList{hexOf(batch.observations, i, batch.count), final, hexOf(batch.rewards, i, batch.count),
                     QString::number(batch.terminated[at]), QString::number(batch.truncated[at])}
      .join(QLatin1Char(' '));
}

}  // namespace

QString whyNoGymnasium() {
  const auto ids = gymEnvironments();
  return ids ? QString()
             : QString::fromStdString(ids.error().message) + QLatin1Char(' ') + QLatin1String(kHowToInstall);
}

bool hasPythonPackage(const QString& module) {
  QProcess process;
  process.start(python(), {QStringLiteral("-c"), QStringLiteral("import ") + module});
  return process.waitForFinished(kPatience) && process.exitCode() == 0;
}

std::string caseId(const char* name) { return std::string(PODIUM_SOURCE_DIR "/tests/env/gym/cases.py:") + name; }

EnvConfig gymConfig(const std::string& id, const std::string& arguments) {
  EnvConfig config;
  config.id = id;
  config.arguments = arguments;
  config.count = 4;
  config.groups = 2;
  config.threads = 2;
  config.frames = false;
  return config;
}

std::unique_ptr<ServerEnvironment> startBridge(const EnvConfig& config, std::chrono::milliseconds silence) {
  ServerLaunch launch = gymLaunch().value();
  launch.silence = silence;
  return std::make_unique<ServerEnvironment>(config, launch);
}

std::vector<ActionWord> someActions(const ActionSpace& space, int env, int step) {
  std::vector<ActionWord> words;
  Random random(mixSeed(91, static_cast<std::uint64_t>(env), static_cast<std::uint64_t>(step)));
  for (int part = 0; part < space.parts(); ++part) {
    const auto below = [&](int limit) { return static_cast<int>(random.below(static_cast<std::uint64_t>(limit))); };
    if (space.real())
      words.push_back(wordOf(static_cast<float>(below(4000) - 2000) / 900.0F));
    else
      words.push_back(below(space.choices[static_cast<std::size_t>(part)]));
  }
  return words;
}

void sendSome(Environment& environment, int group, int step, std::span<const std::uint8_t> seen) {
  const EnvSpec& spec = environment.spec();
  std::vector<ActionWord> words;
  for (int i = 0; i < spec.groupSize(); ++i)
    for (const ActionWord word : someActions(spec.actions, group * spec.groupSize() + i, step)) words.push_back(word);
  environment.send(group, words, seen);
}

std::vector<Lines> playLines(Environment& environment, int steps) {
  const EnvSpec& spec = environment.spec();
  std::vector<Lines> lines(static_cast<std::size_t>(spec.config.count));
  environment.reset();
  for (int step = 0; step <= steps; ++step) {
    if (step > 0)
      for (int group = 0; group < spec.config.groups; ++group) sendSome(environment, group, step);
    for (int group = 0; group < spec.config.groups; ++group) {
      const StepBatch batch = environment.receive(group, {});
      for (int i = 0; i < batch.count; ++i) lines[static_cast<std::size_t>(batch.firstEnv + i)] << lineOf(batch, i);
    }
  }
  return lines;
}

std::vector<Lines> plainLines(const EnvConfig& config, const ActionSpace& space, int steps) {
  QByteArray actions;
  QStringList words = {
      QStringLiteral(PODIUM_SOURCE_DIR "/tests/env/gym/plain_loop.py"), QString::fromStdString(config.id),
      QString::fromStdString(config.arguments.empty() ? "{}" : config.arguments), QString::number(config.maxSteps)};
  for (int env = 0; env < config.count; ++env) {
    words << QString::number(mixSeed(config.seed, static_cast<std::uint64_t>(env)) % (1ULL << 31));
    for (int step = 1; step <= steps; ++step) {
      for (const ActionWord word : someActions(space, env, step))
        actions +=
            (space.real() ? QByteArray::number(static_cast<double>(realOf(word)), 'g', 9) : QByteArray::number(word)) +
            ' ';
      actions += '\n';
    }
  }
  QProcess process;
  process.start(python(), words);
  process.write(actions);
  process.closeWriteChannel();
  if (!process.waitForFinished(kPatience) || process.exitCode() != 0)
    throw std::runtime_error("The plain loop failed: " + process.readAllStandardError().toStdString());
  const QStringList all = QString::fromLatin1(process.readAllStandardOutput()).trimmed().split(QLatin1Char('\n'));
  std::vector<Lines> lines;
  for (int env = 0; env < config.count; ++env) lines.push_back(all.mid(env * (steps + 1), steps + 1));
  return lines;
}

}  // namespace podium::test
