// podium play CHECKPOINT: watches or records a policy.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <thread>

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
  std::optional<int> episodes;
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

Json summary(const EvaluationReport& report, const CheckpointPlayer& player, const std::string& checkpoint) {
  return {{"episodes", report.episodes},
          {"mean_return", report.meanReturn},
          {"deviation", report.deviation},
          {"mean_length", report.meanLength},
          {"environment", player.spec().config.id},
          {"policy_version", player.policyVersion()},
          {"checkpoint", checkpoint}};
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
  CheckpointPlayer player(checkpoint, options.compute, options.seed, headless.stop());
  NoFrames blind;
  const EvaluationReport report =
      options.out ? record(player, options, headless.stop()) : player.play(options.play, &blind, headless.stop());
  Json result = summary(report, player, checkpoint);
  if (options.out) result["file"] = *options.out;
  printResult(result, options.json);
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
      CheckpointPlayer player(checkpoint, options.compute, options.seed, stop.get_token());
      inWindow([&window, rate = player.spec().clip.framesPerSecond, id = player.spec().config.id] {
        window.begin(rate, QString::fromStdString(id));
      });
      WatchSink sink(player.spec(), queue, stop.get_token());
      result = summary(player.play(options.play, &sink, stop.get_token()), player, checkpoint);
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
  app.add_option("--episodes", options->episodes, "How many episodes (1; in the window: until it is closed)")
      ->check(positive())
      ->type_name("N");
  app.add_option("--max-steps", options->play.maxSteps, "Agent steps of an episode at most (as long as it lasts)")
      ->check(positive())
      ->type_name("N");
  app.add_flag("--most-probable", options->play.mostProbable, "Always take the most probable action, never draw one");
  app.add_option("--device", options->compute.device, "auto, cpu, or cuda:I")->type_name("DEVICE");
  app.add_option("--seed", options->seed, "Seed of the environment and the draws")->type_name("S");
  addJsonOption(app, options->json);
  app.footer("Without a display nothing is shown: the episodes are played and their returns printed.");
  return [options](const ProgramArguments& arguments) {
    const bool window = !options->out && !options->json && hasDisplay();
    constexpr int kEndless = 1'000'000;
    options->play.episodes = options->episodes.value_or(window ? kEndless : 1);
    return window ? runInWindow(*options, arguments) : runHeadless(*options, arguments);
  };
}

}  // namespace podium
