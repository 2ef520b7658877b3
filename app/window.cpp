#include "app/window.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stop_token>

#include "app/demo_settings.h"
#include "app/interrupt.h"
#include "app/learner_host.h"
#include "app/logging.h"
#include "learner/environment.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"
#include "ui/shell/main_window.h"

namespace podium {
namespace {

bool isSet(const char* variable) {
  const char* value = std::getenv(variable);
  return value && *value;
}

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

bool hasDisplay() { return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM"); }

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
  services.createDemoProject =
      options.makeDemo ? options.makeDemo : [] { return createDemoProject(demoLearnerConfig(1)); };
  return services;
}

int runWindow(const WindowOptions& options, const ProgramArguments& arguments) {
  if (!hasDisplay())  // where QApplication would end the process without a word that helps
    throw Exception(ErrorCode::Unavailable,
                    "There is no display here, so no window can open. Without one work: podium demo --headless, "
                    "podium learn FILE, and every other command of podium --help.");
  startLogging(Console::Quiet);
  QApplication application(arguments.count, arguments.values);
  QApplication::setOrganizationName(QStringLiteral("podium"));
  QApplication::setApplicationName(QStringLiteral("podium"));
  QApplication::setApplicationDisplayName(QStringLiteral("Podium"));
  applyLanguage(application);
  applyTheme(application);
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
      QMetaObject::invokeMethod(&application, [] { QApplication::closeAllWindows(); });
    });
    code = QApplication::exec();
    if (interrupt.requested()) code = kExitInterrupted;
  }
  stopLogging();
  return code;
}

}  // namespace podium
