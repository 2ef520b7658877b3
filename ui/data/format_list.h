#pragma once
// The export formats, each with what it is for and who reads it, and a field that searches all of it; after them those
// that people described, and one to be described. GUI thread.
#include <QWidget>
#include <deque>
#include <memory>

#include "exporters/custom/format_description.h"
#include "exporters/formats.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace podium {

class TextLabel;

class FormatList : public QWidget {
  Q_OBJECT
 public:
  // `project`: path of the one whose descriptions are listed, besides the user's own; `kind`: of its items. Formats
  // that have nothing for them say so.
  FormatList(const QString& project, ItemKind kind, QWidget* parent = nullptr);
  // nullptr while the search finds nothing. Lives as long as the list.
  const ExportFormat* chosen() const;
  // Why this project has nothing for the chosen one; empty: it may have.
  QString problem() const;
  // By which the chosen one writes; nullptr: it is built in.
  std::shared_ptr<const FormatDescription> description() const;
  // Of the chosen one, which was described; with a part that writes.
  void setDescription(const FormatDescription& description);
  // An unknown name changes nothing.
  void choose(const std::string& name);
  QLineEdit* search() const { return m_search; }

 Q_SIGNALS:
  void chosenChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Entry {
    ExportFormat format;
    std::shared_ptr<const FormatDescription> description;
    QString purpose;  // of a described one
  };
  const Entry* entryOf(const QListWidgetItem* item) const;
  void add(Entry entry);
  void addOwn();
  void show(QListWidgetItem* item) const;
  void filter();
  const ItemKind m_kind;
  std::deque<Entry> m_entries;  // by row; addresses stay
  QLineEdit* m_search;
  QListWidget* m_list;
  TextLabel* m_none;
};

}  // namespace podium
