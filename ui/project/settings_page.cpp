#include "ui/project/settings_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/common/settings.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kColumn = 640;

QFormLayout* addGroup(QVBoxLayout* column, const QString& title) {
  auto* card = new Card;
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(space::kL);
  form->setVerticalSpacing(space::kM);
  card->body()->addWidget(new TextLabel(title, TextSize::Heading, Ink::Text, true));
  card->body()->addLayout(form);
  column->addWidget(card);
  return form;
}

QWidget* note(const QString& sentence) {
  auto* label = new TextLabel(sentence, TextSize::Small, Ink::Muted);
  label->setWordWrap(true);
  return label;
}

}  // namespace

SettingsPage::SettingsPage(QWidget* parent)
    : QWidget(parent),
      m_theme(new QComboBox),
      m_reducedMotion(new QCheckBox(tr("Reduce motion"))),
      m_annotator(new QLineEdit),
      m_confirmPairs(new QCheckBox(tr("Confirm pairs with Enter"))),
      m_showTrueScore(new QCheckBox(tr("Show the game's own score"))) {
  m_theme->addItem(tr("As the system"), static_cast<int>(ThemeChoice::System));
  m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
  m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
  m_theme->addItem(tr("High contrast"), static_cast<int>(ThemeChoice::HighContrast));
  m_annotator->setMaxLength(80);

  auto* content = new QWidget;
  content->setMaximumWidth(kColumn);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
  column->setSpacing(space::kL);

  QFormLayout* look = addGroup(column, tr("Look"));
  look->addRow(tr("Theme"), m_theme);
  look->addRow(QString(), m_reducedMotion);

  QFormLayout* answering = addGroup(column, tr("Answering"));
  answering->addRow(tr("Your name"), m_annotator);
  answering->addRow(QString(), note(tr("Stored with your answers in projects that you open from now on.")));
  answering->addRow(QString(), m_confirmPairs);
  answering->addRow(QString(),
                    note(tr("Off: the arrow keys choose and submit in one go. Undo takes back either way.")));

  QFormLayout* learner = addGroup(column, tr("Learner"));
  learner->addRow(QString(), m_showTrueScore);
  learner->addRow(QString(),
                  note(tr("Adds a plot of the true score to the Learner page. Seeing it while you answer can sway you; "
                          "the learner never sees it.")));
  column->addStretch();

  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  scroll->setWidget(content);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);

  Settings& settings = Settings::instance();
  fill(settings);
  connect(&settings, &Settings::changed, this, [this, &settings] { fill(settings); });
  connect(m_theme, &QComboBox::activated, this,
          [this, &settings] { settings.setThemeChoice(static_cast<ThemeChoice>(m_theme->currentData().toInt())); });
  connect(m_reducedMotion, &QCheckBox::clicked, this, [&settings](bool on) { settings.setReducedMotion(on); });
  connect(m_annotator, &QLineEdit::editingFinished, this,
          [this, &settings] { settings.setAnnotatorName(m_annotator->text()); });
  connect(m_confirmPairs, &QCheckBox::clicked, this, [&settings](bool on) { settings.setConfirmPairs(on); });
  connect(m_showTrueScore, &QCheckBox::clicked, this, [&settings](bool on) { settings.setShowTrueScore(on); });
}

void SettingsPage::fill(const Settings& settings) {
  m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(settings.themeChoice())));
  m_reducedMotion->setChecked(Theme::instance().reducedMotion());
  m_annotator->setText(settings.annotatorName());
  m_confirmPairs->setChecked(settings.confirmPairs());
  m_showTrueScore->setChecked(settings.showTrueScore());
}

}  // namespace podium
