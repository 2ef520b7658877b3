#include "ui/annotate/text_cards.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <algorithm>

#include "ui/annotate/find_bar.h"
#include "ui/annotate/text_item_view.h"

namespace podium {
namespace {

constexpr int kScreensUnfolded = 4;  // a text of more card heights than this begins folded
constexpr int kColours = 9;

}  // namespace

TextCards::TextCards(const Task& task, QWidget* page)
    : CardGroup(page), m_task(task), m_labels(task), m_find(new FindBar(m_group, page)), m_lengths(task.showLengths) {
  connect(&m_group, &TextGroup::linkedChanged, this, [this](bool linked) {
    Q_EMIT said(linked ? tr("The cards scroll together.") : tr("Each card scrolls for itself."));
  });
  connect(&m_labels, &PartLabels::drafted, this, &CardGroup::drafted);
  // The keyboard of a person who went to a card goes on with the parts.
  connect(&m_labels, &PartLabels::activeChanged, this, [this](int place) {
    for (const ItemCard* card : m_cards)
      if (card->hasFocus()) return m_cards[static_cast<std::size_t>(place)]->setFocus(Qt::OtherFocusReason);
  });
}

void TextCards::setCards(const std::vector<ItemCard*>& cards) {
  m_cards = cards;
  m_views.clear();
  m_reading.reset();
  m_copied.reset();
  m_spans.assign(cards.size(), {});
  for (ItemCard* card : cards) {
    auto* item = qobject_cast<TextItemView*>(card->view());
    auto* view = item->text();
    item->disconnect(this);
    card->installEventFilter(this);
    connect(item, &TextItemView::spanClicked, this, [this, place = card->place()](int index) {
      const auto& spans = m_spans[static_cast<std::size_t>(place)];
      if (index < static_cast<int>(spans.size()))
        Q_EMIT selected(place, spans[static_cast<std::size_t>(index)].begin,
                        spans[static_cast<std::size_t>(index)].end);
    });
    view->setCollapsedHeight(kScreensUnfolded * card->view()->height());
    m_views.push_back(view);
  }
  m_edited.assign(m_cards.size(), false);
  m_group.setCompared(std::nullopt);
  m_group.setViews(m_views);
  m_labels.setViews(m_views);
  for (const ItemCard* card : m_cards)
    if (card->hasFocus()) m_labels.setActive(card->place());
  showNotes();
}

bool TextCards::command(KeyCommand command, std::optional<int> place) {
  if (m_views.empty()) return false;
  const int at = std::min(place.value_or(0), static_cast<int>(m_views.size()) - 1);
  switch (command) {
    case KeyCommand::ScrollDown:
      m_group.scrollByLines(2, at);
      break;
    case KeyCommand::ScrollUp:
      m_group.scrollByLines(-2, at);
      break;
    case KeyCommand::PageDown:
      m_group.scrollByPages(1, at);
      break;
    case KeyCommand::PageUp:
      m_group.scrollByPages(-1, at);
      break;
    case KeyCommand::Link:
      m_group.setLinked(!m_group.isLinked());
      break;
    case KeyCommand::Differences:
      compareNext(at);
      break;
    case KeyCommand::DimShared:
      m_group.setSharedDimmed(!m_group.isSharedDimmed());
      break;
    case KeyCommand::Find:
      m_find->open();
      break;
    case KeyCommand::Unfold:
      fold();
      break;
    case KeyCommand::Lengths:
      m_lengths = !m_lengths;
      showNotes();
      break;
    case KeyCommand::Copy:
      copyNext(place);
      break;
    case KeyCommand::Read:
      read(place);
      break;
    case KeyCommand::Close:
      if (m_find->close()) return true;
      if (m_reading) {
        endReading();
        return true;
      }
      if (!m_group.compared()) return false;
      m_group.setCompared(std::nullopt);
      break;
    default:
      return false;
  }
  return true;
}

// One press after the other: this card against each of the others in turn, then none.
void TextCards::compareNext(int place) {
  const int cards = static_cast<int>(m_views.size());
  if (cards < 2) return;
  const auto now = m_group.compared();
  int other = now && now->first == place ? now->second + 1 : 0;
  if (other == place) ++other;
  if (other >= cards) {
    m_group.setCompared(std::nullopt);
    Q_EMIT said({});
    return;
  }
  m_group.setCompared(std::pair(place, other));
  Q_EMIT said(tr("%1 against %2: underlined stands only there, struck through only in the other.")
                  .arg(cardName(place), cardName(other)));
}

// One press after the other: the boxes of code of this card, or of all. Where there is none, the text.
void TextCards::copyNext(std::optional<int> place) {
  std::vector<std::pair<int, std::size_t>> boxes;
  for (int card = 0; card < static_cast<int>(m_views.size()); ++card)
    for (std::size_t box = 0;
         (!place || card == *place) && box < m_views[static_cast<std::size_t>(card)]->codeBoxCount(); ++box)
      boxes.emplace_back(card, box);
  if (boxes.empty()) {
    const int card = place.value_or(0);
    const TextView* view = m_views[static_cast<std::size_t>(card)];
    if (!view->text()) return;
    QGuiApplication::clipboard()->setText(plainText(*view->text()));
    return Q_EMIT said(tr("Copied: the text of %1.").arg(cardName(card)));
  }
  auto next = m_copied ? std::find(boxes.begin(), boxes.end(), *m_copied) : boxes.end();
  next = next == boxes.end() || std::next(next) == boxes.end() ? boxes.begin() : std::next(next);
  m_copied = *next;
  const auto [card, box] = *next;
  TextView* view = m_views[static_cast<std::size_t>(card)];
  view->copyCode(box);
  Q_EMIT said(tr("Copied: code %1 of %2 in %3.").arg(box + 1).arg(view->codeBoxCount()).arg(cardName(card)));
}

// Unfolds all, or folds all again when none is folded.
void TextCards::fold() {
  bool folded = false;
  for (TextView* view : m_views) folded |= view->isCollapsed();
  for (TextView* view : m_views) view->setCollapsed(!folded);
}

void TextCards::showNotes() {
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    QStringList notes;
    if (m_lengths && m_views[i]->text()) notes += tr("%n words", nullptr, textLength(*m_views[i]->text()).words);
    if (const QString judged = m_labels.note(static_cast<int>(i)); !judged.isEmpty()) notes += judged;
    if (m_edited[i]) notes += tr("edited");
    m_cards[i]->setNote(notes.join(QStringLiteral(" · ")));
  }
}

