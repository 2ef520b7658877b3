#include "ui/common/widgets.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace podium {
namespace {

constexpr int kEmptyIcon = 48;  // of an empty state: twice the largest icon

const QColor& inkColour(Ink ink) {
  const ThemeColours& c = colours();
  switch (ink) {
    case Ink::Text:
      return c.text;
    case Ink::Muted:
      return c.textMuted;
    case Ink::Good:
      return c.good;
    case Ink::Warning:
      return c.warning;
    case Ink::Bad:
      return c.bad;
  }
  return c.text;
}

// One icon, in the theme's muted colour whatever the theme.
class IconView : public QWidget {
 public:
  IconView(QString name, int size) : m_name(std::move(name)) { setFixedSize(size, size); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    icon(m_name, IconTint::Muted).paint(&painter, rect());
  }

 private:
  QString m_name;
};

void drawSurface(QWidget* widget, const QColor& border) {
  QPainter painter(widget);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(border, extent::kHairline));
  painter.setBrush(colours().surface);
  painter.drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
}

}  // namespace

TextLabel::TextLabel(const QString& text, TextSize size, Ink ink, bool strong, QWidget* parent)
    : QLabel(text, parent), m_ink(ink) {
  setTextFormat(Qt::PlainText);
  setFont(textFont(size, strong));
  tint();
  connect(&Theme::instance(), &Theme::changed, this, &TextLabel::tint);
}

void TextLabel::setInk(Ink ink) {
  m_ink = ink;
  tint();
}

void TextLabel::tint() {
  QPalette tinted = palette();
  tinted.setColor(QPalette::Active, QPalette::WindowText, inkColour(m_ink));
  tinted.setColor(QPalette::Inactive, QPalette::WindowText, inkColour(m_ink));
  setPalette(tinted);
}

QSize ElidedLabel::minimumSizeHint() const {
  return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRect area = contentsRect();
  const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
  const QString full = shown == text() ? QString() : text();
  if (toolTip() != full) setToolTip(full);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(area, static_cast<int>(alignment() | Qt::TextSingleLine), shown);
}

Card::Card(QWidget* parent) : QFrame(parent), m_body(new QVBoxLayout(this)) {
  m_body->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
  m_body->setSpacing(space::kS);
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::paintEvent(QPaintEvent*) { drawSurface(this, colours().border); }

QScrollArea* scrolled(QWidget* content) {
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(content);
  area->viewport()->setAutoFillBackground(false);
  content->setAutoFillBackground(false);
  return area;
}

EmptyPanel::EmptyPanel(const QString& iconName, QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, TextSize::Heading, Ink::Text, true)),
      m_next(new TextLabel({}, TextSize::Body, Ink::Muted)),
      m_action(new QPushButton),
      m_second(new QPushButton) {
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(space::kS);
  layout->addStretch();
  layout->addWidget(new IconView(iconName, kEmptyIcon), 0, Qt::AlignHCenter);
  for (TextLabel* label : {m_title, m_next}) {
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    layout->addWidget(label);
  }
  layout->addSpacing(space::kS);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(m_action);
  buttons->addWidget(m_second);
  buttons->addStretch();
  layout->addLayout(buttons);
  layout->addStretch();
  m_action->hide();
  m_second->hide();
  connect(m_second, &QPushButton::clicked, this, &EmptyPanel::secondTriggered);
  connect(m_action, &QPushButton::clicked, this, &EmptyPanel::actionTriggered);
}

void EmptyPanel::setTexts(const QString& title, const QString& next) {
  m_title->setText(title);
  m_next->setText(next);
}

void EmptyPanel::setAction(const QString& verb) {
  m_action->setText(verb);
  m_action->setVisible(!verb.isEmpty());
}

void EmptyPanel::setSecond(const QString& verb) {
  m_second->setText(verb);
  m_second->setVisible(!verb.isEmpty());
}

MessageLine::MessageLine(QWidget* parent) : QFrame(parent), m_icon(new QLabel), m_text(new TextLabel) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
  layout->setSpacing(space::kS);
  layout->addWidget(m_icon, 0, Qt::AlignTop);
  layout->addWidget(m_text, 1);
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  hide();
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    if (!message().isEmpty()) showMessage(m_kind, message());
  });
}

void MessageLine::showMessage(Kind kind, const QString& message) {
  m_kind = kind;
  m_text->setText(message);
  const IconTint tint = kind == Kind::Info      ? IconTint::Accent
                        : kind == Kind::Warning ? IconTint::Warning
                                                : IconTint::Bad;
  m_icon->setPixmap(iconPixmap(kind == Kind::Info ? QStringLiteral("info") : QStringLiteral("warning"),
                               extent::kIconSmall, devicePixelRatioF(), tint));
  setVisible(!message.isEmpty());
  update();
}

void MessageLine::clear() { showMessage(Kind::Info, {}); }

QString MessageLine::message() const { return m_text->text(); }

void MessageLine::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  drawSurface(this, m_kind == Kind::Info ? c.accent : m_kind == Kind::Warning ? c.warning : c.bad);
}

}  // namespace podium
