#pragma once
// How a file is read: its format with how well it fits, and the options that count for what it holds. GUI thread.
#include <QWidget>

#include "exporters/custom/format_folders.h"
#include "exporters/import_preview.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace podium {

class ColumnMapping;
class FormatEditor;
class FormRow;

class ImportForm : public QWidget {
  Q_OBJECT
 public:
  explicit ImportForm(QWidget* parent = nullptr);
  // What was recognised; the format that a person chose stays chosen.
  void setPreview(const ImportPreview& preview);
  // Another file: nothing is chosen any more but the options. `project`: whose descriptions of formats are offered
  // besides the user's own; empty: no project's.
  void reset(const QString& project);
  // "auto" until a person chooses.
  std::string format() const;
  // The columns by hand or the text, where a person chose that; nullptr also while they cannot be read, which is shown.
  std::shared_ptr<const FormatDescription> description() const;
  bool isDescribed() const { return isByHand() || isText(); }
  // What people have described, to be recognised while nobody has chosen.
  const std::vector<FormatDescription>& described() const { return m_stored; }
  // Something was filled in about this file that is kept nowhere.
  bool hasWork() const;
  ImportOptions options() const;

 Q_SIGNALS:
  void changed();

 private:
  bool isByHand() const;
  bool isText() const;
  QString chosenData() const;
  void choose();
  void chooseColumns();
  void writeAsText();
  void fillFormats(const ImportPreview& preview);
  void follow();
  void browse();
  bool m_chosen = false;
  std::vector<FormatDescription> m_stored;  // that read
  ColumnMapping* m_mapping;
  FormatEditor* m_editor;
  QComboBox* m_format;
  QPushButton* m_byHand;  // where no format fits
  QCheckBox* m_withAnswers;
  QCheckBox* m_duplicates;
  QComboBox* m_purpose;
  QSpinBox* m_answers;
  QComboBox* m_textFormat;
  QLineEdit* m_mediaFolder;
  FormRow* m_formatRow;
  FormRow* m_answersRow;
  FormRow* m_textFormatRow;
  FormRow* m_mediaRow;
};

}  // namespace podium
