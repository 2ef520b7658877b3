#pragma once
// The games that can be played here, to search and to choose from.
#include <QWidget>
#include <string>
#include <vector>

class QLineEdit;
class QListWidget;

namespace podium {

class TextLabel;

// GUI thread. What is chosen is always in sight; without a match nothing is chosen.
class GameList : public QWidget {
  Q_OBJECT
 public:
  explicit GameList(QWidget* parent = nullptr);
  void setGames(const std::vector<std::string>& ids);
  void setNote(const QString& sentence);
  // The id, or empty.
  QString current() const;

 Q_SIGNALS:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void filter();
  void showCurrent();

  QLineEdit* m_search;
  QListWidget* m_list;
  TextLabel* m_note;
};

}  // namespace podium
