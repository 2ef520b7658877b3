#pragma once
// A push button that names its key: "Undo  Z".
#include <QPushButton>

namespace podium {

class KeyButton : public QPushButton {
  Q_OBJECT
 public:
  // Takes the keyboard by Tab only: a click leaves it with the page.
  KeyButton(const QString& text, const QString& key, QWidget* parent = nullptr);
  void setKey(const QString& key);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_key;
};

}  // namespace podium
