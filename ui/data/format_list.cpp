#include "ui/data/format_list.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "exporters/custom/custom_format.h"
#include "exporters/custom/format_folders.h"
#include "exporters/custom/guess_format.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/widgets.h"
#include "ui/data/format_editor.h"
#include "ui/data/format_words.h"

namespace podium {
namespace {

enum Role { ReadersRole = Qt::UserRole, PossibleRole };
constexpr int kWidth = 290;

// Title, and below it the tools that read it, or why there is nothing for it.
class FormatDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    painter->save();
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, colours().selection);
    if (option.state & QStyle::State_Selected)
      painter->fillRect(QRect(option.rect.topLeft(), QSize(extent::kFocusRing, option.rect.height())),
                        colours().accent);
    const QRect area = option.rect.adjusted(space::kM, space::kS, -space::kS, -space::kS);
    const auto line = [&](const QString& words, const QFont& font, const QColor& colour, int top) {
      painter->setFont(font);
      painter->setPen(colour);
      const QFontMetrics metrics(font);
      painter->drawText(QRect(area.left(), area.top() + top, area.width(), metrics.height()), Qt::AlignVCenter,
                        metrics.elidedText(words, Qt::ElideRight, area.width()));
      return top + metrics.height() + space::kXs;
    };
    const bool chosen = option.state & QStyle::State_Selected;
    const int next = line(index.data().toString(), textFont(TextSize::Body, chosen),
                          index.data(PossibleRole).toBool() ? colours().text : colours().textMuted, 0);
    line(index.data(ReadersRole).toString(), textFont(TextSize::Small), colours().textMuted, next);
    painter->restore();
  }
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {0, QFontMetrics(textFont(TextSize::Body, true)).height() +
                   QFontMetrics(textFont(TextSize::Small)).height() + space::kXs + 2 * space::kS};
  }
};

}  // namespace

FormatList::FormatList(const QString& project, ItemKind kind, QWidget* parent)
    : QWidget(parent),
      m_kind(kind),
      m_search(new QLineEdit),
      m_list(new QListWidget),
      m_none(new TextLabel(tr("No format has these words."), TextSize::Small, Ink::Muted)) {
  m_search->setPlaceholderText(tr("Search formats and trainers"));
  m_search->setAccessibleName(tr("Search formats"));
  m_search->setClearButtonEnabled(true);
  m_search->addAction(icon(QStringLiteral("search"), IconTint::Muted), QLineEdit::LeadingPosition);
  m_search->installEventFilter(this);
  m_list->setAccessibleName(tr("Formats"));
  m_list->setItemDelegate(new FormatDelegate(m_list));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setUniformItemSizes(true);
  for (const ExportFormat& format : exportFormats()) add({format, nullptr, {}});
  for (const StoredFormat& stored : storedFormats(project.toStdString()))
    if (stored.problem.empty() && stored.description.writes)
      add({exportFormatOf(stored.description), std::make_shared<const FormatDescription>(stored.description),
           tr("Described in %1").arg(text(stored.path))});
  addOwn();
  m_none->hide();
  setMinimumWidth(kWidth);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kS);
  layout->addWidget(m_search);
  layout->addWidget(m_none);
  layout->addWidget(m_list, 1);
  connect(m_search, &QLineEdit::textChanged, this, &FormatList::filter);
  connect(m_list, &QListWidget::currentItemChanged, this, &FormatList::chosenChanged);
}

// The last one, to begin with.
void FormatList::addOwn() {
  FormatDescription own = starterFormats().front();
  own.name = kOwnFormat;
  own.title = tr("A format of one's own").toStdString();
  own.reads.reset();
  add({exportFormatOf(own), std::make_shared<const FormatDescription>(own),
       tr("Columns that you describe, for a program that Podium does not know.")});
}

void FormatList::add(Entry entry) {
  m_entries.push_back(std::move(entry));
  show(new QListWidgetItem(m_list));
}

void FormatList::show(QListWidgetItem* item) const {
  const Entry& entry = *entryOf(item);
  const ExportFormatWords words = wordsOf(entry.format);
  const QString purpose = entry.description ? entry.purpose : words.purpose;
  item->setText(words.title);
  const QString problem = whyImpossible(entry.format, m_kind);
  item->setData(PossibleRole, problem.isEmpty());
  item->setData(ReadersRole, !problem.isEmpty() ? problem : entry.description ? words.name : words.readers);
  item->setToolTip(purpose);
  item->setData(Qt::AccessibleDescriptionRole, QString(purpose + u' ' + (problem.isEmpty() ? words.readers : problem)));
}

const FormatList::Entry* FormatList::entryOf(const QListWidgetItem* item) const {
  return item ? &m_entries[static_cast<std::size_t>(m_list->row(item))] : nullptr;
}

const ExportFormat* FormatList::chosen() const {
  const Entry* entry = entryOf(m_list->currentItem());
  return entry ? &entry->format : nullptr;
}

QString FormatList::problem() const {
  const ExportFormat* format = chosen();
  return format ? whyImpossible(*format, m_kind) : QString();
}

std::shared_ptr<const FormatDescription> FormatList::description() const {
  const Entry* entry = entryOf(m_list->currentItem());
  return entry ? entry->description : nullptr;
}

void FormatList::setDescription(const FormatDescription& description) {
  Entry& entry = m_entries[static_cast<std::size_t>(m_list->currentRow())];
  entry.format = exportFormatOf(description);
  entry.description = std::make_shared<const FormatDescription>(description);
  show(m_list->currentItem());
  if (m_entries.back().format.name != kOwnFormat) addOwn();  // it has a name of its own now
}

void FormatList::choose(const std::string& name) {
  for (int row = 0; row < m_list->count(); ++row)
    if (entryOf(m_list->item(row))->format.name == name) return m_list->setCurrentRow(row);
}

// What does not fit is hidden; the choice stays while it fits, and is the first that fits otherwise: one that is
// possible, if there is one.
void FormatList::filter() {
  int first = -1, possible = -1;
  for (int row = 0; row < m_list->count(); ++row) {
    QListWidgetItem* item = m_list->item(row);
    item->setHidden(!wordsOf(entryOf(item)->format).fits(m_search->text()));
    if (item->isHidden()) continue;
    if (first < 0) first = row;
    if (possible < 0 && item->data(PossibleRole).toBool()) possible = row;
  }
  m_none->setVisible(first < 0);
  if (first >= 0 && (!m_list->currentItem() || m_list->currentItem()->isHidden()))
    m_list->setCurrentRow(possible >= 0 ? possible : first);
  if (m_list->currentItem()) m_list->scrollToItem(m_list->currentItem());
}

// The arrows move in the list while somebody types.
bool FormatList::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_search || event->type() != QEvent::KeyPress) return false;
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_PageUp && key != Qt::Key_PageDown) return false;
  QCoreApplication::sendEvent(m_list, event);
  return true;
}

}  // namespace podium
