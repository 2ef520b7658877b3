#pragma once
// One row of a form: a title, the field, and below it what helps and what is wrong.
#include <QWidget>

namespace podium {

class TextLabel;

class FormRow : public QWidget {
  Q_OBJECT
 public:
  // An empty title: the field says itself what it is, and begins where titles do. The row owns the field.
  FormRow(const QString& title, QWidget* field, const QString& help = {}, QWidget* parent = nullptr);
  QWidget* field() const { return m_field; }
  // Empty: nothing is wrong.
  void showProblem(const QString& sentence);
  QString problem() const;

 private:
  QWidget* m_field;
  TextLabel* m_problem;
};

}  // namespace podium
