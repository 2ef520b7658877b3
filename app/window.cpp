#include "app/window.h"

#include <QEvent>
#include <QTimer>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <stop_token>

#include "app/demo_settings.h"
#include "app/interrupt.h"
#include "app/learner_host.h"
#include "app/watched_checkpoint.h"
#include "app/window_application.h"
#include "learner/environment.h"
#include "ui/shell/main_window.h"

namespace podium {
namespace {

long residentKilobytes() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;)
    if (long kilobytes = 0; word == "VmRSS:" && status >> kilobytes) return kilobytes;
  return 0;
}

// Once the first picture is on its way to the screen: a line for the benchmark, and the end.
class StartReport final : public QObject {
 public:
  explicit StartReport(QWidget* window) : QObject(window) { window->installEventFilter(this); }
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Paint && !m_done) {
      m_done = true;
      QTimer::singleShot(0, this, [] {  // after the paint event, which includes the flush
        std::printf("{\"first_picture\":true,\"resident_kb\":%ld}\n", residentKilobytes());
        std::fflush(stdout);
        QCoreApplication::quit();
      });
    }
    return QObject::eventFilter(watched, event);
  }

 private:
  bool m_done = false;
};

}  // namespace

AppServices makeServices(const WindowOptions& options) {
  AppServices services;
  services.makeLearner = [minutes = options.learnMinutes](ProjectSession& session, QObject* parent) mutable {
    auto* host = new LearnerHost(session, parent);
    if (minutes)
      QTimer::singleShot(std::chrono::milliseconds(static_cast<qint64>(*minutes * 60000.0)), host, &LearnerHost::stop);
    minutes.reset();  // of the demo alone, not of what is opened after it
    return host;
  };
  services.environments = [] { return availableEnvironments(); };
  services.startEnvironment = [](const EnvConfig& config, std::stop_token stop) {
    return startEnvironment(config, {}, std::move(stop)).value();
  };
  services.watchPolicy = [](const std::string& project, const std::stop_token& stop) {
    return watchNewestPolicy(project, stop);
  };
  services.createDemoProject =
      options.makeDemo ? options.makeDemo : [] { return createDemoProject(demoLearnerConfig(1)); };
  return services;
}

int runWindow(const WindowOptions& options, const ProgramArguments& arguments) {
  WindowApplication application(arguments);
  int code = kExitDone;
  {
    MainWindow window(makeServices(options));
    if (options.reportStart) new StartReport(&window);
    window.show();
    if (options.makeDemo)
      window.openDemo();
    else if (!options.file.empty())
      window.openProject(QString::fromStdString(options.file));
    const Interrupt interrupt;
    const std::stop_callback onInterrupt(interrupt.token(), [&application] {
      QMetaObject::invokeMethod(&application.qt(), [] { QApplication::closeAllWindows(); });
    });
    code = QApplication::exec();
    if (interrupt.requested()) code = kExitInterrupted;
  }
  return code;
}

}  // namespace podium
