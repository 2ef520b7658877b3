#pragma once
// "42 today": a quiet button that opens the annotator's own figures.
#include <QToolButton>

#include "storage/project_reader.h"

namespace podium {

class TextLabel;

// GUI thread. Hidden until there are figures.
class WorkButton : public QToolButton {
  Q_OBJECT
 public:
  explicit WorkButton(bool showAgreement, QWidget* parent = nullptr);
  void setStats(const AnnotatorStats& stats);
  // What the panel says, a line for each figure.
  QString lines() const;

 private:
  bool m_showAgreement;
  TextLabel* m_text;
};

}  // namespace podium
