#include "ui/project/task_preview.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/annotate/annotate_page.h"
#include "ui/common/format.h"
#include "ui/common/learner_control.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/history/answer_words.h"

namespace podium {
namespace {

constexpr int kRestMs = 60;       // changes that come together make one page
constexpr int kPatienceMs = 800;  // for the items of the next page

// The learner of a project that has none.
class NoLearner : public LearnerControl {
 public:
  State state() const override { return State::Stopped; }
  LearnerStatus status() const override { return {}; }
  LearnerConfig config() const override { return {}; }
  Result<Done> setConfig(const LearnerConfig&) override { return Done{}; }
  void start() override {}
  void pause() override {}
  void resume() override {}
  void stop() override {}
  void improveAnyway() override {}
};

}  // namespace

struct TaskPreview::Stage {
  ProjectSession session;
  std::unique_ptr<AnnotatePage> page;  // goes before the session
  std::shared_ptr<const BatchItems> items;
};

TaskPreview::TaskPreview(ProjectSession* session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_learner(std::make_unique<NoLearner>()),
      m_note(new TextLabel({}, TextSize::Small, Ink::Muted)),
      m_answers(new TextLabel({}, TextSize::Body, Ink::Text, true)) {
  setAccessibleName(tr("Preview"));
  auto* frame = new Card;
  frame->body()->setContentsMargins(0, space::kS, 0, 0);
  frame->body()->setSpacing(space::kXs);
  m_note->setWordWrap(true);
  m_note->setContentsMargins(space::kL, 0, space::kL, 0);
  frame->body()->addWidget(m_note);
  m_answers->setObjectName(QStringLiteral("fileAnswers"));
  m_answers->setWordWrap(true);
  m_answers->setContentsMargins(space::kL, 0, space::kL, 0);
  m_answers->hide();
  frame->body()->addWidget(m_answers);
  m_column = frame->body();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(frame);
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRestMs);
  connect(&m_rest, &QTimer::timeout, this, &TaskPreview::rebuild);
}

TaskPreview::~TaskPreview() = default;

void TaskPreview::setTask(const ProjectInfo& info) {
  if (info == m_info && (m_stage || m_next)) return;
  m_info = info;
  m_stale = true;
  if (isVisible()) m_rest.start();
}

void TaskPreview::setItems(std::shared_ptr<const BatchItems> items) {
  m_items = std::move(items);
  m_info = {};
}

std::shared_ptr<ProjectStore> TaskPreview::makeStore() {
  if (m_items && !m_items->queries().empty()) {
    m_note->setText(tr("Preview of the first queries of the file. Try it out: nothing is saved."));
    return std::make_shared<PreviewStore>(m_info, m_items);
  }
  PreviewQuery query;
  try {
    query =
        previewQueryOf(m_session && m_session->info.kind == m_info.kind ? m_session->reader.get() : nullptr, m_info);
  } catch (const Exception&) {
    query = previewQueryOf(nullptr, m_info);  // the project says elsewhere what is wrong with it
  }
  m_note->setText(query.isSample ? tr("Preview with sample items. Try it out: nothing is saved.")
                                 : tr("Preview with items of this project. Try it out: nothing is saved."));
  return std::make_shared<PreviewStore>(m_session ? m_session->store : nullptr, m_info, std::move(query));
}

void TaskPreview::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) m_rest.start(0);
}

void TaskPreview::rebuild() {
  if (!isVisible()) return;  // when it is shown
  m_stale = false;
  auto next = std::make_unique<Stage>();
  ProjectSession& session = next->session;
  session.info = m_info;
  next->items = m_items;
  session.store = makeStore();
  session.reader = session.store->newReader();
  session.annotator = PreviewStore::annotator();
  session.learner = m_learner.get();
  AnnotateOptions options;
  options.takesFocus = false;
  options.confirmPairs = Settings::instance().confirmPairs();
  next->page = std::make_unique<AnnotatePage>(session, std::move(options));
  m_coming = next->page.get();
  m_next = std::move(next);
  // The page before stays until this one has something to show: no flicker while somebody types.
  connect(
      &m_coming->model(), &AnnotateModel::queryChanged, this,
      [this, page = m_coming] {
        if (page && page == m_coming && page->model().phase() == AnnotateModel::Phase::Asking) raise();
      },
      Qt::QueuedConnection);
  connect(&m_coming->model(), &AnnotateModel::queryChanged, this, &TaskPreview::showFileAnswers, Qt::QueuedConnection);
  if (!m_stage) raise();
  // What cannot be shown says so on its own page.
  QTimer::singleShot(kPatienceMs, this, [this, page = m_coming] {
    if (page && page == m_coming) raise();
  });
}

void TaskPreview::raise() {
  if (!m_next) return;
  m_stage = std::move(m_next);
  m_page = m_stage->page.get();
  m_coming = nullptr;
  m_column->addWidget(m_page, 1);
  m_page->show();
  showFileAnswers();
}

// Who gave them, in the letters of the cards as they stand now.
void TaskPreview::showFileAnswers() {
  QStringList words;
  if (m_page && m_stage->items && m_page->model().phase() == AnnotateModel::Phase::Asking) {
    const QueuedQuery& shown = m_page->model().current();
    const auto queries = std::ssize(m_stage->items->queries());
    const int question = queries > 0 ? static_cast<int>((shown.query.id.value - 1) % queries) : -1;
    for (FileAnswer& given : m_stage->items->answersTo(question)) {
      given.answer.shownOrder = shown.shownOrder;
      const QString said = answerWords(given.answer, m_info);
      words += given.annotator.empty() ? tr("Known answer: %1").arg(said)
                                       : tr("Answer of %1: %2").arg(text(given.annotator), said);
    }
  }
  m_answers->setText(words.join(u'\n'));
  m_answers->setVisible(!words.isEmpty());
}

PreviewSplit::PreviewSplit(QScrollArea* form, TaskPreview* preview, QWidget* parent)
    : QWidget(parent), m_form(form), m_preview(preview), m_tabs(new QTabBar) {
  m_tabs->addTab(tr("Form"));
  m_tabs->addTab(tr("Preview"));
  m_tabs->setDrawBase(false);
  m_tabs->setExpanding(false);
  m_tabs->setAccessibleName(tr("Form or preview"));
  auto* both = new QHBoxLayout;
  both->setSpacing(space::kL);
  both->addWidget(m_form, 1);
  m_form->widget()->installEventFilter(this);
  both->addWidget(m_preview, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kXs);
  layout->addWidget(m_tabs);
  layout->addLayout(both, 1);
  connect(m_tabs, &QTabBar::currentChanged, this, &PreviewSplit::arrange);
  arrange();
}

// What its content needs now: sections are opened, and words are longer in other languages.
int PreviewSplit::formWidth() const {
  return m_form->widget()->minimumSizeHint().width() + m_form->verticalScrollBar()->sizeHint().width();
}

bool PreviewSplit::isBeside() const { return width() >= formWidth() + space::kL + kLeastPreview; }

void PreviewSplit::showPreview(bool shown) { m_tabs->setCurrentIndex(shown ? 1 : 0); }

void PreviewSplit::arrange() {
  const bool beside = isBeside(), preview = m_tabs->currentIndex() == 1;
  m_tabs->setVisible(!beside);
  m_form->setVisible(beside || !preview);
  m_preview->setVisible(beside || preview);
  m_form->setMinimumWidth(beside ? formWidth() : 0);
}

bool PreviewSplit::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::LayoutRequest) arrange();
  return false;
}

void PreviewSplit::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

}  // namespace podium