TextItemView* TextCards::itemView(int place) const {
  return qobject_cast<TextItemView*>(m_cards[static_cast<std::size_t>(place)]->view());
}

void TextCards::showDraft(const AnswerDraft& draft) {
  const int cards = std::min(draft.cards(), static_cast<int>(m_views.size()));
  bool changed = false;
  for (int place = 0; place < cards; ++place) {
    const auto edited = draft.edited(place);
    m_edited[static_cast<std::size_t>(place)] = edited.has_value();
    changed |= itemView(place)->setEdited(edited);
  }
  if (changed) m_group.refresh();
  m_labels.showDraft(draft);
  for (int place = 0; place < cards; ++place) {
    TextView* view = m_views[static_cast<std::size_t>(place)];
    std::vector<TextSpan> spans;
    auto& shown = m_spans[static_cast<std::size_t>(place)];
    shown.clear();
    if (itemView(place)->showsEdit()) continue;  // spans are places in the original
    for (const Span& span : draft.spans(place)) {
      const SourceRange range{static_cast<std::uint32_t>(span.begin), static_cast<std::uint32_t>(span.end)};
      const auto at = view->text() ? positionsOf(*view->text(), range) : std::nullopt;
      if (!at) continue;
      const auto label = std::find(m_task.spanLabels.begin(), m_task.spanLabels.end(), span.label);
      const int colour = static_cast<int>(label - m_task.spanLabels.begin()) % kColours + 1;
      shown.push_back(span);
      spans.push_back({at->first, at->second, QString::fromStdString(span.label), colour});
    }
    if (view->spans() == spans) continue;
    view->setSpans(std::move(spans));
    if (place != m_reading) view->clearSelection();  // it is marked now; the reader goes on from it
  }
  showNotes();
}

KeyMode TextCards::mode(std::optional<int> place) const {
  const bool reads = m_reading && place == m_reading && m_views[static_cast<std::size_t>(*place)]->isReading();
  if (reads) return KeyMode::Reading;
  return m_labels.active() ? KeyMode::Labelling : KeyMode::Usual;
}

// On the card with the keyboard, or the first; then from card to card, so that nothing but this key is needed.
void TextCards::read(std::optional<int> place) {
  if (m_task.spanLabels.empty()) return;
  const int cards = static_cast<int>(m_cards.size());
  int next = place.value_or(0);
  if (m_reading && mode(m_reading) == KeyMode::Reading) {
    next = (*m_reading + 1) % cards;
    endReading();
    if (cards == 1) return;
  }
  TextView* view = m_views[static_cast<std::size_t>(next)];
  m_cards[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
  view->beginReading();
  if (!view->isReading()) return Q_EMIT said(tr("Card %1 holds no word to read.").arg(cardName(next)));
  m_reading = next;
  Q_EMIT said(tr("Reading %1: arrows go from word to word and from sentence to sentence, with Shift they select. Enter "
                 "labels, Esc ends.")
                  .arg(cardName(next)));
}

void TextCards::endReading() {
  if (m_reading) m_views[static_cast<std::size_t>(*m_reading)]->endReading();
  m_reading.reset();
  Q_EMIT said({});
}

void TextCards::modeCommand(KeyCommand command, std::optional<int> place, bool extend) {
  if (mode(place) == KeyMode::Reading)
    readingCommand(command, extend);
  else
    m_labels.command(command);
}

// Keys judge in the card that has the keyboard; without one, where they judged last.
bool TextCards::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn)
    if (const auto* card = qobject_cast<ItemCard*>(watched)) m_labels.setActive(card->place());
  return CardGroup::eventFilter(watched, event);
}

void TextCards::readingCommand(KeyCommand command, bool extend) {
  TextView* view = m_views[static_cast<std::size_t>(*m_reading)];
  switch (command) {
    case KeyCommand::WordBack:
      return view->moveReading(ReadingMove::WordBack, extend);
    case KeyCommand::WordOn:
      return view->moveReading(ReadingMove::WordOn, extend);
    case KeyCommand::SentenceBack:
      return view->moveReading(ReadingMove::SentenceBack, extend);
    case KeyCommand::SentenceOn:
      return view->moveReading(ReadingMove::SentenceOn, extend);
    case KeyCommand::Label:
      return labelReading(false);
    case KeyCommand::Unlabel:
      return labelReading(true);
    default:
      return;
  }
}

void TextCards::labelReading(bool remove) {
  const int place = *m_reading;
  const auto range = m_views[static_cast<std::size_t>(place)]->selection();
  if (!range) return;
  const int begin = static_cast<int>(range->begin), end = static_cast<int>(range->end);
  if (!remove) return Q_EMIT selected(place, begin, end);
  Q_EMIT drafted([=](AnswerDraft& draft) {
    for (const Span& span : draft.spans(place))
      if (span.begin < end && begin < span.end) draft.removeSpan(place, span.begin, span.end);
  });
}

}  // namespace podium
