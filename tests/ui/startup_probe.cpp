// Starts the window as the program does without a learner, and prints what it cost until the first page was painted:
//   {"milliseconds": 182, "resident_megabytes": 61}
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>

#include "ui/common/theme.h"
#include "ui/shell/main_window.h"

using namespace podium;

namespace {

// VmRSS of this process (proc(5)), in megabytes.
double residentMegabytes() {
  QFile status(QStringLiteral("/proc/self/status"));
  if (!status.open(QIODevice::ReadOnly)) return -1.0;
  for (const QByteArray& line : status.readAll().split('\n'))
    if (line.startsWith("VmRSS:")) return line.mid(6).simplified().split(' ').first().toDouble() / 1024.0;
  return -1.0;
}

class FirstPaint : public QObject {
 public:
  explicit FirstPaint(QElapsedTimer clock) : m_clock(clock) {}
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint && !m_seen) {
      m_seen = true;
      QTimer::singleShot(0, this, [this] {  // the whole window is painted by then
        std::printf("{\"milliseconds\": %lld, \"resident_megabytes\": %.1f}\n",
                    static_cast<long long>(m_clock.elapsed()), residentMegabytes());
        QCoreApplication::quit();
      });
    }
    return false;
  }

 private:
  QElapsedTimer m_clock;
  bool m_seen = false;
};

}  // namespace

int main(int argc, char** argv) {
  QElapsedTimer clock;
  clock.start();
  QTemporaryDir folder;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
  QApplication application(argc, argv);
  QCoreApplication::setOrganizationName(QStringLiteral("podium-test"));
  QCoreApplication::setApplicationName(QStringLiteral("startup"));
  FirstPaint paint(clock);
  applyTheme(application);
  MainWindow window(AppServices{});
  window.installEventFilter(&paint);
  window.show();
  return QApplication::exec();
}
