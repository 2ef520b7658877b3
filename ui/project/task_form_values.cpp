// The values of the fields, as they are entered and as they are stored.
#include <algorithm>
#include <cmath>

#include "ui/project/task_form.h"
#include "ui/project/task_members.h"

namespace podium {
namespace {

constexpr double kMsPerSecond = 1000.0, kPercent = 100.0;
constexpr int kStrengths[] = {0, 2, 3, 4};  // levels of the choices

QStringList toWords(const std::vector<std::string>& list) {
  QStringList words;
  for (const std::string& word : list) words << QString::fromStdString(word);
  return words;
}

// Without white space around and without empty ones.
std::vector<std::string> fromWords(const QStringList& words) {
  std::vector<std::string> list;
  for (const QString& word : words)
    if (const QString bare = word.simplified(); !bare.isEmpty()) list.push_back(bare.toStdString());
  return list;
}

}  // namespace

QVariant TaskForm::value(TaskField field) const {
  const Task& task = m_info.task;
  if (const auto* list = listOf(task, field)) return toWords(*list);
  if (const bool* on = switchOf(task, field)) return *on;
  switch (field) {
    case TaskField::Items:
      return static_cast<double>(m_info.k);
    case TaskField::Instruction:
      return QString::fromStdString(m_info.instruction);
    case TaskField::Completeness:
      return static_cast<int>(m_completeness);
    case TaskField::TopCount:
      return static_cast<double>(m_top);
    case TaskField::Unranked:
      return task.unranked == UnrankedMeaning::Unknown ? 1 : 0;
    case TaskField::Strength:
      return static_cast<int>(std::find(std::begin(kStrengths), std::end(kStrengths), task.strengthLevels) -
                              std::begin(kStrengths));
    case TaskField::ScaleKind:
      return task.scale.slider ? 1 : 0;
    case TaskField::ScalePoints:
      return static_cast<double>(task.scale.points);
    case TaskField::ScaleLow:
      return QString::fromStdString(task.scale.low);
    case TaskField::ScaleHigh:
      return QString::fromStdString(task.scale.high);
    case TaskField::Rationale:
      return static_cast<int>(task.rationale);
    case TaskField::MinView:
      return static_cast<double>(task.minViewMs) / kMsPerSecond;
    case TaskField::Break:
      return static_cast<double>(task.breakAfterMinutes);
    case TaskField::Qualification:
      return std::round(task.qualification * kPercent);
    default:
      return {};
  }
}

void TaskForm::setValue(TaskField field, const QVariant& value) {
  if (isLocked(field)) return;
  m_entered.insert(field);
  Task& task = m_info.task;
  if (auto* list = listOf(task, field)) {
    *list = fromWords(value.toStringList());
    return;
  }
  if (bool* on = switchOf(task, field)) {
    *on = value.toBool();
    return;
  }
  switch (field) {
    case TaskField::Items:
      m_info.k = value.toInt();
      m_top = std::clamp(m_top, 1, std::max(1, m_info.k - 1));
      break;
    case TaskField::Instruction:
      m_info.instruction = value.toString().simplified().toStdString();
      break;
    case TaskField::Completeness:
      m_completeness = static_cast<Completeness>(std::clamp(value.toInt(), 0, static_cast<int>(Partial)));
      break;
    case TaskField::TopCount:
      m_top = value.toInt();
      break;
    case TaskField::Unranked:
      task.unranked = value.toInt() == 1 ? UnrankedMeaning::Unknown : UnrankedMeaning::BelowRanked;
      break;
    case TaskField::Strength:
      task.strengthLevels = kStrengths[std::clamp(value.toInt(), 0, static_cast<int>(std::size(kStrengths)) - 1)];
      break;
    case TaskField::ScaleKind:
      task.scale.slider = value.toInt() == 1;
      break;
    case TaskField::ScalePoints:
      task.scale.points = value.toInt();
      break;
    case TaskField::ScaleLow:
      task.scale.low = value.toString().simplified().toStdString();
      break;
    case TaskField::ScaleHigh:
      task.scale.high = value.toString().simplified().toStdString();
      break;
    case TaskField::Rationale:
      task.rationale = static_cast<Requirement>(std::clamp(value.toInt(), 0, 2));
      break;
    case TaskField::MinView:
      task.minViewMs = static_cast<int>(std::lround(value.toDouble() * kMsPerSecond));
      break;
    case TaskField::Break:
      task.breakAfterMinutes = value.toInt();
      break;
    case TaskField::Qualification:
      task.qualification = value.toDouble() / kPercent;
      break;
    default:
      break;
  }
}

}  // namespace podium
