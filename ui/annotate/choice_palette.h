#pragma once
// A panel over the page with numbered choices: tags, reasons for a flag, labels of a marked passage. Digits and clicks
// choose; Escape closes.
#include <QFrame>
#include <QPointer>
#include <QStringList>
#include <functional>
#include <vector>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace podium {

class TextLabel;

// GUI thread. Hidden until opened; takes the keyboard while it is open and gives it back to who had it.
class ChoicePalette : public QFrame {
  Q_OBJECT
 public:
  struct Content {
    QString title;
    QStringList choices;
    std::vector<bool> chosen;  // of each choice; empty: none
    bool letters = false;      // the choices are those of cards: their letters choose, too
    bool many = false;         // stays open, every choice is a switch
    bool freeText = false;     // another one may be typed
    QString text;              // what stands in the field
  };
  explicit ChoicePalette(QWidget* parent);
  // `chosen` gets the index of a choice, or -1 with the text that was typed.
  void open(const Content& content, std::function<void(int index, const QString& text)> chosen);
  void close();

 Q_SIGNALS:
  void closed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void choose(int index);
  void fill();
  void place();

  Content m_content;
  std::function<void(int, const QString&)> m_chosen;
  QVBoxLayout* m_column;
  QScrollArea* m_area = nullptr;  // of the list, where the page is lower than that
  QWidget* m_list = nullptr;
  QLineEdit* m_field = nullptr;
  QPointer<QWidget> m_before;  // had the keyboard
};

}  // namespace podium
