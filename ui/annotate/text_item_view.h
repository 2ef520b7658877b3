#pragma once
// A text as a card shows it.
#include <optional>
#include <string>

#include "ui/annotate/item_view.h"

namespace podium {

class TextView;
struct TextContent;

class TextItemView : public ItemView {
  Q_OBJECT
 public:
  explicit TextItemView(QWidget* parent = nullptr);
  void setContent(std::shared_ptr<const ItemContent> content) override;
  // All of the area; one that is too narrow to read counts for less.
  QSizeF fittingSize(const QSizeF& area) const override;
  TextView* text() const { return m_view; }
  // Shows the text as a person has edited it, or again as it was; returns whether that changed what is shown. A text
  // with parts to judge is shown as it was.
  bool setEdited(const std::optional<std::string>& body);
  bool showsEdit() const { return m_edited.has_value(); }

 Q_SIGNALS:
  void spanClicked(int index);  // into text()->spans()

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  TextView* m_view;
  std::shared_ptr<const TextContent> m_content;
  std::optional<std::string> m_edited;
  QPoint m_pressedAt;
  bool m_pressedControl = false;
};

}  // namespace podium
