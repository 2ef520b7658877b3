#include "ui/history/history_page.h"

#include <QDateTime>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/history/history_delegates.h"
#include "ui/history/history_details.h"
#include "ui/history/history_filter.h"
#include "ui/history/history_model.h"

namespace podium {
namespace {

constexpr int kMostRevisions = 1000;  // of one answer that are followed to the one that stands

}  // namespace

HistoryPage::HistoryPage(ProjectSession& session, HistoryFeedOptions options, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_feed(session.store, session.info, session.annotator.id, options),
      m_model(new HistoryModel(m_feed, this)),
      m_filter(new HistoryFilterBar),
      m_tilesButton(new QToolButton),
      m_count(new TextLabel({}, TextSize::Small, Ink::Muted)),
      m_message(new MessageLine),
      m_empty(new EmptyPanel(QStringLiteral("history"))),
      m_details(new HistoryDetails(*m_model, session.info)) {
  setAccessibleName(tr("History"));
  setFocusPolicy(Qt::StrongFocus);
  m_table = makeTable();
  m_tiles = makeTiles();
  attach();
  m_tilesButton->setIcon(icon(QStringLiteral("tiles"), IconTint::Muted));
  m_tilesButton->setCheckable(true);
  m_tilesButton->setFocusPolicy(Qt::TabFocus);
  m_tilesButton->setFixedSize(extent::kControl, extent::kControl);
  m_tilesButton->setAccessibleName(tr("As tiles"));
  m_tilesButton->setToolTip(tr("As tiles or as rows (G)"));

  auto* top = new QHBoxLayout;
  top->setSpacing(space::kS);
  top->addWidget(m_filter, 1);
  top->addWidget(m_tilesButton);
  auto* list = new QWidget;
  m_stack = new QStackedLayout(list);
  m_stack->addWidget(m_table);
  m_stack->addWidget(m_tiles);
  m_stack->addWidget(m_empty);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(space::kM);
  middle->addWidget(list, 1);
  middle->addWidget(m_details);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
  column->setSpacing(space::kS);
  column->addLayout(top);
  column->addWidget(m_message);
  column->addWidget(m_count);
  column->addLayout(middle, 1);

  connect(m_filter, &HistoryFilterBar::changed, this, &HistoryPage::search);
  connect(m_filter, &HistoryFilterBar::left, this, [this] { setFocus(); });
  connect(m_tilesButton, &QToolButton::toggled, this, &HistoryPage::showTiles);
  connect(m_model, &HistoryModel::progressed, this, &HistoryPage::showState);
  connect(m_model, &HistoryModel::rowChanged, this, [this](int row) {
    if (row == currentRow()) showSelected();
  });
  connect(m_model, &HistoryModel::pictureCame, this, [this] { view()->viewport()->update(); });
  connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
    if (first == 0) keepPlace(last - first + 1);
  });
  connect(&m_feed, &HistoryFeed::faulted, this,
          [this](const QString& message) { m_message->showMessage(MessageLine::Kind::Warning, message); });
  connect(m_details, &HistoryDetails::reviseRequested, this, &HistoryPage::revise);
  connect(m_empty, &EmptyPanel::actionTriggered, this, [this] {
    if (!m_filter->isNarrowing()) return Q_EMIT annotateRequested();
    m_filter->clear();
    setFocus();
  });
  addShortcuts();
  search();
}

HistoryPage::~HistoryPage() = default;

QTableView* HistoryPage::makeTable() {
  auto* table = new QTableView;
  table->setItemDelegate(new HistoryRowDelegate(table));
  table->setAccessibleName(tr("Your answers"));
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table->setShowGrid(false);
  table->setWordWrap(false);
  table->setTabKeyNavigation(false);
  table->setCornerButtonEnabled(false);
  table->verticalHeader()->hide();
  // One height for all: nothing is measured, however many rows there are.
  table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table->verticalHeader()->setDefaultSectionSize(HistoryRowDelegate::rowHeight(m_model->hasPictures()));
  table->horizontalHeader()->setHighlightSections(false);
  table->horizontalHeader()->setSectionsClickable(false);
  table->installEventFilter(this);
  connect(table, &QAbstractItemView::doubleClicked, this, &HistoryPage::revise);
  return table;
}

