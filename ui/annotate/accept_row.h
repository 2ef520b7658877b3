#pragma once
// Accept and reject, below a card.
#include <QWidget>
#include <optional>

class QToolButton;

namespace podium {

class AcceptRow : public QWidget {
  Q_OBJECT
 public:
  explicit AcceptRow(QWidget* parent = nullptr);
  void setAccepted(std::optional<bool> accepted);

 Q_SIGNALS:
  void chosen(bool accepted);

 private:
  QToolButton *m_accept, *m_reject;
};

}  // namespace podium
