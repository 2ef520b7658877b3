#include "ui/shell/window_keys.h"

#include <QCoreApplication>
#include <QStringList>

namespace podium {
namespace {

// The context of these words for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::WindowKeys)
};

std::vector<WindowShortcut> pageShortcuts() {
  std::vector<WindowShortcut> all;
  for (const PageId page : {PageId::Start, PageId::Annotate, PageId::History, PageId::Learner, PageId::Play,
                            PageId::Project, PageId::Settings})
    all.push_back({QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page))),
                   WindowCommand::ShowPage, page});
  return all;
}

// "Ctrl+N, Ctrl+O"; of many the first and the last.
QString capsOf(const std::vector<WindowShortcut>& shortcuts) {
  QStringList caps;
  for (const WindowShortcut& shortcut : shortcuts) caps << shortcut.keys.toString(QKeySequence::NativeText);
  return caps.size() > 2 ? Words::tr("%1 to %2").arg(caps.front(), caps.back()) : caps.join(QLatin1String(", "));
}

}  // namespace

const std::vector<WindowKeyGroup>& windowKeys() {
  static const std::vector<WindowKeyGroup> all{
      {pageShortcuts(), QT_TRANSLATE_NOOP("podium::WindowKeys", "the pages of the sidebar, in their order")},
      {{{QKeySequence(Qt::CTRL | Qt::Key_L), WindowCommand::StartOrPauseLearner}},
       QT_TRANSLATE_NOOP("podium::WindowKeys", "start or pause the learner")},
      {{{QKeySequence(QKeySequence::New), WindowCommand::NewProject},
        {QKeySequence(QKeySequence::Open), WindowCommand::OpenProject}},
       QT_TRANSLATE_NOOP("podium::WindowKeys", "new project, open a project")},
      {{{QKeySequence(Qt::CTRL | Qt::Key_I), WindowCommand::Import}},
       QT_TRANSLATE_NOOP("podium::WindowKeys", "import; files and folders can be dropped, too")},
      {{{QKeySequence(Qt::CTRL | Qt::Key_E), WindowCommand::Export}},
       QT_TRANSLATE_NOOP("podium::WindowKeys", "export the answers")},
      {{{QKeySequence(Qt::Key_F11), WindowCommand::FullPage}},
       QT_TRANSLATE_NOOP("podium::WindowKeys", "the page alone on the whole screen")},
      {{{QKeySequence(Qt::CTRL | Qt::Key_Q), WindowCommand::Leave}}, QT_TRANSLATE_NOOP("podium::WindowKeys", "leave")}};
  return all;
}

QList<KeyLine> windowKeyLines() {
  QList<KeyLine> lines;
  for (const WindowKeyGroup& group : windowKeys()) lines.append({capsOf(group.shortcuts), Words::tr(group.title)});
  return lines;
}

}  // namespace podium
