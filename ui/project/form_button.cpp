#include "ui/project/form_button.h"

#include <QPainter>

#include "ui/common/theme.h"

namespace podium {
namespace {

constexpr QSizeF kPicture(76, 36);
constexpr double kLine = 1.5, kThickLine = 2.5;

QColor inkOf(const QAbstractButton& button) {
  const ThemeColours& c = colours();
  return !button.isEnabled() ? c.textDisabled : c.textMuted;
}

// Cards side by side, `count` of them, in the area.
std::vector<QRectF> cards(const QRectF& area, int count) {
  std::vector<QRectF> boxes;
  const double width = (area.width() - (count - 1) * space::kXs) / count;
  for (int i = 0; i < count; ++i)
    boxes.emplace_back(area.left() + i * (width + space::kXs), area.top(), width, area.height());
  return boxes;
}

void drawCard(QPainter& painter, const QRectF& box, const QColor& ink, bool strong) {
  painter.setPen(QPen(ink, strong ? kThickLine : kLine));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(box, space::kXs, space::kXs);
}

void drawSign(QPainter& painter, const QRectF& box, const QString& sign, const QColor& ink) {
  painter.setFont(textFont(TextSize::Body, true));
  painter.setPen(ink);
  painter.drawText(box, Qt::AlignCenter, sign);
}

}  // namespace

QString formTitle(AnswerForm form) {
  switch (form) {
    case AnswerForm::Pair:
      return FormButton::tr("Pair");
    case AnswerForm::Rank:
      return FormButton::tr("Ranking");
    case AnswerForm::BestWorst:
      return FormButton::tr("Best and worst");
    case AnswerForm::Rating:
      return FormButton::tr("Rating");
    case AnswerForm::Accept:
      return FormButton::tr("Accept or reject");
  }
  return {};
}

QString formHelp(AnswerForm form) {
  switch (form) {
    case AnswerForm::Pair:
      return FormButton::tr("Which of two is better?");
    case AnswerForm::Rank:
      return FormButton::tr("Several items, best first; ties where they are offered.");
    case AnswerForm::BestWorst:
      return FormButton::tr("The best and the worst of several: two choices say much about all.");
    case AnswerForm::Rating:
      return FormButton::tr("Each item on a scale.");
    case AnswerForm::Accept:
      return FormButton::tr("Each item is good enough, or it is not.");
  }
  return {};
}

QString kindTitle(ItemKind kind) {
  switch (kind) {
    case ItemKind::Clip:
      return FormButton::tr("Clips from a game");
    case ItemKind::Text:
      return FormButton::tr("Texts");
    case ItemKind::Image:
      return FormButton::tr("Images");
    case ItemKind::Video:
      return FormButton::tr("Videos");
  }
  return {};
}

FormButton::FormButton(AnswerForm form, QWidget* parent) : QAbstractButton(parent), m_form(form) {
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  setText(formTitle(form));
  setAccessibleName(text());
  setAccessibleDescription(formHelp(form));
  setToolTip(formHelp(form));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize FormButton::sizeHint() const {
  const int words = QFontMetrics(textFont(TextSize::Small)).horizontalAdvance(text());
  return {qMax(words, qCeil(kPicture.width())) + space::kM,
          qCeil(kPicture.height()) + QFontMetrics(textFont(TextSize::Small)).height() + 3 * space::kS};
}

void FormButton::enterEvent(QEnterEvent*) { update(); }
void FormButton::leaveEvent(QEvent*) { update(); }

void FormButton::paintEvent(QPaintEvent*) {
  const ThemeColours& c = colours();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool on = isChecked();
  painter.setPen(QPen(on ? c.accent : isEnabled() ? c.controlBorder : c.border, on ? kThickLine : extent::kHairline));
  painter.setBrush(on ? c.selection : underMouse() && isEnabled() ? c.raised : c.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), radius::kControl, radius::kControl);
  drawPicture(painter, QRectF(QPointF((width() - kPicture.width()) / 2, space::kS), kPicture));
  painter.setFont(textFont(TextSize::Small));
  painter.setPen(isEnabled() ? c.text : c.textDisabled);
  painter.drawText(rect().adjusted(0, 0, 0, -space::kS), Qt::AlignHCenter | Qt::AlignBottom, text());
}

void FormButton::drawPicture(QPainter& painter, const QRectF& area) const {
  const QColor ink = inkOf(*this), lit = isEnabled() ? colours().accent : colours().textDisabled;
  const auto row = [&](int count, double height) {
    return cards(QRectF(area.left(), area.top(), area.width(), height), count);
  };
  switch (m_form) {
    case AnswerForm::Pair: {
      const auto boxes = row(2, area.height());
      drawCard(painter, boxes[0], lit, true);
      drawCard(painter, boxes[1], ink, false);
      drawSign(painter, boxes[0], QStringLiteral("✓"), lit);
      break;
    }
    case AnswerForm::Rank: {
      const auto boxes = row(4, area.height());
      const int ranks[] = {2, 1, 4, 3};
      for (std::size_t i = 0; i < boxes.size(); ++i) {
        drawCard(painter, boxes[i], ranks[i] == 1 ? lit : ink, ranks[i] == 1);
        drawSign(painter, boxes[i], QString::number(ranks[i]), ranks[i] == 1 ? lit : ink);
      }
      break;
    }
    case AnswerForm::BestWorst: {
      const auto boxes = row(4, area.height());
      for (std::size_t i = 0; i < boxes.size(); ++i) {
        drawCard(painter, boxes[i], i == 1 ? lit : ink, i == 1);
        if (i == 1) drawSign(painter, boxes[i], QStringLiteral("▲"), lit);
        if (i == 2) drawSign(painter, boxes[i], QStringLiteral("▼"), ink);
      }
      break;
    }
    case AnswerForm::Rating: {
      drawCard(painter, QRectF(area.left(), area.top(), area.width(), area.height() / 2), ink, false);
      constexpr int kPoints = 5, kGiven = 4;
      const double step = area.width() / kPoints, y = area.bottom() - space::kS;
      painter.setPen(QPen(lit, kLine));
      for (int i = 0; i < kPoints; ++i) {
        painter.setBrush(i < kGiven ? QBrush(lit) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(area.left() + (i + 0.5) * step, y), space::kXs, space::kXs);
      }
      break;
    }
    case AnswerForm::Accept: {
      drawCard(painter, QRectF(area.left(), area.top(), area.width(), area.height() / 2), ink, false);
      const QRectF low(area.left(), area.center().y(), area.width() / 2, area.height() / 2);
      drawSign(painter, low, QStringLiteral("✓"), lit);
      drawSign(painter, low.translated(area.width() / 2, 0), QStringLiteral("✕"), ink);
      break;
    }
  }
}

}  // namespace podium
