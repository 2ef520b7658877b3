#include "ui/play/sitting_writer.h"

#include <algorithm>
#include <utility>

namespace podium {

SittingWriter::SittingWriter(std::shared_ptr<ProjectStore> store, AnnotatorId annotator, QObject* parent)
    : QObject(parent), m_store(std::move(store)), m_annotator(annotator) {
  begin();
}

SittingWriter::~SittingWriter() {
  if (m_flying) {  // the rest needs to know which sitting it is of; the writer answers within seconds
    const Result<SittingId> landed = m_landing.get();
    if (landed) m_flying->part.sitting = landed.value();
  }
  for (Draft& draft : m_drafts)
    if (isWorthwhile(draft)) m_store->writer().addSittingPart(draft.part, [](const Result<SittingId>&) {});
}

void SittingWriter::begin() {
  if (!m_drafts.empty() && m_flying != &m_drafts.back() && !isWorthwhile(m_drafts.back())) m_drafts.pop_back();
  m_drafts.emplace_back();
  m_drafts.back().part.annotator = m_annotator;
}

void SittingWriter::addClips(std::vector<NewClip> clips) {
  std::vector<NewClip>& waiting = m_drafts.back().part.clips;
  waiting.insert(waiting.end(), std::make_move_iterator(clips.begin()), std::make_move_iterator(clips.end()));
}

void SittingWriter::press(Press press) {
  Draft& draft = m_drafts.back();
  press.number = static_cast<int>(draft.presses.size());
  draft.presses.push_back(press);
  draft.part.presses.push_back(press);
  draft.fresh = true;
}

std::optional<Press> SittingWriter::takeBack() {
  Draft& draft = m_drafts.back();
  const auto last =
      std::find_if(draft.presses.rbegin(), draft.presses.rend(), [](const Press& p) { return !p.withdrawn; });
  if (last == draft.presses.rend()) return {};
  last->withdrawn = true;
  const int number = last->number;
  if (std::erase_if(draft.part.presses, [number](const Press& press) { return press.number == number; }) == 0) {
    draft.part.takenBack.push_back(number);
    draft.fresh = true;
  }
  return *last;
}

bool SittingWriter::isWorthwhile(const Draft& draft) {
  const bool stored = static_cast<bool>(draft.part.sitting);
  const bool news = draft.fresh || !draft.part.clips.empty() || draft.part.end != draft.stored;
  return (stored && news) || !draft.part.presses.empty();
}

void SittingWriter::save(EpisodeEnd end) {
  m_drafts.back().part.end = end;
  if (!m_flying) sendNext();
}

void SittingWriter::sendNext() {
  const auto next = std::ranges::find_if(m_drafts, isWorthwhile);
  if (next == m_drafts.end()) return;
  m_flying = &*next;
  m_flown = std::exchange(next->part, {.sitting = next->part.sitting,
                                       .annotator = m_annotator,
                                       .policyVersion = next->part.policyVersion,
                                       .end = next->part.end});
  next->fresh = false;
  auto promise = std::make_shared<std::promise<Result<SittingId>>>();
  m_landing = promise->get_future();
  m_store->writer().addSittingPart(m_flown, [this, promise](const Result<SittingId>& result) {
    // First this: the destructor waits for the promise, and takes calls that wait along.
    QMetaObject::invokeMethod(
        this, [this, result] { land(result); }, Qt::QueuedConnection);
    promise->set_value(result);
  });
}

void SittingWriter::land(const Result<SittingId>& result) {
  Draft& draft = *std::exchange(m_flying, nullptr);
  if (!result) {  // as if it had never been sent
    const auto prepend = [](auto& to, auto& what) {
      to.insert(to.begin(), std::make_move_iterator(what.begin()), std::make_move_iterator(what.end()));
    };
    prepend(draft.part.clips, m_flown.clips);
    prepend(draft.part.presses, m_flown.presses);
    prepend(draft.part.takenBack, m_flown.takenBack);
    draft.fresh = true;
    // What was taken back meanwhile was not stored either.
    std::erase_if(draft.part.takenBack, [&](int number) {
      return std::erase_if(draft.part.presses, [number](const Press& press) { return press.number == number; }) > 0;
    });
    Q_EMIT failed(result.error());
    return;
  }
  draft.part.sitting = result.value();
  draft.stored = m_flown.end;
  m_flown = {};
  while (m_drafts.size() > 1 && !isWorthwhile(m_drafts.front())) m_drafts.pop_front();
  Q_EMIT saved();
  sendNext();
}

}  // namespace podium
