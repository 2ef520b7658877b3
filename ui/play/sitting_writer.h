#pragma once
// What somebody pressed while a policy played, on its way into the project: a part every few seconds, so that little is
// lost when the program ends badly.
#include <QObject>
#include <deque>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "storage/project_store.h"

namespace podium {

// GUI thread; the project is written by its own. A sitting without a press leaves nothing.
class SittingWriter : public QObject {
  Q_OBJECT
 public:
  SittingWriter(std::shared_ptr<ProjectStore> store, AnnotatorId annotator, QObject* parent = nullptr);
  ~SittingWriter() override;  // what is not stored yet is handed over

  void begin();                                                                                  // another episode
  void setPolicyVersion(std::int64_t version) { m_drafts.back().part.policyVersion = version; }  // of that one
  // Of the episode at hand. Clips that hold a press' step must have come before the next save().
  void addClips(std::vector<NewClip> clips);
  void press(Press press);  // number and id are given here
  // The newest press that counts; nullopt where there is none.
  std::optional<Press> takeBack();
  const std::vector<Press>& presses() const { return m_drafts.back().presses; }

  // Stores what came since the last one. saved() or failed() comes; after a fault the next save() tries it again.
  void save(EpisodeEnd end);

 Q_SIGNALS:
  void saved();
  void failed(const podium::Error& error);

 private:
  struct Draft {
    SittingPart part;  // not stored yet; `sitting` once it is known
    std::vector<Press> presses;
    bool fresh = false;  // there are presses, or news of one, in the part
    EpisodeEnd stored = EpisodeEnd::Stopped;
  };
  static bool isWorthwhile(const Draft& draft);
  void sendNext();
  void land(const Result<SittingId>& result);

  std::shared_ptr<ProjectStore> m_store;
  AnnotatorId m_annotator;
  std::deque<Draft> m_drafts;  // the episode at hand is the last
  Draft* m_flying = nullptr;   // whose part is being stored
  SittingPart m_flown;         // that part
  std::future<Result<SittingId>> m_landing;
};

}  // namespace podium
