#include "ui/history/history_details.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/history/answer_details.h"

namespace podium {
namespace {

constexpr int kWide = 320;
constexpr int kPicture = 120;  // height of an item's picture

}  // namespace

HistoryDetails::HistoryDetails(HistoryModel& model, const ProjectInfo& project, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_project(project),
      m_column(new QVBoxLayout),
      m_revise(new QPushButton(tr("Change this answer (Enter)"))) {
  setFixedWidth(kWide);
  setAccessibleName(tr("The answer in full"));
  auto* content = new QWidget;
  content->setLayout(m_column);
  m_column->setContentsMargins(space::kM, space::kM, space::kM, space::kM);
  m_column->addStretch();
  auto* area = scrolled(content);
  area->setFocusPolicy(Qt::NoFocus);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(extent::kHairline, space::kXs, space::kXs, space::kM);
  layout->addWidget(area, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(space::kM, 0, space::kM, 0);
  foot->addWidget(m_revise);
  layout->addLayout(foot);
  connect(m_revise, &QPushButton::clicked, this, &HistoryDetails::reviseRequested);
  connect(&model, &HistoryModel::pictureCame, this, &HistoryDetails::showPicture);
  m_revise->hide();
}

void HistoryDetails::show(std::shared_ptr<const HistoryRow> row) {
  if (row == m_row) return;
  m_row = std::move(row);
  rebuild();
}

QString HistoryDetails::spoken() const { return m_spoken.join(QLatin1Char('\n')); }

void HistoryDetails::rebuild() {
  delete m_content;
  m_content = nullptr;
  m_pictures.clear();
  m_spoken.clear();
  m_revise->setVisible(m_row && m_row->fault.isEmpty() && m_row->state != AnswerState::TakenBack &&
                       m_row->state != AnswerState::Withdrawn);
  if (!m_row) return;
  m_revise->setText(m_row->state == AnswerState::Stands ? tr("Change this answer (Enter)")
                                                        : tr("Change the answer that stands (Enter)"));
  m_content = new QWidget;
  m_lines = new QVBoxLayout(m_content);
  m_lines->setContentsMargins(0, 0, 0, 0);
  m_lines->setSpacing(space::kXs);
  if (!m_row->fault.isEmpty())
    addLine(tr("Not shown"), m_row->fault);
  else
    for (const DetailLine& line : answerDetails(*m_row, m_project)) addLine(line.heading, line.words);
  for (const HistoryCard& card : m_row->cards) addCard(card);
  m_column->insertWidget(0, m_content);
}

void HistoryDetails::addLine(const QString& heading, const QString& words) {
  m_lines->addWidget(new TextLabel(heading, TextSize::Small, Ink::Muted));
  auto* label = new TextLabel(words);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_lines->addWidget(label);
  m_lines->addSpacing(space::kXs);
  m_spoken += heading + QStringLiteral(": ") + words;
}

void HistoryDetails::addCard(const HistoryCard& card) {
  m_lines->addWidget(new TextLabel(card.letter, TextSize::Body, Ink::Text, true));
  if (m_model.hasPictures()) {
    auto* picture = new QLabel;
    picture->setAccessibleName(tr("Picture of %1").arg(card.letter));
    m_lines->addWidget(picture);
    m_pictures.emplace_back(card.item, picture);
    showPicture(card.item);
  }
  const auto add = [this](const QString& words, Ink ink) {
    if (words.isEmpty()) return;
    auto* label = new TextLabel(words, TextSize::Small, ink);
    label->setWordWrap(true);
    m_lines->addWidget(label);
  };
  add(card.lines, Ink::Text);
  const QString said = cardDetails(*m_row, card);
  add(said, Ink::Muted);
  m_lines->addSpacing(space::kS);
  m_spoken += card.letter + QStringLiteral(": ") + said;
}

void HistoryDetails::showPicture(ItemId item) {
  for (const auto& [id, label] : m_pictures) {
    if (id != item) continue;
    const QImage picture = m_model.picture(item);
    if (picture.isNull()) continue;
    const double ratio = devicePixelRatioF();
    QImage fitting = picture.scaled(QSizeF((kWide - 2 * space::kXl) * ratio, kPicture * ratio).toSize(),
                                    Qt::KeepAspectRatio, Qt::SmoothTransformation);
    fitting.setDevicePixelRatio(ratio);
    label->setPixmap(QPixmap::fromImage(fitting));
  }
}

void HistoryDetails::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colours().border, extent::kHairline));
  painter.setBrush(colours().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard, radius::kCard);
}

}  // namespace podium
