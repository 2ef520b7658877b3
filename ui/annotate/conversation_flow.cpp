#include "ui/annotate/conversation_flow.h"

namespace podium {

ConversationFlow::ConversationFlow(std::shared_ptr<ProjectStore> store, ProjectReader& reader, AnnotatorId annotator,
                                   int count, int draftMs, std::shared_ptr<Mailbox> mailbox, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_reader(reader),
      m_annotator(annotator),
      m_mailbox(std::move(mailbox)),
      m_desk(std::move(store), reader, annotator, count) {
  m_draftTimer.setSingleShot(true);
  m_draftTimer.setInterval(draftMs);
  connect(&m_draftTimer, &QTimer::timeout, this, &ConversationFlow::saveOpening);
  connect(&m_desk, &ReplyDesk::stateChanged, this, &ConversationFlow::changed);
  connect(&m_desk, &ReplyDesk::gone, this, [this] { setWaiting(false); });
  connect(&m_desk, &ReplyDesk::notice, this, &ConversationFlow::notice);
}

ConversationFlow::~ConversationFlow() { saveOpening(); }

void ConversationFlow::start() {
  try {
    m_opening = QString::fromStdString(m_reader.setting(openingKey()).value_or(std::string()));
    m_waiting = !m_reader.waitingTurns(m_annotator).empty();
  } catch (const Exception& fault) {
    Q_EMIT notice(QString::fromStdString(fault.what()));
  }
  m_desk.start();
}

void ConversationFlow::setWaiting(bool waiting) {
  if (waiting == m_waiting) return;
  m_waiting = waiting;
  Q_EMIT changed();
}

void ConversationFlow::giveUp() {
  m_desk.giveUp();
  setWaiting(false);
}

void ConversationFlow::keepOpening(const QString& text) {
  m_opening = text;
  m_openingChanged = true;
  if (!m_draftTimer.isActive()) m_draftTimer.start();
}

void ConversationFlow::begin() {
  const QString message = m_opening.trimmed();
  if (message.isEmpty()) return;
  setWaiting(true);
  m_store->writer().beginConversation(
      m_annotator, message.toStdString(), [this, box = m_mailbox](Result<PromptId> outcome) {
        box->post([this, outcome = std::move(outcome)] {
          if (outcome) {
            keepOpening({});
            saveOpening();
            return m_desk.start();
          }
          setWaiting(false);
          Q_EMIT notice(tr("The conversation was not begun, and your message is kept: %1")
                            .arg(QString::fromStdString(outcome.error().message)));
        });
      });
}

// One for each person, in the project: it follows its annotator to another machine.
std::string ConversationFlow::openingKey() const { return "conversation.opening." + std::to_string(m_annotator.value); }

void ConversationFlow::saveOpening() {
  m_draftTimer.stop();
  if (!m_openingChanged) return;
  m_openingChanged = false;
  m_store->writer().setSetting(openingKey(), m_opening.toStdString(), [](const Result<Done>&) {});
}

}  // namespace podium
