#include "ui/shell/overlay_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kWidth = 560;

}  // namespace

OverlayPanel::OverlayPanel(QWidget* parent)
    : QFrame(parent),
      m_title(new TextLabel({}, TextSize::Heading, Ink::Text, true)),
      m_keys(new TextLabel({}, TextSize::Body, Ink::Text, true)),
      m_text(new TextLabel) {
  auto* close = new QToolButton;
  close->setIcon(icon(QStringLiteral("close"), IconTint::Muted));
  close->setAutoRaise(true);
  close->setToolTip(tr("Close (Escape)"));
  close->setAccessibleName(tr("Close"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(space::kL, space::kM, space::kM, space::kL);
  layout->setHorizontalSpacing(space::kXl);
  layout->addWidget(m_title, 0, 0, 1, 2);
  layout->addWidget(close, 0, 2);
  layout->addWidget(m_keys, 1, 0, Qt::AlignTop);
  layout->addWidget(m_text, 1, 1, 1, 2, Qt::AlignTop);
  layout->setColumnStretch(1, 1);
  connect(close, &QToolButton::clicked, this, &QWidget::hide);
  parent->installEventFilter(this);
  hide();
}

void OverlayPanel::showText(const QString& title, const QString& text) { open(title, text, {}); }

void OverlayPanel::showKeys(const QString& title, const QList<KeyLine>& keys) {
  QStringList caps, actions;
  for (const KeyLine& line : keys) {
    caps << line.keys;
    actions << line.title;
  }
  open(title, actions.join(QLatin1Char('\n')), caps.join(QLatin1Char('\n')));
}

QString OverlayPanel::title() const { return m_title->text(); }

QString OverlayPanel::body() const { return m_text->text(); }

void OverlayPanel::open(const QString& title, const QString& text, const QString& keys) {
  m_title->setText(title);
  m_text->setText(text);
  m_text->setWordWrap(keys.isEmpty());
  m_keys->setText(keys);
  m_keys->setVisible(!keys.isEmpty());
  place();
  show();
  raise();
}

void OverlayPanel::place() {
  const int full = qMax(kWidth, layout()->minimumSize().width());  // keys are not wrapped
  const int panelWidth = qMin(full, parentWidget()->width() - 2 * space::kL);
  const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(panelWidth) : sizeHint().height();
  const int panelHeight = qMin(wanted, parentWidget()->height() - 2 * space::kL);
  setGeometry(space::kL, parentWidget()->height() - panelHeight - space::kL, panelWidth, panelHeight);
}

bool OverlayPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

void OverlayPanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colours().controlBorder, extent::kHairline));
  painter.setBrush(colours().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
}

}  // namespace podium
