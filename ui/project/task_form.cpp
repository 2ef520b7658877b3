#include "ui/project/task_form.h"

#include <QCoreApplication>
#include <algorithm>

#include "storage/domain/query_limit.h"
#include "ui/project/task_members.h"

namespace podium {
namespace {

constexpr int kMostClips = 9;  // of a query: the learner shows up to nine at a time
constexpr int kUsualRanking = 4;
constexpr int kMostViewSeconds = 600, kMostBreakMinutes = 240;
constexpr double kPercent = 100.0;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(podium::TaskForm)
};

QString instructionFor(ItemKind kind, AnswerForm answer) {
  const bool rates = answer == AnswerForm::Rating, accepts = answer == AnswerForm::Accept;
  switch (kind) {
    case ItemKind::Clip:
      return rates     ? Words::tr("How good is each clip?")
             : accepts ? Words::tr("Which clips are acceptable?")
                       : Words::tr("Which clip is better?");
    case ItemKind::Text:
      return rates     ? Words::tr("How good is the answer?")
             : accepts ? Words::tr("Is the answer acceptable?")
                       : Words::tr("Which answer is better?");
    case ItemKind::Image:
      return rates     ? Words::tr("How good is the image?")
             : accepts ? Words::tr("Is the image acceptable?")
                       : Words::tr("Which image is better?");
    case ItemKind::Video:
      return rates     ? Words::tr("How good is the video?")
             : accepts ? Words::tr("Is the video acceptable?")
                       : Words::tr("Which video is better?");
  }
  return {};
}

int usualItems(ItemKind kind, AnswerForm answer) {
  if (answer == AnswerForm::Pair) return 2;
  if (answer == AnswerForm::Rank || answer == AnswerForm::BestWorst) return kUsualRanking;
  return kind == ItemKind::Clip ? 2 : 1;  // clips enter the learner by comparison
}

}  // namespace

QString TaskForm::usualInstruction(ItemKind kind, AnswerForm answer) { return instructionFor(kind, answer); }

TaskForm::TaskForm() { takeDefaults(); }

TaskForm::TaskForm(const ProjectInfo& project, bool hasAnswers)
    : m_info(project),
      m_completeness(project.task.top > 0   ? Top
                     : project.allowPartial ? Partial
                                            : All),
      m_top(project.task.top > 0 ? project.task.top : 3),
      m_isNew(false),
      m_hasAnswers(hasAnswers) {}

void TaskForm::takeDefaults() {
  if (m_entered.count(TaskField::Items) == 0) m_info.k = usualItems(m_info.kind, m_info.answer);
  if (m_entered.count(TaskField::Instruction) == 0)
    m_info.instruction = instructionFor(m_info.kind, m_info.answer).toStdString();
  const auto [least, most] = range(TaskField::Items);
  m_info.k = std::clamp(m_info.k, static_cast<int>(least), static_cast<int>(most));
}

void TaskForm::setKind(ItemKind kind) {
  if (!m_isNew) return;
  m_info.kind = kind;
  takeDefaults();
}

void TaskForm::setAnswer(AnswerForm answer) {
  if (m_hasAnswers || answer == m_info.answer) return;
  m_info.answer = answer;
  if (m_isNew) {
    takeDefaults();
  } else {
    const auto [least, most] = range(TaskField::Items);
    m_info.k = std::clamp(m_info.k, static_cast<int>(least), static_cast<int>(most));
  }
}

std::pair<double, double> TaskForm::range(TaskField field) const {
  switch (field) {
    case TaskField::Items: {
      const bool clips = m_info.kind == ItemKind::Clip;
      if (m_info.answer == AnswerForm::Pair) return {2, 2};
      const int least = m_info.answer == AnswerForm::BestWorst ? 3 : m_info.answer == AnswerForm::Rank || clips ? 2 : 1;
      return {least, clips ? kMostClips : kMostQueryItems};
    }
    case TaskField::TopCount:
      return {1, std::max(1, m_info.k - 1)};
    case TaskField::ScalePoints:
      return {2, 10};
    case TaskField::MinView:
      return {0, kMostViewSeconds};
    case TaskField::Break:
      return {0, kMostBreakMinutes};
    case TaskField::Qualification:
      return {0, kPercent};
    default:
      return {0, 0};
  }
}

