#pragma once
// The prompt of a query, above its cards: as high as it is, up to a share of the page; then it scrolls.
#include <QFrame>
#include <memory>

#include "ui/annotate/item_content.h"

namespace podium {

class TextView;

// GUI thread. Hidden while a query has no prompt.
class PromptPanel : public QFrame {
  Q_OBJECT
 public:
  explicit PromptPanel(QWidget* parent = nullptr);
  void setContent(const std::shared_ptr<const TextContent>& prompt);
  // How texts should be laid out to be shown here at once.
  TextLook look() const;
  void scrollByLines(int lines);
  // What the cards shall have, if need be at the cost of the prompt; pixels.
  void setCardsHeight(int pixels);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  int roomBesideCards() const;
  int wholeLines(int most) const;
  TextView* m_view;
  int m_cardsHeight = 0;
};

}  // namespace podium
