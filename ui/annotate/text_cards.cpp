#include "ui/annotate/text_cards.h"

#include "ui/annotate/find_bar.h"
#include "ui/annotate/text_item_view.h"

namespace podium {
namespace {

constexpr int kScreensUnfolded = 4;  // a text of more card heights than this begins folded
constexpr int kColours = 9;

}  // namespace

TextCards::TextCards(const Task& task, QWidget* page)
    : CardGroup(page), m_task(task), m_find(new FindBar(m_group, page)), m_lengths(task.showLengths) {
  connect(&m_group, &TextGroup::linkedChanged, this, [this](bool linked) {
    Q_EMIT said(linked ? tr("The cards scroll together.") : tr("Each card scrolls for itself."));
  });
}

void TextCards::setCards(const std::vector<ItemCard*>& cards) {
  m_cards = cards;
  m_views.clear();
  for (ItemCard* card : cards) {
    auto* view = qobject_cast<TextItemView*>(card->view())->text();
    view->setCollapsedHeight(kScreensUnfolded * card->view()->height());
    m_views.push_back(view);
  }
  m_edited.assign(m_cards.size(), false);
  m_group.setCompared(std::nullopt);
  m_group.setViews(m_views);
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
    case KeyCommand::Close:
      if (m_find->close()) return true;
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
    if (m_edited[i]) notes += tr("edited");
    m_cards[i]->setNote(notes.join(QStringLiteral(" · ")));
  }
}

void TextCards::showDraft(const AnswerDraft& draft) {
  for (int place = 0; place < std::min(draft.cards(), static_cast<int>(m_views.size())); ++place) {
    TextView* view = m_views[static_cast<std::size_t>(place)];
    m_edited[static_cast<std::size_t>(place)] = draft.edited(place).has_value();
    std::vector<TextSpan> spans;
    for (const Span& span : draft.spans(place)) {
      const SourceRange range{static_cast<std::uint32_t>(span.begin), static_cast<std::uint32_t>(span.end)};
      const auto at = view->text() ? positionsOf(*view->text(), range) : std::nullopt;
      if (!at) continue;
      const auto label = std::find(m_task.spanLabels.begin(), m_task.spanLabels.end(), span.label);
      const int colour = static_cast<int>(label - m_task.spanLabels.begin()) % kColours + 1;
      spans.push_back({at->first, at->second, QString::fromStdString(span.label), colour});
    }
    if (view->spans() != spans) view->setSpans(std::move(spans));
  }
  showNotes();
}

}  // namespace podium
