#include "ui/annotate/cheat_sheet.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <vector>

#include "ui/annotate/card_mark.h"
#include "ui/annotate/pad_keys.h"
#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr int kLetters = 26;
constexpr float kVeil = 0.85f;  // opacity of what lies between the page and the panel

}  // namespace

CheatSheet::CheatSheet(QWidget* parent) : QWidget(parent) {
  hide();
  setAccessibleName(tr("Keys"));
  parent->installEventFilter(this);
}

void CheatSheet::addCardKeys(const KeyMap& keys, const KeyContext& context, const Task& task) {
  const QString last = cardName(std::min(std::max(2, context.cards), kLetters) - 1);
  const QString letters = context.cards == 1 ? cardName(0) : tr("A – %1").arg(last);
  switch (context.isPair() ? AnswerForm::Pair : context.form) {
    case AnswerForm::Pair:
      m_lines.append({tr("A B, 1 2"), tr("This one is better")});
      if (task.strengthLevels > 0)
        m_lines.append({tr("1 – %1").arg(task.strengthLevels), tr("After the choice: how much better")});
      break;
    case AnswerForm::Rank:
      m_lines.append({letters, tr("Rank the cards, the best one first")});
      m_lines.append({tr("Digits"), tr("The same; on the card that has the focus: its rank")});
      break;
    case AnswerForm::BestWorst:
      m_lines.append({letters, tr("First the best one, then the worst")});
      break;
    case AnswerForm::Rating:
      m_lines.append({letters, tr("Focus on this card")});
      m_lines.append({tr("Digits"), task.scale.slider ? tr("Rate it: 1 is 10, 0 is 100; then the next card")
                                                      : tr("Rate it, then the next card")});
      break;
    case AnswerForm::Accept:
      if (context.cards == 1) m_lines.append({QStringLiteral("← →"), tr("Reject, accept")});
      m_lines.append({letters, tr("Accept this card, or take that back")});
      break;
  }
  if (context.kind != ItemKind::Clip) m_lines.append({tr("Ctrl+J, Ctrl+K"), tr("The prompt: read on, read back")});
  m_lines.append({tr("Shift + letter"), tr("Hold to see one card alone and large")});
  if (context.cards > 1) m_lines.append({tr("Tab"), tr("The focus goes on to the next card")});
  if (!task.itemTags.empty() && context.cards > 1)
    m_lines.append({tr("Tab, then %1").arg(keys.keyText(KeyCommand::Tags, context)), tr("Tags of that card")});
  m_lines.append({tr("Right click"), tr("What can be done with this card")});
}

void CheatSheet::showKeys(const KeyMap& keys, const KeyContext& context, const Task& task, bool pad,
                          const QList<KeyLine>& windowKeys) {
  const auto isAsked = [&](KeyCommand command) {
    switch (command) {
      case KeyCommand::Tie:
        return task.ties;
      case KeyCommand::BothBad:
        return task.bothBad && context.cards > 1;
      case KeyCommand::CantTell:
        return task.cantTell;
      case KeyCommand::PreviousCard:
      case KeyCommand::NextCard:
        return context.cards > 1;
      case KeyCommand::RateLess:
      case KeyCommand::RateMore:
        return task.scale.slider;
      case KeyCommand::NextAxis:
        return task.axes.size() > 1;
      case KeyCommand::Tags:
        return !task.tags.empty() || !task.itemTags.empty();
      case KeyCommand::Rationale:
        return task.rationale != Requirement::Off;
      case KeyCommand::EditItem:
        return task.edits;
      case KeyCommand::Demonstrate:
        return task.demonstration;
      case KeyCommand::Converse:
        return task.conversation;
      case KeyCommand::Margin:
        return task.margin;
      case KeyCommand::Read:
      case KeyCommand::WordBack:
      case KeyCommand::WordOn:
      case KeyCommand::SentenceBack:
      case KeyCommand::SentenceOn:
      case KeyCommand::Label:
      case KeyCommand::Unlabel:
        return !task.spanLabels.empty();
      case KeyCommand::NextPart:
      case KeyCommand::PreviousPart:
      case KeyCommand::LabelGood:
      case KeyCommand::LabelMiddle:
      case KeyCommand::LabelBad:
      case KeyCommand::LabelNone:
        return task.steps || task.evidence;
      case KeyCommand::Good:
      case KeyCommand::Bad:
        return task.moments;
      case KeyCommand::Link:
      case KeyCommand::Differences:
      case KeyCommand::DimShared:
      case KeyCommand::CompareFlicker:
      case KeyCommand::CompareOverlay:
      case KeyCommand::CompareDifference:
        return context.cards > 1;
      default:
        return true;
    }
  };
  m_lines.clear();
  m_first = 0;
  addCardKeys(keys, context, task);
  for (const auto& binding : keys.bindings())
    if (binding.title && binding.appliesTo(context) && isAsked(binding.command))
      if (const QString key = keys.keyText(binding.command, context); !key.isEmpty())
        m_lines.append({key, binding.titleText()});
  for (const PadButton button : pad ? padButtons() : std::vector<PadButton>{})
    if (const auto meaning = padMeaning(button, context))
      m_lines.append({tr("Pad %1").arg(padButtonName(button)), meaning->title});
  if (!windowKeys.isEmpty()) m_lines.append({{}, tr("In the whole window")});
  m_lines += windowKeys;
  QStringList spoken;
  for (const KeyLine& line : m_lines)
    spoken += line.keys.isEmpty() ? line.title : line.keys + QStringLiteral(": ") + line.title;
  setAccessibleDescription(spoken.join(QLatin1Char('\n')));
  setGeometry(parentWidget()->rect());
  show();
  raise();
  update();
}

