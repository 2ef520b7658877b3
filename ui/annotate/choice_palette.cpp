#include "ui/annotate/choice_palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kDigits = 9;  // choices that have a digit
constexpr int kLeastWide = 280;

}  // namespace

ChoicePalette::ChoicePalette(QWidget* parent) : QFrame(parent), m_column(new QVBoxLayout(this)) {
  hide();
  setFocusPolicy(Qt::StrongFocus);
  m_column->setContentsMargins(space::kL, space::kM, space::kL, space::kL);
  m_column->setSpacing(space::kS);
  parent->installEventFilter(this);
}

void ChoicePalette::open(const Content& content, std::function<void(int, const QString&)> chosen) {
  m_content = content;
  m_content.chosen.resize(static_cast<std::size_t>(content.choices.size()), false);
  m_chosen = std::move(chosen);
  setAccessibleName(content.title);
  if (!isVisible()) m_before = parentWidget()->window()->focusWidget();
  fill();
  show();
  raise();
  place();
  if (m_content.choices.isEmpty() && m_field)
    m_field->setFocus(Qt::PopupFocusReason);
  else
    setFocus(Qt::PopupFocusReason);
}

void ChoicePalette::fill() {
  delete m_area;
  m_field = nullptr;
  m_list = new QWidget;
  auto* column = new QVBoxLayout(m_list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::kXs);
  column->addWidget(new TextLabel(m_content.title, TextSize::Heading, Ink::Text, true, m_list));
  for (int i = 0; i < static_cast<int>(m_content.choices.size()); ++i) {
    const QString number = i < kDigits ? QStringLiteral("%1   ").arg(i + 1) : QString();
    const QString mark = m_content.chosen[static_cast<std::size_t>(i)] ? QStringLiteral("   ✓") : QString();
    auto* button = new QPushButton(number + m_content.choices[i] + mark, m_list);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(m_content.choices[i]);
    button->setCheckable(m_content.many);
    button->setChecked(m_content.chosen[static_cast<std::size_t>(i)]);
    connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
    column->addWidget(button);
  }
  if (m_content.freeText) {
    m_field = new QLineEdit(m_content.text, m_list);
    m_field->setPlaceholderText(m_content.choices.isEmpty() ? tr("Write it here, Enter keeps it")
                                                            : tr("Or write another one, Enter keeps it"));
    m_field->setAccessibleName(m_content.title);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
      const QString text = m_field->text().trimmed();
      if (m_chosen) m_chosen(-1, text);
      close();
    });
    column->addWidget(m_field);
  }
  column->addWidget(new TextLabel(m_content.many      ? tr("Digits switch them, Esc closes.")
                                  : m_content.letters ? tr("Its letter or digit chooses, Esc closes.")
                                                      : tr("Esc closes."),
                                  TextSize::Small, Ink::Muted, false, m_list));
  m_area = scrolled(m_list);
  m_area->setFocusPolicy(Qt::NoFocus);
  m_column->addWidget(m_area);
  m_area->show();
}

void ChoicePalette::choose(int index) {
  if (index < 0 || index >= static_cast<int>(m_content.choices.size())) return;
  const auto at = static_cast<std::size_t>(index);
  const QString text = m_content.choices[index];
  m_content.chosen[at] = !m_content.chosen[at];
  if (m_chosen) m_chosen(index, text);
  if (!m_content.many) return close();
  // Queued: the button that was clicked is among those that are made anew.
  QMetaObject::invokeMethod(
      this,
      [this] {
        if (!isVisible()) return;
        const int scrolled = m_area->verticalScrollBar()->value();
        fill();
        place();
        m_area->verticalScrollBar()->setValue(scrolled);
        setFocus(Qt::PopupFocusReason);
      },
      Qt::QueuedConnection);
}

void ChoicePalette::close() {
  if (!isVisible()) return;
  // Before it is hidden, or Qt would choose somebody.
  (m_before && m_before->isVisible() ? m_before.data() : parentWidget())->setFocus(Qt::PopupFocusReason);
  hide();
  Q_EMIT closed();
}

void ChoicePalette::place() {
  const QMargins around = m_column->contentsMargins();
  const QSize frame(around.left() + around.right(), around.top() + around.bottom());
  const QSize list = m_list->sizeHint(), most = parentWidget()->size() - QSize(2 * space::kL, 2 * space::kS);
  const int bar = list.height() + frame.height() > most.height() ? m_area->verticalScrollBar()->sizeHint().width() : 0;
  resize(std::min(std::max(kLeastWide, list.width() + frame.width() + bar), most.width()),
         std::min(list.height() + frame.height(), most.height()));
  move((parentWidget()->width() - width()) / 2, std::max(0, (parentWidget()->height() - height()) / 2));
}

void ChoicePalette::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return close();
  if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && !event->isAutoRepeat() &&
      !(m_field && m_field->hasFocus()))
    return choose(event->key() - Qt::Key_1);
  if (m_content.letters && event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z && !event->isAutoRepeat())
    return choose(event->key() - Qt::Key_A);
  event->accept();  // nothing behind the panel hears its keys
}

bool ChoicePalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

void ChoicePalette::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colours().controlBorder, extent::kHairline));
  painter.setBrush(colours().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
}

}  // namespace podium
