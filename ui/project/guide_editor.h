#pragma once
// The guidelines of a project and its worked examples: Markdown on the left, as annotators will read it on the right.
#include <QTimer>
#include <QWidget>
#include <string>
#include <vector>

#include "storage/domain/task.h"

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace podium {

class TextView;

// GUI thread. The first entry of the list is the guidelines; the others are examples, with a title each.
class GuideEditor : public QWidget {
  Q_OBJECT
 public:
  explicit GuideEditor(QWidget* parent = nullptr);
  void setGuide(const std::string& guidelines, const std::vector<Example>& examples);
  const std::string& guidelines() const { return m_guidelines; }
  const std::vector<Example>& examples() const { return m_examples; }
  TextView* preview() const { return m_preview; }

 Q_SIGNALS:
  void changed();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  int example() const;  // index of the example shown; -1: the guidelines
  void fillList(int row);
  void showEntry();
  void takeBody();
  void takeTitle(const QString& title);
  void addExample();
  void removeExample();
  void showPreview();

  std::string m_guidelines;
  std::vector<Example> m_examples;
  bool m_showing = false;
  QTimer m_previewTimer;
  QListWidget* m_list;
  QLineEdit* m_title;
  QPlainTextEdit* m_body;
  TextView* m_preview;
  QPushButton* m_remove;
};

}  // namespace podium
