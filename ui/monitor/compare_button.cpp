#include "ui/monitor/compare_button.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>

#include "ui/common/background.h"
#include "ui/common/dialogs.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/monitor/run_curves.h"

namespace podium {
namespace {

constexpr std::size_t kMostRuns = 12;  // in the menu

// "20261122-021030", as runs are named, as people write it; anything else as it is.
QString runTitle(const QString& folder) {
  const QDateTime at = QDateTime::fromString(folder.left(15), QStringLiteral("yyyyMMdd-HHmmss"));
  if (!at.isValid()) return folder;
  const QDateTime local = QDateTime(at.date(), at.time(), Qt::UTC).toLocalTime();
  return QLocale().toString(local, QLocale::ShortFormat) + folder.mid(15);
}

}  // namespace

CompareButton::CompareButton(std::string projectPath, PlotGroup& group, QWidget* parent)
    : QPushButton(parent), m_project(std::move(projectPath)), m_group(group) {
  setText(tr("Compare"));
  setToolTip(tr("Draws the curves of another run as dashed lines"));
  auto* menu = new QMenu(this);
  menu->setToolTipsVisible(true);
  connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(*menu); });
  setMenu(menu);
}

void CompareButton::fill(QMenu& menu) {
  menu.clear();
  const std::vector<std::string> runs = runsOf(m_project);
  for (std::size_t i = 0; i < std::min(runs.size(), kMostRuns); ++i) {
    const QString folder = QFileInfo(podium::text(runs[i])).fileName();
    menu.addAction(tr("Run of %1").arg(runTitle(folder)), this, [this, path = runs[i]] { compareWith(path); })
        ->setToolTip(QDir::toNativeSeparators(podium::text(runs[i])));
  }
  menu.addSeparator();
  menu.addAction(tr("Another project or metrics.csv..."), this, &CompareButton::choose);
  menu.addAction(tr("Compare with nothing"), this, [this] { compareWith({}); })
      ->setEnabled(m_group.compared() != nullptr);
}

void CompareButton::choose() {
  const QString path = dialogs().openFile(this, tr("Compare with"),
                                          tr("Projects and tables of runs (*.podium metrics.csv);;All files (*)"));
  if (!path.isEmpty()) compareWith(path.toStdString());
}

void CompareButton::compareWith(const std::string& path) {
  const int asked = ++m_asked;
  if (path.empty()) return m_group.setCompared(nullptr);
  runInBackground(
      this, [path] { return readRunCurves(path); },
      [this, asked](Result<RunCurves> run) {
        if (asked != m_asked) return;
        if (!run) return Q_EMIT faulted(faultMessage(run.error()));
        RunCurves curves = std::move(run.value());
        curves.name = runTitle(curves.name);
        m_group.setCompared(std::make_shared<const RunCurves>(std::move(curves)));
        Q_EMIT faulted({});
      });
}

}  // namespace podium
