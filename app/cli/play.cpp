// podium play CHECKPOINT: watches or records a policy, or the best of several of its episodes.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <thread>

#include "app/best_of.h"
#include "app/checkpoint_player.h"
#include "app/cli/declarations.h"
#include "app/cli/headless.h"
#include "app/cli/validators.h"
#include "app/play_window.h"
#include "app/window_application.h"
#include "exporters/clips/mp4_encoder.h"

namespace podium {
namespace {

struct Options {
  std::string checkpoint;
  std::optional<std::string> out;
  std::optional<int> episodes, bestOf;
  int member = 0;
  bool force = false;
  EvaluationOptions play;
  ComputeConfig compute = {.device = "cpu", .threads = 1};
  std::uint64_t seed = 1;
  bool json = false;
};

class VideoSink final : public FrameSink {
 public:
  VideoSink(const EnvSpec& spec, const std::string& path)
      : FrameSink(spec), m_encoder(path, spec.clip.frameWidth, spec.clip.frameHeight, spec.clip.framesPerSecond) {}
  void finish() { m_encoder.finish(); }

 private:
  void onFrame(std::string_view rgb) override { m_encoder.add(rgb); }
  Mp4Encoder m_encoder;
};

class WatchSink final : public FrameSink {
 public:
  WatchSink(const EnvSpec& spec, PlayQueue& queue, std::stop_token stop)
      : FrameSink(spec), m_queue(queue), m_stop(std::move(stop)) {}

 private:
  void onFrame(std::string_view rgb) override {
    ClipMeta meta = spec().clip;
    meta.pixels = PixelFormat::Rgb24;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(rgb.data());
    m_queue.put({frameImage({bytes, rgb.size()}, {}, meta), episode(), episodeReturn()}, m_stop);
  }
  PlayQueue& m_queue;
  std::stop_token m_stop;
};

// A policy that plays for its figures alone.
class NoFrames final : public StepSink {
  void onStep(const StepRecord&) override {}
  bool wantsFrames(int) override { return false; }
};

Json summary(const EvaluationReport& report) {
  return {{"episodes", report.episodes},
          {"mean_return", report.meanReturn},
          {"deviation", report.deviation},
          {"mean_length", report.meanLength}};
}

// The options with which the best of the episodes is played again, and what is to be said of them all. Without
// --best-of, as they are.
Options chooseBest(const Options& options, const std::string& checkpoint, Json& said, const std::stop_token& stop) {
  if (!options.bestOf) return options;
  const BestOf choice =
      playBestOf(*options.bestOf, checkpoint, options.member, options.play, options.compute, options.seed, stop);
  Json played = Json::array();
  double sum = 0.0;
  for (const ScoredEpisode& episode : choice.episodes) {
    played.push_back({{"learned_return", episode.learnedReturn},
                      {"true_return", episode.trueReturn},
                      {"steps", episode.steps},
                      {"seed", std::to_string(episode.seed)}});
    sum += episode.trueReturn;
  }
  const ScoredEpisode& best = choice.episodes[choice.best];
  said = {{"episodes", *options.bestOf},
          {"mean_return", sum / *options.bestOf},
          {"best", choice.best + 1},
          {"best_learned_return", best.learnedReturn},
          {"best_true_return", best.trueReturn},
          {"kl_bound", choice.klBound()},
          {"played", played}};
  Options again = options;
  again.seed = best.seed;
  again.play.episodes = 1;
  return again;
}

void addOrigin(Json& said, const CheckpointPlayer& player, const Options& options, const std::string& checkpoint) {
  said["environment"] = player.spec().config.id;
  said["policy_member"] = options.member;
  said["policy_version"] = player.policyVersion();
  said["checkpoint"] = checkpoint;
}

// Only what can be written, and nothing that is there.
void requireFreeVideo(const Options& options) {
  if (!options.out) return;
  const std::filesystem::path path(*options.out);
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char letter) { return std::tolower(letter); });
  if (ending != ".mp4")
    throw UsageError("--out: what is recorded is an MP4 film, and \"" + *options.out + "\" " +
                     (ending.empty() ? "has no ending" : "ends in " + ending) + ". Give a name that ends in .mp4.");
  if (ProjectStore::belongsToProject(*options.out))
    throw Exception(ErrorCode::InvalidInput,
                    "\"" + *options.out + "\" is a project or belongs to one: choose another name for the film.");
  if (std::filesystem::exists(path) && !options.force)
    throw Exception(ErrorCode::InvalidInput,
                    "\"" + *options.out + "\" is there already: choose another name, or replace it with --force.");
}

// The video under another name until it is whole.
EvaluationReport record(CheckpointPlayer& player, const Options& options, const std::stop_token& stop) {
  const std::string part = *options.out + ".part";
  try {
    VideoSink video(player.spec(), part);
    const EvaluationReport report = player.play(options.play, &video, stop);
    video.finish();
    std::filesystem::rename(part, *options.out);
    return report;
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    throw;
  }
}

