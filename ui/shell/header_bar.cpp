#include "ui/shell/header_bar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "ui/common/dialogs.h"
#include "ui/common/widgets.h"

namespace podium {

HeaderBar::HeaderBar(QWidget* parent)
    : QWidget(parent),
      m_project(new ElidedLabel({}, TextSize::Heading, Ink::Text, true)),
      m_separator(new TextLabel(QStringLiteral("\u203A"), TextSize::Heading, Ink::Muted)),
      m_page(new TextLabel({}, TextSize::Heading, Ink::Muted)),
      m_annotator(new QToolButton),
      m_saved(new ElidedLabel({}, TextSize::Small, Ink::Muted)),
      m_keys(new QToolButton) {
  setFixedHeight(extent::kHeader);
  m_project->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  m_saved->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  m_annotator->setIcon(icon(QStringLiteral("user"), IconTint::Muted));
  m_annotator->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_annotator->setPopupMode(QToolButton::InstantPopup);
  m_annotator->setAutoRaise(true);
  m_annotator->setToolTip(tr("Who answers"));
  auto* menu = new QMenu(m_annotator);
  m_annotator->setMenu(menu);
  connect(menu, &QMenu::aboutToShow, this, &HeaderBar::fillMenu);
  m_keys->setIcon(icon(QStringLiteral("keys"), IconTint::Muted));
  m_keys->setAutoRaise(true);
  m_keys->setToolTip(tr("Keys (?)"));
  m_keys->setAccessibleName(tr("Keys"));
  connect(m_keys, &QToolButton::clicked, this, &HeaderBar::keysRequested);

  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(space::kL, 0, space::kM, 0);
  layout->setSpacing(space::kS);
  layout->addWidget(m_project);
  layout->addWidget(m_separator);
  layout->addWidget(m_page);
  layout->addStretch(1);
  layout->addWidget(m_saved);
  layout->addWidget(m_annotator);
  layout->addWidget(m_keys);
  showPlace({}, {});
  showAnnotator({});
}

void HeaderBar::showPlace(const QString& project, const QString& page) {
  m_project->setText(project);
  m_project->setVisible(!project.isEmpty());
  m_separator->setVisible(!project.isEmpty());
  m_page->setText(page);
}

void HeaderBar::showAnnotator(const QString& name) {
  m_annotator->setText(name);
  m_annotator->setVisible(!name.isEmpty());
}

void HeaderBar::showSaveState(const SaveState& state) {
  switch (state.kind) {
    case SaveState::Kind::Nothing:
      m_saved->setText({});
      break;
    case SaveState::Kind::Saving:
      m_saved->setText(tr("saving"));
      m_saved->setInk(Ink::Muted);
      break;
    case SaveState::Kind::Saved:
      m_saved->setText(tr("saved \u2713 %1").arg(QLocale().toString(state.at.time(), QLocale::ShortFormat)));
      m_saved->setInk(Ink::Muted);
      break;
    case SaveState::Kind::NotSavedRetrying:
      m_saved->setText(tr("not saved, retrying"));
      m_saved->setInk(Ink::Warning);
      break;
  }
}

void HeaderBar::fillMenu() {
  QMenu* menu = m_annotator->menu();
  menu->clear();
  for (const QString& name : m_names ? m_names() : QStringList()) {
    QAction* action = menu->addAction(name, this, [this, name] { Q_EMIT annotatorChosen(name); });
    action->setCheckable(true);
    action->setChecked(name == m_annotator->text());
  }
  menu->addSeparator();
  menu->addAction(tr("Another name..."), this, &HeaderBar::chooseOther);
}

void HeaderBar::chooseOther() {
  const QString name = dialogs().askText(this, tr("Who answers"), tr("Name stored with the answers:"), {});
  if (!name.isEmpty()) Q_EMIT annotatorChosen(name);
}

void HeaderBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colours().surface);
  painter.fillRect(0, height() - extent::kHairline, width(), extent::kHairline, colours().border);
}

}  // namespace podium
