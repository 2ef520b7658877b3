#include "ui/project/start_page.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/common/settings.h"
#include "ui/common/style.h"
#include "ui/common/widgets.h"
#include "ui/project/recent_list.h"

namespace podium {
namespace {

constexpr int kActionsWidth = 280, kListWidth = 520;
constexpr int kRows = 5, kLeastRows = 3;  // of the recent projects

// One thing to begin with: a button and one sentence about it.
QPushButton* addChoice(QVBoxLayout* column, const QString& iconName, const QString& verb, const QString& sentence) {
  auto* button = new QPushButton(icon(iconName), verb);
  button->setAccessibleDescription(sentence);
  auto* words = new TextLabel(sentence, TextSize::Small, Ink::Muted);
  words->setWordWrap(true);
  column->addWidget(button);
  column->addWidget(words);
  column->addSpacing(space::kM);
  return button;
}

// Shows whole rows only.
class RecentView : public QListView {
 public:
  QSize sizeHint() const override { return {kListWidth, kRows * row()}; }
  QSize minimumSizeHint() const override { return {kActionsWidth, kLeastRows * row()}; }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    setViewportMargins(0, 0, 0, height() % row());
    QListView::resizeEvent(event);
  }

 private:
  int row() const {
    QStyleOptionViewItem option;
    option.rect = rect();
    return itemDelegate()->sizeHint(option, {}).height();
  }
};

}  // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent),
      m_model(new RecentModel(this)),
      m_list(new RecentView),
      m_empty(new EmptyPanel(QStringLiteral("file"))),
      m_message(new MessageLine) {
  auto* actions = new QVBoxLayout;
  actions->setSpacing(space::kXs);
  auto* demo = addChoice(actions, QStringLiteral("demo"), tr("Try the demo"),
                         tr("A game, a learner that starts from nothing, and you: rank clips and watch it change."));
  auto* create =
      addChoice(actions, QStringLiteral("new"), tr("New project..."), tr("Choose what is judged, and how. Ctrl+N"));
  auto* open = addChoice(actions, QStringLiteral("open"), tr("Open project..."),
                         tr("A .podium file, also while others use it. Ctrl+O"));
  auto* import = addChoice(actions, QStringLiteral("file"), tr("Import..."),
                           tr("Texts, images or videos to judge, from a file. A folder can be dropped here. Ctrl+I"));
  demo->setIcon(icon(QStringLiteral("demo"), IconTint::OnAccent));
  makePrimary(demo);
  actions->addStretch();
  m_buttons = {demo, create, open, import};

  m_list->setModel(m_model);
  m_list->setItemDelegate(new RecentDelegate(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
  m_list->setMouseTracking(true);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setContextMenuPolicy(Qt::CustomContextMenu);
  m_list->setAccessibleName(tr("Recent projects"));
  m_list->installEventFilter(this);
  m_empty->setTexts(tr("No projects yet"), tr("Projects that you create or open are listed here."));

  auto* recent = new Card;
  recent->body()->addWidget(new TextLabel(tr("Recent projects"), TextSize::Heading, Ink::Text, true));
  recent->body()->addWidget(m_list, 1);
  recent->body()->addWidget(m_empty, 1);
  recent->setMaximumWidth(kListWidth);

  auto* left = new QWidget;
  left->setLayout(actions);
  actions->setContentsMargins(0, 0, 0, 0);
  left->setFixedWidth(kActionsWidth);
  auto* columns = new QHBoxLayout;
  columns->setSpacing(space::kXxl);
  columns->addStretch(1);
  columns->addWidget(left);
  columns->addWidget(recent, 2);
  columns->addStretch(1);

  auto* title = new TextLabel(tr("Podium"), TextSize::Display, Ink::Text, true);
  auto* subtitle = new TextLabel(tr("Teach a policy by ranking what it does."), TextSize::Heading, Ink::Muted);
  auto* head = new QVBoxLayout;
  head->setSpacing(space::kXs);
  for (TextLabel* label : {title, subtitle}) {
    label->setAlignment(Qt::AlignHCenter);
    head->addWidget(label);
  }

  auto* messageRow = new QHBoxLayout;
  messageRow->addStretch(1);
  m_message->setMinimumWidth(kActionsWidth + space::kXxl + kListWidth);
  messageRow->addWidget(m_message, 4);
  messageRow->addStretch(1);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
  layout->setSpacing(space::kXl);
  layout->addStretch(1);
  layout->addLayout(head);
  layout->addLayout(messageRow);
  layout->addLayout(columns);
  layout->addStretch(2);

  connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
  connect(create, &QPushButton::clicked, this, &StartPage::newRequested);
  connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
  connect(import, &QPushButton::clicked, this, &StartPage::importRequested);
  connect(m_list, &QListView::clicked, this, &StartPage::openRow);
  connect(m_list, &QWidget::customContextMenuRequested, this, &StartPage::showMenu);
  connect(m_model, &QAbstractItemModel::modelReset, this, &StartPage::updateEmpty);
  updateEmpty();
}

void StartPage::showFault(const QString& message) { m_message->showMessage(MessageLine::Kind::Error, message); }

void StartPage::setBusy(const QString& sentence) {
  for (QPushButton* button : m_buttons) button->setEnabled(sentence.isEmpty());
  m_list->setEnabled(sentence.isEmpty());
  m_message->showMessage(MessageLine::Kind::Info, sentence);
}

void StartPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_model->refresh();  // files may have gone or come back
}

bool StartPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_list && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid() && key == Qt::Key_Delete) {
      removeRow(index);
      return true;
    }
    if (index.isValid() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
      openRow(index);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void StartPage::openRow(const QModelIndex& index) {
  const QString path = index.data(RecentModel::PathRole).toString();
  if (index.data(RecentModel::ExistsRole).toBool())
    Q_EMIT recentRequested(path);
  else
    showFault(
        tr("%1 is not there any more. If it was moved, use Open project; Delete takes it off the list.").arg(path));
}

void StartPage::removeRow(const QModelIndex& index) {
  Settings::instance().removeRecentProject(index.data(RecentModel::PathRole).toString());
}

void StartPage::showMenu(const QPoint& at) {
  const QPersistentModelIndex index = m_list->indexAt(at);
  if (!index.isValid()) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Open"), this, [this, index] { openRow(index); });
  menu->addAction(tr("Remove from this list"), this, [this, index] { removeRow(index); });
  menu->popup(m_list->viewport()->mapToGlobal(at));
}

void StartPage::updateEmpty() {
  const bool empty = m_model->rowCount() == 0;
  m_list->setVisible(!empty);
  m_empty->setVisible(empty);
}

}  // namespace podium
