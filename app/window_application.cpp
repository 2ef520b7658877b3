#include "app/window_application.h"

#include <cstdlib>

#include "app/logging.h"
#include "storage/domain/result.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"

namespace podium {
namespace {

bool isSet(const char* variable) {
  const char* value = std::getenv(variable);
  return value && *value;
}

// Before QApplication, which would end the process without a word that helps.
const ProgramArguments& withDisplay(const ProgramArguments& arguments) {
  if (!hasDisplay())
    throw Exception(ErrorCode::Unavailable,
                    "There is no display here, so no window can open. Without one work: podium demo --headless, "
                    "podium learn FILE, and every other command of podium --help.");
  return arguments;
}

}  // namespace

bool hasDisplay() { return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM"); }

WindowApplication::WindowApplication(const ProgramArguments& arguments)
    : m_application(withDisplay(arguments).count, arguments.values) {
  startLogging(Console::Quiet);
  QApplication::setOrganizationName(QStringLiteral("podium"));
  QApplication::setApplicationName(QStringLiteral("podium"));
  QApplication::setApplicationDisplayName(QStringLiteral("Podium"));
  applyLanguage(m_application);
  applyTheme(m_application);
}

WindowApplication::~WindowApplication() { stopLogging(); }

}  // namespace podium
