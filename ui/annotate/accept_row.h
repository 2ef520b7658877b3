#pragma once
// Reject and accept, below a card: the left arrow rejects, the right one accepts, and so the buttons stand.
#include <QWidget>
#include <optional>

namespace podium {

class KeyButton;

class AcceptRow : public QWidget {
  Q_OBJECT
 public:
  explicit AcceptRow(QWidget* parent = nullptr);
  void setAccepted(std::optional<bool> accepted);
  // What stands on the buttons beside the words.
  void setKeys(const QString& reject, const QString& accept);
  QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 Q_SIGNALS:
  void chosen(bool accepted);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();

  KeyButton *m_reject, *m_accept;
  QString m_rejectKey, m_acceptKey;
};

}  // namespace podium