void HistoryPage::arrangeColumns() {
  QHeaderView* header = m_table->horizontalHeader();
  const QFontMetrics metrics(textFont(TextSize::Body));
  const std::pair<int, QString> widths[] = {
      {HistoryModel::TimeColumn,
       QLocale().toString(QDateTime(QDate(2028, 12, 28), QTime(22, 58)), QLocale::ShortFormat)},
      {HistoryModel::QueryColumn, groupedNumber(100'000)},
      {HistoryModel::SecondsColumn, durationText(3599)},
      {HistoryModel::StateColumn, stateWords(AnswerState::TakenBack)}};
  for (const auto& [section, longest] : widths) {
    header->setSectionResizeMode(section, QHeaderView::Fixed);
    header->resizeSection(section, metrics.horizontalAdvance(longest) + 2 * space::kM);
  }
  for (const int section : {HistoryModel::AskedColumn, HistoryModel::AnswerColumn})
    header->setSectionResizeMode(section, QHeaderView::Stretch);
}

// A view that is not shown knows no rows: nothing is arranged that nobody sees.
void HistoryPage::attach() {
  QAbstractItemView* other = m_asTiles ? static_cast<QAbstractItemView*>(m_table) : m_tiles;
  const std::unique_ptr<QItemSelectionModel> before(other->selectionModel());
  other->setModel(nullptr);
  view()->setModel(m_model);
  if (!m_asTiles) arrangeColumns();
  connect(view()->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    m_message->clear();
    showSelected();
  });
}

QListView* HistoryPage::makeTiles() {
  auto* tiles = new QListView;
  tiles->setItemDelegate(new HistoryTileDelegate(tiles));
  tiles->setAccessibleName(tr("Your answers"));
  tiles->setSelectionMode(QAbstractItemView::SingleSelection);
  tiles->setEditTriggers(QAbstractItemView::NoEditTriggers);
  tiles->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  tiles->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  tiles->setFlow(QListView::LeftToRight);
  tiles->setWrapping(true);
  tiles->setResizeMode(QListView::Adjust);
  tiles->setMovement(QListView::Static);
  tiles->setUniformItemSizes(true);
  tiles->setGridSize(HistoryTileDelegate::tileSize());
  tiles->setMouseTracking(true);
  tiles->installEventFilter(this);
  connect(tiles, &QAbstractItemView::doubleClicked, this, &HistoryPage::revise);
  return tiles;
}

void HistoryPage::addShortcuts() {
  const auto add = [this](const QKeySequence& keys, auto action) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, action);
  };
  const auto focusSearch = [this] {
    m_filter->search()->setFocus(Qt::ShortcutFocusReason);
    m_filter->search()->selectAll();
  };
  add(QKeySequence(Qt::Key_Slash), focusSearch);
  add(QKeySequence::Find, focusSearch);
  add(QKeySequence(Qt::Key_G), [this] { m_tilesButton->toggle(); });
}

QAbstractItemView* HistoryPage::view() const {
  if (m_asTiles) return m_tiles;
  return m_table;
}

void HistoryPage::followTask() {
  m_feed.setProject(m_session.info);
  m_details->setProject(m_session.info);
  m_model->refresh();
  showSelected();
}

bool HistoryPage::showsTiles() const { return m_asTiles; }

void HistoryPage::showTiles(bool tiles) {
  if (tiles == m_asTiles) return;
  const int row = currentRow();
  const bool focused = view()->hasFocus();
  m_asTiles = tiles;
  attach();
  m_tilesButton->setChecked(tiles);
  m_tilesButton->setIcon(icon(tiles ? QStringLiteral("list") : QStringLiteral("tiles"), IconTint::Muted));
  showState();
  select(row);
  if (focused) view()->setFocus();
}

