#include "ui/play/play_room.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <utility>

#include "ui/common/theme.h"
#include "ui/play/play_page.h"

namespace podium {

PlayRoom::PlayRoom(ProjectSession& session, StartEnvironment start, WatchPolicy watch, Gamepad& pad, QWidget* parent)
    : QWidget(parent),
      m_play(new PlayPage(session, std::move(start), pad)),
      m_teach(new TeachPage(session, std::move(watch), pad)),
      m_tabs(new QTabBar),
      m_pages(new QStackedWidget) {
  m_tabs->addTab(tr("Play"));
  m_tabs->addTab(tr("Teach"));
  m_tabs->setTabToolTip(0, tr("Show what you want by playing yourself"));
  m_tabs->setTabToolTip(1, tr("Judge the policy while it plays"));
  m_tabs->setAccessibleName(tr("Play or teach"));
  m_tabs->setDrawBase(false);
  m_pages->addWidget(m_play);
  m_pages->addWidget(m_teach);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, space::kS, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_tabs, 0, Qt::AlignHCenter);
  layout->addWidget(m_pages, 1);
  connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
  connect(m_play, &PlayPage::notice, this, &PlayRoom::notice);
  connect(m_teach, &TeachPage::notice, this, &PlayRoom::notice);
  setFocusProxy(m_play);
  connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) { setFocusProxy(m_pages->widget(index)); });
}

bool PlayRoom::hasUnkept() const { return m_play->hasUnkept(); }

void PlayRoom::showTeaching(bool teaching) { m_tabs->setCurrentIndex(teaching ? 1 : 0); }

}  // namespace podium
