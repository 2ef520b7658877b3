#pragma once
// A panel above the page that Escape or a click on its cross closes: details of the status, the keys of the window.
#include <QFrame>
#include <QList>

#include "ui/common/key_line.h"

namespace podium {

class TextLabel;

class OverlayPanel : public QFrame {
  Q_OBJECT
 public:
  // Covers a part of `parent`, along the bottom; hidden until shown.
  explicit OverlayPanel(QWidget* parent);
  void showText(const QString& title, const QString& text);
  // Two columns: a key and what it does; no headings.
  void showKeys(const QString& title, const QList<KeyLine>& keys);
  QString title() const;
  QString body() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void open(const QString& title, const QString& text, const QString& keys);
  void place();

  TextLabel* m_title;
  TextLabel* m_keys;
  TextLabel* m_text;
};

}  // namespace podium
