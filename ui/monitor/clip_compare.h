#pragma once
// The newest clips of the policy beside the oldest, on one clock: what learning changed, without a number.
#include <QWidget>
#include <memory>
#include <vector>

#include "storage/project_store.h"
#include "ui/annotate/clip_clock.h"
#include "ui/annotate/item_content.h"

class QHBoxLayout;
class QToolButton;

namespace podium {

class ClipView;
class EmptyPanel;
class ProjectFeed;
class TextLabel;

// GUI thread; clips are read and decoded on a pool thread. The clips stand still while the widget is hidden.
class ClipCompare : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kClips = 3;  // on each side
  // The feed outlives the widget.
  ClipCompare(std::shared_ptr<ProjectStore> store, const ProjectFeed& feed, QWidget* parent = nullptr);
  ~ClipCompare() override;
  const ClipClock& clock() const { return m_clock; }

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  struct Side {
    QString title;
    TextLabel* caption = nullptr;
    std::vector<ClipView*> views;
  };
  struct Loaded {
    std::vector<std::shared_ptr<const ItemContent>> newest, oldest;
    std::int64_t newestVersion = 0, oldestVersion = 0;
  };
  static Loaded load(ProjectStore& store);  // pool thread
  QWidget* makeSide(Side& side, const QString& title);
  void refresh();  // when there are new rounds and somebody looks
  void present(const Loaded& loaded);
  void fill(Side& side, const std::vector<std::shared_ptr<const ItemContent>>& clips, std::int64_t version);
  void updateButton();

  std::shared_ptr<ProjectStore> m_store;
  const ProjectFeed& m_feed;
  ClipClock m_clock;
  Side m_newest, m_oldest;
  QWidget* m_clips;
  EmptyPanel* m_empty;
  QToolButton* m_play;
  std::int64_t m_shownRounds = -1;
  bool m_loading = false;
};

}  // namespace podium
