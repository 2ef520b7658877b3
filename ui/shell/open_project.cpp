#include "ui/shell/open_project.h"

#include <QFileInfo>

#include "ui/common/format.h"
#include "ui/common/learner_control.h"
#include "ui/monitor/plot_list.h"

namespace podium {

Result<Annotator> ensureAnnotator(ProjectStore& store, const QString& name) {
  const std::string utf8 = name.toStdString();
  const auto id =
      waitFor<AnnotatorId>([&](auto done) { store.writer().ensureAnnotator(utf8, false, std::move(done)); });
  return Annotator{id, utf8, false};
}

Result<OpenedStore> openStore(const QString& path, const QString& annotatorName) {
  auto store = ProjectStore::open(path.toStdString());
  if (!store) return store.error();
  OpenedStore opened;
  opened.store = std::move(store).value();
  auto annotator = ensureAnnotator(*opened.store, annotatorName);
  if (!annotator) return annotator.error();
  opened.annotator = std::move(annotator).value();
  opened.info = opened.store->newReader()->project();
  return opened;
}

OpenProject::OpenProject(OpenedStore opened, const AppServices& services) {
  m_session.store = std::move(opened.store);
  m_session.reader = m_session.store->newReader();
  m_session.info = std::move(opened.info);
  m_session.annotator = std::move(opened.annotator);
  m_session.learner = services.makeLearner(m_session, &m_learnerOwner);
  m_feed = std::make_unique<ProjectFeed>(m_session.store, plottedMetrics());
}

OpenProject::~OpenProject() = default;

QString OpenProject::name() const {
  return m_session.info.name.empty() ? QFileInfo(text(m_session.store->path())).completeBaseName()
                                     : text(m_session.info.name);
}

QStringList OpenProject::annotatorNames() {
  QStringList names{text(m_session.annotator.name)};
  for (const Annotator& annotator : m_session.reader->annotators())
    if (const QString name = text(annotator.name); !annotator.synthetic && !names.contains(name)) names << name;
  names.sort(Qt::CaseInsensitive);
  return names;
}

}  // namespace podium