int HistoryPage::currentRow() const { return view()->currentIndex().row(); }

void HistoryPage::select(int row) {
  if (row < 0 || row >= m_model->rowCount()) return;
  const QModelIndex index = m_model->index(row, 0);
  view()->setCurrentIndex(index);
  view()->scrollTo(index);
}

void HistoryPage::search() {
  m_message->clear();
  m_model->search(m_filter->filter());
}

void HistoryPage::showState() {
  const bool done = m_model->share() >= 1.0;
  const int rows = m_model->rowCount();
  m_count->setText(done ? tr("Answers: %1").arg(groupedNumber(rows))
                        : tr("Searching (%1), found: %2").arg(percentText(m_model->share()), groupedNumber(rows)));
  if (rows > 0) {
    m_stack->setCurrentWidget(view());
    if (currentRow() < 0) select(0);
    if (hasFocus()) view()->setFocus();
  } else {
    if (!done) {
      m_empty->setTexts(tr("Looking through your answers"), {});
      m_empty->setAction({});
    } else if (m_filter->isNarrowing()) {
      m_empty->setTexts(tr("No answer of yours matches"), tr("Search for fewer words, or look at all of them."));
      m_empty->setAction(tr("Show all answers"));
    } else {
      m_empty->setTexts(tr("You have not answered yet"), tr("Each answer appears here as soon as it is saved."));
      m_empty->setAction(tr("Go to the queries"));
    }
    m_stack->setCurrentWidget(m_empty);
  }
  m_details->setVisible(rows > 0);
  showSelected();
}

void HistoryPage::showSelected() {
  const int row = currentRow();
  m_details->show(row >= 0 && row < m_model->rowCount() ? m_model->row(row) : nullptr);
}

// What is being read stays where it is while new answers arrive above; at the very top they are shown.
void HistoryPage::keepPlace(int inserted) {
  if (m_asTiles) return;
  QScrollBar* bar = m_table->verticalScrollBar();
  if (bar->value() == 0) return;
  const int moved = inserted * m_table->verticalHeader()->defaultSectionSize();
  const int value = bar->value() + moved;
  // After the view has taken the new rows into account.
  QMetaObject::invokeMethod(
      m_table,
      [this, bar, value] {
        m_table->doItemsLayout();
        bar->setValue(value);
      },
      Qt::QueuedConnection);
}

// The end of the chain of revisions that begins with this answer; 0 when that one was taken back.
ComparisonId HistoryPage::standingAnswer(ComparisonId id) const {
  for (int i = 0; i < kMostRevisions; ++i) {
    const auto answer = m_session.reader->comparison(id);
    if (!answer) return {};
    if (!answer->retracted) return id;
    const ComparisonId next = m_session.reader->replacementOf(id);
    if (!next) return {};
    id = next;
  }
  return {};
}

void HistoryPage::revise() {
  const int row = currentRow();
  if (row < 0 || row >= m_model->rowCount()) return;
  try {
    if (const ComparisonId standing = standingAnswer(m_model->idAt(row))) {
      Q_EMIT reviseRequested(standing);
      return;
    }
    m_message->showMessage(MessageLine::Kind::Info,
                           tr("This answer was taken back, so there is nothing to change: its query waits for an "
                              "answer on the Annotate page."));
  } catch (const Exception& fault) {
    m_message->showMessage(MessageLine::Kind::Warning,
                           tr("The answer cannot be read: %1").arg(faultMessage(fault.what())));
  }
}

bool HistoryPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && (watched == m_table || watched == m_tiles)) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
      revise();
      return true;
    }
    // Letters are no jumps through the list: that would read every row.
    if (!key->text().isEmpty() && key->text().front().isPrint() && !(key->modifiers() & Qt::ControlModifier)) {
      event->ignore();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

// The list takes the keyboard for the page as soon as it has rows.
void HistoryPage::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (view()->isVisible()) view()->setFocus(event->reason());
}

void HistoryPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_feed.setActive(true);
}

void HistoryPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_feed.setActive(false);
}

}  // namespace podium