// In as many columns as the height of the page asks for and its width allows; what then finds no room is scrolled to.
void CheatSheet::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor veil = c.window;
  veil.setAlphaF(kVeil);
  painter.fillRect(rect(), veil);

  const QFont keyFont = textFont(TextSize::Body, true), textFace = textFont(TextSize::Body);
  const QFontMetrics keys(keyFont), texts(textFace);
  const int lineHigh = texts.height() + space::kXs;
  const int titleHigh = space::kXxl;
  const int room = std::max(1, (height() - titleHigh - 4 * space::kL) / lineHigh);
  const int lines = static_cast<int>(m_lines.size());
  const int most = width() - 2 * space::kS;
  int columns = (lines + room - 1) / room, perColumn = 0, wide = 0;
  std::vector<int> keyWide, textWide;
  for (;; --columns) {
    perColumn = (lines + columns - 1) / columns;
    keyWide.assign(static_cast<std::size_t>(columns), 0);
    textWide = keyWide;
    for (int i = 0; i < lines; ++i) {
      const auto column = static_cast<std::size_t>(i / perColumn);
      const bool isHeading = m_lines[i].keys.isEmpty();
      keyWide[column] = std::max(keyWide[column], keys.horizontalAdvance(m_lines[i].keys));
      textWide[column] = std::max(textWide[column], (isHeading ? keys : texts).horizontalAdvance(m_lines[i].title));
    }
    wide = (columns + 1) * space::kXl + columns * space::kL;
    for (std::size_t column = 0; column < keyWide.size(); ++column) wide += keyWide[column] + textWide[column];
    // The longest titles are cut short, but only where half of them is left: else fewer columns.
    const int least = *std::ranges::max_element(textWide) / 2;
    while (wide > most && *std::ranges::max_element(textWide) > least) {
      --*std::ranges::max_element(textWide);
      --wide;
    }
    if (wide <= most || columns == 1) break;
  }
  m_hidden = std::max(0, perColumn - room);
  m_first = std::clamp(m_first, 0, m_hidden);
  const int shownLines = perColumn - m_hidden;
  const QSize size(wide, shownLines * lineHigh + titleHigh + 2 * space::kL);
  const QRect panel(QPoint((width() - size.width()) / 2, std::max(0, (height() - size.height()) / 2)), size);
  painter.setPen(QPen(c.controlBorder, extent::kHairline));
  painter.setBrush(c.surface);
  painter.drawRoundedRect(QRectF(panel).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);

  const int top = panel.top() + space::kL + titleHigh;
  painter.setPen(c.text);
  painter.setFont(textFont(TextSize::Heading, true));
  painter.drawText(QRect(panel.left() + space::kXl, panel.top() + space::kL, size.width(), titleHigh - space::kS),
                   Qt::AlignVCenter, m_hidden > 0 ? tr("Keys (↓ and ↑ scroll)") : tr("Keys"));
  int left = panel.left() + space::kXl;
  for (int i = 0; i < lines; ++i) {
    const auto column = static_cast<std::size_t>(i / perColumn);
    if (i > 0 && i % perColumn == 0) left += keyWide[column - 1] + space::kL + textWide[column - 1] + space::kXl;
    const int row = i % perColumn - m_first;
    if (row < 0 || row >= shownLines) continue;
    const int y = top + row * lineHigh;
    painter.setFont(keyFont);
    painter.setPen(c.accent);
    painter.drawText(QRect(left, y, keyWide[column], lineHigh), Qt::AlignRight | Qt::AlignVCenter, m_lines[i].keys);
    if (!m_lines[i].keys.isEmpty()) painter.setFont(textFace);
    painter.setPen(c.text);
    painter.drawText(QRect(left + keyWide[column] + space::kL, y, textWide[column] + 1, lineHigh), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_lines[i].title, Qt::ElideRight, textWide[column] + 1));
  }
}

bool CheatSheet::scrollBy(int lines) {
  if (m_hidden == 0) return false;
  m_first = std::clamp(m_first + lines, 0, m_hidden);
  update();
  return true;
}

bool CheatSheet::scroll(int key) {
  constexpr int kPageLines = 8;
  switch (key) {
    case Qt::Key_Up:
      return scrollBy(-1);
    case Qt::Key_Down:
      return scrollBy(1);
    case Qt::Key_PageUp:
      return scrollBy(-kPageLines);
    case Qt::Key_PageDown:
    case Qt::Key_Space:
      return scrollBy(kPageLines);
    default:
      return false;
  }
}

void CheatSheet::wheelEvent(QWheelEvent* event) {
  if (event->angleDelta().y() != 0) scrollBy(event->angleDelta().y() > 0 ? -2 : 2);
  event->accept();
}

void CheatSheet::mousePressEvent(QMouseEvent*) { hide(); }

bool CheatSheet::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

}  // namespace podium
