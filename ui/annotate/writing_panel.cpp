#include "ui/annotate/writing_panel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/common/style.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kLowLines = 4;

}  // namespace

WritingPanel::WritingPanel(QWidget* parent) : QFrame(parent) {
  hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::kL, space::kM, space::kL, space::kL);
  column->setSpacing(space::kS);
  m_title = new TextLabel({}, TextSize::Heading, Ink::Text, true, this);
  m_hint = new TextLabel({}, TextSize::Small, Ink::Muted, false, this);
  m_hint->setWordWrap(true);
  m_edit = new QPlainTextEdit(this);
  m_edit->setTabChangesFocus(true);
  m_edit->installEventFilter(this);
  auto* row = new QHBoxLayout;
  m_discard = new QPushButton(tr("Discard"), this);
  m_done = new QPushButton(tr("Done"), this);
  makePrimary(m_done);
  row->addWidget(m_hint, 1);
  row->addWidget(m_discard);
  row->addWidget(m_done);
  column->addWidget(m_title);
  column->addWidget(m_edit, 1);
  column->addLayout(row);
  connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
    if (m_kept && isVisible()) m_kept(m_edit->toPlainText());
  });
  connect(m_discard, &QPushButton::clicked, this, [this] {
    if (m_kept) m_kept(m_content.original);
    m_kept = nullptr;
    closeWith(m_content.discarded);
  });
  connect(m_done, &QPushButton::clicked, this, [this] { closeWith(m_content.accepted); });
  parent->installEventFilter(this);
}

void WritingPanel::open(const Content& content, std::function<void(const QString&)> kept) {
  m_kept = nullptr;
  m_content = content;
  m_title->setText(content.title);
  m_hint->setText(content.hint);
  m_done->setText(content.done.isEmpty() ? tr("Done") : content.done);
  m_discard->setText(content.discard.isEmpty() ? tr("Discard") : content.discard);
  m_edit->setPlainText(content.text);
  m_edit->setAccessibleName(content.title);
  m_kept = std::move(kept);
  if (!isVisible()) m_before = parentWidget()->window()->focusWidget();
  place();
  show();
  raise();
  m_edit->setFocus(Qt::PopupFocusReason);
  m_edit->moveCursor(QTextCursor::End);
}

void WritingPanel::close() {
  if (!isVisible()) return;
  // Before it is hidden, or Qt would choose somebody.
  (m_before && m_before->isVisible() ? m_before.data() : parentWidget())->setFocus(Qt::PopupFocusReason);
  hide();
  m_kept = nullptr;
  Q_EMIT closed();
}

void WritingPanel::queryChanged() {
  if (m_content.ofQuery) return close();
  if (isVisible()) m_edit->setFocus(Qt::OtherFocusReason);
}

// `then` may open the panel again.
void WritingPanel::closeWith(const std::function<void()>& then) {
  const auto call = then;
  close();
  if (call) call();
}

void WritingPanel::place() {
  const QRect area = parentWidget()->rect();
  const int column = QFontMetrics(textFont(TextSize::Body)).averageCharWidth() * extent::kTextColumn;
  const int wide = std::min(column + 2 * space::kXl, area.width() - 2 * space::kL);
  const int line = QFontMetrics(m_edit->font()).lineSpacing();
  const int rest = sizeHint().height() - m_edit->sizeHint().height();
  const int high = m_content.tall ? area.height() - 2 * space::kXxl : rest + kLowLines * line + space::kL;
  setGeometry((area.width() - wide) / 2, m_content.tall ? space::kXxl : area.height() - high - space::kXxl, wide, high);
}

bool WritingPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  if (watched == m_edit && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
      close();
      return true;
    }
    // People's fingers know it from elsewhere.
    if (enter && key->modifiers() & Qt::ControlModifier) {
      if (!key->isAutoRepeat()) closeWith(m_content.accepted);
      return true;
    }
    if (enter && !m_content.tall && !(key->modifiers() & Qt::ShiftModifier)) {
      if (!key->isAutoRepeat()) closeWith(m_content.accepted);
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

void WritingPanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colours().controlBorder, extent::kHairline));
  painter.setBrush(colours().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
}

}  // namespace podium
