#pragma once
// Which columns of a file are the prompt, the items and the preference, said by hand where no format fits. GUI thread.
#include <QTimer>
#include <QWidget>
#include <memory>
#include <vector>

#include "exporters/custom/guess_format.h"

class QLineEdit;
class QStringListModel;

namespace podium {

class FormRow;

class ColumnMapping : public QWidget {
  Q_OBJECT
 public:
  explicit ColumnMapping(QWidget* parent = nullptr);
  // The file's columns, to be completed while one types, and what they seem to be: fills what nobody has touched.
  void setColumns(const std::vector<std::string>& columns, const GuessedFormat& guess);
  // Another file: nothing was touched.
  void reset();
  // A person has filled something in.
  bool isTouched() const;
  // What the fields say; nullptr while they say nothing that can be read, and why is shown.
  std::shared_ptr<const FormatDescription> description();

 Q_SIGNALS:
  void changed();
  // The fields are not enough: the description is to be written as text.
  void textWanted();

 private:
  struct Field {
    const char* key;  // of formatOfMap()
    QLineEdit* edit;
  };
  void add(const char* key, const QString& title, const QString& example, const QString& help = {});
  QStringListModel* m_columns;  // what is offered while one types
  std::vector<Field> m_fields;
  FormRow* m_last = nullptr;  // shows what is wrong
  bool m_touched = false;
  QTimer m_rest;
};

}  // namespace podium
