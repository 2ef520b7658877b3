#pragma once
// A push button that names its key: "Undo  Z".
#include <QPushButton>

namespace podium {

class KeyButton : public QPushButton {
  Q_OBJECT
 public:
  // Takes the keyboard by Tab only: a click leaves it with the page.
  KeyButton(const QString& text, const QString& key, QWidget* parent = nullptr);
  // Empty: a button without a key.
  void setKey(const QString& key);
  // Lower and in small type, where a page has little height.
  void setCompact(bool compact);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int margin() const;    // beside the words
  int keyWidth() const;  // with the gap before it
  QString m_key;
  bool m_compact = false;
};

}  // namespace podium
