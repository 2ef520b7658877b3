#include "ui/monitor/learner_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/common/settings.h"
#include "ui/common/widgets.h"
#include "ui/monitor/clip_compare.h"
#include "ui/monitor/compare_button.h"
#include "ui/monitor/config_form.h"
#include "ui/monitor/learner_panel.h"
#include "ui/monitor/learner_words.h"
#include "ui/monitor/plot_widget.h"
#include "ui/monitor/policy_table.h"
#include "ui/monitor/project_feed.h"

namespace podium {
namespace {

constexpr int kLeftWidth = 312, kColumns = 2, kSliderWidth = 140, kSliderSteps = 100;

}  // namespace

LearnerPage::LearnerPage(ProjectSession& session, ProjectFeed& feed, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_feed(feed),
      m_right(new QStackedWidget),
      m_empty(new EmptyPanel(QStringLiteral("learner"))),
      m_message(new MessageLine) {
  auto* right = new QVBoxLayout;
  right->setSpacing(space::kM);
  right->addWidget(m_message);
  right->addWidget(m_right, 1);
  m_right->addWidget(m_empty);
  m_right->addWidget(makePlots());

  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(space::kL, space::kL, space::kL, space::kM);
  layout->setSpacing(space::kL);
  // Nothing can be started where there is nothing to play.
  if (hasEnvironment()) layout->addWidget(makeLeft());
  layout->addLayout(right, 1);

  connect(&feed, &ProjectFeed::updated, this, &LearnerPage::refreshPlots);
  connect(&feed, &ProjectFeed::faulted, this, [this](const QString& message) {
    m_message->showMessage(MessageLine::Kind::Warning,
                           tr("The curves cannot be read: %1 It is tried again.").arg(message));
  });
  connect(&feed, &ProjectFeed::updated, m_message, &MessageLine::clear);
  connect(session.learner, &LearnerControl::stateChanged, this, &LearnerPage::updateEmpty);
  connect(session.learner, &LearnerControl::statusChanged, this, &LearnerPage::updateEmpty);
  connect(&Settings::instance(), &Settings::changed, this, &LearnerPage::arrangePlots);
  connect(m_empty, &EmptyPanel::actionTriggered, this, [this] { startOrPause(*m_session.learner); });
  arrangePlots();
  refreshPlots();
}

QWidget* LearnerPage::makeLeft() {
  auto* tabs = new QTabBar;
  tabs->setExpanding(false);
  tabs->setDrawBase(false);
  tabs->addTab(tr("Now"));
  tabs->addTab(tr("Settings"));
  auto* now = scrolled(new LearnerPanel(*m_session.learner, m_feed));
  auto* pages = new QStackedWidget;
  pages->addWidget(now);
  connect(tabs, &QTabBar::currentChanged, this, [this, pages](int index) {
    if (index == 1 && pages->count() == 1) pages->addWidget(new ConfigForm(*m_session.learner));  // on first use
    pages->setCurrentIndex(index);
  });
  auto* card = new Card;
  card->setFixedWidth(kLeftWidth);
  card->body()->addWidget(tabs);
  card->body()->addWidget(pages, 1);
  return card;
}

QWidget* LearnerPage::makeToolbar() {
  auto* toolbar = new QWidget;
  auto* row = new QHBoxLayout(toolbar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kS);
  auto* slider = new QSlider(Qt::Horizontal);
  slider->setRange(0, kSliderSteps - 1);
  slider->setFixedWidth(kSliderWidth);
  slider->setAccessibleName(tr("Smoothing"));
  auto* value = new TextLabel(tr("off"), TextSize::Small, Ink::Muted);
  auto* all = new QPushButton(icon(QStringLiteral("reset")), tr("All steps"));
  all->setToolTip(tr("Double click on a plot, or Home"));
  all->setEnabled(false);
  row->addWidget(new TextLabel(tr("Smoothing"), TextSize::Small, Ink::Muted));
  row->addWidget(slider);
  row->addWidget(value);
  auto* hint = new ElidedLabel(tr("Ctrl + wheel zooms, drag moves, right click saves"), TextSize::Small, Ink::Muted);
  hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  row->addWidget(hint, 1);
  auto* compare = new CompareButton(m_session.store->path(), m_group);
  row->addWidget(compare);
  row->addWidget(all);
  connect(slider, &QSlider::valueChanged, this, [this, value](int step) {
    m_group.setSmoothing(static_cast<double>(step) / kSliderSteps);
    value->setText(step == 0 ? tr("off") : QString::number(m_group.smoothing(), 'f', 2));
  });
  connect(compare, &CompareButton::faulted, this,
          [this](const QString& message) { m_message->showMessage(MessageLine::Kind::Warning, message); });
  connect(&m_group, &PlotGroup::comparedChanged, this, &LearnerPage::refreshPlots);
  connect(all, &QPushButton::clicked, this, [this] { m_group.setView(std::nullopt); });
  connect(&m_group, &PlotGroup::viewChanged, all, [this, all] { all->setEnabled(m_group.view().has_value()); });
  return toolbar;
}

QWidget* LearnerPage::makePlots() {
  for (const PlotSpec& spec : plotList()) {
    auto* plot = new PlotWidget(
        spec, [this](const std::string& metric) -> const Series& { return m_feed.series(metric); }, m_group);
    m_plots.push_back(plot);
  }
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, space::kXs, 0);
  column->setSpacing(space::kM);
  m_grid = new QGridLayout;
  m_grid->setSpacing(space::kM);
  column->addWidget(new ClipCompare(m_session.store, m_feed));  // first: what a person sees at a glance
  column->addWidget(new PolicyTable(m_session.store, m_feed));
  column->addLayout(m_grid);
  column->addStretch();

  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kM);
  layout->addWidget(makeToolbar());
  layout->addWidget(scrolled(content), 1);
  return page;
}

