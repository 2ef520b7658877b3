#pragma once
// A panel over the page to write in: an edited answer, an answer of one's own, a reason. What was written is kept when
// the panel closes, whichever way; only "Discard" throws it away.
#include <QFrame>
#include <QPointer>
#include <functional>

class QPlainTextEdit;
class QPushButton;

namespace podium {

class TextLabel;

// GUI thread. Hidden until opened; takes the keyboard while it is open and gives it back to its parent.
class WritingPanel : public QFrame {
  Q_OBJECT
 public:
  explicit WritingPanel(QWidget* parent);
  // `original`: what "Discard" goes back to. `kept` is called with every change, so that a crash costs nothing.
  // Tall panels hold answers, low ones a reason; there Enter closes, Shift+Enter begins a line. Ctrl+Enter
  // is "Done" in all of them.
  struct Content {
    QString title, hint, text, original;
    bool tall = true;
    bool ofQuery = true;              // goes when another query comes
    QString done = {}, discard = {};  // words of the buttons, where they are not the usual ones
    // After the panel has closed by Enter or "Done", or by "Discard"; not by Esc.
    std::function<void()> accepted = {}, discarded = {};
  };
  void open(const Content& content, std::function<void(const QString& text)> kept);
  void close();
  // Another query is shown.
  void queryChanged();

 Q_SIGNALS:
  void closed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void place();
  void closeWith(const std::function<void()>& then);

  Content m_content;
  std::function<void(const QString&)> m_kept;
  TextLabel *m_title, *m_hint;
  QPlainTextEdit* m_edit;
  QPushButton *m_discard, *m_done;
  QPointer<QWidget> m_before;  // had the keyboard
};

}  // namespace podium
