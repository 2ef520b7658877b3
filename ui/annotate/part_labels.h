#pragma once
// Steps of solutions (Lightman et al. 2023) and cited evidence (Nakano et al. 2021; Menick et al. 2022), judged one by
// one: right, neutral, wrong; supported, partly, unsupported.
#include <QObject>
#include <functional>
#include <optional>
#include <vector>

#include "ui/annotate/annotate_keys.h"
#include "ui/annotate/answer_draft.h"
#include "ui/text/text_marks.h"

namespace podium {

class TextView;
struct TextPart;

// GUI thread. Does not own the views. Each text keeps the part that is judged next; one text is the active one, and
// keys judge there. From the last part of a text they go on to the first one of the next.
class PartLabels : public QObject {
  Q_OBJECT
 public:
  explicit PartLabels(const Task& task, QObject* parent = nullptr);
  // By place; the first part of each is the next one, and the first text with parts is active.
  void setViews(const std::vector<TextView*>& views);
  // Whether this text has parts that the project asks about.
  bool isAsked(int place) const;
  // The text whose present part is framed; nullopt: none has a part that is asked about.
  std::optional<int> active() const { return m_active; }
  // Without effect for a text without such parts.
  void setActive(int place);
  void showDraft(const AnswerDraft& draft);
  // Of KeyMode::Labelling, for the active text.
  void command(KeyCommand command);
  // How far it is: "3 of 8 judged"; empty where nothing is asked.
  QString note(int place) const;

 Q_SIGNALS:
  void activeChanged(int place);
  void drafted(const std::function<void(podium::AnswerDraft&)>& change);

 private:
  const std::vector<TextPart>& parts(int place) const;
  bool isAsked(const TextPart& part) const;
  std::optional<int> nextPart(int place, int from, int step) const;
  void move(int step);
  void judge(int place, int part, Judgement judgement);
  void cycle(int place, int part);
  void showCurrent();

  const Task m_task;
  std::vector<TextView*> m_views;
  std::vector<int> m_current;  // by place
  std::optional<int> m_active;
};

}  // namespace podium
