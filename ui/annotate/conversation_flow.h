#pragma once
// Conversations on the Annotate page: what was sent and waits for replies, and the first message of the next one.
#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>

#include "storage/project_store.h"
#include "ui/annotate/mailbox.h"
#include "ui/replies/reply_desk.h"

namespace podium {

// GUI thread; nothing here waits for the disk. Owned by AnnotateModel in projects with Task::conversation.
class ConversationFlow : public QObject {
  Q_OBJECT
 public:
  // `reader` is the GUI thread's and outlives the flow. count: replies wanted; draftMs: a first message that is being
  // written is kept this long after its last change.
  ConversationFlow(std::shared_ptr<ProjectStore> store, ProjectReader& reader, AnnotatorId annotator, int count,
                   int draftMs, std::shared_ptr<Mailbox> mailbox, QObject* parent = nullptr);
  ~ConversationFlow() override;

  ReplyDesk& desk() { return m_desk; }
  const ReplyDesk& desk() const { return m_desk; }
  void start();

  // The person wants to see the replies before any other query.
  bool isWaiting() const { return m_waiting; }
  void setWaiting(bool waiting);
  // The answer that holds the message is committed.
  void sent(ComparisonId answer) { m_desk.expect(answer); }
  // Withdraws what waits.
  void giveUp();

  // The first message of a new conversation: kept while it is written, over crashes too, and gone once it was sent.
  const QString& opening() const { return m_opening; }
  void keepOpening(const QString& text);
  void begin();

 Q_SIGNALS:
  void changed();  // what is waited for, and how it goes
  void notice(const QString& message);

 private:
  void saveOpening();
  std::string openingKey() const;

  std::shared_ptr<ProjectStore> m_store;
  ProjectReader& m_reader;
  AnnotatorId m_annotator;
  std::shared_ptr<Mailbox> m_mailbox;
  ReplyDesk m_desk;
  bool m_waiting = false;
  QString m_opening;
  bool m_openingChanged = false;
  QTimer m_draftTimer;
};

}  // namespace podium
