// The panels over the Annotate page: tags, flags, reasons, written answers, labels of passages.
#include <QMenu>

#include "storage/domain/content.h"
#include "ui/annotate/annotate_page.h"
#include "ui/annotate/card_grid.h"
#include "ui/annotate/card_group.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/annotate/choice_palette.h"
#include "ui/annotate/guidelines_panel.h"
#include "ui/annotate/parts_bar.h"
#include "ui/annotate/prompt_panel.h"
#include "ui/annotate/writing_panel.h"

namespace podium {
namespace {

QStringList strings(const std::vector<std::string>& texts) {
  QStringList all;
  for (const auto& text : texts) all += QString::fromStdString(text);
  return all;
}

}  // namespace

void AnnotatePage::panelCommand(KeyCommand command) {
  switch (command) {
    case KeyCommand::Help:
      return toggleKeys();
    case KeyCommand::Guidelines:
      return m_guidelines->toggle();
    case KeyCommand::Tags:
      return openTags();
    case KeyCommand::Flag:
      return openFlag();
    case KeyCommand::Rationale:
      return openRationale();
    case KeyCommand::EditItem:
      return openEdit();
    case KeyCommand::Demonstrate:
      return openDemonstration();
    case KeyCommand::Converse:
      return openOpening();
    case KeyCommand::PromptDown:
    case KeyCommand::PromptUp:
      return m_prompt->scrollByLines(command == KeyCommand::PromptDown ? 2 : -2);
    case KeyCommand::Margin:
      return m_parts->focusMargin();
    default:
      return;
  }
}

// Tags of the card that has the focus, where the project has such; else of the query.
void AnnotatePage::openTags() {
  const auto focused = m_grid->focusedCard();
  openTagsOf(focused && !m_model.task().itemTags.empty() ? *focused : -1);
}

// Of a card, or of the query (-1).
void AnnotatePage::openTagsOf(int place) {
  if (m_model.phase() != AnnotateModel::Phase::Asking) return;
  const bool ofCard = place >= 0;
  const auto& tags = ofCard ? m_model.task().itemTags : m_model.task().tags;
  if (tags.empty()) {
    if (!m_model.task().itemTags.empty())
      showSentence(tr("The tags are those of single cards: move the focus to one with Tab."));
    return;
  }
  ChoicePalette::Content content;
  content.title = ofCard ? tr("Tags of card %1").arg(cardName(place)) : tr("Tags");
  content.choices = strings(tags);
  for (const auto& tag : tags) content.chosen.push_back(m_model.draft().hasTag(place, tag));
  content.many = true;
  m_palette->open(content, [this, place, tags](int index, const QString&) {
    if (index >= 0)
      m_model.change([&](AnswerDraft& draft) { draft.toggleTag(place, tags[static_cast<std::size_t>(index)]); });
  });
}

// What can be done with one card, for the mouse.
void AnnotatePage::openCardMenu(int place, const QPoint& globalPosition) {
  if (m_model.phase() != AnnotateModel::Phase::Asking || place >= m_model.cards()) return;
  const Task& task = m_model.task();
  const bool isText = m_model.project().kind == ItemKind::Text;
  const QString card = cardName(place);
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [menu](QMenu* to, const QString& text, auto act) {
    QAction* action = to->addAction(text);
    QObject::connect(action, &QAction::triggered, menu, act);
    return action;
  };
  if (!task.itemTags.empty()) {
    QMenu* tags = menu->addMenu(tr("Tags of card %1").arg(card));
    for (const auto& tag : task.itemTags) {
      QAction* action = add(tags, QString::fromStdString(tag), [this, place, tag] {
        m_model.change([&](AnswerDraft& draft) { draft.toggleTag(place, tag); });
      });
      action->setCheckable(true);
      action->setChecked(m_model.draft().hasTag(place, tag));
    }
  }
  // Queued: the menu gives the keyboard back before the panel takes it.
  if (isText && task.edits)
    add(menu, tr("Edit %1").arg(card), [this, place] {
      QMetaObject::invokeMethod(
          this, [this, place] { openEditOf(place); }, Qt::QueuedConnection);
    });
  if (isText && m_group)
    add(menu, tr("Copy %1").arg(card), [this, place] { m_group->command(KeyCommand::Copy, place); });
  if (m_model.cards() > 1) {
    const bool alone = m_grid->alone() == place;
    add(menu, alone ? tr("Show all cards") : tr("Look closer at %1").arg(card), [this, place, alone] {
      m_grid->setAlone(alone ? std::nullopt : std::optional(place));
      updateLook();
    });
  }
  if (!task.tags.empty())
    add(menu, tr("Tags of the query"), [this] {
      QMetaObject::invokeMethod(
          this, [this] { openTagsOf(-1); }, Qt::QueuedConnection);
    });
  if (menu->isEmpty()) return delete menu;
  menu->popup(globalPosition);
}

void AnnotatePage::openFlag() {
  if (m_model.phase() != AnnotateModel::Phase::Asking) return;
  ChoicePalette::Content content;
  content.title = tr("What is wrong with this query?");
  content.choices = strings(m_model.task().flags);
  content.freeText = true;
  content.text = QString::fromStdString(m_model.draft().parts().flag);
  for (const auto& reason : m_model.task().flags) content.chosen.push_back(reason == m_model.draft().parts().flag);
  const int off = m_model.draft().parts().flag.empty() ? -2 : static_cast<int>(content.choices.size());
  if (off >= 0) content.choices += tr("Take the flag off");
  m_palette->open(content, [this, off](int index, const QString& text) {
    // The same reason again takes the flag off.
    const std::string reason = text.toStdString();
    m_sentence.clear();  // that it is flagged is what the page has to say now
    m_model.change([&](AnswerDraft& draft) {
      draft.setFlag(draft.parts().flag == reason || index == off ? std::string() : reason);
    });
  });
}

void AnnotatePage::openRationale() {
  if (m_model.phase() != AnnotateModel::Phase::Asking || m_model.task().rationale == Requirement::Off) return;
  WritingPanel::Content content;
  content.title = tr("Why?");
  content.hint = tr("Enter keeps it, Shift+Enter begins a new line.");
  content.text = QString::fromStdString(m_model.draft().parts().rationale);
  content.tall = false;
  m_writing->open(content, [this](const QString& text) {
    m_model.change([&](AnswerDraft& draft) { draft.setRationale(text.trimmed().toStdString()); });
  });
}

void AnnotatePage::openEdit() {
  if (m_model.phase() != AnnotateModel::Phase::Asking || !m_model.task().edits) return;
  const auto place = m_model.cards() == 1 ? std::optional(0) : m_grid->focusedCard();
  if (place) return openEditOf(*place);
  ChoicePalette::Content content;
  content.title = tr("Which card is edited?");
  content.letters = true;
  for (int card = 0; card < m_model.cards(); ++card) {
    content.choices += cardName(card);
    content.chosen.push_back(m_model.draft().edited(card).has_value());
  }
  // Queued: the choice gives the keyboard back before the text takes it.
  m_palette->open(content, [this](int index, const QString&) {
    QMetaObject::invokeMethod(
        this, [this, index] { openEditOf(index); }, Qt::QueuedConnection);
  });
}

void AnnotatePage::openEditOf(int place) {
  if (m_model.phase() != AnnotateModel::Phase::Asking || place < 0 || place >= m_model.cards()) return;
  const auto* text = dynamic_cast<const TextContent*>(m_model.contentAt(place).get());
  if (!text) return;
  const std::string original = text->content->body;
  WritingPanel::Content content;
  content.title = tr("Edit %1").arg(cardName(place));
  content.hint = tr("Esc closes; what you wrote is kept. It becomes an item of its own that beats this one.");
  content.original = QString::fromStdString(original);
  content.text = QString::fromStdString(m_model.draft().edited(place).value_or(original));
  m_writing->open(content, [this, original, at = place](const QString& edited) {
    const std::string body = edited.toStdString();
    m_model.change([&](AnswerDraft& draft) { draft.edit(at, body == original ? std::string() : body); });
  });
}

void AnnotatePage::openDemonstration() {
  if (m_model.phase() != AnnotateModel::Phase::Asking || !m_model.task().demonstration) return;
  WritingPanel::Content content;
  content.title = tr("Write a better answer");
  content.hint = tr("Esc closes; what you wrote is kept. It becomes an item of its own that beats all of these.");
  content.text = QString::fromStdString(m_model.draft().parts().demonstration);
  m_writing->open(content, [this](const QString& text) {
    m_model.change([&](AnswerDraft& draft) { draft.setDemonstration(text.toStdString()); });
  });
}

// A passage of a card was selected: which label shall it have? One label needs no question.
void AnnotatePage::openLabels(int place, int begin, int end) {
  if (m_model.phase() != AnnotateModel::Phase::Asking || m_model.task().spanLabels.empty()) return;
  if (m_model.draft().edited(place))
    return showSentence(tr("Passages are marked in the original. Discard the edit of %1 first (%2).")
                            .arg(cardName(place), m_keyMap.keyText(KeyCommand::EditItem, context())));
  ChoicePalette::Content content;
  content.title = tr("Mark this passage as");
  content.choices = strings(m_model.task().spanLabels);
  const auto spans = m_model.draft().spans(place);
  const auto same = [&](const Span& span) { return span.begin == begin && span.end == end; };
  const auto marked = std::find_if(spans.begin(), spans.end(), same);
  const auto add = [this, place, begin, end](const std::string& label) {
    m_model.change([&](AnswerDraft& draft) { draft.addSpan(place, begin, end, label); });
  };
  if (marked == spans.end() && m_model.task().spanLabels.size() == 1) return add(m_model.task().spanLabels.front());
  for (const auto& label : m_model.task().spanLabels)
    content.chosen.push_back(marked != spans.end() && marked->label == label);
  if (marked != spans.end()) content.choices += tr("Remove the mark");
  m_palette->open(content, [this, place, begin, end, add](int index, const QString&) {
    const auto& labels = m_model.task().spanLabels;
    if (index >= 0 && index < static_cast<int>(labels.size())) return add(labels[static_cast<std::size_t>(index)]);
    m_model.change([&](AnswerDraft& draft) { draft.removeSpan(place, begin, end); });
  });
}

// Whether there was something to close. A revision is left last.
bool AnnotatePage::closeTopmost() {
  if (m_keys->isVisible()) {
    m_keys->hide();
    return true;
  }
  if (m_guidelines->isVisible()) {
    m_guidelines->toggle();
    return true;
  }
  if (m_grid->alone() && !m_aloneKey) {  // by the menu: nobody holds a key
    endAlone();
    return true;
  }
  if (m_group && m_group->command(KeyCommand::Close, std::nullopt)) return true;
  if (m_model.isRevising()) {
    m_model.goOn();
    return true;
  }
  return false;
}

}  // namespace podium
