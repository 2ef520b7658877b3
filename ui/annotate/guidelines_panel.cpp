#include "ui/annotate/guidelines_panel.h"

#include <QPainter>

#include "ui/common/theme.h"
#include "ui/text/text_view.h"

namespace podium {
namespace {

// Guidelines and examples as one Markdown text.
std::string wholeText(const Task& task) {
  std::string text = task.guidelines;
  for (const auto& example : task.examples) {
    if (!text.empty()) text += "\n\n";
    text += "## " + example.title + "\n\n" + example.body;
  }
  return text;
}

}  // namespace

GuidelinesPanel::GuidelinesPanel(const Task& task, QWidget* parent)
    : QFrame(parent), m_text(wholeText(task)), m_empty(m_text.empty()), m_view(new TextView(this)) {
  setFixedWidth(kWide);
  m_view->setAccessibleName(tr("Guidelines"));
  hide();
}

void GuidelinesPanel::toggle() {
  setVisible(!isVisible());
  if (isVisible() && !m_view->text()) fill();
  Q_EMIT toggled(isVisible());
}

void GuidelinesPanel::fill() {
  auto content = std::make_shared<Content>();
  content->format = TextFormat::Markdown;
  content->body = m_empty ? tr("This project has no guidelines.").toStdString() : m_text;
  m_view->setText(prepareText(std::move(content), m_view->wantedLook()));
}

void GuidelinesPanel::resizeEvent(QResizeEvent*) {
  m_view->setGeometry(rect().adjusted(space::kM, space::kS, -space::kS, -space::kS));
}

void GuidelinesPanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colours().border, extent::kHairline));
  painter.setBrush(colours().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
}

}  // namespace podium
