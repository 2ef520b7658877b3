#pragma once
// A short list of words that people write themselves: axes, tags, labels.
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace podium {

// GUI thread. Enter in the field adds what stands there (commas part several); in the list, F2 or a double click
// renames, Delete removes, and Alt with the arrows moves.
class WordsEdit : public QWidget {
  Q_OBJECT
 public:
  explicit WordsEdit(const QString& name, QWidget* parent = nullptr);
  // Words still in the field are part of it: nobody loses what was not added with Enter.
  QStringList words() const;
  void setWords(const QStringList& words);

 Q_SIGNALS:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void add();
  void removeCurrent();
  void moveCurrent(int by);
  void append(const QString& word);
  void fit();

  QLineEdit* m_field;
  QListWidget* m_list;
};

}  // namespace podium
