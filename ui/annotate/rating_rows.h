#pragma once
// The ratings of one card: a row of points, or a slider, for each axis; above them what the ends of the scale mean.
#include <QWidget>

#include "ui/annotate/answer_draft.h"

namespace podium {

// GUI thread. Shows a draft and says what was clicked; keys are the page's affair.
class RatingRows : public QWidget {
  Q_OBJECT
 public:
  explicit RatingRows(const Task& task, QWidget* parent = nullptr);
  void showDraft(const AnswerDraft& draft, int place);
  QSize sizeHint() const override;
  // One row: where there is no room for all, those around the present axis are shown.
  QSize minimumSizeHint() const override;
  int rowHeight() const;
  // Lower rows, where a page has little height.
  void setCompact(bool compact);

 Q_SIGNALS:
  void rated(int axis, double value);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  struct Row {
    QString name;
    std::optional<double> value;
    bool operator==(const Row&) const = default;
  };
  QRectF track(int line) const;  // where the points or the slider of a shown row lie
  int linesShown() const;
  int firstShown() const;  // axis
  int endsHeight() const;  // of the words for the ends of the scale
  void paintEnds(QPainter& painter) const;
  void pick(const QPointF& at, bool dragging);
  void describe();

  RatingScale m_scale;
  std::vector<Row> m_rows;
  int m_axis = 0;
  int m_nameWide = 0;
  bool m_compact = false;
};

}  // namespace podium