bool TaskForm::applies(TaskField field) const {
  const AnswerForm answer = m_info.answer;
  const bool pair = answer == AnswerForm::Pair, rank = answer == AnswerForm::Rank;
  const bool rating = answer == AnswerForm::Rating, accept = answer == AnswerForm::Accept;
  switch (field) {
    case TaskField::Items:
      return !pair;
    case TaskField::Confirm:
      return pair || ((rating || accept) && m_info.k == 1);
    case TaskField::Completeness:
      return rank && m_info.k > 2;
    case TaskField::TopCount:
      return rank && m_info.k > 2 && m_completeness == Top;
    case TaskField::Unranked:
      return rank && m_info.k > 2 && m_completeness != All;
    case TaskField::Ties:
      return pair || rank;
    case TaskField::BothBad:
      return m_info.k > 1;
    case TaskField::Strength:
    case TaskField::Margin:
      return pair;
    case TaskField::ScaleKind:
    case TaskField::ScaleLow:
    case TaskField::ScaleHigh:
      return rating;
    case TaskField::ScalePoints:
      return rating && !m_info.task.scale.slider;
    case TaskField::Axes:
      return !accept;
    case TaskField::SpanLabels:
    case TaskField::Edits:
    case TaskField::Demonstration:
    case TaskField::Conversation:
    case TaskField::Steps:
    case TaskField::Evidence:
    case TaskField::ShowLengths:
      return m_info.kind == ItemKind::Text;
    case TaskField::Moments:
      return m_info.kind == ItemKind::Clip || m_info.kind == ItemKind::Video;
    case TaskField::Qualification:
      return !m_isNew;  // its queries are imported
    default:
      return true;
  }
}

bool TaskForm::isPlain(TaskSection section) const {
  TaskForm plain;
  plain.m_isNew = m_isNew;
  plain.m_info.kind = m_info.kind;
  plain.m_info.answer = m_info.answer;
  plain.takeDefaults();
  for (const TaskFieldInfo& info : taskFields())
    if (info.section == section && applies(info.field) && value(info.field) != plain.value(info.field)) return false;
  return true;
}

QString TaskForm::problemOf(TaskField field) const {
  const TaskFieldInfo& info = taskField(field);
  if (info.entry == FieldEntry::Number) {
    const auto [least, most] = range(field);
    const double now = value(field).toDouble();
    if (field == TaskField::TopCount && now > most)
      return Words::tr("A query shows %1 items: rank at most %2 of them, or all.").arg(m_info.k).arg(most);
    if (now < least || now > most) return Words::tr("Enter a number from %1 to %2.").arg(least).arg(most);
  } else if (info.entry == FieldEntry::Words) {
    QStringList seen;
    for (const QString& word : value(field).toStringList()) {
      if (seen.contains(word, Qt::CaseInsensitive))
        return Words::tr("\"%1\" stands there twice. Remove one.").arg(word);
      seen << word;
    }
  }
  return {};
}

std::vector<TaskProblem> TaskForm::problems() const {
  std::vector<TaskProblem> found;
  for (const TaskFieldInfo& info : taskFields())
    if (applies(info.field))
      if (const QString sentence = problemOf(info.field); !sentence.isEmpty()) found.push_back({info.field, sentence});
  return found;
}

QString TaskForm::exampleProblem() const {
  int number = 0;
  for (const Example& example : m_info.task.examples) {
    ++number;
    if (QString::fromStdString(example.title).trimmed().isEmpty())
      return Words::tr("Example %1 has no title.").arg(number);
    if (QString::fromStdString(example.body).trimmed().isEmpty())
      return Words::tr("Example %1 has no text.").arg(number);
  }
  return {};
}

ProjectInfo TaskForm::info() const {
  ProjectInfo info = m_info;
  if (info.answer == AnswerForm::Pair) info.k = 2;
  const bool partly = applies(TaskField::Completeness);
  info.task.top = partly && m_completeness == Top ? m_top : 0;
  info.allowPartial = partly && m_completeness == Partial;
  const Task plain;
  if (!applies(TaskField::Unranked)) info.task.unranked = plain.unranked;
  if (!applies(TaskField::Strength)) info.task.strengthLevels = plain.strengthLevels;
  if (!applies(TaskField::ScaleKind)) info.task.scale = plain.scale;
  for (const TaskFieldInfo& field : taskFields()) {
    if (applies(field.field)) continue;
    if (auto* list = listOf(info.task, field.field)) list->clear();
    if (bool* on = switchOf(info.task, field.field)) *on = *switchOf(plain, field.field);
  }
  return info;
}

}  // namespace podium
