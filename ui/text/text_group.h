#pragma once
// What joins the texts of a query: scrolling together, searching in all of them, what two of them do not share, and the
// words that they all share. Decides nothing about layout; the views are shown by whoever made them. GUI thread.
#include <QObject>
#include <QPointer>
#include <optional>
#include <utility>
#include <vector>

#include "ui/text/text_view.h"

namespace podium {

struct FindState {
  int current = 0, count = 0;  // "current of count", from 1; 0 of 0 when nothing is found
  int view = -1;               // that the current one stands in
  bool operator==(const FindState&) const = default;
};

class TextGroup : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  // The views of a query, in the order of its cards. What was linked, searched and compared is done anew with them.
  void setViews(const std::vector<TextView*>& views);
  int viewCount() const { return static_cast<int>(m_views.size()); }
  // A view was given another text: its marks are made anew.
  void refresh();

  // Linked views keep the distances that they have when they are linked, as far as their texts reach.
  bool isLinked() const { return m_linked; }
  void setLinked(bool linked);
  void scrollByLines(int lines, int view = 0);  // one view when they are not linked, else all
  void scrollByPages(double pages, int view = 0);

  // Searches in all texts, without regard to capitals; an empty pattern ends the search. The first find at or behind
  // what is in view becomes the current one, and is scrolled to.
  void find(const QString& pattern);
  void findNext() { step(1); }
  void findPrevious() { step(-1); }
  const QString& pattern() const { return m_pattern; }
  FindState findState() const { return m_found; }

  // Marks in two views what the other one does not have: in the first what is gone from the second, in the second what
  // it adds. nullopt ends it.
  void setCompared(std::optional<std::pair<int, int>> views);
  std::optional<std::pair<int, int>> compared() const { return m_compared; }

  // Shows the words that stand in every text in the muted colour, so that the others stand out.
  void setSharedDimmed(bool dimmed);
  bool isSharedDimmed() const { return m_dimmed; }

 Q_SIGNALS:
  void linkedChanged(bool linked);
  void findChanged(const podium::FindState& state);

 private:
  struct Find {
    int view = 0, begin = 0, end = 0;
  };
  TextView* leader(int view) const;
  void follow(std::size_t from);
  void rememberOffsets();
  void search();
  void step(int direction);
  void showFinds();
  void compare();
  void dim();

  std::vector<QPointer<TextView>> m_views;
  std::vector<int> m_offsets;  // of the scroll positions to that of the first view
  bool m_linked = true, m_following = false, m_dimmed = false;
  QString m_pattern;
  std::vector<Find> m_finds;  // by view, then by position
  FindState m_found;
  std::optional<std::pair<int, int>> m_compared;
};

}  // namespace podium
