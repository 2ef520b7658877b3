// Conversations on the Annotate page: what the annotator says next, and what is done while replies are waited for.
#include "ui/annotate/annotate_page.h"
#include "ui/annotate/writing_panel.h"
#include "ui/common/settings.h"

namespace podium {

void AnnotatePage::connectConversation() {
  ConversationFlow* conversation = m_model.conversation();
  if (!conversation) return;
  connect(&m_model, &AnnotateModel::messageWanted, this, &AnnotatePage::openMessage);
  const auto takeCommand = [conversation] { conversation->desk().setCommand(Settings::instance().replyCommand()); };
  connect(&Settings::instance(), &Settings::changed, conversation, takeCommand);
  takeCommand();
}

// The reply was picked: what does the annotator say to it?
void AnnotatePage::openMessage() {
  WritingPanel::Content content;
  content.title = tr("What do you say next?");
  content.hint =
      tr("Enter sends it; without words the conversation ends here. Shift+Enter begins a new line, Esc goes "
         "back to the replies.");
  content.text = QString::fromStdString(m_model.draft().parts().message);
  content.tall = false;
  content.done = tr("Send");
  content.discard = tr("End here");
  content.accepted = [this] { m_model.send(QString::fromStdString(m_model.draft().parts().message)); };
  content.discarded = [this] { m_model.send({}); };
  m_writing->open(content, [this](const QString& text) {
    m_model.change([&](AnswerDraft& draft) { draft.setMessage(text.toStdString()); });
  });
}

// The first message of a conversation. What is on the screen waits meanwhile.
void AnnotatePage::openOpening() {
  ConversationFlow* conversation = m_model.conversation();
  if (!conversation) return;
  WritingPanel::Content content;
  content.title = tr("Begin a conversation");
  content.hint = tr("Enter sends it, Shift+Enter begins a new line. Esc closes; what you wrote is kept.");
  content.text = conversation->opening();
  content.tall = false;
  content.ofQuery = false;
  content.done = tr("Send");
  content.accepted = [this, conversation] {
    conversation->begin();
    if (m_model.phase() == AnnotateModel::Phase::Asking) showSentence(tr("Sent. The replies come after this query."));
  };
  m_writing->open(content, [conversation](const QString& text) { conversation->keepOpening(text); });
}

void AnnotatePage::emptyAction(EmptyReason::Action action) {
  ConversationFlow* conversation = m_model.conversation();
  switch (action) {
    case EmptyReason::Action::None:
      return;
    case EmptyReason::Action::Import:
      return Q_EMIT importRequested();
    case EmptyReason::Action::StartLearner:
      return m_session.learner->start();
    case EmptyReason::Action::ResumeLearner:
      return m_session.learner->resume();
    case EmptyReason::Action::BeginConversation:
      return openOpening();
    case EmptyReason::Action::RetryReplies:
      if (conversation) conversation->desk().retry();
      return;
    case EmptyReason::Action::EndConversation:
      if (conversation) conversation->giveUp();
      return m_model.stopWaiting();
    case EmptyReason::Action::OtherQueries:
      return m_model.stopWaiting();
  }
}

}  // namespace podium