void LearnerPage::arrangePlots() {
  const bool scores = Settings::instance().showTrueScore();
  int shown = 0;
  for (PlotWidget* plot : m_plots) {
    m_grid->removeWidget(plot);
    const bool show = (scores || !plot->spec().trueScore) && (!plot->spec().optional || plot->dataRange().has_value());
    if (show) {
      m_grid->addWidget(plot, shown / kColumns, shown % kColumns);
      ++shown;
    }
    plot->setVisible(show);
  }
  for (int i = 0; i < kColumns; ++i) m_grid->setColumnStretch(i, 1);
}

void LearnerPage::refreshPlots() {
  std::optional<Range> all;
  for (const PlotWidget* plot : m_plots) {
    const auto own = plot->dataRange();
    if (own) all = all ? Range{std::min(all->low, own->low), std::max(all->high, own->high)} : *own;
  }
  for (PlotWidget* plot : m_plots) {
    if (all) plot->setFullRange(all->length() > 0.0 ? *all : Range{all->low, all->low + 1.0});
    plot->refresh();
  }
  if (std::ranges::any_of(m_plots, [](const PlotWidget* plot) {
        return plot->spec().optional && plot->isHidden() && plot->dataRange().has_value();
      }))
    arrangePlots();
  updateEmpty();
}

bool LearnerPage::hasEnvironment() const { return !m_session.info.environment.empty(); }

void LearnerPage::updateEmpty() {
  if (!hasEnvironment()) {
    m_right->setCurrentIndex(0);
    m_empty->setTexts(
        tr("This project has no environment"),
        tr("Its items were imported, so there is no policy to play and to teach. Its answers are exported "
           "as data: podium export."));
    return;
  }
  const LearnerControl::State state = m_session.learner->state();
  const bool empty = std::none_of(m_plots.begin(), m_plots.end(),
                                  [](const PlotWidget* plot) { return plot->dataRange().has_value(); });
  const bool clips = m_feed.counts().clips > 0;
  m_right->setCurrentIndex(empty && !clips ? 0 : 1);
  if (!m_feed.loaded()) {
    m_empty->setTexts(tr("Reading the curves"), {});
    m_empty->setAction({});
  } else if (state == LearnerControl::State::Stopped) {
    m_empty->setTexts(tr("Nothing has been learnt yet"),
                      tr("Start the learner: it plays with an untrained policy and makes the first clips to rank."));
    m_empty->setAction(tr("Start the learner"));
  } else {
    m_empty->setTexts(tr("The first clips are being made"),
                      tr("Curves and clips appear here as soon as something has been measured."));
    m_empty->setAction({});
  }
}

}  // namespace podium
