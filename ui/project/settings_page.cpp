#include "ui/project/settings_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/annotate/key_editor.h"
#include "ui/common/language.h"
#include "ui/common/settings.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kColumn = 640, kField = 320;

QVBoxLayout* addGroup(QVBoxLayout* column, const QString& title) {
  auto* card = new Card;
  card->body()->addWidget(new TextLabel(title, TextSize::Heading, Ink::Text, true));
  column->addWidget(card);
  return card->body();
}

void addField(QVBoxLayout* group, const QString& title, QWidget* field) {
  auto* label = new QLabel(title);
  label->setBuddy(field);
  field->setMaximumWidth(kField);
  field->setAccessibleName(title);
  group->addWidget(label);
  group->addWidget(field);
}

void addNote(QVBoxLayout* group, const QString& sentence) {
  auto* label = new TextLabel(sentence, TextSize::Small, Ink::Muted);
  label->setWordWrap(true);
  group->addWidget(label);
  group->addSpacing(space::kS);
}

}  // namespace

SettingsPage::SettingsPage(QWidget* parent)
    : QWidget(parent),
      m_theme(new QComboBox),
      m_language(new QComboBox),
      m_reducedMotion(new QCheckBox(tr("Reduce motion"))),
      m_annotator(new QLineEdit),
      m_confirmPairs(new QCheckBox(tr("Confirm pairs with Enter"))),
      m_replyCommand(new QLineEdit),
      m_showTrueScore(new QCheckBox(tr("Show the game's own score"))) {
  m_theme->addItem(tr("As the system"), static_cast<int>(ThemeChoice::System));
  m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
  m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
  m_theme->addItem(tr("High contrast"), static_cast<int>(ThemeChoice::HighContrast));
  m_language->addItem(tr("As the system"), QString());
  for (const Language& language : languages()) m_language->addItem(language.name, language.code);
  m_annotator->setMaxLength(80);

  auto* content = new QWidget;
  content->setMaximumWidth(kColumn);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
  column->setSpacing(space::kL);

  QVBoxLayout* look = addGroup(column, tr("Look"));
  addField(look, tr("Theme"), m_theme);
  look->addSpacing(space::kS);
  addField(look, tr("Language"), m_language);
  addNote(look, tr("Holds from the next start of the program."));
  look->addWidget(m_reducedMotion);
  addNote(look, tr("Nothing slides or pulses, and clips on the Learner page wait for you to play them."));

  QVBoxLayout* answering = addGroup(column, tr("Answering"));
  addField(answering, tr("Your name"), m_annotator);
  addNote(answering, tr("Stored with your answers in projects that you open from now on."));
  answering->addWidget(m_confirmPairs);
  addNote(answering, tr("Off: the arrow keys choose and submit in one go. Undo takes back either way."));

  QVBoxLayout* replies = addGroup(column, tr("Conversations"));
  addField(replies, tr("Reply command"), m_replyCommand);
  m_replyCommand->setMaximumWidth(QWIDGETSIZE_MAX);
  m_replyCommand->setPlaceholderText(tr("for example: python3 chat_completions.py --url http://localhost:8000/v1"));
  addNote(replies,
          tr("In projects whose annotators write conversations, this command of your machine makes the replies. It "
             "reads {\"messages\": [...], \"n\": 2, \"seed\": 1} and writes a JSON array of replies. Projects never "
             "bring a command of their own."));

  QVBoxLayout* learner = addGroup(column, tr("Learner"));
  learner->addWidget(m_showTrueScore);
  addNote(learner, tr("Adds a plot of the true score to the Learner page. Seeing it while you answer can sway you; the "
                      "learner never sees it."));
  QVBoxLayout* keys = addGroup(column, tr("Keys of the Annotate page"));
  addNote(keys,
          tr("Click a key to change it. The cards' own letters and digits stay as they are; a command whose letter is "
             "a card's is on Alt and that letter."));
  keys->addWidget(new KeyEditor);
  column->addStretch();

  QScrollArea* scroll = scrolled(content);
  scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);

  Settings& settings = Settings::instance();
  fill(settings);
  connect(&settings, &Settings::changed, this, [this, &settings] { fill(settings); });
  connect(m_theme, &QComboBox::activated, this,
          [this, &settings] { settings.setThemeChoice(static_cast<ThemeChoice>(m_theme->currentData().toInt())); });
  connect(m_language, &QComboBox::activated, this,
          [this, &settings] { settings.setLanguage(m_language->currentData().toString()); });
  connect(m_reducedMotion, &QCheckBox::clicked, this, [&settings](bool on) { settings.setReducedMotion(on); });
  connect(m_annotator, &QLineEdit::editingFinished, this,
          [this, &settings] { settings.setAnnotatorName(m_annotator->text()); });
  connect(m_replyCommand, &QLineEdit::editingFinished, this,
          [this, &settings] { settings.setReplyCommand(m_replyCommand->text()); });
  connect(m_confirmPairs, &QCheckBox::clicked, this, [&settings](bool on) { settings.setConfirmPairs(on); });
  connect(m_showTrueScore, &QCheckBox::clicked, this, [&settings](bool on) { settings.setShowTrueScore(on); });
}

void SettingsPage::fill(const Settings& settings) {
  m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(settings.themeChoice())));
  m_language->setCurrentIndex(m_language->findData(settings.language()));
  m_reducedMotion->setChecked(Theme::instance().reducedMotion());
  m_annotator->setText(settings.annotatorName());
  m_confirmPairs->setChecked(settings.confirmPairs());
  m_replyCommand->setText(settings.replyCommand());
  m_showTrueScore->setChecked(settings.showTrueScore());
}

}  // namespace podium