int runHeadless(const Options& options, const ProgramArguments& arguments) {
  const Headless headless(arguments);
  const std::string checkpoint = findCheckpoint(options.checkpoint);
  Json said;
  const Options chosen = chooseBest(options, checkpoint, said, headless.stop());
  CheckpointPlayer player(checkpoint, chosen.member, chosen.compute, chosen.seed, headless.stop());
  if (chosen.out || said.is_null()) {
    NoFrames blind;
    const EvaluationReport report =
        chosen.out ? record(player, chosen, headless.stop()) : player.play(chosen.play, &blind, headless.stop());
    if (said.is_null()) said = summary(report);
  }
  addOrigin(said, player, chosen, checkpoint);
  if (chosen.out) said["file"] = *chosen.out;
  printResult(said, chosen.json);
  return headless.exitCode(kExitDone);
}

// Started on the thread that plays, so that the window is there at once.
int runInWindow(const Options& options, const ProgramArguments& arguments) {
  const std::string checkpoint = findCheckpoint(options.checkpoint);
  const WindowApplication application(arguments);
  const Interrupt interrupt;
  std::stop_source stop;
  PlayQueue queue;
  PlayWindow window(queue, stop);
  const auto inWindow = [&window](auto action) { QMetaObject::invokeMethod(&window, action); };
  const std::stop_callback onInterrupt(interrupt.token(), [&] { inWindow([&window] { window.close(); }); });
  Json result;
  std::exception_ptr fault;
  std::thread playing([&] {
    try {
      const Options chosen = chooseBest(options, checkpoint, result, stop.get_token());
      CheckpointPlayer player(checkpoint, chosen.member, chosen.compute, chosen.seed, stop.get_token());
      inWindow([&window, rate = player.spec().clip.framesPerSecond, id = player.spec().config.id] {
        window.begin(rate, QString::fromStdString(id));
      });
      WatchSink sink(player.spec(), queue, stop.get_token());
      const EvaluationReport report = player.play(chosen.play, &sink, stop.get_token());
      if (result.is_null()) result = summary(report);
      addOrigin(result, player, chosen, checkpoint);
    } catch (...) {
      fault = std::current_exception();
      inWindow([&window] { window.close(); });
    }
  });
  window.show();
  QApplication::exec();
  stop.request_stop();
  playing.join();
  if (!result.is_null()) printResult(result, options.json);
  if (fault) try {
      std::rethrow_exception(fault);
    } catch (const Exception& exception) {
      if (exception.code() != ErrorCode::Cancelled) throw;  // the window was closed
    }
  return interrupt.requested() ? kExitInterrupted : kExitDone;
}

}  // namespace

Action declarePlay(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("CHECKPOINT", options->checkpoint, "A checkpoint's folder, or a project: its newest checkpoint")
      ->required()
      ->type_name("");
  app.add_option("--out", options->out, "Record an MP4 file instead of showing a window")->type_name("FILE.mp4");
  app.add_flag("--force", options->force, "Replace the file of --out where it is there");
  auto* episodes =
      app.add_option("--episodes", options->episodes, "How many episodes (1; in the window: until it is closed)")
          ->check(positive())
          ->type_name("N");
  app.add_option("--best-of", options->bestOf,
                 "Play N episodes of different seeds, score each with the learned reward, and show or record the best")
      ->check(between(1, 1000))
      ->excludes(episodes)
      ->type_name("N");
  app.add_option("--member", options->member, "Which policy of a population, from 0")
      ->check(notNegative())
      ->type_name("I");
  app.add_option("--max-steps", options->play.maxSteps, "Agent steps of an episode at most (as long as it lasts)")
      ->check(positive())
      ->type_name("N");
  app.add_flag("--most-probable", options->play.mostProbable, "Always take the most probable action, never draw one");
  app.add_option("--device", options->compute.device, "auto, cpu, or cuda:I")->type_name("DEVICE");
  app.add_option("--seed", options->seed, "Seed of the environment and the draws")->type_name("S");
  addJsonOption(app, options->json);
  app.footer(
      "Without a display nothing is shown: the episodes are played and their returns printed.\n"
      "--best-of says the learned return of each episode, in the reward model's own unit, and the true one. kl_bound "
      "is\n"
      "log N - (N - 1) / N nats, how far the best of N is from the policy at most (Stiennon et al. 2020): what is\n"
      "liked best and scores worse than the mean shows where optimising the learned reward would lead.");
  return [options](const ProgramArguments& arguments) {
    requireFreeVideo(*options);
    const bool window = !options->out && !options->json && hasDisplay();
    constexpr int kEndless = 1'000'000;
    options->play.episodes = options->episodes.value_or(window ? kEndless : 1);
    return window ? runInWindow(*options, arguments) : runHeadless(*options, arguments);
  };
}

}  // namespace podium
